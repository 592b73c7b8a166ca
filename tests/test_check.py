"""Every value of the configuration wrong in turn: each fault has its line and a mend."""

from __future__ import annotations

import base64
import re
import subprocess
import sys
import tomllib
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from click.testing import CliRunner
from fluent.syntax import FluentParser, ast
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.__main__ import main
from bot.settings import CannotStart, Misconfigured, faults, load
from bot.settings.suggestions import _sections, example
from bot.settings.words import Words
from tests.configurations import ANOTHER, GOOD, TODAY, line_of, spoilt, written

CLI = Path("bot/locales/cli")
UUID = "11111111-2222-3333-4444-555555555555"
#: 32 bytes, whose letters differ in the alphabet of web addresses
GROUP = "+/8BAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4="


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch):
    monkeypatch.delenv("STATE_DIRECTORY", raising=False)
    monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)


# What stands in the good file, what stands there instead, the fault, and the words on whose
# line it must be reported (where they are not the new ones).
WRONG = [
    ('language  = "en"', "language  = 5", "unknown-language"),
    ('language  = "en"', 'language  = "se"', "unknown-language"),
    ('time_zone = "Europe/Helsinki"', 'time_zone = "Europe/Helsinky"', "unknown-zone"),
    ('time_zone = "Europe/Helsinki"', 'time_zone = "Europe"', "unknown-zone"),
    ('time_zone = "Europe/Helsinki"', 'time_zone = "../etc/passwd"', "unknown-zone"),
    ('data_dir  = "./data"', "data_dir  = 3", "not-text"),
    ('data_dir  = "./data"', 'data_dir  = ""', "empty"),
    ('prefix    = "!purku"', 'prefix    = "/purku"', "not-a-prefix"),
    ('prefix    = "!purku"', 'prefix    = "! purku"', "not-a-prefix"),
    ("remove_own_messages = false", 'remove_own_messages = "no"', "not-yes-or-no"),
    ('homeserver = "https://matrix.example.fi"', "", "missing", "[matrix]"),
    ('homeserver = "https://matrix.example.fi"', 'homeserver = "matrix.example.fi"', "not-a-url"),
    ('homeserver = "https://matrix.example.fi"', 'homeserver = "https://a:b@c.fi"', "not-a-url"),
    ('homeserver = "https://matrix.example.fi"', 'homeserver = "http://x:99999"', "not-a-url"),
    ('user = "@purku:example.fi"', 'user = "purku"', "not-a-matrix-user"),
    ('recovery_key = "', 'recovery_key = "0', "not-a-recovery-key", "recovery_key"),
    ('devices = "confirmed"', 'devices = "verified"', "unknown-devices"),
    ('devices = "confirmed"', 'devices = "all"', "all-devices"),
    ("unencrypted = false", 'unencrypted = "no"', "not-yes-or-no"),
    ("unencrypted = false", "unencrypted = true", "unencrypted-rooms"),
    ('allow_people = ["@maija:example.org"]', 'allow_people = ["maija"]', "not-a-matrix-user"),
    ('people = ["matrix:@it:example.fi"]', 'people = ["matrix:@it:a.fi"]', "not-allowed"),
    ('ping = "https://hc.example.fi/purku"', 'ping = "hc.example.fi"', "not-a-url"),
    ('ping = "https://hc.example.fi/purku"', 'ping = "http://hc.example.fi/purku"', "not-https"),
    ('password = "PASSWORD-CANARY"', 'password = ["PASSWORD-CANARY"]', "not-text"),
    ('password = "PASSWORD-CANARY"', "password = PASSWORD-CANARY", "syntax"),
    ('access_token = "TOKEN-CANARY"', 'access_token = { a = "TOKEN-CANARY" }', "not-text"),
    ('allow_servers = ["example.fi"]', 'allow_servers = "example.fi"', "not-a-list"),
    ('allow_servers = ["example.fi"]', 'allow_servers = ["https://x"]', "not-a-server"),
    ('account = "+358401234567"', "", "missing", "[signal]"),
    ('account = "+358401234567"', 'account = "040 123 4567"', "not-an-account"),
    ('account = "+358401234567"', "account = 358401234567", "not-text"),
    ('endpoint = "unix:///run/signal-cli/socket"', 'endpoint = "run/socket"', "not-an-endpoint"),
    ('endpoint = "unix:///run/signal-cli/socket"', f'endpoint = "/{"x" * 107}"',
     "not-an-endpoint"),
    ('endpoint = "unix:///run/signal-cli/socket"', 'endpoint = "unix://x/y"', "not-an-endpoint"),
    ('endpoint = "unix:///run/signal-cli/socket"', 'endpoint = "tcp://127.0.0.1"',
     "not-an-endpoint"),
    ('endpoint = "unix:///run/signal-cli/socket"', 'endpoint = "tcp://x:99999"',
     "not-an-endpoint"),
    ('endpoint = "unix:///run/signal-cli/socket"', 'endpoint = "http://127.0.0.1:8080"',
     "endpoint-http"),
    ('endpoint = "unix:///run/signal-cli/socket"', 'endpoint = "tcp://192.0.2.1:7583"',
     "endpoint-elsewhere"),
    ('endpoint = "unix:///run/signal-cli/socket"', 'endpoint = "tcp://127.0.0.1:7583"',
     "endpoint-tcp"),
    ('spool = "/run/signal-cli/spool.jsonl"', 'spool = "spool.jsonl"', "not-a-whole-path"),
    ('spool = "/run/signal-cli/spool.jsonl"', 'spool = ""', "empty"),
    ('disappear_after = "1 week"', "disappear_after = 7", "not-disappearing"),
    ('disappear_after = "1 week"', 'disappear_after = "viikko"', "not-disappearing"),
    ('disappear_after = "1 week"', 'disappear_after = "5 w"', "disappearing-out-of-range"),
    ('disappear_after = "1 week"', 'disappear_after = "30 min"', "disappearing-out-of-range"),
    ('disappear_after = "1 week"', 'disappear_after = "8 h"', "disappears-early"),
    ('people = ["matrix:@it:example.fi"]', 'people = ["it@example.fi"]', "not-an-address"),
    ('people = ["matrix:@it:example.fi"]', 'people = ["matrix:@it"]', "not-a-matrix-address"),
    ('people = ["matrix:@it:example.fi"]', 'people = ["signal:123"]', "not-a-signal-address"),
    ('people = ["matrix:@it:example.fi"]', 'people = ["signal:+358401234567"]', "number-for-uuid"),
    ('people = ["matrix:@it:example.fi"]', f'people = ["signal:group.{GROUP}"]',
     "signal-group-for-person"),
    ('people = ["matrix:@it:example.fi"]', 'people = ["practice:maija"]', "practice-only"),
    ('people = ["matrix:@it:example.fi"]', "people = []", "nobody-told", "[admin]"),
    ('approved_by = "Occupational health"', "approved_by = true", "not-text"),
    ('approved_by = "Occupational health"', 'approved_by = ""', "not-approved"),
    ("approved_on = 2026-10-01", 'approved_on = "1.10.2026"', "not-a-day"),
    ("approved_on = 2026-10-01", "approved_on = 2027-10-01", "in-the-future"),
    ('fi = ["en jaksa enää elää"]', 'fi = "en jaksa enää elää"', "not-a-list"),
    ('sv = ["orkar inte leva"]', "sv = [1]", "not-text"),
    ('en = ["want to die"]', 'en = [""]', "empty"),
    ('nb = ["orker ikke leve"]', 'nb = ["a\\u0007b"]', "not-a-line"),
    ('id = "koivuranta"', "", "missing", "[[workplace]]"),
    ('id = "koivuranta"', 'id = "Koivuranta B"', "not-an-id"),
    ('name = "Koivurannan koulu"', "", "missing", "[[workplace]]"),
    ('name = "Koivurannan koulu"', 'name = ""', "empty"),
    ('name = "Koivurannan koulu"', 'name = "a\\u202eb"', "not-a-line"),
    ('group = "matrix:!abc:example.fi"', "", "missing", "[[workplace]]"),
    ('group = "matrix:!abc:example.fi"', 'group = "matrix:#a:example.fi"', "room-alias"),
    ('group = "matrix:!abc:example.fi"', 'group = "matrix:@a:example.fi"', "person-for-room"),
    ('group = "matrix:!abc:example.fi"', 'group = "signal:group.abc="', "not-a-signal-address"),
    ('group = "matrix:!abc:example.fi"', 'group = "signal:https://signal.group/#Cj"',
     "signal-group-link"),
    ('group = "matrix:!abc:example.fi"', f'group = "signal:{UUID}"', "signal-person-for-group"),
    ('language = "fi"', 'language = "suomi"', "unknown-language"),
    ('fi"\ntime_zone = "Europe/Helsinki"', 'fi"\ntime_zone = 2', "unknown-zone", "time_zone = 2"),
    ('coordinators = ["matrix:@minna:example.fi"]', "", "missing", "[[workplace]]"),
    ('coordinators = ["matrix:@minna:example.fi"]', "coordinators = []", "empty-list"),
    ('coordinators = ["matrix:@minna:example.fi"]', 'coordinators = "Minna"', "not-a-list"),
    ('["matrix:@minna:example.fi"]', '["matrix:!minna:example.fi"]', "room-for-person"),
    ('coordinator_name = "Minna"', "", "missing", "[[workplace]]"),
    ('coordinator_name = "Minna"', "coordinator_name = 1", "not-text"),
    ('coordinator_phone = "050 000 0001"', "", "missing", "[[workplace]]"),
    ('coordinator_phone = "050 000 0001"', 'coordinator_phone = "Minna"', "not-a-phone"),
    ('coordinator_phone = "050 000 0001"', "coordinator_phone = 500001", "not-text"),
    ('leaders = ["matrix:@aino:example.fi"]', 'leaders = ["@aino:example.fi"]', "not-an-address"),
    ('safety = ["matrix:@tarja:example.fi"]', "safety = [5]", "not-an-address"),
    ('form = "one-to-one"', 'form = "pairs"', "unknown-form"),
    ('leaders = "preferably 2"', 'leaders = "3"', "unknown-leaders"),
    ('leaders = "preferably 2"', "leaders = 2", "unknown-leaders"),
    ('earliest = "60 min"', 'earliest = "an hour"', "not-a-duration"),
    ('window = "2 h 30 min"', 'window = "30 min"', "session-window-too-short"),
    ('length = "60 min"', 'length = "0 min"', "duration-out-of-range"),
    ('newcomers = ["matrix:@otto', 'newcomers = ["matrix:!otto', "room-for-person"),
    ('rooms = ["pikkuneuvottelu B2"]', "rooms = []", "no-room"),
    ('rooms = ["pikkuneuvottelu B2"]', "", "no-room", "[[workplace]]"),
    ('rooms = ["pikkuneuvottelu B2"]', 'rooms = "B2"', "not-a-list"),
    ('report_url = "https://example.fi/ilmoitus"', 'report_url = "intra"', "not-a-url"),
    ('report_url = "https://example.fi/ilmoitus"', 'report_url = "javascript:a"', "not-a-url"),
    ('bag = "opettajainhuoneen kaappi"', "bag = 2", "not-text"),
    ("[workplace.times]", "[workplace.time]", "unknown-key-near"),
    ('work = "mon-fri 8:00-16:00"', "", "missing", "[workplace.times]"),
    ('work = "mon-fri 8:00-16:00"', 'work = "8:00-16:00"', "not-hours"),
    ('work = "mon-fri 8:00-16:00"', 'work = "ma-pe 8:00-16:00"', "not-hours"),
    ('work = "mon-fri 8:00-16:00"', 'work = "mon-fri 8:00-26:00"', "no-such-clock"),
    ('    "11:15-11:30",', '    "11:15",', "not-a-span"),
    ('    "11:15-11:30",', '    "25:00-26:00",', "no-such-clock"),
    ('    "11:15-11:30",', '    "6:00-6:15",', "break-outside-work"),
    ('    "11:15-11:30",', '    "9:50-10:05",', "breaks-overlap"),
    ('after_lessons = "14:30"', 'after_lessons = "25:00"', "no-such-clock"),
    ('after_lessons = "14:30"', "after_lessons = 14:30", "syntax"),
    ('evening = "18:00-20:00"', 'evening = "evening"', "not-a-span"),
    ('evening = "18:00-20:00"', 'evening = "19:00-21:00"', "evening-in-quiet"),
    ('first_reminder = "10 min"', 'first_reminder = "2–3"', "not-a-duration"),
    ('first_reminder = "10 min"', "first_reminder = 10", "not-a-duration"),
    ('first_reminder = "10 min"', 'first_reminder = "0 min"', "duration-out-of-range"),
    ('first_reminder = "10 min"', 'first_reminder = "9 h"', "duration-out-of-range"),
    ('follow_up = "8:00"', 'follow_up = "8"', "not-a-clock"),
    ('follow_up = "8:00"', 'follow_up = "24:00"', "no-such-clock"),
    ('follow_up = "8:00"', 'follow_up = "6:59"', "follow-up-in-quiet"),
    ('follow_up_on_free_day = "10:00"', 'follow_up_on_free_day = "5:59"', "free-day-at-night"),
    ('follow_up_on_free_day = "10:00"', "follow_up_on_free_day = 10", "not-a-clock"),
    ('follow_up_after_night = "16:00"', 'follow_up_after_night = "21:00"', "follow-up-in-quiet"),
    ('follow_up_after_night = "16:00"', 'follow_up_after_night = "7:30"', "after-night-early"),
    ('how_are_you = "15:45"', 'how_are_you = "21:00"', "how-are-you-in-quiet"),
    ('how_are_you = "15:45"', 'how_are_you = "evening"', "not-a-clock"),
    ('    "2026-12-03 14:30",', '    "3.12.2026 14:30",', "not-a-moment"),
    ('    "2026-12-03 14:30",', '    "2026-12-03",', "not-a-moment"),
    ('    "2026-12-03 14:30",', '    "2026-11-31 14:30",', "no-such-day"),
    ('    "2026-12-03 14:30",', '    "2026-12-03 24:30",', "no-such-clock"),
    ('    "2026-12-03 14:30",', '    2026-12-03T14:30:00Z,', "not-a-moment",
     "supervision"),
    ('    "2026-12-03 14:30",', '    "2026-11-03 14:30",', "supervision-past"),
    ('    "2026-12-03 14:30",', '    "2027-03-28 03:30",', "clock-change"),
    ('window = "3 h"', 'window = "10 min"', "window-too-short"),
    ('window = "3 h"', 'window = "5 h"', "duration-out-of-range"),
    ('holidays = "FI"', 'holidays = "DE"', "unknown-country"),
    ('holidays = "FI"', "holidays = true", "unknown-country"),
    ('    "2026-10-12..2026-10-16",', '    "12.10.-16.10.2026",', "not-days"),
    ('    "2026-10-12..2026-10-16",', '    "2026-02-31..2026-03-01",', "no-such-day"),
    ('    "2026-10-12..2026-10-16",', '    "2026-10-16..2026-10-12",', "days-backwards"),
    ('    "2026-10-12..2026-10-16",', "    2026-10-12T08:00:00,", "not-days",
     "school_holidays"),
    ('    "2026-10-12..2026-10-16",', '    "2027-01-06..2027-01-10",', "days-overlap"),
    ('    "2026-10-12..2026-10-16",', '    "2027-01-08..2027-04-18",', "closed-too-long"),
    ('neighbours = []', 'neighbours = ["koivuranta"]', "own-neighbour"),
    ('neighbours = []', 'neighbours = ["haapala"]', "no-such-neighbour"),
    ('neighbours = []', 'neighbours = "haapala"', "not-a-list"),
    ('on_site = "2 min"', 'on_site = "10 min"', "on-site-too-long"),
    ('coverage = "7:30"', 'coverage = "6:30"', "coverage-in-quiet"),
    ('coverage = "7:30"', 'coverage = "25:00"', "no-such-clock"),
    ('coverage = "7:30"', "coverage = 7", "not-a-clock"),
    ("weekly = 4", "weekly = 0", "not-weekly"),
    ("key_days = 5", "key_days = 0", "not-days-kept"),
    ("key_days = 5", "key_days = true", "not-days-kept"),
    ("days = 20", "days = 91", "not-days-kept"),
    ("days = 20", 'days = "20"', "not-days-kept"),
    ('directory = "/srv/backups"', "directory = 1", "not-text"),
    ("weekly = 4", "weekly = 21", "not-weekly"),
    ("weekly = 4", "weekly = true", "not-weekly"),
    ("weekly = 4", 'weekly = "kolme"', "not-weekly"),
    ("minutes = 15", "minutes = 4", "cover-out-of-range"),
    ("minutes = 15", "minutes = 400", "cover-out-of-range"),
    ("minutes = 15", "minutes = true", "cover-out-of-range"),
    ("minutes = 15", 'minutes = "vartti"', "cover-out-of-range"),
    ('group = "matrix:!pool:example.fi"', "", "missing", "[workplace.cover]"),
    ('group = "matrix:!pool:example.fi"', 'group = "matrix:!abc:example.fi" # 2',
     "cover-in-group"),
    ('on_site = "2 min"', 'on_site = "5 h"', "wait-out-of-range"),
    ('on_site = "2 min"', 'on_site = 0', "not-a-duration"),
    ('neighbours = ""', 'neighbours = "10 min"', "neighbours-too-early"),
    ('neighbours = ""', 'neighbours = "30 min"', "no-neighbours"),
    ('phone_list = "45 min"', 'phone_list = "0 min"', "duration-out-of-range"),
    ('quiet = "20:00-7:00"', 'quiet = "20:00-3:30"', "clock-change"),
    ('quiet = "20:00-7:00"', 'quiet = "7:00-7:00"', "quiet-all-day"),
    ('kind = "victim-support"', "", "missing", "[[workplace.contact]]"),
    ('kind = "victim-support"', 'kind = "Victim Support"', "not-an-id"),
    ('kind = "victim-support"', 'kind = "victim-suport"', "contact-kind-near",
     'kind = "victim-suport"'),
    ('name = "Rikosuhripäivystys"', "", "missing", "[[workplace.contact]]"),
    ('phone = "116 006"', 'phone = "soita"', "not-a-phone"),
    ('phone = "116 006"', "", "missing", "[[workplace.contact]]"),
    ('hours = "mon-fri 9:00-20:00"', 'hours = "arkisin"', "not-hours"),
    ("verified_on = 2026-11-03", "", "missing", "[[workplace.contact]]"),
    ("verified_on = 2026-11-03", "verified_on = 2026-02-31", "no-such-day"),
    ("verified_on = 2026-11-03", 'verified_on = "2026-02-31"', "no-such-day"),
    ("verified_on = 2026-11-03", "verified_on = 20261103", "not-a-day"),
    ("verified_on = 2026-11-03", "verified_on = 2026-12-24", "in-the-future"),
    ("verified_on = 2026-11-03", "verified_on = 2025-09-03", "number-old"),
    ("[[workplace.contact]]", "[workplace.contact]", "single-brackets"),
    ("[matrix]", 'lenguage = "fi"\n[matrix]', "unknown-key-near", "lenguage"),
    ('user = "@purku:example.fi"', 'usr = "@purku:example.fi"', "unknown-key-near"),
    ('user = "@purku:example.fi"', 'user = "@purku:example.fi"\nrooms = 1', "unknown-key-elsewhere",
     "rooms = 1"),
    ('user = "@purku:example.fi"', 'user = "@purku:example.fi"\nfrobnicate = 1', "unknown-key",
     "frobnicate"),
    ('user = "@purku:example.fi"', 'user = "@purku:example.fi"\nuser = "@b:c"', "twice", '"@b:c"'),
]  # fmt: skip

