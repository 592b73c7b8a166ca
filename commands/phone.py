"""A facilitator acts with another phone than before: a coordinator is asked whether it is theirs
(S24). Meanwhile the search goes on as if they had done nothing, and nobody else can tell."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.domain import calendar, calling
from bot.domain.case import Case, State
from bot.domain.chat import Address, Audience, Refused, Text, Texts, Value
from bot.domain.outcome import Call, Held, Meaning, Message, Option, Outcome, Question, Timer
from bot.domain.phone import Phone, Trust
from commands.claim import told_holder
from commands.given import Given, coordinator_of, to_giver, to_holder
from commands.held_case import MET
from commands.meeting import for_holder
from commands.offer_words import holder_left
from storage import cases, offers, phones
from storage.calls import call_from_json
from storage.database import Transaction

#: of what somebody does with another phone so much is held
_MOST = 5


def hold(given: Given, tx: Transaction) -> Outcome:
    """Keep what a facilitator does with another phone, tell them so, and ask a coordinator, else
    who keeps the bot running, whether it is theirs."""
    phone = phones.get(tx, given.by.address)
    assert phone is not None, "another phone than one that is known"
    phone = _with_held(given, phone)
    if phone.other == given.args["mark"] and phone.trust is Trust.ASKED:
        return Outcome(phones=(phone,), messages=(_told_held(given, phone),))
    phone = replace(phone, other=given.args["mark"], trust=Trust.ASKED, asked_at=given.now)
    asked = _asked(given, phone)
    if not asked:
        return _unconfirmed(given, tx, replace(phone, trust=Trust.UNANSWERED))
    return Outcome(phones=(phone,), messages=(_told_held(given, phone), *asked))


def confirm(given: Given, tx: Transaction) -> Outcome:
    """It is their phone: it is the known one from now on, they read how their cases stand, and
    what they did is carried out if it still can be."""
    phone = _in_question(given, tx)
    known = Phone(person=phone.person, known=given.args["mark"])
    told = _about_phone(given, phone, "phone-confirmed-told")
    stands = tuple(
        message
        for case in cases.held_by(tx, phone.person.address)
        for message in _stands(_there(given, case), case)
    )
    return Outcome(
        phones=(known,),
        messages=(to_giver(given, "phone-yes-told"), told, *stands, *_next(given, tx, phone)),
        resumed=phone.held,
    )


def deny(given: Given, tx: Transaction) -> Outcome:
    """It is not: they are as anybody who is not in the group, and their cases are seen to as of
    one who left."""
    phone = replace(_in_question(given, tx), trust=Trust.REFUSED, held=())
    told = Outcome(messages=(to_giver(given, "phone-no-told"), *_next(given, tx, phone)))
    return told + _unconfirmed(given, tx, phone)


def unanswered(given: Given, tx: Transaction) -> Outcome:
    """Nobody has said so in time: as if it were not, until somebody does."""
    phone = phones.get(tx, Address(given.args["person"]))
    if phone is None or phone.trust is not Trust.ASKED or phone.other != given.args["mark"]:
        return Outcome()
    return _unconfirmed(given, tx, replace(phone, trust=Trust.UNANSWERED))


def _in_question(given: Given, tx: Transaction) -> Phone:
    """The phone that the giver was asked about, if it is still in question."""
    phone = phones.get(tx, Address(given.args["person"]))
    is_open = phone is not None and phone.trust in (Trust.ASKED, Trust.UNANSWERED)
    if phone is None or not is_open or phone.other != given.args["mark"]:
        raise Refused("refused-answered")
    return phone


def _with_held(given: Given, phone: Phone) -> Phone:
    new = Held(given.by, call_from_json(given.args["call"]), given.args["event"])
    # What was held while it was asked before is too old to be meant.
    is_asked = phone.trust is Trust.ASKED and phone.other == given.args["mark"]
    held = phone.held if is_asked else ()
    if any(each.call == new.call for each in held) or len(held) == _MOST:
        return replace(phone, held=held)
    return replace(phone, held=(*held, new))


# ------------------------------------------------------------ who is asked


def _asked(given: Given, phone: Phone) -> tuple[Message, ...]:
    coordinators = [a for a in given.workplace.coordinators if a != phone.person.address]
    admins = [a for a in given.admins if a != phone.person.address]
    audience = Audience.COORDINATOR if coordinators else Audience.ADMIN
    return tuple(_question(given, phone, a, audience) for a in coordinators or admins)


def _next(given: Given, tx: Transaction, answered: Phone) -> tuple[Message, ...]:
    """Whoever was asked about two phones has one question open; the other is asked again."""
    others = (phones.get(tx, person) for person in sorted(phones.doubted(tx, Trust.ASKED)))
    for phone in others:
        if phone is not None and phone.person != answered.person:
            asked = (m for m in _asked(given, phone) if m.to == given.by.address)
            return tuple(asked)
    return ()


def _question(given: Given, phone: Phone, to: Address, audience: Audience) -> Message:
    person = phone.person
    about = {"person": person.address.uri, "mark": phone.other, "at": given.workplace.id}
    question = Question(
        options=(
            Option(Text("answer-yes"), Call("confirm-phone", None, about), meaning=Meaning.YES),
            Option(
                Text("answer-no"), Call("deny-phone", None, about), digit="0", meaning=Meaning.NO
            ),
        ),
        silence=Call("phone-unanswered", None, about),
        patience=calling.PHONE_ANSWERED,
    )
    text_id = "phone-asked" if audience is Audience.COORDINATOR else "admin-phone-asked"
    text = Text(text_id, {"holder": person.name})
    return Message(to=to, audience=audience, text=text, question=question)


def _told_held(given: Given, phone: Phone) -> Message:
    assert phone.asked_at is not None
    until = given.moment(_answered_by(given, phone.asked_at))
    return _about_phone(given, phone, "phone-held-told", until=until)


def _answered_by(given: Given, asked_at: datetime) -> datetime:
    """What is asked in the quiet hours leaves in the morning."""
    by = asked_at + calling.PHONE_ANSWERED
    if calendar.is_quiet(given.workplace, asked_at) or calendar.is_quiet(given.workplace, by):
        return calendar.morning(given.workplace, asked_at) + calling.PHONE_ANSWERED
    return by


# ------------------------------------------------------------ what comes of it


def _unconfirmed(given: Given, tx: Transaction, phone: Phone) -> Outcome:
    held = (c for c in cases.held_by(tx, phone.person.address) if c.state in MET)
    return Outcome(
        phones=(phone,),
        messages=(_told_unconfirmed(given, phone),),
        timers=tuple(
            Timer("holder-left", given.now, Call("holder-left", case.name)) for case in held
        )
        + tuple(
            holder_left(offer, phone.person.address, given.now)
            for offer in offers.held_by(tx, phone.person.address)
        ),
    )


def _told_unconfirmed(given: Given, phone: Phone) -> Message:
    if phone.person.address in given.workplace.coordinators:
        return _about_phone(given, phone, "phone-unconfirmed-told-coordinator")
    numbers = Texts((coordinator_of(given.workplace),))
    return _about_phone(given, phone, "phone-unconfirmed-told", numbers=numbers)


def _about_phone(given: Given, phone: Phone, text_id: str, **values: Value) -> Message:
    """It tells of no case, and no more than they know."""
    language = given.language if given.by == phone.person else None
    text = Text(text_id, values)
    to = phone.person.address
    # In the group they may have written though never here.
    return Message(to=to, audience=Audience.ANYBODY, text=text, language=language, opens=True)


def _there(given: Given, case: Case) -> Given:
    """The same where the case is."""
    return replace(given, workplace=given.workplaces.get(case.workplace) or given.workplace)


def _stands(given: Given, case: Case) -> tuple[Message, ...]:
    """What the holder of the case has to know, and may not have been told."""
    if case.state is State.AGREED and not case.has_begun(given.now):
        return for_holder(given, case)
    if case.state is State.CLAIMED and not case.has_begun(given.now):
        return (told_holder(given, case),)
    return (to_holder(case, "claim-yours"),)
