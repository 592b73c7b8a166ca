"""Public holidays of a country, and what people there call them."""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache

import holidays

COUNTRIES = ("FI", "SE", "NO")

#: The eves of Christmas and Midsummer are free. In Finland the library counts them as public;
#: in Sweden they, and New Year's Eve, are so "in fact". New Year's Eve in Finland is a working
#: day, and so, until noon, are the eves in Norway: who is closed then says so in the file.
_CATEGORIES = {"SE": ("public", "de_facto")}

#: Who has no name of their own for a neighbour's holidays reads the English one.
_LANGUAGES = {("FI", "fi"): "fi", ("FI", "sv"): "sv_FI", ("SE", "sv"): "sv", ("NO", "nb"): "no"}


#: of which a running bot knows the holidays: longer than any of them runs
_YEARS = range(2020, 2101)


@cache
def free_days(country: str) -> frozenset[date]:
    """The days on which the country does not work, as far as anybody plans."""
    categories = _CATEGORIES.get(country, ("public",))
    return frozenset(holidays.country_holidays(country, years=_YEARS, categories=categories))


# One for all: it learns year after year, and two that compare as different would be the same.
@lru_cache(maxsize=32)
def public_holidays(country: str, language: str = "en") -> holidays.HolidayBase:
    """The days on which the country does not work, of any year, each with its name."""
    return holidays.country_holidays(
        country,
        categories=_CATEGORIES.get(country, ("public",)),
        language=_LANGUAGES.get((country, language), "en_US"),
    )