SECTIONS = {
    "matrix",
    "signal",
    "admin",
    "backup",
    "crisis",
    "workplace",
    "times",
    "waves",
    "load",
    "cover",
    "group_session",
    "contact",
}
#: they have a line for each value, and their names are not in the way of it
LISTS = ("breaks", "school_holidays", "supervision")
WARNINGS = {
    "contact-kind-near",
    "endpoint-tcp",
    "disappears-early",
    "all-devices",
    "unencrypted-rooms",
    "not-allowed",
    "nobody-told",
    "not-approved",
    "evening-in-quiet",
    "number-old",
    "after-night-early",
    "no-neighbours",
    "supervision-past",
}


@pytest.mark.parametrize("case", WRONG, ids=lambda case: f"{case[1] or case[0]} {case[2]}"[:60])
def test_a_wrong_value_is_named_with_its_line_and_a_mend(tmp_path, case):
    old, new, fault, *where = case
    text = spoilt(old, new)
    if fault == "single-brackets":
        # Beside a second contact it would be a name that is given twice.
        text = text.rpartition("\n[[workplace.contact]]")[0] + "\n"
    found = faults(written(tmp_path, text), today=TODAY)

    told = [each for each in found if each.id == fault]
    assert told, [each.text for each in found]
    assert told[0].line == line_of(where[0] if where else new.strip(), text)
    assert str(told[0].line) in told[0].text
    assert told[0].is_warning == (fault in WARNINGS)
    assert "CANARY" not in "".join(each.text + repr(each) for each in found)
    if fault not in ("missing", "single-brackets") and not new.startswith("[") and len(case) == 3:
        # One mistake is one sentence, not a shower of them.
        assert len(found) == 1, [each.text for each in found]


