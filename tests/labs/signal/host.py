"""Processes that see only each other: a network namespace with a loopback of its own.

Unix sockets are files, so the outside reaches them all the same; the machine's own network is not
touched, and any number of labs run side by side. The processes are killed by the kernel when the
thread that started them ends.
"""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from tests.labs.cache import LabMissing
from tests.labs.speaking import until

_libc = ctypes.CDLL(None, use_errno=True)
_NEW_NETWORK, _NEW_USER = 0x40000000, 0x10000000
_DIE_WITH_PARENT = 1
_START = 60.0
_IN_MEMORY = Path("/dev/shm")


@contextlib.contextmanager
def run_folder() -> Iterator[Path]:
    """For sockets and spools: on a tmpfs, and of a short name, as the paths of sockets must be."""
    if not _IN_MEMORY.is_dir():
        raise LabMissing(f"a tmpfs at {_IN_MEMORY}")
    folder = Path(tempfile.mkdtemp(prefix="purku-", dir=_IN_MEMORY))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class Host:
    """Logs go to the folder *logs*. The first process makes the namespace, the others enter it."""

    def __init__(self, logs: Path) -> None:
        self._logs = logs
        self._first: int | None = None
        self._processes: list[subprocess.Popen[bytes]] = []

    def spawn(
        self, name: str, command: Iterable[str], *, out: Path | None = None, cwd: Path | None = None
    ) -> subprocess.Popen[bytes]:
        """Start *command*; what it prints is appended to *out*, else it goes to the log."""
        with (
            self._log(name).open("ab") as errors,
            out.open("ab") if out else contextlib.nullcontext(errors) as output,
        ):
            try:
                process = subprocess.Popen(
                    [*command],
                    stdin=subprocess.DEVNULL,
                    stdout=output,
                    stderr=errors,
                    cwd=cwd,
                    start_new_session=True,
                    preexec_fn=_enters(self._first),
                )
            except subprocess.SubprocessError as refusal:
                raise LabMissing("a network namespace, for signal-cli to be alone in") from refusal
        self._processes.append(process)
        self._first = self._first or process.pid
        return process

    async def listens(self, name: str, process: subprocess.Popen[bytes], socket: Path) -> None:
        """Wait until *process* listens there. Nothing connects: signal-cli may go deaf when
        somebody connects and leaves at once."""

        def happens() -> bool:
            assert process.poll() is None, f"{name} ended: {self._said(name)}"
            return _is_listening(process.pid, socket)

        await until(happens, f"{name} listens", _START)

    async def end(self) -> None:
        for process in self._processes:
            process.kill()
        for process in self._processes:
            await asyncio.to_thread(process.wait)

    def _log(self, name: str) -> Path:
        return self._logs / f"{name}.log"

    def _said(self, name: str) -> str:
        return self._log(name).read_text(errors="replace")[-1500:]


def _enters(first: int | None) -> Callable[[], None]:
    """What a process does before it becomes another: the namespace of the process *first* is its
    own, or, without one, a new one."""
    parent, user, group = os.getpid(), os.geteuid(), os.getegid()

    def enter() -> None:
        if first is None:
            _unshare(user, group)
        else:
            _join(first)
        # After all that: a process that changes what it may do is not bound to its parent any more.
        _libc.prctl(_DIE_WITH_PARENT, signal.SIGKILL, 0, 0, 0)
        if os.getppid() != parent:
            os.kill(os.getpid(), signal.SIGKILL)

    return enter


def _unshare(user: int, group: int) -> None:
    if user == 0:
        _must(_libc.unshare(_NEW_NETWORK))
        return
    _must(_libc.unshare(_NEW_USER | _NEW_NETWORK))
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"0 {user} 1")
    Path("/proc/self/gid_map").write_text(f"0 {group} 1")


def _join(first: int) -> None:
    for kind, flag in (("user", _NEW_USER), ("net", _NEW_NETWORK)):
        theirs, ours = f"/proc/{first}/ns/{kind}", f"/proc/self/ns/{kind}"
        if os.readlink(theirs) != os.readlink(ours):
            namespace = os.open(theirs, os.O_RDONLY)
            _must(_libc.setns(namespace, flag))
            os.close(namespace)


def _must(failed: int) -> None:
    if failed:
        raise OSError(ctypes.get_errno(), "no namespace")


def _is_listening(process: int, socket: Path) -> bool:
    try:
        table = Path(f"/proc/{process}/net/unix").read_text()
    except OSError:
        return False
    rows = (line.split() for line in table.splitlines()[1:])
    accepts = 0x10000
    return any(row[7:] == [str(socket)] and int(row[3], 16) & accepts for row in rows)
