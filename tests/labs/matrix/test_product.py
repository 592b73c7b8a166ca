"""Matrix for real: ``purkubotti run`` as a process, a Synapse, and people in encrypted rooms."""

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
import pytest_asyncio

from tests.labs.human import Human, until
from tests.labs.matrix.journey import (
    MAIJA,
    MAIJA_IN_SHORT,
    SARI,
    asks,
    assert_heard,
    assert_s12,
    assert_whole,
    is_agreed,
    is_carried_to_its_end,
    is_claimed_by_a_thumb,
    opened,
)
from tests.labs.matrix.product import Product, School
from tests.labs.synapse import Synapse


@pytest.fixture
def comes(request: pytest.FixtureRequest):
    """How everybody comes: with nio, or with Element where a test says so."""
    return request.getfixturevalue(getattr(request, "param", "human"))


@pytest_asyncio.fixture
async def school(comes, synapse: Synapse, tmp_path: Path) -> AsyncIterator[School]:
    async with opened(comes, synapse, tmp_path / "product") as school:
        yield school


Asks = Callable[[], Awaitable[Human]]


@pytest.fixture
def maija_comes(school: School, comes) -> Asks:
    async def come() -> Human:
        maija = await comes("maija")
        await school.comes(maija)
        return maija

    return come


@pytest.mark.parametrize("comes", ["human", "element"], indirect=True)
async def test_one_word_becomes_a_talk(school, maija_comes, synapse):
    maija = await maija_comes()
    bird = await asks(school, maija)
    board = await school.bird()
    assert board.words.startswith(f"🐦 {bird}: kahdenkeskinen hetipurku")
    await is_claimed_by_a_thumb(school, bird)
    await until(lambda: "hoidossa" in board.words, "the group's message is edited in place")
    await is_agreed(school, maija)
    await is_carried_to_its_end(school, maija, bird)
    assert_s12(school, maija, bird)
    assert board.edits == 1

    seconds = await school.product.stop()
    print(f"SIGTERM: ended in {seconds:.2f} s")
    assert seconds < 2
    assert synapse.devices(school.product.account) == [school.product.device]


async def test_a_case_is_claimed_by_a_reply(school, maija_comes):
    maija = await maija_comes()
    bird = await asks(school, maija)
    await school.pekka.reply(school.group, (await school.bird()).key, "otan")
    await school.reads(school.pekka, f"{bird} on sinulla")
    await school.reads(maija, "Pekka voisi tulla")
    await school.pekka.reads(f"🐦 {bird}: hoidossa", room=school.group)


async def test_a_second_process_ends_at_once_and_the_first_goes_on(school, maija_comes):
    first, product = school.product.process, school.product
    log = len(product.log_lines())
    await product.start()
    second, product.process = product.process, first
    async with asyncio.timeout(10):
        assert await second.wait() == 1
    added = product.log.read_text("utf-8").splitlines()[log:]
    assert len(added) == 1 and added[0].startswith("Another purkubotti is using"), added
    await asks(school, await maija_comes())


# ------------------------------------------------------------ killed on the way

KEY_HAS_COME = (
    "bot.transports.matrix.store:Store.save_inbound_group_session",
    "1",
    "before",
)
HEARD = ("storage.inbox.mark", "1", "before")
WRITTEN = ("bot.outbox._plan", "1", "before")
HAS_LEFT = ("bot.outbox.record_left", "1", "before")
IS_CLAIMED = ("storage.cases.save", "1", "after")
IS_HALF_TOLD = ("bot.outbox.record_left", "2", "before")
#: a sync has come, and nothing of it has been taken
SYNCED = ("bot.transports.matrix.listening._hand_over", "1", "before")
HAS_JOINED = ("nio:AsyncClient.join", "1", "after")
HAS_OPENED = ("nio:AsyncClient.room_create", "1", "after")
#: changed for everybody, and not written down
HAS_EDITED = ("bot.transports.matrix.sending:Sending.edit", "1", "after")
HAS_REMOVED = ("nio:AsyncClient.room_redact", "1", "after")
UPLOADS_KEYS = ("nio.api:Api.keys_upload", "1", "before")
HAS_UPLOADED_KEYS = ("bot.transports.matrix.keys:Keys.publish", "1", "after")


async def begins_again(school: School, *dies: str) -> None:
    """Killed at once, and started again as one that will die there when it is spoken to."""
    await school.product.kill()
    await school.product.start(*dies, "once-heard")
    await school.product.is_ready()


