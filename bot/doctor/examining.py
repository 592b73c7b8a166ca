"""The doctor: it looks at the machine, the bot and Matrix, and has Signal looked at.

It only looks, while the bot runs as well as while it is stopped. The database is locked then, so
what the bot does it reads from the file that the bot writes (``bot/health.py``); on the
homeserver it asks with the bot's log-in, and never syncs.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from bot import health, machine
from bot.app import matrix_configuration
from bot.doctor.line import Line, State
from bot.doctor.signal import SignalDoctor
from bot.health import Health
from bot.init import rate_limit_call
from bot.keeping import backup_folder
from bot.liveness import FRESH
from bot.settings import Settings, check
from bot.transports.matrix import MatrixConfiguration, MatrixFault
from bot.transports.matrix import health as matrix_health
from bot.transports.matrix.examination import Group, examine
from bot.transports.matrix.homeserver import find
from bot.transports.matrix.identity import Folder, Look, look, look_at_folder
from storage import backups
from storage.database import is_in_use, is_sqlite_sound

_MEGABYTE = 1_000_000
#: below the first the bot is in danger, below the second somebody should look
_NO_SPACE, _LITTLE_SPACE = 50 * _MEGABYTE, 1000 * _MEGABYTE
#: so far apart clocks may be; answers tell the time to the second only
_APART = 10.0
_FEW_KEYS = 5
#: a timer makes one each night
_OLD_BACKUP = timedelta(days=2)
#: messages that wait for longer are late
_LATE = 60.0


class Doctor:
    """Looks after *file*; ``examine`` gives a line for everything it has looked at."""

    def __init__(self, file: Path, now: datetime) -> None:
        self._file = file
        self._now = now
        checked = check(file, today=now.date(), excused={"no-log-in"})
        self._settings = checked.settings
        self._faults = checked.faults
        self.words = checked.words

    async def examine(self) -> AsyncIterator[Line]:
        for fault in self._faults:
            yield Line(State.WARNING if fault.is_warning else State.FAULT, "", fault.text)
        settings = self._settings
        if settings is None:
            return
        yield self._say("settings", file=self._file.name)
        if not machine.may_look_into(settings.data_dir):
            yield self._say("no-right", State.FAULT, folder=str(settings.data_dir))
            return
        for line in self._machine(settings.data_dir):
            yield line
        is_running = is_in_use(settings.data_dir)
        for line in self._bot(health.read(settings.data_dir), is_running=is_running):
            yield line
        async for line in self._matrix(settings):
            yield line
        signal = SignalDoctor(settings, self.words, self._file, self._now)
        async for line in signal.examine(is_running=is_running):
            yield line

    async def _matrix(self, settings: Settings) -> AsyncIterator[Line]:
        if settings.matrix is None:
            return
        configuration = matrix_configuration(settings)
        for line in self._folder(look_at_folder(configuration.directory)):
            yield line
        for line in self._reading(matrix_health.read(configuration.directory)):
            yield line
        async for line in self._homeserver(settings, configuration):
            yield line

    # ------------------------------------------------------------ here

    def _machine(self, directory: Path) -> Iterator[Line]:
        free = machine.free(directory)
        megabytes = str(free // _MEGABYTE)
        if free < _LITTLE_SPACE:
            yield self._say(
                "disk-low", State.FAULT if free < _NO_SPACE else State.WARNING, free=megabytes
            )
        else:
            yield self._say("disk", free=megabytes)
        match machine.is_clock_right():
            case True:
                yield self._say("clock")
            case False:
                yield self._say("clock-alone", State.WARNING)
        version, is_sound = is_sqlite_sound()
        if is_sound:
            yield self._say("sqlite", version=version)
        else:
            yield self._say("sqlite-old", State.WARNING, version=version)
        yield from self._backups(directory)
        if directory.exists() and not machine.is_private(directory):
            yield self._say("data-open", State.FAULT, folder=str(directory))

    def _backups(self, directory: Path) -> Iterator[Line]:
        assert self._settings is not None
        folder = backup_folder(self._settings)
        made = backups.in_folder(folder)
        if not made:
            yield self._say("no-backup", State.WARNING, folder=str(folder))
        elif self._now - made[-1].at > _OLD_BACKUP:
            days = str((self._now - made[-1].at).days)
            yield self._say("backup-old", State.WARNING, days=days)
        else:
            hours = str(max(self._now - made[-1].at, timedelta(0)) // timedelta(hours=1))
            yield self._say("backup", hours=hours)
        for each in backups.put_away_in(directory):
            yield self._say("replaced", State.WARNING, folder=str(each))

    def _bot(self, last: Health | None, *, is_running: bool) -> Iterator[Line]:
        if not is_running:
            yield self._say("stopped", State.WARNING)
            return
        age = self._now - last.at if last else None
        if last is None or age is None or age > timedelta(seconds=2 * FRESH):
            yield self._say("hangs", State.FAULT)
            return
        if last.is_emergency:
            yield self._say("emergency", State.FAULT)
        for network, seconds in last.silent.items():
            ago = round(seconds + max(age.total_seconds(), 0.0))
            if seconds < FRESH:
                yield self._say("hears", network=network, seconds=str(ago))
            else:
                minutes = str(ago // 60)
                text_id = "signal-deaf" if network == "signal" else "deaf"
                yield self._say(text_id, State.FAULT, network=network, minutes=minutes)
        if not last.works:
            yield self._say("lame", State.FAULT)
        if last.waiting and last.oldest > _LATE:
            minutes = str(int(last.oldest // 60))
            yield self._say("late", State.FAULT, count=str(last.waiting), minutes=minutes)
        else:
            yield self._say("leaves")
        for reason, count in sorted(last.blocked.items()):
            yield self._say("blocked", State.WARNING, count=str(count), reason=reason)

    def _folder(self, folder: Folder) -> Iterator[Line]:
        if not folder.has_log_in:
            yield self._say("not-logged-in", State.FAULT, file=str(self._file))
            return
        if not folder.is_private:
            yield self._say("folder-open", State.FAULT)
        for is_there, name in ((folder.has_store, "*.db"), (folder.has_store_key, "pickle.key")):
            if not is_there:
                yield self._say("folder-lacks", State.FAULT, name=name)
        if folder.is_private and folder.has_store and folder.has_store_key:
            yield self._say("folder")

    def _reading(self, last: matrix_health.Health) -> Iterator[Line]:
        if last.unreadable:
            yield self._say("unreadable", State.WARNING, count=str(last.unreadable))
        if last.withheld:
            reasons = ", ".join(f"{code}: {count}" for code, count in sorted(last.withheld.items()))
            # What was kept from an earlier, unconfirmed device is over.
            state = State.HINT if last.is_confirmed else State.WARNING
            count = str(sum(last.withheld.values()))
            yield self._say("withheld", state, count=count, reasons=reasons)

    # ------------------------------------------------------------ there

    async def _homeserver(
        self, settings: Settings, configuration: MatrixConfiguration
    ) -> AsyncIterator[Line]:
        reached = await find(configuration.homeserver)
        if reached is None:
            yield self._say("server-silent", State.FAULT, homeserver=configuration.homeserver)
            return
        yield self._say("server", milliseconds=str(round(reached.seconds * 1000)))
        if reached.time and abs((reached.time - self._now).total_seconds()) > _APART:
            seconds = str(round(abs((reached.time - self._now).total_seconds())))
            yield self._say("server-time", State.WARNING, seconds=seconds)
        try:
            seen = await look(configuration)
            people = _people(settings)
            found = await examine(configuration, [local for _, local in people])
        except MatrixFault:
            if look_at_folder(configuration.directory).has_log_in:
                yield self._say("log-in-refused", State.FAULT, file=str(self._file))
            return
        except OSError:
            yield self._say("server-slow", State.FAULT)
            return
        for line in self._account(seen, configuration):
            yield line
        for place in settings.workplace:
            if place.group.network == "matrix":
                yield self._group(place.name, found.groups[place.group.local], configuration, seen)
            if place.cover is not None and place.cover.group.network == "matrix":
                # Nothing that anybody has written is removed there.
                pool = replace(found.groups[place.cover.group.local], may_remove=True)
                yield self._group(f"{place.name} [workplace.cover]", pool, configuration, seen)
        for role, local in people:
            if local in found.unknown:
                yield self._say("nobody", State.FAULT, person=local, role=role)
        if not found.unknown:
            yield self._say("people", count=str(len(people)))

    def _account(self, seen: Look, configuration: MatrixConfiguration) -> Iterator[Line]:
        file = str(self._file)
        yield self._say("log-in", user=seen.user)
        if not seen.is_confirmed:
            yield self._say("not-confirmed", State.FAULT, file=file)
        elif not seen.holds_identity:
            yield self._say("identity-elsewhere", State.WARNING, file=file)
        else:
            yield self._say("confirmed")
        if not seen.has_recovery_key:
            yield self._say("no-recovery-key", State.WARNING, file=file)
        elif configuration.recovery_key and seen.holds_identity:
            yield self._say("needless-recovery-key", State.WARNING)
        if seen.one_time_keys < _FEW_KEYS:
            yield self._say("few-keys", State.WARNING, count=str(seen.one_time_keys))
        else:
            yield self._say("keys", count=str(seen.one_time_keys))
        call = rate_limit_call(configuration.homeserver, seen.user)
        match seen.is_limited:
            case True:
                yield self._say("limited", State.WARNING, call=call)
            case False:
                yield self._say("not-limited")
            case None:
                yield self._say("limit-unknown", State.HINT, call=call)

    def _group(
        self, name: str, group: Group, configuration: MatrixConfiguration, seen: Look
    ) -> Line:
        if not group.is_joined:
            return self._say("group-out", State.FAULT, name=name, user=seen.user)
        if not group.is_encrypted:
            state = State.WARNING if configuration.unencrypted else State.FAULT
            return self._say("group-open", state, name=name)
        if not group.may_remove:
            return self._say("group-no-right", State.WARNING, name=name)
        return self._say("group", name=name, count=str(group.people))

    def _say(self, text_id: str, state: State = State.GOOD, **values: str) -> Line:
        return Line(state, text_id, self.words.say(f"doctor-{text_id}", **values))


def _people(settings: Settings) -> list[tuple[str, str]]:
    """Everybody whom the file names, by the name of their list; each once."""
    named = {person: "people" for person in settings.admin.people}
    for place in settings.workplace:
        for role in ("coordinators", "leaders", "safety"):
            for person in getattr(place, role):
                named.setdefault(person, role)
    return [(role, person.local) for person, role in named.items() if person.network == "matrix"]
