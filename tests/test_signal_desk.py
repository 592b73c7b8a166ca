"""``purkubotti addresses`` and ``purkubotti captcha``, at a daemon that answers as it is told."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from bot import machine
from bot.__main__ import main
from bot.settings import Words
from bot.settings.daemon import of_file
from bot.transports.signal.challenge import Challenge
from tests.configurations import GOOD, written
from tests.transports.signal_daemon import NUMBER, Call, Daemon, Group, Refusal, Way

ID = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
OTHER = "BAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
SARI = "22222222-2222-3333-4444-555555555555"
MAIJA = "33333333-2222-3333-4444-555555555555"
MINNA = "44444444-2222-3333-4444-555555555555"
LINK = "signalcaptcha://signal-hcaptcha.x.challenge.SOLVED"


class Own(Daemon):
    """It knows itself, who has which number, and takes a captcha."""

    def _list_identities(self, params: Mapping[str, Any]) -> Any:
        return [{"number": NUMBER, "uuid": "purku", "safetyNumber": "12345 12345"}]

    def _get_user_status(self, params: Mapping[str, Any]) -> Any:
        if params.get("recipient") == ["+358401234567"] or params.get("username") == ["minna.01"]:
            return [{"recipient": "…", "uuid": MINNA, "isRegistered": True}]
        return [{"recipient": "…", "uuid": None, "isRegistered": False}]

    def _submit_rate_limit_challenge(self, params: Mapping[str, Any]) -> Any:
        if dict(params) != {"challenge": "TOKEN", "captcha": LINK}:
            raise Refusal(-1, "Captcha rejected")
        return {}


class Desk:
    def __init__(self, folder: Path, daemon: Daemon) -> None:
        self.daemon = daemon
        text = re.sub(r"(?m)^account = .*", f'account = "{NUMBER}"', GOOD)
        text = re.sub(r"(?m)^endpoint = .*", f'endpoint = "unix://{daemon.socket}"', text)
        text = re.sub(r"(?m)^spool = .*", f'spool = "{daemon.spool}"', text)
        self.file = written(folder, text)
        self.challenge = Challenge(folder / "data" / "signal")

    async def run(self, command: str, *arguments: str, types: str = "") -> Result:
        told = [command, "--config", str(self.file), *arguments]
        return await asyncio.to_thread(CliRunner().invoke, main, told, input=types)


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch):
    for name in ("STATE_DIRECTORY", "CREDENTIALS_DIRECTORY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
async def desk(tmp_path) -> AsyncIterator[Desk]:
    groups = {ID: Group("Hetipurkajat", [SARI]), OTHER: Group("Vanha", [SARI], is_member=False)}
    async with Own(tmp_path / "run", groups) as daemon:
        daemon.people = {SARI: "key", MAIJA: "key"}
        (tmp_path / "data" / "signal").mkdir(parents=True)
        yield Desk(tmp_path, daemon)


async def test_the_bots_groups_and_their_members_are_listed_as_the_settings_write_them(desk):
    done = await desk.run("addresses")
    assert done.exit_code == 0, done.output
    assert done.output.splitlines() == [
        f"signal:group.{ID}  Hetipurkajat",
        f"signal:{SARI}  Maija Meikäläinen",
    ]


async def test_who_has_written_to_the_bot_is_nobodys_business(desk):
    assert MAIJA not in (await desk.run("addresses")).output


async def test_somebodys_address_is_found_by_their_number_or_their_username(desk):
    done = await desk.run("addresses", "+358 40 123-4567", "minna.01", "+3585")
    *_, by_number, by_name, unknown = done.output.splitlines()
    assert by_number == f"signal:{MINNA}  +358 40 123-4567"
    assert by_name == f"signal:{MINNA}  minna.01"
    assert unknown.startswith("+3585: Signal does not find this")


async def test_where_signal_cannot_be_asked_it_says_that_it_finds_nobody(desk):
    def way(call: Call) -> Way:
        if call.method == "getUserStatus":
            raise Refusal(-3, "…")
        return Way.ANSWERED

    desk.daemon.way = way
    assert "does not find this" in (await desk.run("addresses", "+358401234567")).output


async def test_addresses_are_listed_though_the_file_lacks_them_still(desk):
    text = desk.file.read_text().replace('group = "matrix:!abc:example.fi"', 'group = "signal:?"')
    desk.file.write_text(text)
    assert f"signal:group.{ID}" in (await desk.run("addresses")).output


async def test_a_bot_in_no_group_is_told_what_to_do(desk):
    desk.daemon.groups.clear()
    assert "is in no Signal group" in (await desk.run("addresses")).output


@pytest.mark.parametrize("command", ["addresses", "captcha"])
async def test_without_a_daemon_the_operator_is_sent_to_check(desk, command):
    await desk.daemon.die()
    desk.challenge.keep("TOKEN")
    done = await desk.run(command, types=f"{LINK}\n")
    assert done.exit_code == 1 and "purkubotti check" in done.output


@pytest.mark.parametrize("command", ["addresses", "captcha"])
async def test_without_signal_in_the_file_there_is_nothing_to_ask(desk, command):
    desk.file.write_text(re.sub(r"(?s)\[signal\].*?(?=\[admin\])", "", desk.file.read_text()))
    done = await desk.run(command)
    assert done.exit_code == 1 and "[signal]" in done.output
    assert desk.daemon.visits == []


async def test_a_captcha_is_handed_on_with_the_token_that_signal_gave(desk):
    desk.challenge.keep("TOKEN")
    done = await desk.run("captcha", types=f"{LINK}\n")
    assert done.exit_code == 0 and "accepted" in done.output
    (call,) = [call for call in desk.daemon.calls if call.method == "submitRateLimitChallenge"]
    assert call.params == {"challenge": "TOKEN", "captcha": LINK}
    assert not desk.daemon.visits[-1].was_glance
    assert "TOKEN" not in done.output


async def test_a_captcha_that_signal_does_not_take_is_to_be_solved_again(desk):
    desk.challenge.keep("ANOTHER")
    done = await desk.run("captcha", types=f"{LINK}\n")
    assert done.exit_code == 1 and "generate.html" in done.output


async def test_what_is_no_captcha_is_not_handed_on(desk):
    desk.challenge.keep("TOKEN")
    done = await desk.run("captcha", types="https://signalcaptchas.org/\n")
    assert done.exit_code == 1 and "begins with signalcaptcha://" in done.output
    assert desk.daemon.visits == []


async def test_where_signal_demands_nothing_nothing_is_asked(desk):
    done = await desk.run("captcha")
    assert (done.exit_code, desk.daemon.visits) == (0, [])
    assert Words("en").say("captcha-none") in done.output


async def test_who_may_not_look_where_it_is_noted_is_not_told_that_nothing_is_wanted(
    desk, monkeypatch
):
    desk.challenge.keep("TOKEN")
    monkeypatch.setattr(machine, "may_look_into", lambda _: False)
    done = await desk.run("captcha")
    assert done.exit_code == 1 and str(desk.file.parent / "data" / "signal") in done.output
    assert Words("en").say("captcha-none") not in done.output


def test_what_a_broken_file_says_of_signal_is_enough(tmp_path):
    text = GOOD.replace('work = "mon-fri 8:00-16:00"', 'work = "always"')
    configuration, words = of_file(written(tmp_path, text))
    assert configuration is not None and words.language == "en"
    assert configuration.endpoint == "unix:///run/signal-cli/socket"
    assert configuration.directory == tmp_path / "data" / "signal"
    assert (
        of_file(written(tmp_path, re.sub(r"(?s)\[signal\].*?(?=\[admin\])", "", text)))[0] is None
    )


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ('"+358401234567"', '"?"', "expected the bot's phone number"),
        ("[signal]", "[signal", "TOML"),
    ],
)
async def test_what_says_nothing_that_could_be_used_is_explained(desk, before, after, told):
    text = GOOD.replace(before, after)
    assert text != GOOD
    desk.file.write_text(text)
    for command in ("addresses", "captcha"):
        done = await desk.run(command)
        assert done.exit_code == 1 and told in done.output, done.output
        assert "no section" not in done.output
    assert desk.daemon.visits == []


@pytest.mark.parametrize("command", ["addresses", "captcha"])
async def test_a_file_that_is_not_there_is_called_so(desk, command):
    desk.file.unlink()
    done = await desk.run(command)
    assert (done.exit_code, done.output) == (1, Words("fi").say("fault-no-such-file") + "\n")
