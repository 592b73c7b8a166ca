"""Ways in which a case of Maija's comes into each of its states, for tests that go on from
there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta

from tests.house import House

Life = Callable[[House], Awaitable[None]]


async def unasked(house: House) -> None:
    await house.say("maija", "purku")


async def unsure(house: House) -> None:
    await house.say("maija", None)


async def asking_whom_to_exclude(house: House) -> None:
    await house.say("maija", "purku")
    await house.say("maija", "5")


async def open_(house: House) -> None:
    await house.say("maija", "purku")
    await house.say("maija", "3")


async def open_in_private(house: House) -> None:
    """Sari must not know; Pekka is asked."""
    await asking_whom_to_exclude(house)
    await house.say("maija", "3")
    await house.say("maija", "3")


async def open_and_urgent(house: House) -> None:
    await house.say("maija", "haluan kuolla")
    await house.say("maija", "1")


async def provisional(house: House) -> None:
    await open_(house)
    await house.react("sari")


async def claimed(house: House) -> None:
    await open_(house)
    await house.say("sari", "otan kuovi", group=True)


async def claimed_in_private(house: House) -> None:
    await open_in_private(house)
    await house.say("pekka", "1")


async def refused(house: House) -> None:
    """Sari is refused; Pekka is asked."""
    await claimed(house)
    await house.say("maija", "2")


async def another_time(house: House) -> None:
    await claimed(house)
    await house.say("maija", "3")
    await house.say("maija", "1")


async def agreed(house: House) -> None:
    await claimed(house)
    await house.say("maija", "1")


async def agreed_by_name(house: House) -> None:
    await claimed(house)
    await house.say("maija", "4")


async def handed_back(house: House) -> None:
    await agreed_by_name(house)
    await house.say("sari", "luovun kuovista")


async def held(house: House) -> None:
    await agreed(house)
    await house.wait(timedelta(hours=4, minutes=30))
    await house.say("sari", "pidetty")


async def held_and_nobody_asks(house: House) -> None:
    await held(house)
    await house.say("maija", "3")


async def held_and_the_bot_asks(house: House) -> None:
    await held(house)
    await house.say("maija", "2")


async def asked_the_next_morning(house: House) -> None:
    await held_and_the_bot_asks(house)
    await house.wait(timedelta(hours=19))


async def answered_the_next_morning(house: House) -> None:
    await asked_the_next_morning(house)
    await house.say("maija", "2")


async def agreed_to_be_asked_again(house: House) -> None:
    await answered_the_next_morning(house)
    await house.say("maija", "3")
    await house.say("maija", "1")


async def asked_after_a_week(house: House) -> None:
    await agreed_to_be_asked_again(house)
    await house.wait(timedelta(days=6))


async def agreed_to_be_asked_a_last_time(house: House) -> None:
    await asked_after_a_week(house)
    await house.say("maija", "1")
    await house.say("maija", "1")


async def held_and_asks_again(house: House) -> None:
    await held_and_the_bot_asks(house)
    await house.say("maija", "purku")
    await house.say("maija", "1")


async def not_come(house: House) -> None:
    await agreed(house)
    await house.wait(timedelta(hours=4, minutes=30))
    await house.say("sari", "ei tullut")


async def nobody_found(house: House) -> None:
    await open_(house)
    await house.wait(timedelta(hours=6))


async def waiting_for_a_call(house: House) -> None:
    await nobody_found(house)
    await house.say("maija", "1")


async def asked_what_this_is(house: House) -> None:
    await house.say("maija", "?")


async def in_danger(house: House) -> None:
    await house.say("maija", "haluan kuolla")


async def speaking_swedish(house: House) -> None:
    await house.say("maija", "kieli svenska")


async def cancelled(house: House) -> None:
    await claimed(house)
    await house.say("maija", "peru")


LIVES: tuple[Life, ...] = (
    unasked,
    unsure,
    asking_whom_to_exclude,
    open_,
    open_in_private,
    open_and_urgent,
    provisional,
    claimed,
    claimed_in_private,
    refused,
    another_time,
    agreed,
    agreed_by_name,
    handed_back,
    held,
    held_and_nobody_asks,
    held_and_the_bot_asks,
    asked_the_next_morning,
    answered_the_next_morning,
    agreed_to_be_asked_again,
    asked_after_a_week,
    held_and_asks_again,
    not_come,
    nobody_found,
    waiting_for_a_call,
    asked_what_this_is,
    in_danger,
    speaking_swedish,
    cancelled,
)