def test_every_setting_is_wrong_in_some_test():
    tried = " ".join(f"{old} {new}" for old, new, *_ in WRONG)
    for section, names in _sections().items():
        for name in names:
            if name not in SECTIONS:
                assert re.search(rf"\b{name}\b", tried) or name in LISTS, (section, name)


def test_a_good_configuration_has_no_faults(tmp_path):
    assert faults(written(tmp_path, GOOD + ANOTHER), today=TODAY) == []


def test_all_faults_are_told_at_once_in_the_order_of_their_lines(tmp_path):
    text = GOOD
    for old, new in [
        ('"Europe/Helsinki"', '"Europe/Helsinky"'),
        ("approved_on = 2026-10-01", "approved_on = 1.10.2026"),
        ('id = "koivuranta"', ""),
        ('first_reminder = "10 min"', 'first_reminder = "2–3"'),
        ('follow_up = "8:00"', 'folow_up = "8:00"'),
        ('phone = "116 006"', 'phone = "?"'),
    ]:
        text = spoilt(old, new, text)
    found = faults(written(tmp_path, text), today=TODAY)
    assert [each.id for each in found] == [
        "unknown-zone",
        "syntax",
        "missing",
        "not-a-duration",
        "unknown-key-near",
        "not-a-phone",
    ]
    assert [each.line for each in found] == sorted(each.line for each in found)


