"""What a day, a part of it and a clock mean together, seen from now, in the speaker's zone.

The rules of doubt stand here. A clock that words leave open ("klo 2") is the afternoon's from
one to six and the morning's from seven; a clock that has passed is the next day's, and asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.spoken import Bound, Impossible, SpokenTime

_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)
#: the hours that a part of the day has; after midnight they are counted on
PARTS = {
    1: range(4, 12),  # morning
    2: range(6, 13),  # forenoon
    3: range(9, 17),  # the middle of the day
    4: range(12, 19),  # afternoon
    5: range(16, 24),  # evening
    6: range(20, 31),  # night
    7: range(0, 7),  # the small hours
}
_NIGHT = 6
#: nobody says "klo 2" of the afternoon in these
_AWAKE = range(6, 18)
#: a longer stretch may have been said the wrong way round, or over midnight from earlier
_LONGEST = timedelta(hours=10)
_LATE = 18


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock as it was said. *is_exact*: of the twenty-four hours. *stands*: it may be a time by
    itself, as "kaksi" may not. *case*: the grammatical case, empty if it has none."""

    hour: int
    minute: int = 0
    is_exact: bool = False
    is_spoken: bool = False
    #: "2.00" may be the night's, where "klo 2" is not
    is_written_out: bool = False
    #: morning or afternoon was said with it
    has_half: bool = False
    stands: bool = True
    case: str = ""
    is_sure: bool = True
    #: a noun may follow: "kahdelta oppilaalta"
    is_open: bool = False
    #: only "12.45": it could be a price
    is_bare: bool = False

    @property
    def exists(self) -> bool:
        return self.minute <= 59 and (self.hour <= 23 or (self.hour, self.minute) == (24, 0))

    def hours(self) -> tuple[int, ...]:
        """The hours that may have been meant."""
        return (self.hour,) if self.is_exact else (self.hour, self.hour + 12)


@dataclass(frozen=True, slots=True)
class Day:
    """A day as it was said; *first* is none if there is no such day."""

    first: date | None
    is_sure: bool = True
    case: str = ""
    #: named only by its weekday, which may be today's
    weekday: int | None = None
    is_todays: bool = False
    #: named only by its number in the month
    is_numbered: bool = False
    #: this year's has passed, so it is next year's
    is_rolled: bool = False
    #: "ke", "to": nothing to hold on to
    is_short: bool = False
    #: "6.1": could be a number
    is_loose: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, a part of it, a clock: as much as was said."""

    day: Day | None = None
    part: int | None = None
    clock: Clock | None = None
    is_sure: bool = True

    def joined(self, other: Moment) -> Moment | None:
        """Both together; none if both say the same thing."""
        for name in ("day", "part", "clock"):
            if getattr(self, name) is not None and getattr(other, name) is not None:
                return None
        return Moment(
            self.day or other.day,
            self.part or other.part,
            self.clock or other.clock,
            self.is_sure and other.is_sure,
        )


@dataclass(frozen=True, slots=True)
class Here:
    """Now (UTC), and the speaker's zone."""

    now: datetime
    zone: ZoneInfo

    @property
    def local(self) -> datetime:
        return self.now.astimezone(self.zone)

    @property
    def today(self) -> date:
        return self.local.date()

    def minute(self) -> datetime:
        """The minute that runs."""
        return self.now.replace(second=0, microsecond=0)

    def later(self, by: timedelta) -> datetime:
        """So much real time from now, rounded up to the minute."""
        at = self.now + by
        whole = at.replace(second=0, microsecond=0)
        return whole if whole == at else whole + _MINUTE

    def midnight(self, day: date) -> datetime:
        return datetime.combine(day, time(), self.zone).astimezone(UTC)

    def instants(self, day: date, hour: int, minute: int) -> tuple[datetime, ...]:
        """When the clock shows that on *day*: once; never or twice when it is changed."""
        naive = datetime.combine(day, time()) + timedelta(hours=hour, minutes=minute)
        folds = (naive.replace(tzinfo=self.zone, fold=fold).astimezone(UTC) for fold in (0, 1))
        shown = {at for at in folds if at.astimezone(self.zone).replace(tzinfo=None) == naive}
        return tuple(sorted(shown))

    def has_passed(self, at: datetime) -> bool:
        return at < self.minute()


