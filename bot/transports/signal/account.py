"""Whose account the daemon serves, and what it knows of groups; only looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.transports.signal.configuration import SignalConfiguration
from bot.transports.signal.roster import Own, Roster, read
from bot.transports.signal.rpc import CallFailed, Rpc

_NO_SUCH_METHOD = -32601
_NO_SUCH_ACCOUNT = -32602

#: without a network the daemon asks for groups for so long before it tells what it knows
UNTIL_GROUPS = 60.0


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Account:
    """*version* is the daemon's. *is_registered*: it serves some account. *is_right_account*: it
    serves the configured one, whose *uuid* is given where the daemon knows it. *is_reached*:
    Signal's servers answered it just now, for this account. *groups*: all of which it knows.
    """

    version: str
    is_registered: bool
    is_right_account: bool
    uuid: str | None = None
    is_reached: bool = False
    groups: tuple[Roster, ...] = ()

    def group(self, group_id: str) -> Roster | None:
        """The group of that id, if the daemon knows it."""
        return next((each for each in self.groups if each.id == group_id), None)


async def examine(rpc: Rpc, configuration: SignalConfiguration) -> Account:
    """Raises ``NoAnswer`` where the daemon is silent."""
    version = await _version(rpc)
    own = await identify(rpc, configuration.account)
    if own is None or own.number != configuration.account:
        return Account(version=version, is_registered=own is not None, is_right_account=False)
    return Account(
        version=version,
        is_registered=True,
        is_right_account=True,
        uuid=own.uuid,
        is_reached=await _reaches(rpc),
        groups=await _groups(rpc, own),
    )


async def identify(rpc: Rpc, number: str) -> Own | None:
    """Whose account the daemon serves: that of *number* if it has it, else whichever it has;
    ``None`` if it has none. Raises ``NoAnswer``.

    A daemon of a single account cannot be asked for it. But it keeps its own identity among the
    others, and that is the only one with which its safety number is twice the same.
    """
    numbers = await _accounts(rpc)
    if numbers is not None and number not in numbers:
        return Own(numbers[0]) if numbers else None
    own = await _own(rpc, {"number": number}) or await _own(rpc, {})
    if own is None and numbers is not None:
        return Own(number)
    return own


async def _version(rpc: Rpc) -> str:
    answer = await rpc.call("version")
    version = answer.get("version") if isinstance(answer, dict) else None
    return version if isinstance(version, str) else ""


async def _accounts(rpc: Rpc) -> list[str] | None:
    """The numbers that a daemon of many accounts serves; ``None`` if it serves one alone."""
    try:
        answer = await rpc.call("listAccounts")
    except CallFailed as failed:
        if failed.code == _NO_SUCH_METHOD:
            return None
        raise
    found = [each.get("number") for each in _dicts(answer)]
    return [each for each in found if isinstance(each, str)]


async def _own(rpc: Rpc, asked: dict[str, Any]) -> Own | None:
    try:
        answer = await rpc.call("listIdentities", **asked)
    except CallFailed:
        return None
    for each in _dicts(answer):
        number, uuid = each.get("number"), each.get("uuid")
        if isinstance(number, str) and _is_with_itself(each.get("safetyNumber")):
            return Own(number, uuid.lower() if isinstance(uuid, str) else None)
    return None


def _is_with_itself(safety_number: Any) -> bool:
    if not isinstance(safety_number, str):
        return False
    digits = "".join(safety_number.split())
    half = len(digits) // 2
    return half > 0 and digits[:half] == digits[half:]


async def _reaches(rpc: Rpc) -> bool:
    try:
        await rpc.call("listDevices")
    except CallFailed:
        return False
    return True


async def _groups(rpc: Rpc, own: Own) -> tuple[Roster, ...]:
    try:
        return tuple(read(await rpc.call("listGroups", within=UNTIL_GROUPS), own))
    except CallFailed:
        return ()


def _dicts(answer: Any) -> list[dict[str, Any]]:
    found = answer if isinstance(answer, list) else []
    return [each for each in found if isinstance(each, dict)]
