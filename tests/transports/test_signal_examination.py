"""The daemon looked at from outside: its socket, its spool, its process."""

from __future__ import annotations

import contextlib
import grp
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.transports.signal import SignalConfiguration, examination
from bot.transports.signal.endpoint import Endpoint
from bot.transports.signal.examination import Door, Examination, Process, Spool, examine


@pytest.fixture
def folder(tmp_path) -> Path:
    (tmp_path / "spool.jsonl").touch()
    (tmp_path / "spool.jsonl").chmod(0o660)
    return tmp_path


def configuration(folder: Path, endpoint: str = "") -> SignalConfiguration:
    return SignalConfiguration(
        account="+358401000001",
        endpoint=endpoint or f"unix://{folder / 'socket'}",
        spool=folder / "spool.jsonl",
        directory=folder / "signal",
    )


def seen(folder: Path) -> Examination:
    return examine(configuration(folder))


@contextlib.contextmanager
def listening(path: Path, mode: int = 0o660) -> Iterator[None]:
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))
        path.chmod(mode)
        listener.listen()
        yield


# ------------------------------------------------------------ the endpoint


def test_somebody_listens(folder):
    with listening(folder / "socket"):
        assert seen(folder).door is Door.THERE


def test_looking_connects_to_nobody(folder):
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(folder / "socket"))
        listener.listen()
        listener.setblocking(False)
        seen(folder)
        with pytest.raises(BlockingIOError):
            listener.accept()


def test_nothing_is_there(folder):
    assert seen(folder).door is Door.ABSENT


def test_what_is_there_is_no_socket(folder):
    (folder / "socket").mkdir()
    assert seen(folder).door is Door.NO_SOCKET


def test_a_daemon_that_was_killed_has_left_its_socket(folder):
    with listening(folder / "socket"):
        pass
    assert (folder / "socket").exists()
    assert seen(folder).door is Door.DESERTED


def test_a_socket_without_rights(folder, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, _: path.name != "socket")
    with listening(folder / "socket"):
        found = seen(folder)
    assert (found.door, found.spool) == (Door.CLOSED, Spool.GOOD)
    assert found.group


def test_a_folder_on_the_way_is_closed(folder, monkeypatch):
    def closed(path: Path, **_: object) -> os.stat_result:
        raise PermissionError

    monkeypatch.setattr(Path, "stat", closed)
    found = seen(folder)
    assert (found.door, found.spool) == (Door.CLOSED, Spool.CLOSED)


@pytest.mark.parametrize(
    ("mode", "is_member", "door"),
    [
        (0o770, False, Door.CLOSED),
        (0o770, True, Door.THERE),
        # To join the group would not help, or has not.
        (0o700, True, Door.CLOSED_TO_GROUP),
        (0o750, False, Door.CLOSED_TO_GROUP),
    ],
)
def test_a_user_who_is_not_of_the_group_is_told_its_name(mode, is_member, door):
    if os.geteuid() != 0:
        pytest.skip("only root can become somebody else")
    group = grp.getgrnam("daemon").gr_gid
    with tempfile.TemporaryDirectory(dir="/dev/shm") as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "spool.jsonl").touch()
        with listening(folder / "socket", mode):
            for path in (folder / "socket", folder / "spool.jsonl"):
                os.chown(path, 1, group)
            (folder / "spool.jsonl").chmod(0o660)
            child = os.fork()
            if not child:
                os.setgroups([group] if is_member else [])
                os.setgid(65534)
                os.setuid(65534)
                found = seen(folder)
                spool = Spool.GOOD if is_member else Spool.CLOSED
                told = (found.door, found.spool, found.group) == (door, spool, "daemon")
                os._exit(0 if told else 1)
            assert os.waitpid(child, 0)[1] == 0


@pytest.mark.parametrize(
    ("mode", "user", "door"),
    [
        (0o700, 0, Door.CLOSED_TO_GROUP),
        (0o755, 0, Door.CLOSED_TO_GROUP),
        (0o770, 0, Door.THERE),
        (0o700, 1000, Door.THERE),
    ],
)
def test_root_is_told_what_the_bots_own_user_will_meet(folder, monkeypatch, mode, user, door):
    monkeypatch.setattr(os, "access", lambda *_: True)
    monkeypatch.setattr(os, "geteuid", lambda: user)
    with listening(folder / "socket", mode):
        assert seen(folder).door is door


def test_a_port_of_this_machine(folder):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        endpoint = f"tcp://127.0.0.1:{listener.getsockname()[1]}"
        assert examine(configuration(folder, endpoint)).door is Door.THERE
    assert examine(configuration(folder, endpoint)).door is Door.ABSENT


