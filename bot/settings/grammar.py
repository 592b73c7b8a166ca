"""How times, durations, addresses and plain words are written in a configuration.

Each function reads one value or raises ``PydanticCustomError``, whose type is the id of the
sentence in ``locales/cli/*.ftl`` that says what was expected.
"""

from __future__ import annotations

import base64
import binascii
import re
import unicodedata
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Literal, NoReturn
from urllib.parse import urlsplit
from uuid import UUID
from zoneinfo import ZoneInfo

from pydantic import SecretStr
from pydantic_core import PydanticCustomError

from bot.domain.chat import Address
from bot.domain.cover import LONGEST, SHORTEST
from bot.domain.workplace import Days, Hours, Span
from bot.settings.free_days import COUNTRIES
from bot.transports.signal import names

LANGUAGES = ("fi", "sv", "en", "nb")
LONGEST_WAIT = timedelta(hours=4)
#: nobody is left waiting longer for people to come back; a school's summer is eleven weeks
LONGEST_CLOSED = timedelta(days=100)
#: nobody holds more talks than this in a week
MOST_TALKS = 20
#: no backup is kept for longer than what has left is remembered
MOST_DAYS = 90
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})")
_DURATION = re.compile(r"(?:(\d{1,3}) ?h)? ?(?:(\d{1,4}) ?min)?")
_DAYS = re.compile(r"(\d{4}-\d{2}-\d{2})(?: ?\.\. ?(\d{4}-\d{2}-\d{2}))?")
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[ T] ?(\d{1,2}[:.]\d{2})")
_DASH = re.compile(r"\s*[-–]\s*")
_SERVER = r"[A-Za-z0-9.-]+(?::\d{1,5})?|\[[0-9A-Fa-f:.]+\](?::\d{1,5})?"
_USER = re.compile(rf"@[^\s:@]+:(?:{_SERVER})")
#: 35 bytes in the letters that nobody mistakes for each other
_RECOVERY_KEY = re.compile(r"[1-9A-HJ-NP-Za-km-z]{46,49}")
_THIS_MACHINE = ("localhost", "127.0.0.1", "::1")
_ROOM = re.compile(rf"![^\s:]+(?::(?:{_SERVER}))?")

#: Signal's own limits of a timer; below a day people may lose what they agreed on
SHORTEST_DISAPPEARING, LONGEST_DISAPPEARING = timedelta(hours=1), timedelta(weeks=4)
_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
_DISAPPEARING = re.compile(r"(\d{1,5}) ?(min|h|d|days?|w|weeks?)")
_NUMBER = re.compile(r"\+[1-9]\d{6,14}")
_ANY_NUMBER = re.compile(r"\+?\d[\d ()-]{4,}")
#: with its hyphens or without any
_UUID = re.compile(r"[0-9a-fA-F]{8}(-?)(?:[0-9a-fA-F]{4}\1){3}[0-9a-fA-F]{12}")
#: a Signal group's id has so many bytes
_GROUP_ID = 32
#: the kernel's limit, less the zero at the end
_SOCKET_PATH = 107


def _refuse(fault: str) -> NoReturn:
    raise PydanticCustomError(fault, "unfit")


def _string(value: object, otherwise: str = "not-text") -> str:
    if not isinstance(value, str):
        _refuse(otherwise)
    return value.strip()


def words(value: object) -> str:
    """A short line for people to read: not empty, no control or direction marks."""
    line = _string(value)
    if not line:
        _refuse("empty")
    if len(line) > 200 or any(unicodedata.category(sign) in {"Cc", "Cf", "Cs"} for sign in line):
        _refuse("not-a-line")
    return line


def clock(value: object, *, until: bool = False) -> time:
    """``8:00`` or ``8.00``; ``24:00`` only as the end of a stretch."""
    if isinstance(value, time):
        return value.replace(tzinfo=None)
    match = _CLOCK.fullmatch(_string(value, "not-a-clock"))
    if match is None:
        _refuse("not-a-clock")
    hour, minute = int(match[1]), int(match[2])
    if until and (hour, minute) == (24, 0):
        return time(0)
    if hour > 23 or minute > 59:
        _refuse("no-such-clock")
    return time(hour, minute)


def clock_or_never(value: object) -> time | Literal[""]:
    """A clock time, or the empty string for never."""
    return "" if value == "" else clock(value)


def clock_or_none(value: object) -> time | None:
    return None if value is None or value == "" else clock(value)


