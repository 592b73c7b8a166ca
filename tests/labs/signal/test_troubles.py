"""The product on a real signal-cli when Signal, the network or somebody's phone is in trouble."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest_asyncio

from tests.labs.life import AGAIN
from tests.labs.signal.product import ROOT, Product, School, name_in, opened
from tests.labs.speaking import until

_CAPTCHA = json.dumps({"token": "lab", "options": ["captcha"]})


@pytest_asyncio.fixture
async def school(signal_lab, tmp_path: Path) -> AsyncIterator[School]:
    lab = await signal_lab("maija", "sari", "pekka", "minna", timer=3600)
    async with opened(lab, tmp_path / "product") as school:
        yield school


async def test_a_minute_without_a_network_loses_nothing(school: School) -> None:
    maija, lab = school.lab["maija"], school.lab
    await school.say(maija, "purku")
    await school.reads(maija, "Viestisi tuli perille")
    await school.say(maija, "2")
    await school.reads(maija, "Selvä: välitunnilla")
    await lab.network(up=False)
    # The promise falls due while nothing can leave.
    school.product.clock.move_to(school.product.clock() + timedelta(minutes=13))
    await asyncio.sleep(60)
    await lab.network(up=True)
    await until(lambda: "Kukaan ei ole vielä vastannut" in _all(school), "the promise is kept", 60)
    said = [words for words in school.transcript(maija) if "Kukaan ei ole vielä" in words]
    assert len([words for words in said if AGAIN not in words]) <= 1
    await school.say(maija, "peru")
    await until(lambda: "Peruttu" in _all(school), "Maija is heard again", 60)


def _all(school: School) -> str:
    return "\n".join(school.transcript(school.lab["maija"]))


async def test_a_limit_and_a_captcha_hold_up_and_lose_nothing(school: School) -> None:
    maija, lab, product = school.lab["maija"], school.lab, school.product
    await lab.rule(maija, status=429, count=2)
    await school.say(maija, "purku")
    await school.reads(maija, "Viestisi tuli perille")
    told = school.transcript(maija)
    assert len(told) == 1 and AGAIN not in told[0]

    await lab.rule(maija, status=428, body=_CAPTCHA, headers={"Retry-After": "3600"}, count=-1)
    await school.say(maija, "2")
    await until(lambda: '"captcha"' in product.log.read_text(), "Signal asks for a captcha")
    await solved(product, "signalcaptcha://good")
    # Who keeps it running starts it afresh, and it tries at once.
    await product.stop()
    await product.start()
    await school.reads(maija, "Selvä: välitunnilla")
    assert [AGAIN in words for words in school.transcript(maija)] == [False, False]


async def solved(product: Product, solution: str) -> None:
    """As the operator does it."""
    command = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "captcha", "--config", str(product.config)),
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    told, _ = await command.communicate(f"{solution}\n".encode())
    assert command.returncode == 0, told.decode()


async def test_somebody_in_need_with_a_new_phone_is_heard_and_nothing_is_asked(
    school: School,
) -> None:
    maija = school.lab["maija"]
    await school.say(maija, "purku")
    await school.reads(maija, "Viestisi tuli perille")
    await school.lab.reinstall("maija")
    await school.say(maija, "2")
    await school.reads(maija, "Selvä: välitunnilla")
    assert len(school.transcript(maija)) == 1


async def test_a_facilitators_new_phone_waits_for_the_coordinators_word(school: School) -> None:
    maija, sari, minna = school.lab["maija"], school.sari, school.minna
    await school.say(maija, "purku")
    await school.reads(maija, "Viestisi tuli perille")
    await school.say(maija, "2")
    bird = name_in((await school.bird()).words)
    await school.lab.reinstall("sari")
    await sari.say(school.group, f"otan {bird.lower()}")
    await school.reads(minna, "puhelimen?")
    assert not [words for words in school.transcript(maija) if "Sari H. voisi" in words]
    await school.say(minna, "1")
    await school.reads(maija, "Sari H. voisi tulla")
    await school.reads(sari, f"{bird} on sinulla")


async def test_what_the_bot_says_goes_when_the_chat_says_so(school: School) -> None:
    maija = school.lab["maija"]
    await maija.set_timer(school.bot, 86_400)
    await school.say(maija, "purku")
    assert (await school.reads(maija, "Viestisi tuli perille")).expires_in == 86_400
    await school.say(maija, "2")
    assert (await school.bird()).expires_in == 3600
    await maija.set_timer(school.bot, 0)
    await school.say(maija, "peru")
    assert (await school.reads(maija, "Peruttu")).expires_in == 0