# ------------------------------------------------------------ the spool


def _remove(spool: Path) -> None:
    spool.unlink()


def _make_folder(spool: Path) -> None:
    spool.unlink()
    spool.mkdir()


@pytest.mark.parametrize(
    ("change", "state"),
    [
        (lambda spool: None, Spool.GOOD),
        (_remove, Spool.ABSENT),
        (_make_folder, Spool.NO_FILE),
        (lambda spool: spool.chmod(0o664), Spool.OPEN),
    ],
    ids=["good", "absent", "folder", "open"],
)
def test_the_spool(folder, change: Callable[[Path], None], state):
    change(folder / "spool.jsonl")
    assert seen(folder).spool is state


def test_a_spool_that_we_may_not_empty(folder, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, _: path.name != "spool.jsonl")
    assert seen(folder).spool is Spool.CLOSED


def test_what_the_spool_holds_is_what_has_not_been_punched_out(folder):
    spool = folder / "spool.jsonl"
    spool.write_bytes(b"x" * 100_000)
    found = seen(folder)
    assert found.held >= 100_000 and found.room > 0
    spool.write_bytes(b"")
    os.truncate(spool, 100_000_000)
    assert seen(folder).held < 100_000


def test_memory_and_disk_are_told_apart(monkeypatch, tmp_path):
    table = tmp_path / "self" / "mountinfo"
    table.parent.mkdir()
    table.write_text(
        "1 0 8:1 / / rw - ext4 /dev/sda rw\n"
        "2 1 0:1 / /run rw shared:1 - tmpfs tmpfs rw\n"
        "3 2 8:2 / /run/disk rw - ext4 /dev/sdb rw\n"
        "4 2 0:2 / /run/with\\040space rw - ramfs none rw\n"
        "5 3 0:3 / /run/disk/memory rw - ext4 none rw\n"
        "6 3 0:3 / /run/disk/memory rw - tmpfs none rw\n"
    )
    monkeypatch.setattr(examination, "_PROC", tmp_path)
    told = {
        "/run/signal-cli/spool.jsonl": True,
        "/run/disk/spool.jsonl": False,
        "/run/with space/spool.jsonl": True,
        "/run/disk/memory/spool.jsonl": True,
        "/running": False,
    }
    for path, is_in_memory in told.items():
        assert examination.is_in_memory(Path(path)) is is_in_memory, path
    table.unlink()
    assert examination.is_in_memory(Path("/run")) is None


# ------------------------------------------------------------ the process


@contextlib.contextmanager
def running(*arguments: str, output: Path | None = None) -> Iterator[int]:
    """A process that looks like signal-cli's."""
    with (output or Path(os.devnull)).open("ab") as standard_output:
        process = subprocess.Popen(
            ["signal-cli", "-c", "import sys; sys.stdin.read()", *arguments],
            executable=sys.executable,
            stdin=subprocess.PIPE,
            stdout=standard_output,
        )
    try:
        file = Path(f"/proc/{process.pid}/cmdline")
        limit = time.monotonic() + 10
        while not file.read_text().startswith("signal-cli"):
            assert time.monotonic() < limit
        yield process.pid
    finally:
        process.kill()
        process.wait()


def test_the_daemon_is_known_by_where_it_was_told_to_listen(folder):
    told = ["-o", "json", "-a", "+358401000001", "daemon", "--receive-mode", "on-connection"]
    told += ["--socket", str(folder / "socket")]
    with running(*told, output=folder / "spool.jsonl") as number:
        assert seen(folder).process == Process(
            number=number, mode="on-connection", feeds=True, receives=False
        )
        other = Endpoint.read("unix:///run/other")
        assert examination.find(other, folder / "spool.jsonl") is None


def test_a_daemon_whose_messages_go_nowhere_is_seen(folder):
    with running("daemon", f"--socket={folder / 'socket'}"):
        process = seen(folder).process
    assert process is not None
    assert (process.mode, process.writes_json, process.feeds) == ("on-start", False, False)


def test_a_process_of_somebody_else_tells_nothing(folder):
    assert examination.seen(os.getpid(), folder / "spool.jsonl") is None
    assert examination.seen(2**22 + 1, folder / "spool.jsonl") is None


def test_the_version_of_java_is_that_of_its_home(tmp_path, monkeypatch):
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "java").touch()
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    assert examination.java() is None
    (tmp_path / "release").write_text('IMPLEMENTOR="x"\nJAVA_VERSION="25.0.1"\n')
    assert examination.java() == 25


def test_where_there_is_no_java_there_is_none(monkeypatch):
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", "/nowhere")
    assert examination.java() is None
