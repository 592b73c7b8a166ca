"""Whom to ask, by when, and the promise clock."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain import calendar, calling
from bot.domain.case import When
from bot.domain.workplace import Days, Workplace
from tests.domain.workplaces import (
    EVERY_DAY,
    MOMENTS,
    NIGHT_SHIFT,
    case,
    local,
    shown,
    workplace,
    workplaces,
)
from tests.house import KOIVURANTA, PEOPLE

SEEN = settings(derandomize=True, max_examples=300, deadline=None, database=None)
MINUTE = timedelta(minutes=1)
MEMBERS = [PEOPLE[key] for key in ("aino", "minna", "pekka", "sari")]


def searching(at: Workplace, when: When, now: datetime):  # type: ignore[no-untyped-def]
    return case(when=when, slots=calendar.slots(at, when, now), opened_at=now)


# ------------------------------------------------------------ the promise


@pytest.mark.parametrize(
    ("now", "asked", "promised"),
    [
        ("2026-11-17 10.38", "Tue 17.11. 10.38", "Tue 17.11. 10.50"),
        ("2026-11-17 10.40", "Tue 17.11. 10.40", "Tue 17.11. 10.50"),
        ("2026-11-17 10.41", "Tue 17.11. 10.41", "Tue 17.11. 10.55"),
        ("2026-11-17 19.39", "Tue 17.11. 19.39", "Tue 17.11. 19.50"),
        ("2026-11-17 19.40", "Wed 18.11. 8.00", "Wed 18.11. 8.15"),
        ("2026-11-20 22.00", "Mon 23.11. 8.00", "Mon 23.11. 8.15"),
        ("2026-11-21 12.00", "Mon 23.11. 8.00", "Mon 23.11. 8.15"),
        ("2026-03-29 02.00", "Mon 30.3. 8.00", "Mon 30.3. 8.15"),
        ("2026-10-25 03.30", "Mon 26.10. 8.00", "Mon 26.10. 8.15"),
    ],
)
def test_by_when_the_first_word_comes(now: str, asked: str, promised: str) -> None:
    plan = calling.plan(KOIVURANTA, local(now))
    assert (shown(plan.ask_at), shown(plan.promised_at)) == (asked, promised)


def test_then_after_a_quarter_half_an_hour_and_hourly() -> None:
    now = local("2026-11-17 10.50")
    spans = [calling.next_promise(KOIVURANTA, kept, now) - now for kept in range(1, 6)]
    assert [span // MINUTE for span in spans] == [15, 30, 60, 60, 60]


@pytest.mark.parametrize(
    ("now", "promised"),
    [
        ("2026-11-17 18.55", "Tue 17.11. 19.55"),
        ("2026-11-17 19.05", "Wed 18.11. 8.15"),
        ("2026-11-20 19.30", "Mon 23.11. 8.15"),
        ("2026-11-21 03.00", "Mon 23.11. 8.15"),
    ],
)
def test_no_word_is_promised_for_the_night(now: str, promised: str) -> None:
    assert shown(calling.next_promise(KOIVURANTA, 3, local(now))) == promised


def test_where_nobody_sleeps_the_words_go_on() -> None:
    now = local("2026-11-17 23.30")
    assert calling.next_promise(NIGHT_SHIFT, 3, now) - now == timedelta(hours=1)
    assert not calling.plan(NIGHT_SHIFT, now).is_night


@SEEN
@given(workplaces(), MOMENTS)
def test_promises_come_later_and_later(at: Workplace, now: datetime) -> None:
    plan = calling.plan(at, now)
    assert plan.ask_at >= now
    promises = [plan.ask_at, plan.promised_at]
    for kept in range(1, 8):
        promises.append(calling.next_promise(at, kept, promises[-1]))
    assert all(earlier < later for earlier, later in pairwise(promises))
    assert all(not calendar.is_quiet(at, promise) for promise in promises[2:])


@SEEN
@given(workplaces(), MOMENTS)
def test_the_first_promise_is_a_time_to_keep_in_mind(at: Workplace, now: datetime) -> None:
    promise = calling.first_promise(at, now)
    assert promise.minute % 5 == 0 and not promise.second
    assert promise > now + at.times.first_reminder - MINUTE
    assert promise < now + at.times.first_reminder + timedelta(minutes=5)


@SEEN
@given(workplaces(), MOMENTS)
def test_nobody_is_asked_in_quiet_hours(at: Workplace, now: datetime) -> None:
    plan = calling.plan(at, now)
    assert not calendar.is_quiet(at, plan.ask_at)


# ------------------------------------------------------------ the deadline


@pytest.mark.parametrize(
    ("when", "now", "expected"),
    [
        (When.NOW, "2026-11-17 10.38", "Tue 17.11. 15.55"),
        (When.NOW, "2026-11-17 15.25", "Tue 17.11. 15.55"),
        (When.NOW, "2026-11-17 15.26", "Tue 17.11. 15.56"),
        (When.NOW, "2026-11-17 15.50", "Tue 17.11. 16.20"),
        (When.NOW, "2026-11-17 19.00", "Tue 17.11. 19.30"),
        (When.BREAK, "2026-11-20 15.00", "Mon 23.11. 15.55"),
        (When.AFTER, "2026-11-17 10.38", "Tue 17.11. 15.55"),
        (When.EVENING, "2026-11-17 10.38", "Tue 17.11. 19.30"),
        (When.NOW, "2026-11-17 19.39", "Tue 17.11. 19.54"),
    ],
)
def test_the_truth_is_told_before_the_night(when: When, now: str, expected: str) -> None:
    at = local(now)
    found = calling.deadline(KOIVURANTA, searching(KOIVURANTA, when, at), at)
    assert shown(found) == expected


def test_a_night_shift_hears_the_truth_before_it_ends() -> None:
    now = local("2026-11-18 02.00")
    found = calling.deadline(NIGHT_SHIFT, searching(NIGHT_SHIFT, When.NOW, now), now)
    assert shown(found) == "Wed 18.11. 5.55"


@SEEN
@given(workplaces(), MOMENTS, st.sampled_from(When))
def test_the_deadline_is_neither_past_nor_in_the_night(
    at: Workplace, now: datetime, when: When
) -> None:
    plan = calling.plan(at, now)
    asked = searching(at, when, plan.ask_at)
    found = calling.deadline(at, asked, plan.ask_at)
    assert found >= plan.ask_at
    night = calendar.next_quiet(at, max(*asked.slots, plan.ask_at))
    assert night is None or found < night


# ------------------------------------------------------------ once more before the end

UNTIL_1545 = workplace(work="8-15:45")


@pytest.mark.parametrize(
    ("at", "when", "asked", "again", "truth"),
    [
        # S4: work until 15.45.
        (UNTIL_1545, When.NOW, "2026-11-17 10.38", "Tue 17.11. 15.20", "Tue 17.11. 15.40"),
        (UNTIL_1545, When.NOW, "2026-11-17 15.10", "Tue 17.11. 15.20", "Tue 17.11. 15.40"),
        (UNTIL_1545, When.NOW, "2026-11-17 15.11", None, "Tue 17.11. 15.41"),
        (KOIVURANTA, When.EVENING, "2026-11-17 10.38", None, "Tue 17.11. 19.30"),
        # After work, and before it.
        (KOIVURANTA, When.NOW, "2026-11-17 17.00", None, "Tue 17.11. 17.30"),
        (KOIVURANTA, When.NOW, "2026-11-17 07.10", "Tue 17.11. 15.35", "Tue 17.11. 15.55"),
        # The day of the last time that was wished.
        (KOIVURANTA, When.BREAK, "2026-11-20 15.00", "Mon 23.11. 15.35", "Mon 23.11. 15.55"),
        # Before the night there is time to say yes: both come earlier.
        (
            workplace(work="8-20"),
            When.NOW,
            "2026-11-17 10.38",
            "Tue 17.11. 19.10",
            "Tue 17.11. 19.30",
        ),
        (NIGHT_SHIFT, When.NOW, "2026-11-17 23.00", "Wed 18.11. 5.35", "Wed 18.11. 5.55"),
        # The talk after the shift: the truth comes before both end.
        (NIGHT_SHIFT, When.AFTER, "2026-11-17 23.00", "Wed 18.11. 5.35", "Wed 18.11. 5.55"),
        (NIGHT_SHIFT, When.NOW, "2026-03-28 23.00", "Sun 29.3. 5.35", "Sun 29.3. 5.55"),
    ],
)
def test_the_facilitators_are_asked_once_more_before_the_truth(
    at: Workplace, when: When, asked: str, again: str | None, truth: str
) -> None:
    now = local(asked)
    one = searching(at, when, now)
    found = calling.last_call(at, one, now)
    assert (found and shown(found)) == again
    assert shown(calling.deadline(at, one, now)) == truth


@SEEN
@given(workplaces(), MOMENTS, st.sampled_from(When))
def test_the_last_call_is_at_work_and_before_the_truth(
    at: Workplace, now: datetime, when: When
) -> None:
    plan = calling.plan(at, now)
    asked = searching(at, when, plan.ask_at)
    call = calling.last_call(at, asked, plan.ask_at)
    if call is not None:
        assert plan.ask_at < call < calling.deadline(at, asked, plan.ask_at)
        assert calendar.is_working(at, call) and not calendar.is_quiet(at, call)


@pytest.mark.parametrize(
    ("at", "opened", "closes"),
    [
        (workplace(window=timedelta(hours=3)), "2026-11-17 10.38", "Tue 17.11. 12.38"),
        (workplace(window=timedelta(hours=3)), "2026-11-17 13.59", "Tue 17.11. 15.59"),
        (workplace(window=timedelta(hours=3)), "2026-11-17 14.00", None),
        (workplace(window=timedelta(hours=3)), "2026-11-17 03.00", None),
        (workplace(window=timedelta(hours=3)), "2026-11-21 10.38", None),
        (KOIVURANTA, "2026-11-17 10.38", None),
        # Two hours as they pass, over the hour that is skipped and the one that comes twice.
        (
            workplace(work="22-6", quiet=None, days=EVERY_DAY, window=timedelta(hours=3)),
            "2026-03-29 02.30",
            "Sun 29.3. 5.30",
        ),
        (
            workplace(work="22-6", quiet=None, days=EVERY_DAY, window=timedelta(hours=3)),
            "2026-10-25 02.30",
            "Sun 25.10. 3.30",
        ),
    ],
)
def test_the_window_in_which_a_talk_does_most_good(
    at: Workplace, opened: str, closes: str | None
) -> None:
    found = calling.window_closes(at, local(opened))
    assert (found and shown(found)) == closes


# ------------------------------------------------------------ the slot


def test_the_first_time_that_can_still_be_kept_is_taken() -> None:
    wished = calendar.slots(KOIVURANTA, When.BREAK, local("2026-11-17 10.38"))
    one = case(when=When.BREAK, slots=wished, opened_at=local("2026-11-17 10.38"))
    for now, expected in [
        ("2026-11-17 11.10", "Tue 17.11. 11.15"),
        ("2026-11-17 11.11", "Tue 17.11. 12.45"),
        ("2026-11-17 12.41", "Wed 18.11. 9.45"),
    ]:
        assert shown(calling.slot_for(KOIVURANTA, one, local(now))) == expected


@SEEN
@given(workplaces(), MOMENTS, st.timedeltas(timedelta(0), timedelta(days=5)), st.sampled_from(When))
def test_a_slot_is_never_in_the_past(
    at: Workplace, opened: datetime, later: timedelta, when: When
) -> None:
    one = case(when=when, slots=calendar.slots(at, when, opened), opened_at=opened)
    assert calling.slot_for(at, one, opened + later) > opened + later


# ------------------------------------------------------------ whom to ask


def one_by_one(at: Workplace = KOIVURANTA, **more: object) -> list[str]:
    languages = more.pop("languages", {})
    known = ("away", "on_site", "full", "turns")
    present = {name: more.pop(name) for name in known if name in more}
    asked = case(slots=(), opened_at=local("2026-11-17 10.38"), **more)
    order = []
    while person := calling.next_to_ask(asked, MEMBERS, at, languages, **present):  # type: ignore[arg-type]
        order.append(person.address.local)
        asked = asked.with_(offered=(*asked.offered, person.address))
    return order


def test_leaders_are_asked_last_and_the_coordinator_not_at_all() -> None:
    assert one_by_one() == ["@pekka", "@sari", "@aino"]


def test_speakers_of_the_persons_language_are_asked_first() -> None:
    languages = {PEOPLE["sari"].address: ("sv", "fi")}
    assert one_by_one(languages=languages) == ["@sari", "@pekka", "@aino"]


def test_whoever_is_away_is_not_asked_and_whoever_is_on_site_is_asked_first() -> None:
    sari, pekka, aino = (PEOPLE[key].address for key in ("sari", "pekka", "aino"))
    assert one_by_one(away={pekka}) == ["@sari", "@aino"]
    assert one_by_one(on_site={sari}) == ["@sari", "@pekka", "@aino"]
    # A leader on site is still asked last; so is one who does not speak the language.
    assert one_by_one(on_site={aino}) == ["@pekka", "@sari", "@aino"]
    spoken = {pekka: ("fi",)}
    assert one_by_one(on_site={sari}, languages=spoken) == ["@pekka", "@sari", "@aino"]
    assert one_by_one(on_site={sari}, away={sari}) == ["@pekka", "@aino"]


SARI, PEKKA, AINO = (PEOPLE[key].address for key in ("sari", "pekka", "aino"))
EARLIER, LATER = (date(2026, 11, 12), 1, 9), (date(2026, 11, 17), 1, 1)


@pytest.mark.parametrize(
    ("known", "order"),
    [
        # Nobody was asked yet: by name. Aino leads, and is asked last whatever the rest.
        ({}, "@pekka @sari @aino"),
        ({"turns": {PEKKA: LATER}}, "@sari @pekka @aino"),
        ({"turns": {PEKKA: LATER, SARI: EARLIER}}, "@sari @pekka @aino"),
        ({"turns": {PEKKA: EARLIER, SARI: LATER}}, "@pekka @sari @aino"),
        ({"turns": {PEKKA: LATER, SARI: LATER}}, "@pekka @sari @aino"),
        # On one day: who was asked less often on it, and then who was asked less in all.
        ({"turns": {PEKKA: (LATER[0], 2, 2), SARI: (LATER[0], 1, 9)}}, "@sari @pekka @aino"),
        ({"turns": {PEKKA: (LATER[0], 1, 9), SARI: (LATER[0], 1, 2)}}, "@sari @pekka @aino"),
        # On site comes before the turn, the week's talks before both, the language before all.
        ({"turns": {PEKKA: LATER}, "on_site": {PEKKA}}, "@pekka @sari @aino"),
        ({"full": {PEKKA}}, "@sari @pekka @aino"),
        ({"full": {PEKKA}, "on_site": {PEKKA}}, "@sari @pekka @aino"),
        ({"full": {PEKKA}, "turns": {SARI: LATER}}, "@sari @pekka @aino"),
        ({"full": {PEKKA}, "languages": {PEKKA: ("fi",)}}, "@pekka @sari @aino"),
        # Where all have held so many, all are asked all the same.
        ({"full": {PEKKA, SARI, AINO}, "turns": {PEKKA: LATER}}, "@sari @pekka @aino"),
        ({"full": {PEKKA, SARI}, "away": {AINO}}, "@pekka @sari"),
        ({"turns": {AINO: EARLIER, PEKKA: LATER, SARI: LATER}}, "@pekka @sari @aino"),
        # Never whoever must not know, whatever their turn.
        ({"excluded": (SARI,), "turns": {PEKKA: LATER}}, "@pekka @aino"),
        ({"excluded": (SARI,), "full": {PEKKA, AINO}}, "@pekka @aino"),
        # Nor whoever was in what happened themselves.
        ({"spared": (SARI,), "full": {PEKKA}}, "@pekka @aino"),
    ],
)
def test_the_order_of_asking_one_by_one(known: dict[str, object], order: str) -> None:
    assert " ".join(one_by_one(**known)) == order


def test_where_all_are_leaders_a_leader_is_asked() -> None:
    everybody = tuple(person.address for person in MEMBERS)
    at = replace(KOIVURANTA, leaders=everybody)
    assert one_by_one(at) == ["@aino", "@pekka", "@sari"]


def test_absences_that_touch_become_one() -> None:
    def days(first: int, last: int) -> Days:
        return Days(date(2026, 11, first), date(2026, 11, last))

    one = calling.with_absence((), days(18, 19))
    assert calling.with_absence(one, days(23, 24)) == (days(18, 19), days(23, 24))
    assert calling.with_absence(one, days(20, 20)) == (days(18, 20),)
    assert calling.with_absence((days(18, 30),), days(19, 20)) == (days(18, 30),)
    assert calling.is_away(one, date(2026, 11, 19))
    assert not calling.is_away(one, date(2026, 11, 20))


@pytest.mark.parametrize(
    ("first", "last", "back"),
    [
        (date(2026, 11, 17), date(2026, 11, 17), "Wed 18.11. 8.00"),
        (date(2026, 11, 17), date(2026, 11, 20), "Mon 23.11. 8.00"),
        (date(2026, 11, 17), date(2027, 11, 17), "Thu 18.11. 8.00"),
    ],
)
def test_somebody_is_back_on_the_first_morning_of_work(first: date, last: date, back: str) -> None:
    now = local("2026-11-17 10.38")
    assert shown(calling.back_at(KOIVURANTA, (Days(first, last),), now)) == back


def test_whoever_must_not_know_is_never_asked() -> None:
    excluded = (PEOPLE["pekka"].address, PEOPLE["aino"].address)
    assert one_by_one(excluded=excluded) == ["@sari"]
    everybody = tuple(person.address for person in MEMBERS)
    assert one_by_one(excluded=everybody) == []


def test_a_coordinator_who_must_not_know_is_neither_asked_nor_named() -> None:
    minna = PEOPLE["minna"].address
    shut = case(slots=(), opened_at=local("2026-11-17 10.38"), excluded=(minna,))
    assert calling.coordinators_for(shut, KOIVURANTA) == ()
    assert not calling.may_name_coordinator(shut, KOIVURANTA)
    free = case(slots=(), opened_at=local("2026-11-17 10.38"))
    assert calling.coordinators_for(free, KOIVURANTA) == (minna,)
    assert calling.may_name_coordinator(free, KOIVURANTA)


@SEEN
@given(
    st.sets(st.sampled_from(MEMBERS)), st.sets(st.sampled_from(MEMBERS)), st.sampled_from(MEMBERS)
)
def test_nobody_is_asked_twice_nor_about_themselves(excluded, offered, requester) -> None:  # type: ignore[no-untyped-def]
    order = one_by_one(
        excluded=tuple(p.address for p in excluded), offered=tuple(p.address for p in offered)
    )
    assert len(order) == len(set(order))
    assert not {p.address.local for p in excluded | offered} & set(order)
    own = case(slots=(), opened_at=local("2026-11-17 10.38")).with_(requester=requester)
    assert calling.next_to_ask(own, [requester], workplace(), {}) is None
