"""An exception at any place of our code, once, with somebody's name, address and words in it.

A place is where a function begins, or where a coroutine goes on after an ``await``: there the
exception comes out of what was awaited. What nobody in the house catches ends the programme, as
``bot.log`` has it; it is started afresh, and the network shows again what was not noted as heard.
"""

from __future__ import annotations

import json
import sys
import threading
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any

from aiohttp import ClientResponseError, RequestInfo
from multidict import CIMultiDict, CIMultiDictProxy
from nio.exceptions import LocalProtocolError
from pydantic import BaseModel, ValidationError
from yarl import URL

from bot.domain.chat import Heard
from tests.house import House
from tests.privacy.stage import CANARY

_HOUSE = Path(__file__).resolve().parent.parent.parent
_ROOMS = tuple(f"{_HOUSE / room}/" for room in ("bot", "commands", "storage"))
#: what the log and a traceback are made with must not fail itself
_SPARED = (f"{_HOUSE / 'bot' / 'log.py'}",)

_NAME = f"Maija Zqkanariamaija test:@{CANARY}-osoite-maija {CANARY}sana 050 {CANARY}"


def _of_the_settings() -> Exception:
    class Row(BaseModel):
        number: int

    try:
        Row(number=_NAME)  # type: ignore[arg-type]
    except ValidationError as trouble:
        return trouble
    raise AssertionError


def _of_the_homeserver() -> Exception:
    url = URL(f"https://{CANARY}.example.fi/_matrix/client/v3/rooms/!{CANARY}/send/@{CANARY}")
    asked = RequestInfo(url, "PUT", CIMultiDictProxy(CIMultiDict()), url)
    return ClientResponseError(asked, (), status=500, message=_NAME)


def _of_the_decoder() -> Exception:
    try:
        json.loads(f'{{"body": "{_NAME}')
    except ValueError as trouble:
        return trouble
    raise AssertionError


def _with_a_note() -> Exception:
    trouble = ExceptionGroup(_NAME, [RuntimeError(_NAME), KeyError(_NAME)])
    trouble.add_note(_NAME)
    trouble.__cause__ = LookupError(_NAME)
    return trouble


#: how a library quotes what it was given
TROUBLES: tuple[Callable[[], Exception], ...] = (
    lambda: KeyError(f"test:@{CANARY}-osoite-maija"),
    lambda: OSError(5, "Input/output error", f"/var/lib/{CANARY}"),
    lambda: LocalProtocolError(f"No such room with id !{CANARY} for {_NAME}"),
    _of_the_settings,
    _of_the_homeserver,
    _of_the_decoder,
    lambda: UnicodeDecodeError("utf-8", _NAME.encode(), 0, 1, _NAME),
    _with_a_note,
    lambda: type(f"{CANARY.capitalize()}Error", (ValueError,), {})(_NAME),
)


@dataclass(frozen=True, order=True)
class Place:
    """A line at which a function begins, or goes on."""

    file: str
    function: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.function}"


def _place(frame: FrameType) -> Place | None:
    code = frame.f_code
    if not code.co_filename.startswith(_ROOMS) or code.co_filename in _SPARED:
        return None
    if code.co_name.startswith("<") or code.co_name in ("__repr__", "__del__"):
        return None
    file = str(Path(code.co_filename).relative_to(_HOUSE))
    return Place(file, code.co_qualname, frame.f_lineno)


@contextmanager
def _seen(look: Callable[[FrameType], None]) -> Iterator[None]:
    """*look* at every frame that begins or goes on, in the database's thread, too."""

    def traced(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            look(frame)

    threading.settrace(traced)
    sys.settrace(traced)
    try:
        yield
    finally:
        sys.settrace(None)
        threading.settrace(None)  # type: ignore[arg-type]


@dataclass
class Count:
    """How often each place is reached."""

    places: Counter[Place] = field(default_factory=Counter)
    is_on: bool = False

    @contextmanager
    def set(self) -> Iterator[None]:
        known: dict[tuple[Any, int], Place | None] = {}

        def look(frame: FrameType) -> None:
            if not self.is_on:
                return
            at = (frame.f_code, frame.f_lineno)
            if at not in known:
                known[at] = _place(frame)
            if (place := known[at]) is not None:
                self.places[place] += 1

        with _seen(look):
            yield


@dataclass
class Injection:
    """While it *is_on*, the exception comes when *place* is reached the *number*-th time, once."""

    place: Place
    number: int
    trouble: Exception
    is_on: bool = False
    is_done: bool = False

    @contextmanager
    def set(self) -> Iterator[None]:
        file = str(_HOUSE / self.place.file)
        reached = 0

        def look(frame: FrameType) -> None:
            nonlocal reached
            if frame.f_lineno != self.place.line or self.is_done or not self.is_on:
                return
            code = frame.f_code
            if code.co_filename == file and code.co_qualname == self.place.function:
                reached += 1
                if reached == self.number:
                    self.is_done = True
                    raise self.trouble

        with _seen(look):
            yield


@dataclass
class Restarts:
    """Puts around the *house* what the service manager is: what ends the programme is logged as
    the programme logs it, and it starts afresh."""

    house: House
    number: int = 0
    heard: list[Heard] = field(default_factory=list)

    def put_on(self, monkeypatch: Any) -> None:
        opening, draining = self.house.open, self.house.drain

        async def open() -> None:
            await opening()
            dispatcher = self.house.dispatcher
            for name in ("receive", "tick", "tidy"):
                monkeypatch.setattr(
                    dispatcher, name, self._guarded(name, getattr(dispatcher, name))
                )

        async def drain() -> None:
            try:
                await draining()
            except Exception as trouble:
                await self._again(trouble)
                await draining()

        monkeypatch.setattr(self.house, "open", open)
        monkeypatch.setattr(self.house, "drain", drain)

    def _guarded(self, name: str, method: Callable[..., Awaitable[Any]]) -> Any:
        async def guarded(*given: Any) -> Any:
            if name == "receive":
                self.heard.append(given[0])
            try:
                return await method(*given)
            except Exception as trouble:
                await self._again(trouble)
                # The network shows again what was not noted as heard.
                return await getattr(self.house.dispatcher, name)(*given)

        return guarded

    async def _again(self, trouble: Exception) -> None:
        self.number += 1
        sys.excepthook(type(trouble), trouble, trouble.__traceback__)
        await self.house.close()
        await self.house.open()