async def test_killed_at_the_worst_moments_it_goes_on(school, maija_comes, synapse):
    maija, product = await maija_comes(), school.product
    device = product.device

    await product.kill()
    await product.start(*KEY_HAS_COME)
    await product.is_ready()
    await school.say(maija, "purku")
    # Readable and not read; heard and not written; written, and nothing has left; then left,
    # and not written.
    for place in (HEARD, WRITTEN, HAS_LEFT):
        await product.died()
        assert school.transcript(maija) == []
        await product.start(*place)
    await product.died()
    await school.reads(maija, "Viestisi tuli perille")
    await product.start()
    await school.say(maija, "2")
    bird = school.bird_in((await school.bird()).words)
    await school.reads(maija, "Selvä: välitunnilla")

    await begins_again(school, *IS_CLAIMED)
    await school.sari.react(school.group, (await school.bird()).key, "👍")
    await product.died()
    await school.pekka.say(school.group, f"otan {bird.lower()}")
    await product.start(*HAS_LEFT)
    await product.died()
    await product.start()
    await school.reads(school.sari, f"{bird} on alustavasti sinulla")
    await school.reads(school.pekka, f"Toinen ehti ottaa tapauksen {bird}")

    await begins_again(school, *IS_HALF_TOLD)
    await school.say(school.sari, "1")
    await product.died()
    await product.start()
    await school.reads(school.sari, f"{bird} on sinulla")
    await is_agreed(school, maija)
    await is_carried_to_its_end(school, maija, bird)

    assert_s12(school, maija, bird)
    assert (await school.bird()).edits == 1
    assert synapse.devices(product.account) == [device]


async def test_an_answer_to_what_was_not_yet_written_down_counts(school, maija_comes):
    maija, product, sari = await maija_comes(), school.product, school.sari
    await school.say(maija, "purku")
    await school.reads(maija, "Viestisi tuli perille")
    await begins_again(school, *IS_HALF_TOLD)
    await school.say(maija, "2")
    board = await school.bird()
    await school.reads(maija, "Selvä: välitunnilla")
    await product.died()
    await sari.react(school.group, board.key, "👍")
    await product.start()
    await school.reads(sari, "on alustavasti sinulla")
    assert sari.lines(school.group, school.bot) == [board.words]

    await school.say(sari, "1")
    await is_agreed(school, maija)
    await school.say(sari, "pidetty")
    await school.reads(sari, "Montako osallistui?")
    await begins_again(school, *HAS_LEFT)
    await school.say(sari, "1 12")
    await school.reads(sari, "Ohjattiinko eteenpäin?")
    await product.died()
    await school.say(sari, "2")
    await product.start()
    await school.reads(sari, "Nousiko esiin")


async def test_killed_over_what_it_heard_or_uploaded_it_hears_it_again(school, maija_comes):
    maija, product = await maija_comes(), school.product
    await product.kill()
    await school.say(maija, "purku")
    for place in (SYNCED, UPLOADS_KEYS, HAS_UPLOADED_KEYS):
        await product.start(*place)
        await product.died()
    await product.start()
    await school.reads(maija, "Viestisi tuli perille")
    await school.say(maija, "2")
    await school.reads(maija, "Selvä: välitunnilla")
    assert_heard(school, maija, MAIJA[:2])
    for person in school.facilitators:  # it reaches their screens one after the other
        await person.reads("🐦", room=school.group)
    assert_whole(school, maija)


async def test_killed_in_the_door_it_hears_what_is_said_in_the_room(school, human):
    maija, product = await human("maija"), school.product
    await product.kill()
    room = school.chats[maija.user] = await maija.open_chat(school.bot)
    await product.start(*HAS_JOINED)
    await product.died()
    await maija.sees_in(room, school.bot)
    await school.say(maija, "purku")
    await product.start()
    await school.reads(maija, "Viestisi tuli perille")
    assert_heard(school, maija, MAIJA[:1])
    assert_whole(school, maija)


async def test_killed_while_it_opens_a_chat_it_opens_no_second(school, human):
    liisa, product = await human("liisa"), school.product
    await product.kill()
    await school.sari.invite(school.group, liisa.user)
    await liisa.join(school.group)
    await product.start(*HAS_OPENED)
    await product.died()
    await product.start()
    room = school.chats[liisa.user] = await liisa.invited(school.bot)
    await liisa.join(room)
    await school.reads(liisa, "Olen botti")
    await liisa.sees_in(room, school.bot)
    await school.say(liisa, "?")
    await until(lambda: len(school.transcript(liisa)) == 2, "the bot answers there")
    assert liisa.invitations_from(school.bot) == []
    assert liisa.unreadable == []