def test_the_reference_sentence_of_s23(tmp_path):
    text = spoilt('language  = "en"', 'language  = "fi"')
    text = spoilt('first_reminder = "10 min"', 'first_reminder = "2–3"', text)
    text = spoilt("verified_on = 2026-11-03", "verified_on = 2025-09-10", text)
    first, second = faults(written(tmp_path, text), today=TODAY)
    line = line_of("first_reminder", text)
    assert str(first) == f'Rivi {line}: `first_reminder = "2–3"`: odotin kestoa, esim. "10 min".'
    line = line_of("verified_on", text)
    assert str(second) == (
        f"Rivi {line}: Rikosuhripäivystys: `verified_on` on 14 kk vanha. Tarkista numero ja päivä."
    )


def test_two_workplaces_with_one_group_or_one_id(tmp_path):
    text = GOOD + ANOTHER.replace("!def", "!abc").replace("haapala", "koivuranta")
    found = faults(written(tmp_path, text), today=TODAY)
    assert [each.id for each in found] == ["same-id", "same-group"]
    assert found[0].line == text.count("\n", 0, text.rindex("id = ")) + 1


def test_a_contradiction_is_found_though_the_model_refuses_something_else(tmp_path):
    text = spoilt('rooms = ["pikkuneuvottelu B2"]', "") + ANOTHER.replace("!def", "!abc")
    text = spoilt('first_reminder = "10 min"', "first_reminder = true", text)
    found = {each.id for each in faults(written(tmp_path, text), today=TODAY)}
    assert found == {"no-room", "same-group", "not-a-duration"}


