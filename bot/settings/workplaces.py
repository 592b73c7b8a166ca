"""From settings to the domain's workplaces."""

from __future__ import annotations

from bot.domain.workplace import Contact, Times, Workplace
from bot.settings import defaults
from bot.settings.model import Settings, TimesSettings, WorkplaceSettings


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
        coordinators=given.coordinators,
        coordinator_name=given.coordinator_name,
        coordinator_phone=given.coordinator_phone,
        leaders=given.leaders,
        safety=given.safety,
        form=given.form,
        rooms=given.rooms,
        report_url=given.report_url,
        bag=given.bag,
        times=_times(given.times),
        contacts=contacts(given, language, zone.key),
        crisis_words={
            "fi": settings.crisis.fi,
            "sv": settings.crisis.sv,
            "en": settings.crisis.en,
            "nb": settings.crisis.nb,
        },
    )


def _times(given: TimesSettings) -> Times:
    return Times(
        work=given.work,
        breaks=given.breaks,
        after_lessons=given.after_lessons or given.work.span.until,
        evening=given.evening,
        first_reminder=given.first_reminder,
        follow_up=given.follow_up,
        quiet=given.quiet,
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
