"""From a file, the environment and credentials to the domain's workplaces."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from bot.app import matrix_configuration
from bot.domain.chat import Address
from bot.domain.workplace import Hours, Span, Waves
from bot.settings import Misconfigured, defaults, load, plan, workplaces
from bot.transports.matrix import Devices, MatrixConfiguration
from bot.transports.signal import SignalConfiguration
from tests.configurations import ANOTHER, GOOD, RECOVERY_KEY, spoilt, written


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch):
    monkeypatch.delenv("STATE_DIRECTORY", raising=False)
    monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)


def test_a_workplace_is_what_its_configuration_says(tmp_path):
    (place,) = workplaces(load(written(tmp_path, GOOD)))
    assert (place.id, place.name, place.language) == ("koivuranta", "Koivurannan koulu", "fi")
    assert place.group == Address("matrix:!abc:example.fi")
    assert place.coordinators == (Address("matrix:@minna:example.fi"),)
    assert (place.coordinator_name, place.coordinator_phone) == ("Minna", "050 000 0001")
    assert place.rooms == ("pikkuneuvottelu B2",)
    assert place.times.work == Hours(frozenset(range(5)), Span(time(8), time(16)))
    assert place.times.breaks[1] == Span(time(11, 15), time(11, 30))
    assert place.times.after_lessons == time(14, 30)
    assert place.times.first_reminder == timedelta(minutes=10)
    assert place.times.quiet == Span(time(20), time(7))
    assert place.times.follow_up_on_free_day == time(10)
    assert place.times.follow_up_after_night == time(16)
    assert place.times.how_are_you == time(15, 45)
    assert place.supervision == (datetime(2026, 12, 3, 12, 30, tzinfo=UTC),)
    assert place.times.window == timedelta(hours=3)
    assert place.waves == Waves(
        on_site=timedelta(minutes=2), neighbours=None, phone_list=timedelta(minutes=45)
    )
    assert (place.weekly_talks, place.times.coverage) == (4, time(7, 30))
    assert place.crisis_words["en"] == ("want to die",)


def test_what_is_left_out_comes_from_above_or_is_usual(tmp_path):
    _, place = workplaces(load(written(tmp_path, GOOD + ANOTHER)))
    assert (place.language, place.zone.key) == ("en", "Europe/Helsinki")
    assert place.times.after_lessons == time(16)
    assert place.times.follow_up == time(8)
    assert (place.rooms, place.leaders, place.report_url, place.bag) == ((), (), "", "")
    assert (place.waves, place.neighbours, place.times.closed) == (Waves(), (), ())
    assert place.times.window is None
    assert (place.weekly_talks, place.times.coverage) == (3, time(7, 40))
    assert (place.times.how_are_you, place.supervision) == (time(16), ())


def test_a_workplace_that_is_open_day_and_night(tmp_path):
    text = spoilt('quiet = "20:00-7:00"', 'quiet = ""')
    text = spoilt('work = "mon-fri 8:00-16:00"', 'work = "mon-sun 0:00-24:00"', text)
    (place,) = workplaces(load(written(tmp_path, text)))
    assert place.times.quiet is None
    assert place.times.work == Hours(frozenset(range(7)), Span(time(0), time(0)))


def test_own_numbers_take_the_place_of_shipped_ones_of_the_same_kind(tmp_path):
    (place,) = workplaces(load(written(tmp_path, GOOD)))
    assert [(each.kind, each.phone) for each in place.contacts] == [
        ("victim-support", "116 006"),
        ("labour-inspection", "000 123 0295"),
        ("emergency", "112"),
        ("crisis-line", "09 2525 0111"),
    ]
    assert place.contacts[0].verified_on == date(2026, 11, 3)
    assert place.contacts[3].hours is None


@pytest.mark.parametrize("language", ["fi", "sv", "en", "nb"])
def test_shipped_numbers_have_a_name_in_every_language(language):
    for zone in [*defaults.COUNTRIES, "America/Lima"]:
        found = defaults.contacts(language, zone)
        assert all(each.name for each in found)
        # Norway's are in a source of which nobody can tell how old it is.
        undated = [each.kind for each in found if each.verified_on is None]
        assert undated == (["labour-inspection", "police"] if zone == "Europe/Oslo" else [])
        assert found[0].kind == "emergency"
    assert defaults.contacts(language, "Europe/Oslo")[0].phone == "113"


def test_numbers_that_were_not_verified_do_not_ship():
    phones = {each.phone for zone in defaults.COUNTRIES for each in defaults.contacts("fi", zone)}
    finnish = {each.phone for each in defaults.contacts("fi", "Europe/Helsinki")}
    assert "116 123" not in finnish
    assert "116 117" not in phones


@pytest.mark.parametrize(
    ("zone", "holidays", "country"),
    [
        ("Europe/Helsinki", None, "FI"),
        ("Europe/Helsinki", "", "FI"),
        ("Europe/Oslo", None, "NO"),
        # What is to be done there nobody has told us.
        ("Europe/Stockholm", None, ""),
        ("Europe/Mariehamn", None, ""),
        ("Europe/Mariehamn", "FI", ""),
        ("Europe/Berlin", None, ""),
        ("Europe/Berlin", "NO", "NO"),
        ("Europe/Berlin", "SE", ""),
    ],
)
def test_the_duties_of_a_serious_accident_are_those_of_the_country(
    tmp_path, zone, holidays, country
):
    text = spoilt('fi"\ntime_zone = "Europe/Helsinki"', f'fi"\ntime_zone = "{zone}"')
    text = spoilt(
        'holidays = "FI"\n', "" if holidays is None else f'holidays = "{holidays}"\n', text
    )
    (place,) = workplaces(load(written(tmp_path, text)))
    assert place.country == country


def test_the_number_of_the_mainland_is_not_given_on_aland():
    kinds = {each.kind for each in defaults.contacts("sv", "Europe/Mariehamn")}
    assert "labour-inspection" not in kinds


def test_every_language_has_crisis_words():
    assert set(defaults.CRISIS_WORDS) == {"fi", "sv", "en", "nb"}
    assert all(3 <= len(each) <= 12 for each in defaults.CRISIS_WORDS.values())


def test_a_secret_may_come_from_the_environment(tmp_path, monkeypatch):
    monkeypatch.setenv("PURKU_MATRIX__PASSWORD", "from outside")
    settings = load(written(tmp_path, _without("password", "access_token")))
    assert settings.matrix and settings.matrix.password
    assert settings.matrix.password.get_secret_value() == "from outside"
    assert "from outside" not in repr(settings) + str(settings)


@pytest.mark.parametrize("name", ["PURKU_MATRIX__ACCESS_TOKEN", "purku_matrix__access_token"])
def test_a_secret_may_be_a_credential_of_systemd(tmp_path, monkeypatch, name):
    credentials = tmp_path / "credentials"
    credentials.mkdir()
    (credentials / name).write_text("syt_secret\n")
    (credentials / "config.toml").write_text("not a setting")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(credentials))
    settings = load(written(tmp_path, _without("password", "access_token")))
    assert settings.matrix and settings.matrix.access_token
    assert settings.matrix.access_token.get_secret_value() == "syt_secret"


def test_the_environment_wins_over_credentials_and_they_over_the_file(tmp_path, monkeypatch):
    (tmp_path / "purku_language").write_text("sv")
    (tmp_path / "purku_prefix").write_text("!hjälp")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    monkeypatch.setenv("PURKU_LANGUAGE", "nb")
    settings = load(written(tmp_path, GOOD))
    assert (settings.language, settings.prefix) == ("nb", "!hjälp")


def test_an_empty_variable_is_no_secret(tmp_path, monkeypatch):
    monkeypatch.setenv("PURKU_MATRIX__PASSWORD", "")
    with pytest.raises(Misconfigured):
        load(written(tmp_path, _without("password", "access_token")))


def test_data_is_kept_beside_the_configuration_or_where_systemd_says(tmp_path, monkeypatch):
    file = written(tmp_path, GOOD)
    assert load(file).data_dir == tmp_path / "data"
    file = written(tmp_path, spoilt('data_dir  = "./data"\n', ""))
    assert load(file).data_dir == tmp_path / "data"
    monkeypatch.setenv("STATE_DIRECTORY", "/var/lib/purkubotti:/var/lib/other")
    assert load(file).data_dir == Path("/var/lib/purkubotti")


def test_only_the_own_server_may_write_unless_others_are_named(tmp_path):
    text = spoilt('= ["example.fi"]', "= []")
    own = matrix_configuration(load(written(tmp_path, text)))
    assert own.servers("@purku:Example.fi") == ("example.fi",)
    text = spoilt('= ["example.fi"]', '= ["A.fi", "b.fi:8448"]')
    others = matrix_configuration(load(written(tmp_path, text)))
    assert others.servers("@purku:example.fi") == ("a.fi", "b.fi:8448")


def test_the_adapter_is_told_everything_that_the_file_says(tmp_path):
    told = matrix_configuration(load(written(tmp_path, GOOD)))
    assert told == MatrixConfiguration(
        homeserver="https://matrix.example.fi",
        user="@purku:example.fi",
        password="PASSWORD-CANARY",
        access_token="TOKEN-CANARY",
        recovery_key=RECOVERY_KEY,
        allow_servers=("example.fi",),
        allow_people=frozenset({"@maija:example.org"}),
        unencrypted=False,
        devices=Devices.CONFIRMED,
        directory=tmp_path / "data" / "matrix",
        groups=frozenset({"!abc:example.fi", "!pool:example.fi"}),
    )
    assert "CANARY" not in repr(told) and RECOVERY_KEY not in repr(told)


def test_with_a_token_the_homeserver_tells_whose_account_it_is(tmp_path):
    text = spoilt('user = "@purku:example.fi"\n', "")
    assert matrix_configuration(load(written(tmp_path, text))).user == ""


def test_a_choice_may_come_from_the_environment(tmp_path, monkeypatch):
    monkeypatch.setenv("PURKU_MATRIX__UNENCRYPTED", "true")
    monkeypatch.setenv("PURKU_MATRIX__DEVICES", "only-confirmed")
    monkeypatch.setenv("PURKU_MATRIX__ALLOW_PEOPLE", '["@otto:example.org"]')
    told = matrix_configuration(load(written(tmp_path, _without("unencrypted", "devices"))))
    assert (told.unencrypted, told.devices) == (True, Devices.ONLY_CONFIRMED)
    assert told.allow_people == {"@otto:example.org"}


def _without(*keys: str) -> str:
    lines = GOOD.splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(keys))


def test_rooms_of_version_12_have_no_server(tmp_path):
    text = spoilt("matrix:!abc:example.fi", "matrix:!31hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM")
    (place,) = workplaces(load(written(tmp_path, text)))
    assert place.group.local.startswith("!31hne")


@pytest.mark.parametrize(
    ("written_as", "minutes"), [("10 min", 10), ("10min", 10), ("1 h", 60), ("1 h 30 min", 90)]
)
def test_durations(tmp_path, written_as, minutes):
    text = spoilt('first_reminder = "10 min"', f'first_reminder = "{written_as}"')
    (place,) = workplaces(load(written(tmp_path, text)))
    assert place.times.first_reminder == timedelta(minutes=minutes)


@pytest.mark.parametrize(
    ("written_as", "days"),
    [("mon-fri", range(5)), ("sat-mon", (5, 6, 0)), ("mon,wed-thu", (0, 2, 3)), ("SUN", (6,))],
)
def test_days_of_the_week(tmp_path, written_as, days):
    text = spoilt("mon-fri 8:00-16:00", f"{written_as} 8.00 – 16.00")
    (place,) = workplaces(load(written(tmp_path, text)))
    assert place.times.work == Hours(frozenset(days), Span(time(8), time(16)))


def test_the_signal_adapter_is_told_all_that_the_file_says_of_it(tmp_path):
    group = "+/8BAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4="
    text = spoilt("matrix:!def:example.fi", f"signal:group.{group}", GOOD + ANOTHER)
    told = plan(load(written(tmp_path, text))).signal
    assert told is not None
    assert SignalConfiguration(**told) == SignalConfiguration(
        account="+358401234567",
        endpoint="unix:///run/signal-cli/socket",
        spool=Path("/run/signal-cli/spool.jsonl"),
        disappear_after=timedelta(weeks=1),
        directory=tmp_path / "data" / "signal",
        groups=frozenset({group}),
    )


def test_what_people_write_to_to_reach_the_bot_is_its_name_on_their_network(
    tmp_path: Path,
) -> None:
    assert plan(load(written(tmp_path, GOOD))).addresses == {
        "matrix": "@purku:example.fi",
        "signal": "+358401234567 (Signal)",
    }
