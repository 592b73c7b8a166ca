"""A message that somebody else wrote in the group is taken out of it: once, in its turn, and
whoever wrote it learns how it ended. Afterwards nothing of it is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.chat import Audience, Heard, Left, Text
from bot.domain.outcome import Message, Outcome, Removal
from bot.recording import Cause
from bot.transports import Undelivered
from commands import COMMANDS
from commands.given import Given
from storage import outbox
from storage.database import Transaction
from tests.conversation import Conversation, play
from tests.house import GROUP, HELSINKI, KOIVURANTA, PEOPLE, House
from tests.test_crashes import Died, _contains_death

SARI = PEOPLE["sari"].address
SLIPPED = "Lauri 7B:stä löi"
GONE = "Poistin viestisi ryhmästä."
IMPOSSIBLE = (
    "En voi poistaa viestiäsi ryhmästä. Poista se itse: paina viestiä pitkään, valitse Poista, "
    "ja jos sovellus kysyy, poista se kaikilta."
)
MINUTE = timedelta(minutes=1)


async def slips(house: House, words: str = SLIPPED) -> str:
    """Sari writes what should not stand in the group; returns the network's name of it."""
    incoming = house.incoming("sari", words, group=True)
    await house.hear(incoming)
    return incoming.key


async def removes(house: House, message: str, *more: Message, name: str = "test") -> None:
    """It is decided that *message* goes, as a command decides it; nothing has left yet."""
    removal = Removal(chat=GROUP, message=message, by=SARI)
    outcome = Outcome(messages=more, removals=(removal,))
    cause = Cause(name, house.now(), SARI)
    await house.database.run(
        lambda tx: house.dispatcher._recorder.record(tx, outcome, cause, KOIVURANTA)
    )


def refuses(why: Exception) -> Callable[[str], None]:
    def fail(key: str) -> None:
        raise why

    return fail


def gone(house: House) -> list[str]:
    return [each.words for each in house.network.removed]


async def rows(house: House) -> int:
    def count(tx: Transaction) -> int:
        return tx.row("SELECT count(*) FROM outbox")[0]  # type: ignore[index]

    return await house.database.run(count)


async def test_it_is_gone_and_then_its_writer_is_told(house: House) -> None:
    await removes(house, await slips(house))
    assert gone(house) == house.told("sari") == []
    await house.settle()
    assert gone(house) == [SLIPPED]
    assert house.network.removed[0].chat == GROUP
    assert house.told("sari") == [GONE]
    assert house.told("kalle") == house.in_group() == []
    assert await rows(house) == 0


async def test_it_waits_for_no_morning(tmp_path: Path) -> None:
    night = datetime(2026, 11, 17, 23, 10, tzinfo=HELSINKI).astimezone(UTC)
    async with House(tmp_path, start=night) as house:
        await removes(house, await slips(house))
        await house.settle()
        assert gone(house) == [SLIPPED]
        assert house.told("sari") == [GONE]


async def test_what_was_to_be_said_before_is_said_before(house: House) -> None:
    told = Message(
        to=GROUP, audience=Audience.GROUP, text=Text("missed-told-group", {"until": "10.38"})
    )
    message = await slips(house)
    cause = Cause("before", house.now())
    await house.database.run(
        lambda tx: house.dispatcher._recorder.record(
            tx, Outcome(messages=(told,)), cause, KOIVURANTA
        )
    )
    await removes(house, message, told)
    await house.settle()
    assert [each.said for each in house.network.removed] == [1]
    assert len(house.in_group()) == 2


async def test_what_is_gone_already_is_removed_all_the_same(house: House) -> None:
    message = await slips(house)
    await removes(house, message, name="one")
    await removes(house, message, name="two")
    await house.settle()
    assert gone(house) == [SLIPPED]
    assert house.told("sari") == [GONE, GONE]


# ------------------------------------------------------------ trouble


async def test_it_is_tried_again_under_the_same_key_until_it_is_done(house: House) -> None:
    keys: list[str] = []

    def cut(key: str) -> None:
        keys.append(key)
        raise Undelivered("timeout")

    house.network.fail_removal = cut
    await removes(house, await slips(house))
    for _ in range(3):
        house.jump(house.now() + MINUTE)
        await house.drain()
    assert len(keys) == 3 and len(set(keys)) == 1
    assert house.told("sari") == []
    await house.restart()
    assert len(keys) == 4 and len(set(keys)) == 1
    house.network.fail_removal = lambda key: None
    await house.wait(MINUTE)
    assert gone(house) == [SLIPPED]
    assert house.told("sari") == [GONE]


