"""What facilitators do with an offer (S10): take it, give it back, say what was answered. Whom it
concerns they are told face to face, and what was answered nobody is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.domain import counts, offer
from bot.domain.case import Case
from bot.domain.chat import Address, Refused, Text, Texts, Value
from bot.domain.offer import Offer, State
from bot.domain.outcome import Call, Meaning, Message, Option, Outcome, Question
from bot.domain.workplace import Workplace
from commands import cover, offer_board, presence
from commands.given import Given, to_coordinator, to_facilitator
from commands.meeting import further_support
from commands.reports import has_it, is_free_again, offer_reminder
from storage import cases, offers
from storage.database import Transaction

#: so many birds a question offers; the others can be named
_CHOICES = 4


# ------------------------------------------------------------ taking


def take_offer(given: Given, tx: Transaction) -> Outcome:
    """Take it; the first to ask gets it. If several may be meant, ask which."""
    given.must_be_facilitator(tx)
    if given.args.get("offer") is None:
        open_ones = _open(given, tx)
        if len(open_ones) != 1:
            return which_offer(given, tx)
        wanted = open_ones[0]
    else:
        wanted = _named(given, tx)
    if wanted.holder == given.by:
        return Outcome(messages=(_yours(given, wanted),))
    if wanted.state is State.TAKEN:
        return Outcome(messages=(_to_giver(given, "offering-late", bird=wanted.name),))
    taken = wanted.take(given.by, given.now)
    told = (_yours(given, taken), *has_it(given, taken))
    return offer_board.shown(given, tx, (taken,), fresh=False) + Outcome(messages=told)


def which_offer(given: Given, tx: Transaction) -> Outcome:
    """A 👍 may have meant "seen", and one message may be about several: ask in private which one
    they take, if any."""
    given.must_be_facilitator(tx)
    open_ones = _open(given, tx)
    if not open_ones:
        if given.args.get("batch"):
            return Outcome()
        raise Refused("refused-none-open")
    if len(open_ones) == 1:
        yes = Option(Text("answer-yes"), _about("take-offer", open_ones[0]), meaning=Meaning.YES)
        question = Question(options=(yes, _pass(Text("answer-no"))))
        told = _to_giver(given, "offering-one-asked", question, bird=open_ones[0].name)
        return Outcome(messages=(told,))
    birds = tuple(
        Option(Text("plain", {"words": each.name}), _about("take-offer", each))
        for each in open_ones[:_CHOICES]
    )
    question = Question(options=(*birds, _pass(Text("answer-not-now"))))
    bird = open_ones[0].name
    return Outcome(messages=(_to_giver(given, "offering-which-asked", question, bird=bird),))


def pass_offer(given: Given, tx: Transaction) -> Outcome:
    """A no is a complete answer."""
    return Outcome(messages=(_to_giver(given, "offer-declined-told"),))


def which_bird(given: Given, tx: Transaction) -> Outcome:
    """A case and an offer could both be meant; nothing is done until one is named."""
    raise Refused("refused-which-case")


def about_offer(given: Given, tx: Transaction) -> Outcome:
    """Something was said of it that is said of cases: say what it is, and what can be written."""
    wanted = _named(given, tx)
    if wanted.is_over:
        raise Refused("refused-offering-over", case=wanted.name)
    if wanted.holder == given.by:
        return Outcome(messages=(_yours(given, wanted),))
    raise Refused("refused-offering", case=wanted.name)


# ------------------------------------------------------------ giving back


def give_back(given: Given, tx: Transaction) -> Outcome:
    """Open it for the others again; nobody is asked why."""
    if given.args.get("offer") is None:
        cover.is_all_that_is_held(given, tx)
        wanted = _only(_held(given, tx), cases.held_by(tx, given.by.address))
    else:
        wanted = _named(given, tx)
    if wanted.holder != given.by:
        raise Refused("refused-not-holder", case=wanted.name)
    told = _to_giver(given, "hand-back-told", bird=wanted.name)
    return Outcome(messages=(told,)) + _freed(given, tx, wanted)


def offer_left(given: Given, tx: Transaction) -> Outcome:
    """Whoever had it has left the facilitators' group: it is open again. Whoever is back by now
    has not left."""
    wanted, person = offers.get(tx, given.args["offer"]), Address(given.args["person"])
    is_theirs = wanted is not None and wanted.holder is not None
    if wanted is None or not is_theirs or given.has_part(tx, person):
        return Outcome()
    assert wanted.holder is not None
    return _freed(given, tx, wanted) if wanted.holder.address == person else Outcome()


def forgotten(given: Given, tx: Transaction) -> Outcome:
    """Somebody is to be forgotten: what they have is open again, and what they have reported is
    nobody's."""
    outcome = Outcome()
    for each in offers.of(tx, given.by.address):
        there = replace(given, workplace=_home(given, each))
        mine, kept = each.holder == given.by, each.without(given.by)
        if mine:
            freed = offer_board.shown(there, tx, (kept.give_back(),), fresh=True)
            outcome += freed + Outcome(messages=_told_reporter(kept, given.by.name))
        else:
            outcome += Outcome(offers=(kept,))
    return outcome


