"""Work that is done once, and whose tools would stay in memory for as long as the bot runs."""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Callable
from typing import TypeVar

from bot.plan import CannotStart

T = TypeVar("T")


def apart(work: Callable[[], T]) -> T:
    """What *work* gives, done by a child process that then ends.

    Raises ``CannotStart`` in the words that *work* raises it with; what else goes wrong there
    is logged there. Not to be called once there are threads or an event loop.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        _do(work, writing)
    os.close(writing)
    with open(reading, "rb") as pipe:
        told = pipe.read()
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        signal = os.WTERMSIG(status)
        raise CannotStart(
            f"What reads the settings was ended (signal {signal}): too little memory?"
        )
    if not told:
        sys.exit(1)
    answer, why = pickle.loads(told)
    if why is not None:
        raise CannotStart(why)
    return answer  # type: ignore[no-any-return]


def _do(work: Callable[[], T], writing: int) -> None:
    """The child's whole life: its parent's endings are none of its business."""
    status = 1
    try:
        try:
            told = pickle.dumps((work(), None))
        except CannotStart as why:
            told = pickle.dumps((None, str(why)))
        with open(writing, "wb") as pipe:
            pipe.write(told)
        status = 0
    except BaseException:
        sys.excepthook(*sys.exc_info())
    finally:
        sys.stderr.flush()
        os._exit(status)