def said(moment: Moment, here: Here) -> SpokenTime | Impossible:
    """The time that *moment* is."""
    if moment.day is not None and moment.day.first is None:
        return Impossible.DAY
    if moment.clock is None:
        return _day_said(moment, here)
    if not moment.clock.exists:
        return Impossible.CLOCK
    hour, is_sure = _hour(moment, moment.clock, here)
    found = _placed(moment, hour, moment.clock.minute, here)
    if found is None:
        return Impossible.CLOCK
    at, is_plain = found
    doubtless = is_sure and is_plain and moment.is_sure and moment.clock.is_sure
    return SpokenTime(at, is_sure=doubtless)


def _day_said(moment: Moment, here: Here) -> SpokenTime:
    """A day; with a part of it, only a guess at the clock is missing, so it is asked."""
    day = moment.day or Day(here.today, is_sure=False)
    assert day.first is not None
    first = day.first + 7 * _DAY if day.is_todays else day.first
    is_sure = moment.is_sure and day.is_sure and not day.is_todays and moment.part is None
    if moment.part is not None and first == here.today:
        hours = PARTS[moment.part]
        if moment.day is None and here.local.hour >= hours.stop:
            first += _DAY
    return SpokenTime(here.midnight(first), has_clock=False, is_sure=is_sure)


def _hour(moment: Moment, clock: Clock, here: Here) -> tuple[int, bool]:
    """The hour that is meant, after midnight counted on, and whether it is no guess."""
    if moment.part is not None:
        fitting = [hour for hour in _of_part(clock, moment.part) if hour in PARTS[moment.part]]
        if fitting:
            return fitting[0] % 24 if moment.part == _NIGHT else fitting[0], True
    hour, is_sure = _unhelped(clock, here, has_day=moment.day is not None)
    return hour, is_sure and moment.part is None


def _of_part(clock: Clock, part: int) -> Iterator[int]:
    yield from clock.hours()
    if part == _NIGHT:
        yield from (hour + 24 for hour in clock.hours())


def _unhelped(clock: Clock, here: Here, *, has_day: bool) -> tuple[int, bool]:
    if clock.is_exact or not 1 <= clock.hour <= 6:
        return clock.hour, True
    is_day = has_day or here.local.hour in _AWAKE
    return clock.hour + 12, is_day and not clock.is_written_out


def _placed(moment: Moment, hour: int, minute: int, here: Here) -> tuple[datetime, bool] | None:
    """The instant of that clock, and whether it is no guess; none if it does not exist."""
    day, is_night = moment.day, moment.part == _NIGHT
    floats = day is None or (is_night and day.first == here.today and not day.is_todays)
    if floats:
        return _next(hour, minute, here, has_part_passed=_has_passed(moment.part, here))
    assert day is not None and day.first is not None
    instants = here.instants(day.first, hour, minute)
    if day.is_todays:
        if instants and not here.has_passed(instants[0]):
            return instants[0], False
        instants = here.instants(day.first + 7 * _DAY, hour, minute)
        return (instants[0], False) if instants else None
    if not instants:
        return None
    clock = moment.clock
    assert clock is not None
    if here.has_passed(instants[0]) and day.first == here.today and clock.is_spoken:
        evening = here.instants(day.first, hour + 12, minute) if hour < 12 else ()
        if evening and not here.has_passed(evening[0]) and moment.part is None:
            return evening[0], False
    # Of which night, or of which of two: not said.
    is_plain = len(instants) == 1 and not (is_night and hour < 12) and hour != 24
    return instants[0], is_plain and day.is_sure


