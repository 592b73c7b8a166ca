"""What the operator is told of a real signal-cli, and of everything that may be wrong with it."""

from __future__ import annotations

import asyncio
import re
import signal
import socket
from datetime import date
from pathlib import Path

from bot.settings import Checked, check
from bot.settings.daemon import Visit
from tests.configurations import GOOD, line_of, written
from tests.labs.signal.lab import TITLE, SignalLab
from tests.labs.speaking import until

TODAY = date(2026, 11, 22)
#: the lab's signal-cli is the newest that is packaged for it
ALWAYS = "daemon-too-old"


class Desk:
    """Where the operator sits, with a configuration that is right for the *lab*."""

    def __init__(self, lab: SignalLab, folder: Path) -> None:
        self.lab = lab
        self.folder = folder
        lab.bot.socket.chmod(0o770)
        lab.bot.spool.touch()
        lab.bot.spool.chmod(0o660)

    def file(self, **settings: str) -> Path:
        lab = self.lab
        told = {
            "account": lab.bot.number,
            "endpoint": lab.bot.endpoint,
            "spool": str(lab.bot.spool),
            "group": f"signal:group.{lab.group}",
            **settings,
        }
        text = re.sub(r"(?s)\[matrix\].*?(?=\[signal\])", "", GOOD)
        for name, value in told.items():
            text = re.sub(rf'(?m)^{name} = ".*"', f'{name} = "{value}"', text, count=1)
        text = re.sub(r"matrix:@[a-z]+:example\.fi", f"signal:{lab['minna'].uuid}", text)
        return written(self.folder, text)

    async def check(self, **settings: str) -> Checked:
        """As ``purkubotti check`` does."""
        return await asyncio.to_thread(check, self.file(**settings), today=TODAY, look=Visit(TODAY))

    async def finds(self, **settings: str) -> dict[str, str]:
        """What is wrong beside the age, and its words."""
        told = {fault.id: fault.text for fault in (await self.check(**settings)).faults}
        told.pop(ALWAYS, None)
        return told


async def test_check_tells_what_is_wrong_with_a_daemon_and_what_is_not(signal_lab, tmp_path):
    lab = await signal_lab("maija", "sari", "minna")
    desk = Desk(lab, tmp_path)

    # Written while the bot is stopped; the visit has it fetched, and it waits for the bot.
    await lab["maija"].say(lab.bot.uuid, "purku")
    checked = await desk.check()
    assert [(fault.id, fault.is_warning) for fault in checked.faults] == [(ALWAYS, False)]
    assert "0.13.19" in checked.faults[0].text
    assert checked.faults[0].line == line_of("endpoint", desk.file().read_text())
    assert await until(lambda: "purku" in lab.bot.spool.read_text(), "it is in the spool")

    # Nothing there, something else there, a socket that was left behind.
    assert [*await desk.finds(endpoint="unix:///dev/shm/nobody")] == ["daemon-absent"]
    assert [*await desk.finds(endpoint=f"unix://{lab.bot.spool}")] == ["daemon-no-socket"]
    left = tmp_path / "left"
    with socket.socket(socket.AF_UNIX) as gone:
        gone.bind(str(left))
    left.chmod(0o770)
    assert [*await desk.finds(endpoint=f"unix://{left}")] == ["daemon-deserted"]

    # Another spool than its own: nobody connects, or what comes would be lost.
    await lab["maija"].say(lab.bot.uuid, "ja vielä")
    (tmp_path / "spool.jsonl").touch(0o660)
    assert {*await desk.finds(spool=str(tmp_path / "spool.jsonl"))} - {"spool-on-disk"} == {
        "spool-not-fed"
    }
    assert [*await desk.finds(spool="/dev/shm/nothing.jsonl")] == ["spool-absent"]
    assert await lab.waits_for(lab.bot) == 1

    # The account, and the group.
    assert [*await desk.finds(account=lab["maija"].number)] == ["account-other"]
    told = await desk.finds(group=f"signal:group.{'A' * 43}=")
    assert f"{TITLE} = signal:group.{lab.group}" in told["group-unknown"]
    await lab.change_group(members=["sari"])
    assert TITLE in (await desk.finds())["group-of-others"]
    await lab.change_group(members=["sari", "minna"])
    await lab.put_bot_out()
    assert TITLE in (await desk.finds())["group-out"]


async def test_a_daemon_without_any_account_is_told(signal_lab, tmp_path):
    lab = await signal_lab("minna")
    desk = Desk(lab, tmp_path)
    await lab.bot.stop()
    lab.bot.socket.unlink(missing_ok=True)
    empty = tmp_path / "empty"
    command = [*lab.kit.command(tmp_path), "-c", str(empty), "-o", "json", "daemon"]
    command += ["--socket", str(lab.bot.socket), "--receive-mode", "on-connection"]
    process = lab._host.spawn("empty", command, out=lab.bot.spool)
    await lab._host.listens("empty", process, lab.bot.socket)
    lab.bot.socket.chmod(0o770)
    assert [*await desk.finds()] == ["account-none"]


async def test_a_deaf_daemon_is_told_though_it_answers(signal_lab, tmp_path):
    lab = await signal_lab("minna")
    desk = Desk(lab, tmp_path)
    await lab["minna"].say(lab.bot.uuid, "ennen")
    assert await desk.finds() == {}
    # As some probe would do it: it looks whether somebody is there, and has gone.
    for _ in range(100):
        for _ in range(3):
            with socket.socket(socket.AF_UNIX) as probe:
                probe.connect(str(lab.bot.socket))
            await asyncio.sleep(0.05)
        if "daemon-deaf" in (found := await desk.finds()):
            break
        assert found == {}
    assert "restart" in found["daemon-deaf"]


async def test_a_daemon_that_stands_still_is_told(signal_lab, tmp_path):
    lab = await signal_lab("minna")
    desk = Desk(lab, tmp_path)
    assert lab.bot.process is not None
    lab.bot.process.send_signal(signal.SIGSTOP)
    try:
        assert [*await desk.finds()] == ["daemon-silent"]
    finally:
        lab.bot.process.send_signal(signal.SIGCONT)
