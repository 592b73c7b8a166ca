"""The service unit is hardened, and the service manager is told when we are ready."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import socket
import subprocess
from pathlib import Path

import pytest

from bot import liveness, systemd
from bot.init.signal import steps
from bot.settings.model import Signal
from tests.labs.signal.daemon import AS_BOT

UNIT = Path("systemd/purkubotti.service")
#: what is laid over it for Signal
DROP_IN = Path("systemd/purkubotti-signal.conf")
DAEMON = Path("systemd/signal-cli.service")
RESTART = Path("systemd/signal-cli-restart.service")
WISH = Path("systemd/signal-cli-restart.path")
BACKUP = Path("systemd/purkubotti-backup.service")
NIGHTLY = Path("systemd/purkubotti-backup.timer")


def _analyzed(verb: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd-analyze is missing: apt install systemd")
    return subprocess.run(
        ["systemd-analyze", verb, *arguments], capture_output=True, text=True, timeout=60
    )


def _assert_closed(unit: Path, threshold: int = 12) -> None:
    limit = f"--threshold={threshold}"
    done = _analyzed("security", "--offline=true", limit, "--no-pager", unit)
    assert done.returncode == 0, done.stdout[-400:] + done.stderr


def test_the_unit_is_as_closed_as_a_networked_service_can_be():
    _assert_closed(UNIT)
    _assert_closed(DAEMON)
    _assert_closed(BACKUP)


def test_with_signal_the_unit_is_hardly_less_closed(tmp_path):
    both = tmp_path / UNIT.name
    # A section may come twice; what is said last counts.
    both.write_text(UNIT.read_text() + DROP_IN.read_text())
    # Another group, and the names of others' threads.
    _assert_closed(both, 13)


@pytest.mark.parametrize("unit", [DAEMON, RESTART, WISH, NIGHTLY], ids=lambda unit: unit.name)
def test_systemd_understands_every_line(unit):
    done = _analyzed("verify", "--man=no", unit)
    # The growing pauses are known from 254 on.
    known = ("RestartSteps", "RestartMaxDelaySec")
    told = [line for line in done.stderr.splitlines() if not any(key in line for key in known)]
    assert (done.returncode, told) == (0, [])


@pytest.mark.parametrize(
    "line",
    [
        "Type=notify",
        "DynamicUser=yes",
        "StateDirectory=purkubotti",
        "MemorySwapMax=0",
        "LimitCORE=0",
        "Restart=always",
        "StartLimitIntervalSec=0",
        "WatchdogSec=3min",
        "After=network-online.target time-sync.target",
    ],
)
def test_the_unit_says(line):
    assert line in UNIT.read_text().splitlines()


@pytest.mark.parametrize(
    "line",
    [
        "User=signal-cli",
        "Group=signal-cli",
        "UMask=0007",
        "RuntimeDirectory=signal-cli",
        "RuntimeDirectoryPreserve=yes",
        "Restart=always",
        "StartLimitIntervalSec=0",
        "MemorySwapMax=0",
        "LimitCORE=0",
        "PrivateTmp=yes",
        "ExecStartPre=/bin/rm -f /run/signal-cli/socket",
        "ExecStop=/bin/sleep 1",
    ],
)
def test_the_daemons_unit_says(line):
    assert line in DAEMON.read_text().splitlines()


def test_the_wish_for_a_restart_is_heard_however_often_it_was():
    assert "StartLimitIntervalSec=0" in RESTART.read_text().splitlines()


def test_the_backup_is_made_by_the_bots_own_user() -> None:
    """Else the bot could not remove it, nor root look into a folder that another user owns."""
    assert _value(BACKUP, "User") == _value(UNIT, "User")
    assert _value(BACKUP, "StateDirectory") == _value(UNIT, "StateDirectory")
    assert " backup " in _value(BACKUP, "ExecStart")


def _value(unit: Path, key: str) -> str:
    (value,) = re.findall(rf"^{key}=(.*)$", unit.read_text(), re.MULTILINE)
    return value


def test_the_daemon_receives_for_the_bot_alone_and_keeps_nothing():
    command = _value(DAEMON, "ExecStart")
    before, after = command.split(" daemon ")
    assert "-o json" in before and "--disable-send-log" in before and "--scrub-log" in before
    assert "--trust-new-identities always" in before
    for option in (
        "--receive-mode on-connection",
        "--ignore-attachments",
        "--ignore-stories",
        "--ignore-avatars",
        "--ignore-stickers",
    ):
        assert option in after
    assert "-Xmx128m" in _value(DAEMON, "Environment")


def test_the_labs_run_signal_cli_as_the_unit_does():
    before, after = _value(DAEMON, "ExecStart").split(" daemon ")
    for options, there in zip(AS_BOT, (before, after), strict=True):
        assert set(options) <= set(there.split())


def test_the_units_and_the_settings_mean_the_same_places():
    signal = Signal(account="+358401234567")
    command = _value(DAEMON, "ExecStart")
    assert f"--socket {signal.endpoint.removeprefix('unix://')} " in command
    assert command.endswith(f">> {signal.spool}'")
    folder = signal.spool.parent
    assert folder == Path("/run") / _value(DAEMON, "RuntimeDirectory")
    wish = _value(WISH, "PathExists")
    assert Path(wish).parent == folder
    assert _value(WISH, "Unit") == RESTART.name
    removed, restarted = re.findall(r"(?m)^ExecStart=(.*)$", RESTART.read_text())
    assert removed == f"/bin/rm -f {wish}"
    assert restarted == f"/bin/systemctl restart {DAEMON.name}"
    assert _value(DROP_IN, "ReadWritePaths") == f"-{folder}"
    assert _value(DROP_IN, "SupplementaryGroups") == _value(DAEMON, "Group")
    assert _value(DROP_IN, "After") == _value(DROP_IN, "Wants") == DAEMON.name


def test_what_init_and_the_readme_have_the_operator_run_is_what_the_unit_reads():
    environment = _value(DAEMON, "EnvironmentFile")
    commands = [command for _, told in steps("+358401234567") for command in told]
    assert f"echo SIGNAL_ACCOUNT=+358401234567 | sudo tee {environment}" in commands
    assert f"sudo systemctl enable --now {DAEMON.stem} {WISH.name}" in commands
    folder = re.search(r"--config (\S+)", _value(DAEMON, "ExecStart"))[1]
    assert folder == f"/var/lib/{_value(DAEMON, 'StateDirectory')}"
    assert all(f"--config {folder} " in each for each in commands if " signal-cli --" in each)
    readme = Path("README.md").read_text("utf-8")
    assert environment in readme and folder in readme
    for unit in (DAEMON, WISH, RESTART, DROP_IN):
        assert str(unit) in readme
    user = _value(DAEMON, "User")
    assert readme.count(f"useradd --system --user-group --home-dir {folder} ") == 1
    assert f"/nologin {user}\n" in readme


def test_without_signal_the_bots_unit_needs_nothing_of_it():
    assert "signal" not in UNIT.read_text()


def _started(folder: Path, *, umask: int) -> list[str]:
    """What the daemon's command does with *folder* in place of /run/signal-cli, signal-cli being
    a script that tells its arguments and its process."""
    programme = folder / "bin" / "signal-cli"
    programme.parent.mkdir(exist_ok=True)
    programme.write_text('#!/bin/sh\necho "$$ $@"\n')
    programme.chmod(0o755)
    command = _value(DAEMON, "ExecStart").replace("/run/signal-cli", str(folder))
    # As systemd reads it.
    process = subprocess.Popen(
        shlex.split(command.replace("$$", "$")),
        env={"PATH": f"{programme.parent}:/usr/bin:/bin", "SIGNAL_ACCOUNT": "+358401234567"},
        umask=umask,
    )
    assert process.wait(30) == 0
    return [str(process.pid), *(folder / "spool.jsonl").read_text().splitlines()]


def test_the_spool_is_the_groups_and_what_is_in_it_stays(tmp_path):
    umask = int(_value(DAEMON, "UMask"), 8)
    process, first = _started(tmp_path, umask=umask)
    assert (tmp_path / "spool.jsonl").stat().st_mode & 0o777 == 0o660
    # systemd watches the very process, and not a shell around it.
    assert first.startswith(f"{process} --config /var/lib/signal-cli -o json -a +358401234567 ")
    assert _started(tmp_path, umask=umask)[1] == first


def _listening(address: str) -> socket.socket:
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    listener.bind(address)
    listener.settimeout(5)
    return listener


def test_the_service_manager_hears_of_ready_and_stopping(tmp_path, monkeypatch):
    address = str(tmp_path / "notify")
    with _listening(address) as listener:
        monkeypatch.setenv("NOTIFY_SOCKET", address)
        systemd.ready()
        systemd.stopping()
        assert [listener.recv(100), listener.recv(100)] == [b"READY=1", b"STOPPING=1"]


def test_an_abstract_socket_is_understood(monkeypatch):
    with _listening("\0purkubotti-test") as listener:
        monkeypatch.setenv("NOTIFY_SOCKET", "@purkubotti-test")
        systemd.ready()
        assert listener.recv(100) == b"READY=1"


@pytest.mark.parametrize("address", ["", "/nowhere/at/all", "vsock:2:1", "/" + "long" * 100])
def test_where_nobody_listens_nothing_happens(monkeypatch, address):
    monkeypatch.setenv("NOTIFY_SOCKET", address)
    systemd.ready()


def _seconds(name: str) -> float:
    (value,) = re.findall(rf"^{name}=(\d+)(min)?$", UNIT.read_text(), re.MULTILINE)
    return int(value[0]) * (60 if value[1] else 1)


def test_a_bot_that_ends_again_and_again_hammers_nobody():
    # Systemd before 254 knows no growing pauses; a start asks the homeserver once.
    assert _seconds("RestartSec") >= 5
    assert _seconds("RestartMaxDelaySec") >= 60


def test_the_service_manager_waits_longer_than_the_bot_looks():
    assert _seconds("WatchdogSec") >= 2 * liveness.FRESH
    assert _seconds("WatchdogSec") >= 4 * liveness._PAUSE


@pytest.mark.parametrize(
    ("microseconds", "process", "seconds"),
    [
        ("180000000", None, 180.0),
        ("180000000", "ours", 180.0),
        ("180000000", "1", None),
        ("0", None, None),
        ("", None, None),
        ("soon", None, None),
        (None, None, None),
    ],
)
def test_the_service_manager_may_want_signs_of_life(monkeypatch, microseconds, process, seconds):
    if process == "ours":
        process = str(os.getpid())
    for name, value in (("WATCHDOG_USEC", microseconds), ("WATCHDOG_PID", process)):
        if value is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, value)
    assert systemd.watchdog() == seconds


def test_a_service_manager_that_reads_nothing_holds_nobody_up(tmp_path, monkeypatch):
    address = str(tmp_path / "notify")
    with _listening(address):
        monkeypatch.setenv("NOTIFY_SOCKET", address)
        for _ in range(2000):
            systemd.alive()