def test_a_network_without_a_section_is_missed_wherever_it_is_used(tmp_path):
    start, end = GOOD.index("[matrix]"), GOOD.index("[signal]")
    found = faults(written(tmp_path, GOOD[:start] + GOOD[end:]), today=TODAY)
    assert [each.id for each in found] == ["no-such-network"] * 7


def test_one_of_the_two_networks_is_enough(tmp_path):
    text = re.sub(r"(?s)\[matrix\].*?(?=\[signal\])", "", GOOD)
    text = text.replace("matrix:!abc:example.fi", f"signal:group.{GROUP}")
    text = text.replace("matrix:!pool:example.fi", f"signal:group.{GROUP.swapcase()}")
    text = re.sub(r"matrix:@[a-z]+:example.fi", f"signal:{UUID}", text)
    assert faults(written(tmp_path, text), today=TODAY) == []
    text = re.sub(r"(?s)\[signal\].*?(?=\[admin\])", "", GOOD)
    assert faults(written(tmp_path, text), today=TODAY) == []


@pytest.mark.parametrize(
    "told",
    [
        f"group.{GROUP}",
        GROUP,
        GROUP.rstrip("="),
        GROUP.replace("+", "-").replace("/", "_"),
        f"group.{base64.b64encode(GROUP.encode()).decode()}",
    ],
    ids=["as the daemon writes it", "bare", "unpadded", "as in web addresses", "packed twice"],
)
def test_a_groups_id_is_known_in_every_form_that_programmes_hand_out(tmp_path, told):
    text = spoilt("matrix:!abc:example.fi", f"signal:{told}")
    assert load(written(tmp_path, text)).workplace[0].group.uri == f"signal:group.{GROUP}"


