"""Days and nights at the practice page: a person moves its clock and reads what comes when."""

from __future__ import annotations

from datetime import date

import pytest
from playwright.async_api import expect

from bot.rehearsal import Rehearsal
from tests.browser.conftest import Visit
from tests.browser.rehearsing import Rehearsing

WEDNESDAY = date(2026, 11, 4)
THURSDAY = date(2026, 11, 5)
FRIDAY = date(2026, 11, 6)
SATURDAY = date(2026, 11, 7)
SUNDAY = date(2026, 11, 8)
MONDAY = date(2026, 11, 9)


async def test_friday_to_monday(stage: Rehearsal, visit: Visit):
    play = Rehearsing(await visit(stage))
    await _talk_on_friday(play)
    await play.choose("maija", "minä täällä ma 9.11. klo 8.00")
    await play.hears("maija", "Kysyn täällä ma klo 8.00.")
    await play.is_advised(5, "hint-wait")

    await play.move_to(FRIDAY, "19:00")  # Sari is told what she forgot, and then it is quiet
    on_friday = await play.said()
    await play.move("morning")
    await play.is_at("8.00")
    await expect(play.page.locator("#clock-day")).to_have_text("lauantai 7. marraskuuta")
    await play.move_to(SATURDAY, "10:05")
    await play.move_to(SUNDAY, "12:00")
    await play.move_to(MONDAY, "07:59")
    assert await play.said() == on_friday
    await play.is_advised(5, "hint-wait")

    await play.move("next")
    await play.is_at("8.00")
    await play.hears("maija", "Huomenta. Saitko nukuttua?")
    await expect(play.phone("maija").locator(".day").last).to_have_text("maanantai 9. marraskuuta")
    await play.is_advised(5, "hint-morning-answer", "maija")
    await play.choose("maija", "sain")
    await play.choose("maija", "en nyt")
    await play.hears("maija", "Saanko kysyä vielä kerran")
    await play.choose("maija", "ei")
    await play.is_advised(5, "hint-told")
    await play.move("next")
    await play.is_at("11.00")
    await play.hears("sari", "Kuovi: huominen on hoidettu.")


async def test_friday_to_saturday(stage: Rehearsal, visit: Visit):
    play = Rehearsing(await visit(stage))
    await _talk_on_friday(play)
    await play.choose("maija", "minä jo la 7.11. klo 10.00")
    await play.hears("maija", "Kysyn täällä huomenna klo 10.00.")
    await play.is_advised(5, "hint-wait")
    await play.move_to(SATURDAY, "09:59")
    await expect(play.phone("maija")).not_to_contain_text("Huomenta.")
    await play.move("next")
    await play.is_at("10.00")
    await play.hears("maija", "Huomenta. Saitko nukuttua?")
    await play.choose("maija", "huonosti")
    await play.choose("maija", "Työterveys 000 123 4567 (aukeaa ma klo 8.00)")
    await play.hears("maija", "Saanko kysyä vielä kerran")
    on_saturday = await play.said()
    await play.move_to(SUNDAY, "19:00")
    await play.move_to(MONDAY, "10:59")
    assert await play.said() == on_saturday
    await play.move("next")
    await play.is_at("11.00")
    await play.hears("sari", "Kuovi: huominen on hoidettu.")


async def test_a_request_in_the_night_of_a_weekday(stage: Rehearsal, visit: Visit):
    play = Rehearsing(await visit(stage))
    await play.move_to(WEDNESDAY, "23:10")
    await play.say("maija", "purku")
    await play.hears("maija", "soita 112")
    await play.hears("maija", "Nyt ei ole työaika: kysyn hetipurkajilta huomenna klo 8.00")
    await play.hears("maija", "kirjoitan sinulle viimeistään huomenna klo 8.15")
    await play.hears("maija", "09 2525 0111")
    await play.choose("maija", "heti aamulla")
    await play.hears("maija", "Kirjoitan sinulle viimeistään huomenna klo 8.15")
    in_the_night = await play.said()
    await play.move_to(THURSDAY, "07:59")
    assert await play.said() == in_the_night
    await _asked_in_the_morning(play, "torstai 5. marraskuuta")


async def test_a_request_in_the_night_of_a_saturday(stage: Rehearsal, visit: Visit):
    play = Rehearsing(await visit(stage))
    await play.move_to(SATURDAY, "23:10")
    await play.say("maija", "purku")
    await play.hears("maija", "Nyt ei ole työaika: kysyn hetipurkajilta ma klo 8.00")
    await play.hears("maija", "09 2525 0111")
    in_the_night = await play.said()
    await play.move("morning")
    await expect(play.page.locator("#clock-day")).to_have_text("sunnuntai 8. marraskuuta")
    await play.move_to(MONDAY, "07:59")
    assert await play.said() == in_the_night
    await _asked_in_the_morning(play, "maanantai 9. marraskuuta")


