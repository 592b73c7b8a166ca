"""All faults of a configuration at once, each with its line and a mend; never a secret."""

from __future__ import annotations

import json
import stat
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bot.plan import CannotStart
from bot.settings import lines, sources, suggestions
from bot.settings.contradictions import contradictions
from bot.settings.finding import Finding
from bot.settings.grammar import LANGUAGES
from bot.settings.model import Settings, state_directory
from bot.settings.words import Words

_LARGEST = 1_000_000

#: pydantic's types of error → ids in ``locales/cli/*.ftl``
_IDS: Mapping[str, str] = {
    "too_short": "empty-list",
    "tuple_type": "not-a-list",
    "string_type": "not-text",
    "model_type": "not-a-section",
    "model_attributes_type": "not-a-section",
}

#: Values that may be shown: times and choices. Never an address, a name, a secret.
_SHOWN = {
    "not-a-clock",
    "no-such-clock",
    "not-a-span",
    "not-hours",
    "not-a-duration",
    "duration-out-of-range",
    "unknown-zone",
    "unknown-language",
    "unknown-form",
    "unknown-leaders",
    "not-a-day",
    "not-a-moment",
    "not-days",
    "days-backwards",
    "wait-out-of-range",
    "cover-out-of-range",
    "unknown-country",
    "unknown-devices",
    "not-disappearing",
    "disappearing-out-of-range",
    "not-weekly",
    "not-days-kept",
}


