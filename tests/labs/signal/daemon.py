"""signal-cli of one account: its files, and the process that may be killed and started again."""

from __future__ import annotations

import asyncio
import contextlib
import json
import signal
import sqlite3
import subprocess
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.labs.signal.groups import Group
from tests.labs.signal.host import Host
from tests.labs.signal.kit import Kit
from tests.labs.signal_server.wire import from_base64

#: before "daemon" and after it: as systemd's unit runs the bot's
AS_BOT = (
    ("-o", "json", "--trust-new-identities", "always", "--disable-send-log"),
    ("--receive-mode", "on-connection", "--ignore-attachments", "--ignore-stories"),
)
AS_PERSON = (
    ("--trust-new-identities", "always"),
    ("--receive-mode", "on-connection", "--no-receive-stdout"),
)


@dataclass(frozen=True)
class AccountFiles:
    """An account as signal-cli keeps it in its *folder*."""

    folder: Path

    @property
    def number(self) -> str:
        return str(self._index()["number"])

    @property
    def uuid(self) -> str:
        return str(self._index()["uuid"])

    @property
    def profile_key(self) -> str:
        about = self.folder / "data" / self._index()["path"]
        return str(json.loads(about.read_text())["profileKey"])

    def write_group(self, group: Group) -> None:
        """As if it had been fetched, with the keys to its members' profiles. Also while the daemon
        runs."""
        with contextlib.closing(sqlite3.connect(self._database)) as database, database:
            for member in group.members:
                database.execute(
                    "INSERT INTO recipient (aci, profile_key) VALUES (?, ?)"
                    " ON CONFLICT (aci) DO UPDATE SET profile_key = excluded.profile_key",
                    (member.uuid, from_base64(member.profile_key)),
                )
            known = database.execute(
                "UPDATE group_v2 SET group_data = ? WHERE group_id = ?",
                (group.state(), group.identifier),
            )
            if not known.rowcount:
                database.execute(
                    "INSERT INTO group_v2 (group_id, master_key, group_data, distribution_id)"
                    " VALUES (?, ?, ?, ?)",
                    (group.identifier, group.master_key, group.state(), uuid.uuid4().bytes),
                )

    def sticker(self) -> str:
        """A sticker that this account has, as signal-cli's ``send`` takes it."""
        pack, key = bytes(16), bytes(32)
        place = self.folder / "stickers" / pack.hex()
        if not place.exists():
            place.mkdir(parents=True)
            (place / "0").write_bytes(b"a bird")
            bird = {"id": 0, "emoji": "🐦", "file": "0", "contentType": "image/webp"}
            pictures = {"title": "Birds", "author": "lab", "cover": bird, "stickers": [bird]}
            (place / "manifest.json").write_text(json.dumps(pictures))
            with contextlib.closing(sqlite3.connect(self._database)) as database, database:
                database.execute(
                    "INSERT INTO sticker (pack_id, pack_key, installed) VALUES (?, ?, 1)",
                    (pack, key),
                )
        return f"{pack.hex()}:0"

    @property
    def _database(self) -> Path:
        return self.folder / "data" / f"{self._index()['path']}.d" / "account.db"

    def _index(self) -> dict[str, Any]:
        index = json.loads((self.folder / "data" / "accounts.json").read_text())
        return index["accounts"][0]


class Daemon:
    """*socket* is where it listens, *spool* where it writes what it receives, if it does. *mode*
    are its options, ``AS_BOT`` or ``AS_PERSON``."""

    def __init__(
        self,
        host: Host,
        kit: Kit,
        name: str,
        files: AccountFiles,
        folder: Path,
        mode: tuple[tuple[str, ...], tuple[str, ...]],
    ) -> None:
        self.name = name
        self.files = files
        self.number = files.number
        self.uuid = files.uuid
        self.socket = folder / f"{name}.sock"
        self.spool = folder / f"{name}.jsonl"
        self.mode = mode
        self.process: subprocess.Popen[bytes] | None = None
        self._host = host
        self._kit = kit
        self._folder = folder

    @property
    def endpoint(self) -> str:
        return f"unix://{self.socket}"

    @property
    def is_running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    async def start(self) -> None:
        """Returns when it listens."""
        # A killed one leaves its socket, and the next cannot listen at it.
        self.socket.unlink(missing_ok=True)
        before, after = self.mode
        command = [*self._kit.command(self._folder), "-c", str(self.files.folder), *before]
        command += ["-a", self.number, "daemon", "--socket", str(self.socket), *after]
        out = self.spool if "json" in before else None
        self.process = self._host.spawn(self.name, command, out=out)
        await self._host.listens(self.name, self.process, self.socket)

    async def stop(self) -> int:
        """End it in good order; returns its status."""
        return await self._end(signal.SIGTERM)

    async def kill(self) -> None:
        await self._end(signal.SIGKILL)

    async def _end(self, sent: signal.Signals) -> int:
        self.process.send_signal(sent)
        return await asyncio.to_thread(self.process.wait)
