"""A process that is killed at one place of the code, before or after some call of it."""

from __future__ import annotations

import inspect
import os
import signal
from collections.abc import Callable
from functools import partial
from pkgutil import resolve_name

from bot.dispatcher import Dispatcher


def doom(arguments: list[str]) -> list[str]:
    """Take ``PLACE TIMES when [once-heard]`` from the front of the *arguments*, and die there;
    return the others. *once-heard*: the calls of it count from when something is said."""
    place, times, when, *others = arguments
    die = partial(die_at, place, int(times), when)
    if others[:1] != ["once-heard"]:
        die()
        return others
    _once_heard(die)
    return others[1:]


def _once_heard(then: Callable[[], None]) -> None:
    answer = Dispatcher._answer

    def answer_the_first(*given) -> object:
        Dispatcher._answer = answer
        then()
        return answer(*given)

    Dispatcher._answer = answer_the_first


def die_at(place: str, times: int, when: str) -> None:
    """Die *before* or *after* the *times*-th call of *place*, ``module.function`` or
    ``module:Class.method``."""
    owner, _, name = place.rpartition(".")
    holder = resolve_name(owner)
    original = getattr(holder, name)
    calls = 0

    def reached() -> bool:
        nonlocal calls
        calls += 1
        return calls == times

    def die() -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    async def doomed_later(*arguments, **named):
        last = reached()
        if last and when == "before":
            die()
        result = await original(*arguments, **named)
        if last:
            die()
        return result

    def doomed(*arguments, **named):
        last = reached()
        if last and when == "before":
            die()
        result = original(*arguments, **named)
        if last:
            die()
        return result

    later = inspect.iscoroutinefunction(inspect.unwrap(original))
    setattr(holder, name, doomed_later if later else doomed)
