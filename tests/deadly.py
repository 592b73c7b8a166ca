"""The house as a process that dies in the middle of an event, as a library in C lets it die:
``python -m tests.deadly DIRECTORY HOW``. It hears Kalle and Maija; her word, or what the clock
gives for her, kills. What was told is printed, if it lives."""

from __future__ import annotations

import asyncio
import ctypes
import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

from bot import log
from bot.due_calls import DueCalls
from bot.listening import Listening
from storage import inbox, positions
from tests.house import ADMIN, House

#: how the end comes: a fault in a library, the kernel that needs the memory, a library's abort
ENDS = {
    "segfault": lambda: ctypes.string_at(0),
    "killed": lambda: os.kill(os.getpid(), signal.SIGKILL),
    "abort": os.abort,
}


def deadly(how: str) -> None:
    read, give = Listening.read, DueCalls._give

    def reading(this: Listening, tx: Any, incoming: Any, group: Any) -> Any:
        if incoming.words == "kuolettava":
            ENDS[how]()
        return read(this, tx, incoming, group)

    def giving(this: DueCalls, tx: Any, due: Any, cause: Any) -> None:
        if how == "by the clock" and due.call.command.startswith("ask"):
            ENDS["killed"]()
        give(this, tx, due, cause)

    Listening.read = reading  # type: ignore[method-assign]
    DueCalls._give = giving  # type: ignore[method-assign]


async def main(directory: Path, how: str) -> None:
    log.configure()
    house = House(directory, admins=(ADMIN,))
    async with house:
        deadly(how)
        words = "purku" if how == "by the clock" else "kuolettava"
        # The network shows again what was not noted as heard.
        said = [("kalle", "peru"), ("maija", words)]
        heard = [house.incoming(who, what, key=f"${who}") for who, what in said]
        await house.hear(*heard, position="later")
        if how == "by the clock":
            await house.wait_until(house.now().replace(hour=12))
        result = await house.database.run(inbox.result, "test", "$maija")
        position = await house.database.run(positions.get, "test")
        told = {who: house.told(who) for who in ("kalle", "maija")}
        told["admin"] = [e.words for e in house.network.said if e.to == ADMIN]
        print(json.dumps({"result": result, "position": position, "told": told}))


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2]))
