"""A person at the practice page, in front of the real product."""

from __future__ import annotations

import re
from datetime import date

from playwright.async_api import expect

from bot.transports.practice.view import page_words
from tests.browser.conftest import Visitor


class Rehearsing:
    """A visitor of the real stage, and the words of what the page suggests."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor = visitor
        self.page = visitor.page
        self.say = visitor.say
        self.hears = visitor.hears
        self.choose = visitor.choose
        self.be = visitor.be
        self.phone = visitor.phone

    async def move(self, where: str) -> None:
        """Press a button of the clock, and wait until what was due has happened."""
        await self.page.locator(f'[data-move="{where}"]').click()
        await expect(self.page.locator("body")).not_to_have_class(re.compile("moving"))

    async def move_to(self, day: date, clock: str) -> None:
        """Move the clock to a day and a time with the page's own dialog."""
        await self.page.get_by_role("button", name="Muu aika").click()
        dialog = self.page.get_by_role("dialog")
        await dialog.get_by_label("Päivä").select_option(day.isoformat())
        await dialog.get_by_label("Aika").fill(clock)
        await dialog.get_by_role("button", name="Siirrä", exact=True).click()
        await expect(dialog).to_be_hidden()
        await expect(self.page.locator("body")).not_to_have_class(re.compile("moving"))

    async def said(self) -> list[str]:
        """All that can be read in the chats."""
        return await self.page.locator(".log").all_inner_texts()

    async def is_at(self, clock: str) -> None:
        await expect(self.page.locator("#clock-time")).to_have_text(clock)

    async def claims(self, emoji: str = "👍") -> None:
        await self.phone("group").get_by_role("button", name=emoji).click()

    async def reload(self) -> None:
        """Come back to the same page; everything stands as it stood."""
        log = self.page.locator(".log")
        before = await log.all_inner_texts()
        await self.page.reload()
        await expect(self.page.locator("#phones .phone")).to_have_count(len(before))
        assert await log.all_inner_texts() == before

    async def is_advised(self, step: int, id: str, chat: str | None = None) -> None:
        """The page suggests *id*, and points to *chat* and to nothing else."""
        words = re.sub(r"\{\$\w+\}", "*", page_words("fi")[id]).replace("**", "")
        start = words.split("*")[0].strip() or words.split("*")[1].strip()
        guide = self.page.locator("#guide")
        await expect(guide.locator("p")).to_contain_text(start)
        await expect(guide.locator(".step")).to_have_text(str(step))
        pointed = self.page.locator(".phone.hinted")
        await expect(pointed).to_have_count(1 if chat else 0)
        if chat:
            await expect(pointed).to_have_attribute("data-chat", chat)
