"""Which days are free in Finland, Sweden and Norway, and for which workplaces."""

from __future__ import annotations

from datetime import date

import pytest

from bot.domain.workplace import Days
from bot.settings import load, workplaces
from bot.settings.free_days import COUNTRIES, public_holidays
from tests.configurations import spoilt, written


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch):
    monkeypatch.delenv("STATE_DIRECTORY", raising=False)
    monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)


@pytest.mark.parametrize(
    ("day", "free_in"),
    [
        ("2026-01-01", {"FI", "SE", "NO"}),
        ("2026-01-06", {"FI", "SE"}),
        ("2026-04-02", {"NO"}),
        ("2026-04-03", {"FI", "SE", "NO"}),
        ("2026-04-04", set()),
        ("2026-04-06", {"FI", "SE", "NO"}),
        ("2026-05-01", {"FI", "SE", "NO"}),
        ("2027-05-17", {"NO"}),
        ("2026-05-25", {"NO"}),
        ("2028-06-06", {"SE"}),
        # The eves on which nobody is at school or in the office.
        ("2026-06-19", {"FI", "SE"}),
        ("2026-12-24", {"FI", "SE"}),
        ("2026-12-25", {"FI", "SE", "NO"}),
        ("2028-12-06", {"FI"}),
        # An ordinary working day in Finland, and half of one in Norway.
        ("2026-12-31", {"SE"}),
        # Sundays are free by the week, and not by the country.
        ("2026-11-15", set()),
        ("2045-12-24", {"FI", "SE"}),
    ],
)
def test_what_is_free_where(day, free_in):
    found = {each for each in COUNTRIES if date.fromisoformat(day) in public_holidays(each)}
    assert found == free_in


@pytest.mark.parametrize(
    ("country", "language", "name"),
    [
        ("FI", "fi", "Jouluaatto"),
        ("FI", "sv", "Julafton"),
        ("FI", "en", "Christmas Eve"),
        # Nobody has put Finland's into Norwegian yet.
        ("FI", "nb", "Christmas Eve"),
        ("SE", "sv", "Julafton"),
        ("SE", "fi", "Christmas Eve"),
    ],
)
def test_a_holiday_has_a_name_in_the_language_if_it_has_one(country, language, name):
    assert public_holidays(country, language)[date(2026, 12, 24)] == name


def test_norwegian_names():
    assert public_holidays("NO", "nb")[date(2026, 4, 2)] == "Skjærtorsdag"


MAY_DAY, INDEPENDENCE, CONSTITUTION = date(2026, 5, 1), date(2028, 12, 6), date(2027, 5, 17)


def _free(tmp_path, *changes):
    text = spoilt('holidays = "FI"\n', "")
    for old, new in changes:
        text = spoilt(old, new, text)
    (place,) = workplaces(load(written(tmp_path, text)))
    days = {"May": MAY_DAY, "FI": INDEPENDENCE, "NO": CONSTITUTION}
    return {name for name, day in days.items() if day in place.times.holidays}


@pytest.mark.parametrize(
    ("zone", "free"),
    [
        ("Europe/Helsinki", {"May", "FI"}),
        ("Europe/Mariehamn", {"May", "FI"}),
        ("Europe/Oslo", {"May", "NO"}),
        ("Europe/Stockholm", {"May"}),
        ("Europe/London", set()),
    ],
)
def test_holidays_are_those_of_the_time_zone(tmp_path, zone, free):
    assert (
        _free(tmp_path, ('fi"\ntime_zone = "Europe/Helsinki"', f'fi"\ntime_zone = "{zone}"'))
        == free
    )


def test_who_works_on_sundays_works_on_holidays_unless_the_file_says_otherwise(tmp_path):
    sundays = ('work = "mon-fri', 'work = "mon-sun')
    assert _free(tmp_path, sundays) == set()
    own = ("[workplace.waves]", 'holidays = "NO"\n[workplace.waves]')
    assert _free(tmp_path, sundays, own) == {"May", "NO"}
    none = ("[workplace.waves]", 'holidays = ""\n[workplace.waves]')
    assert _free(tmp_path, none) == set()


def test_school_holidays_and_single_days_are_closed(tmp_path):
    text = spoilt('    "2026-10-12..2026-10-16",', '    "2026-10-12..2026-10-16", 2026-12-07,')
    (place,) = workplaces(load(written(tmp_path, text)))
    assert place.times.closed == (
        Days(date(2026, 10, 12), date(2026, 10, 16)),
        Days(date(2026, 12, 7), date(2026, 12, 7)),
        Days(date(2026, 12, 23), date(2027, 1, 6)),
    )