@pytest.mark.parametrize("told", [UUID, UUID.upper(), UUID.replace("-", "")])
def test_a_person_is_known_in_every_form_of_a_uuid(tmp_path, told):
    text = spoilt("matrix:@it:example.fi", f"signal:{told}")
    assert load(written(tmp_path, text)).admin.people[0].uri == f"signal:{UUID}"


@pytest.mark.parametrize(
    ("setting", "told", "means"),
    [
        ("account", "+358 (40) 123-4567", "+358401234567"),
        ("endpoint", "/run/signal-cli/socket", "unix:///run/signal-cli/socket"),
        ("endpoint", "tcp://[::1]:7583/", "tcp://[::1]:7583"),
        ("disappear_after", "4 weeks", timedelta(weeks=4)),
        ("disappear_after", "1d", timedelta(days=1)),
        ("disappear_after", "2 days", timedelta(days=2)),
        ("disappear_after", "", None),
    ],
)
def test_what_the_bot_is_told_of_signal(tmp_path, setting, told, means):
    text = re.sub(rf'(?m)^{setting} = ".*"', f'{setting} = "{told}"', GOOD)
    assert getattr(load(written(tmp_path, text)).signal, setting) == means


def test_without_a_password_or_a_token_the_bot_cannot_log_in(tmp_path):
    text = spoilt('password = "PASSWORD-CANARY"', "")
    text = spoilt('access_token = "TOKEN-CANARY"', "", text)
    (fault,) = faults(written(tmp_path, text), today=TODAY)
    assert fault.id == "no-log-in"
    assert fault.line == line_of("[matrix]", text)


@pytest.mark.parametrize(
    ("holidays", "fault"),
    [
        ('"2026-10-12..2026-10-16"', "days-past"),
        ("2026-11-15", "days-past"),
        # It may be yesterday still where the operator sits.
        ("2026-11-16", None),
        ('"2027-10-12..2027-10-16"', None),
        ('"2027-01-01 .. 2027-04-10"', None),
        # With a weekend between them they are one, with a day of work they are two.
        ('"2027-01-01..2027-02-26", "2027-03-01..2027-04-12"', "closed-too-long"),
        ('"2027-01-01..2027-02-26", "2027-03-02..2027-04-12"', None),
        ('"2027-03-01..2027-04-12", "2027-01-01..2027-02-28"', "closed-too-long"),
        ("", None),
    ],
)
def test_school_holidays(tmp_path, holidays, fault):
    start, end = GOOD.index("school_holidays"), GOOD.index("[workplace.waves]")
    text = f"{GOOD[:start]}school_holidays = [{holidays}]\n{GOOD[end:]}"
    found = faults(written(tmp_path, text), today=TODAY)
    assert [each.id for each in found] == ([fault] if fault else [])
    assert all(each.is_warning == (fault == "days-past") for each in found)


def test_neighbours_are_workplaces_of_the_same_file(tmp_path):
    text = spoilt("neighbours = []", 'neighbours = ["haapala"]')
    text = spoilt('neighbours = ""', 'neighbours = "30 min"', text)
    assert faults(written(tmp_path, text + ANOTHER), today=TODAY) == []
    unknown = spoilt('["haapala"]', '["haapla"]', text)
    (fault,) = faults(written(tmp_path, unknown + ANOTHER), today=TODAY)
    assert fault.id == "no-such-neighbour" and "haapala" in fault.text


def test_breaks_of_a_night_shift_lie_within_work(tmp_path):
    text = spoilt('work = "mon-fri 8:00-16:00"', 'work = "mon-sun 21:00-7:00"')
    text = spoilt('"9:45-10:00"', '"23:45-0:15"', text)
    text = spoilt('"11:15-11:30"', '"5:00-5:15"', text)
    assert faults(written(tmp_path, text), today=TODAY) == []


@pytest.mark.parametrize(
    ("zone", "clock", "is_certain"),
    [
        ("Europe/Helsinki", "2:59", True),
        ("Europe/Helsinki", "3:00", False),
        ("Europe/Helsinki", "3:59", False),
        ("Europe/Helsinki", "4:00", True),
        ("Europe/Oslo", "2:30", False),
        ("Europe/Oslo", "3:30", True),
    ],
)
def test_a_time_that_clock_changes_touch_is_refused(tmp_path, zone, clock, is_certain):
    text = spoilt('fi"\ntime_zone = "Europe/Helsinki"', f'fi"\ntime_zone = "{zone}"')
    text = spoilt('quiet = "20:00-7:00"', 'quiet = ""', text)
    text = spoilt('follow_up = "8:00"', f'follow_up = "{clock}"', text)
    found = [each.id for each in faults(written(tmp_path, text), today=TODAY)]
    assert [each for each in found if not each.startswith("shipped-number")] == (
        [] if is_certain else ["clock-change"]
    )


def test_numbers_that_ship_with_the_bot_grow_old_too(tmp_path):
    text = spoilt('kind = "victim-support"', 'kind = "other"')
    # Said once, though two workplaces are given the number.
    text += ANOTHER.replace("victim-support", "other")
    (fault,) = faults(written(tmp_path, text), today=TODAY)
    assert fault.id == "shipped-number-old"
    assert "116 006" in fault.text
    assert fault.is_warning


