"""Who gets in: one browser on this machine, once, by our own name."""

from __future__ import annotations

from urllib.parse import urlsplit

import aiohttp
import pytest
from playwright.async_api import Browser, expect

from tests.browser.conftest import Visit, served
from tests.browser.echo import EchoStage


async def test_the_token_opens_once_and_a_reload_needs_none(visit: Visit, browser: Browser):
    visitor = await visit()
    assert urlsplit(visitor.page.url).query == ""
    await visitor.page.reload()
    await expect(visitor.phone("maija")).to_be_visible()

    other = await browser.new_context()
    page = await other.new_page()
    answer = await page.goto(visitor.address)
    assert answer is not None and answer.status == 403
    await expect(page.locator("body")).to_contain_text("Käynnistä harjoitus uudelleen")
    await other.close()


async def test_the_cookie_is_for_our_page_and_for_no_script():
    async with served(EchoStage()) as address, aiohttp.ClientSession() as session:
        answer = await session.get(address, allow_redirects=False)
        assert answer.status == 303
        cookie = answer.headers["Set-Cookie"]
        assert "HttpOnly" in cookie and "SameSite=Strict" in cookie


async def test_everything_comes_with_strict_headers():
    async with served(EchoStage()) as address, _known(address) as session:
        for path in ("/", "/app.js", "/style.css", "/missing"):
            answer = await session.get(_at(address, path))
            policy = answer.headers["Content-Security-Policy"]
            assert policy.startswith("default-src 'none'; script-src 'self'")
            assert "frame-ancestors 'none'" in policy
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/", "/app.js", "/socket"])
async def test_without_the_cookie_nothing_is_told(path: str):
    async with served(EchoStage()) as address, aiohttp.ClientSession() as session:
        answer = await session.get(_at(address, path))
        assert answer.status == 403
        assert "Maija" not in await answer.text()


@pytest.mark.parametrize("path", ["/", "/app.js", "/socket", "/?token=guess"])
async def test_a_foreign_name_for_this_machine_is_refused(path: str):
    async with served(EchoStage()) as address, _known(address) as session:
        answer = await session.get(_at(address, path), headers={"Host": "evil.example:80"})
        assert answer.status == 403


async def test_a_foreign_site_cannot_open_the_socket():
    async with served(EchoStage()) as address, _known(address) as session:
        for origin in ("https://evil.example", "null", None):
            headers = {"Origin": origin} if origin else {}
            with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
                await session.ws_connect(_at(address, "/socket"), headers=headers)
            assert refused.value.status == 403
        ours = {"Origin": _at(address, "")}
        async with session.ws_connect(_at(address, "/socket"), headers=ours) as socket:
            assert (await socket.receive_json())["kind"] == "all"


@pytest.mark.parametrize(
    "wish",
    [
        "not json",
        "[]",
        '{"do": "say", "as": "nobody", "chat": "group", "words": "otan"}',
        '{"do": "say", "as": "maija", "chat": "group", "words": "otan"}',
        '{"do": "say", "as": "maija", "chat": "sari", "words": "otan"}',
        '{"do": "move", "to": "soon"}',
        '{"do": "move", "to": "2026-11-06T25:00"}',
        '{"do": "move", "to": "2026-11-18T10:38"}',
        '{"do": "move", "to": "9999-12-31T23:59"}',
        '{"do": "begin", "language": "xx"}',
    ],
)
async def test_what_the_page_would_not_wish_is_not_done(wish: str):
    stage = EchoStage()
    async with served(stage) as address, _known(address) as session:
        ours = {"Origin": _at(address, "")}
        async with session.ws_connect(_at(address, "/socket"), headers=ours) as socket:
            await socket.receive_json()
            await socket.send_str(wish)
            assert (await socket.receive()).type is aiohttp.WSMsgType.CLOSE
    assert stage.transport.journal.since(0) == []


def _at(address: str, path: str) -> str:
    return f"http://{urlsplit(address).netloc}{path}"


def _known(address: str) -> _Known:
    return _Known(address)


class _Known:
    """A session that has exchanged its token for the cookie."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._session = aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True))

    async def __aenter__(self) -> aiohttp.ClientSession:
        await self._session.get(self._address)
        return self._session

    async def __aexit__(self, *_: object) -> None:
        await self._session.close()
