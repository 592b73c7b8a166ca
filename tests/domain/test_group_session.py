"""When a group session is: not in the first shock, within the window of the workplace, and while
people are at work to its end; and who may lead it together."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.domain import group_session
from bot.domain.case import Case, Form
from bot.domain.chat import Refused
from bot.domain.spoken import Bound, Impossible, SpokenTime
from bot.domain.workplace import GroupSession, Hours, Span
from tests.house import HELSINKI, KOIVURANTA, PEOPLE

SARI, PEKKA, AINO = PEOPLE["sari"], PEOPLE["pekka"], PEOPLE["aino"]
ALWAYS_OPEN = replace(
    KOIVURANTA,
    times=replace(
        KOIVURANTA.times, work=Hours(frozenset(range(7)), Span(time(0), time(0))), quiet=None
    ),
)
FRIDAY = 20


def at(clock: str, day: int = 17) -> datetime:
    hour, minute = map(int, clock.split("."))
    return datetime(2026, 11, day, hour, minute, tzinfo=HELSINKI).astimezone(UTC)


def shown(moments: tuple[datetime, ...]) -> str:
    return " ".join(f"{m.astimezone(HELSINKI):%-d %-H.%M}" for m in moments)


@pytest.mark.parametrize(
    ("asked", "offered"),
    [
        (at("8.00"), "17 9.00 17 10.15"),
        (at("10.38"), "17 11.40 17 12.55"),
        (at("13.00"), "17 14.00"),
        # At the very end of what fits, and just after it.
        (at("14.00"), "17 15.00"),
        (at("14.01"), "18 8.00 18 9.15"),
        (at("15.50"), "18 8.00 18 9.15"),
        (at("15.50", FRIDAY), "23 8.00 23 9.15"),
    ],
)
def test_the_times_that_are_offered(asked: datetime, offered: str) -> None:
    assert shown(group_session.slots(KOIVURANTA, asked)) == offered


def test_a_workplace_that_never_closes_offers_the_night() -> None:
    assert shown(group_session.slots(ALWAYS_OPEN, at("23.10"))) == "18 0.10 18 1.25"


@pytest.mark.parametrize(
    ("session", "offered"),
    [
        (GroupSession(earliest=timedelta(0)), "17 10.40 17 11.55"),
        (GroupSession(window=timedelta(minutes=90)), "17 11.40"),
        (GroupSession(length=timedelta(minutes=45)), "17 11.40 17 12.40"),
    ],
)
def test_the_profile_of_a_workplace(session: GroupSession, offered: str) -> None:
    workplace = replace(KOIVURANTA, group_session=session)
    assert shown(group_session.slots(workplace, at("10.38"))) == offered


@pytest.mark.parametrize(
    ("time", "wished"),
    [
        (SpokenTime(at("13.00")), "17 13.00 17 14.15"),
        (SpokenTime(at("15.00")), "17 15.00"),
        (SpokenTime(at("9.00", 18)), "18 9.00 18 10.15"),
        (SpokenTime(at("13.00"), Bound.AFTER), "17 13.00 17 14.15"),
        (SpokenTime(at("9.00"), Bound.AFTER), "17 11.40 17 12.55"),
        (SpokenTime(at("12.00"), Bound.BEFORE), "17 11.40"),
        (SpokenTime(at("0.00", 18), has_clock=False), "18 8.00 18 9.15"),
        (SpokenTime(at("11.00")), "refused-group-soon"),
        (SpokenTime(at("9.00")), "refused-group-soon"),
        (SpokenTime(at("11.00"), Bound.BEFORE), "refused-group-soon"),
        (SpokenTime(at("15.30")), "refused-quiet"),
        (SpokenTime(at("23.00")), "refused-quiet"),
        (SpokenTime(at("0.00", 21), has_clock=False), "refused-free-day"),
        (SpokenTime(at("9.00", 27)), "refused-far"),
        (Impossible.CLOCK, "refused-clock"),
    ],
)
def test_a_time_that_is_named(time: SpokenTime | Impossible, wished: str) -> None:
    try:
        found = shown(group_session.named(KOIVURANTA, time, at("10.38"), at("10.38")))
    except Refused as refused:
        found = refused.text.id
    assert found == wished


def test_another_time_comes_after_the_one_that_was_given_up_on_the_same_day_or_not_at_all() -> None:
    assert group_session.time_after(KOIVURANTA, at("13.00")) == at("14.15")
    assert group_session.time_after(KOIVURANTA, at("14.15")) is None


@pytest.mark.parametrize(
    ("now", "asked", "given_up"),
    [("10.38", "12.15", "12.50"), ("12.20", "12.30", "12.50"), ("12.35", "12.35", "12.50")],
)
def test_whether_one_is_enough_is_asked_while_others_may_still_come(
    now: str, asked: str, given_up: str
) -> None:
    slot = at("13.00")
    assert group_session.enough_asked_at(slot, at(now)) == at(asked)
    assert group_session.given_up_at(slot, at(now)) == at(given_up)


@pytest.mark.parametrize(("people", "is_possible"), [(0, 0), (1, 0), (2, 1), (20, 1), (21, 0)])
def test_for_how_many_one_session_is(people: int, is_possible: int) -> None:
    assert group_session.is_possible(people) == bool(is_possible)


def test_two_newcomers_do_not_lead_together_nor_one_alone() -> None:
    session = GroupSession(newcomers=(SARI.address, PEKKA.address))
    workplace = replace(KOIVURANTA, group_session=session)
    assert group_session.may_sit(workplace, (), SARI.address)
    assert not group_session.may_sit(workplace, (SARI,), PEKKA.address)
    assert group_session.may_sit(workplace, (AINO,), PEKKA.address)
    case = Case(
        id="1",
        name="Peippo",
        workplace="koivuranta",
        requester=PEOPLE["maija"],
        language="fi",
        opened_at=at("10.38"),
        form=Form.GROUP,
        seats=2,
    )
    assert not group_session.may_lead_alone(workplace, case)
    assert not group_session.may_lead_alone(workplace, case.claim(SARI, None))
    assert group_session.may_lead_alone(workplace, case.claim(AINO, None))
    always_two = replace(KOIVURANTA, group_session=GroupSession(must_be_two=True))
    assert not group_session.may_lead_alone(always_two, case.claim(AINO, None))
