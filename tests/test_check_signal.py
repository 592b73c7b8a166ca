"""``purkubotti check`` of Signal: what is wrong with the daemon, which setting it is, the mend."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.__main__ import main
from bot.settings import Words, check, load
from bot.settings import daemon as module
from bot.settings.daemon import Visit, findings, signal_configuration
from bot.transports.signal import SignalConfiguration
from bot.transports.signal.account import Account
from bot.transports.signal.examination import Door, Examination, Process, Spool
from bot.transports.signal.roster import Roster, Standing
from bot.transports.signal.visiting import Seen
from tests.configurations import GOOD, line_of, written

TODAY = date(2026, 11, 22)
ID = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
MINNA = "11111111-2222-3333-4444-555555555555"
SARI = "22222222-2222-3333-4444-555555555555"
TEXT = GOOD.replace("matrix:!abc:example.fi", f"signal:group.{ID}").replace(
    "matrix:@minna:example.fi", f"signal:{MINNA}"
)
GROUP = Roster(id=ID, name="Hetipurkajat", standing=Standing.MEMBER, people=(MINNA, SARI))
ACCOUNT = Account(
    version="0.14.10",
    is_registered=True,
    is_right_account=True,
    is_reached=True,
    groups=(GROUP,),
)
PROCESS = Process(number=7, mode="on-connection", feeds=True, receives=True, java=25)
OUTSIDE = Examination(
    door=Door.THERE, group="signal-cli", in_memory=True, room=200_000_000, process=PROCESS
)
SEEN = Seen(outside=OUTSIDE, account=ACCOUNT)


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch):
    monkeypatch.delenv("STATE_DIRECTORY", raising=False)
    monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)


def outside(**changes: object) -> Seen:
    return replace(SEEN, outside=replace(OUTSIDE, **changes), account=None)


def process(**changes: object) -> Seen:
    return replace(SEEN, outside=replace(OUTSIDE, process=replace(PROCESS, **changes)))


def account(**changes: object) -> Seen:
    return replace(SEEN, account=replace(ACCOUNT, **changes))


def group(**changes: object) -> Seen:
    return account(groups=(replace(GROUP, **changes),))


OTHER = replace(GROUP, id="B" * 43 + "=", name="Toinen")

#: what was seen, the fault, the setting on whose line it is told, and a word of its mend
WRONG = {
    "nothing there": (outside(door=Door.ABSENT), "daemon-absent", "endpoint", "--socket"),
    "a folder": (outside(door=Door.NO_SOCKET), "daemon-no-socket", "endpoint", "--socket"),
    "killed": (outside(door=Door.DESERTED), "daemon-deserted", "endpoint", "restart"),
    "no rights": (outside(door=Door.CLOSED), "daemon-closed", "endpoint", "usermod -aG signal-cli"),
    "root's": (
        outside(door=Door.CLOSED, group="root"),
        "daemon-closed",
        "endpoint",
        "usermod -aG signal-cli",
    ),
    "its user's only": (
        outside(door=Door.CLOSED_TO_GROUP),
        "daemon-closed-to-group",
        "endpoint",
        "UMask=0007",
    ),
    "its user's and root's": (
        replace(outside(door=Door.CLOSED_TO_GROUP), account=ACCOUNT),
        "daemon-closed-to-group",
        "endpoint",
        "UMask=0007",
    ),
    "something else": (
        replace(SEEN, account=None, is_silent=True),
        "daemon-silent",
        "endpoint",
        "Check the address",
    ),
    "on start": (process(mode="on-start"), "daemon-mode", "endpoint", "on-connection"),
    "manual": (process(mode="manual"), "daemon-mode", "endpoint", "on-connection"),
    "deaf": (process(receives=False), "daemon-deaf", "endpoint", "restart"),
    "no spool": (outside(spool=Spool.ABSENT), "spool-absent", "spool", "correct the path"),
    "spool a folder": (outside(spool=Spool.NO_FILE), "spool-no-file", "spool", "path"),
    "spool closed": (outside(spool=Spool.CLOSED), "spool-closed", "spool", "chmod 660"),
    "spool open": (outside(spool=Spool.OPEN), "spool-open", "spool", "chmod 660"),
    "spool on a disk": (outside(in_memory=False), "spool-on-disk", "spool", "/run/"),
    "spool nearly full": (outside(room=9_000_000), "spool-little-room", "spool", "9 MB"),
    "spool of another": (process(feeds=False), "spool-not-fed", "spool", "-o json"),
    "no lines": (process(writes_json=False), "spool-not-fed", "spool", "-o json"),
    "too old": (account(version="0.13.19"), "daemon-too-old", "endpoint", "Java 25"),
    "old": (account(version="0.14.6"), "daemon-old", "endpoint", "4 months"),
    "no account": (
        account(is_registered=False, is_right_account=False),
        "account-none",
        "account",
        "Register",
    ),
    "other account": (account(is_right_account=False), "account-other", "account", "(-a)"),
    "unreached": (account(is_reached=False), "account-unreached", "account", "network"),
    "unknown group": (
        account(groups=(OTHER,)),
        "group-unknown",
        "group =",
        f"Toinen = signal:group.{'B' * 43}=",
    ),
    "no group at all": (account(groups=()), "group-unknown", "group =", "groups: –"),
    "invited": (group(standing=Standing.INVITED), "group-invited", "group =", "accepts"),
    "out": (group(standing=Standing.OUT), "group-out", "group =", "Hetipurkajat"),
    "wiped": (group(standing=Standing.WIPED, name=""), "group-wiped", "group =", "look again"),
    "admins": (group(may_write=False), "group-admins-only", "group =", "admin"),
    "others": (group(people=(SARI,)), "group-of-others", "group =", "id of another group"),
}
WARNINGS = {"its user's and root's", "on start", "spool on a disk", "spool nearly full", "old"}
WARNINGS |= {"unreached", "invited", "wiped", "others"}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_the_only_thing_that_is_told_with_its_line_and_a_mend(tmp_path, case):
    seen, fault, setting, mend = WRONG[case]
    file = written(tmp_path, TEXT)
    checked = check(file, today=TODAY, look=lambda settings: findings(settings, seen, TODAY))
    (told,) = checked.faults
    assert (told.id, told.line) == (fault, line_of(setting, TEXT))
    assert told.text.startswith(f"Line {told.line}: ") and mend in told.text
    assert told.is_warning == (case in WARNINGS)
    # The file is good: what becomes of requests is shown all the same.
    assert checked.settings is not None
    assert "+358" not in told.text


def test_of_a_daemon_in_good_health_nothing_is_told(tmp_path):
    assert findings(load(written(tmp_path, TEXT)), SEEN, TODAY) == []


@pytest.mark.parametrize(
    "seen",
    [
        replace(SEEN, outside=replace(OUTSIDE, process=None)),
        process(feeds=None, receives=None),
        # Nobody has asked it to receive.
        replace(process(receives=False), account=None),
        account(version="0.15.0"),
        account(version="unspecified"),
    ],
    ids=["unseen", "of another user", "not asked", "newer than we", "made by somebody"],
)
def test_nothing_is_concluded_from_what_could_not_be_seen(tmp_path, seen):
    assert findings(load(written(tmp_path, TEXT)), seen, TODAY) == []


def test_people_of_another_network_need_not_be_in_the_group(tmp_path):
    text = re.sub(f"signal:{MINNA}", "matrix:@minna:example.fi", TEXT)
    assert findings(load(written(tmp_path, text)), group(people=(SARI,)), TODAY) == []


def test_a_group_on_matrix_is_not_looked_for_here(tmp_path):
    assert findings(load(written(tmp_path, GOOD)), account(groups=()), TODAY) == []


def test_a_groups_name_cannot_deface_the_terminal():
    assert module.shown("a\x1b[2Jb\u202ec\n") == "a[2Jbc"
    assert len(module.shown("x" * 500)) == 40


def test_a_file_with_faults_is_not_held_against_the_daemon(tmp_path):
    def never(_: object) -> list[object]:
        raise AssertionError

    text = TEXT.replace('id = "koivuranta"\n', "")
    assert check(written(tmp_path, text), today=TODAY, look=never).settings is None


class Looked:
    def __init__(self, seen: Seen) -> None:
        self.seen = seen
        self.at: list[SignalConfiguration] = []

    async def __call__(self, configuration: SignalConfiguration) -> Seen:
        self.at.append(configuration)
        return self.seen


def test_check_looks_once_and_says_how_the_group_is_called(tmp_path, monkeypatch):
    looked = Looked(SEEN)
    monkeypatch.setattr(module, "look", looked)
    file = written(tmp_path, TEXT)
    done = CliRunner().invoke(main, ["check", "--config", str(file)])
    assert looked.at == [signal_configuration(load(file))]
    assert "Koivurannan koulu: the Signal group Hetipurkajat, 2 members." in done.output


def test_a_fault_of_the_daemon_is_exit_status_1(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "look", Looked(outside(door=Door.ABSENT)))
    done = CliRunner().invoke(main, ["check", "--config", str(written(tmp_path, TEXT))])
    assert done.exit_code == 1
    assert "systemctl start signal-cli" in done.output and "Preview" in done.output


def test_without_signal_nothing_is_looked_at(tmp_path, monkeypatch):
    looked = Looked(SEEN)
    monkeypatch.setattr(module, "look", looked)
    text = re.sub(r"(?s)\[signal\].*?(?=\[admin\])", "", GOOD)
    visit = Visit(TODAY)
    assert visit(load(written(tmp_path, text))) == [] and list(visit.told(Words("en"))) == []
    assert looked.at == []


def test_every_fault_of_the_daemon_is_met_in_some_test():
    source = Path("bot/settings/daemon.py").read_text("utf-8")
    used = set(re.findall(r'"((?:daemon|spool|account|group)-[a-z-]+)"', source))
    assert used - {fault for _, fault, *_ in WRONG.values()} == set()
    said = Path("bot/locales/cli/en.ftl").read_text("utf-8")
    assert [each for each in sorted(used) if f"\nfault-{each} = " not in said] == []


def test_the_room_of_a_cover_pool_is_looked_at_as_the_group_is(tmp_path):
    text = TEXT.replace("matrix:!pool:example.fi", f"signal:group.{'A' * 43}=")
    settings = load(written(tmp_path, text))
    (told,) = findings(settings, SEEN, TODAY)
    assert (told.id, told.path) == ("group-unknown", ("workplace", 0, "cover", "group"))
    # Whoever takes over for others need not be named in the file.
    room = replace(OTHER, id=f"{'A' * 43}=", people=(SARI,))
    assert findings(settings, account(groups=(GROUP, room)), TODAY) == []