async def test_a_removal_that_waits_holds_back_what_comes_after_it(house: House) -> None:
    told = Message(
        to=GROUP, audience=Audience.GROUP, text=Text("missed-told-group", {"until": "10.38"})
    )
    house.network.fail_removal = refuses(Undelivered("timeout"))
    await removes(house, await slips(house), told)
    await house.drain()
    assert house.in_group() == []
    house.network.fail_removal = lambda key: None
    await house.wait(MINUTE)
    assert [each.said for each in house.network.removed] == [0]
    assert len(house.in_group()) == 1


async def test_whoever_dies_between_doing_and_noting_tells_it_once(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await removes(house, await slips(house))

    def dies(*_: object) -> None:
        raise Died

    with monkeypatch.context() as patched:
        patched.setattr("storage.outbox.remove", dies)
        with pytest.raises(BaseException) as died:
            await house.drain()
    assert _contains_death(died.value)
    assert gone(house) == [SLIPPED] and house.told("sari") == []
    await house.restart()
    assert gone(house) == [SLIPPED]
    assert house.told("sari") == [GONE]
    assert await rows(house) == 0


async def test_what_the_network_shows_to_be_done_is_told_and_not_done_again(house: House) -> None:
    tried: list[str] = []
    house.network.fail_removal = tried.append
    await removes(house, await slips(house))
    (removing,) = await house.database.run(outbox.after, 0)
    assert isinstance(removing, outbox.Removing)
    left = Left(key=removing.key, message="$redaction", at=house.now())
    for _ in range(2):
        await house.dispatcher.receive(Heard(network="test", left=(left,)))
    # It may be shown before the relay has its answer.
    await house.dispatcher.end_removal(removing, None)
    await house.restart()
    assert tried == []
    assert house.told("sari") == [GONE]


async def test_without_the_right_the_writer_is_asked_once_and_the_admins_learn_why(
    house: House,
) -> None:
    house.network.fail_removal = refuses(Undelivered("no-right", permanent=True))
    await removes(house, await slips(house))
    await house.settle()
    await house.restart()
    await house.wait(timedelta(hours=1))
    assert house.told("sari") == [IMPOSSIBLE]
    (told,) = house.told("kalle")
    assert "oikeus poistaa viestejä" in told and "Syy: no-right" in told
    assert gone(house) == house.in_group() == []
    assert await rows(house) == 0


async def test_on_disk_it_is_sealed(house: House) -> None:
    message = await slips(house)
    await removes(house, message)
    ((sealed,),) = await house.database.run(lambda tx: tx.rows("SELECT sealed FROM outbox"))
    assert message.encode() not in sealed and b"sari" not in sealed
    (waiting,) = await house.database.run(outbox.after, 0)
    assert isinstance(waiting, outbox.Removing) and waiting.removal.message == message
    assert "sari" not in repr(waiting) and message not in repr(waiting.removal)


# ------------------------------------------------------------ seen from a command


def _removes_what_was_said(given: Given, tx: Transaction) -> Outcome:
    removal = Removal(chat=given.workplace.group, message=given.event, by=given.by.address)
    return Outcome(removals=(removal,)) + Outcome(removals=())


async def test_a_command_knows_the_message_it_was_given_in_and_a_transcript_shows_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = COMMANDS.command("help")
    assert asked is not None
    removing = replace(asked, handler=_removes_what_was_said)
    monkeypatch.setitem(COMMANDS._commands, "help", removing)
    said = "#group sari> !purku ohje"
    transcript = await play(Conversation("", {}, [said]), tmp_path)
    assert transcript == [
        said,
        "#group bot removes> !purku ohje",
        f"@sari bot> {GONE}",
    ]


async def test_the_clock_gives_no_message(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    events: list[str] = []

    def listens(given: Given, tx: Transaction) -> Outcome:
        events.append(given.event)
        return Outcome()

    await house.say("maija", "purku")
    monkeypatch.setattr(COMMANDS, "handler", lambda name: listens)
    await house.wait(3 * MINUTE)
    assert set(events) == {""}