@pytest.mark.parametrize("stage", [date(2027, 3, 20)], indirect=True)
async def test_a_request_in_the_night_before_good_friday(stage: Rehearsal, visit: Visit):
    play = Rehearsing(await visit(stage))
    await play.move_to(date(2027, 3, 25), "23:10")
    await play.say("maija", "purku")
    await play.hears("maija", "Nyt ei ole työaika: kysyn hetipurkajilta ti klo 8.00")
    await play.choose("maija", "heti aamulla")
    await play.hears("maija", "Kirjoitan sinulle viimeistään ti klo 8.15")
    in_the_night = await play.said()
    day = play.page.locator("#clock-day")
    await play.move("morning")
    await expect(day).to_have_text("perjantai 26. maaliskuuta (Pitkäperjantai)")
    await play.move_to(date(2027, 3, 29), "12:00")
    await expect(day).to_have_text("maanantai 29. maaliskuuta (Toinen pääsiäispäivä)")
    assert await play.said() == in_the_night
    await _asked_in_the_morning(play, "tiistai 30. maaliskuuta")


async def test_somebody_away_still_reads_the_group_and_a_time_in_words_is_shown_back(
    stage: Rehearsal, visit: Visit
):
    play = Rehearsing(await visit(stage))
    await play.say("pekka", "poissa")
    await play.hears("pekka", "Selvä: ti 3.11. en kysy sinulta.")
    await play.say("maija", "purku huomenna klo 9")
    await play.hears("maija", "Ymmärsin: huomenna klo 9.00. Oikein?")
    await play.choose("maija", "oikein")
    await play.hears("maija", "Selvä: huomenna klo 9.00.")
    await play.hears("group", "Kuovi: kahdenkeskinen hetipurku, Koivurannan koulu, ke klo 9.00")
    await play.say("group", "!avoimet")
    await play.hears("group", "Avoinna 1:")
    await play.hears("group", "Kuovi auki, huomenna klo 9.00")


async def test_a_name_that_slipped_into_the_group_is_removed_from_the_page(
    stage: Rehearsal, visit: Visit
):
    play = Rehearsing(await visit(stage))
    await play.say("group", "!purku tarvitaan ennen kahta, Lauri 7B:stä löi")
    await play.hears("group", "Kuovi: kahdenkeskinen hetipurku, Koivurannan koulu, ennen klo 14.00")
    await play.hears("sari", "Viestissäsi oli muutakin kuin pyyntö. Poistanko sen ryhmästä?")
    await play.choose("sari", "1 poista")
    await play.hears("sari", "Poistin viestisi ryhmästä.")
    await play.hears("group", "Viesti poistettu")
    assert "Lauri" not in await play.page.content()
    await play.choose("sari", "toiselle")
    await play.hears("sari", "Kun joku löytyy, kerron sinulle ajan ja paikan.")


async def _talk_on_friday(play: Rehearsing) -> None:
    """Asked, taken, met and held, until Maija is asked who may ask her."""
    await play.move_to(FRIDAY, "14:00")
    await play.say("maija", "purku")
    await play.choose("maija", "heti kun joku pääsee")
    await play.hears("group", "Kuovi")
    await play.claims()
    await play.choose("sari", "kyllä")
    await play.choose("maija", "sopii")
    await play.hears("sari", "5/5")
    await play.move("10")
    await play.move("10")
    await play.say("sari", "pidetty")
    await play.hears("sari", "Montako osallistui")
    await play.say("sari", "1 12")
    await play.choose("sari", "ei")
    await play.choose("sari", "0 ei")
    await play.hears("sari", "Kirjattu")
    await play.hears("maija", "Kuka saa kysyä sinulta, miten olet nukkunut, ja milloin?")


async def _asked_in_the_morning(play: Rehearsing, day: str) -> None:
    """Everybody hears at the times that were said in the night."""
    await play.move("next")
    await play.is_at("8.00")
    group = play.phone("group")
    await expect(group.locator(".day").last).to_have_text(day)
    await play.hears("group", "Kuovi: kahdenkeskinen hetipurku")
    await play.hears("maija", "Huomenta. Kysyin nyt, kuka ehtii.")
    await play.move("next")
    await play.is_at("8.15")
    await play.hears("maija", "Kukaan ei ole vielä vastannut. Kysyn nyt koordinaattorilta.")
    await play.be("pekka")
    await play.say("group", "otan kuovi")
    await play.hears("maija", "Pekka L. voisi tulla")
