"""A whole case in a real browser, in front of the real product: from the first word to the
next morning."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import expect

from bot.rehearsal import Rehearsal
from bot.transports.practice.view import page_words
from tests.browser.conftest import Visit
from tests.browser.rehearsing import Rehearsing

ROOT = Path(__file__).parents[2]
CARD = ("1/5", "2/5", "3/5", "4/5", "5/5")


async def test_one_word_becomes_a_talk_and_somebody_asks_the_next_morning(
    stage: Rehearsal, visit: Visit
):
    play = Rehearsing(await visit(stage))
    await play.is_advised(1, "hint-ask", "maija")
    await play.page.locator("#guide").get_by_role("button", name="purku").click()
    await play.phone("maija").get_by_role("button", name="Lähetä", exact=True).click()
    await play.hears("maija", "Oletko turvassa? Jos et ole, soita 112.")
    await play.is_advised(1, "hint-answer", "maija")

    await play.choose("maija", "välitunnilla")
    await play.hears("maija", "klo 10.50")
    await play.hears("group", "Kuovi: kahdenkeskinen hetipurku, Koivurannan koulu")
    await play.is_advised(2, "hint-claim", "group")
    await play.claims()
    await play.hears("sari", "Kuovi on alustavasti sinulla. Ehditkö?")
    await play.is_advised(2, "hint-answer", "sari")
    await play.choose("sari", "kyllä")
    await play.hears("group", "Kuovi: hoidossa.")
    await play.hears("group", "muokattu")
    await play.hears("maija", "Sari H. voisi tulla")
    await play.is_advised(3, "hint-answer", "maija")

    await play.choose("maija", "sopii")
    await play.hears("maija", "Sovittu.")
    for line in CARD:
        await play.hears("sari", line)
    await play.is_advised(4, "hint-talk", "sari")
    await play.move("next")
    await play.is_at("11.00")  # she is reminded before they meet
    await play.move("next")
    await play.hears("sari", "Miten Kuovi meni?")
    await play.is_advised(4, "hint-answer", "sari")
    await play.choose("sari", "pidetty")
    await play.hears("sari", "Montako minuuttia?")
    await play.phone("sari").get_by_role("button", name="1 12").click()
    await play.phone("sari").get_by_role("button", name="Lähetä", exact=True).click()
    await play.choose("sari", "työterveys")
    await play.hears("maija", "000 123 4567")
    await play.hears("sari", "minkä työpaikka voi korjata")
    for theme in ("ohjeet", "tilat"):
        await play.choose("sari", theme)
    await play.phone("sari").get_by_role("button", name="Lähetä valitut").click()
    await expect(play.phone("sari").locator(".message.mine").last).to_contain_text(
        "1 3 tilat, ohjeet"
    )
    await play.is_advised(4, "hint-answer", "maija")
    await play.choose("maija", "minä täällä")
    await play.hears("maija", "Kysyn täällä huomenna klo 8.00.")
    await play.is_advised(5, "hint-morning")

    await play.move("morning")
    await play.is_at("8.00")
    await play.hears("maija", "Huomenta. Saitko nukuttua?")
    await play.is_advised(5, "hint-morning-answer", "maija")
    await play.choose("maija", "sain")
    await play.choose("maija", "en nyt")
    await play.hears("maija", "Saanko kysyä vielä kerran")
    await play.is_advised(5, "hint-morning-answer", "maija")
    await play.choose("maija", "ei")
    await play.is_advised(5, "hint-told")
    await play.move("next")
    await play.hears("sari", "huominen on hoidettu")
    await play.is_advised(5, "hint-done")
    told = [await play.phone(chat).inner_text() for chat in ("group", "sari", "pekka", "minna")]
    assert "Maija" not in "".join(told) and "sain" not in told[1].split()


async def test_wrong_words_late_answers_and_reloads_lead_to_the_same_end(
    stage: Rehearsal, visit: Visit
):
    play = Rehearsing(await visit(stage))
    await play.say("maija", "purkkku")
    await play.hears("maija", "Oletko turvassa? Jos et ole, soita 112.")
    await play.say("maija", "9")
    await play.hears("maija", "Vastaa numerolla 1–5.")
    await play.say("maija", "en oikein tiedä mitä tässä pitäisi sanoa")
    await play.hears("maija", "en osaa lukea sitä")
    await play.is_advised(1, "hint-answer", "maija")
    await play.reload()
    await play.choose("maija", "välitunnilla")
    await play.hears("group", "Kuovi")

    await play.move("next")
    await play.is_at("10.50")
    await play.hears("maija", "Kukaan ei ole vielä vastannut.")
    await play.hears("minna", "on odottanut ottajaa")
    await play.is_advised(2, "hint-answer", "minna")
    await play.choose("minna", "en ehdi")
    await play.is_advised(2, "hint-claim", "group")
    await play.choose("maija", "mieluiten tuttu")  # after the promised time
    await play.hears("maija", "Kenen kanssa puhuisit mieluiten?")
    await play.say("maija", "0")
    await play.hears("maija", "Vasta sinun vastauksesi ratkaisee.")
    await play.reload()

    await play.be("pekka")
    await play.claims()
    await play.hears("pekka", "Ehditkö?")
    await play.claims()  # it was a slip of the finger
    await play.is_advised(2, "hint-answer", "pekka")
    await play.say("pekka", "en")
    await play.hears("pekka", "Kiitos, että vastasit.")
    await play.say("group", "mitä ihmettä")
    await play.be("sari")
    await play.say("group", "mä otan kuovin")
    await play.hears("group", "Kuovi: hoidossa.")
    await play.be("pekka")
    await play.say("group", "otan kuovi")
    await play.hears("pekka", "Toinen ehti ottaa tapauksen Kuovi.")
    await play.is_advised(3, "hint-answer", "maija")

    await play.move("next")
    await play.hears("maija", "Sari H. voisi yhä tulla")
    await play.reload()
    await play.move("next")
    await play.hears("maija", "Hän ei tiedä, kuka olet.")
    await play.hears("sari", "5/5")
    await play.say("maija", "joo")  # the answer that was not needed any more
    await play.hears("maija", "Sari H. odottaa klo 11.15")
    await play.is_advised(4, "hint-talk", "sari")

    await play.move("next")
    await play.say("sari", "pidety")
    await play.hears("sari", "Tarkoititko: pidetty?")
    await play.say("sari", "pidetty")
    await play.hears("sari", "Montako minuuttia?")
    await play.reload()
    await play.say("sari", "kaksitoista")
    await play.say("sari", "1 12")
    await play.hears("sari", "Ohjattiinko eteenpäin?")
    await play.say("sari", "7")
    await play.hears("sari", "Vastaa numerolla 1–3.")
    await play.choose("sari", "ei")
    await play.hears("sari", "minkä työpaikka voi korjata")
    await play.reload()
    await play.phone("sari").get_by_role("button", name="0 ei").click()
    await play.hears("sari", "Kirjattu")
    await play.hears("maija", "Kuka saa kysyä sinulta")
    await play.say("maija", "minä täällä")
    await play.hears("maija", "Kysyn täällä huomenna klo 8.00.")

    await play.move("morning")
    await play.hears("maija", "Saitko nukuttua?")
    await play.reload()
    await play.say("maija", "emt")
    await play.is_advised(5, "hint-morning-answer", "maija")
    await play.move("next")  # she leaves it at that
    await play.hears("sari", "huominen on hoidettu")


async def test_a_reaction_taken_back_frees_the_case(stage: Rehearsal, visit: Visit):
    play = Rehearsing(await visit(stage))
    await play.say("maija", "purku")
    await play.choose("maija", "heti kun joku pääsee")
    await play.hears("group", "Kuovi")
    await play.claims()
    await play.hears("sari", "Ehditkö?")
    await play.claims()
    await play.be("pekka")
    await play.say("group", "otan kuovi")
    await play.hears("group", "Kuovi: hoidossa.")
    await play.hears("maija", "Pekka L. voisi tulla")


async def test_several_who_must_not_know_are_picked_and_sent_at_once(
    stage: Rehearsal, visit: Visit
):
    play = Rehearsing(await visit(stage))
    await play.say("maija", "purku")
    await play.choose("maija", "joku ei saa tietää tästä")
    await play.hears("maija", "Kenelle en kerro?")
    maija = play.phone("maija")
    send = maija.get_by_role("button", name="Lähetä valitut")
    await expect(send).to_have_attribute("aria-disabled", "true")
    sari = maija.get_by_role("button", name="Sari H.")
    await sari.click()
    await expect(sari).to_have_attribute("aria-pressed", "true")
    await play.choose("maija", "Minna K.")
    await sari.click()
    await expect(sari).to_have_attribute("aria-pressed", "false")
    await play.choose("maija", "kaikki esihenkilöt")
    await send.click()
    await expect(maija.locator(".message.mine .said").last).to_contain_text("Minna K.,")
    await expect(maija.locator(".message.mine .said").last).to_contain_text("kaikki esihenkilöt")
    await play.hears("maija", "Milloin sinulle sopisi?")
    await expect(play.phone("group").locator(".message")).to_have_count(0)


@pytest.mark.parametrize("language", ["sv", "en", "nb"])
async def test_another_language_is_spoken_from_the_first_answer_on(
    stage: Rehearsal, visit: Visit, language: str
):
    play = Rehearsing(await visit(stage))
    await play.hears("sari", "Hei. Olen botti")
    await play.page.locator("#language").select_option(language)
    await expect(play.page.locator("html")).to_have_attribute("lang", language)
    word = page_words(language)["word-ask"]
    await play.page.locator("#guide").get_by_role("button", name=word).click()
    await play.phone("maija").get_by_role("textbox").press("Enter")
    await play.hears("maija", "112")
    await play.phone("maija").locator(".choices:not(.quiet) .choice").nth(1).click()
    await expect(play.phone("group").locator(".message")).to_have_count(1)
    said = await play.page.locator(".message").all_inner_texts()
    finnish = ("Olen botti", "Viestisi tuli", "välitunnilla", "Selvä", "Kysyn", "hetipurku")
    assert not [words for words in said if any(word in words for word in finnish)]
    assert await play.page.locator("#guide .step").inner_text() == "2"


async def test_the_product_is_served_as_a_process_and_ends_when_told(visit: Visit):
    async with practice_process("en") as (process, address):
        visitor = await visit(address=address)
        await visitor.say("maija", "debrief")
        await visitor.hears("maija", "112")
        process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(2):
            assert await process.wait() == 0
        visitor.complaints.clear()  # of the connection that is gone


@asynccontextmanager
async def practice_process(language: str) -> AsyncIterator[tuple[Any, str]]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "practice", "--language", language),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        assert process.stdout is not None
        async with asyncio.timeout(30):
            address = (await process.stdout.readline()).decode().strip()
        yield process, address
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
