"""Lists of what can be written: the few words that fit now, and all of them."""

from __future__ import annotations

from bot.domain.chat import Audience, Text, Texts, Value
from bot.domain.outcome import Message, Outcome
from bot.domain.workplace import Part
from commands import offer_words
from commands.given import Given, to_giver
from commands.usage import Fits, Usage
from storage import cases, offers
from storage.database import Transaction


def in_group(given: Given) -> Outcome:
    """The facilitators' words that may be said in the group; it reads nobody's situation."""
    lines = tuple(each.text for each in given.usages["facilitator"] if each.in_group)
    told = Message(
        to=given.workplace.group,
        audience=Audience.GROUP,
        text=Text("help-told", {"lines": Texts(lines, "lines")}),
        language=given.workplace.language,
    )
    return Outcome(messages=(told,))


def short(given: Given, tx: Transaction) -> Outcome | None:
    """What the giver has in hand, and the words of their parts that fit now; ``None`` for
    somebody without a part that has any."""
    lists = _of_parts(given, tx)
    if not lists:
        return None
    fitting = _fitting(given, tx)
    words = [each.text for _, usages in lists for each in usages if each.fits in fitting]
    lines = Texts((*_in_hand(given, tx), *words), "lines")
    return Outcome(messages=(to_giver(given, "explain-commands", lines=lines),))


def all_commands(given: Given, tx: Transaction) -> Outcome:
    """Every word of one's own parts, and those of everybody."""
    lines: list[Value] = []
    has_pool = given.workplace.cover is not None
    anybody = [u for u in given.usages["anybody"] if has_pool or u.fits is not Fits.WITH_POOL]
    for part, usages in (*_of_parts(given, tx), ("anybody", anybody)):
        lines += [Text(f"help-for-{part}"), *(each.text for each in usages)]
    return Outcome(messages=(to_giver(given, "help-all", lines=Texts(tuple(lines), "lines")),))


def _of_parts(given: Given, tx: Transaction) -> list[tuple[str, tuple[Usage, ...]]]:
    """The lists of the giver's parts. Whoever coordinates may do what facilitators do."""
    parts = given.parts(tx)
    if Part.COORDINATOR in parts:
        parts |= {Part.FACILITATOR}
    lists: list[tuple[str, tuple[Usage, ...]]] = []
    for part in Part:
        before = [usage for _, usages in lists for usage in usages]
        own = given.usages[part.value] if part in parts else ()
        lists.append((part.value, tuple(usage for usage in own if usage not in before)))
    return [(part, usages) for part, usages in lists if usages]


def _fitting(given: Given, tx: Transaction) -> set[Fits]:
    fitting = {Fits.ALWAYS}
    if any(case.awaits_talk for case in cases.held_by(tx, given.by.address)):
        fitting.add(Fits.WHILE_HELD)
    if offers.held_by(tx, given.by.address):
        fitting.add(Fits.WHILE_OFFERING)
    searching = any(c.is_searching and c.is_in_group for c in cases.live(tx, given.workplace.id))
    if searching or offer_words.open_ones(tx, given.workplace):
        fitting.add(Fits.WHILE_OPEN)
    return fitting


def _in_hand(given: Given, tx: Transaction) -> list[Value]:
    """What they hold, what they have asked for somebody else, and what they are to offer."""
    held = [
        Text("explain-held", {"case": case.name, "at": given.moment(case.slot)})
        for case in cases.held_by(tx, given.by.address)
        if case.slot is not None and given.by != case.claimant
    ]
    proposed = [
        Text("explain-ordered" if case.is_group else "explain-proposed", {"case": case.name})
        for case in cases.proposed_by(tx, given.by.address)
        if case.awaits_talk
    ]
    taken = [
        Text("explain-offer", {"case": offer.name})
        for offer in offers.held_by(tx, given.by.address)
    ]
    return [*held, *proposed, *taken]
