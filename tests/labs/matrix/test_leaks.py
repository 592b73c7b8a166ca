"""Who asked stands in no file and in no line of the log; the canary is their name."""

from tests.labs.matrix.test_product import (
    asks,
    comes,  # noqa: F401 - a fixture of the next
    is_carried_to_its_end,
    is_claimed_by_a_thumb,
    school,  # noqa: F401 - the fixture
)
from tests.privacy.stage import disguises, files_with

CANARY = "zqkanaria"


async def test_who_asked_is_nowhere_but_where_they_wished_it(school, human):  # noqa: F811
    canary, product = await human(CANARY), school.product
    await school.comes(canary)
    needles = disguises(CANARY)

    def leaks() -> list[str]:
        return files_with(product.data, needles)

    bird = await asks(school, canary)
    await is_claimed_by_a_thumb(school, bird)
    assert leaks() == []
    await school.reads(canary, "voisi tulla")
    await school.say(canary, "4")
    # It did reach the one permitted place: the holder is told the name, as was wished.
    assert CANARY.capitalize() in (await school.reads(school.sari, bird, times=3)).words
    await school.reads(school.sari, "5/5 Sopikaa huomisesta")
    assert leaks() == []

    await is_carried_to_its_end(school, canary, bird)
    await school.say(canary, "unohda minut")
    await school.reads(canary, "Poistettu")
    await product.kill()
    assert leaks() == []
    await product.start()
    await product.is_ready()
    assert await product.stop() < 2
    assert leaks() == []

    written = [path.name for path in product.data.rglob("*") if path.is_file()]
    assert {"purkubotti.db", "keys.db", "session.json"} <= {*written}
    log = product.log.read_bytes().lower()
    assert not any(needle.lower() in log for needle in needles)
    assert [line["event"] for line in product.log_lines()].count("ready") == 2
    for person in school.facilitators:
        in_group = person.lines(school.group, school.bot)
        assert not any(CANARY in words.lower() for words in in_group)
        # Nor do those whom the bot writes to first stand in a file in clear.
        assert files_with(product.data, disguises(person.user.partition(":")[0])) == []
    told = [p.user for p in school.facilitators if CANARY in str(school.transcript(p)).lower()]
    assert told == [school.sari.user]
