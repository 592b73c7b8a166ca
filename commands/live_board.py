"""The live board: one message in the facilitators' group that shows what is open, changed in
place.

It shows what still waits for somebody, and changes when the group's message of such a case does, at
no other time: not when the clock goes on, and not with what becomes of a case that was taken, for
that is not the group's to know. So nobody can tell by its changes that there is anything else.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain import calendar
from bot.domain.case import Case, When
from bot.domain.chat import Audience, Text, Texts, Value
from bot.domain.offer import Offer
from bot.domain.outcome import Call, Message, Outcome, Timer
from bot.domain.workplace import Workplace
from commands.given import CLOCK, Given
from commands.open_cases import in_group, line, offer_line, open_cases
from storage import groups, offers, timers
from storage.database import Transaction
from storage.moments import to_text
from storage.vault import HOUSE


def live_board(given: Given, tx: Transaction) -> Outcome:
    """Show what waits for somebody in one message that changes in place until the day ends; an
    earlier one ends now. In private, and in the quiet hours, it is a list like any other."""
    given.must_be_facilitator(tx)
    if not given.in_group or calendar.is_quiet(given.workplace, given.now):
        return open_cases(given, tx)
    shown = _shown(tx, given.workplace)
    args = {"at": given.workplace.id, "board": given.fresh_id, "shown": shown.mark}
    ends = Timer(_kind(given.workplace), _ends_at(given), Call("end-board", None, args))
    begun = _told(given, shown, given.fresh_id, fresh=True)
    waiting = timers.waiting(tx, HOUSE, ends.kind)
    earlier = () if waiting is None else (_over(given, waiting.call.args["board"]),)
    return Outcome(messages=(*earlier, begun), timers=(ends,))


def end_board(given: Given, tx: Transaction) -> Outcome:
    """The day is over: it shows nothing any more."""
    return Outcome(messages=(_over(given, given.args["board"]),))


def changed(tx: Transaction, workplace: Workplace, now: datetime) -> Outcome:
    """The board as it is from now on; nothing if there is none, or if what the group may know is
    as it was. What changes while the group cannot be reached is shown when it can be."""
    ends = timers.waiting(tx, HOUSE, _kind(workplace))
    if ends is None or groups.is_lost(tx, workplace.id):
        return Outcome()
    shown = _shown(tx, workplace)
    if ends.call.args["shown"] == shown.mark:
        return Outcome()
    args = {**ends.call.args, "shown": shown.mark}
    given = Given(
        call=Call("live-board"), by=CLOCK, now=now, workplace=workplace, language=workplace.language
    )
    return Outcome(
        messages=(_told(given, shown, args["board"]),),
        timers=(Timer(ends.kind, ends.due_at, Call("end-board", None, args)),),
    )


def _kind(workplace: Workplace) -> str:
    return f"live-board:{workplace.id}"


def _ends_at(given: Given) -> datetime:
    """When the quiet hours begin, or the day ends: no list of yesterday stands in the group."""
    tomorrow = calendar.day_of(given.workplace, given.now) + timedelta(days=1)
    midnight = calendar.at(given.workplace, tomorrow, datetime.min.time())
    return min(calendar.next_quiet(given.workplace, given.now) or midnight, midnight)


@dataclass(frozen=True)
class _Shown:
    """What waits for somebody, as the group has read it."""

    cases: tuple[Case, ...]
    offers: tuple[Offer, ...]

    @property
    def mark(self) -> str:
        """What is shown, in a few letters: another mark means another board. The clock has no
        part in it."""
        seen = "|".join((*map(_seen, self.cases), *(offer.name for offer in self.offers)))
        return hashlib.sha256(seen.encode()).hexdigest()[:16]


def _shown(tx: Transaction, workplace: Workplace) -> _Shown:
    """A reaction that is not confirmed is no news for the group."""
    waiting = [o for o in offers.waiting(tx, workplace.id) if o.holder is None]
    return _Shown(
        tuple(case for case in in_group(tx, workplace) if case.is_searching),
        tuple(o for o in waiting if o.shown_at is not None and not o.unread),
    )


def _seen(case: Case) -> str:
    times = " ".join(map(to_text, case.slots))
    before = to_text(case.before) if case.before else ""
    seats = f"{len(case.seated)}/{case.seats} {case.people}"
    return f"{case.name} {case.urgent} {case.when is When.EVENING} {times} {before} {seats}"


def _told(given: Given, shown: _Shown, board: str, *, fresh: bool = False) -> Message:
    lines: list[Value] = [line(given, case) for case in shown.cases]
    lines += [offer_line(given, offer) for offer in shown.offers]
    values: dict[str, Value] = {"number": len(lines), "lines": Texts(tuple(lines), "lines")}
    text = Text("board-told", values) if lines else Text("board-told-none")
    return _message(given, text, board, fresh=fresh)


def _over(given: Given, board: str) -> Message:
    return _message(given, Text("board-over"), board)


def _message(given: Given, text: Text, board: str, *, fresh: bool = False) -> Message:
    return Message(
        to=given.workplace.group,
        audience=Audience.GROUP,
        text=text,
        language=given.workplace.language,
        errand=board,
        board=True,
        fresh=fresh,
        # Where it cannot be changed any more it begins anew, and rings for nobody.
        is_quiet=not fresh,
    )
