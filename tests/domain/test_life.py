"""The table of a case's life, swept: every state meets every move."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from bot.domain import case as case_module
from bot.domain.case import LIFE, Asker, Case, Form, Meeting, Move, State
from bot.domain.chat import Refused
from tests.house import PEOPLE, TUESDAY

MAIJA, SARI, PEKKA, AINO = (PEOPLE[key] for key in ("maija", "sari", "pekka", "aino"))
#: the moves that only a case with several seats makes while it is searched for
OF_SEATS = (Move.SIT, Move.RISE, Move.SUFFICE)
TAKEN = (State.PROVISIONAL, State.CLAIMED, State.AGREED, State.HELD, State.NOT_COME)


def case_in(state: State) -> Case:
    opened = Case(
        id="1",
        name="Kuovi",
        workplace="koivuranta",
        requester=MAIJA,
        language="fi",
        opened_at=TUESDAY,
        slots=(TUESDAY,),
    )
    return replace(opened, state=state, holder=SARI if state in TAKEN else None)


def session_in(state: State, move: Move) -> Case:
    """A group session that is searched for and can make *move*: Aino has a seat, unless it is
    the first that is taken."""
    people = [] if move is Move.SIT else [AINO]
    people += [SARI] if state is State.PROVISIONAL else []
    holder, partner = (*people, None, None)[:2]
    case = replace(case_in(state), form=Form.GROUP, seats=2)
    return replace(case, holder=holder, partner=partner)


def moved(case: Case, move: Move) -> Case:
    """*case* after *move*, by the method that makes it."""
    if case.is_searching and (move in OF_SEATS or move is Move.HAND_OVER) and case.may(move):
        session = session_in(case.state, move)
        return {
            Move.SIT: lambda: session.claim(PEKKA, TUESDAY),
            Move.RISE: lambda: session.hand_back(AINO),
            Move.SUFFICE: session.suffice,
            Move.HAND_OVER: lambda: session.hand_over(PEKKA, AINO),
        }[move]()
    methods = {
        Move.REACT: lambda: case.react(SARI),
        # One method makes both, and chooses by who claims.
        Move.CLAIM: lambda: case.claim(PEKKA, TUESDAY),
        Move.CONFIRM: lambda: case.claim(SARI, TUESDAY),
        Move.RELEASE: case.release,
        Move.AGREE: lambda: case.agree(Meeting.POINT),
        Move.HAND_BACK: case.hand_back,
        Move.HAND_OVER: lambda: case.hand_over(PEKKA),
        Move.HOLD: lambda: case.hold(TUESDAY),
    }
    return methods.get(move, lambda: case.end(move))()


@pytest.mark.parametrize(("state", "move"), list(product(State, Move)))
def test_a_move_is_listed_or_refused(state: State, move: Move) -> None:
    case = case_in(state)
    before = repr_of(case)
    listed = LIFE[state].get(move)
    if move is Move.CONFIRM and Move.CLAIM in LIFE[state]:
        listed = LIFE[state][Move.CLAIM]
    assert case.may(move) == (move in LIFE[state])
    if listed is None:
        with pytest.raises(Refused) as refused:
            moved(case, move)
        assert refused.value.text.id == "refused-moved"
    else:
        assert moved(case, move).state is listed
    assert repr_of(case) == before


def repr_of(case: Case) -> dict[str, object]:
    return {name: getattr(case, name) for name in Case.__slots__}


def test_no_state_is_left_out() -> None:
    assert set(LIFE) == set(State)


def test_every_move_leads_somewhere() -> None:
    assert {move for row in LIFE.values() for move in row} == set(Move)


def test_every_state_can_be_reached() -> None:
    reached, edge = {State.OPEN}, [State.OPEN]
    while edge:
        for state in LIFE[edge.pop()].values():
            if state not in reached:
                reached.add(state)
                edge.append(state)
    assert reached == set(State)


def test_from_every_state_there_is_a_way_to_an_end() -> None:
    ends = {state for state in State if not LIFE[state]}
    while more := {s for s in State if set(LIFE[s].values()) & ends} - ends:
        ends |= more
    assert ends == set(State)


def test_the_ends_are_where_nothing_more_can_happen() -> None:
    over = {state for state in State if case_in(state).is_over}
    assert over == {
        State.DONE,
        State.CANCELLED,
        State.DECLINED,
        State.REFERRED,
        State.SETTLED_OTHERWISE,
    }
    assert all(not LIFE[state] for state in over)


def test_the_drawing_names_every_state_and_the_way_to_it() -> None:
    drawing = case_module.__doc__ or ""
    for state in State:
        assert state.name in drawing, state
    taking = (Move.REACT, Move.CONFIRM, Move.RELEASE, Move.CLAIM, Move.AGREE, Move.HAND_BACK)
    for move in (*taking, *OF_SEATS):
        assert move.value.replace("-", " ") in drawing, move


@pytest.mark.parametrize("state", [State.OPEN, State.PROVISIONAL])
def test_nobody_takes_their_own_case(state: State) -> None:
    case = case_in(state)
    for take in (case.react, lambda by: case.claim(by, TUESDAY)):
        with pytest.raises(Refused) as refused:
            take(MAIJA)
        assert refused.value.text.id == "refused-own-case"


def test_a_provisional_case_is_confirmed_by_its_own_and_by_nobody_else() -> None:
    case = case_in(State.PROVISIONAL)
    assert case.claim(SARI, TUESDAY).state is State.CLAIMED
    with pytest.raises(Refused):
        case.claim(PEKKA, TUESDAY)


@pytest.mark.parametrize("state", list(State))
def test_whoever_searches_holds_nothing_for_certain(state: State) -> None:
    case = case_in(state)
    assert case.is_searching == (Move.CONFIRM in LIFE[state] or Move.CLAIM in LIFE[state])


@pytest.mark.parametrize("state", [State.CLAIMED, State.AGREED])
def test_a_case_that_is_handed_back_has_forgotten_its_holder(state: State) -> None:
    case = replace(case_in(state), slot=TUESDAY, promises=3, meeting=Meeting.VISIT)
    back = case.hand_back()
    assert (back.holder, back.slot, back.promises, back.meeting) == (None, None, 0, Meeting.POINT)
    assert back.offered == (SARI.address,)


@pytest.mark.parametrize("state", [State.CLAIMED, State.AGREED])
def test_what_is_handed_over_before_the_talk_is_decided_anew(state: State) -> None:
    case = replace(case_in(state), slot=TUESDAY, meeting=Meeting.VISIT, assumed=True, doubted=True)
    over = case.hand_over(PEKKA)
    assert (over.state, over.holder, over.slot) == (State.CLAIMED, PEKKA, TUESDAY)
    # Nobody has agreed to this one, nor said that he may know a name.
    assert (over.meeting, over.assumed, over.doubted) == (Meeting.POINT, False, False)
    assert over.offered == (SARI.address,)
    assert replace(case, meeting=Meeting.CALL).hand_over(PEKKA).meeting is Meeting.CALL


def test_a_follow_up_that_is_handed_over_stays_as_the_person_chose() -> None:
    case = replace(case_in(State.HELD), held_at=TUESDAY, asker=Asker.BOT)
    over = case.hand_over(PEKKA)
    assert (over.state, over.holder, over.asker) == (State.HELD, PEKKA, Asker.BOT)


@pytest.mark.parametrize("state", [State.CLAIMED, State.AGREED, State.HELD])
def test_nobody_is_handed_their_own_case(state: State) -> None:
    with pytest.raises(Refused) as refused:
        case_in(state).hand_over(MAIJA)
    assert refused.value.text.id == "refused-own-case"


def test_a_state_is_changed_by_moves_only() -> None:
    with pytest.raises(AssertionError):
        case_in(State.OPEN).with_(state=State.DONE)


def test_a_case_does_not_tell_who_asks() -> None:
    assert "aija" not in repr(case_in(State.OPEN))
    assert "aija" not in repr([MAIJA, MAIJA.address])


def test_nobody_takes_a_case_that_somebody_has_and_what_was_held_stays_held() -> None:
    takes = {Move.REACT, Move.CLAIM, Move.CONFIRM}
    assert {state for state in State if takes & set(LIFE[state])} == {
        State.OPEN,
        State.PROVISIONAL,
    }
    assert set(LIFE[State.HELD].values()) == {State.HELD, State.DONE}
    assert set(LIFE[State.NOT_COME].values()) == {State.DONE}
