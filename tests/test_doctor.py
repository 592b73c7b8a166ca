"""``purkubotti doctor``: each thing that may be wrong, one after the other, and its mend."""

from __future__ import annotations

import contextlib
import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot import log, machine
from bot.__main__ import main
from bot.doctor import Doctor, Line, State, marked
from bot.doctor import examining as module
from bot.health import Health
from bot.settings import Words
from bot.transports.matrix import MatrixConfiguration, MatrixFault
from bot.transports.matrix import examination as examining
from bot.transports.matrix.asking import Answer
from bot.transports.matrix.examination import Examination, Group
from bot.transports.matrix.groups import GROUPS_FILE, Groups
from bot.transports.matrix.health import Health as MatrixHealth
from bot.transports.matrix.homeserver import Reached
from bot.transports.matrix.identity import Folder, Look, look_at_folder
from storage.backups import Backup
from tests.configurations import GOOD, written

NOW = datetime(2026, 11, 17, 12, tzinfo=UTC)
HEALTH = Health(
    at=NOW - timedelta(seconds=10),
    process=7,
    works=True,
    silent={"matrix": 3.0},
    waiting=0,
    oldest=0.0,
    blocked={},
)
FOLDER = Folder(
    is_private=True,
    has_log_in=True,
    has_store=True,
    has_store_key=True,
    has_identity=True,
)
LOOK = Look(
    user="@purku:example.fi",
    device="D",
    has_identity=True,
    holds_identity=True,
    is_confirmed=True,
    has_recovery_key=True,
    one_time_keys=50,
    is_limited=False,
)
GROUP = Group(is_joined=True, is_encrypted=True, may_remove=True, people=3)
REACHED = Reached("https://matrix.example.fi", 0.02, NOW)


WITHOUT_SIGNAL = re.sub(r"(?s)\[signal\].*?(?=\[admin\])", "", GOOD)


