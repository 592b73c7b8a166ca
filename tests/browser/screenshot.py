"""Plays a case and takes the README's picture of the practice page.

``python -m tests.browser.screenshot [language]``
"""

from __future__ import annotations

import asyncio
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.async_api import async_playwright, expect

from bot.rehearsal import Rehearsal
from bot.transports.practice import LANGUAGES
from tests.browser.conftest import ARGUMENTS, Visitor, served

PICTURE = Path(__file__).parent / "practice-page.png"
LARGEST = 400 * 1024


async def take(language: str) -> None:
    """One word, a claim, somebody who came second; the person has yet to decide."""
    with tempfile.TemporaryDirectory() as folder:
        stage = Rehearsal(Path(folder), language)
        playing = asyncio.create_task(stage.run())
        async with served(stage) as address, async_playwright() as playwright:
            path = shutil.which("chromium")
            assert path is not None, "chromium is missing"
            browser = await playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
            profile = await browser.new_context(
                viewport={"width": 1440, "height": 900},
                device_scale_factor=1.25,
                color_scheme="light",
                reduced_motion="reduce",
            )
            visitor = Visitor(await profile.new_page(), address, stage)
            await visitor.page.goto(address)
            await _play(visitor)
            await visitor.page.screenshot(path=PICTURE)
            await browser.close()
        playing.cancel()
    assert PICTURE.stat().st_size <= LARGEST


async def _play(visitor: Visitor) -> None:
    group = visitor.phone("group")
    await visitor.page.locator("#guide .typed").click()
    await visitor.phone("maija").get_by_role("textbox").press("Enter")
    await _choose(visitor, "maija", 1)
    await expect(group.locator(".message")).to_have_count(1)
    await group.get_by_role("button", name="👍").click()
    await _choose(visitor, "sari", 0)
    await expect(group.locator(".edited")).to_have_count(1)
    await visitor.be("pekka")
    await group.get_by_role("button", name="✋").click()
    await expect(visitor.phone("pekka").locator(".message")).to_have_count(2)
    await expect(visitor.phone("maija").locator(".choices:not(.quiet) .choice")).to_have_count(4)
    await visitor.phone("maija").get_by_role("textbox").focus()
    await visitor.page.evaluate("document.activeElement.blur()")


async def _choose(visitor: Visitor, chat: str, place: int) -> None:
    """By place, whatever the language."""
    await visitor.phone(chat).locator(".choices:not(.quiet) .choice").nth(place).click()


if __name__ == "__main__":
    language = sys.argv[1] if len(sys.argv) > 1 else "en"
    assert language in LANGUAGES, f"one of {', '.join(LANGUAGES)}"
    asyncio.run(take(language))
