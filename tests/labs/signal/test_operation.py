"""What the operator is told of a real signal-cli, and of everything that may be wrong with it."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import re
import signal
import socket
import sys
import tomllib
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from pathlib import Path

from bot.doctor import Doctor, State
from bot.settings import Checked, Words, check, load
from bot.settings.daemon import Visit, signal_configuration
from bot.transports.signal import health
from bot.transports.signal.challenge import Challenge
from bot.transports.signal.directory import answer_challenge, directory
from tests.configurations import GOOD, line_of, written
from tests.labs.console import ROOT, Console
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
        # There is no second group in this lab.
        text = re.sub(r"(?s)\[workplace\.cover\].*?(?=\n\[|$)", "", text)
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


# ------------------------------------------------------------ doctor, addresses, init, captcha


@contextlib.asynccontextmanager
async def running(desk: Desk) -> AsyncIterator[Path]:
    """The bot runs by the *desk*'s file, which is given, and hears."""
    file = desk.file()
    # Nobody is to be called from a lab, and people write at any hour.
    text = re.sub(r"(?m)^ping = .*\n", "", file.read_text("utf-8"))
    file.write_text(text, "utf-8")
    environment = {name: it for name, it in os.environ.items() if not name.startswith("PURKU_")}
    command = [sys.executable, "-m", "bot", "run", "--config", str(file)]
    with (desk.folder / "log").open("ab") as log:
        process = await asyncio.create_subprocess_exec(
            *command, stdout=log, stderr=log, cwd=ROOT, env=environment
        )
    try:
        folder = file.parent / "data" / "signal"
        await until(lambda: health.read(folder).is_receiving, "the bot hears", 60)
        await until(lambda: (file.parent / "data" / "health.json").exists(), "it says so", 60)
        yield file
    finally:
        process.terminate()
        await process.wait()


async def examined(file: Path) -> dict[str, State]:
    now = datetime.now(UTC)
    return {line.id: line.state async for line in Doctor(file, now).examine() if line.id}


async def test_the_doctor_sees_how_a_running_bot_is_on_signal(signal_lab, tmp_path):
    lab = await signal_lab("maija", "sari", "minna")
    desk = Desk(lab, tmp_path)
    async with running(desk) as file:
        await lab["maija"].say(lab.bot.uuid, "purku")
        await lab["maija"].reads("112")
        folder = file.parent / "data" / "signal"
        await until(lambda: health.read(folder).received_at, "it is noted")
        found = await examined(file)
        assert {name for name, state in found.items() if state is State.FAULT} == {ALWAYS}
        good = {name for name, state in found.items() if state is State.GOOD}
        assert {
            "hears",
            "signal-door",
            "signal-java",
            "signal-receives",
            "signal-received",
            "signal-spool",
            "signal-account",
            "signal-group",
        } <= good
        # It was asked beside the bot, and nobody was answered twice for it.
        said = lab["maija"].lines(lab.bot.uuid, lab.bot.uuid)
        assert len([words for words in said if "112" in words]) == 1
        await lab.bot.kill()
        await until(lambda: not health.read(folder).is_connected, "it is noticed", 60)
        found = await examined(file)
        assert found["daemon-deserted"] is found["signal-not-connected"] is State.FAULT
        await lab.bot.start()
        lab.bot.socket.chmod(0o770)
        await until(lambda: health.read(folder).is_connected, "they are together again", 90)
        assert (await examined(file))["signal-receives"] is State.GOOD
    found = await examined(file)
    assert (found["stopped"], found["signal-outside"]) == (State.WARNING, State.HINT)


async def test_init_lists_groups_and_people_so_that_nobody_looks_for_an_id(signal_lab, tmp_path):
    lab = await signal_lab("maija", "sari", "minna")
    desk = Desk(lab, tmp_path)
    known = await directory(signal_configuration(load(desk.file())))
    assert [(it.address.uri, it.name) for it in known.groups] == [
        (f"signal:group.{lab.group}", TITLE)
    ]
    uuids = [it.address.uri.removeprefix("signal:") for it in known.people]
    # Maija is not in the group.
    assert sorted(uuids) == sorted([lab["sari"].uuid, lab["minna"].uuid])
    number = uuids.index(lab["minna"].uuid) + 1
    file = tmp_path / "new.toml"
    words = Words("en")
    told = {
        "PURKU_SIGNAL__ENDPOINT": lab.bot.endpoint,
        "PURKU_SIGNAL__SPOOL": str(lab.bot.spool),
    }

    def sit_down() -> int:
        with Console("init", str(file), **told) as console:
            console.answers("language", "en")
            console.answers(words.say("init-networks"), "signal")
            console.answers(words.say("init-signal-account"), lab.bot.number)
            console.reads("signal-cli 0.13.19 is too old")
            console.answers(words.say("init-signal-again"), "on")
            console.answers(words.say("init-name"), "Koivurannan koulu")
            console.answers(words.say("init-time-zone"), "")
            console.reads(f"  1  {TITLE}")
            console.answers(words.say("init-group-signal"), "1")
            console.answers(words.say("init-coordinator-signal"), str(number))
            console.answers(words.say("init-coordinator-name"), "Minna")
            console.answers(words.say("init-coordinator-phone"), "050 000 0001")
            console.answers(words.say("init-room"), "B2")
            console.answers(words.say("init-work"), "")
            console.answers(words.say("init-health-phone"), "")
            console.answers(words.say("init-admin-signal"), "")
            return console.ends()

    # The lab's signal-cli is too old, and that is not well.
    assert await asyncio.to_thread(sit_down) == 1
    place = tomllib.loads(file.read_text("utf-8"))["workplace"][0]
    assert place["group"] == f"signal:group.{lab.group}"
    assert place["coordinators"] == [f"signal:{lab['minna'].uuid}"]


async def test_a_captcha_is_solved_while_the_bot_runs(signal_lab, tmp_path):
    lab = await signal_lab("maija", "sari", "minna")
    desk = Desk(lab, tmp_path)
    async with running(desk) as file:
        demand = {"token": "TOKEN-OF-SIGNAL", "options": ["captcha"]}
        await lab.rule(lab["maija"], status=428, body=json.dumps(demand), count=-1)
        await lab["maija"].say(lab.bot.uuid, "purku")
        folder = file.parent / "data" / "signal"
        await until(lambda: Challenge(folder).token() == demand["token"], "it is kept", 60)
        assert (await examined(file))["signal-captcha"] is State.FAULT
        configuration = signal_configuration(load(file))
        # Signal lets the bot's messages through from then on.
        assert await answer_challenge(configuration, demand["token"], "signalcaptcha://good")
    # Started anew it tries at once.
    async with running(desk) as file:
        await lab["maija"].reads("112")
        await until(lambda: Challenge(folder).token() is None, "it is met", 60)
        assert "signal-captcha" not in await examined(file)
