"""What somebody else wrote in the group, taken out of it on a real Synapse."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from bot.clock import utc_now
from bot.domain.chat import Address
from bot.domain.outcome import Outcome, Removal
from bot.recording import Cause
from bot.switchboard import Switchboard
from bot.transports import Undelivered
from bot.transports.matrix import MatrixConfiguration, MatrixTransport
from storage import outbox
from storage.database import Database
from tests.house import with_workplace
from tests.labs.human import Human, until
from tests.labs.matrix.test_adapter import group_of
from tests.labs.synapse import SERVER, Synapse

SLIPPED = "Lauri 7B:stä löi"
MODERATOR = 50


@pytest.fixture
def bot(ear):
    return ear()


# ------------------------------------------------------------ the adapter alone


async def test_with_the_right_it_is_gone_for_everybody_with_its_edits(bot, human, synapse):
    sari, pekka = await human("sari"), await human("pekka")
    room = await group_of(bot, sari, pekka)
    await sari.set_power(room, bot.user, MODERATOR)
    message = await sari.say(room, SLIPPED)
    edits = [await sari.edit(room, message, f"{SLIPPED}, {more}") for more in "ab"]
    await pekka.reads(f"{SLIPPED}, b")
    assert (await bot.hears(SLIPPED)).key == message

    await bot.redact(room, message, "key-r")
    await until(lambda: message not in pekka.screen, "Pekka sees it no more")
    token = synapse.log_in(pekka.account)
    for each in (message, *edits):
        event = synapse.event(room, each, token)
        assert event["content"] == {} and "redacted_because" in event["unsigned"], each
    # As after a crash, as after somebody else's removal, as in a room that never had it.
    await bot.redact(room, message, "key-r")
    await bot.redact(room, message, "key-other")
    await bot.redact(room, "$never-was", "key-never")
    assert await bot.send(room, "Hei.")


async def test_what_is_done_is_shown_with_its_key_so_a_crash_knows_of_it(bot, human):
    sari = await human("sari")
    room = await group_of(bot, sari)
    await sari.set_power(room, bot.user, MODERATOR)
    message = await sari.say(room, SLIPPED)
    await bot.hears(SLIPPED)
    await bot.redact(room, message, "key-r")
    await until(lambda: [left for left in bot.left if left.key == "key-r"], "it is shown")


async def test_without_the_right_it_is_refused_for_ever_and_stays(bot, human, synapse):
    sari = await human("sari")
    room = await group_of(bot, sari)
    message = await sari.say(room, SLIPPED)
    await sari.edit(room, message, f"{SLIPPED}, a")
    await bot.hears(SLIPPED)
    with pytest.raises(Undelivered) as refused:
        await bot.redact(room, message, "key-r")
    assert (refused.value.reason, refused.value.permanent) == ("no-right", True)
    assert synapse.event(room, message, synapse.log_in(sari.account))["content"]


async def test_a_bot_that_was_thrown_out_tries_again_when_it_is_back(bot, human):
    sari = await human("sari")
    room = await group_of(bot, sari)
    await sari.set_power(room, bot.user, MODERATOR)
    message = await sari.say(room, SLIPPED)
    await bot.hears(SLIPPED)
    await sari.throw_out(room, bot.user)
    with pytest.raises(Undelivered) as refused:
        await bot.redact(room, message, "key-r")
    assert not refused.value.permanent


# ------------------------------------------------------------ from a decision to the people


@contextlib.asynccontextmanager
async def whole(
    synapse: Synapse, room: str, folder: Path
) -> AsyncIterator[tuple[str, Callable[[str, Human], Awaitable[None]]]]:
    """The whole bot on Matrix: its user, and how it decides that somebody's message goes."""
    account = synapse.register("purku")
    transport = MatrixTransport(
        MatrixConfiguration(
            homeserver=synapse.url,
            user=account.user,
            password=account.password,
            allow_servers=(SERVER,),
            directory=folder / "matrix",
            groups=frozenset({room}),
        )
    )
    workplace = with_workplace(group=Address(f"matrix:{room}"))
    database = await Database.open(folder)
    board = Switchboard(database, {"matrix": transport}, (workplace,), clock=utc_now)

    async def removes(message: str, writer: Human) -> None:
        by = Address(f"matrix:{writer.user}")
        outcome = Outcome(removals=(Removal(chat=workplace.group, message=message, by=by),))
        cause = Cause(message, utc_now(), by)
        recorder = board.dispatcher._recorder
        await database.run(lambda tx: recorder.record(tx, outcome, cause, workplace))
        board.outbox.wake()

    running = asyncio.create_task(board.run())
    try:
        yield account.user, removes
        assert await database.run(outbox.after, 0) == []
    finally:
        running.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await running
        await transport.close()
        await database.close()


@pytest.mark.parametrize("power", [MODERATOR, 0])
async def test_the_writer_learns_how_it_ended(synapse, human, tmp_path, power):
    sari, pekka = await human("sari"), await human("pekka")
    room = await sari.open_group(pekka.user)
    await pekka.join(room)
    async with whole(synapse, room, tmp_path / "whole") as (bot, removes):
        await sari.invite(room, bot)
        await sari.set_power(room, bot, power)
        chat = await sari.open_chat(bot)
        await sari.sees_in(chat, bot)
        await sari.sees_in(room, bot)
        message = await sari.say(room, SLIPPED)
        await pekka.reads(SLIPPED)
        await removes(message, sari)
        if power:
            await until(lambda: message not in pekka.screen, "Pekka sees it no more")
            await sari.reads("Poistin viestisi ryhmästä.", room=chat)
        else:
            await sari.reads("En voi poistaa viestiäsi ryhmästä.", room=chat)
            assert message in pekka.screen
        assert sum("viesti" in line for line in sari.lines(chat, bot)) == 1
