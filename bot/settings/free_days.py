"""Public holidays of a country, and what people there call them."""

from __future__ import annotations

from functools import lru_cache

import holidays

COUNTRIES = ("FI", "SE", "NO")

#: The eves of Christmas and Midsummer are free. In Finland the library counts them as public;
#: in Sweden they, and New Year's Eve, are so "in fact". New Year's Eve in Finland is a working
#: day, and so, until noon, are the eves in Norway: who is closed then says so in the file.
_CATEGORIES = {"SE": ("public", "de_facto")}

#: Who has no name of their own for a neighbour's holidays reads the English one.
_LANGUAGES = {("FI", "fi"): "fi", ("FI", "sv"): "sv_FI", ("SE", "sv"): "sv", ("NO", "nb"): "no"}


# One for all: it learns year after year, and two that compare as different would be the same.
@lru_cache(maxsize=32)
def public_holidays(country: str, language: str = "en") -> holidays.HolidayBase:
    """The days on which the country does not work, of any year, each with its name."""
    return holidays.country_holidays(
        country,
        categories=_CATEGORIES.get(country, ("public",)),
        language=_LANGUAGES.get((country, language), "en_US"),
    )