async def test_killed_in_an_edit_and_in_a_removal_each_is_done_once(school, maija_comes):
    maija, product, sari = await maija_comes(), school.product, school.sari
    await sari.set_power(school.group, school.bot, 50)
    bird = await asks(school, maija)
    await begins_again(school, *HAS_EDITED)
    await sari.react(school.group, (await school.bird()).key, "👍")
    await school.reads(sari, f"{bird} on alustavasti sinulla")
    await school.say(sari, "1")
    await product.died()
    await product.start()
    await school.reads(sari, f"{bird} on sinulla")
    board = await sari.reads("hoidossa", room=school.group)
    await school.reads(maija, "Sari voisi tulla")
    assert board.edits == 1

    slipped = await school.pekka.say(school.group, "!purku tarvitaan, Lauri löi")
    await school.reads(school.pekka, "Poistanko sen ryhmästä?")
    await begins_again(school, *HAS_REMOVED)
    await school.say(school.pekka, "1")
    await product.died()
    await until(lambda: slipped not in sari.screen, "it is gone for Sari")
    await product.start()
    await school.reads(school.pekka, "Poistin viestisi ryhmästä.")
    told = school.transcript(school.pekka)
    assert sum("Poistin" in words for words in told) == 1
    assert_whole(school, maija)


KILLS = 10
SEED = 20261117

#: what the bot says to whoever gets a case, until it has been carried to its end
WON = ("on sinulla", *SARI[3:])
LOST = ("Toinen ehti ottaa",)


async def kill_now_and_then(product: Product, chance: random.Random) -> None:
    """Kill the product at any moment of its life, every other time before it may be ready."""
    for number in range(KILLS):
        if number % 2:
            await product.is_ready()
        await asyncio.sleep(chance.uniform(0.0, 2.0))
        await product.kill()
        await product.start()


async def has_one_winner(school: School, bird: str) -> tuple[Human, Human]:
    """Sari and Pekka claim in the same instant; who got the case, and who did not."""
    both = (school.sari, school.pekka)
    await asyncio.gather(*(p.say(school.group, f"otan {bird.lower()}") for p in both))

    def told(part: str) -> list[Human]:
        return [p for p in both if any(part in words for words in school.transcript(p))]

    won = await until(lambda: told(f"{bird} on sinulla"), "somebody gets the case")
    lost = await until(lambda: told(f"Toinen ehti ottaa tapauksen {bird}"), "the other is told")
    assert len(won) == len(lost) == 1 and won != lost
    return won[0], lost[0]


async def is_held_and_over(school: School, maija: Human, winner: Human, wins: int) -> None:
    await school.reads(maija, "voisi tulla")
    await school.say(maija, "1")
    await school.reads(maija, "Sovittu")
    await school.reads(winner, "5/5 Sopikaa huomisesta", times=wins)
    answers = zip(("pidetty", "1 12", "1", "0"), WON[3:], strict=True)
    for words, answer in answers:
        await school.say(winner, words)
        await school.reads(winner, answer, times=wins)
    await school.reads(maija, "Kuka saa kysyä")
    await school.say(maija, "3")
    await school.reads(maija, "Kukaan ei kysy")


async def test_killed_at_any_moment_nothing_is_lost_and_nothing_comes_twice(
    school, maija_comes, synapse
):
    product, device, cases = school.product, school.product.device, 0
    expected = {person.user: ["Olen botti"] for person in school.facilitators}
    killing = asyncio.create_task(kill_now_and_then(product, random.Random(SEED)))
    try:
        while not killing.done():
            cases += 1
            maija = await maija_comes()
            bird = await asks(school, maija, cases)
            winner, loser = await has_one_winner(school, bird)
            expected[winner.user] += WON
            expected[loser.user] += LOST
            wins = expected[winner.user].count(WON[0])
            await is_held_and_over(school, maija, winner, wins)
            assert_heard(school, maija, MAIJA_IN_SHORT)
            assert_whole(school, maija)
    finally:
        killing.cancel()
    await killing
    for person in school.facilitators:
        assert_heard(school, person, tuple(expected[person.user]))
    boards = [line for line in school.sari.screen.values() if line.room == school.group]
    boards = [line for line in boards if line.sender == school.bot]
    assert [line.edits for line in boards] == [1] * cases
    assert all("hoidossa" in line.words for line in boards)
    assert synapse.devices(product.account) == [device]
    print(f"{KILLS} kills, {cases} cases, nothing lost, nothing twice")
