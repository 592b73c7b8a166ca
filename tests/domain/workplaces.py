"""Workplaces of many hours, for the calendar's tests and for hypothesis."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from bot.domain.case import Case, When
from bot.domain.workplace import Days, Hours, Span, Workplace
from bot.settings.free_days import public_holidays
from tests.house import HELSINKI, KOIVURANTA, PEOPLE

WEEKDAYS, EVERY_DAY = frozenset(range(5)), frozenset(range(7))


def clock(words: str) -> time:
    hour, _, minute = words.partition(":")
    return time(int(hour), int(minute or 0))


def span(words: str) -> Span:
    start, _, until = words.partition("-")
    return Span(clock(start), clock(until))


def days(words: str) -> Days:
    """ "2026-10-12..2026-10-16"."""
    first, _, last = words.partition("..")
    return Days(date.fromisoformat(first), date.fromisoformat(last or first))


def workplace(
    *,
    work: str = "8-16",
    days: frozenset[int] = WEEKDAYS,
    quiet: str | None = "20-7",
    zone: ZoneInfo = HELSINKI,
    **times: Any,
) -> Workplace:
    changed = replace(
        KOIVURANTA.times,
        work=Hours(days, span(work)),
        quiet=span(quiet) if quiet else None,
        **times,
    )
    return replace(KOIVURANTA, times=changed, zone=zone)


FI, SE, NO = (public_holidays(country) for country in ("FI", "SE", "NO"))

#: open day and night, in three shifts, of which this is the last
NIGHT_SHIFT = workplace(work="22-6", days=EVERY_DAY, quiet=None, after_lessons=time(6))


def local(words: str, zone: ZoneInfo = HELSINKI, fold: int = 0) -> datetime:
    """ "2026-11-17 10.38", in UTC."""
    moment = datetime.strptime(words, "%Y-%m-%d %H.%M").replace(tzinfo=zone, fold=fold)
    return moment.astimezone(UTC)


def shown(moment: datetime, at: Workplace = KOIVURANTA) -> str:
    return f"{moment.astimezone(at.zone):%a %-d.%-m. %-H.%M}"


def case(
    *, when: When = When.NOW, slots: tuple[datetime, ...], opened_at: datetime, **more: Any
) -> Case:
    return Case(
        id="1",
        name="Kuovi",
        workplace="koivuranta",
        requester=PEOPLE["maija"],
        language="fi",
        opened_at=opened_at,
        when=when,
        slots=slots,
        **more,
    )


# ------------------------------------------------------------ for hypothesis

_CLOCKS = st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30, 45]))
#: a year with both changes of the clock, and their hours more often than others
MOMENTS = st.one_of(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 15), timezones=st.just(UTC)),
    st.datetimes(datetime(2026, 3, 28, 20), datetime(2026, 3, 29, 6), timezones=st.just(UTC)),
    st.datetimes(datetime(2026, 10, 24, 20), datetime(2026, 10, 25, 6), timezones=st.just(UTC)),
)
ZONES = st.sampled_from(
    [ZoneInfo(name) for name in ("Europe/Helsinki", "Europe/Oslo", "Europe/London", "UTC")]
)


@st.composite
def workplaces(draw: st.DrawFn) -> Workplace:
    """Any hours that ``check`` would let through."""
    quiet = None
    if draw(st.booleans()):
        quiet = Span(draw(st.sampled_from(_at(18, 24))), draw(st.sampled_from(_at(4, 9))))
    start, until = draw(_CLOCKS), draw(_CLOCKS)
    if start == until:
        until = (datetime.combine(date(2026, 1, 1), start) + timedelta(hours=8)).time()
    pauses = draw(st.lists(_CLOCKS, max_size=3, unique=True))
    times = replace(
        KOIVURANTA.times,
        work=Hours(frozenset(draw(st.sets(st.integers(0, 6), min_size=1))), Span(start, until)),
        quiet=quiet,
        breaks=tuple(Span(pause, pause) for pause in sorted(pauses)),
        after_lessons=draw(_CLOCKS),
        first_reminder=timedelta(minutes=draw(st.integers(1, 60))),
        # In the quiet hours "check" refuses it.
        follow_up=draw(st.sampled_from(_at(9, 18))),
    )
    return replace(KOIVURANTA, times=times, zone=draw(ZONES))


def _at(first: int, last: int) -> list[time]:
    return [time(hour % 24, minute) for hour in range(first, last) for minute in (0, 30)]