#: Findings that something is not there, and the keys on a broken line that excuse it.
_ABSENT: Mapping[str, set[str]] = {
    "not-approved": {"approved_by", "approved_on"},
    "nobody-told": {"people"},
    "no-log-in": {"password", "access_token"},
    "no-user": {"user", "access_token"},
    "no-room": {"rooms", "form"},
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to mend, in the language of the configuration."""

    id: str
    line: int | None
    text: str
    #: the bot starts in spite of it
    is_warning: bool = False

    def __str__(self) -> str:
        return self.text


class Misconfigured(CannotStart):
    """The configuration has faults; ``str`` explains each on a line of its own."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("\n".join(fault.text for fault in faults))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Checked:
    """What became of a file: settings if nothing is wrong in it, and all that there is to say."""

    settings: Settings | None
    faults: list[Fault]
    words: Words


def load(path: Path | str, *, excused: Collection[str] = ()) -> Settings:
    """The settings in the file at *path*, or raise ``Misconfigured``; *excused* are the ids of
    faults that the caller sees to."""
    checked = check(path, excused=excused)
    if checked.settings is None:
        raise Misconfigured([fault for fault in checked.faults if not fault.is_warning])
    return checked.settings


def faults(path: Path | str, *, today: date | None = None) -> list[Fault]:
    """Everything that is wrong or doubtful in the file, in the order of its lines."""
    return check(path, today=today).faults


def check(
    path: Path | str,
    *,
    today: date | None = None,
    excused: Collection[str] = (),
    look: Callable[[Settings], list[Finding]] | None = None,
) -> Checked:
    """*look* finds what else is wrong outside of a file that is good in itself."""
    path = Path(path)
    today = today or datetime.now(UTC).date()
    text = _text(path)
    if isinstance(text, Finding):
        # No language is known yet but the first of the house.
        words = Words("fi")
        return Checked(None, [_fault(text, lines.Reading(), words)], words)
    reading = lines.read(text)
    words = Words(_language(reading.content))
    found = [
        Finding(kind, line=line) for line, kind in sorted(reading.broken, key=lambda it: it[0] or 0)
    ]
    settings = None
    if reading.complete:
        settings, more = _settings(reading, path, today)
        found += [finding for finding in more if finding.id not in excused]
    else:
        found.append(Finding("rest-unread"))
    if any(not finding.is_warning for finding in found):
        settings = None
    elif look and settings:
        found += look(settings)
    # Two workplaces in one country have the same old numbers: say it once.
    told = list(dict.fromkeys(_fault(finding, reading, words) for finding in found))
    told.sort(key=lambda fault: fault.line or 1_000_000_000)
    return Checked(settings, told, words)


def _text(path: Path) -> str | Finding:
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except FileNotFoundError:
        return Finding("no-such-file")
    except IsADirectoryError:
        return Finding("is-a-folder")
    except (OSError, ValueError):
        return Finding("unreadable")
    if len(content) > _LARGEST:
        return Finding("too-large")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as trouble:
        return Finding("not-utf-8", line=content.count(b"\n", 0, trouble.start) + 1)


def _language(content: Mapping[str, Any]) -> str:
    given = content.get("language")
    return given if isinstance(given, str) and given in LANGUAGES else "fi"


def _settings(
    reading: lines.Reading, path: Path, today: date
) -> tuple[Settings | None, list[Finding]]:
    found = list(_about_the_file(reading.content, path))
    try:
        given = sources.laid_over(reading.content)
    except sources.BadVariable:
        return None, [*found, Finding("bad-variable")]
    except (OSError, UnicodeDecodeError):
        return None, [*found, Finding("bad-credential")]
    needless = {"no-log-in"} if _has_logged_in(given, path) else set()
    found += [
        finding
        for finding in contradictions(given, today)
        if finding.id not in needless and not _ABSENT.get(finding.id, set()) & reading.broken_keys
    ]
    try:
        settings = Settings(**given)
    except ValidationError as trouble:
        return None, found + list(_findings(trouble, given, reading))
    if not settings.data_dir.is_absolute():
        # Beside the configuration, wherever the bot was started.
        folder = path.resolve().parent / settings.data_dir
        settings = settings.model_copy(update={"data_dir": folder})
    if not _can_be_a_folder(settings.data_dir):
        found.append(Finding("not-a-folder", ("data_dir",)))
    return settings, found


def _has_logged_in(given: Mapping[str, Any], path: Path) -> bool:
    """Whether the bot keeps a log-in to Matrix already: then it needs no secret any more."""
    folder = given.get("data_dir") or state_directory()
    if not isinstance(folder, str | Path):
        return False
    try:
        kept = path.resolve().parent / Path(folder).expanduser() / "matrix" / "session.json"
        return bool(json.loads(kept.read_text("utf-8"))["token"])
    except (OSError, ValueError, RuntimeError, KeyError, TypeError):
        return False


def _can_be_a_folder(path: Path) -> bool:
    try:
        return path.is_dir() or not path.exists()
    # Too long a name, or a folder on the way that we may not look into.
    except OSError:
        return False


def _about_the_file(content: Mapping[str, Any], path: Path) -> Iterator[Finding]:
    section = content.get("matrix")
    if not isinstance(section, Mapping):
        return
    for key in ("password", "access_token", "recovery_key"):
        if key in section and path.stat().st_mode & stat.S_IROTH:
            yield Finding("secret-for-all-eyes", ("matrix", key), is_warning=True)


def _findings(
    trouble: ValidationError, given: Mapping[str, Any], reading: lines.Reading
) -> Iterator[Finding]:
    errors = trouble.errors(include_url=False, include_context=False)
    unknown = [suggestions.unknown(it["loc"]) for it in errors if it["type"] == "extra_forbidden"]
    yield from unknown
    # What a misspelt key was to give is not missing besides.
    misspelt = {(*it.path[:-1], it.values.get("near")) for it in unknown}
    for error in errors:
        path: lines.Path = error["loc"]
        match error["type"]:
            case "extra_forbidden":
                pass
            case "missing":
                if path[-1] not in reading.broken_keys and path not in misspelt:
                    yield suggestions.missing(path)
            # pydantic counts only what was right; that an item was wrong is said already.
            case "too_short" if _at(given, path):
                pass
            case "tuple_type" if path[-1] in ("workplace", "contact"):
                yield Finding("single-brackets", path)
            case kind:
                yield _unfit(kind_of(kind), path, given)


def kind_of(error: str) -> str:
    """The id of the sentence for pydantic's type of *error*."""
    return _IDS.get(error, error)


def _unfit(kind: str, path: lines.Path, given: Mapping[str, Any]) -> Finding:
    values = {"example": suggestions.example(path)}
    if kind in _SHOWN and (shown := _shown(given, path)):
        values["value"] = shown
    if kind == "unknown-zone":
        values["near"] = suggestions.zone(_at(given, path))
    return Finding(kind, path, values)


def _at(given: Any, path: lines.Path) -> object:
    for key in path:
        try:
            given = given[key]
        except (KeyError, IndexError, TypeError):
            return None
    return given


def _shown(given: Mapping[str, Any], path: lines.Path) -> str:
    """What stands there, if it is short and cannot be a secret that slipped a line."""
    value = _at(given, path)
    if isinstance(value, str) and len(value) <= 24 and value.isprintable():
        return f'"{value}"'
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e6:
        return str(value)
    return ""


def _fault(finding: Finding, reading: lines.Reading, words: Words) -> Fault:
    line = finding.line or reading.line(finding.path)
    where = suggestions.key(finding.path)
    if variable := sources.variable(finding.path):
        line, where = None, variable
    if value := finding.values.get("value"):
        where = f"{where} = {value}"
    text = words.fault(finding.id, where=where, values=finding.values, line=line)
    return Fault(finding.id, line, text, finding.is_warning)
