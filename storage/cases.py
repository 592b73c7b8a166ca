"""The table of cases: the live ones sealed, the ended ones as a name that is not free yet."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.domain.case import Asker, Case, Form, Meeting, Move, State, When, replayed
from bot.domain.chat import Address
from storage import outbox, people
from storage.database import Transaction
from storage.moments import day_of, from_text, from_text_or_none, to_text, to_text_or_none

_KEY = "case:"
#: a bird rests so long before it is a case's name again
_REST = timedelta(days=14)


class NoSuchCase(LookupError):
    """There is no live case of that name."""


def key_of(case_id: str) -> str:
    return _KEY + case_id


def get(tx: Transaction, name: str) -> Case:
    """The live case of that *name*, or ``NoSuchCase``."""
    row = tx.row(
        "SELECT key, sealed FROM cases WHERE name = ? AND sealed IS NOT NULL", (_hash(tx, name),)
    )
    if row is None:
        raise NoSuchCase
    return _case(tx, *row)


def live(tx: Transaction, workplace: str) -> list[Case]:
    """Every case of the workplace that is not over, oldest first."""
    rows = tx.rows(
        "SELECT key, sealed FROM cases WHERE workplace = ? AND sealed IS NOT NULL", (workplace,)
    )
    return sorted((_case(tx, *row) for row in rows), key=lambda case: case.opened_at)


def of(tx: Transaction, person: Address) -> list[Case]:
    """Every live case that *person* asks for, holds or is asked about, oldest first."""
    keys = [key for key in tx.vault.links(person) if key.startswith(_KEY)]
    marks = ",".join("?" * len(keys))
    rows = tx.rows(
        f"SELECT key, sealed FROM cases WHERE key IN ({marks}) AND sealed IS NOT NULL", keys
    )
    return sorted((_case(tx, *row) for row in rows), key=lambda case: case.opened_at)


def asked_by(tx: Transaction, person: Address) -> Case | None:
    """The live case in which *person* asks for themselves; nobody has two that are open."""
    own = [c for c in of(tx, person) if c.requester.address == person and not c.is_proposed]
    return min(own, key=lambda case: not case.awaits_talk, default=None)


def proposed_by(tx: Transaction, person: Address) -> list[Case]:
    """The live cases in which *person* asks for somebody else, oldest first."""
    return [c for c in of(tx, person) if c.requester.address == person and c.is_proposed]


def held_by(tx: Transaction, person: Address) -> list[Case]:
    """The cases that *person* holds, and may know of as such."""
    held = [(c, by) for c in of(tx, person) for by in c.holders]
    return [c for c, by in held if by.address == person and not c.is_over_for(by)]


def is_taken(tx: Transaction, name: str, now: datetime) -> bool:
    """Whether the name is in use, or was until lately."""
    row = tx.row(
        "SELECT 1 FROM cases WHERE name = ? AND (ended_on IS NULL OR ended_on > ?)",
        (_hash(tx, name), day_of(now - _REST)),
    )
    return row is not None


def save(tx: Transaction, case: Case, now: datetime) -> None:
    """Write the case as it is now. One that is over loses its key and everything under it."""
    assert replayed(case.moves) is case.state, "a case moves by the table only"
    key = key_of(case.id)
    if case.is_over:
        _end(tx, case, key, now)
        return
    tx.vault.new(key)
    tx.vault.alias(case.requester.address, key)
    for holder in case.holders:
        tx.vault.alias(holder.address, key)
    sealed = tx.vault.seal(key, "case", _to_json(case))
    tx.execute(
        "INSERT INTO cases (name, key, workplace, known_as, sealed) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (name) DO UPDATE SET key = excluded.key, workplace = excluded.workplace, "
        "known_as = excluded.known_as, sealed = excluded.sealed, ended_on = NULL",
        (_hash(tx, case.name), key, case.workplace, _known_as(case), sealed),
    )


def _end(tx: Transaction, case: Case, key: str, now: datetime) -> None:
    tx.execute("DELETE FROM questions WHERE key = ?", (key,))
    tx.execute("DELETE FROM timers WHERE key = ?", (key,))
    outbox.withdraw(tx, key)
    tx.execute(
        "INSERT INTO cases (name, key, workplace, known_as, ended_on) VALUES (?, '', ?, 'over', ?) "
        "ON CONFLICT (name) DO UPDATE SET key = '', known_as = 'over', sealed = NULL, ended_on = ?",
        (_hash(tx, case.name), case.workplace, day_of(now), day_of(now)),
    )
    tx.vault.doom(key)


def look_at_some(
    tx: Transaction, after: bytes, most: int
) -> tuple[bytes | None, list[tuple[bytes, Exception | None]]]:
    """Look whether some of the live cases are what their moves have made of them (R-C2); return
    the last of them, ``None`` if there are no more, and those that are not, each with what came
    of reading it. What they are called is hashed."""
    rows = tx.rows(
        "SELECT name, key, workplace, known_as, sealed FROM cases "
        "WHERE sealed IS NOT NULL AND name > ? ORDER BY name LIMIT ?",
        (after, most),
    )
    odd: list[tuple[bytes, Exception | None]] = []
    for name, key, workplace, known_as, sealed in rows:
        try:
            case = _case(tx, key, sealed)
            stands = (_hash(tx, case.name), case.workplace, _known_as(case), case.state)
            is_as_moved = stands == (name, workplace, known_as, replayed(case.moves))
        except Exception as trouble:
            odd.append((name, trouble))
        else:
            if not is_as_moved:
                odd.append((name, None))
    return (rows[-1][0] if rows else None), odd


def forget_names(tx: Transaction, now: datetime) -> None:
    """Drop the names that have rested."""
    tx.execute("DELETE FROM cases WHERE ended_on <= ?", (day_of(now - _REST),))


def _hash(tx: Transaction, name: str) -> bytes:
    return tx.vault.hash("bird", name)


def _known_as(case: Case) -> str:
    return "open" if case.is_searching and not case.hidden else "taken"


def _case(tx: Transaction, key: str, sealed: bytes) -> Case:
    case = tx.unsealed.get(sealed)
    if case is None:
        case = tx.unsealed[sealed] = _from_json(tx.vault.unseal(key, "case", sealed))
    return case


def _to_json(case: Case) -> dict[str, Any]:
    return {
        "id": case.id,
        "name": case.name,
        "workplace": case.workplace,
        "requester": people.to_row(case.requester),
        "language": case.language,
        "opened_at": to_text(case.opened_at),
        "state": case.state.value,
        "moves": [move.value for move in case.moves],
        "unsure": case.unsure,
        "is_proposed": case.is_proposed,
        "face_to_face": case.face_to_face,
        "talk_language": case.talk_language,
        "wished": [address.uri for address in case.wished],
        "form": case.form.value,
        "people": case.people,
        "seats": case.seats,
        "hidden": case.hidden,
        "urgent": case.urgent,
        "when": case.when.value,
        "slots": [to_text(slot) for slot in case.slots],
        "before": to_text_or_none(case.before),
        "slot": to_text_or_none(case.slot),
        "place": case.place,
        "meeting": case.meeting.value,
        "is_in_group": case.is_in_group,
        "shown_at": to_text_or_none(case.shown_at),
        "unreached": case.unreached,
        "is_lent": case.is_lent,
        "asked_at": to_text_or_none(case.asked_at),
        "deadline": to_text_or_none(case.deadline),
        "promises": case.promises,
        "promised_at": to_text_or_none(case.promised_at),
        "excluded": [address.uri for address in case.excluded],
        "offered": [address.uri for address in case.offered],
        "spared": [address.uri for address in case.spared],
        "standby": [people.to_row(person) for person in case.standby],
        "holder": people.to_row(case.holder),
        "partner": people.to_row(case.partner),
        "invited_to": to_text_or_none(case.invited_to),
        "reactions": list(case.reactions),
        "reacted_at": to_text_or_none(case.reacted_at),
        "assumed": case.assumed,
        "doubted": case.doubted,
        "escalated": case.escalated,
        "held_at": to_text_or_none(case.held_at),
        "asker": case.asker.value if case.asker else None,
    }


def _from_json(row: Mapping[str, Any]) -> Case:
    return Case(
        id=row["id"],
        name=row["name"],
        workplace=row["workplace"],
        requester=people.those_in([row["requester"]])[0],
        language=row["language"],
        opened_at=from_text(row["opened_at"]),
        state=State(row["state"]),
        moves=tuple(Move(move) for move in row["moves"]),
        unsure=row["unsure"],
        is_proposed=row["is_proposed"],
        face_to_face=row["face_to_face"],
        talk_language=row["talk_language"],
        wished=tuple(Address(uri) for uri in row["wished"]),
        form=Form(row["form"]),
        people=row["people"],
        seats=row["seats"],
        hidden=row["hidden"],
        urgent=row["urgent"],
        when=When(row["when"]),
        slots=tuple(from_text(slot) for slot in row["slots"]),
        before=from_text_or_none(row["before"]),
        slot=from_text_or_none(row["slot"]),
        place=row["place"],
        meeting=Meeting(row["meeting"]),
        is_in_group=row["is_in_group"],
        shown_at=from_text_or_none(row["shown_at"]),
        unreached=row["unreached"],
        is_lent=row["is_lent"],
        asked_at=from_text_or_none(row["asked_at"]),
        deadline=from_text_or_none(row["deadline"]),
        promises=row["promises"],
        promised_at=from_text_or_none(row["promised_at"]),
        excluded=tuple(Address(uri) for uri in row["excluded"]),
        offered=tuple(Address(uri) for uri in row["offered"]),
        spared=tuple(Address(uri) for uri in row["spared"]),
        standby=people.those_in(row["standby"]),
        holder=people.from_row(row["holder"]),
        partner=people.from_row(row["partner"]),
        invited_to=from_text_or_none(row["invited_to"]),
        reactions=tuple(row["reactions"]),
        reacted_at=from_text_or_none(row["reacted_at"]),
        assumed=row["assumed"],
        doubted=row["doubted"],
        escalated=row["escalated"],
        held_at=from_text_or_none(row["held_at"]),
        asker=Asker(row["asker"]) if row["asker"] else None,
    )
