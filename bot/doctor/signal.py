"""Signal as ``purkubotti doctor`` sees it: signal-cli, its account, its spool, the groups.

It is asked only while the bot runs: while the bot is stopped whoever asks has it fetch what people
write, so then it is looked at from outside, beside what the bot noted last.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from bot.doctor.line import Line, State
from bot.settings import Settings, Words
from bot.settings.daemon import explained, findings, group_of, shown, signal_configuration
from bot.transports.signal import SignalConfiguration, examination, versions
from bot.transports.signal import health as signal_health
from bot.transports.signal.account import Account
from bot.transports.signal.challenge import Challenge
from bot.transports.signal.examination import Door, Examination, Spool
from bot.transports.signal.health import Health
from bot.transports.signal.roster import Standing
from bot.transports.signal.visiting import Seen, look

_MEGABYTE = 1_000_000
#: what the bot writes every five seconds is stale after
_STALE = timedelta(seconds=60)
#: a bot that runs leaves less in the spool
_MUCH = 1 * _MEGABYTE


class SignalDoctor:
    """Looks after the section [signal] of *settings*."""

    def __init__(self, settings: Settings, words: Words, file: Path, now: datetime) -> None:
        self._settings = settings
        self._words = words
        self._file = file
        self._now = now

    async def examine(self, *, is_running: bool) -> AsyncIterator[Line]:
        configuration = signal_configuration(self._settings)
        if configuration is None:
            return
        noted = signal_health.read(configuration.directory)
        seen = await look(configuration, visit=is_running)
        for finding in findings(self._settings, seen, self._now.date()):
            state = State.WARNING if finding.is_warning else State.FAULT
            yield Line(state, finding.id, explained(finding, self._words))
        for line in (
            *self._daemon(seen, noted),
            *self._receiving(seen, noted, is_running=is_running),
            *self._spool(seen.outside, is_running=is_running),
            *self._captcha(configuration),
            *(self._account(seen.account) if seen.account else ()),
        ):
            yield line
        if not is_running:
            yield self._say("outside", State.HINT)

    def _daemon(self, seen: Seen, noted: Health) -> Iterator[Line]:
        outside = seen.outside
        if outside.door is Door.THERE and not seen.is_silent:
            yield self._say("door")
        # What was noted before it ended says nothing of the one that will be started.
        text = seen.account.version if seen.account else noted.version
        if version := versions.read(text):
            age = versions.age(version, self._now.date())
            if age.released is None:
                yield self._say("version-new", State.HINT, version=text)
            elif not age.is_too_old and not age.is_old:
                yield self._say("version", version=text, months=str(age.months))
        yield from self._java(outside)

    def _java(self, outside: Examination) -> Iterator[Line]:
        needed = str(versions.JAVA)
        if outside.process is not None:
            # One that runs has found a Java that is good enough for it.
            if outside.process.java is not None:
                yield self._say("java", version=str(outside.process.java))
            return
        found = examination.java()
        if found is None:
            yield self._say("no-java", State.HINT, needed=needed)
        elif found < versions.JAVA:
            yield self._say("java-old", State.WARNING, version=str(found), needed=needed)
        else:
            yield self._say("java", version=str(found))

    def _receiving(self, seen: Seen, noted: Health, *, is_running: bool) -> Iterator[Line]:
        process = seen.outside.process
        is_fresh = is_running and noted.at is not None and self._now - noted.at < _STALE
        if is_fresh and noted.lacks:
            yield self._say("lacks", State.FAULT, reason=noted.lacks)
        elif is_fresh and not noted.is_connected:
            yield self._say("not-connected", State.FAULT)
        # One that stands still has all its threads.
        elif is_running and process is not None and process.receives and not seen.is_silent:
            yield self._say("receives")
        elif is_fresh and noted.is_receiving is False and seen.account is None:
            yield self._say("receives-not", State.FAULT)
        elif is_fresh and noted.is_receiving is None:
            yield self._say("receives-unseen", State.WARNING)
        if noted.received_at is not None:
            yield self._say("received", minutes=self._minutes(noted.received_at))
        elif is_running:
            yield self._say("received-never", State.HINT)
        if count := sum(noted.unread.values()):
            kinds = ", ".join(f"{kind}: {number}" for kind, number in sorted(noted.unread.items()))
            yield self._say("unread", State.HINT, count=str(count), kinds=kinds)

    def _spool(self, outside: Examination, *, is_running: bool) -> Iterator[Line]:
        if outside.spool not in (Spool.GOOD, Spool.OPEN):
            return
        kilobytes = str(-(-outside.held // 1000))
        if is_running and outside.held > _MUCH:
            yield self._say("spool-stays", State.WARNING, held=kilobytes)
        elif not is_running and outside.held:
            yield self._say("spool-waits", State.HINT, held=kilobytes)
        else:
            yield self._say("spool", held=kilobytes, room=str(outside.room // _MEGABYTE))

    def _captcha(self, configuration: SignalConfiguration) -> Iterator[Line]:
        if Challenge(configuration.directory).token() is not None:
            yield self._say("captcha", State.FAULT, file=str(self._file))

    def _account(self, account: Account) -> Iterator[Line]:
        if account.is_right_account and account.is_reached:
            yield self._say("account")
        for place in self._settings.workplace:
            group = group_of(place, account)
            if group is not None and group.standing is Standing.MEMBER and group.may_write:
                count = str(len(group.people))
                yield self._say("group", name=place.name, group=shown(group.name), count=count)

    def _minutes(self, then: datetime) -> str:
        return str(max(0, int((self._now - then).total_seconds() // 60)))

    def _say(self, text_id: str, state: State = State.GOOD, **values: str) -> Line:
        text = self._words.say(f"doctor-signal-{text_id}", **values)
        return Line(state, f"signal-{text_id}", text)
