"""What ships with the bot and ages: numbers to call, and words that mean danger to life."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time

from bot.domain.workplace import Contact, Hours, Span

# Deliberately short. Occupational health approves them before the bot is used, and adds its
# own in [crisis]; a false alarm costs a person three lines with phone numbers.
CRISIS_WORDS: Mapping[str, tuple[str, ...]] = {
    "fi": (
        "en jaksa enää elää",
        "en halua enää elää",
        "en halua elää",
        "haluan kuolla",
        "tapan itseni",
        "aion tappaa itseni",
        "itsemurha",
        "itsemurhan",
    ),
    "sv": (
        "orkar inte leva",
        "vill inte leva",
        "jag vill dö",
        "vill ta livet av mig",
        "ta mitt liv",
        "självmord",
    ),
    "en": (
        "don't want to live",
        "do not want to live",
        "can't go on living",
        "want to die",
        "kill myself",
        "end my life",
        "suicide",
    ),
    "nb": (
        "orker ikke leve",
        "orker ikke å leve",
        "vil ikke leve",
        "jeg vil dø",
        "ta livet mitt",
        "ta livet av meg",
        "selvmord",
    ),
}

#: Which country's numbers a workplace gets, by its time zone.
COUNTRIES: Mapping[str, str] = {
    "Europe/Helsinki": "FI",
    "Europe/Mariehamn": "FI",
    "Europe/Stockholm": "SE",
    "Europe/Oslo": "NO",
}

#: Whose duties after a serious accident we know, by time zone. Not Åland's, which has an authority
#: of its own, and not Sweden's: nothing that we have read tells them.
DUTIES: Mapping[str, str] = {"Europe/Helsinki": "FI", "Europe/Oslo": "NO"}

#: Contact kind and country → what it is called, in the workplace's language.
_NAMES: Mapping[str, Mapping[str, str]] = {
    "emergency": {
        "fi": "Hätänumero",
        "sv": "Nödnumret",
        "en": "Emergency number",
        "nb": "Nødnummer",
    },
    # The line itself speaks Finnish; its Swedish and Arabic sister lines keep hours that we
    # do not know, so a workplace adds them itself with the hours it has looked up.
    "crisis-line FI": {
        "fi": "Kriisipuhelin",
        "sv": "Kriisipuhelin (på finska)",
        "en": "Kriisipuhelin (in Finnish)",
        "nb": "Kriisipuhelin (på finsk)",
    },
    "victim-support FI": {
        "fi": "Rikosuhripäivystys",
        "sv": "Brottsofferjouren",
        "en": "Victim Support Finland",
        "nb": "Rikosuhripäivystys (Finland)",
    },
    "labour-inspection FI": {
        "fi": "Lupa- ja valvontavirasto, työsuojelu",
        "sv": "Tillstånds- och tillsynsverket, arbetarskyddet",
        "en": "Finnish Supervisory Agency, occupational safety",
        "nb": "Lupa- ja valvontavirasto (Finland)",
    },
    # The third choice of the menu that answers.
    "labour-inspection NO": {
        "fi": "Arbeidstilsynet (valinta 3)",
        "sv": "Arbeidstilsynet (val 3)",
        "en": "Arbeidstilsynet (option 3)",
        "nb": "Arbeidstilsynet (valg 3)",
    },
    "police NO": {"fi": "poliisi", "sv": "polisen", "en": "the police", "nb": "politi"},
    "crisis-line NO": dict.fromkeys(("fi", "sv", "en", "nb"), "Mental Helse"),
    "church-line NO": dict.fromkeys(("fi", "sv", "en", "nb"), "Kirkens SOS"),
}

_WEEKDAYS = frozenset(range(5))
_WEEKDAYS_9_20 = Hours(_WEEKDAYS, Span(time(9), time(20)))
_WEEKDAYS_9_15 = Hours(_WEEKDAYS, Span(time(9), time(15)))
_WEEKDAYS_8_15 = Hours(_WEEKDAYS, Span(time(8), time(15)))


def contacts(language: str, zone: str) -> tuple[Contact, ...]:
    """The numbers of the country of *zone*, each with the day when it was last known to hold.

    Where a source gave only a year, the day is the first of that year; where nobody can tell how
    old it is, there is no day. ``check`` warns of
    what is older than twelve months, so that somebody looks it up. 116 117 is left out: its
    hours were not verified, and *hours* of ``None`` would promise day and night.
    """

    def contact(
        kind: str,
        phone: str,
        verified_on: date | None,
        *,
        name: str = "",
        hours: Hours | None = None,
    ) -> Contact:
        names = _NAMES[name or kind]
        return Contact(
            kind=kind,
            name=names[language],
            phone=phone,
            hours=hours,
            verified_on=verified_on,
        )

    match COUNTRIES.get(zone):
        case "NO":
            return (
                contact("emergency", "113", date(2026, 11, 1)),
                contact("crisis-line", "116 123", date(2021, 1, 1), name="crisis-line NO"),
                contact("crisis-line", "22 40 00 40", date(2021, 1, 1), name="church-line NO"),
                contact(
                    "labour-inspection",
                    "73 19 97 00",
                    None,
                    name="labour-inspection NO",
                    hours=_WEEKDAYS_8_15,
                ),
                contact("police", "02800", None, name="police NO"),
            )
        case "SE":
            return (contact("emergency", "112", date(2026, 11, 1)),)
        case "FI":
            inspection = contact(
                "labour-inspection",
                "0295 016 620",
                date(2024, 1, 1),
                name="labour-inspection FI",
                hours=_WEEKDAYS_9_15,
            )
            return (
                contact("emergency", "112", date(2026, 11, 1)),
                contact("crisis-line", "09 2525 0111", date(2025, 12, 1), name="crisis-line FI"),
                contact(
                    "victim-support",
                    "116 006",
                    date(2020, 1, 1),
                    name="victim-support FI",
                    hours=_WEEKDAYS_9_20,
                ),
                *((inspection,) if DUTIES.get(zone) == "FI" else ()),
            )
        case _:
            return (contact("emergency", "112", date(2026, 11, 1)),)