class Patient:
    """A bot in good health, and what a test makes of it."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.text = re.sub(r"recovery_key = .*\n", "", WITHOUT_SIGNAL)
        self.is_running = True
        self.health: Health | None = HEALTH
        self.folder = FOLDER
        self.reading = MatrixHealth(is_confirmed=True)
        self.reached: Reached | None = REACHED
        self.seen: Look | Exception = LOOK
        self.group = GROUP
        #: the cover pool's room, where nobody's messages are removed
        self.pool = replace(GROUP, may_remove=False)
        self.unknown: set[str] = set()
        self.free = 5_000_000_000
        self.clock: bool | None = True
        self.sqlite = ("3.51.3", True)
        self.backups = [Backup(Path("a.db"), NOW - timedelta(hours=5), None)]
        self.put_away: list[Path] = []
        self._directory = folder
        self.data = folder / "data"
        monkeypatch.setattr(module.health, "read", lambda _: self.health)
        monkeypatch.setattr(module.matrix_health, "read", lambda _: self.reading)
        monkeypatch.setattr(module, "is_in_use", lambda _: self.is_running)
        monkeypatch.setattr(module, "look_at_folder", lambda _: self.folder)
        monkeypatch.setattr(module, "find", self._find)
        monkeypatch.setattr(module, "look", self._look)
        monkeypatch.setattr(module, "examine", self._examine)
        monkeypatch.setattr(module.machine, "free", lambda _: self.free)
        monkeypatch.setattr(module.machine, "is_clock_right", lambda: self.clock)
        monkeypatch.setattr(module.backups, "in_folder", lambda _: self.backups)
        monkeypatch.setattr(module.backups, "put_away_in", lambda _: self.put_away)
        monkeypatch.setattr(module, "is_sqlite_sound", lambda: self.sqlite)

    async def _find(self, address: str) -> Reached | None:
        assert address == "https://matrix.example.fi"
        return self.reached

    async def _look(self, configuration: object) -> Look:
        if isinstance(self.seen, Exception):
            raise self.seen
        return self.seen

    async def _examine(self, configuration: object, people: list[str]) -> Examination:
        self.asked_about = people
        rooms = {"!abc:example.fi": self.group, "!pool:example.fi": self.pool}
        return Examination(groups=rooms, unknown=frozenset(self.unknown))

    async def lines(self) -> list[Line]:
        looking = Doctor(written(self._directory, self.text), NOW)
        return [line async for line in looking.examine()]

    async def troubles(self) -> list[tuple[State, str]]:
        return [(line.state, line.id) for line in await self.lines() if line.state != State.GOOD]


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch):
    monkeypatch.delenv("STATE_DIRECTORY", raising=False)
    monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)


@pytest.fixture
def patient(tmp_path, monkeypatch) -> Patient:
    return Patient(tmp_path, monkeypatch)


async def test_of_a_bot_in_good_health_everything_is_good(patient):
    lines = await patient.lines()
    assert [line.text for line in lines if line.state is not State.GOOD] == []
    assert len(lines) >= 12
    assert {"hears", "leaves", "confirmed", "keys", "group", "people", "clock", "disk"} <= {
        line.id for line in lines
    }


FAULT, WARNING, HINT = State.FAULT, State.WARNING, State.HINT
_HOUR = timedelta(hours=1)
OLD = Backup(Path("a.db"), NOW - timedelta(days=3), None)

#: what is wrong with the bot, and what doctor makes of it
WRONG = {
    "disk full": (dict(free=40_000_000), FAULT, "disk-low"),
    "disk nearly full": (dict(free=900_000_000), WARNING, "disk-low"),
    "clock": (dict(clock=False), WARNING, "clock-alone"),
    "sqlite": (dict(sqlite=("3.40.1", False)), WARNING, "sqlite-old"),
    "no backup": (dict(backups=[]), WARNING, "no-backup"),
    "old backup": (dict(backups=[OLD]), WARNING, "backup-old"),
    "put away": (dict(put_away=[Path("replaced")]), WARNING, "replaced"),
    "stopped": (dict(is_running=False), WARNING, "stopped"),
    "hangs": (dict(health=replace(HEALTH, at=NOW - _HOUR)), FAULT, "hangs"),
    "says nothing": (dict(health=None), FAULT, "hangs"),
    "deaf": (dict(health=replace(HEALTH, silent={"matrix": 600.0})), FAULT, "deaf"),
    "lame": (dict(health=replace(HEALTH, works=False)), FAULT, "lame"),
    "late": (dict(health=replace(HEALTH, waiting=2, oldest=120.0)), FAULT, "late"),
    "blocked": (dict(health=replace(HEALTH, blocked={"forbidden": 2})), WARNING, "blocked"),
    "no log-in": (dict(folder=replace(FOLDER, has_log_in=False)), FAULT, "not-logged-in"),
    "folder open": (dict(folder=replace(FOLDER, is_private=False)), FAULT, "folder-open"),
    "no store": (dict(folder=replace(FOLDER, has_store=False)), FAULT, "folder-lacks"),
    "no pickle key": (dict(folder=replace(FOLDER, has_store_key=False)), FAULT, "folder-lacks"),
    "unreadable": (dict(reading=MatrixHealth(unreadable=2)), WARNING, "unreadable"),
    "withheld": (dict(reading=MatrixHealth(withheld={"m.unverified": 2})), WARNING, "withheld"),
    "withheld once": (
        dict(reading=MatrixHealth(withheld={"m.unverified": 2}, is_confirmed=True)),
        HINT,
        "withheld",
    ),
    "server silent": (dict(reached=None), FAULT, "server-silent"),
    "server slow": (dict(seen=ConnectionError()), FAULT, "server-slow"),
    "server ahead": (dict(reached=replace(REACHED, time=NOW + _HOUR)), WARNING, "server-time"),
    "server behind": (dict(reached=replace(REACHED, time=NOW - _HOUR)), WARNING, "server-time"),
    "not confirmed": (dict(seen=replace(LOOK, is_confirmed=False)), FAULT, "not-confirmed"),
    "elsewhere": (dict(seen=replace(LOOK, holds_identity=False)), WARNING, "identity-elsewhere"),
    "no key": (dict(seen=replace(LOOK, has_recovery_key=False)), WARNING, "no-recovery-key"),
    "few keys": (dict(seen=replace(LOOK, one_time_keys=0)), WARNING, "few-keys"),
    "limited": (dict(seen=replace(LOOK, is_limited=True)), WARNING, "limited"),
    "limit unknown": (dict(seen=replace(LOOK, is_limited=None)), HINT, "limit-unknown"),
    "not in group": (dict(group=Group(is_joined=False)), FAULT, "group-out"),
    "not in the pool": (dict(pool=Group(is_joined=False)), FAULT, "group-out"),
    "not encrypted": (dict(group=replace(GROUP, is_encrypted=False)), FAULT, "group-open"),
    "no right": (dict(group=replace(GROUP, may_remove=False)), WARNING, "group-no-right"),
    "nobody": (dict(unknown={"@minna:example.fi"}), FAULT, "nobody"),
}


@pytest.mark.parametrize(("change", "state", "text_id"), WRONG.values(), ids=WRONG)
async def test_what_is_wrong_is_the_only_thing_that_is_told(patient, change, state, text_id):
    for name, value in change.items():
        setattr(patient, name, value)
    assert await patient.troubles() == [(state, text_id)]


async def test_a_log_in_that_the_homeserver_does_not_know_any_more_is_told(patient):
    patient.seen = MatrixFault("…")
    assert await patient.troubles() == [(FAULT, "log-in-refused")]


async def test_a_log_in_that_never_was_is_not_called_lost(patient):
    # A password that was refused leaves the device's name behind, and nothing to be restored.
    session = patient.data / "matrix" / "session.json"
    session.parent.mkdir(mode=0o700, parents=True)
    patient.data.chmod(0o700)
    session.write_text('{"user": "@purku:example.fi", "device": "D", "token": ""}')
    patient.folder = look_at_folder(session.parent)
    patient.seen = MatrixFault("…")
    assert await patient.troubles() == [(FAULT, "not-logged-in")]


async def test_who_may_not_look_is_told_as_whom_to_look(patient, monkeypatch):
    monkeypatch.setattr(module.machine, "may_look_into", lambda _: False)
    assert await patient.troubles() == [(FAULT, "no-right")]


async def test_data_that_others_can_read_is_told(patient):
    patient.data.mkdir(mode=0o755)
    assert await patient.troubles() == [(FAULT, "data-open")]


async def test_a_recovery_key_that_is_needed_no_more_should_go_back_into_its_safe(patient):
    patient.text = WITHOUT_SIGNAL
    assert await patient.troubles() == [(WARNING, "needless-recovery-key")]


async def test_an_unencrypted_group_that_was_chosen_is_a_warning(patient):
    patient.text = patient.text.replace("unencrypted = false", "unencrypted = true")
    patient.group = replace(GROUP, is_encrypted=False)
    troubles = await patient.troubles()
    # One from the settings, one from the room.
    assert troubles == [(WARNING, ""), (WARNING, "group-open")]


async def test_what_check_says_of_the_file_is_said_here_too(patient):
    patient.text = patient.text.replace("verified_on = 2026-11-03", "verified_on = 2025-09-03", 1)
    (line,) = [line for line in await patient.lines() if line.state is not State.GOOD]
    assert line.state is WARNING and "14 months old" in line.text


async def test_of_a_file_with_faults_only_those_are_told(patient):
    patient.text = patient.text.replace('id = "koivuranta"\n', "")
    (line,) = await patient.lines()
    assert line.state is FAULT and line.text.startswith("Line ")


async def test_a_file_without_a_secret_is_no_fault_here(patient):
    patient.text = re.sub(r"(password|access_token) = .*\n", "", patient.text)
    assert await patient.troubles() == []


async def test_everybody_whom_the_file_names_is_asked_about_once(patient):
    await patient.lines()
    assert patient.asked_about == [
        "@it:example.fi",
        "@minna:example.fi",
        "@aino:example.fi",
        "@tarja:example.fi",
    ]


async def test_whoever_has_two_parts_is_named_once(patient):
    patient.text = patient.text.replace("@it:example.fi", "@minna:example.fi")
    patient.unknown = {"@minna:example.fi"}
    (line,) = [line for line in await patient.lines() if line.state is not State.GOOD]
    assert "@minna:example.fi (in the list people)" in line.text


async def test_how_long_ago_the_last_good_answer_was_counts_the_age_of_the_file(patient):
    (line,) = [line for line in await patient.lines() if line.id == "hears"]
    assert "13 s ago" in line.text


@pytest.mark.parametrize("change", [change for change, *_ in WRONG.values()], ids=WRONG)
async def test_no_line_tells_a_secret_or_an_id_that_is_not_in_the_file(patient, change):
    for name, value in change.items():
        setattr(patient, name, value)
    said = " ".join(line.text for line in await patient.lines())
    assert "CANARY" not in said
    told = re.findall(r"@[\w-]+:[\w.-]+\w", said)
    assert [person for person in told if person not in patient.text] == []


@pytest.mark.parametrize("language", ["fi", "sv", "en", "nb"])
async def test_a_line_begins_with_its_state_in_a_word(patient, language):
    words = Words(language)
    marks = {marked(Line(state, "", "…"), words).partition(":")[0] for state in State}
    assert len(marks) == len(State) and all(mark.strip() for mark in marks)
    patient.text = patient.text.replace('language  = "en"', f'language  = "{language}"', 1)
    (line,) = [line for line in await patient.lines() if line.id == "leaves"]
    assert line.text == words.say("doctor-leaves")


@pytest.mark.parametrize(("change", "status"), [({}, 0), ({"unknown": {"@minna:example.fi"}}, 1)])
def test_the_exit_status(patient, tmp_path, monkeypatch, change, status):
    for name, value in change.items():
        setattr(patient, name, value)
    monkeypatch.setattr(log, "configure", lambda: None)
    monkeypatch.setattr(log, "silence", lambda: None)
    at = datetime.now(UTC)
    patient.health = replace(HEALTH, at=at)
    patient.reached = replace(REACHED, time=at)
    file = written(tmp_path, patient.text)
    done = CliRunner().invoke(main, ["doctor", "--config", str(file)])
    assert done.exit_code == status, done.output
    assert done.output.splitlines()[-1].startswith("One fault." if status else "No faults.")


# ------------------------------------------------------------ what it looks with


def test_the_machine_can_be_looked_at(tmp_path):
    assert machine.free(tmp_path / "not" / "there") > 0
    assert machine.is_clock_right() in (True, False, None)
    assert machine.may_look_into(tmp_path) and machine.may_look_into(tmp_path / "not there")
    assert not machine.may_look_into(tmp_path / ("x" * 300))
    tmp_path.chmod(0o700)
    assert machine.is_private(tmp_path)
    tmp_path.chmod(0o701)
    assert not machine.is_private(tmp_path)


BOT = "@purku:x"


def made_by(sender: str, version: str, **content: object) -> dict[str, object]:
    return {
        "type": "m.room.create",
        "state_key": "",
        "sender": sender,
        "content": {"room_version": version, **content},
    }


@pytest.mark.parametrize(
    ("levels", "made", "may"),
    [
        ({}, {}, False),
        ({"users": {BOT: 50}}, {}, True),
        ({"users": {BOT: 49}}, {}, False),
        ({"users_default": 50}, {}, True),
        ({"users": {BOT: 50}, "redact": 60}, {}, False),
        ({"redact": 0}, {}, True),
        ({"users": {BOT: 50}, "events": {"m.room.redaction": 60}}, {}, False),
        ({"users": {BOT: "moderator"}}, {}, False),
        ({"users": {}}, made_by(BOT, "12"), True),
        ({"users": {}}, made_by(BOT, "11"), False),
        ({"users": {}}, made_by("@a:x", "12"), False),
        ({"users": {}}, made_by("@a:x", "12", additional_creators=[BOT]), True),
    ],
)
def test_who_may_remove_what_others_wrote(levels, made, may):
    assert examining._may_remove(levels, made, BOT) is may


class Homeserver:
    """Answers what it is asked, and notes every request."""

    def __init__(self, *answers: tuple[str, dict[str, object]]) -> None:
        self._answers = dict(answers)
        self.asked: list[str] = []

    async def ask(self, client: object, method: str, path: str) -> Answer:
        assert method == "GET"
        self.asked.append(path)
        known = self._answers.get(path)
        return Answer(404 if known is None else 200, known or {})


async def test_a_group_is_looked_at_in_the_room_that_it_has_moved_to(tmp_path, monkeypatch):
    homeserver = Homeserver(
        ("account/whoami", {"user_id": BOT}),
        ("rooms/%21new/joined_members", {"joined": {BOT: {}, "@a:x": {}}}),
        ("rooms/%21new/state/m.room.encryption/", {"algorithm": "m.megolm.v1.aes-sha2"}),
        ("profile/%40a%3Ax", {}),
    )

    @contextlib.asynccontextmanager
    async def visiting(_: object) -> AsyncIterator[None]:
        yield None

    monkeypatch.setattr(examining, "ask", homeserver.ask)
    monkeypatch.setattr(examining, "visiting", visiting)
    groups = Groups(["!old"], tmp_path / GROUPS_FILE)
    groups.follow("!old", "!new")
    configuration = MatrixConfiguration(
        homeserver="https://x", directory=tmp_path, groups=frozenset({"!old", "!other"})
    )
    found = await examining.examine(configuration, ["@a:x", "@nobody:x"])
    assert found.groups == {
        "!old": Group(is_joined=True, is_encrypted=True, may_remove=False, people=1),
        "!other": Group(is_joined=False),
    }
    assert found.unknown == {"@nobody:x"}
    # A sync would take from the bot what was sent to its device.
    assert not any("sync" in path for path in homeserver.asked)
