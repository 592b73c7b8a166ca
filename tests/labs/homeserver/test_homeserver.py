"""Our own homeserver is one, to the product and to people; and what it counts is so."""

import aiohttp

from tests.labs.homeserver.server import Homeserver
from tests.labs.human import until
from tests.labs.matrix.journey import (
    asks,
    assert_heard,
    assert_s12,
    is_agreed,
    is_carried_to_its_end,
    is_claimed_by_a_thumb,
)
from tests.labs.matrix.killing import seen_of
from tests.labs.proxy import SEND, Line, does_it_and_hangs_up


async def test_one_word_becomes_a_talk(school, human, synapse):
    maija = await human("maija")
    await school.comes(maija)
    bird = await asks(school, maija)
    await is_claimed_by_a_thumb(school, bird)
    await is_agreed(school, maija)
    await is_carried_to_its_end(school, maija, bird)
    assert_s12(school, maija, bird)
    await school.product.stop()
    assert synapse.devices(school.product.account) == [school.product.device]
    # Everything that it said stands on a screen: a line, or an edit of one.
    said = synapse.ledger.said_by(school.bot)
    assert len(said) == seen_of(school.bot, (*school.facilitators, maija))
    assert synapse.ledger.repeats_of(school.bot) == 0


async def test_what_is_asked_for_twice_is_done_once(human, synapse: Homeserver):
    sari, pekka = await human("sari"), await human("pekka")
    room = await sari.open_group(pekka.user)
    path = f"/_matrix/client/v3/rooms/{room}/send/m.room.message/one"
    line = Line(synapse.hand_on)
    await line.open()
    names = []
    async with aiohttp.ClientSession(headers={"Authorization": f"Bearer {sari.token}"}) as asking:
        with line.does(does_it_and_hangs_up, SEND, most=1) as rule:
            while len(names) < 2:
                try:
                    answer = await asking.put(line.url + path, json={"body": "moi"})
                    names.append((await answer.json())["event_id"])
                except aiohttp.ClientError:
                    assert rule.struck
    await line.close()
    assert names[0] == names[1]
    assert synapse.ledger.said_by(sari.user) == [(names[0], room)]
    assert synapse.ledger.repeats_of(sari.user) == 2


async def test_whoever_was_away_gets_the_newest_and_asks_for_the_rest(school, human, synapse):
    """The product reads back what a sync left out (R-I3): here each tells one event a room."""
    maija = await human("maija")
    await school.comes(maija)
    await school.product.kill()
    synapse.most[school.bot] = lambda: 1
    for words in ("purku", "2", "tila"):
        await school.say(maija, words)
    await school.product.start()
    await until(lambda: len(school.transcript(maija)) == 3, "every word is answered")
    assert_heard(school, maija, ("Viestisi tuli perille", "Selvä: välitunnilla", ""))
