"""``purkubotti doctor`` of Signal: each thing that may be wrong, and its mend."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.doctor import Line, State
from bot.doctor import signal as module
from bot.doctor.signal import SignalDoctor
from bot.settings import Words, load
from bot.transports.signal import SignalConfiguration
from bot.transports.signal import health as signal_health
from bot.transports.signal.challenge import Challenge
from bot.transports.signal.examination import Door, Spool
from bot.transports.signal.health import Health
from bot.transports.signal.visiting import Seen
from tests.configurations import written
from tests.test_check_signal import GROUP, OUTSIDE, PROCESS, SEEN, TEXT

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
HEALTH = Health(
    at=NOW - timedelta(seconds=3),
    version="0.14.10",
    is_connected=True,
    is_receiving=True,
    received_at=NOW - timedelta(minutes=12),
    reached_at=NOW - timedelta(minutes=1),
)
FAULT, WARNING, HINT = State.FAULT, State.WARNING, State.HINT


class Patient:
    """A Signal end in good health, and what a test makes of it."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.file = written(folder, TEXT)
        self.seen = SEEN
        self.health = HEALTH
        self.java: int | None = 25
        self.is_running = True
        self.visits: list[bool] = []
        self.directory = folder / "data" / "signal"
        self.directory.mkdir(parents=True)
        monkeypatch.setattr(module, "look", self._look)
        monkeypatch.setattr(module.examination, "java", lambda: self.java)

    async def _look(self, configuration: SignalConfiguration, *, visit: bool) -> Seen:
        assert configuration.directory == self.directory
        self.visits.append(visit)
        return self.seen if visit else replace(self.seen, account=None)

    async def lines(self) -> list[Line]:
        signal_health.write(self.directory, self.health)
        doctor = SignalDoctor(load(self.file), Words("en"), self.file, NOW)
        return [line async for line in doctor.examine(is_running=self.is_running)]

    async def troubles(self) -> list[tuple[State, str]]:
        return [(line.state, line.id) for line in await self.lines() if line.state != State.GOOD]


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch):
    for name in ("STATE_DIRECTORY", "CREDENTIALS_DIRECTORY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def patient(tmp_path, monkeypatch) -> Patient:
    return Patient(tmp_path, monkeypatch)


async def test_of_a_signal_end_in_good_health_everything_is_good(patient):
    lines = await patient.lines()
    assert [line.text for line in lines if line.state is not State.GOOD] == []
    assert [line.id.removeprefix("signal-") for line in lines] == [
        "door",
        "version",
        "java",
        "receives",
        "received",
        "spool",
        "account",
        "group",
    ]
    told = " ".join(line.text for line in lines)
    for fact in ("0.14.10, 0 months", "Java 25", "12 min ago", "200 MB", "Hetipurkajat, 2 members"):
        assert fact in told


def process(**changes: object) -> Seen:
    return replace(SEEN, outside=replace(OUTSIDE, process=replace(PROCESS, **changes)))


def outside(**changes: object) -> Seen:
    return replace(SEEN, outside=replace(OUTSIDE, **changes))


def account(**changes: object) -> Seen:
    return replace(SEEN, account=replace(SEEN.account, **changes))


#: what is wrong, and what doctor makes of it; what ``check`` finds has its own test
WRONG = {
    "deaf": (dict(seen=process(receives=False)), FAULT, "daemon-deaf"),
    "not asked, deaf": (
        dict(
            seen=replace(process(receives=False), account=None, is_silent=True),
            health=replace(HEALTH, is_receiving=False),
        ),
        FAULT,
        "signal-receives-not",
    ),
    "threads hidden": (
        dict(seen=outside(process=None), health=replace(HEALTH, is_receiving=None)),
        WARNING,
        "signal-receives-unseen",
    ),
    "not connected": (
        dict(health=replace(HEALTH, is_connected=False)),
        FAULT,
        "signal-not-connected",
    ),
    "no room": (dict(health=replace(HEALTH, lacks="disk-full")), FAULT, "signal-lacks"),
    "never": (dict(health=replace(HEALTH, received_at=None)), HINT, "signal-received-never"),
    "unread": (dict(health=replace(HEALTH, unread={"other": 2})), HINT, "signal-unread"),
    "spool stays": (dict(seen=outside(held=5_000_000)), WARNING, "signal-spool-stays"),
    "newer": (dict(seen=account(version="0.15.0")), HINT, "signal-version-new"),
    "old": (dict(seen=account(version="0.14.6")), WARNING, "daemon-old"),
    "too old": (dict(seen=account(version="0.13.19")), FAULT, "daemon-too-old"),
    "other account": (dict(seen=account(is_right_account=False)), FAULT, "account-other"),
    "unreached": (dict(seen=account(is_reached=False)), WARNING, "account-unreached"),
    "closed": (dict(seen=outside(door=Door.CLOSED_TO_GROUP)), WARNING, "daemon-closed-to-group"),
    "others read": (dict(seen=outside(spool=Spool.OPEN)), FAULT, "spool-open"),
    "group": (
        dict(seen=account(groups=(replace(GROUP, may_write=False),))),
        FAULT,
        "group-admins-only",
    ),
}


@pytest.mark.parametrize(("change", "state", "text_id"), WRONG.values(), ids=WRONG)
async def test_what_is_wrong_is_told(patient, change, state, text_id):
    for name, value in change.items():
        setattr(patient, name, value)
    assert (state, text_id) in await patient.troubles()


async def test_of_one_that_stands_still_it_is_not_said_that_it_receives(patient):
    patient.seen = replace(SEEN, account=None, is_silent=True)
    found = {line.id: line.state for line in await patient.lines()}
    assert found["daemon-silent"] is FAULT and "signal-receives" not in found


async def test_a_captcha_is_told_with_every_step_of_solving_it(patient):
    Challenge(patient.directory).keep("TOKEN-CANARY")
    (line,) = [line for line in await patient.lines() if line.state is not State.GOOD]
    assert (line.state, line.id) == (FAULT, "signal-captcha")
    assert "https://signalcaptchas.org/challenge/generate.html" in line.text
    assert f"purkubotti captcha --config {patient.file}" in line.text
    assert "CANARY" not in line.text


@pytest.mark.parametrize(
    ("java", "told"),
    [
        (None, [(HINT, "signal-no-java")]),
        (21, [(WARNING, "signal-java-old")]),
        (25, []),
    ],
)
async def test_before_signal_cli_runs_its_java_is_looked_for(patient, java, told):
    patient.java = java
    patient.seen = replace(outside(door=Door.ABSENT, process=None), account=None)
    troubles = await patient.troubles()
    assert (FAULT, "daemon-absent") in troubles
    assert [each for each in troubles if "java" in each[1]] == told


async def test_a_stopped_bot_is_not_visited_for(patient):
    patient.is_running = False
    patient.seen = outside(held=8_000, process=replace(PROCESS, receives=False))
    assert await patient.troubles() == [(HINT, "signal-spool-waits"), (HINT, "signal-outside")]
    assert patient.visits == [False]


async def test_what_a_bot_noted_long_ago_is_not_taken_for_today(patient):
    then = NOW - timedelta(hours=3)
    patient.health = replace(HEALTH, at=then, is_connected=False, lacks="disk-full")
    assert await patient.troubles() == []


async def test_without_signal_there_is_nothing_to_say(patient):
    text = re.sub(r"(?s)\[signal\].*?(?=\[admin\])", "", patient.file.read_text())
    text = re.sub(r'signal:[^"]+', "matrix:@minna:example.fi", text)
    text = text.replace('group = "matrix:@minna:example.fi"', 'group = "matrix:!a:example.fi"')
    patient.file.write_text(text)
    assert await patient.lines() == []


@pytest.mark.parametrize("change", [change for change, *_ in WRONG.values()], ids=WRONG)
async def test_no_line_tells_a_number_or_who_is_in_a_group(patient, change):
    for name, value in change.items():
        setattr(patient, name, value)
    told = "".join(line.text for line in await patient.lines())
    assert "+358" not in told
    assert not any(person in told for person in GROUP.people)