def test_a_number_that_ships_and_of_which_nobody_knows_the_age_is_warned_of(tmp_path):
    text = spoilt('fi"\ntime_zone = "Europe/Helsinki"', 'fi"\ntime_zone = "Europe/Oslo"')
    found = faults(written(tmp_path, text), today=TODAY)
    (fault,) = [each for each in found if each.id == "shipped-number-undated"]
    assert "02800" in fault.text and 'kind = "police"' in fault.text
    assert fault.is_warning
    # The number of the workplace's own takes the place of the other one.
    assert not any("73 19 97 00" in each.text for each in found)


def test_a_password_alone_does_not_say_whose_it_is(tmp_path):
    text = spoilt('access_token = "TOKEN-CANARY"\n', "")
    text = spoilt('user = "@purku:example.fi"\n', "", text)
    (fault,) = faults(written(tmp_path, text), today=TODAY)
    assert (fault.id, fault.line) == ("no-user", line_of("[matrix]", text))


def test_whoever_is_named_in_the_file_should_be_able_to_write_first(tmp_path):
    text = spoilt('["matrix:@aino:example.fi"]', '["matrix:@aino:example.org"]')
    (fault,) = faults(written(tmp_path, text), today=TODAY)
    assert (fault.id, fault.line) == ("not-allowed", line_of("leaders", text))
    named = spoilt('["@maija:example.org"]', '["@maija:example.org", "@aino:example.org"]', text)
    assert faults(written(tmp_path, named), today=TODAY) == []
    # Without a user the own server is not known before the homeserver tells it.
    unknown = spoilt('user = "@purku:example.fi"\n', "", text)
    unknown = spoilt('allow_servers = ["example.fi"]\n', "", unknown)
    assert faults(written(tmp_path, unknown), today=TODAY) == []


def test_an_address_to_call_on_this_machine_need_not_be_encrypted(tmp_path):
    text = spoilt('"https://hc.example.fi/purku"', '"http://127.0.0.1:8000/purku"')
    assert faults(written(tmp_path, text), today=TODAY) == []


def test_an_unclosed_list_is_told_and_the_rest_is_left_for_later(tmp_path):
    text = spoilt('rooms = ["pikkuneuvottelu B2"]', 'rooms = ["pikkuneuvottelu B2"')
    found = [each.id for each in faults(written(tmp_path, text), today=TODAY)]
    assert found == ["syntax", "rest-unread"]


@pytest.mark.parametrize(
    ("content", "fault", "line"),
    [
        (b"", "missing", None),
        (b'language = "fi"\nname = "\xe4\xe4"\n', "not-utf-8", 2),
        (b"x" * 1_000_001, "too-large", None),
        (b"\x00", "syntax", 1),
        (b"a = " + b"[" * 20_000, "syntax", None),
        (b"a = " + b"9" * 5_000, "syntax", None),
    ],
    ids=["empty", "latin-1", "huge", "nul", "deep", "long number"],
)
def test_a_file_that_is_no_configuration(tmp_path, content, fault, line):
    file = tmp_path / "config.toml"
    file.write_bytes(content)
    first = next(each for each in faults(file) if not each.is_warning)
    assert (first.id, first.line) == (fault, line)


def test_a_file_that_is_not_there_or_is_a_folder(tmp_path):
    assert [each.id for each in faults(tmp_path / "none.toml")] == ["no-such-file"]
    assert [each.id for each in faults(tmp_path)] == ["is-a-folder"]
    assert [each.id for each in faults(tmp_path / "config.toml\0")] == ["unreadable"]


def test_a_file_with_a_mark_of_windows_is_read(tmp_path):
    file = tmp_path / "config.toml"
    file.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    file.chmod(0o600)
    assert faults(file, today=TODAY) == []


def test_a_secret_that_everybody_can_read_is_warned_of(tmp_path):
    file = written(tmp_path, GOOD)
    file.chmod(0o644)
    found = faults(file, today=TODAY)
    assert [each.id for each in found] == ["secret-for-all-eyes"] * 3
    assert all(each.is_warning for each in found)


def test_data_cannot_be_kept_where_a_file_is(tmp_path):
    (tmp_path / "data").touch()
    assert [each.id for each in faults(written(tmp_path, GOOD), today=TODAY)] == ["not-a-folder"]


def test_a_folder_that_cannot_be_is_told(tmp_path):
    text = spoilt('data_dir  = "./data"', f'data_dir  = "{"x" * 300}"')
    assert [each.id for each in faults(written(tmp_path, text), today=TODAY)] == ["not-a-folder"]
    text = spoilt('data_dir  = "./data"', 'data_dir  = "~nobody-of-that-name/data"')
    assert [each.id for each in faults(written(tmp_path, text), today=TODAY)] == ["unfit"]


SNIPPETS = st.sampled_from(
    [*"\"'[]{}=\n,.-#5é\x00", '"""', "[[", "]]", "\\u0000", "[matrix]\n", "[[workplace]]\n", "true"]
)
#: Three scars: where, how much is lost, what is there instead.
SCARS = st.lists(
    st.tuples(st.integers(0, len(GOOD)), st.integers(0, 12), SNIPPETS), min_size=1, max_size=3
)


