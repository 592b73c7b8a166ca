"""Whom Signal knows by which address, for the settings: groups, their members, somebody's number.

Of people only the members of the bot's groups are listed, who know each other; whoever else has
written to the bot is nobody's business.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.chat import Address
from bot.transports.signal import account, names
from bot.transports.signal.configuration import SignalConfiguration
from bot.transports.signal.people import People
from bot.transports.signal.roster import Standing
from bot.transports.signal.rpc import CallFailed, Rpc
from bot.transports.signal.visiting import visiting

_NUMBER = re.compile(r"\+\d+")
#: Signal's servers may have to be asked
_FINDING = 60.0


@dataclass(frozen=True, slots=True, repr=False)
class Entry:
    """*name* is as people, or the group's, have chosen it."""

    address: Address
    name: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Directory:
    """*found*: what was asked for, and who it is; ``None`` where Signal does not find them."""

    groups: tuple[Entry, ...] = ()
    people: tuple[Entry, ...] = ()
    found: tuple[tuple[str, Address | None], ...] = ()


async def directory(configuration: SignalConfiguration, asked: Sequence[str] = ()) -> Directory:
    """Raises ``OSError`` where no daemon is, and ``NoAnswer`` where it is silent."""
    async with visiting(configuration) as daemon:
        told = await account.examine(daemon, configuration)
        groups = [it for it in told.groups if it.standing in (Standing.MEMBER, Standing.INVITED)]
        uuids = sorted({uuid for group in groups for uuid in group.people})
        people = People(daemon)
        await people.learn(uuids)
        found = [(each, await _find(daemon, each)) for each in asked]
        return Directory(
            groups=tuple(Entry(names.group(it.id), it.name) for it in groups),
            people=tuple(Entry(names.person(it), people.name(it)) for it in uuids),
            found=tuple(found),
        )


async def _find(rpc: Rpc, asked: str) -> Address | None:
    """Who has that number or username, by Signal's word."""
    number = re.sub(r"[ ()-]", "", asked)
    by = {"recipient": [number]} if _NUMBER.fullmatch(number) else {"username": [asked.strip()]}
    try:
        answer = await rpc.call("getUserStatus", within=_FINDING, **by)
    except CallFailed:
        return None
    for each in answer if isinstance(answer, list) else ():
        uuid = each.get("uuid") if isinstance(each, dict) else None
        if isinstance(uuid, str) and uuid:
            return names.person(uuid)
    return None


async def answer_challenge(configuration: SignalConfiguration, token: str, solution: str) -> bool:
    """Whether Signal takes the *solution* of the captcha that it demanded by *token*. Raises
    ``OSError`` and ``NoAnswer``."""
    async with visiting(configuration) as daemon:
        try:
            await daemon.call(
                "submitRateLimitChallenge", within=_FINDING, challenge=token, captcha=solution
            )
        except CallFailed:
            return False
    return True
