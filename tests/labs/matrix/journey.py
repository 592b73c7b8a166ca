"""S1-S12 on Matrix, step by step: one word becomes a talk, and is carried to its end."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Protocol

from tests.labs.human import Human
from tests.labs.matrix.product import Product, School, open_school
from tests.labs.synapse import Account

Comes = Callable[[str], Awaitable[Human]]


class Server(Protocol):
    """A homeserver, Synapse or ours."""

    @property
    def url(self) -> str: ...

    def register(self, name: str) -> Account: ...


@asynccontextmanager
async def opened(comes: Comes, server: Server, folder: Path) -> AsyncIterator[School]:
    """A school with three facilitators and the product; nobody has asked yet."""
    sari, pekka, minna = [await comes(name) for name in ("sari", "pekka", "minna")]
    group = await sari.open_group(pekka.user, minna.user)
    for person in (pekka, minna):
        await person.join(group)
    product = Product(server.url, server.register("purku"), group, minna.user, folder)
    try:
        await product.start()
        await product.is_ready()
        yield await open_school(product, sari, pekka, minna)
    finally:
        await product.close()


async def asks(school: School, maija: Human, number: int = 1) -> str:
    """S1: one word, one digit; returns the bird."""
    await school.say(maija, "purku")
    await school.reads(maija, "Viestisi tuli perille")
    await school.say(maija, "2")
    await school.reads(maija, "Selvä: välitunnilla")
    return school.bird_in((await school.bird(number)).words)


async def is_claimed_by_a_thumb(school: School, bird: str) -> None:
    """S3: Sari's thumb comes first, Pekka's words too late, and Sari means it."""
    sari, pekka, board = school.sari, school.pekka, await school.bird()
    await sari.react(school.group, board.key, "👍")
    await school.reads(sari, f"{bird} on alustavasti sinulla")
    await pekka.say(school.group, f"otan {bird.lower()}")
    await school.reads(pekka, f"Toinen ehti ottaa tapauksen {bird}")
    await school.say(sari, "1")
    await school.reads(sari, f"{bird} on sinulla")


async def is_agreed(school: School, maija: Human) -> None:
    """The person decides, and the holder gets the card."""
    await school.reads(maija, "Sari voisi tulla")
    await school.say(maija, "1")
    await school.reads(maija, "Sovittu")
    await school.reads(school.sari, "5/5 Sopikaa huomisesta")


async def is_carried_to_its_end(school: School, maija: Human, bird: str) -> None:
    """S12: two numbers, a referral, what to mend; and who may ask tomorrow."""
    sari = school.sari
    await school.say(sari, "pidetty")
    await school.reads(sari, "Montako osallistui?")
    await school.say(sari, "1 12")
    await school.reads(sari, "Ohjattiinko eteenpäin?")
    await school.say(sari, "2")
    await school.reads(maija, "Numeroita, joihin voit soittaa")
    await school.reads(sari, "Nousiko esiin")
    await school.say(sari, "3 2")
    await school.reads(sari, f"Kirjattu: {bird}")
    await school.reads(maija, "Kuka saa kysyä")
    await school.say(maija, "minä täällä")
    await school.reads(maija, "Kysyn täällä")
    await school.reads(maija, "Jos asiasta kuuluu tehdä ilmoitus")


#: how the bot's words to each begin, or what they contain; every one once, in this order
MAIJA = (
    "Viestisi tuli perille",
    "Selvä: välitunnilla",
    "Sari voisi tulla",
    "Sovittu",
    "Kuka saa kysyä",
    "Numeroita, joihin voit soittaa",
    "Kysyn täällä",
    "Jos asiasta kuuluu tehdä ilmoitus",
)
#: where nobody was referred, and nobody may ask
MAIJA_IN_SHORT = (*MAIJA[:2], "voisi tulla", "Sovittu", "Kuka saa kysyä", "Kukaan ei kysy")
SARI = (
    "Olen botti",
    "on alustavasti sinulla",
    "on sinulla",
    "Ole paikalla 5 min ennen",
    "5/5 Sopikaa huomisesta",
    "Montako osallistui?",
    "Ohjattiinko eteenpäin?",
    "Nousiko esiin",
    "Kirjattu: ",
)
PEKKA = ("Olen botti", "Toinen ehti ottaa")
MINNA = ("Olen botti",)


def assert_heard(school: School, person: Human, expected: tuple[str, ...]) -> None:
    """*person* has got just this in private: nothing is missing, nothing came twice."""
    said = school.transcript(person)
    assert len(said) == len(expected), said
    for words, part in zip(said, expected, strict=True):
        assert part in words


def assert_whole(school: School, *people: Human) -> None:
    """What holds after every journey, whatever happened on the way."""
    for person in (*school.facilitators, *people):
        assert not person.unreadable
        assert {line.shield for line in person.screen.values()} <= {"NONE"}
        assert all(line.decrypted for line in person.screen.values())
    for person in school.facilitators:
        in_group = person.lines(school.group, school.bot)
        assert in_group == school.sari.lines(school.group, school.bot)


def assert_s12(school: School, maija: Human, bird: str) -> None:
    assert_heard(school, maija, MAIJA)
    assert_heard(school, school.sari, SARI)
    assert_heard(school, school.pekka, PEKKA)
    assert_heard(school, school.minna, MINNA)
    for person in school.facilitators:
        assert person.lines(school.group, school.bot) == [f"🐦 {bird}: hoidossa. Kiitos kaikille."]
    assert_whole(school, maija)
