"""Everybody's accounts, registered with the server once a day and copied for every lab."""

from __future__ import annotations

import asyncio
import hashlib
import json
import shutil
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.labs import cache
from tests.labs.signal.client import Client
from tests.labs.signal.host import Host, run_folder
from tests.labs.signal.kit import Kit
from tests.labs.signal.server import Server
from tests.labs.signal_server.registration import CODE

BOT = "purku"
#: everybody who has a phone, and what stands in their profile
CAST = {
    BOT: "Purkubotti",
    "maija": "Maija M.",
    "sari": "Sari H.",
    "pekka": "Pekka L.",
    "aino": "Aino V.",
    "minna": "Minna K.",
    "tarja": "Tarja T.",
    "kalle": "Kalle K.",
}
NUMBERS = {name: f"+35840100{place:04}" for place, name in enumerate(CAST, 1)}

_LABS = Path(__file__).parents[1]
_KEPT = 2 * 24 * 3600


def world(kit: Kit) -> Path:
    """A folder with NAME/, signal-cli's data of that account alone, and ``server.json``."""
    sources = sorted([*_LABS.glob("signal_server/*.py"), Path(__file__)])
    digest = hashlib.sha256(b"".join(each.read_bytes() for each in sources))
    digest.update(kit.trust.name.encode())
    name = f"signal-world-{datetime.now(UTC):%Y-%m-%d}-{digest.hexdigest()[:12]}"
    place = cache.ready(name, lambda place: in_thread(_register(kit, place)))
    for old in place.parent.glob("signal-world-*"):
        if time.time() - old.stat().st_mtime > _KEPT:
            shutil.rmtree(old, ignore_errors=True)
    return place


def in_thread(doing: Any) -> Any:
    """Run *doing* to its end in a thread: here a loop may be running."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, doing).result()


async def _register(kit: Kit, place: Path) -> None:
    """All with one daemon, then each gets a folder."""
    with run_folder() as folder:
        host = Host(folder)
        try:
            server = await Server.start(host, kit, folder)
            await register(host, kit, folder, folder / "everybody", NUMBERS)
            (place / "server.json").write_text(json.dumps(await server.ask("save")))
            _split(folder / "everybody" / "data", place)
        finally:
            await host.end()


async def register(
    host: Host, kit: Kit, folder: Path, data: Path, numbers: Mapping[str, str]
) -> None:
    """Get each an account, as a new phone does; what signal-cli keeps of them goes to *data*."""
    socket = folder / "registrar.sock"
    socket.unlink(missing_ok=True)
    command = [*kit.command(folder), "-c", str(data), "daemon", "--socket", str(socket)]
    registrar = host.spawn("registrar", [*command, "--receive-mode", "manual"])
    await host.listens("registrar", registrar, socket)
    client = await Client.open(socket)

    async def register_one(name: str, number: str) -> None:
        await client.call("register", account=number)
        await client.call("verify", account=number, verificationCode=CODE)
        await client.call("updateProfile", account=number, givenName=CAST[name])

    async with asyncio.TaskGroup() as tasks:
        for name, number in numbers.items():
            tasks.create_task(register_one(name, number))
    await client.close()
    registrar.terminate()
    await asyncio.to_thread(registrar.wait)


def _split(together: Path, place: Path) -> None:
    names = {number: name for name, number in NUMBERS.items()}
    index = json.loads((together / "accounts.json").read_text())
    for account in index["accounts"]:
        own = place / names[account["number"]] / "data"
        own.mkdir(parents=True, mode=0o700)
        (own / "accounts.json").write_text(json.dumps({**index, "accounts": [account]}))
        for suffix in ("", ".d"):
            shutil.move(together / f"{account['path']}{suffix}", own)
