"""The page by mouse, keyboard and screen reader, in front of a house that only echoes."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import expect

from bot.transports.practice import GROUP
from bot.transports.practice.view import later
from tests.browser.conftest import Visit
from tests.browser.echo import CAST

PHONE = {"width": 390, "height": 844}
PEKKA = CAST[2].person


async def test_a_question_is_answered_by_a_button_and_then_goes_quiet(visit: Visit):
    visitor = await visit()
    await visitor.say("maija", "purku")
    await visitor.hears("maija", "Kuulin. Oikein?")
    await visitor.choose("maija", "kyllä")
    await visitor.hears("maija", "Kirjattu.")
    maija = visitor.phone("maija")
    await expect(maija.locator(".choices:not([hidden])")).to_have_class(re.compile("quiet"))
    await expect(maija.locator(".choice.chosen")).to_contain_text("kyllä, valittu")
    await expect(maija.locator(".message.mine").last).to_contain_text("1 kyllä")


async def test_options_stand_once_and_a_word_to_type_goes_into_the_input(visit: Visit):
    visitor = await visit()
    await visitor.say("maija", "purku")
    message = visitor.phone("maija").locator(".message.bot")
    await expect(message.locator(".words")).to_have_text("Purkubotti: Kuulin. Oikein?")
    await expect(message.locator(".after")).to_have_text("Voit myös kirjoittaa peru.")
    await message.get_by_role("button", name="peru").click()
    textbox = visitor.phone("maija").get_by_role("textbox")
    await expect(textbox).to_have_value("peru")
    await expect(textbox).to_be_focused()


async def test_a_reaction_edits_in_place_and_can_be_taken_back(visit: Visit):
    visitor = await visit()
    await _case_in_group(visitor)
    group = visitor.phone("group")
    await visitor.be("pekka")
    thumb = group.get_by_role("button", name="👍")
    await thumb.click()
    await visitor.hears("group", "hoidossa")
    await visitor.hears("group", "muokattu")
    await expect(group.locator(".message")).to_have_count(1)
    await expect(thumb).to_have_attribute("aria-pressed", "true")
    await expect(thumb).to_have_accessible_name("👍 Pekka")
    await visitor.be("sari")
    await expect(thumb).to_have_attribute("aria-pressed", "false")
    await visitor.be("pekka")
    await thumb.click()
    await expect(thumb).to_have_accessible_name("👍")


async def test_a_reply_shows_what_it_answers(visit: Visit):
    visitor = await visit()
    await _case_in_group(visitor)
    group = visitor.phone("group")
    await group.get_by_role("button", name="Vastaa viestiin").click()
    await group.get_by_role("textbox").fill("otan")
    await group.get_by_role("textbox").press("Enter")
    mine = group.locator(".message.mine")
    await expect(mine.locator(".quote")).to_contain_text("Kuovi: kuka ehtii?")
    reply = visitor.stage.transport.journal.since(0)[-1]
    assert reply.reply_to is not None


@pytest.mark.parametrize(
    ("language", "instead"),
    [
        ("fi", "Viesti poistettu"),
        ("sv", "Meddelandet har tagits bort"),
        ("en", "Message removed"),
        ("nb", "Meldingen er fjernet"),
    ],
)
async def test_a_removed_message_leaves_no_word_on_the_page(
    visit: Visit, language: str, instead: str
):
    visitor = await visit()
    await visitor.stage.begin_again(language)
    await visitor.page.reload()
    await visitor.say("group", "Lauri 7B:stä löi")
    await visitor.hears("group", "Lauri")
    transport = visitor.stage.transport
    (entry,) = transport.journal.since(0)
    # Somebody has quoted it before it went.
    transport.say(PEKKA, GROUP, "voi", entry.id)
    await expect(visitor.phone("group").locator(".quote").last).to_contain_text("Lauri")
    await transport.redact(GROUP, entry.id, "removal-1")
    removed = visitor.phone("group").locator(".message.removed")
    await expect(removed.locator(".words")).to_have_text(f"Sari H.{instead}")
    await expect(visitor.phone("group").locator(".quote").last).to_have_text(instead)
    await expect(visitor.phone("group").locator(".message")).to_have_count(2)
    assert "Lauri" not in await visitor.page.content()
    # Nor does a page that opens later learn of it.
    frames: list[str | bytes] = []
    visitor.page.on(
        "websocket", lambda socket: socket.on("framereceived", lambda frame: frames.append(frame))
    )
    await visitor.page.reload()
    await expect(removed).to_contain_text(instead)
    assert frames and not any("Lauri" in str(frame) for frame in frames)


async def test_reloading_in_the_middle_loses_nothing(visit: Visit):
    visitor = await visit()
    await _case_in_group(visitor)
    await visitor.say("sari", "hei")
    await visitor.hears("sari", "Kuulin.")
    await visitor.phone("pekka").get_by_role("textbox").fill("kesken")
    before = await visitor.page.locator(".log").all_inner_texts()
    await visitor.page.reload()
    await expect(visitor.page.locator(".message")).to_have_count(7)
    assert await visitor.page.locator(".log").all_inner_texts() == before
    await expect(visitor.phone("pekka").get_by_role("textbox")).to_have_value("kesken")
    await visitor.choose("sari", "ei")
    await visitor.hears("sari", "Kirjattu.")


async def test_words_of_people_never_become_anything_but_words(visit: Visit):
    visitor = await visit()
    nasty = "<img src=x onerror=alert(1)> **a** *b* \u202egnp.exe"
    await visitor.say("maija", nasty)
    bubble = visitor.phone("maija").locator(".message.mine .words")
    await expect(bubble).to_have_text(f"Maija: {nasty}")
    assert await bubble.locator("img, strong, button").count() == 0


async def test_a_voice_message_is_heard_as_something_without_words(visit: Visit):
    visitor = await visit()
    await visitor.phone("maija").get_by_role("button", name="Lähetä ääniviesti").click()
    await visitor.hears("maija", "Kuulin.")
    assert visitor.stage.transport.journal.since(0)[0].words is None


async def test_the_clock_is_moved_and_what_was_due_happens_on_the_way(visit: Visit):
    visitor = await visit()
    page = visitor.page
    await expect(page.locator("#clock-time")).to_have_text("10.38")
    await page.get_by_role("button", name="Seuraavaan tapahtumaan klo 11.00").click()
    await expect(page.locator("#clock-time")).to_have_text("11.00")
    await visitor.hears("maija", "Kello on 09.")
    await page.get_by_role("button", name="+10 min").click()
    await expect(page.locator("#clock-time")).to_have_text("11.10")
    await page.get_by_role("button", name="Huomisaamuun").click()
    await expect(page.locator("#clock-time")).to_have_text("8.00")
    await expect(page.locator("#clock-day")).to_have_text("keskiviikko 4. marraskuuta")
    await expect(page.locator("#status")).to_contain_text("keskiviikko 4. marraskuuta klo 8.00")
    await visitor.hears("maija", "keskiviikko 4. marraskuuta")


async def test_the_clock_is_moved_to_a_day_and_a_time_by_keyboard_alone(visit: Visit):
    visitor = await visit()
    page = visitor.page
    press = page.keyboard.press
    await _tab_to(visitor, "#when-open")
    await press("Enter")
    await expect(page.get_by_role("dialog", name="Siirrä kello")).to_be_visible()
    await expect(page.get_by_label("Päivä")).to_be_focused()
    days = page.get_by_label("Päivä").locator("option")
    await expect(days).to_have_count(14)
    await expect(days.first).to_have_text("tiistai 3. marraskuuta")
    await expect(days.nth(2)).to_have_text("torstai 5. marraskuuta (vapaapäivä)")
    await press("ArrowDown")
    await press("ArrowDown")
    await press("Tab")
    await page.keyboard.type("0915AM")
    await press("Enter")
    await expect(page.get_by_role("dialog")).to_be_hidden()
    await expect(page.locator("#clock-time")).to_have_text("9.15")
    await expect(page.locator("#clock-day")).to_have_text("torstai 5. marraskuuta (vapaapäivä)")
    await expect(page.locator("#status")).to_contain_text("torstai 5. marraskuuta klo 9.15")
    await expect(page.locator("#when-open")).to_be_focused()
    await visitor.hears("maija", "Kello on 07.")


async def test_the_clock_goes_never_backwards(visit: Visit):
    visitor = await visit()
    page = visitor.page
    await page.get_by_role("button", name="Muu aika").click()
    await expect(page.get_by_label("Aika", exact=True)).to_have_value("10:38")
    await page.get_by_role("button", name="Siirrä", exact=True).click()
    await expect(page.get_by_role("alert")).to_have_text(
        "Kello ei kulje taaksepäin. Valitse myöhempi aika."
    )
    await expect(page.get_by_label("Aika", exact=True)).to_be_focused()
    await page.get_by_label("Aika", exact=True).fill("10:40")
    await expect(page.get_by_role("alert")).to_be_empty()
    await page.get_by_role("button", name="Älä siirrä").click()
    await expect(page.locator("#clock-time")).to_have_text("10.38")
    # Nor for a page whose clock is behind.
    for past in ("2026-11-03T10:38", "0001-01-01T00:00"):
        assert later(visitor.stage, past) is None


@pytest.mark.parametrize("viewport", [{"width": 1440, "height": 900}, PHONE])
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_the_dialog_of_the_clock_is_clear_and_whole(
    visit: Visit, scheme: str, viewport: dict[str, int]
):
    visitor = await visit(viewport=viewport, color_scheme=scheme, reduced_motion="reduce")
    await visitor.page.get_by_role("button", name="Muu aika").click()
    await visitor.page.get_by_role("button", name="Siirrä", exact=True).click()
    faint = await visitor.page.evaluate(FAINT_WORDS)
    assert faint["checked"] > 20
    assert faint["faint"] == []
    assert await visitor.page.evaluate(NAMELESS) == []
    assert await visitor.page.evaluate(SMALL) == []
    clock = await visitor.page.locator("#clock-time").bounding_box()
    first_move = await visitor.page.locator("[data-move]").first.bounding_box()
    assert clock and first_move and clock["x"] + clock["width"] < first_move["x"]


async def test_another_language_begins_again_after_asking(visit: Visit):
    visitor = await visit()
    page = visitor.page
    await visitor.say("maija", "purku")
    await visitor.hears("maija", "Kuulin.")
    await page.get_by_label("Kieli").select_option("sv")
    await page.get_by_role("button", name="Jatka tätä").click()
    await expect(page.get_by_label("Kieli")).to_have_value("fi")
    await page.get_by_label("Kieli").select_option("sv")
    await page.get_by_role("dialog").get_by_role("button", name="Aloita alusta").click()
    await expect(page.get_by_label("Språk")).to_have_value("sv")
    await expect(page.locator("html")).to_have_attribute("lang", "sv")
    await expect(page.locator(".message")).to_have_count(0)
    await page.get_by_label("Språk").select_option("nb")  # nothing said: not asked
    await expect(page.get_by_role("button", name="+10 min")).to_be_visible()
    await expect(page.locator(".story")).to_contain_text("fikk sove")


async def test_the_guide_follows_what_has_happened_and_can_be_put_away(visit: Visit):
    visitor = await visit()
    guide = visitor.page.locator("#guide")
    await expect(guide).to_contain_text("Olet Maija")
    await guide.get_by_role("button", name="purku").click()
    await visitor.phone("maija").get_by_role("textbox").press("Enter")
    await expect(guide).to_contain_text("Maija sai kysymyksen")
    await visitor.choose("maija", "kyllä")
    await expect(guide).to_contain_text("Ryhmä näkee pyynnön, ei pyytäjää")
    await visitor.phone("group").get_by_role("button", name="👍").click()
    await expect(guide).to_contain_text("Anna ajan kulua")
    await guide.get_by_role("button", name="Piilota ohje").click()
    await expect(guide).to_be_hidden()
    await visitor.page.reload()
    await visitor.page.get_by_role("button", name="Näytä, mitä kokeilla").click()
    await expect(guide).to_be_visible()


async def test_on_a_phone_one_chat_at_a_time_and_a_dot_for_what_is_new(visit: Visit):
    visitor = await visit(viewport=PHONE, has_touch=True)
    await expect(visitor.phone("maija")).to_be_visible()
    await expect(visitor.phone("group")).to_be_hidden()
    await visitor.say("maija", "purku")
    await visitor.choose("maija", "kyllä")
    tabs = visitor.page.get_by_role("navigation")
    group = tabs.get_by_role("button", name="Ryhmä")
    await expect(group).to_contain_text("uusia viestejä: 1")
    await group.click()
    await expect(visitor.phone("group")).to_be_visible()
    await expect(visitor.phone("maija")).to_be_hidden()
    await expect(group).not_to_contain_text("uusia viestejä")
    sideways = "document.documentElement.scrollWidth > innerWidth"
    assert not await visitor.page.evaluate(sideways)


async def test_by_keyboard_alone_from_the_first_word_to_a_claim(visit: Visit):
    visitor = await visit()
    press = visitor.page.keyboard.press
    await press("Tab")
    await expect(visitor.page.get_by_role("link", name="Siirry puhelimiin")).to_be_focused()
    await press("Enter")
    await _tab_to(visitor, '.phone[data-chat="maija"] textarea')
    await visitor.page.keyboard.type("purku")
    await press("Enter")
    await visitor.hears("maija", "Kuulin.")
    await _tab_to(visitor, '.phone[data-chat="maija"] .choice', back=True)
    await press("Enter")
    await visitor.hears("group", "kuka ehtii")
    await _tab_to(visitor, '.phone[data-chat="group"] .identity input')
    await press("ArrowRight")
    await _tab_to(visitor, '.phone[data-chat="group"] .reaction', back=True)
    await press("Space")
    await visitor.hears("group", "hoidossa")


async def test_a_screen_reader_is_told_what_is_new_and_not_the_past(visit: Visit):
    visitor = await visit()
    await visitor.say("maija", "purku")
    await visitor.hears("maija", "Kuulin.")
    log = visitor.phone("maija").get_by_role("log", name="Keskustelu: Maija")
    await expect(log).to_have_attribute("aria-live", "polite")
    bird = visitor.page.locator("svg:not(.sprite)").first
    await expect(bird).to_have_attribute("aria-hidden", "true")


@pytest.mark.parametrize("viewport", [{"width": 1440, "height": 900}, PHONE])
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_every_word_has_contrast_and_every_control_a_name(
    visit: Visit, scheme: str, viewport: dict[str, int]
):
    visitor = await visit(viewport=viewport, color_scheme=scheme, reduced_motion="reduce")
    await visitor.say("maija", "purku")
    await visitor.choose("maija", "kyllä")
    if viewport is PHONE:
        await visitor.page.get_by_role("navigation").get_by_role("button", name="Ryhmä").click()
    await visitor.phone("group").get_by_role("button", name="👍").click()
    await visitor.hears("group", "hoidossa")
    faint = await visitor.page.evaluate(FAINT_WORDS)
    assert faint["checked"] > 20
    assert faint["faint"] == []
    assert await visitor.page.evaluate(NAMELESS) == []
    assert await visitor.page.evaluate(SMALL) == []
    assert await visitor.page.evaluate(LANDMARKS) == {"header": 1, "main": 1, "h1": 1}


async def _case_in_group(visitor) -> None:
    await visitor.say("maija", "purku")
    await visitor.choose("maija", "kyllä")
    await visitor.hears("group", "kuka ehtii")


async def _tab_to(visitor, selector: str, back: bool = False) -> None:
    for _ in range(40):
        await visitor.page.keyboard.press("Shift+Tab" if back else "Tab")
        if await visitor.page.evaluate("(s) => document.activeElement.matches(s)", selector):
            ring = "getComputedStyle(document.activeElement).outlineStyle"
            seen = await visitor.page.evaluate(ring) != "none"
            assert seen or "input" in selector
            return
    raise AssertionError(f"the keyboard does not reach {selector}")


FAINT_WORDS = """() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const over = (colours) => {
    canvas.fillStyle = "#fff"; canvas.fillRect(0, 0, 1, 1);
    for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = (rgb) => {
    const [r, g, b] = rgb.map((v) => v / 255)
      .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const backgrounds = (element) => {
    const found = [];
    for (let one = element; one; one = one.parentElement) {
      found.unshift(getComputedStyle(one).backgroundColor);
    }
    return found;
  };
  const ratio = (element, colour) => {
    const behind = backgrounds(element);
    const [a, b] = [light(over(behind)), light(over([...behind, colour]))].sort();
    return (b + 0.05) / (a + 0.05);
  };
  const faint = [];
  let checked = 0;
  const check = (element, words, colour) => {
    checked += 1;
    const found = ratio(element, colour);
    if (found < 4.5) faint.push(`${words}: ${found.toFixed(2)}`);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const words = walker.currentNode.data.trim();
    if (!words || !element.checkVisibility({ opacityProperty: true })) continue;
    if (element.closest("script, .unseen, option")) continue;
    check(element, words, getComputedStyle(element).color);
  }
  for (const input of document.querySelectorAll("textarea")) {
    if (input.checkVisibility()) {
      check(input, input.placeholder, getComputedStyle(input, "::placeholder").color);
    }
  }
  return { checked, faint };
}"""

NAMELESS = """() => [...document.querySelectorAll("button, select, textarea, input, a")]
  .filter((one) => one.checkVisibility())
  .filter((one) => !(one.getAttribute("aria-label") || one.innerText?.trim()
    || [...(one.labels ?? [])].some((label) => label.innerText.trim())))
  .map((one) => one.outerHTML)"""

SMALL = """() => [...document.querySelectorAll("button:not(.typed), select, textarea, input")]
  .filter((one) => one.checkVisibility())
  .filter((one) => { const { width, height } = one.getBoundingClientRect();
    return width < 24 || height < 24; })
  .map((one) => one.outerHTML)"""

LANDMARKS = """() => ({ header: document.querySelectorAll("body > header").length,
  main: document.querySelectorAll("main").length, h1: document.querySelectorAll("h1").length })"""
