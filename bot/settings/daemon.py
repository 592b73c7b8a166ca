"""What the file says of Signal, held against the daemon: each thing that is wrong, and where."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bot.settings import grammar, lines, sources
from bot.settings.faults import Misconfigured, check
from bot.settings.finding import Finding
from bot.settings.model import Settings, Signal, WorkplaceSettings, state_directory
from bot.settings.planning import plan
from bot.settings.suggestions import key
from bot.settings.words import Words
from bot.transports.signal import SignalConfiguration, names, versions
from bot.transports.signal.account import Account
from bot.transports.signal.examination import Door, Examination, Spool
from bot.transports.signal.roster import Roster, Standing
from bot.transports.signal.visiting import Seen, look

_ENDPOINT = ("signal", "endpoint")
_SPOOL = ("signal", "spool")
_ACCOUNT = ("signal", "account")
_MEGABYTE = 1_000_000
#: a spool takes so much at least, or the bot stops receiving
LITTLE_ROOM = 16 * _MEGABYTE
_LONGEST_NAME = 40

_DOORS = {
    Door.ABSENT: "daemon-absent",
    Door.NO_SOCKET: "daemon-no-socket",
    Door.DESERTED: "daemon-deserted",
    Door.CLOSED: "daemon-closed",
}
_SPOOLS = {
    Spool.ABSENT: "spool-absent",
    Spool.NO_FILE: "spool-no-file",
    Spool.CLOSED: "spool-closed",
    Spool.OPEN: "spool-open",
}


def signal_configuration(settings: Settings) -> SignalConfiguration | None:
    """What the Signal adapter is told of the *settings*."""
    told = plan(settings).signal
    return SignalConfiguration(**told) if told is not None else None


def of_account(account: str) -> SignalConfiguration:
    """Where the daemon of *account* is looked for while there is no file yet."""
    given = sources.laid_over({"signal": {"account": account}})
    signal = Signal.model_validate(given["signal"])
    return _configuration(signal, state_directory())


def of_file(file: Path) -> tuple[SignalConfiguration | None, Words]:
    """What the file says of Signal, whatever else is wrong in it, and the operator's words;
    ``None`` if it says nothing. Raises ``Misconfigured`` where that cannot be used."""
    checked = check(file, excused={"no-log-in"})
    if checked.settings is not None:
        return signal_configuration(checked.settings), checked.words
    wrong = Misconfigured([fault for fault in checked.faults if not fault.is_warning])
    try:
        reading = lines.read(file.read_text("utf-8-sig"))
        given = sources.laid_over(reading.content)
        if not reading.broken and "signal" not in given:
            return None, checked.words
        signal = Signal.model_validate(given.get("signal"))
        folder = grammar.folder(given.get("data_dir", state_directory()))
    except (OSError, ValueError, sources.BadVariable):
        raise wrong from None
    return _configuration(signal, file.resolve().parent / folder), checked.words


def _configuration(signal: Signal, folder: Path) -> SignalConfiguration:
    return SignalConfiguration(
        account=signal.account,
        endpoint=signal.endpoint,
        spool=signal.spool,
        directory=folder / "signal",
    )


class Visit:
    """Looks at the daemon while ``check`` reads a file, and remembers what it saw."""

    def __init__(self, today: date) -> None:
        self._today = today
        self._settings: Settings | None = None
        self._seen: Seen | None = None

    def __call__(self, settings: Settings) -> list[Finding]:
        configuration = signal_configuration(settings)
        if configuration is None:
            return []
        self._settings, self._seen = settings, asyncio.run(look(configuration))
        return findings(settings, self._seen, self._today)

    def told(self, words: Words) -> Iterator[str]:
        """How each workplace's group is called: an id tells nobody whether it is the right one."""
        account = self._seen.account if self._seen else None
        for place in self._settings.workplace if self._settings and account else ():
            group = group_of(place, account) if account else None
            if group is not None and group.standing is Standing.MEMBER:
                yield words.say(
                    "check-group",
                    name=place.name,
                    group=shown(group.name),
                    count=str(len(group.people)),
                )


def findings(settings: Settings, seen: Seen, today: date) -> list[Finding]:
    """Nothing is concluded from what could not be seen."""
    account = seen.account if seen.account and seen.account.is_right_account else None
    return [*of_daemon(seen, today), *(_groups(settings, account) if account else ())]


def of_daemon(seen: Seen, today: date) -> list[Finding]:
    """What is wrong with it, whichever groups the bot is to be in."""
    return [
        *_endpoint(seen),
        *_spool(seen.outside),
        *_receiving(seen),
        *(_account(seen.account, today) if seen.account else ()),
    ]


def explained(finding: Finding, words: Words) -> str:
    """What is wrong, and the mend, for whoever has no lines before them."""
    return words.fault(finding.id, where=key(finding.path), values=finding.values, line=None)


def _endpoint(seen: Seen) -> Iterator[Finding]:
    outside = seen.outside
    values = {"group": _group_to_join(outside)}
    if text_id := _DOORS.get(outside.door):
        yield Finding(text_id, _ENDPOINT, values)
    elif outside.door is Door.CLOSED_TO_GROUP:
        # Root came in all the same, and the bot may be run by signal-cli's own user.
        is_warning = seen.account is not None
        yield Finding("daemon-closed-to-group", _ENDPOINT, values, is_warning=is_warning)
    if seen.is_silent:
        yield Finding("daemon-silent", _ENDPOINT)


