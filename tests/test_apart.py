"""Work in a child process, and what the running bot therefore need not carry."""

import os
import subprocess
import sys

import pytest

from bot.apart import apart
from bot.plan import CannotStart
from bot.settings import load, plan
from tests.configurations import GOOD, written

#: what reads and explains settings, and serves the practice page
NEVER_NEEDED = (
    "pydantic",
    "pydantic_settings",
    "holidays",
    "rapidfuzz",
    "bot.settings",
    "aiohttp.web_app",
)


def test_what_a_child_found_out_is_known(tmp_path):
    settings = load(written(tmp_path, GOOD))
    assert apart(lambda: plan(settings)) == plan(settings)


def test_what_the_operator_can_mend_comes_out_in_its_own_words():
    def fails() -> None:
        raise CannotStart("The file is not there.")

    with pytest.raises(CannotStart, match=r"^The file is not there\.$"):
        apart(fails)


def test_a_child_that_fails_ends_its_parent(capfd, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)  # other tests leave their own
    with pytest.raises(SystemExit, match="1"):
        apart(lambda: 1 // 0)
    assert "ZeroDivisionError" in capfd.readouterr().err


def test_a_child_that_is_killed_is_told_of():
    with pytest.raises(CannotStart, match="signal 9"):
        apart(lambda: os.kill(os.getpid(), 9))


def test_a_running_bot_carries_nothing_that_it_never_needs():
    code = "import bot.__main__, bot.app, bot.transports.matrix, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "nio" in loaded
    assert not loaded & set(NEVER_NEEDED)
