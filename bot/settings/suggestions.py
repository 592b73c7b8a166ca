"""What the operator may have meant: near misses, other sections, an example."""

from __future__ import annotations

import types
from collections.abc import Iterator
from typing import Any, Union, get_args, get_origin
from zoneinfo import available_timezones

from pydantic import BaseModel
from rapidfuzz.distance import OSA

from bot.domain.workplace import CONTACT_KINDS
from bot.settings.finding import Finding
from bot.settings.model import Settings

Path = tuple[str | int, ...]

#: How a setting is written, for those that are missing or unfit.
EXAMPLES: dict[str, str] = {
    "workplace": "[[workplace]]",
    "workplace.id": 'id = "koivuranta"',
    "workplace.name": 'name = "Koivurannan koulu"',
    "workplace.group": 'group = "matrix:!abc:example.fi"',
    "workplace.coordinators": 'coordinators = ["matrix:@minna:example.fi"]',
    "workplace.coordinator_name": 'coordinator_name = "Minna"',
    "workplace.coordinator_phone": 'coordinator_phone = "050 000 0001"',
    "workplace.leaders": 'leaders = ["matrix:@aino:example.fi"]',
    "workplace.safety": 'safety = ["matrix:@tarja:example.fi"]',
    "workplace.supervision": 'supervision = ["2026-12-03 14:30"]',
    "workplace.rooms": 'rooms = ["pikkuneuvottelu B2"]',
    "workplace.times": "[workplace.times]",
    "workplace.times.work": 'work = "mon-fri 8:00-16:00"',
    "workplace.times.breaks": 'breaks = ["9:45-10:00"]',
    "workplace.times.school_holidays": 'school_holidays = ["2026-10-12..2026-10-16"]',
    "workplace.group_session.newcomers": 'newcomers = ["matrix:@otto:example.fi"]',
    "workplace.cover": "[workplace.cover]",
    "workplace.cover.group": 'group = "matrix:!def:example.fi"',
    "workplace.neighbours": 'neighbours = ["haapala"]',
    "workplace.contact.kind": 'kind = "occupational-health"',
    "workplace.contact.name": 'name = "Työterveys"',
    "workplace.contact.phone": 'phone = "000 123 4567"',
    "workplace.contact.verified_on": "verified_on = 2026-11-03",
    "matrix": "[matrix]",
    "matrix.homeserver": 'homeserver = "https://matrix.example.fi"',
    "matrix.user": 'user = "@purku:example.fi"',
    "matrix.allow_servers": 'allow_servers = ["example.fi"]',
    "matrix.allow_people": 'allow_people = ["@maija:example.org"]',
    "signal": "[signal]",
    "signal.account": 'account = "+358401234567"',
    "signal.endpoint": 'endpoint = "unix:///run/signal-cli/socket"',
    "signal.spool": 'spool = "/run/signal-cli/spool.jsonl"',
    "signal.disappear_after": 'disappear_after = "1 week"',
    "admin.people": 'people = ["matrix:@it:example.fi"]',
}


def dotted(path: Path) -> str:
    return ".".join(key for key in path if isinstance(key, str))


def key(path: Path) -> str:
    """The setting's name as it stands in the file; an odd one is not repeated."""
    names = [name for name in path if isinstance(name, str)]
    if not names:
        return ""
    is_plain = names[-1].replace("_", "").replace("-", "").isalnum() and len(names[-1]) <= 40
    return names[-1] if is_plain else "…"


def example(path: Path) -> str:
    return EXAMPLES.get(dotted(path)) or f'{key(path)} = "…"'


def missing(path: Path) -> Finding:
    return Finding("missing", path, {"example": example(path)})


def unknown(path: Path) -> Finding:
    name = str(path[-1])
    fields = _sections()
    here = dotted(path[:-1])
    known = fields.get(here, ())
    if near := _nearest(name, known):
        return Finding("unknown-key-near", path, {"near": near})
    for section, names in fields.items():
        if name in names:
            return Finding("unknown-key-elsewhere", path, {"near": _header(section)})
    return Finding("unknown-key", path, {"near": ", ".join(known)})


def zone(value: object) -> str:
    # A whole city away is no near miss: "Europe/Oslo" and "Europe/Rome" are three apart.
    if not isinstance(value, str) or len(value) > 40:
        return "Europe/Helsinki"
    return _nearest(value, sorted(available_timezones())) or "Europe/Helsinki"


def contact_kind(value: str) -> str:
    """The kind of number that may have been meant; "" where it is one, or is near none."""
    return "" if value in CONTACT_KINDS else _nearest(value, sorted(CONTACT_KINDS))


def _nearest(name: str, known: Any) -> str:
    """One slip in a short word, two in a longer one."""
    most = 1 if len(name) <= 4 else 2
    plain = name.lower().replace("-", "_")
    measured = [(OSA.distance(plain, each.lower().replace("-", "_")), each) for each in known]
    distance, near = min(measured, default=(most + 1, ""))
    return near if distance <= most else ""


def _header(section: str) -> str:
    if not section:
        return "…"
    return f"[[{section}]]" if section in ("workplace", "workplace.contact") else f"[{section}]"


def _sections() -> dict[str, tuple[str, ...]]:
    """Each section's settings, the workplace's before the top's."""
    return dict(sorted(_walk("", Settings), reverse=True))


def _walk(name: str, model: type[BaseModel]) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield name, tuple(model.model_fields)
    for field, about in model.model_fields.items():
        for inner in _models(about.annotation):
            yield from _walk(f"{name}.{field}".lstrip("."), inner)


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) in (tuple, Union, types.UnionType):
        for inner in get_args(annotation):
            yield from _models(inner)
