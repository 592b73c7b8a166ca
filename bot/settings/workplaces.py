"""From settings to the domain's workplaces."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.calendar import is_within
from bot.domain.workplace import Contact, CoverPool, GroupSession, Times, Waves, Workplace
from bot.settings import defaults
from bot.settings.free_days import free_days
from bot.settings.model import (
    CoverSettings,
    GroupSessionSettings,
    Settings,
    TimesSettings,
    WavesSettings,
    WorkplaceSettings,
)

_SUNDAY = 6
#: so long before the night a facilitator is asked how they are, where work ends in it
_BEFORE_NIGHT = timedelta(minutes=30)
#: and where work goes on day and night
_AFTERNOON = time(16)


def workplaces(settings: Settings) -> tuple[Workplace, ...]:
    return tuple(_workplace(settings, each) for each in settings.workplace)


def _workplace(settings: Settings, given: WorkplaceSettings) -> Workplace:
    zone = given.time_zone or settings.time_zone
    language = given.language or settings.language
    return Workplace(
        id=given.id,
        name=given.name,
        group=given.group,
        language=language,
        zone=zone,
        country=duty_country(given.times, zone.key),
        coordinators=given.coordinators,
        coordinator_name=given.coordinator_name,
        coordinator_phone=given.coordinator_phone,
        leaders=given.leaders,
        safety=given.safety,
        form=given.form,
        rooms=given.rooms,
        report_url=given.report_url,
        bag=given.bag,
        times=_times(given.times, zone.key),
        waves=_waves(given.waves),
        cover=_cover(given.cover),
        group_session=_group_session(given.group_session),
        weekly_talks=given.load.weekly,
        neighbours=given.neighbours,
        supervision=tuple(sorted({_in(zone, each) for each in given.supervision})),
        contacts=contacts(given, language, zone.key),
        crisis_words={
            "fi": settings.crisis.fi,
            "sv": settings.crisis.sv,
            "en": settings.crisis.en,
            "nb": settings.crisis.nb,
        },
    )


def _in(zone: ZoneInfo, local: datetime) -> datetime:
    return local.replace(tzinfo=zone).astimezone(UTC)


def _times(given: TimesSettings, zone: str) -> Times:
    country = holiday_country(given, zone)
    return Times(
        work=given.work,
        breaks=given.breaks,
        after_lessons=given.after_lessons or given.work.span.until,
        evening=given.evening,
        first_reminder=given.first_reminder,
        follow_up=given.follow_up,
        follow_up_on_free_day=given.follow_up_on_free_day,
        follow_up_after_night=given.follow_up_after_night,
        how_are_you=_how_are_you(given),
        window=given.window,
        holidays=free_days(country) if country else frozenset(),
        closed=given.school_holidays,
        coverage=given.coverage,
        quiet=given.quiet,
    )


def _how_are_you(given: TimesSettings) -> time | None:
    """When work ends; where the night begins before that, a while before the night; and where it
    never ends, in the afternoon."""
    if given.how_are_you is not None:
        return given.how_are_you or None
    ends, quiet = given.work.span.until, given.quiet
    if ends == given.work.span.start:
        return _AFTERNOON
    if quiet is None or not is_within(quiet, ends):
        return ends
    return (datetime.combine(date(2000, 1, 1), quiet.start) - _BEFORE_NIGHT).time()


def holiday_country(given: TimesSettings, zone: str) -> str:
    """Whose holidays are free; nobody's where people work on Sundays, too, and on holidays
    then."""
    if given.holidays is not None:
        return given.holidays
    return "" if _SUNDAY in given.work.days else defaults.COUNTRIES.get(zone, "")


def duty_country(given: TimesSettings, zone: str) -> str:
    """Whose duties a serious accident brings, where we know them."""
    if zone in defaults.COUNTRIES:
        return defaults.DUTIES.get(zone, "")
    is_known = given.holidays in defaults.DUTIES.values()
    return given.holidays or "" if is_known else ""


def _waves(given: WavesSettings) -> Waves:
    return Waves(on_site=given.on_site, neighbours=given.neighbours, phone_list=given.phone_list)


def _cover(given: CoverSettings | None) -> CoverPool | None:
    return CoverPool(group=given.group, minutes=given.minutes) if given else None


def _group_session(given: GroupSessionSettings) -> GroupSession:
    return GroupSession(
        earliest=given.earliest,
        window=given.window,
        length=given.length,
        must_be_two=given.leaders == "2",
        newcomers=given.newcomers,
    )


def contacts(given: WorkplaceSettings, language: str, zone: str) -> tuple[Contact, ...]:
    """The workplace's own, and what ships for its country of the kinds it has none of."""
    own = tuple(
        Contact(
            kind=each.kind,
            name=each.name,
            phone=each.phone,
            hours=each.hours,
            verified_on=each.verified_on,
        )
        for each in given.contact
    )
    kinds = {each.kind for each in own}
    shipped = defaults.contacts(language, zone)
    return own + tuple(each for each in shipped if each.kind not in kinds)
