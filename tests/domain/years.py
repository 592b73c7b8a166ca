"""Twenty years of Helsinki, Stockholm and Oslo, and what must hold at every moment of them.

The checkers reckon for themselves, with nothing but zones and dates, and raise
``AssertionError``: so they can also be turned against a calendar that has been spoilt
(``tests/test_mutants_of_time.py``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.domain import calendar, calling, follow_up
from bot.domain.case import When
from bot.domain.workplace import Days, Span, Workplace
from tests.domain.workplaces import EVERY_DAY, FI, NO, SE, case, span, workplace

FIRST, LAST = date(2026, 1, 1), date(2046, 12, 31)
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


def _closed(years: range) -> tuple[Days, ...]:
    """The holidays of a school: in the winter, the summer, the autumn, and over Christmas."""
    return tuple(
        stretch
        for year in years
        for stretch in (
            Days(date.fromisocalendar(year, 9, 1), date.fromisocalendar(year, 9, 5)),
            Days(date(year, 6, 5), date(year, 8, 10)),
            Days(date.fromisocalendar(year, 42, 1), date.fromisocalendar(year, 42, 5)),
            Days(date(year, 12, 22), date(year + 1, 1, 6)),
        )
    )


COUNTRIES = {"Europe/Helsinki": FI, "Europe/Stockholm": SE, "Europe/Oslo": NO}
ZONES = {name: ZoneInfo(name) for name in COUNTRIES}


@lru_cache
def school(zone: str, year: int) -> Workplace:
    """A school as it is configured in one year: its holidays before and after, too."""
    closed = _closed(range(year - 1, year + 2))
    return workplace(holidays=COUNTRIES[zone], closed=closed, zone=ZONES[zone])


@lru_cache
def others(zone: str) -> dict[str, Workplace]:
    """Workplaces of other kinds that ``check`` lets through, in one zone."""
    at, free = ZONES[zone], COUNTRIES[zone]
    return {
        "office": workplace(holidays=free, first_reminder=timedelta(minutes=45), zone=at),
        "ward": workplace(work="0-0", days=EVERY_DAY, quiet=None, zone=at),
        "night shift": workplace(
            work="21-7",
            quiet="9-20",
            breaks=(span("23:30-23:45"), span("4-4:15")),
            after_lessons=time(7),
            evening=span("20-21"),
            follow_up_after_night=time(20, 30),
            holidays=free,
            zone=at,
        ),
        "weekends": workplace(days=frozenset({5, 6}), zone=at),
    }


# ------------------------------------------------------------ moments


def every_day(zone: str, step: int = 1) -> Iterator[datetime]:
    """A moment of each day, at a clock time that is another from day to day."""
    clocks = [time(hour, minute) for hour in (14, 23, 9, 0, 19, 6, 11, 21) for minute in (10, 59)]
    for number in range(0, (LAST - FIRST).days + 1, step):
        clock = clocks[number // step % len(clocks)]
        yield datetime.combine(FIRST + number * DAY, clock, ZONES[zone]).astimezone(UTC)


def around_clock_changes(zone: str, step: timedelta) -> Iterator[datetime]:
    """From the noon before each change of the clock to the second noon after it."""
    for changed in changes(zone):
        moment = datetime.combine(changed - DAY, time(12), ZONES[zone]).astimezone(UTC)
        end = moment + timedelta(days=2)
        while moment < end:
            yield moment
            moment += step


@lru_cache
def changes(zone: str) -> tuple[date, ...]:
    """The days on which the clock is changed."""
    days = [FIRST + number * DAY for number in range((LAST - FIRST).days)]
    offsets = [datetime.combine(day, time(12), ZONES[zone]).utcoffset() for day in days]
    return tuple(day for i, day in enumerate(days) if i and offsets[i] != offsets[i - 1])


# ------------------------------------------------------------ what is so, reckoned once more


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def inside(stretch: Span, clock: time) -> bool:
    length = (_minutes(stretch.until) - _minutes(stretch.start)) % 1440 or 1440
    return (_minutes(clock) - _minutes(stretch.start)) % 1440 < length


def works(at: Workplace, day: date) -> bool:
    times = at.times
    is_closed = any(stretch.first <= day <= stretch.last for stretch in times.closed)
    return day.weekday() in times.work.days and day not in times.holidays and not is_closed


def on_shift(at: Workplace, moment: datetime) -> date | None:
    """The day whose work is going on then."""
    local, stretch = moment.astimezone(at.zone), at.times.work.span
    begun = local.date()
    if stretch.until <= stretch.start and local.time() < stretch.until:
        begun -= DAY
    return begun if works(at, begun) and inside(stretch, local.time()) else None


def quiet(at: Workplace, moment: datetime) -> bool:
    if at.times.quiet is None:
        return False
    local = moment.astimezone(at.zone)
    if inside(at.times.quiet, local.time()):
        return True
    return not works(at, local.date()) and on_shift(at, moment) is None


def local_time(at: Workplace, day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, at.zone).astimezone(UTC)


# ------------------------------------------------------------ what must hold


def check_follow_up(at: Workplace, held: datetime) -> None:
    """On the first permitted day, at the configured local time, eight hours later at least."""
    due = follow_up.due(at, held)
    assert due == follow_up.due(at, held), "one talk has one question"
    assert due - held >= timedelta(hours=8)
    expected, local = expected_follow_up(at, held), due.astimezone(at.zone)
    clock = expected.astimezone(at.zone).time()
    assert local.time() == clock, "not at the configured time"
    assert at.times.quiet is None or not inside(at.times.quiet, clock), "in the quiet hours"
    assert due == expected, "not the next permitted day"


def expected_follow_up(at: Workplace, held: datetime) -> datetime:
    """When to ask after a talk, reckoned once more."""
    talked = held.astimezone(at.zone)
    night = inside(Span(time(21), time(6)), talked.time())
    night = night and (at.times.quiet is None or on_shift(at, held) is not None)
    clock = at.times.follow_up_after_night if night else at.times.follow_up
    days = [talked.date() + number * DAY for number in range(30)]
    late_enough = [d for d in days if local_time(at, d, clock) >= held + timedelta(hours=8)]
    open_days = [d for d in late_enough if at.times.quiet is None or works(at, d)]
    if not open_days or (open_days[0] - talked.date()).days > 4:
        weekdays = [d for d in late_enough if d.weekday() < 5 and d not in at.times.holidays]
        open_days = sorted([*weekdays[:1], *open_days[:1]])
    return local_time(at, open_days[0], clock)


def check_free_day(at: Workplace, held: datetime) -> None:
    """Tomorrow, by day, though nobody works; and never instead of a sooner question."""
    chosen = follow_up.on_free_day(at, held)
    tomorrow = held.astimezone(at.zone).date() + DAY
    asked_by_then = follow_up.due(at, held).astimezone(at.zone).date() <= tomorrow
    if chosen is None:
        clock = at.times.follow_up_on_free_day
        too_soon = local_time(at, tomorrow, clock) - held < timedelta(hours=8)
        assert works(at, tomorrow) or asked_by_then or too_soon, "no choice of a free day"
        return
    local = chosen.astimezone(at.zone)
    assert local.date() == tomorrow and not works(at, tomorrow), "not tomorrow's free day"
    assert time(6) <= local.time() < time(22), "a free day's night"
    assert chosen - held >= timedelta(hours=8)
    assert chosen < follow_up.due(at, held)


def check_weeks(at: Workplace, day: date) -> None:
    for weeks in (1, 4):
        target = day + timedelta(weeks=weeks)
        local = follow_up.after_weeks(at, day, weeks).astimezone(at.zone)
        assert local.time() == at.times.follow_up
        assert target <= local.date() <= target + timedelta(days=20)
        if at.times.quiet is None or works(at, target):
            assert local.date() == target


def check_promises(at: Workplace, now: datetime) -> None:
    """Each word within its minute as time really passes, and none of them at night."""
    plan = calling.plan(at, now)
    assert plan.ask_at >= now and not quiet(at, plan.ask_at), "asked in the quiet hours"
    assert not quiet(at, plan.promised_at), "a promise for the night"
    waits = plan.promised_at - plan.ask_at
    if plan.is_night:
        assert waits == timedelta(minutes=15) and plan.ask_at == _morning(at, now)
    else:
        assert plan.ask_at == now
        assert timedelta(0) <= waits - at.times.first_reminder < timedelta(minutes=5)
    said = plan.promised_at
    for kept, minutes in ((1, 15), (2, 30), (3, 60), (4, 60)):
        promise, exact = calling.next_promise(at, kept, said), said + minutes * MINUTE
        if quiet(at, exact):
            exact = _morning(at, said) + timedelta(minutes=15)
        assert promise == exact, "not at its minute"
        said = promise


def check_morning(at: Workplace, now: datetime) -> None:
    """The first moment of work outside the quiet hours, and no earlier one is passed over."""
    assert calendar.morning(at, now) == _morning(at, now)


def _morning(at: Workplace, now: datetime) -> datetime:
    day = now.astimezone(at.zone).date()
    while True:
        if works(at, day):
            begins = local_time(at, day, at.times.work.span.start)
            if at.times.quiet and inside(at.times.quiet, at.times.work.span.start):
                begins = local_time(at, day, at.times.quiet.until)
            if begins > now:
                return begins
        day += DAY


def check_times(at: Workplace, now: datetime) -> None:
    """Times that are offered are to come, and people are there; so it is with the truth."""
    asked = calling.plan(at, now).ask_at
    for when in When:
        slots = calendar.slots(at, when, asked)
        assert slots and list(slots) == sorted(set(slots))
        assert slots[0] > asked, "a time that has passed"
        if when is not When.NOW:
            assert all(_of_work(at, slot) for slot in slots), "on a day without work"
        one = case(when=when, slots=slots, opened_at=now)
        truth = calling.deadline(at, one, asked)
        assert truth > asked and not quiet(at, truth), "the truth in the night"
        call = calling.last_call(at, one, asked)
        if call is not None:
            assert asked < call < truth
            assert on_shift(at, call) is not None and not quiet(at, call)
    closes = calling.window_closes(
        replace(at, times=replace(at.times, window=3 * 60 * MINUTE)), now
    )
    if closes is not None:
        assert closes - now == timedelta(hours=2)
        assert on_shift(at, closes) is not None and not quiet(at, closes)


def check_truth(at: Workplace, now: datetime) -> None:
    """Five minutes before the shift ends in which the talk would be, or after half an hour."""
    asked = calling.plan(at, now).ask_at
    slots = calendar.slots(at, When.NOW, asked)
    begun, stretch = on_shift(at, slots[0]), at.times.work.span
    if begun is None:
        return
    last_day = begun + DAY if stretch.until <= stretch.start else begun
    ends = local_time(at, last_day, stretch.until)
    expected = max(ends - 5 * MINUTE, asked + 30 * MINUTE)
    # Nearer to the night it comes earlier, that there be time for a call.
    if not quiet(at, expected + 30 * MINUTE):
        truth = calling.day_ends(at, When.NOW, slots, asked)
        assert truth == expected, "not before the end of the shift"


def _of_work(at: Workplace, slot: datetime) -> bool:
    """Whether work begins on that day, or ends on it in the morning."""
    local, stretch = slot.astimezone(at.zone), at.times.work.span
    over_midnight = stretch.until <= stretch.start
    return works(at, local.date()) or (
        over_midnight and local.time() <= stretch.until and works(at, local.date() - DAY)
    )


CHECKS: tuple[Callable[[Workplace, datetime], None], ...] = (
    check_follow_up,
    check_free_day,
    check_promises,
    check_morning,
    check_times,
    check_truth,
)