def _has_passed(part: int | None, here: Here) -> bool:
    """Whether nobody can mean today's any more, so that the next day's is no guess."""
    return part is not None and (part == _NIGHT or here.local.hour >= PARTS[part].stop)


def _next(
    hour: int, minute: int, here: Here, *, has_part_passed: bool
) -> tuple[datetime, bool] | None:
    """The next time that the clock shows this."""
    naive = here.local.replace(tzinfo=None, second=0, microsecond=0, fold=0)
    instants = here.instants(here.today, hour, minute)
    ahead = [at for at in instants if not here.has_passed(at)]
    if ahead:
        return ahead[0], len(instants) == 1
    if not instants and naive.time() < time(hour % 24, minute):
        return None
    instants = here.instants(here.today + _DAY, hour, minute)
    return (instants[0], has_part_passed and len(instants) == 1) if instants else None


def stretch(start: Moment, end: Clock, here: Here) -> SpokenTime | Impossible:
    """From *start* until the next time that the clock shows *end*."""
    clock = start.clock
    assert clock is not None
    if not end.exists:
        return Impossible.CLOCK
    if clock.exists and not clock.is_exact:
        start = replace(start, clock=_before(clock, end, start))
    found = said(start, here)
    if isinstance(found, Impossible):
        return found
    at, is_sure = found.at, found.is_sure
    until = _until(at, end, here)
    if until is None:
        return Impossible.CLOCK
    if start.day is None and not is_sure:
        # "10–12" at half past ten: it has begun, and is not over.
        earlier = _until(at - _DAY, end, here)
        began = here.instants(here.today, at.astimezone(here.zone).hour, clock.minute)
        if earlier is not None and began and began[0] < here.now < earlier <= at:
            at, until = began[0], earlier
    is_sure = is_sure and end.is_sure and _is_likely(at, until, end, here)
    return SpokenTime(at, until=until, is_sure=is_sure)


def _is_likely(at: datetime, until: datetime, end: Clock, here: Here) -> bool:
    """Whether nobody can have said it the wrong way round."""
    begins, ends = at.astimezone(here.zone), until.astimezone(here.zone)
    if begins.date() == ends.date():
        return end.is_exact or until - at <= _LONGEST
    return begins.hour >= _LATE and until - at <= _LONGEST


def _before(clock: Clock, end: Clock, start: Moment) -> Clock:
    """*clock* with its half of the day, where *end* tells it: "3–4 pm", "2–14"."""
    if start.part is not None:
        return clock
    if end.has_half:
        for hour in reversed(clock.hours()):
            if (hour, clock.minute) < (end.hour, end.minute):
                return replace(clock, hour=hour, is_exact=True)
    if end.is_exact and clock.hour <= 6 and clock.hour + 12 >= end.hour > clock.hour:
        return replace(clock, is_exact=True, is_sure=False)
    return clock


def _until(at: datetime, end: Clock, here: Here) -> datetime | None:
    """The next instant after *at* that *end* may be."""
    day = at.astimezone(here.zone).date()
    for ahead in range(2):
        for hour in (12,) if end.hour == 12 else end.hours():
            for instant in here.instants(day + ahead * _DAY, hour, end.minute):
                if instant > at:
                    return instant
    return None


def bounded(
    moment: Moment, bound: Bound, here: Here, *, inclusive: bool
) -> SpokenTime | Impossible:
    """*moment* as a bound; *inclusive*: a day that was named still counts ("by Friday"), or
    already ("from Friday")."""
    found = said(moment, here)
    if isinstance(found, Impossible) or found.has_clock:
        return found if isinstance(found, Impossible) else replace(found, bound=bound)
    # Before Friday ends with Thursday; by Friday with Friday. After Friday begins on Saturday.
    if (bound is Bound.BEFORE) == inclusive:
        day = found.at.astimezone(here.zone).date() + _DAY
        found = replace(found, at=here.midnight(day))
    return replace(found, bound=bound)