def span(value: object) -> Span:
    """``9:45-10:00``. ``0:00-24:00`` is a whole day."""
    parts = _DASH.split(_string(value, "not-a-span"))
    if len(parts) != 2 or not all(_CLOCK.fullmatch(part) for part in parts):
        _refuse("not-a-span")
    return Span(clock(parts[0]), clock(parts[1], until=True))


def quiet(value: object) -> Span | None:
    """A span, or the empty string for a workplace that is open day and night."""
    if value is None or value == "":
        return None
    found = span(value)
    if found.start == found.until:
        _refuse("quiet-all-day")
    return found


def _days(text: str) -> frozenset[int]:
    days: set[int] = set()
    for part in text.split(","):
        first, dash, last = part.partition("-")
        if first not in DAYS or (dash and last not in DAYS):
            _refuse("not-hours")
        start = DAYS.index(first)
        length = (DAYS.index(last) - start) % 7 if dash else 0
        days.update((start + step) % 7 for step in range(length + 1))
    return frozenset(days)


def hours(value: object) -> Hours:
    """``mon-fri 8:00-16:00``, ``mon,wed 9:00-12:00``."""
    text = re.sub(r"\s*([-–,])\s*", r"\1", _string(value, "not-hours")).replace("–", "-")
    days, blank, stretch = text.lower().partition(" ")
    if not blank:
        _refuse("not-hours")
    return Hours(_days(days), span(stretch))


def hours_or_always(value: object) -> Hours | None:
    return None if value is None or value == "" else hours(value)


def duration(value: object) -> timedelta:
    """``10 min``, ``1 h``, ``1 h 30 min``; between a minute and four hours."""
    length = _length(value)
    if not timedelta(minutes=1) <= length <= LONGEST_WAIT:
        _refuse("duration-out-of-range")
    return length


def wait(value: object) -> timedelta:
    """A duration, or ``0 min`` for none."""
    length = _length(value)
    if length > LONGEST_WAIT:
        _refuse("wait-out-of-range")
    return length


def cover_minutes(value: object) -> int:
    """How long a cover is: a whole number of minutes."""
    text = str(value) if not isinstance(value, bool) else ""
    if not re.fullmatch(r"\d{1,4}", text) or not SHORTEST <= int(text) <= LONGEST:
        _refuse("cover-out-of-range")
    return int(text)


def duration_or_none(value: object) -> timedelta | None:
    return None if value is None or value == "" else duration(value)


def _length(value: object) -> timedelta:
    text = _string(value, "not-a-duration")
    match = _DURATION.fullmatch(text)
    if not text or match is None:
        _refuse("not-a-duration")
    return timedelta(hours=int(match[1] or 0), minutes=int(match[2] or 0))


def weekly(value: object) -> int:
    """So many talks a week, ``3``."""
    if not isinstance(value, int) or isinstance(value, bool):
        _refuse("not-weekly")
    if not 1 <= value <= MOST_TALKS:
        _refuse("not-weekly")
    return value


def days_kept(value: object) -> int:
    """So many days something is kept, ``30``."""
    is_whole = isinstance(value, int) and not isinstance(value, bool)
    if not is_whole or not 1 <= int(str(value)) <= MOST_DAYS:
        _refuse("not-days-kept")
    return int(str(value))


def folder_or_none(value: object) -> Path | None:
    return None if value is None or value == "" else folder(value)


def day(value: object) -> date:
    """``2026-11-03``, with or without quotation marks."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    text = _string(value, "not-a-day")
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        _refuse("not-a-day")
    try:
        return date.fromisoformat(text)
    except ValueError:
        _refuse("no-such-day")


def moment(value: object) -> datetime:
    """``2026-12-03 14:30``, with or without quotation marks, as the workplace's clocks show it."""
    if isinstance(value, datetime) and value.tzinfo is None:
        return value.replace(second=0, microsecond=0)
    match = _MOMENT.fullmatch(_string(value, "not-a-moment"))
    if match is None:
        _refuse("not-a-moment")
    return datetime.combine(day(match[1]), clock(match[2]))


def day_or_none(value: object) -> date | None:
    return None if value is None or value == "" else day(value)


def days(value: object) -> Days:
    """``2026-10-12..2026-10-16``, both included, or a single ``2026-12-07``."""
    if isinstance(value, Days):
        return value
    if isinstance(value, date) and not isinstance(value, datetime):
        return Days(value, value)
    match = _DAYS.fullmatch(_string(value, "not-days"))
    if match is None:
        _refuse("not-days")
    first = day(match[1])
    last = day(match[2]) if match[2] else first
    if last < first:
        _refuse("days-backwards")
    return Days(first, last)