def _spool(outside: Examination) -> Iterator[Finding]:
    values = {"group": _group_to_join(outside)}
    if text_id := _SPOOLS.get(outside.spool):
        yield Finding(text_id, _SPOOL, values)
    if outside.in_memory is False:
        yield Finding("spool-on-disk", _SPOOL, is_warning=True)
    if outside.spool in (Spool.GOOD, Spool.OPEN) and outside.room < LITTLE_ROOM:
        room = {"room": str(outside.room // _MEGABYTE)}
        yield Finding("spool-little-room", _SPOOL, room, is_warning=True)
    process = outside.process
    if process and (process.feeds is False or not process.writes_json):
        yield Finding("spool-not-fed", _SPOOL)


def _group_to_join(outside: Examination) -> str:
    """Never root's: where the daemon was started by root, it is to be started as its service."""
    return outside.group if outside.group not in ("", "root") else "signal-cli"


def _receiving(seen: Seen) -> Iterator[Finding]:
    process = seen.outside.process
    if process is None:
        return
    if process.mode != "on-connection":
        is_warning = process.mode == "on-start"
        yield Finding("daemon-mode", _ENDPOINT, {"mode": process.mode}, is_warning=is_warning)
    # Without an account, and before anybody has connected, there is nothing to receive.
    elif seen.account and seen.account.is_right_account and process.receives is False:
        yield Finding("daemon-deaf", _ENDPOINT)


def _account(account: Account, today: date) -> Iterator[Finding]:
    yield from _version(account.version, today)
    if not account.is_registered:
        yield Finding("account-none", _ACCOUNT)
    elif not account.is_right_account:
        yield Finding("account-other", _ACCOUNT)
    elif not account.is_reached:
        yield Finding("account-unreached", _ACCOUNT, is_warning=True)


def _groups(settings: Settings, account: Account) -> Iterator[Finding]:
    for index, place in enumerate(settings.workplace):
        path: tuple[str | int, ...] = ("workplace", index)
        if _is_signal(place):
            group = group_of(place, account)
            yield from _group(group, account, (*path, "group"))
            yield from _of_others(place, group, (*path, "group"))
        pool = names.group_id(place.cover.group) if place.cover else None
        if pool is not None:
            yield from _group(account.group(pool), account, (*path, "cover", "group"))


def _version(text: str, today: date) -> Iterator[Finding]:
    version = versions.read(text)
    if version is None:
        return
    age = versions.age(version, today)
    values = {"version": text, "months": str(age.months), "java": str(versions.JAVA)}
    if age.is_too_old:
        yield Finding("daemon-too-old", _ENDPOINT, values)
    elif age.is_old:
        yield Finding("daemon-old", _ENDPOINT, values, is_warning=True)


def _group(
    group: Roster | None, account: Account, path: tuple[str | int, ...]
) -> Iterator[Finding]:
    if group is None:
        yield Finding("group-unknown", path, {"near": _listed(account)})
        return
    values = {"name": shown(group.name)}
    match group.standing:
        case Standing.INVITED:
            yield Finding("group-invited", path, values, is_warning=True)
        case Standing.OUT:
            yield Finding("group-out", path, values)
        case Standing.WIPED:
            yield Finding("group-wiped", path, is_warning=True)
        case Standing.MEMBER:
            if not group.may_write:
                yield Finding("group-admins-only", path, values)


def _of_others(
    place: WorkplaceSettings, group: Roster | None, path: tuple[str | int, ...]
) -> Iterator[Finding]:
    """The facilitators' group should hold somebody whom the file names."""
    if group is not None and group.standing is Standing.MEMBER and not _knows(place, group):
        yield Finding("group-of-others", path, {"name": shown(group.name)}, is_warning=True)


def _knows(place: WorkplaceSettings, group: Roster) -> bool:
    """Whether anybody whom the file names for the workplace is in the *group*, or none of them
    is on Signal, and nothing can be said."""
    people = [*place.coordinators, *place.leaders, *place.safety]
    locals_ = {person.local for person in people if person.network == names.NETWORK}
    return not locals_ or not locals_.isdisjoint(group.people)


def _listed(account: Account) -> str:
    """The groups that the bot is in, as the settings write them."""
    listed = [
        f"{shown(group.name)} = {names.group(group.id).uri}"
        for group in account.groups
        if group.standing in (Standing.MEMBER, Standing.INVITED)
    ]
    return ", ".join(listed) or "–"


def group_of(place: WorkplaceSettings, account: Account) -> Roster | None:
    """The group of the workplace, if it is on Signal and the daemon knows it."""
    group_id = names.group_id(place.group) if _is_signal(place) else None
    return account.group(group_id) if group_id else None


def _is_signal(place: WorkplaceSettings) -> bool:
    return place.group.network == names.NETWORK


def shown(name: str) -> str:
    """A group's *name* for the terminal: its people have chosen it."""
    plain = "".join(sign for sign in name if sign.isprintable())
    return plain if len(plain) <= _LONGEST_NAME else f"{plain[: _LONGEST_NAME - 1]}…"
