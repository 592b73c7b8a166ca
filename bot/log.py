"""What may be logged, and nothing else: case names, keys, references, counts.

Every line is built from an allow-list of keys, each with the shape that its values may have.
Of an exception there is its type and the places in our own code; of a library's message there
is the library's name. So no words, names or addresses of people can get out, whatever somebody
writes into an exception, a log call, a warning or a task's name.
"""

from __future__ import annotations

import asyncio
import logging
import re
import sys
import threading
import traceback
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, TextIO

import structlog
from structlog.typing import EventDict, WrappedLogger

_ROOMS = ("bot", "commands", "storage")
_HOUSE = Path(__file__).resolve().parent.parent

_WORD = re.compile(r"[a-z][a-z0-9]*([_-][a-z0-9]+)*")
# Events are written in our code word for word (tests/test_log.py), so they may have spaces.
_EVENT = re.compile(r"[a-z][a-z0-9]*([ _-][a-z0-9]+)*")
_KEY = re.compile(r"[A-Za-z0-9_-]+")
_BIRD = re.compile(r"[^\W\d_]+([ -]\w+)?")
_VERSION = re.compile(r"[0-9A-Za-z.+]+")
_NUMBER = None

#: The keys that pass. ``None``: numbers only.
ALLOWED: Mapping[str, re.Pattern[str] | None] = {
    "event": _EVENT,
    "level": _WORD,
    "timestamp": re.compile(r"[0-9T:.Z-]+"),
    "network": _WORD,
    "case": _BIRD,
    "key": _KEY,
    "kind": _WORD,
    "reason": _WORD,
    "reference": _KEY,
    "count": _NUMBER,
    "seconds": _NUMBER,
    "attempts": _NUMBER,
    "status": re.compile(r"[A-Za-z0-9_]+"),
    "version": _VERSION,
    "command": _WORD,
    "logger": re.compile(r"[A-Za-z_]+(\.[A-Za-z_]+)*"),
}
_LONGEST = 64
WITHHELD = "withheld"


def allow(_: WrappedLogger, __: str, line: EventDict) -> EventDict:
    """A processor: what may not be logged is left out, or replaced by a word that says so."""
    allowed: EventDict = {
        key: value if _may_pass(shape, value) else WITHHELD
        for key, shape in ALLOWED.items()
        if (value := line.get(key)) is not None
    }
    if (trouble := _exception(line)) is not None:
        allowed["exception"] = _told(trouble)
    return allowed


def _may_pass(shape: re.Pattern[str] | None, value: object) -> bool:
    if type(value) in (int, float, bool):
        return True
    return (
        shape is not None
        and type(value) is str
        and len(value) <= _LONGEST
        and shape.fullmatch(value) is not None
    )


def _exception(line: EventDict) -> BaseException | None:
    given = line.get("exc_info")
    if isinstance(given, tuple) and len(given) == 3:
        given = given[1]
    if isinstance(given, BaseException):
        return given
    return sys.exc_info()[1] if given else None


def _told(trouble: BaseException) -> list[dict[str, Any]]:
    """The exception and its causes: type, and where it passed through our code.

    Written by hand: structlog's own transformer tells the exception's words and the lines of
    other people's code.
    """
    told: list[dict[str, Any]] = []
    seen: set[int] = set()
    each: BaseException | None = trouble
    while each is not None and id(each) not in seen and len(told) < 10:
        seen.add(id(each))
        told.append({"type": _type(each), "where": _where(each.__traceback__)})
        if isinstance(each, BaseExceptionGroup) and each.exceptions:
            each = each.exceptions[0]
        else:
            each = each.__cause__ or each.__context__
    return told


def _type(trouble: BaseException) -> str:
    kind, name = type(trouble), type(trouble).__name__
    # A class that was made on the way may be called by what it was made of.
    is_known = getattr(sys.modules.get(kind.__module__), name, None) is kind
    return name if is_known and name.isascii() and len(name) <= _LONGEST else WITHHELD


def _where(steps: TracebackType | None) -> list[str]:
    return [
        place
        for frame, number in traceback.walk_tb(steps)
        if (place := _place(frame.f_code.co_filename, number, frame.f_code.co_name))
    ][-12:]


def _place(file: str, number: int, function: str) -> str | None:
    try:
        path = Path(file).resolve().relative_to(_HOUSE)
    except (ValueError, OSError):
        return None
    return f"{path.as_posix()}:{number}:{function}" if path.parts[0] in _ROOMS else None


class _Libraries(logging.Handler):
    """Other people's loggers: who, how loud, and an exception's type; never what they say."""

    def emit(self, record: logging.LogRecord) -> None:
        structlog.get_logger().log(
            record.levelno,
            "library",
            logger=record.name,
            exc_info=record.exc_info or None,
        )


def configure(stream: TextIO | None = None) -> None:
    """From here on nothing is logged but JSON lines of allowed things, to *stream* (stderr)."""
    structlog.configure(
        processors=[
            structlog.stdlib.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            allow,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.WriteLoggerFactory(file=stream or sys.stderr),
        cache_logger_on_first_use=False,
    )
    # logging would print the message that it could not format, with its arguments.
    logging.raiseExceptions = False
    logging.captureWarnings(True)
    root = logging.getLogger()
    root.handlers[:] = [_Libraries()]
    root.setLevel(logging.WARNING)
    sys.excepthook = _uncaught
    threading.excepthook = lambda args: _unseen("thread", args.exc_value)
    sys.unraisablehook = lambda args: _unseen("unraisable", args.exc_value)


def silence() -> None:
    """From here on nothing is logged but our own mistakes: somebody sits at the terminal and is
    told in sentences."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))


def watch(loop: asyncio.AbstractEventLoop) -> None:
    """Exceptions that nobody awaited; asyncio would tell the task with its name and result."""
    loop.set_exception_handler(lambda _, context: _unseen("task", context.get("exception")))


def _uncaught(
    kind: type[BaseException], trouble: BaseException, steps: TracebackType | None
) -> None:
    if not issubclass(kind, KeyboardInterrupt):
        _unseen("programme", trouble)


def _unseen(kind: str, trouble: BaseException | None) -> None:
    # Louder than ``silence``: at a terminal, too, our own mistakes are not kept secret.
    structlog.get_logger().critical("uncaught", kind=kind, exc_info=trouble)
