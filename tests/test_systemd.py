"""The service unit is hardened, and the service manager is told when we are ready."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
from pathlib import Path

import pytest

from bot import liveness, systemd

UNIT = Path("systemd/purkubotti.service")


def test_the_unit_is_as_closed_as_a_networked_service_can_be():
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd-analyze is missing: apt install systemd")
    done = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", "--threshold=12", "--no-pager", UNIT],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stdout[-400:] + done.stderr


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