def country(value: object) -> str:
    """A country whose holidays are known, or the empty string."""
    if value not in ("", *COUNTRIES):
        _refuse("unknown-country")
    return str(value)


def zone(value: object) -> ZoneInfo:
    if isinstance(value, ZoneInfo):
        return value
    try:
        return ZoneInfo(_string(value, "unknown-zone"))
    # A name like "Europe" is a folder to zoneinfo, and "../x" a ValueError.
    except (KeyError, ValueError, OSError):
        _refuse("unknown-zone")


def language(value: object) -> str:
    if value not in LANGUAGES:
        _refuse("unknown-language")
    return str(value)


def form(value: object) -> str:
    if value not in ("one-to-one", "group"):
        _refuse("unknown-form")
    return str(value)


def leaders(value: object) -> str:
    """How many lead a group session: always two, or preferably."""
    if value not in ("2", "preferably 2"):
        _refuse("unknown-leaders")
    return str(value)


def folder(value: object) -> Path:
    if isinstance(value, Path):
        return value
    text = _string(value)
    if not text or "\0" in text:
        _refuse("empty")
    try:
        return Path(text).expanduser()
    # "~somebody" whom this machine does not know.
    except RuntimeError:
        _refuse("unfit")


def phone(value: object) -> str:
    text = _string(value)
    if not re.fullmatch(r"\+?[\d ()-]{3,24}", text) or sum(map(str.isdigit, text)) < 3:
        _refuse("not-a-phone")
    return text


def identifier(value: object) -> str:
    text = _string(value)
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text) or len(text) > 40:
        _refuse("not-an-id")
    return text


def prefix(value: object) -> str:
    """What group commands begin with. Not ``/``: chat programs keep that for themselves."""
    text = _string(value)
    if not re.fullmatch(r"[!.#&%+][^\s\W]{0,20}", text):
        _refuse("not-a-prefix")
    return text


def server(value: object) -> str:
    text = _string(value)
    if not re.fullmatch(_SERVER, text):
        _refuse("not-a-server")
    return text.lower()


def url(value: object) -> str:
    """A web address, or nothing."""
    text = _string(value)
    return web_address(text) if text else ""


def web_address(value: object) -> str:
    text = _string(value)
    try:
        parts = urlsplit(text)
        port_is_fine = parts.port is None or parts.port > 0
    except ValueError:
        _refuse("not-a-url")
    if parts.scheme not in ("http", "https") or not parts.hostname or not port_is_fine:
        _refuse("not-a-url")
    # Somebody's log-in in an address would be shown to everybody who is given the address.
    if parts.username is not None or re.search(r"\s", text):
        _refuse("not-a-url")
    return text


def ping(value: object) -> str:
    """An address to call, or nothing; over the network only by https: it is as good as a key."""
    text = url(value)
    parts = urlsplit(text)
    if text and parts.scheme != "https" and parts.hostname not in _THIS_MACHINE:
        _refuse("not-https")
    return text


def yes_or_no(value: object) -> bool:
    """``true`` or ``false``; a variable of the environment is text."""
    if value in (True, "true"):
        return True
    if value in (False, "false"):
        return False
    _refuse("not-yes-or-no")


def devices(value: object) -> str:
    if value not in ("all", "confirmed", "only-confirmed"):
        _refuse("unknown-devices")
    return str(value)


def recovery_key(value: object) -> SecretStr:
    """As Element shows it, with or without spaces; whether it fits is found out by using it."""
    if isinstance(value, SecretStr):
        return value
    text = "".join(_string(value).split())
    if not _RECOVERY_KEY.fullmatch(text):
        _refuse("not-a-recovery-key")
    return SecretStr(text)


def matrix_user(value: object) -> str:
    text = _string(value)
    if not _USER.fullmatch(text):
        _refuse("not-a-matrix-user")
    return text


def _address(value: object) -> tuple[Address, bool]:
    """The address, and whether it is a person's."""
    if isinstance(value, Address):
        value = value.uri
    network, _, local = _string(value, "not-an-address").partition(":")
    match network:
        case "matrix" if _USER.fullmatch(local):
            return Address(f"matrix:{local}"), True
        case "matrix" if _ROOM.fullmatch(local):
            return Address(f"matrix:{local}"), False
        case "matrix" if local.startswith("#"):
            _refuse("room-alias")
        case "matrix":
            _refuse("not-a-matrix-address")
        case "practice" if re.fullmatch(r"#?[a-zäöå0-9-]+", local):
            return Address(f"practice:{local}"), not local.startswith("#")
        case names.NETWORK:
            return _signal_address(local.strip())
    _refuse("not-an-address")


