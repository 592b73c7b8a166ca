"""What ``check`` says would become of a request, to the minute and in four languages."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import settings as seen
from hypothesis import strategies as st

from bot.__main__ import main
from bot.settings import check, preview
from tests.configurations import ANOTHER, GOOD, TODAY, spoilt, written
from tests.domain.workplaces import local

NOW = local("2026-11-17 10.38")


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch):
    monkeypatch.delenv("STATE_DIRECTORY", raising=False)
    monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)


def _preview(tmp_path, text: str, now: datetime = NOW) -> list[str]:
    checked = check(written(tmp_path, text), today=TODAY)
    assert checked.settings is not None, [each.text for each in checked.faults]
    return preview(checked.settings, checked.words, now)


FINNISH = spoilt('language  = "en"', 'language  = "fi"')


def test_the_days_of_a_school(tmp_path):
    text = spoilt('    "2026-12-23..2027-01-06",\n', "", FINNISH)
    assert _preview(tmp_path, text) == [
        "Esikatselu: mitä pyynnölle tapahtuisi",
        "Koivurannan koulu",
        "  keskiviikko 18.11. klo 10.38 → kysytään heti, viesti viimeistään klo 10.50, ja jos "
        "ketään ei löydy, se kerrotaan viimeistään klo 15.55 → puhuttu klo 11.08, kysymys "
        "to 19.11. klo 8.00",
        "  keskiviikko 18.11. klo 23.10 → kysytään to 19.11. klo 8.00, viesti viimeistään "
        "klo 8.15, ja jos ketään ei löydy, se kerrotaan viimeistään klo 15.55 → puhuttu "
        "klo 8.30, kysymys pe 20.11. klo 8.00",
        "  perjantai 20.11. klo 14.10 → kysytään heti, viesti viimeistään klo 14.20, ja jos "
        "ketään ei löydy, se kerrotaan viimeistään klo 15.55 → puhuttu klo 14.40, kysymys "
        "ma 23.11. klo 8.00, tai la 21.11. klo 10.00, jos pyytäjä valitsee",
        "  perjantai 20.11. klo 15.50 → kysytään heti, viesti viimeistään klo 16.00, ja jos "
        "ketään ei löydy, se kerrotaan viimeistään klo 16.20 → puhuttu klo 16.20, kysymys "
        "ma 23.11. klo 8.00, tai la 21.11. klo 10.00, jos pyytäjä valitsee",
        "  lauantai 21.11. klo 12.00 → kysytään ma 23.11. klo 8.00, viesti viimeistään "
        "klo 8.15, ja jos ketään ei löydy, se kerrotaan viimeistään klo 15.55 → puhuttu "
        "klo 8.30, kysymys ti 24.11. klo 8.00",
        "  keskiviikko 23.12. klo 14.10 (seuraava päivä: Jouluaatto) → kysytään heti, viesti "
        "viimeistään klo 14.20, ja jos ketään ei löydy, se kerrotaan viimeistään klo 15.55 → "
        "puhuttu klo 14.40, kysymys ma 28.12. klo 8.00, tai to 24.12. klo 10.00, jos pyytäjä "
        "valitsee",
    ]


@pytest.mark.parametrize(
    ("language", "last"),
    [
        (
            "fi",
            "  keskiviikko 23.12. klo 10.38 (kiinni, viimeinen päivä ke 6.1.) → kysytään to 7.1. "
            "klo 8.00, viesti viimeistään klo 8.15, ja jos ketään ei löydy, se kerrotaan "
            "viimeistään klo 15.55 → puhuttu klo 8.30, kysymys pe 8.1. klo 8.00",
        ),
        (
            "sv",
            "  onsdag den 23 december kl. 10.38 (stängt, sista dagen onsdag den 6 januari) → de "
            "tillfrågas torsdag den 7 januari kl. 8.00, besked senast kl. 8.15, och om ingen "
            "hittas sägs det senast kl. 15.55 → samtal kl. 8.30, frågan fredag den 8 januari "
            "kl. 8.00",
        ),
        (
            "en",
            "  Wednesday 23 December 10:38 (closed, last day Wednesday 6 January) → asked "
            "Thursday 7 January 08:00, a word by 08:15, and if nobody is found, that is told by "
            "15:55 → talk at 08:30, question Friday 8 January 08:00",
        ),
        (
            "nb",
            "  onsdag 23. desember kl. 10.38 (stengt, siste dag onsdag 6. januar) → de spørres "
            "torsdag 7. januar kl. 08.00, beskjed senest kl. 08.15, og hvis ingen blir funnet, "
            "sies det senest kl. 15.55 → samtale kl. 08.30, spørsmålet fredag 8. januar kl. 08.00",
        ),
    ],
)
def test_the_first_day_of_the_next_school_holiday(tmp_path, language, last):
    assert _preview(tmp_path, spoilt('= "en"', f'= "{language}"'))[-1] == last


@pytest.mark.parametrize(
    ("language", "country", "zone", "name"),
    [
        ("sv", "FI", "Europe/Helsinki", "Julafton"),
        ("en", "SE", "Europe/Stockholm", "Christmas Eve"),
        ("nb", "NO", "Europe/Oslo", "Første juledag"),
    ],
)
def test_a_holiday_is_named(tmp_path, language, country, zone, name):
    text = spoilt('language  = "en"', f'language  = "{language}"')
    text = spoilt('holidays = "FI"', f'holidays = "{country}"', text)
    text = spoilt('fi"\ntime_zone = "Europe/Helsinki"', f'fi"\ntime_zone = "{zone}"', text)
    text = spoilt('    "2026-12-23..2027-01-06",\n', "", text)
    assert name in _preview(tmp_path, text)[-1]


def test_a_ward_that_is_open_day_and_night_has_no_days_without_work(tmp_path):
    ward = ANOTHER.replace('"mon-fri 8:00-16:00"', '"mon-sun 0:00-24:00"\nquiet = ""')
    lines = _preview(tmp_path, FINNISH + ward)
    start = lines.index("Haapalan koulu")
    assert len(lines[start + 1 :]) == 5
    assert lines[start + 2].endswith("puhuttu klo 23.40, kysymys to 19.11. klo 16.00")
    assert all("kysytään heti" in line and "valitsee" not in line for line in lines[start + 1 :])


def test_check_shows_it_and_not_beside_a_fault(tmp_path):
    done = CliRunner().invoke(main, ["check", "--config", str(written(tmp_path, GOOD))])
    assert done.output.count("→ ") == 12 and "Koivurannan koulu" in done.output
    text = spoilt('id = "koivuranta"', "")
    done = CliRunner().invoke(main, ["check", "--config", str(written(tmp_path, text))])
    assert "→" not in done.output


HOURS = st.tuples(st.integers(0, 23), st.integers(0, 23)).filter(lambda it: it[0] != it[1])


@seen(max_examples=150, deadline=None, derandomize=True, database=None)
@given(
    st.sets(st.sampled_from(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]), min_size=1),
    HOURS,
    st.sampled_from(["", "20:00-7:00", "9:00-20:00", "22:00-6:00", "18:00-4:30"]),
    st.integers(0, 400),
    st.sampled_from(["", "FI", "SE", "NO"]),
)
def test_whatever_check_lets_through_can_be_shown(
    tmp_path_factory, weekdays, hours, quiet, ahead, country
):
    text = spoilt('work = "mon-fri', f'work = "{",".join(sorted(weekdays))}')
    text = spoilt("8:00-16:00", f"{hours[0]}:00-{hours[1]}:00", text)
    text = spoilt('quiet = "20:00-7:00"', f'quiet = "{quiet}"', text)
    text = spoilt('holidays = "FI"', f'holidays = "{country}"', text)
    text = spoilt('breaks = [\n    "9:45-10:00",\n    "11:15-11:30",\n]', "", text)
    checked = check(written(tmp_path_factory.mktemp("any"), text), today=TODAY)
    if checked.settings is None:
        return
    lines = preview(checked.settings, checked.words, NOW + timedelta(days=ahead))
    assert 7 <= len(lines) <= 8
    assert all(" → " in line for line in lines[2:])
