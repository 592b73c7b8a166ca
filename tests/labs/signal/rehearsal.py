"""A first conversation, from which Java learns the classes that signal-cli needs."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from tests.labs import cache
from tests.labs.signal import kit as kits
from tests.labs.signal.client import Client
from tests.labs.signal.kit import Kit
from tests.labs.signal.lab import SignalLab
from tests.labs.signal.world import in_thread

_ARCHIVE = "classes.jsa"


def rehearsed() -> Kit:
    """The kit, with an archive of classes."""
    kit = kits.installed()
    place = cache.ready(
        f"signal-classes-{kit.trust.name}", lambda place: in_thread(_rehearse(kit, place))
    )
    return replace(kit, classes=f"-XX:SharedArchiveFile={place / _ARCHIVE}")


async def _rehearse(kit: Kit, place: Path) -> None:
    recording = replace(kit, classes=f"-XX:ArchiveClassesAtExit={place / _ARCHIVE}")
    scratch = place / "lab"
    async with SignalLab(recording, scratch, ["sari"]) as lab:
        sari, bot = lab["sari"], lab.bot
        client = await Client.open(bot.socket)
        await sari.say(bot.uuid, "Kuuleeko?")
        await client.call("send", recipient=[sari.uuid], message="Kuuluu.")
        heard = await sari.reads("Kuuluu.")
        await sari.reply(bot.uuid, heard.key, "Hyvä.")
        await client.call("send", groupId=lab.group, message="Kuuluu kaikille.")
        heard = await sari.reads("Kuuluu kaikille.")
        await sari.react(lab.group, heard.key, "👍")
        await lab.is_empty_for(bot)
        await client.close()
        await bot.stop()
    shutil.rmtree(scratch)
