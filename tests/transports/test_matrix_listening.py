"""The sync loop: nothing is left behind, whoever cannot take it, and whenever we die (R-I1)."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from itertools import count
from types import SimpleNamespace
from typing import Any

import nio
import pytest

from bot.domain.chat import Address, Heard, Incoming, Person
from bot.transports.matrix.configuration import MatrixFault
from bot.transports.matrix.listening import Listening
from bot.transports.matrix.signs import Signs
from tests.house import TUESDAY

MAIJA = Person(Address("matrix:@maija:lab.test"), "Maija")


class Died(BaseException):
    """The process ended here."""


class Homeserver:
    """Gives what was said after the place it is asked for: one message a sync, so many of them."""

    user_id = "@purku:lab.test"
    logged_in = True
    olm_account_shared = False

    def __init__(self, messages: int) -> None:
        self.messages = messages
        self.has_no_more = asyncio.Event()

    async def sync(self, *, since: str | None, **_: Any) -> nio.SyncResponse:
        place = int(since or 0)
        if place >= self.messages:
            self.has_no_more.set()
            await asyncio.Event().wait()
        answer = nio.SyncResponse.from_dict({"next_batch": str(place + 1), "rooms": {}})
        assert isinstance(answer, nio.SyncResponse)
        return answer


class Told:
    """Each sync tells of one message, which is named after its place."""

    async def heard(self, response: nio.SyncResponse, since: str | None) -> Heard:
        said = Incoming(
            key=f"${response.next_batch}",
            chat=MAIJA.address,
            sender=MAIJA,
            at=TUESDAY,
            private=True,
            words="purku",
        )
        return Heard(network="matrix", incoming=(said,), position=response.next_batch)


class Nothing:
    """What else a sync leads to: nothing."""

    def note(self, response: nio.SyncResponse) -> None: ...

    def take_news(self) -> None: ...

    async def keep_up(self, *_: object) -> None: ...

    async def accept(self) -> None: ...

    async def ask_for_pending(self) -> None: ...


class Database:
    """Keeps what it is given, and the place, in one commit; *fails* at some, or *dies* at one."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.position: str | None = None
        self.given = count(1)
        self.fails: set[int] = set()
        self.dies: int | None = None

    async def receive(self, heard: Heard) -> None:
        number = next(self.given)
        if number == self.dies:
            raise Died
        if number in self.fails:
            raise OSError(28, "No space left on device")
        self.heard += [each.key for each in heard.incoming]
        self.position = heard.position or self.position


async def listens(database: Database, homeserver: Homeserver) -> None:
    """Until all has been heard, or it dies."""

    async def synced() -> None: ...

    nothing: Any = Nothing()
    listening = Listening(
        homeserver,  # type: ignore[arg-type]
        Told(),  # type: ignore[arg-type]
        nothing,
        nothing,
        nothing,
        Signs(homeserver),  # type: ignore[arg-type]
        synced,
    )
    working = asyncio.create_task(listening.listen(database.receive, database.position))
    waiting = asyncio.create_task(homeserver.has_no_more.wait())
    await asyncio.wait({working, waiting}, return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    working.cancel()
    await asyncio.wait({working})
    if not working.cancelled() and (died := working.exception()) is not None:
        raise died


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    def pauses() -> Iterator[float]:
        while True:
            yield 0.0

    monkeypatch.setattr("bot.transports.matrix.listening.pauses", pauses)


async def test_what_is_not_taken_is_handed_over_again() -> None:
    database = Database()
    database.fails = {2, 3, 4}
    await listens(database, Homeserver(4))
    assert database.heard == ["$1", "$2", "$3", "$4"]


@pytest.mark.parametrize("dies", range(1, 6))
async def test_the_place_comes_with_what_was_said_before_it(dies: int) -> None:
    """nio's own loop notes its place first: who dies then has forgotten a request."""
    database = Database()
    database.dies = dies
    try:
        await listens(database, Homeserver(4))
    except Died:
        database.dies = None
        await listens(database, Homeserver(4))
    assert database.heard == ["$1", "$2", "$3", "$4"]


async def test_a_log_in_that_is_known_no_more_ends_it() -> None:
    """R-F2: it says so, and neither asks for ever nor logs in anew by itself."""

    class Closed(Homeserver):
        asked = 0

        async def sync(self, **_: Any) -> Any:
            self.asked += 1
            if self.asked > 3:
                self.has_no_more.set()
                await asyncio.Event().wait()
            answer = nio.SyncError("Unknown token", "M_UNKNOWN_TOKEN")
            answer.transport_response = SimpleNamespace(status=401)  # type: ignore[assignment]
            return answer

    homeserver = Closed(1)
    with pytest.raises(MatrixFault, match="does not know the bot's log-in any more"):
        await listens(Database(), homeserver)
    assert homeserver.asked == 1
