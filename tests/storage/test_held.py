"""What is held for the morning: it leaves in order, under a new number, or not at all."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from bot.domain.chat import Delivery
from bot.domain.outcome import Question
from storage import outbox, questions
from storage.database import Transaction
from tests.house import PEOPLE, House

MAIJA = PEOPLE["maija"].address


def _hold(tx: Transaction, house: House, name: str, question: int | None) -> None:
    outbox.put(
        tx,
        Delivery(key=name, to=MAIJA, words=name),
        key=f"message:{name}",
        now=house.now(),
        case_key=None,
        question=question,
        board=False,
        fresh=False,
        names_requester=False,
        held_until=house.now() + timedelta(hours=8),
        language="fi",
    )


def _ask(tx: Transaction, house: House) -> int:
    key = tx.vault.new(f"talk:{tx.vault.fresh_name()}")
    return questions.put(tx, MAIJA, key, Question(), "fi", house.now())


async def test_a_held_question_that_is_no_longer_asked_never_leaves(tmp_path: Path) -> None:
    async with House(tmp_path) as house:

        def hold(tx: Transaction) -> None:
            _hold(tx, house, "stale", _ask(tx, house))
            _hold(tx, house, "asked", _ask(tx, house))
            _hold(tx, house, "told", None)

        def release(tx: Transaction) -> list[str]:
            assert outbox.after(tx, 0) == []
            outbox.release(tx, house.now() + timedelta(hours=8))
            return [waiting.delivery.key for waiting in outbox.after(tx, 0)]

        await house.database.run(hold)
        assert await house.database.run(release) == ["asked", "told"]
        assert not await house.database.run(lambda tx: tx.vault.knows("message:stale"))


async def test_what_is_held_leaves_before_anything_newer(tmp_path: Path) -> None:
    async with House(tmp_path) as house:

        def hold_and_say(tx: Transaction) -> list[str]:
            _hold(tx, house, "held", None)
            last = max((waiting.id for waiting in outbox.after(tx, 0)), default=0)
            outbox.release_to(tx, PEOPLE["sari"].address)
            assert outbox.after(tx, last) == []
            outbox.release_to(tx, MAIJA)
            return [waiting.delivery.key for waiting in outbox.after(tx, last)]

        assert await house.database.run(hold_and_say) == ["held"]


async def test_what_was_held_for_a_morning_on_which_the_bot_was_off_waits_for_the_next(
    tmp_path: Path,
) -> None:
    """Its first start after that is in the night: nobody reads it then."""
    async with House(tmp_path) as house:
        house.jump(house.now() + timedelta(hours=10))
        await house.database.run(_hold, house, "held", None)
        await house.be_away_until(house.now() + timedelta(days=1))
        assert house.told("maija") == []
        await house.wait(timedelta(hours=12))
        assert house.told("maija") == ["held"]
        morning = house.network.said[-1].at.astimezone(house.workplaces[0].zone)
        assert (morning.hour, morning.minute) == (8, 0)
