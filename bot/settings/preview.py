"""What would become of a request at six typical moments, for ``check`` to show."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from babel.dates import format_date, format_time

from bot.domain import calendar, calling, follow_up
from bot.domain.case import When
from bot.domain.workplace import Workplace
from bot.settings.free_days import public_holidays
from bot.settings.model import Settings, WorkplaceSettings
from bot.settings.words import Words
from bot.settings.workplaces import holiday_country, workplaces

_DAY, _MINUTE = timedelta(days=1), timedelta(minutes=1)
_FRIDAY, _SATURDAY = 4, 5
_TALK_AFTER = timedelta(minutes=30)


def preview(settings: Settings, words: Words, now: datetime) -> list[str]:
    """A line for each typical moment of the days to come, under the name of each workplace."""
    lines = [words.say("preview-title")]
    for given, workplace in zip(settings.workplace, workplaces(settings), strict=True):
        lines.append(words.say("preview-workplace", name=workplace.name))
        for moment, why in sorted(_moments(given, workplace, words, now)):
            lines.append(words.say("preview-moment", line=_line(workplace, words, moment, why)))
    return lines


def _moments(
    given: WorkplaceSettings, workplace: Workplace, words: Words, now: datetime
) -> Iterator[tuple[datetime, str]]:
    """Each with what is special about it, or nothing."""
    tomorrow = calendar.day_of(workplace, now) + _DAY
    tonight = calendar.at(workplace, tomorrow, time(0)) - _MINUTE
    working = calendar.day_of(workplace, calendar.morning(workplace, tonight))
    friday, saturday = _next(tomorrow, _FRIDAY), _next(tomorrow, _SATURDAY)
    for day, clock in (
        (working, time(10, 38)),
        (friday, time(14, 10)),
        (friday, time(15, 50)),
        (working, time(23, 10)),
        (saturday, time(12)),
    ):
        yield calendar.at(workplace, day, clock), ""
    free = _free_day(workplace, tomorrow)
    if free is None:
        return
    if free in workplace.times.holidays:
        names = public_holidays(holiday_country(given.times, workplace.zone.key), words.language)
        why = words.say("preview-eve", name=names[free])
        yield calendar.at(workplace, free - _DAY, time(14, 10)), why
    else:
        last = max(stretch.last for stretch in workplace.times.closed if free in stretch)
        why = words.say("preview-closed", day=_day(words, last))
        yield calendar.at(workplace, free, time(10, 38)), why


def _next(day: date, weekday: int) -> date:
    return day + timedelta((weekday - day.weekday()) % 7)


def _free_day(workplace: Workplace, after: date) -> date | None:
    """The next day after that one that is free though people work on its weekday."""
    days = (after + timedelta(ahead) for ahead in range(1, calendar.FURTHEST))
    weekdays = workplace.times.work.days
    return next(
        (d for d in days if d.weekday() in weekdays and not calendar.is_working_day(workplace, d)),
        None,
    )


def _line(workplace: Workplace, words: Words, at: datetime, why: str) -> str:
    plan = calling.plan(workplace, at)
    talk = plan.ask_at + _TALK_AFTER
    slots = calendar.slots(workplace, When.NOW, plan.ask_at)
    truth = calling.day_ends(workplace, When.NOW, slots, plan.ask_at)
    choice = follow_up.on_free_day(workplace, talk)
    told: date | None = None

    def said(moment: datetime, width: str = "short") -> str:
        """The clock time, with its day where another was spoken of before."""
        nonlocal told
        local = moment.astimezone(workplace.zone)
        clock = format_time(local.time(), words.say("preview-format-clock"), locale=words.locale)
        if local.date() == told:
            return words.say("preview-clock", clock=clock)
        told = local.date()
        return words.say("preview-day", day=_day(words, told, width), clock=clock)

    # In the order in which they are read.
    return words.say(
        "preview-line",
        at=said(at, "long"),
        why=why,
        asked=words.say("preview-asked", at=said(plan.ask_at))
        if plan.is_night
        else words.say("preview-asked-now"),
        word=said(plan.promised_at),
        truth=said(truth),
        talk=said(talk),
        question=said(follow_up.due(workplace, talk)),
        choice=words.say("preview-choice", at=said(choice)) if choice else "",
    )


def _day(words: Words, day: date, width: str = "short") -> str:
    return format_date(day, words.say(f"preview-format-{width}"), locale=words.locale)
