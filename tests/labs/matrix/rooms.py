"""Rooms in which people and the adapter meet."""

from __future__ import annotations

from typing import Any

from tests.labs.human import Human, until


async def private_chat(person: Human, bot: Any) -> str:
    """A room of the two, in which *person* can write."""
    room = await person.open_chat(bot.user)
    await person.sees_in(room, bot.user)
    return room


async def group_of(bot: Any, *people: Human, **how: Any) -> str:
    """A group of *people* that is configured; the bot is started with it. *how* it is made:
    ``encrypted``, ``version``."""
    first, *others = people
    room = await first.open_group(*(person.user for person in others), **how)
    for person in others:
        await person.join(room)
    bot.groups.add(room)
    await bot.start()
    await first.invite(room, bot.user)
    await until(lambda: room in bot.members, "the bot sees the group")
    for person in people:
        await person.sees_in(room, bot.user)
    return room
