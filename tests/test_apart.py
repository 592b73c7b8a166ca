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
    code = "import bot.__main__, bot.app, bot.transports.matrix, bot.transports.signal, sys"
    loaded = _loaded(code)
    assert "nio" in loaded
    assert not loaded & set(NEVER_NEEDED)


NETWORKS = """
import sys
from pathlib import Path
from bot.app import _open_networks
from bot.plan import Plan

signal = {"account": "+358401234567", "endpoint": "unix:///run/socket"}
signal |= {"spool": Path("/run/spool"), "directory": Path("data/signal")}
matrix = {"homeserver": "https://x", "directory": Path("data/matrix"), "devices": "all"}
told = {"signal": signal, "matrix": matrix}
told = {name: told[name] if name in sys.argv else None for name in told}
plan = Plan(data_dir=Path("."), workplaces=(), admins=(), ping=None, prefix="!", **told)
networks = []
_open_networks(plan, networks, [])
print(*(f"has-{each.network}" for each in networks))
"""


@pytest.mark.parametrize("networks", [["matrix"], ["signal"], ["matrix", "signal"]])
def test_a_bot_has_the_networks_that_it_is_told_of_and_carries_no_other(networks):
    loaded = _loaded(NETWORKS, *networks)
    assert {name for name in ("matrix", "signal") if f"has-{name}" in loaded} == set(networks)
    assert ("nio" in loaded) == ("matrix" in networks)


def _loaded(code: str, *arguments: str) -> set[str]:
    """What *code* prints, and the modules it has loaded in the end."""
    code += "\nimport sys; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())
