"""The two seats of a group session: whatever comes in whatever order, nobody sits in two, nobody
sits in another's, and no more people lead it than there are seats."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.case import Case, Form, Meeting, State, replayed
from bot.domain.chat import Person, Refused
from tests.house import PEOPLE, TUESDAY

MAIJA, SARI, PEKKA, AINO, MINNA = (PEOPLE[k] for k in ("maija", "sari", "pekka", "aino", "minna"))
LEADERS = (SARI, PEKKA, AINO, MINNA)

SESSION = Case(
    id="1",
    name="Peippo",
    workplace="koivuranta",
    requester=MAIJA,
    language="fi",
    opened_at=TUESDAY,
    is_proposed=True,
    form=Form.GROUP,
    people=6,
    seats=2,
    slots=(TUESDAY,),
)


def claimed(case: Case, *people: Person) -> Case:
    for person in people:
        case = case.claim(person, TUESDAY)
    return case


def test_the_first_seat_leaves_it_open_and_the_second_takes_it() -> None:
    one = claimed(SESSION, SARI)
    assert (one.state, one.holders, one.has_free_seat, one.slot) == (
        State.OPEN,
        (SARI,),
        True,
        TUESDAY,
    )
    two = claimed(one, PEKKA)
    assert (two.state, two.holders, two.has_free_seat) == (State.CLAIMED, (SARI, PEKKA), False)
    assert (two.beside(SARI), two.beside(PEKKA)) == (PEKKA, SARI)


def test_nobody_takes_both_seats() -> None:
    one = claimed(SESSION, SARI)
    for take in (one.react, lambda by: one.claim(by, TUESDAY)):
        with pytest.raises(Refused):
            take(SARI)


def test_the_third_comes_too_late() -> None:
    with pytest.raises(Refused):
        claimed(SESSION, SARI, PEKKA, AINO)


def test_a_seat_that_is_handed_back_leaves_the_other_and_the_time_that_was_told() -> None:
    agreed = claimed(SESSION, SARI, PEKKA).agree(Meeting.POINT)
    for leaves, stays in ((SARI, PEKKA), (PEKKA, SARI)):
        back = agreed.hand_back(leaves)
        assert (back.state, back.holders, back.slot) == (State.OPEN, (stays,), TUESDAY)
        assert back.offered == (leaves.address,)
        empty = back.hand_back(stays)
        assert (empty.state, empty.holders, empty.slots) == (State.OPEN, (), (TUESDAY,))


def test_a_reaction_takes_the_last_seat_only_when_it_is_confirmed() -> None:
    maybe = claimed(SESSION, SARI).react(PEKKA)
    assert (maybe.state, maybe.seated, maybe.claimant) == (State.PROVISIONAL, (SARI,), PEKKA)
    assert maybe.release().holders == (SARI,)
    assert maybe.claim(PEKKA, TUESDAY).state is State.CLAIMED
    # Whoever had the first one lets it go meanwhile.
    alone = maybe.hand_back(SARI)
    assert (alone.state, alone.seated, alone.claimant) == (State.PROVISIONAL, (), PEKKA)
    assert alone.claim(PEKKA, TUESDAY).seated == (PEKKA,)


def test_a_seat_is_taken_while_a_reaction_to_the_other_is_being_confirmed() -> None:
    maybe = SESSION.react(SARI)
    assert maybe.has_free_seat
    beside = maybe.claim(PEKKA, TUESDAY)
    assert (beside.seated, beside.claimant, beside.has_free_seat) == ((PEKKA,), SARI, False)
    assert beside.claim(SARI, TUESDAY).holders == (PEKKA, SARI)
    assert beside.release().holders == (PEKKA,)


def test_one_is_enough_when_somebody_says_so_and_two_again_when_it_is_open_again() -> None:
    alone = claimed(SESSION, SARI).suffice().agree(Meeting.POINT)
    assert (alone.state, alone.seats, alone.holders) == (State.AGREED, 1, (SARI,))
    assert alone.hand_back(SARI).seats == 2
    with pytest.raises(Refused):
        SESSION.suffice()


def test_a_seat_is_handed_over_to_somebody_who_has_none() -> None:
    two = claimed(SESSION, SARI, PEKKA).agree(Meeting.POINT)
    assert two.hand_over(AINO, PEKKA).holders == (SARI, AINO)
    with pytest.raises(Refused):
        two.hand_over(SARI, PEKKA)
    with pytest.raises(Refused):
        two.hand_over(AINO, MINNA)


MOVES = ("claim", "react", "release", "back", "over", "suffice", "agree")


@given(st.lists(st.tuples(st.sampled_from(MOVES), st.sampled_from(LEADERS)), max_size=25))
def test_in_any_order_every_seat_has_one_or_nobody(steps: list[tuple[str, Person]]) -> None:
    case = replace(SESSION)
    for move, by in steps:
        before = case
        try:
            case = {
                "claim": lambda c=case, p=by: c.claim(p, TUESDAY),
                "react": lambda c=case, p=by: c.react(p),
                "release": lambda c=case, p=by: c.release(),
                "back": lambda c=case, p=by: c.hand_back(p),
                "over": lambda c=case, p=by: c.hand_over(p, (*c.seated, p)[0]),
                "suffice": lambda c=case, p=by: c.suffice(),
                "agree": lambda c=case, p=by: c.agree(Meeting.POINT),
            }[move]()
        except Refused:
            continue
        assert replayed(case.moves) is case.state
        assert len(case.holders) == len(set(case.holders)) <= case.seats <= 2
        assert case.holder is not None or case.partner is None
        if case.state in (State.CLAIMED, State.AGREED):
            assert len(case.seated) == case.seats
        elif case.state is State.PROVISIONAL:
            assert case.claimant is not None
        # A seat changes hands only where it is handed over: nobody else loses one.
        gone = set(before.seated) - set(case.seated)
        assert len(gone) <= (move in ("back", "over")), move
        assert gone <= ({by} if move == "back" else set(before.seated))