def _signal_address(local: str) -> tuple[Address, bool]:
    if uuid := _uuid(local):
        return names.person(uuid), True
    if group_id := signal_group(local.removeprefix("group.")):
        return names.group(group_id), False
    if "signal.group/" in local:
        _refuse("signal-group-link")
    if _ANY_NUMBER.fullmatch(local):
        _refuse("number-for-uuid")
    _refuse("not-a-signal-address")


def _uuid(text: str) -> str | None:
    return str(UUID(text)) if _UUID.fullmatch(text) else None


def signal_group(text: str) -> str | None:
    """A group's id as the daemon writes it; *text* may be without padding, in the alphabet of
    web addresses, or packed once more, as other programmes hand it out."""
    plain = _unpacked(text)
    if plain is not None and len(plain) == 44:
        plain = _unpacked(plain.decode("ascii", "replace"))
    if plain is None or len(plain) != _GROUP_ID:
        return None
    return base64.b64encode(plain).decode()


def _unpacked(text: str) -> bytes | None:
    bare = text.rstrip("=").replace("-", "+").replace("_", "/")
    try:
        return base64.b64decode(bare + "=" * (-len(bare) % 4), validate=True)
    except (binascii.Error, ValueError):
        return None


def account(value: object) -> str:
    """The bot's number with its country's; spaces and hyphens are left out."""
    text = re.sub(r"[ ()-]", "", _string(value))
    if not _NUMBER.fullmatch(text):
        _refuse("not-an-account")
    return text


def endpoint(value: object) -> str:
    """``unix:///run/signal-cli/socket``, the path alone, or ``tcp://127.0.0.1:7583``."""
    text = _string(value, "not-an-endpoint")
    if text.startswith("/"):
        text = f"unix://{text}"
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        _refuse("not-an-endpoint")
    match parts.scheme:
        case "unix" if not parts.netloc and parts.path.startswith("/"):
            if len(parts.path.encode()) > _SOCKET_PATH or "\0" in text:
                _refuse("not-an-endpoint")
            return f"unix://{parts.path}"
        case "tcp" if parts.hostname and port and not parts.path.strip("/"):
            if parts.hostname not in _THIS_MACHINE:
                _refuse("endpoint-elsewhere")
            return text.rstrip("/")
        case "http" | "https":
            _refuse("endpoint-http")
    _refuse("not-an-endpoint")


def spool(value: object) -> Path:
    path = folder(value)
    if not path.is_absolute():
        _refuse("not-a-whole-path")
    return path


def disappearing(value: object) -> timedelta | None:
    """``1 d``, ``1 week``, ``8 h``: one number and one unit; nothing for none."""
    if value is None or value == "":
        return None
    match = _DISAPPEARING.fullmatch(_string(value, "not-disappearing"))
    if match is None:
        _refuse("not-disappearing")
    length = timedelta(**{_UNITS[match[2][0]]: int(match[1])})
    if not SHORTEST_DISAPPEARING <= length <= LONGEST_DISAPPEARING:
        _refuse("disappearing-out-of-range")
    return length


def person(value: object) -> Address:
    address, is_person = _address(value)
    # In the practice chat the name alone tells; nobody else has such addresses.
    if not is_person and address.network != "practice":
        _refuse("signal-group-for-person" if address.network == "signal" else "room-for-person")
    return address


def group(value: object) -> Address:
    address, is_person = _address(value)
    if is_person and address.network != "practice":
        _refuse("signal-person-for-group" if address.network == "signal" else "person-for-room")
    return address


def is_certain(moment: time, in_zone: ZoneInfo, today: date) -> bool:
    """Whether *moment* comes exactly once on every day of the coming year."""
    for day in _days_of_change(in_zone, today):
        if not is_once(datetime.combine(day, moment), in_zone):
            return False
    return True


def is_once(moment: datetime, in_zone: ZoneInfo) -> bool:
    """Whether the clocks show that *moment* exactly once."""
    local = moment.replace(tzinfo=in_zone)
    # Twice, or not at all: then the two readings of the clock differ.
    return local.utcoffset() == local.replace(fold=1).utcoffset()


@lru_cache(maxsize=64)
def _days_of_change(zone: ZoneInfo, today: date) -> tuple[date, ...]:
    """The days of the coming year on which clocks are changed."""
    midnights = [datetime.combine(today + timedelta(ahead), time(0), zone) for ahead in range(368)]
    return tuple(
        one.date()
        for one, next_ in pairwise(midnights)
        if one.utcoffset() != next_.utcoffset()
        or one.utcoffset() != one.replace(fold=1).utcoffset()
    )