def _freed(given: Given, tx: Transaction, wanted: Offer) -> Outcome:
    assert wanted.holder is not None
    told = _told_reporter(wanted, wanted.holder.name)
    free = wanted.give_back()
    return offer_board.shown(given, tx, (free,), fresh=True) + Outcome(messages=told)


def _told_reporter(wanted: Offer, name: str) -> tuple[Message, ...]:
    return () if wanted.reporter == wanted.holder else is_free_again(wanted, name)


# ------------------------------------------------------------ what was answered


def offered(given: Given, tx: Transaction) -> Outcome:
    """It was offered: ask what was answered, or count it if that was said, too. Only the number
    is kept."""
    given.must_be_facilitator(tx)
    wanted = _named(given, tx) if given.args.get("offer") is not None else None
    if wanted is None:
        held = _held(given, tx)
        if len(held) > 1:
            return Outcome(messages=(_which_offered(given, held),))
        wanted = _only(held)
    if wanted.is_over:
        raise Refused("refused-offering-over", case=wanted.name)
    if wanted.holder not in (None, given.by):
        raise Refused("refused-others-offering", case=wanted.name)
    accepted = given.args.get("accepted")
    if accepted is None:
        return Outcome(messages=(_answer_asked(given, wanted, "offering-answer-asked"),))
    over = wanted.answer(accepted=accepted, now=given.now)
    told = _thanked(given, tx, over)
    return Outcome(messages=(told,), counts=counts.offer_changes(wanted, over)) + offer_board.shown(
        given, tx, (over,), fresh=False
    )


def offered_yes(given: Given, tx: Transaction) -> Outcome:
    """It was offered, and a talk is wished."""
    return offered(_with(given, accepted=True), tx)


def offered_no(given: Given, tx: Transaction) -> Outcome:
    """It was offered, and the answer was no."""
    return offered(_with(given, accepted=False), tx)


def not_offered_yet(given: Given, tx: Transaction) -> Outcome:
    """It goes on as it was."""
    wanted = _named(given, tx)
    if wanted.holder != given.by:
        raise Refused("refused-not-holder", case=wanted.name)
    return Outcome(messages=(_yours(given, wanted),))


def correct_offer(given: Given, tx: Transaction) -> Outcome:
    """What was counted was not so: it is theirs again, and they are asked anew."""
    given.must_be_facilitator(tx)
    wanted = _named(given, tx)
    again = wanted.correct(given.by, given.now)
    asked = _answer_asked(given, again, "offering-answer-asked")
    return Outcome(
        messages=(asked,),
        counts=counts.offer_changes(wanted, again),
        timers=(offer_reminder(given),),
    ) + offer_board.shown(given, tx, (again,), fresh=False)


def offer_card(given: Given, tx: Transaction) -> Outcome:
    """The card for the talk, for whoever asks for it."""
    card = to_facilitator(given.by.address, "offering-card", support=further_support(given))
    return Outcome(messages=(card,))


def _thanked(given: Given, tx: Transaction, over: Offer) -> Message:
    """That it is counted; what still waits; and how to correct it."""
    wrong = Option(Text("offering-wrong"), _about("correct-offer", over))
    lines = tuple(_days(given, each) for each in _open(given, tx) if each.name != over.name)
    rest = [Text("offering-rest", {"lines": Texts(lines, "comma")})] if lines else []
    if given.in_group:
        rest.append(Text("offering-in-private"))
    values: dict[str, Value] = {"rest": Texts(tuple(rest), "lines")}
    if over.state is State.DECLINED:
        return _to_giver(given, "offering-declined-told", Question(options=(wrong,)), **values)
    card = Option(Text("offering-card-wanted"), Call("offer-card"))
    return _to_giver(given, "offering-accepted-told", Question(options=(card, wrong)), **values)


def _days(given: Given, each: Offer) -> Text:
    days = offer.days_waiting(given.workplace, each, given.now)
    return Text("offering-days", {"case": each.name, "number": days})


def _which_offered(given: Given, held: Sequence[Offer]) -> Message:
    options = tuple(
        Option(Text("plain", {"words": each.name}), _about("offered", each, **_said(given)))
        for each in held[:_CHOICES]
    )
    bird = held[0].name
    return _to_giver(given, "offering-which-offered", Question(options=options), bird=bird)


def _said(given: Given) -> dict[str, object]:
    accepted = given.args.get("accepted")
    return {} if accepted is None else {"accepted": accepted}


