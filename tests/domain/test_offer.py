"""The table of an offer's life, swept; when somebody is reminded of one; and what may be shown of
the numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest

from bot.domain import counts
from bot.domain.chat import Refused
from bot.domain.counts import OfferRate
from bot.domain.offer import (
    LIFE,
    MOST,
    Move,
    Offer,
    State,
    days_waiting,
    number_of,
    reminds,
    tells_coordinator,
)
from tests.house import HELSINKI, KOIVURANTA, PEOPLE, TUESDAY

SARI, TARJA = PEOPLE["sari"], PEOPLE["tarja"]
LATER = TUESDAY + timedelta(hours=1)


def offer_in(state: State) -> Offer:
    opened = Offer(
        id="1",
        name="Kiuru",
        workplace="koivuranta",
        reported_at=TUESDAY,
        batch="1",
        reporter=TARJA,
    )
    return replace(opened, state=state, holder=SARI if state is State.TAKEN else None)


def moved(offer: Offer, move: Move) -> Offer:
    """*offer* after *move*, by the method that makes it."""
    methods = {
        Move.TAKE: lambda: offer.take(SARI, LATER),
        Move.GIVE_BACK: offer.give_back,
        Move.ACCEPT: lambda: offer.answer(accepted=True, now=LATER),
        Move.DECLINE: lambda: offer.answer(accepted=False, now=LATER),
        Move.CORRECT: lambda: offer.correct(SARI, LATER),
        Move.TAKE_BACK: lambda: offer.take_back(LATER),
    }
    return methods[move]()


@pytest.mark.parametrize(("state", "move"), list(product(State, Move)))
def test_a_move_is_listed_or_refused(state: State, move: Move) -> None:
    offer, listed = offer_in(state), LIFE[state].get(move)
    if listed is None:
        with pytest.raises(Refused) as refused:
            moved(offer, move)
        assert refused.value.text.id == "refused-offering-over"
    else:
        assert moved(offer, move).state is listed
    assert offer == offer_in(state)


def test_no_state_and_no_move_is_left_out() -> None:
    assert set(LIFE) == set(State)
    assert {move for row in LIFE.values() for move in row} == set(Move)


@pytest.mark.parametrize(("state", "move"), list(product(State, Move)))
def test_only_whoever_has_it_is_known_and_nobody_when_it_is_over(state: State, move: Move) -> None:
    if move not in LIFE[state]:
        return
    after = moved(offer_in(state), move)
    assert (after.holder is not None) == (after.state is State.TAKEN)
    assert after.is_over == (after.ended_at is not None)
    if after.is_over:
        assert after.reporter is None and not after.unread


def test_what_is_given_back_the_group_has_yet_to_read() -> None:
    read = offer_in(State.OPEN).show(TUESDAY).take(SARI, LATER)
    assert not read.unread
    again = read.give_back()
    assert again.unread and again.shown_at == TUESDAY
    assert again.show(LATER).shown_at == TUESDAY


@pytest.mark.parametrize(
    ("numbers", "number"),
    [
        ([1], 1),
        ([MOST], MOST),
        ([MOST + 1], None),
        ([0], None),
        ([-1], None),
        ([10_000], None),
        ([2, 3], None),
        ([], None),
    ],
)
def test_a_number_of_reports_is_what_a_day_can_bring(
    numbers: list[int], number: int | None
) -> None:
    assert number_of(numbers) == number


# ------------------------------------------------------------ the mornings


def _at(day: int, hour: int = 8) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=HELSINKI).astimezone(UTC)


#: Friday the 20th and Monday the 23rd are days without work
FREE = replace(
    KOIVURANTA,
    times=replace(KOIVURANTA.times, holidays=frozenset({date(2026, 11, 20), date(2026, 11, 23)})),
)


@pytest.mark.parametrize(
    ("day", "reminded", "told"),
    [
        (17, False, False),  # Tuesday: the day itself
        (18, True, False),  # the next working morning
        (19, False, False),
        (24, True, False),  # the third, after four free days
        (25, False, False),
        (26, True, False),  # the fifth
        (27, False, False),
        (30, False, True),  # the seventh: from now on it is the coordinators'
    ],
)
def test_on_which_mornings_somebody_is_reminded(day: int, reminded: bool, told: bool) -> None:
    since = _at(17, 10)
    assert reminds(FREE, since, _at(day)) == reminded
    assert tells_coordinator(FREE, since, _at(day)) == told


def test_the_coordinators_hear_of_it_every_week_until_it_is_offered() -> None:
    since = datetime(2026, 11, 2, 10, tzinfo=HELSINKI).astimezone(UTC)
    mornings = (since + timedelta(days=n) for n in range(1, 40))
    working = [m for m in mornings if m.astimezone(HELSINKI).weekday() < 5]
    told = [
        m.astimezone(HELSINKI).date() for m in working if tells_coordinator(KOIVURANTA, since, m)
    ]
    assert told == [date(2026, 11, day) for day in (11, 18, 25)] + [
        date(2026, 12, 2),
        date(2026, 12, 9),
    ]


def test_days_are_counted_as_people_count_them() -> None:
    late = replace(offer_in(State.OPEN), reported_at=_at(17, 22))
    assert days_waiting(KOIVURANTA, late, _at(17, 23)) == 0
    assert days_waiting(KOIVURANTA, late, _at(18, 7)) == 1


# ------------------------------------------------------------ the numbers


def test_every_way_through_a_life_counts_what_is_so_in_the_end() -> None:
    """Each offer adds one report, and at most one answer; a report that was taken back nothing."""
    edge: list[tuple[Offer, dict[str, int]]] = []
    first = offer_in(State.OPEN)
    edge.append((first, _sums({}, None, first)))
    for _ in range(5):
        following = []
        for offer, sums in edge:
            wanted = {count.kind: 1 for count in counts.offer_counts(offer)}
            assert {k: n for k, n in sums.items() if n} == wanted
            for move in LIFE[offer.state]:
                after = moved(offer, move)
                following.append((after, _sums(sums, offer, after)))
        edge = following


def _sums(sums: dict[str, int], before: Offer | None, after: Offer) -> dict[str, int]:
    new = dict(sums)
    for count in counts.offer_changes(before, after):
        assert count.at == TUESDAY, "in the month of the report"
        new[count.kind] = new.get(count.kind, 0) + count.number
        assert new[count.kind] >= 0
    return new


def _counted(reports: int, accepted: int, declined: int) -> dict[str, int]:
    return {
        counts.REPORTS: reports,
        counts.OFFERED: accepted + declined,
        counts.ACCEPTED: accepted,
        counts.OFFER_DECLINED: declined,
    }


@pytest.mark.parametrize(
    ("counted", "is_settled", "shown"),
    [
        ({}, True, OfferRate()),
        (_counted(4, 2, 2), True, OfferRate()),
        (_counted(5, 5, 0), True, OfferRate(5, 100)),
        (_counted(20, 10, 9), True, OfferRate(20, 95, 10, 10)),
        # 39 of 40 is not all
        (_counted(40, 20, 19), True, OfferRate(40, 95, 20, 20)),
        (_counted(41, 34, 7), True, OfferRate(40, 100, 35, 5)),
        # either answer would be had by subtraction from the other
        (_counted(30, 26, 4), True, OfferRate(30, 100)),
        (_counted(30, 4, 26), True, OfferRate(30, 100)),
        # somebody could look before and after one answer
        (_counted(41, 34, 7), False, OfferRate(40, 100)),
        (_counted(10, 0, 0), True, OfferRate(10, 0)),
    ],
)
def test_what_may_be_shown_of_the_offers_of_a_year(
    counted: dict[str, int], is_settled: bool, shown: OfferRate
) -> None:
    assert counts.offer_rate(counted, is_settled=is_settled) == shown


def test_every_number_that_is_shown_is_rounded_and_none_is_small() -> None:
    for reports, accepted, declined in product(range(13), repeat=3):
        if accepted + declined > reports:
            continue
        rate = counts.offer_rate(_counted(reports, accepted, declined), is_settled=True)
        shown = (rate.reports, rate.accepted, rate.declined)
        assert all(each is None or (each >= 5 and each % 5 == 0) for each in shown)
        assert (rate.accepted is None) == (rate.declined is None)
        assert (rate.percent == 100) == (reports >= 5 and accepted + declined == reports)
