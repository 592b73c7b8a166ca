"""A configuration with every setting, for tests to spoil."""

from __future__ import annotations

from datetime import date
from pathlib import Path

TODAY = date(2026, 11, 17)

#: made up, in the letters that a real one has
RECOVERY_KEY = "EsTcLW2KPGiFwKEA3As5g5c4BXwkqeeJZJV8Q9fugUMNUE4d"

GOOD = f"""\
language  = "en"
time_zone = "Europe/Helsinki"
data_dir  = "./data"
prefix    = "!purku"
remove_own_messages = false

[matrix]
homeserver = "https://matrix.example.fi"
user = "@purku:example.fi"
password = "PASSWORD-CANARY"
access_token = "TOKEN-CANARY"
recovery_key = "{RECOVERY_KEY}"
allow_servers = ["example.fi"]
allow_people = ["@maija:example.org"]
devices = "confirmed"
unencrypted = false

[signal]
account = "+358401234567"
endpoint = "unix:///run/signal-cli/socket"
spool = "/run/signal-cli/spool.jsonl"
disappear_after = "1 week"

[admin]
people = ["matrix:@it:example.fi"]
ping = "https://hc.example.fi/purku"
approved_by = "Occupational health"
approved_on = 2026-10-01

[backup]
directory = "/srv/backups"
days = 20
key_days = 5

[crisis]
fi = ["en jaksa enää elää"]
sv = ["orkar inte leva"]
en = ["want to die"]
nb = ["orker ikke leve"]

[[workplace]]
id = "koivuranta"
name = "Koivurannan koulu"
group = "matrix:!abc:example.fi"
language = "fi"
time_zone = "Europe/Helsinki"
coordinators = ["matrix:@minna:example.fi"]
coordinator_name = "Minna"
coordinator_phone = "050 000 0001"
leaders = ["matrix:@aino:example.fi"]
safety = ["matrix:@tarja:example.fi"]
form = "one-to-one"
rooms = ["pikkuneuvottelu B2"]
report_url = "https://example.fi/ilmoitus"
bag = "opettajainhuoneen kaappi"
neighbours = []
supervision = [
    "2026-12-03 14:30",
]

[workplace.times]
work = "mon-fri 8:00-16:00"
breaks = [
    "9:45-10:00",
    "11:15-11:30",
]
after_lessons = "14:30"
evening = "18:00-20:00"
first_reminder = "10 min"
follow_up = "8:00"
follow_up_on_free_day = "10:00"
follow_up_after_night = "16:00"
how_are_you = "15:45"
window = "3 h"
coverage = "7:30"
quiet = "20:00-7:00"
holidays = "FI"
school_holidays = [
    "2026-10-12..2026-10-16",
    "2026-12-23..2027-01-06",
]

[workplace.waves]
on_site = "2 min"
neighbours = ""
phone_list = "45 min"

[workplace.group_session]
earliest = "60 min"
window = "2 h 30 min"
length = "60 min"
leaders = "preferably 2"
newcomers = ["matrix:@otto:example.fi"]

[workplace.load]
weekly = 4

[workplace.cover]
group = "matrix:!pool:example.fi"
minutes = 15

[[workplace.contact]]
kind = "victim-support"
name = "Rikosuhripäivystys"
phone = "116 006"
hours = "mon-fri 9:00-20:00"
verified_on = 2026-11-03

[[workplace.contact]]
kind = "labour-inspection"
name = "Työsuojelu"
phone = "000 123 0295"
verified_on = 2026-11-03
"""

ANOTHER = """
[[workplace]]
id = "haapala"
name = "Haapalan koulu"
group = "matrix:!def:example.fi"
coordinators = ["matrix:@minna:example.fi"]
coordinator_name = "Minna"
coordinator_phone = "050 000 0001"
form = "group"

[workplace.times]
work = "mon-fri 8:00-16:00"

[[workplace.contact]]
kind = "victim-support"
name = "Rikosuhripäivystys"
phone = "116 006"
verified_on = 2026-11-03

[[workplace.contact]]
kind = "labour-inspection"
name = "Työsuojelu"
phone = "000 123 0295"
verified_on = 2026-11-03
"""


def written(folder: Path, text: str) -> Path:
    """*text* as a configuration that only its owner can read."""
    file = folder / "config.toml"
    file.write_text(text, "utf-8")
    file.chmod(0o600)
    return file


def spoilt(old: str, new: str, text: str = GOOD) -> str:
    assert text.count(old) >= 1, old
    return text.replace(old, new, 1)


def line_of(words: str, text: str) -> int:
    return text.count("\n", 0, text.index(words)) + 1
