"""The command line around the programme: what it starts, and how it ends."""

from __future__ import annotations

import subprocess
import sys
from types import ModuleType

import pytest
from click.testing import CliRunner

import bot
from bot import __version__, log
from bot.__main__ import main
from bot.plan import CannotStart, Plan
from tests.configurations import GOOD, written


class _App(ModuleType):
    """A programme that notes how it was started, and ends as it is told."""

    def __init__(self, trouble: BaseException | None = None) -> None:
        super().__init__("bot.app")
        self.started: list[object] = []
        self.trouble = trouble

    async def run(self, plan: Plan) -> None:
        self.started.append(plan)
        if self.trouble:
            raise self.trouble

    async def practice(self, *, port: int, language: str) -> None:
        self.started.append((port, language))
        if self.trouble:
            raise self.trouble


@pytest.fixture
def app(monkeypatch):
    # The log would be taken from pytest for all tests that follow.
    monkeypatch.setattr(log, "configure", lambda: None)
    monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)

    def put(trouble: BaseException | None = None) -> _App:
        fake = _App(trouble)
        monkeypatch.setitem(sys.modules, "bot.app", fake)
        monkeypatch.setattr(bot, "app", fake, raising=False)
        return fake

    return put


def test_practice_starts_on_any_port_and_in_finnish(app):
    fake = app()
    assert CliRunner().invoke(main, ["practice"]).exit_code == 0
    assert fake.started == [(0, "fi")]


def test_practice_on_a_port_in_another_language(app):
    fake = app()
    done = CliRunner().invoke(main, ["practice", "--port", "8765", "--language", "nb"])
    assert (done.exit_code, fake.started) == (0, [(8765, "nb")])


def test_run_starts_with_what_the_file_says(app, tmp_path):
    fake = app()
    done = CliRunner().invoke(main, ["run", "--config", str(written(tmp_path, GOOD))])
    assert done.exit_code == 0
    (plan,) = fake.started
    assert isinstance(plan, Plan) and plan.workplaces[0].id == "koivuranta"
    assert "PASSWORD-CANARY" not in repr(plan)


def test_a_bad_configuration_starts_nothing(app, tmp_path):
    fake = app()
    done = CliRunner().invoke(main, ["run", "--config", str(written(tmp_path, ""))])
    assert (done.exit_code, fake.started) == (1, [])
    assert "[[workplace]]" in done.stderr


@pytest.mark.parametrize("command", [["practice"], ["run", "--config", "config.toml"]])
def test_what_the_operator_can_mend_is_one_plain_sentence(app, tmp_path, monkeypatch, command):
    app(CannotStart("Another bot is using this folder."))
    written(tmp_path, GOOD)
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, command)
    assert done.exit_code == 1
    assert done.stderr == "Another bot is using this folder.\n"
    assert done.stdout == ""


def test_ctrl_c_ends_quietly(app):
    app(KeyboardInterrupt())
    done = CliRunner().invoke(main, ["practice"])
    assert (done.exit_code, done.output) == (0, "")


def test_the_version():
    assert CliRunner().invoke(main, ["--version"]).output.strip().endswith(__version__)


def test_at_a_terminal_nothing_is_logged_but_our_own_mistakes():
    programme = """if True:
        import structlog
        from bot import log
        log.configure()
        log.silence()
        structlog.get_logger().error("a library is unhappy")
        raise KeyError("CANARY")
    """
    done = subprocess.run(
        [sys.executable, "-c", programme], capture_output=True, text=True, timeout=60
    )
    (line,) = done.stderr.splitlines()
    assert '"uncaught"' in line and "KeyError" in line
    assert "CANARY" not in done.stderr + done.stdout