def _answer_asked(given: Given, wanted: Offer, text_id: str) -> Message:
    question = Question(
        options=(
            # A 👍, an "ok" or an "en ehdi" is no answer of somebody else's.
            Option(Text("answer-yes"), _about("offered", wanted, accepted=True)),
            Option(Text("answer-no"), _about("offered", wanted, accepted=False)),
            Option(Text("offering-not-yet"), _about("not-offered-yet", wanted)),
            Option(Text("offering-give-back"), _about("give-back-offer", wanted)),
        )
    )
    holder = given.by.address if wanted.holder is None else wanted.holder.address
    days = offer.days_waiting(given.workplace, wanted, given.now)
    values: dict[str, Value] = {"bird": wanted.name}
    if text_id == "offering-reminded":
        values["number"] = days
    return to_facilitator(holder, text_id, question, None, **values)


# ------------------------------------------------------------ reminding


def remind(given: Given, tx: Transaction) -> Outcome:
    """In the morning: the group reads what was reported or given back in the night, and again
    what nobody has taken; whoever is silent is asked in private; and after some days the
    coordinators hear of it. Until each has been offered."""
    unoffered = offers.waiting(tx, given.workplace.id)
    if not unoffered:
        return Outcome()
    waiting = [each for each in unoffered if each.shown_at]
    outcome = Outcome(timers=(offer_reminder(given),))
    open_ones = [o for o in unoffered if o.state is State.OPEN]
    told = [each for each in open_ones if each.unread or _is_due(given, each)]
    outcome += offer_board.shown(given, tx, told, fresh=True)
    held = [o for o in waiting if o.state is State.TAKEN and _is_due(given, o)]
    return outcome + Outcome(
        messages=tuple(
            _answer_asked(given, each, "offering-reminded")
            for each in _first_of_each(given, tx, held)
        )
        + _coordinators_told(given, waiting)
    )


def _is_due(given: Given, each: Offer) -> bool:
    since = each.taken_at or each.shown_at
    return since is not None and offer.reminds(given.workplace, since, given.now)


def _first_of_each(given: Given, tx: Transaction, held: Sequence[Offer]) -> list[Offer]:
    """The oldest of each who is here: one question is open to a person at a time."""
    people = {each.holder.address: each for each in reversed(held) if each.holder is not None}
    away = presence.away(given, tx, people)
    return [each for person, each in people.items() if person not in away]


def _coordinators_told(given: Given, waiting: Sequence[Offer]) -> tuple[Message, ...]:
    late = [o for o in waiting if o.shown_at and _is_late(given, o)]
    if not late:
        return ()
    lines = Texts(tuple(_days(given, each) for each in late), "comma")
    return tuple(
        to_coordinator(person, "offering-late-told", number=len(late), lines=lines)
        for person in given.workplace.coordinators
    )


def _is_late(given: Given, each: Offer) -> bool:
    assert each.shown_at is not None
    return offer.tells_coordinator(given.workplace, each.shown_at, given.now)


# ------------------------------------------------------------ which is meant


def _named(given: Given, tx: Transaction) -> Offer:
    """The offer that is named, if the group knows of it. Raises ``Refused``."""
    found = offers.get(tx, given.args["offer"])
    if found is None or found.shown_at is None:
        raise Refused("refused-over", case=given.args["offer"])
    return found


def _open(given: Given, tx: Transaction) -> list[Offer]:
    """Those that nobody has, of which the group has read; of the message that is meant, if one
    is."""
    batch = given.args.get("batch")
    return [
        each
        for each in offers.waiting(tx, given.workplace.id)
        if each.state is State.OPEN and each.shown_at and batch in (None, each.batch)
    ]


def _held(given: Given, tx: Transaction) -> list[Offer]:
    return offers.held_by(tx, given.by.address)


def _only(held: Sequence[Offer], beside: Sequence[Case] = ()) -> Offer:
    """The only one that they have, if they have no case *beside* that could be meant."""
    if not held:
        raise Refused("refused-offering-none")
    names = [*(case.name for case in beside), *(each.name for each in held)]
    if len(names) > 1:
        raise Refused("refused-which-held", cases=Texts(tuple(names), "and"))
    return held[0]


def _home(given: Given, each: Offer) -> Workplace:
    return given.workplaces.get(each.workplace) or given.workplace


def _with(given: Given, **args: object) -> Given:
    call = given.call
    return replace(given, call=Call(call.command, call.case, {**call.args, **args}))


def _about(command: str, wanted: Offer, **args: object) -> Call:
    return Call(command, None, {"offer": wanted.name, "at": wanted.workplace, **args})


def _pass(label: Text) -> Option:
    return Option(label, Call("pass-offer"), meaning=Meaning.NO)


# ------------------------------------------------------------ words


def _yours(given: Given, wanted: Offer) -> Message:
    """It is theirs: who tells them face to face whom it concerns, and what to write then."""
    if wanted.reporter in (None, given.by):
        return _to_giver(given, "offering-yours-alone", bird=wanted.name)
    assert wanted.reporter is not None
    name = wanted.reporter.name
    return _to_giver(given, "offering-yours", bird=wanted.name, name=name)


def _to_giver(
    given: Given, text_id: str, question: Question | None = None, **values: Value
) -> Message:
    return to_facilitator(given.by.address, text_id, question, None, **values)
