"""The chat server of a lab, from the tests' side."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

from tests.labs.signal.host import Host
from tests.labs.signal.kit import Kit
from tests.labs.signal_server.control import LINE

_ROOT = Path(__file__).parents[3]


class Server:
    def __init__(self, control: Path) -> None:
        self._control = control

    @classmethod
    async def start(
        cls, host: Host, kit: Kit, folder: Path, accounts: Path | None = None
    ) -> Server:
        """Start it, with the *accounts* that it knows; returns when it listens."""
        control = folder / "control.sock"
        command = [sys.executable, "-m", "tests.labs.signal_server"]
        command += ["--trust", str(kit.trust), "--control", str(control)]
        command += ["--accounts", str(accounts)] if accounts else []
        process = host.spawn("server", command, cwd=_ROOT)
        await host.listens("server", process, control)
        return cls(control)

    async def ask(self, do: str, **about: Any) -> Any:
        """Have it do something: see ``tests/labs/signal_server/control.py``."""
        reader, writer = await asyncio.open_unix_connection(self._control, limit=LINE)
        writer.write(json.dumps({"do": do, **about}).encode() + b"\n")
        answer = json.loads(await reader.readline())
        writer.close()
        assert "error" not in answer, answer["error"]
        return answer["result"]
