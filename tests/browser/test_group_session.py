"""A group session (S8), in a real browser: two seats on one message of the board, an invitation
to pass on, and a question to the leaders the next morning."""

from __future__ import annotations

import os
from pathlib import Path

from playwright.async_api import Page, expect

from bot.rehearsal import Rehearsal
from tests.browser.conftest import Visit
from tests.browser.rehearsing import Rehearsing

#: where the pictures go, if anybody wants to look at them
PICTURES = os.environ.get("PURKU_PICTURES")
PHONE = {"width": 390, "height": 844}
CARD = ("1/5", "2/5", "3/5", "4/5", "5/5")


async def _picture(page: Page, name: str) -> None:
    if PICTURES:
        print(name, "|", await page.locator("#guide").inner_text())
        await page.screenshot(path=Path(PICTURES, f"{name}.png"))


async def test_two_seats_are_taken_handed_back_and_taken_again(stage: Rehearsal, visit: Visit):
    play = Rehearsing(await visit(stage))
    on_board = play.phone("group").locator(".message", has_text="ohjaaj")
    board = on_board.last
    await play.say("maija", "ryhmä 6 klo 13")
    await play.hears("maija", "Kysyn nyt ryhmälle kahta ohjaajaa")
    await expect(board).to_contain_text("ryhmäpurku noin 6 hengelle")
    await expect(board).to_contain_text("Ohjaajia 0/2")
    await play.is_advised(2, "hint-claim", "group")
    await _picture(play.page, "1-asked")

    await play.be("sari")
    await play.say("group", "otan kuovi")
    await play.hears("sari", "Etsin vielä toista ohjaajaa")
    await expect(board).to_contain_text("Ohjaajia 1/2")
    await play.is_advised(2, "hint-claim", "group")
    await _picture(play.page, "2-one")

    await play.be("pekka")
    await play.claims()
    await play.hears("pekka", "Ehditkö?")
    await play.is_advised(2, "hint-answer", "pekka")
    await _picture(play.page, "3-reacted")
    await play.choose("pekka", "kyllä")
    await expect(board).to_contain_text("ohjaajia 2/2")
    await expect(board).to_contain_text("muokattu")
    await expect(on_board).to_have_count(1)
    await play.hears("maija", "Ohjaamassa: Sari H. ja Pekka L.")
    await play.hears("maija", "Tervetuloa puhumaan yhdessä")
    for leader in ("sari", "pekka"):
        for line in CARD:
            await play.hears(leader, line)
    await play.is_advised(4, "hint-talk", "sari")
    await _picture(play.page, "4-two")

    await play.be("aino")
    await play.say("group", "otan kuovi")
    await play.hears("aino", "Toinen ehti ottaa tapauksen Kuovi.")
    await _picture(play.page, "5-third")
    await play.say("pekka", "luovun")
    await play.hears("sari", "Sinun paikkasi pysyy.")
    await play.hears("maija", "Pekka L. ei pääsekään.")
    await expect(on_board).to_have_count(2)  # whoever looks for one more asks aloud
    await expect(board).to_contain_text("Ohjaajia 1/2")
    await play.is_advised(2, "hint-claim", "group")
    await _picture(play.page, "6-handed-back")
    await play.say("group", "otan kuovi")
    await play.hears("aino", "5/5")
    await play.hears("maija", "Nyt ohjaamassa: Sari H. ja Aino V.")
    await expect(board).to_contain_text("ohjaajia 2/2")
    await expect(on_board).to_have_count(2)
    await play.is_advised(4, "hint-talk", "sari")
    await _picture(play.page, "7-again-two")

    await play.move("next")
    await play.hears("sari", "klo 13.00")
    await _picture(play.page, "8-reminded")
    await play.move("10")
    await play.move("10")
    await play.is_at("13.05")
    await play.is_advised(4, "hint-talk", "sari")  # it lasts an hour
    await play.move("next")
    await play.hears("sari", "Miten Kuovi meni?")
    await play.is_advised(4, "hint-answer", "sari")
    await _picture(play.page, "9-how-was-it")
    await play.choose("sari", "pidetty")
    await play.hears("aino", "Sari H. kirjasi")
    await play.say("sari", "6 50")
    await play.choose("sari", "1 ei")
    await play.choose("sari", "0 ei")
    await play.hears("sari", "Kirjattu: Kuovi.")
    await expect(play.phone("aino").locator(".choices:not(.quiet) button")).to_have_count(0)
    await play.is_advised(5, "hint-morning")
    await _picture(play.page, "10-held")
    await play.move("morning")
    await play.hears("sari", "kun tapaat eilisiä osallistujia")
    await play.hears("aino", "kun tapaat eilisiä osallistujia")
    await play.is_advised(5, "hint-morning-answer", "sari")
    await _picture(play.page, "11-morning")
    await play.choose("sari", "kysyin")
    await play.hears("sari", "hoidettu loppuun")
    await play.hears("aino", "Sari H. kertoi kysyneensä.")
    told = [await play.phone(chat).inner_text() for chat in ("group", "sari", "pekka", "aino")]
    assert "Maija" not in "".join(told)
    await play.is_advised(5, "hint-done")
    await _picture(play.page, "12-over")


async def test_both_seats_by_the_width_of_a_phone(stage: Rehearsal, visit: Visit):
    play = Rehearsing(await visit(stage, viewport=PHONE, has_touch=True))

    async def open_chat(key: str) -> None:
        name = {"group": "Ryhmä"}.get(key, key.title())
        await play.page.get_by_role("navigation").get_by_role("button", name=name).click()
        await expect(play.phone(key)).to_be_visible()

    await play.say("maija", "ryhmä 6 klo 13")
    await play.hears("maija", "Kysyn nyt ryhmälle kahta ohjaajaa")
    await _picture(play.page, "phone-1-asked")
    await open_chat("group")
    await play.hears("group", "Ohjaajia 0/2")
    await play.be("sari")
    await play.claims()
    await open_chat("sari")
    await _picture(play.page, "phone-2-meant-it")
    await play.choose("sari", "kyllä")
    await play.hears("sari", "Etsin vielä toista ohjaajaa")
    await open_chat("group")
    await play.hears("group", "Ohjaajia 1/2")
    await _picture(play.page, "phone-3-one")
    await play.be("pekka")
    await play.say("group", "otan kuovi")
    await play.hears("group", "ohjaajia 2/2")
    await _picture(play.page, "phone-4-two")
    await open_chat("pekka")
    await play.hears("pekka", "5/5")
    await _picture(play.page, "phone-5-card")
    await open_chat("maija")
    await play.hears("maija", "Tervetuloa puhumaan yhdessä")
    await _picture(play.page, "phone-6-invitation")
    assert not await play.page.evaluate("document.documentElement.scrollWidth > innerWidth")
