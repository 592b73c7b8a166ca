"""Our words to people and groups, one call at a time to each of them."""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from collections.abc import Callable
from typing import Any

import structlog

from bot.domain.chat import Address, Delivery
from bot.transports import Undelivered, Unsure
from bot.transports.signal import results
from bot.transports.signal.challenge import Challenge
from bot.transports.signal.configuration import SignalConfiguration
from bot.transports.signal.edits import Edits
from bot.transports.signal.groups import Groups
from bot.transports.signal.markup import styled
from bot.transports.signal.names import ME, NETWORK, Name, group_id
from bot.transports.signal.results import Sent
from bot.transports.signal.rpc import CallFailed, NoAnswer, Rpc
from bot.transports.signal.timers import Timers

log = structlog.get_logger()

#: in the signal folder
EDITS_FILE = "edits.json"

#: without a network the daemon takes 40 s to give up with a person, and 76 s with a group
_WITHIN = 120.0
#: whose refusal may have been that of a linked phone alone
_OF_ANY_PHONE = ("rate-limit", "network")
#: the daemon takes nothing smaller for a moment
_FIRST_MOMENT = 2**31


def _milliseconds() -> int:
    return time.time_ns() // 1_000_000


class Sending:
    """Signal knows no threads: what stands in one elsewhere is said in the group.

    A quiet delivery rings nobody in a group. In private everything rings: phones fetch what does
    not when it suits them, and whoever waits for an answer is to have it now. Daemons before 0.14
    ring in groups, too.

    *now* is the wall clock, in milliseconds from 1970.
    """

    def __init__(
        self,
        rpc: Rpc,
        configuration: SignalConfiguration,
        groups: Groups,
        timers: Timers,
        *,
        now: Callable[[], int] = _milliseconds,
    ) -> None:
        self._rpc = rpc
        self._configuration = configuration
        self._groups = groups
        self._timers = timers
        self._edits = Edits(configuration.directory / EDITS_FILE, now)
        self._challenge = Challenge(configuration.directory)
        #: how many the account has; ``None`` until it was asked
        self._phones: int | None = None
        self._one_at_a_time: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def prepare(self, to: Address) -> None:
        """A chat's timer is told by a message of its own, of which the phone sends a receipt."""
        if group_id(to) is None:
            async with self._one_at_a_time[to.local]:
                await self._timers.set(to.local)

    async def send(self, delivery: Delivery) -> str:
        """Send, and return the name of the message; or raise ``Undelivered``."""
        params = self._params(delivery)
        async with self._one_at_a_time[delivery.to.local]:
            if group_id(delivery.to) is None:
                await self._timers.set(delivery.to.local)
            return _name(await self._call("send", delivery.to, params))

    async def edit(self, delivery: Delivery, message: str) -> str:
        """Change our *message*; where that is past, or refused for good, a new one quotes it.

        Return the name of the newest version: people answer and react to that one.
        """
        version = _own(message)
        if version is None:
            return await self.send(delivery)
        params = self._params(delivery)
        async with self._one_at_a_time[delivery.to.local]:
            newest = self._edits.newest(version)
            if self._edits.may_change(newest):
                changed = await self._change(delivery.to, params, newest)
                if changed is not None:
                    return changed
            anew = params | self._quote(str(Name(ME, newest)))
            try:
                return _name(await self._call("send", delivery.to, anew))
            except Unsure as unsure:
                raise Unsure(unsure.reason, anew=True) from None

    def named_now(self, message: str) -> str:
        """The name of the newest version of our *message*; of what is not ours, its own."""
        version = _own(message)
        return message if version is None else str(Name(ME, self._edits.newest(version)))

    async def redact(self, chat: Address, message: str, key: str) -> None:
        """Take our own *message* out, in all its versions. Others' never: Signal gives nobody
        that right. Phones obey for two days; whether one has cannot be known."""
        version = _own(message)
        if version is None:
            raise Undelivered("no-right", permanent=True)
        if not self._edits.may_go(version):
            raise Undelivered("too-old", permanent=True)
        async with self._one_at_a_time[chat.local]:
            target = {"targetTimestamp": self._edits.newest(version)}
            await self._call("remoteDelete", chat, target)

    async def _change(self, to: Address, params: dict[str, Any], version: int) -> str | None:
        """``None`` where it is refused for good."""
        try:
            sent = await self._call("send", to, params | {"editTimestamp": version})
        except Undelivered as refused:
            if not refused.permanent:
                raise
            log.info("edit-refused", network=NETWORK, reason=refused.reason)
            return None
        self._edits.note(version, sent.timestamp)
        return _name(sent)

    async def _call(self, method: str, to: Address, params: dict[str, Any]) -> Sent:
        """Its result, when it has come to people."""
        name = group_id(to)
        result = await self._ask(method, to, params)
        if isinstance(result, Undelivered) and result.reason == results.NEW_KEYS and name is None:
            # Whoever has a new phone is answered (S24), also by a daemon that was told to doubt.
            await self._trust(to.local)
            result = await self._ask(method, to, params)
        if isinstance(result, Undelivered):
            if name is not None and result.reason == results.GROUP_REFUSED:
                raise Undelivered(await self._groups.why_refused(name))
            if name is None and await self._was_own_phone(result):
                raise Unsure(result.reason, retry_after=result.retry_after)
            raise result
        if not result.failed:
            self._challenge.is_met()
        for reason, count in result.failed.items():
            log.warning("not-reached", network=NETWORK, reason=reason, count=count)
        return result

    async def _ask(self, method: str, to: Address, params: dict[str, Any]) -> Sent | Undelivered:
        name = group_id(to)
        where = {"recipient": [to.local]} if name is None else {"groupId": name}
        began = time.monotonic()
        try:
            answer = await self._rpc.call(method, within=_WITHIN, **where, **params)
        except (CallFailed, NoAnswer) as failed:
            answer = failed
        seconds = time.monotonic() - began
        if (token := results.challenge(answer)) is not None:
            self._challenge.keep(token)
        return results.read(answer, to_group=name is not None, seconds=seconds)

    async def _trust(self, uuid: str) -> None:
        try:
            await self._rpc.call("trust", recipient=uuid, trustAllKnownKeys=True)
        except (CallFailed, NoAnswer):
            log.warning("not-trusted", network=NETWORK)

    async def _was_own_phone(self, refused: Undelivered) -> bool:
        """Whether the person may have got it all the same. What we say goes to the account's
        linked phones as well, and if only they were not reached the daemon tells it as if nobody
        was (SIGNAL.md, section 3)."""
        if isinstance(refused, Unsure) or refused.reason not in _OF_ANY_PHONE:
            return False
        if self._phones is None:
            try:
                self._phones = len(await self._rpc.call("listDevices"))
            except (CallFailed, NoAnswer, TypeError):
                # Whoever does not know it has to be careful.
                return True
        return self._phones > 1

    def _params(self, delivery: Delivery) -> dict[str, Any]:
        """What is to be said, without where."""
        name = group_id(delivery.to)
        is_ours = name is None or name in self._configuration.groups
        if not is_ours and not delivery.for_all_eyes:
            raise Undelivered("not-ours", permanent=True)
        said = styled(delivery.words)
        if not said.words.strip():
            raise Undelivered("empty", permanent=True)
        params: dict[str, Any] = {"message": said.words}
        if said.styles:
            params["textStyle"] = [str(each) for each in said.styles]
        if delivery.quiet and name is not None:
            params["noUrgent"] = True
        if delivery.reply_to:
            params |= self._quote(delivery.reply_to)
        return params

    def _quote(self, message: str) -> dict[str, Any]:
        """Phones show what they have under that name; the words themselves we do not keep."""
        try:
            name = Name.read(message)
        except ValueError:
            return {}
        if name.sent < _FIRST_MOMENT:
            return {}
        author = self._configuration.account if name.author == ME else name.author
        return {"quoteTimestamp": name.sent, "quoteAuthor": author, "quoteMessage": ""}


def _own(message: str) -> int | None:
    """When our *message* was sent; ``None`` if it is not ours."""
    try:
        name = Name.read(message)
    except ValueError:
        return None
    return name.sent if name.author == ME else None


def _name(sent: Sent) -> str:
    return str(Name(ME, sent.timestamp))
