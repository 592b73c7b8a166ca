"""Somebody must not know (S5), in a real browser: the principal sits in the group, and nothing
that she can see, then or later, says that anybody asked."""

from __future__ import annotations

import os
from pathlib import Path

from playwright.async_api import Page, expect

from bot.rehearsal import Rehearsal
from tests.browser.conftest import Visit
from tests.browser.rehearsing import Rehearsing

#: where the pictures go, if anybody wants to look at them
PICTURES = os.environ.get("PURKU_PICTURES")


async def _picture(page: Page, name: str) -> None:
    if PICTURES:
        await page.screenshot(path=Path(PICTURES, f"{name}.png"))


async def test_the_principal_in_the_group_sees_nothing_of_a_shadow_dispatch(
    stage: Rehearsal, visit: Visit
):
    play = Rehearsing(await visit(stage))
    await play.be("aino")
    await play.say("maija", "purku, ei Aino")
    await play.hears("maija", "En laita ryhmään mitään.")
    await play.hears("maija", "En kerro heille (Aino V.)")
    await _picture(play.page, "1-asked")

    await play.choose("maija", "välitunnilla")
    await play.hears("maija", "Kirjoitan sinulle viimeistään klo 10.50")
    await play.be("pekka")
    await play.hears("pekka", "Tästä ei puhuta ryhmässä.")
    await play.choose("pekka", "en ehdi")
    await play.hears("sari", "Tästä ei puhuta ryhmässä.")
    await play.choose("sari", "ehdin")
    await play.hears("maija", "Sari H. voisi tulla")
    await play.choose("maija", "sopii")
    await play.hears("sari", "1/5")
    await _picture(play.page, "2-agreed")

    # Whoever sits in the group asks, and tries the birds.
    await play.say("group", "!avoimet")
    await play.hears("group", "Avoinna ei ole nyt mitään.")
    await play.be("aino")
    await play.say("aino", "otan hippiäinen")
    await play.hears("aino", "Hippiäinen on jo päättynyt tai muilla.")
    await play.say("aino", "otan tiira")
    await play.hears("aino", "Tiira on jo päättynyt tai muilla.")
    await _picture(play.page, "3-principal")

    await play.move("next")
    await play.move("next")
    await play.hears("sari", "meni?")
    await play.choose("sari", "pidetty")
    await play.hears("maija", "Kuka saa kysyä sinulta")
    await play.choose("maija", "minä täällä")
    await play.move("morning")
    await play.hears("maija", "Saitko nukuttua?")
    await _picture(play.page, "4-morning")

    after = [await play.phone(chat).locator(".log").inner_text() for chat in ("aino", "group")]
    told = "".join(after)
    assert "otan tiira" in told
    assert "Maija" not in told and "hoidossa" not in told and "🐦" not in told
    await expect(play.phone("group").locator(".message")).to_have_count(2)
