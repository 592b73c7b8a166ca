"""Told to stop, it stops: everything that matters is on disk (R-F4)."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

#: as ``run`` does it; *work* is what the bot does meanwhile
_PROGRAMME = """
import asyncio
from bot.app import _until_told_to_stop

async def work():
    print("works", flush=True)
    try:
        await asyncio.Event().wait()
    finally:
        {at_the_end}

asyncio.run(_until_told_to_stop(work()))
print("stopped", flush=True)
"""
#: far more than it may take; a bot that is deaf to it would not end at all
_PATIENCE = 20.0


def stopped(number: signal.Signals, at_the_end: str) -> tuple[int, str]:
    """With which status it ends that got the signal, and what it says."""
    programme = _PROGRAMME.format(at_the_end=at_the_end)
    running = subprocess.Popen([sys.executable, "-c", programme], stdout=subprocess.PIPE, text=True)
    try:
        assert running.stdout is not None and running.stdout.readline() == "works\n"
        running.send_signal(number)
        said, _ = running.communicate(timeout=_PATIENCE)
    finally:
        running.kill()
        running.wait()
    return running.returncode, said


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_when_it_is_told_to(number: signal.Signals) -> None:
    assert stopped(number, "pass") == (0, "stopped\n")


def test_it_ends_though_something_does_not() -> None:
    """A network that does not answer is asked to end, and not waited for."""
    assert stopped(signal.SIGTERM, "await asyncio.sleep(3600)") == (0, "stopped\n")