@settings(max_examples=300, deadline=None)
@given(SCARS)
def test_however_a_file_is_damaged_it_is_explained_and_no_secret_told(scars):
    text = GOOD
    for at, lost, instead in scars:
        text = text[:at] + instead + text[at + lost :]
    with TemporaryDirectory() as folder:
        found = faults(written(Path(folder), text), today=TODAY)
    count = text.count("\n") + 1
    for each in found:
        assert "CANARY" not in each.text
        assert each.line is None or 1 <= each.line <= count
        assert len(each.text) < 400 and each.text.isprintable()


def test_a_variable_that_is_wrong_is_named_and_never_shown(tmp_path, monkeypatch):
    monkeypatch.setenv("PURKU_MATRIX__PASWORD", "VARIABLE-CANARY")
    monkeypatch.setenv("PURKU_MATRIX__HOMESERVER", "HOME-CANARY")
    found = faults(written(tmp_path, GOOD), today=TODAY)
    assert {each.id for each in found} == {"unknown-key-near", "not-a-url"}
    assert all("PURKU_MATRIX__" in each.text and each.line is None for each in found)
    assert "CANARY" not in "".join(each.text for each in found)
    monkeypatch.setenv("PURKU_ADMIN__PEOPLE", "[LIST-CANARY")
    (fault,) = faults(written(tmp_path, GOOD), today=TODAY)
    assert fault.id == "bad-variable"
    assert "CANARY" not in fault.text


def test_load_says_everything_and_no_secret(tmp_path):
    text = spoilt('first_reminder = "10 min"', 'first_reminder = "2–3"')
    text = spoilt('user = "@purku:example.fi"', 'user = "NAME-CANARY"', text)
    with pytest.raises(Misconfigured) as refused:
        load(written(tmp_path, text))
    assert isinstance(refused.value, CannotStart)
    assert "first_reminder" in str(refused.value) and "user" in str(refused.value)
    assert "CANARY" not in str(refused.value) + repr(refused.value)
    # A traceback must not lead on to pydantic's own words.
    assert refused.value.__cause__ is None and refused.value.__context__ is None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (GOOD, 0),
        (spoilt('approved_by = "Occupational health"', ""), 0),
        (spoilt('id = "koivuranta"', ""), 1),
    ],
)
def test_the_exit_status_of_check(tmp_path, text, status):
    text = re.sub(r"(?s)\[signal\].*?(?=\[admin\])", "", text)
    done = CliRunner().invoke(main, ["check", "--config", str(written(tmp_path, text))])
    assert done.exit_code == status, done.output
    assert "CANARY" not in done.output


def test_wrong_usage_is_exit_status_2():
    assert CliRunner().invoke(main, ["check"]).exit_code == 2
    assert CliRunner().invoke(main, ["chekc"]).exit_code == 2
    assert CliRunner().invoke(main, ["practice", "--language", "de"]).exit_code == 2


def test_run_explains_a_bad_configuration_without_a_traceback(tmp_path):
    file = written(tmp_path, spoilt('id = "koivuranta"', ""))
    done = subprocess.run(
        [sys.executable, "-m", "bot", "run", "--config", str(file)],
        capture_output=True,
        text=True,
        timeout=60,
        # A terminal without UTF-8 must not turn the explanation into an exception.
        env={"LC_ALL": "C", "PATH": "", "PYTHONPATH": str(Path.cwd())},
    )
    assert done.returncode == 1
    assert done.stderr.startswith("Line ") and "Traceback" not in done.stderr
    assert done.stdout == ""


def _messages(language: str) -> dict[str, set[str]]:
    """Ids, and the values each uses."""
    resource = FluentParser().parse((CLI / f"{language}.ftl").read_text("utf-8"))
    found = {}
    for entry in resource.body:
        assert not isinstance(entry, ast.Junk), entry.content
        if isinstance(entry, ast.Message):
            source = (CLI / f"{language}.ftl").read_text("utf-8")[entry.span.start : entry.span.end]
            assert entry.id.name not in found, entry.id.name
            found[entry.id.name] = set(re.findall(r"\$(\w+)", source))
    return found


@pytest.mark.parametrize("language", ["sv", "en", "nb"])
def test_every_language_says_the_same(language):
    assert _messages(language) == _messages("fi")


@pytest.mark.parametrize("language", ["fi", "sv", "en", "nb"])
def test_every_sentence_can_be_said(language):
    words = Words(language)
    for name, values in _messages(language).items():
        said = words.say(name, **{value: "7" for value in values} | {"faults": 2})
        assert said and "{" not in said


def test_every_fault_has_a_sentence():
    said = {name.removeprefix("fault-") for name in _messages("fi")}
    source = "".join(file.read_text("utf-8") for file in Path("bot/settings").glob("*.py"))
    used = set(re.findall(r'(?:Finding|_refuse|_string)\([^"()]*"([a-z0-9-]+)"', source))
    used -= {"unfit"}
    assert len(used) > 40
    assert used - said == set()


@pytest.mark.parametrize(
    "path",
    [
        *(("workplace", name) for name in ("leaders", "safety", "neighbours", "supervision")),
        ("workplace", "group_session", "newcomers"),
    ],
    ids=".".join,
)
def test_the_example_for_a_list_is_a_list(path):
    assert isinstance(tomllib.loads(example(path))[path[-1]], list)
