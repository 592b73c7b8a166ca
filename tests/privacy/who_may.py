"""The table "Who may see what" of CONVERSATIONS.md, command by command: who gets what it is for,
who changes a case with it at which stage, and who else hears of it.

A command that is not listed here fails ``test_roles``, and so does one that does more, or less.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.privacy.trying import LIVES, ROLES

Roles = frozenset[str]

EVERYBODY = frozenset(ROLES)
NOBODY: Roles = frozenset()
#: of this workplace
COLLEAGUES = frozenset(("holder", "facilitator", "coordinator"))
#: in what is their own, at their own workplace
FACILITATORS = COLLEAGUES | {"neighbour"}
COORDINATOR = frozenset(("coordinator",))
#: those who lead others, whether or not they are facilitators
LEADING = frozenset(("leader", "coordinator"))
#: may say that there are safety reports
REPORTING = frozenset(("coordinator", "safety"))
HOLDER, REQUESTER = frozenset(("holder",)), frozenset(("requester",))

#: stages in which somebody has the case and has not said how it went
HELD = ("held by another", "agreed", "met", "hidden, held")
#: and in which they may ask a colleague to take it
OFFERED = ("held by another", "agreed", "hidden, held")


@dataclass(frozen=True)
class May:
    """*private*, *group*: who is not refused there, at any stage. *changes*: by stage, who changes
    the case. *told*: who else hears of it, beside whoever gave it."""

    private: Roles
    group: Roles = NOBODY
    changes: Mapping[str, Roles] = field(default_factory=dict)
    told: Roles = NOBODY


_CLOSES = May(HOLDER, HOLDER, dict.fromkeys(HELD, HOLDER), REQUESTER)
_REFERS = May(HOLDER, HOLDER, {"met": HOLDER}, REQUESTER)
#: whoever asks may say so, too: they waited in vain, and are searched for anew
_NOBODY_CAME = May(
    HOLDER | REQUESTER, HOLDER | REQUESTER, {"met": HOLDER | REQUESTER}, HOLDER | REQUESTER
)
_ITS_OWN = dict.fromkeys(LIVES, REQUESTER)

WHO_MAY: Mapping[str, May] = {
    # A talk that was to be, and was not, is over when its person asks anew.
    "need": May(EVERYBODY, EVERYBODY, {"met": REQUESTER}, frozenset(("holder", "group"))),
    "notice": May(EVERYBODY),
    # A wish of its own, whoever asks; it changes no other case.
    "group-session": May(EVERYBODY, EVERYBODY, {}, frozenset(("group", "group of the neighbour"))),
    "claim": May(
        COLLEAGUES,
        COLLEAGUES,
        # Hidden: only whoever was asked in private.
        {"open": COLLEAGUES, "hidden": frozenset(("facilitator",))},
        frozenset(("requester", "group")),
    ),
    "hand-back": May(
        HOLDER, HOLDER, dict.fromkeys(HELD, HOLDER), frozenset(("requester", "group"))
    ),
    # Before the meeting: whom it is offered to, says yes first.
    "hand-over": May(HOLDER, NOBODY, dict.fromkeys(OFFERED, HOLDER), frozenset(("facilitator",))),
    "held": _CLOSES,
    "not-come": _NOBODY_CAME,
    "declined": _CLOSES,
    "referred": _REFERS,
    "settled": _CLOSES,
    # Of offers, which there are none of here: tests/privacy/test_offers.py.
    "offered": May(NOBODY),
    "offered-yes": May(NOBODY),
    "offered-no": May(NOBODY),
    "take-back-report": May(NOBODY),
    "report": May(REPORTING, REPORTING, {}, frozenset(("group",))),
    "offer-rate": May(REPORTING | {"leader"}),
    "open": May(FACILITATORS, COLLEAGUES, {}, frozenset(("group",))),
    "live-board": May(FACILITATORS, COLLEAGUES, {}, frozenset(("group",))),
    "my-load": May(FACILITATORS),
    "loads": May(COORDINATOR),
    "log": May(FACILITATORS, COLLEAGUES),
    "away": May(FACILITATORS),
    "here": May(FACILITATORS),
    "languages": May(FACILITATORS),
    "numbers": May(EVERYBODY),
    "rest": May(FACILITATORS),
    "lessons": May(EVERYBODY),
    "quiet": May(FACILITATORS),
    "free-times": May(FACILITATORS),
    "released-themes": May(frozenset(("leader", "safety", "coordinator"))),
    "what-read": May(EVERYBODY, EVERYBODY, {}, frozenset(("group",))),
    "help": May(EVERYBODY, EVERYBODY, {}, frozenset(("group",))),
    "serious": May(LEADING | {"safety"}),
    "leader": May(LEADING),
    "plan": May(LEADING),
    "learning": May(LEADING | {"safety"}),
    "all-commands": May(EVERYBODY),
    "cancel": May(EVERYBODY, EVERYBODY, _ITS_OWN, frozenset(("holder", "group"))),
    "enough": May(EVERYBODY, NOBODY, {"open": REQUESTER, "hidden": REQUESTER}),
    # Everybody may, where there is a pool; here there is none, so that all are refused alike
    # (tests/test_cover.py, tests/privacy/test_cover.py).
    "cover": May(NOBODY),
    "cancel-cover": May(NOBODY),
    "leave-cover": May(NOBODY),
    "confidentiality": May(EVERYBODY),
    "who-sees": May(EVERYBODY),
    "my-data": May(EVERYBODY),
    "forget-me": May(EVERYBODY, NOBODY, _ITS_OWN, frozenset(("holder", "group"))),
    "language": May(EVERYBODY, NOBODY, _ITS_OWN),
    "thanks": May(EVERYBODY),
}

#: a command that is another call in the group
ALSO = {"need": "propose", "group-session": "propose"}

#: commands that tell the workplace's own times, at one of which the case happens to be
TIMETABLES = frozenset(("free-times",))

#: what can be told of a case
BIRD, SLOT, HOLDER_NAME, REQUESTER_NAME = "bird", "slot", "holder's name", "requester's name"

#: what each may read of a case that the group knows of, whatever they say. A facilitator's name is
#: known to all colleagues; the name of whoever asks is read by the holder alone, once they wish it
MAY_READ: Mapping[str, Roles] = {
    "nobody": NOBODY,
    "requester": frozenset((BIRD, SLOT, HOLDER_NAME)),
    "holder": frozenset((BIRD, SLOT, HOLDER_NAME)),
    "facilitator": frozenset((BIRD, SLOT, HOLDER_NAME)),
    "coordinator": frozenset((BIRD, SLOT, HOLDER_NAME)),
    "leader": NOBODY,
    "safety": NOBODY,
    "neighbour": NOBODY,
    "admin": NOBODY,
    "group": frozenset((BIRD, SLOT)),
    "group of the neighbour": NOBODY,
}
#: the same of one of which the group does not know; the facilitator was asked, without its bird.
#: A facilitator's name tells nothing where no bird stands beside it
MAY_READ_HIDDEN: Mapping[str, Roles] = {
    **dict.fromkeys((*ROLES, "group", "group of the neighbour"), NOBODY),
    "requester": MAY_READ["requester"],
    "holder": MAY_READ["holder"],
    "facilitator": frozenset((SLOT, HOLDER_NAME)),
    "coordinator": frozenset((HOLDER_NAME,)),
}
#: which of them a text of each audience may be for
MAY_BE = {
    "group": frozenset(("group", "group of the neighbour")),
    "requester": EVERYBODY,
    "holder": frozenset(("holder", "facilitator", "coordinator", "neighbour")),
    "facilitator": FACILITATORS,
    "coordinator": frozenset(("coordinator",)),
    # The card of a serious accident is for all who represent the employer, or the employees.
    "leader": frozenset(("leader", "coordinator", "safety")),
    "safety": REPORTING,
    "admin": frozenset(("admin",)),
    "anybody": EVERYBODY,
    "pool": NOBODY,
    "room": NOBODY,
}
