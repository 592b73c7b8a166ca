"""Who is in the configured groups, and whether we are, as the daemon tells again and again."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import structlog

from bot.domain.chat import Address, Heard, Members, News, Notice, Person
from bot.transports.signal.account import UNTIL_GROUPS, identify
from bot.transports.signal.configuration import SignalConfiguration
from bot.transports.signal.names import NETWORK, group, group_id, person
from bot.transports.signal.people import People
from bot.transports.signal.roster import Own, Roster, Standing, read
from bot.transports.signal.rpc import CallFailed, NoAnswer, Rpc

log = structlog.get_logger()

Tell = Callable[[Heard], Awaitable[None]]

#: changes come as frames, but not all frames come
_BETWEEN_LOOKS = 60.0
#: of what it knows the daemon asks Signal only when it is told to, or when something is said
_BETWEEN_QUESTIONS = 1800.0
#: we are believed to be out after so many seconds of answers that say so, and not fewer answers
_UNTIL_LOST = 600.0
_ANSWERS_UNTIL_LOST = 5


@dataclass(slots=True)
class _Known:
    """What was handed over of one group, and what the last answers say. *told* are its members
    with their names."""

    told: tuple[Person, ...] | None = None
    names: tuple[str, ...] = ()
    is_lost: bool = False
    is_mute: bool = False
    out_since: float | None = None
    answers: int = 0


class Groups:
    """Answers are compared with what was handed over: what has not changed is not told again. A
    call that fails and a group without a name prove nothing (SIGNAL.md, 4.5).

    An invitation into a configured group is accepted, whoever sent it: the id of a group follows
    from its secret, so nobody else can make one that has it. Other groups are never joined.

    *now* counts seconds, from anywhere.
    """

    def __init__(
        self,
        rpc: Rpc,
        configuration: SignalConfiguration,
        people: People,
        *,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._rpc = rpc
        self._account = configuration.account
        self._people = people
        self._now = now
        self._known = {each: _Known() for each in sorted(configuration.groups)}
        self._own: Own | None = None
        self._asked_at = now()
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """Something happened to a group: it is worth a look."""
        self._woken.set()

    async def watch(self, tell: Tell) -> None:
        """Hand every change to *tell*, the present state first, until cancelled."""
        while True:
            self._woken.clear()
            if (heard := await self.look()) is not None:
                await tell(heard)
                self.handed_over(heard)
            # Not wait_for: woken and cancelled in one moment, it forgets that it was cancelled.
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_BETWEEN_LOOKS):
                    await self._woken.wait()

    async def look(self) -> Heard | None:
        """What has changed since something was last handed over; ``None`` if nothing has."""
        rosters = await self._rosters(self._question()) if self._known else {}
        if rosters and await self._accept(rosters):
            rosters = await self._rosters()
        if not rosters:
            return None
        await self._people.learn(
            sorted({uuid for each in rosters.values() for uuid in each.people})
        )
        members, lost, notices = [], [], []
        for name, roster in rosters.items():
            known = self._known[name]
            if roster.standing is Standing.MEMBER:
                known.out_since, known.answers = None, 0
                members += self._changed(roster, known)
                if not roster.may_write and not known.is_mute:
                    notices.append(Notice(news=News.MAY_NOT_WRITE, key=f"may-not-write {name}"))
            elif roster.standing is not Standing.WIPED and self._is_lost(known):
                lost.append(group(name))
        if not (members or lost or notices):
            return None
        return Heard(
            network=NETWORK, members=tuple(members), lost=tuple(lost), notices=tuple(notices)
        )

    def handed_over(self, heard: Heard) -> None:
        """The house knows *heard*."""
        for each in heard.members:
            known = self._of(each.chat)
            known.told = each.people
            known.names = tuple(person.name for person in each.people)
            known.is_lost = False
        for chat in heard.lost:
            log.error("group-lost", network=NETWORK)
            self._of(chat).is_lost = True
        for notice in heard.notices:
            log.error(notice.news.value, network=NETWORK)
            self._known[notice.key.rpartition(" ")[2]].is_mute = True

    async def why_refused(self, name: str) -> str:
        """Why nothing can be said in a group, as far as the daemon tells."""
        rosters = await self._rosters(names=[name])
        if not rosters or rosters[name].standing is Standing.WIPED:
            return "network"
        if rosters[name].standing is Standing.INVITED:
            return "only-invited"
        if rosters[name].standing is Standing.OUT:
            return "not-in-group" if rosters[name].name else "unknown-group"
        return "group-refused" if rosters[name].may_write else "admins-only"

    def _changed(self, roster: Roster, known: _Known) -> list[Members]:
        people = tuple(Person(person(each), self._people.name(each)) for each in roster.people)
        names = tuple(each.name for each in people)
        if people == known.told and names == known.names and not known.is_lost:
            return []
        return [Members(chat=group(roster.id), people=people, welcome_first=False)]

    def _is_lost(self, known: _Known) -> bool:
        now = self._now()
        known.out_since = now if known.out_since is None else known.out_since
        known.answers += 1
        is_sure = known.answers >= _ANSWERS_UNTIL_LOST and now - known.out_since >= _UNTIL_LOST
        return is_sure and not known.is_lost

    def _question(self) -> dict[str, Any]:
        """Of groups that it is asked for by name the daemon asks Signal."""
        now = self._now()
        if now - self._asked_at < _BETWEEN_QUESTIONS:
            return {}
        self._asked_at = now
        return {"groupId": list(self._known)}

    async def _rosters(
        self, question: Mapping[str, Any] | None = None, names: Iterable[str] | None = None
    ) -> dict[str, Roster]:
        """What the daemon tells of the groups, the configured ones if none are named; nothing if
        it tells nothing. Of one that it does not know we are not a member."""
        try:
            if self._own is None:
                found = await identify(self._rpc, self._account)
                is_right = found is not None and found.number == self._account
                self._own = found if found and is_right else Own(self._account)
            answer = await self._rpc.call("listGroups", within=UNTIL_GROUPS, **question or {})
        except (CallFailed, NoAnswer):
            return {}
        found_groups = {each.id: each for each in read(answer, self._own)}
        return {
            name: found_groups.get(name) or Roster(id=name, name="", standing=Standing.OUT)
            for name in (self._known if names is None else names)
        }

    async def _accept(self, rosters: Mapping[str, Roster]) -> bool:
        """Accept the invitations that have come; return whether any was."""
        accepted = 0
        for each in rosters.values():
            if each.standing is Standing.INVITED:
                try:
                    await self._rpc.call("updateGroup", groupId=each.id)
                    accepted += 1
                except (CallFailed, NoAnswer):
                    log.warning("invitation-not-accepted", network=NETWORK)
        if accepted:
            log.info("joined", network=NETWORK, count=accepted)
        return accepted > 0

    def _of(self, chat: Address) -> _Known:
        return self._known[group_id(chat) or ""]
