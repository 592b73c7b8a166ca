"""A real headless Chromium, and a page in it that must never look beyond this machine."""

from __future__ import annotations

import asyncio
import inspect
import os
import shutil
import subprocess
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page, async_playwright, expect

from bot.rehearsal import Rehearsal
from bot.transports.practice import Stage, serve
from tests.browser.echo import EchoStage

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
HERE = Path(__file__).parent
PACKAGES = ("chromium", "fonts-noto-color-emoji")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All of this folder in one loop, so that they can share one browser."""
    for item in items:
        ours = isinstance(item, pytest.Function) and HERE in item.path.parents
        if ours and inspect.iscoroutinefunction(item.obj):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of Chromium; installed where we may, else the test is loudly skipped."""
    if not shutil.which("chromium") and os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        subprocess.run(["apt-get", "update"], check=False, **quiet)
        install = ["apt-get", "install", "-y", "--no-install-recommends", *PACKAGES]
        subprocess.run(install, check=False, **quiet)
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("LAB SKIPPED: chromium is missing (Debian: apt install chromium)")
    return path


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser(chromium: str) -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=list(ARGUMENTS))
        yield browser
        await browser.close()


@asynccontextmanager
async def served(stage: Stage) -> AsyncIterator[str]:
    """*stage* behind the address that is given."""
    address: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    serving = asyncio.create_task(serve(stage, ready=address.set_result))
    await asyncio.wait({serving, address}, return_when=asyncio.FIRST_COMPLETED)
    try:
        yield address.result()
    finally:
        serving.cancel()
        await asyncio.wait({serving})


@dataclass
class Visitor:
    """A browser at the page, and all it asked of the network or complained of."""

    page: Page
    address: str
    stage: Any
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("websocket", lambda socket: self.requests.append(socket.url))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on(
            "console",
            lambda said: self.complaints.append(said.text) if said.type == "error" else None,
        )

    def phone(self, chat: str) -> Any:
        return self.page.locator(f'.phone[data-chat="{chat}"]')

    async def say(self, chat: str, words: str) -> None:
        await self.phone(chat).get_by_role("textbox").fill(words)
        await self.phone(chat).get_by_role("textbox").press("Enter")

    async def hears(self, chat: str, words: str) -> None:
        """Wait until *words* stand in the chat."""
        log = self.phone(chat).get_by_role("log")
        await expect(log).to_contain_text(words)

    async def be(self, key: str) -> None:
        """Be one of the facilitators in the group."""
        await self.phone("group").locator(f'.identity input[value="{key}"]').check()

    async def choose(self, chat: str, label: str) -> None:
        """Press the option *label* of the question that waits in the chat."""
        live = self.phone(chat).locator(".choices:not(.quiet)")
        await live.get_by_role("button", name=label).click()


Visit = Callable[..., Awaitable[Visitor]]


@pytest_asyncio.fixture(loop_scope="session")
async def visit(browser: Browser) -> AsyncIterator[Visit]:
    """Opens the page of a stage, or at an address, in a fresh browser profile; afterwards nothing
    may have leaked."""
    visitors: list[Visitor] = []
    async with AsyncExitStack() as stack:

        async def open_page(
            stage: Any = None, *, address: str | None = None, **context: Any
        ) -> Visitor:
            if stage is None and address is None:
                stage = EchoStage()
                running = asyncio.create_task(stage.run())
                stack.callback(running.cancel)
            if address is None:
                address = await stack.enter_async_context(served(stage))
            context.setdefault("viewport", {"width": 1440, "height": 900})
            profile: BrowserContext = await browser.new_context(**context)
            stack.push_async_callback(profile.close)
            visitor = Visitor(await profile.new_page(), address, stage)
            visitor.watch(visitor.page)
            visitors.append(visitor)
            await visitor.page.goto(address)
            await expect(visitor.phone("maija")).to_be_attached()
            return visitor

        yield open_page
    for visitor in visitors:
        hosts = {urlsplit(url).hostname for url in visitor.requests}
        assert hosts == {"127.0.0.1"}
        assert visitor.complaints == []


#: where a stage begins that no test wants elsewhere: on Tuesday the third
NOVEMBER = date(2026, 11, 1)


@pytest_asyncio.fixture(loop_scope="session")
async def stage(tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[Rehearsal]:
    """The real product; its parameter is the day from which its first Tuesday is looked for."""
    stage = Rehearsal(tmp_path, "fi", today=getattr(request, "param", NOVEMBER))
    playing = asyncio.create_task(stage.run())
    yield stage
    playing.cancel()
    await asyncio.wait({playing})


@pytest.fixture(scope="session", autouse=True)
def patience() -> Iterator[None]:
    expect.set_options(timeout=10_000)
    yield
