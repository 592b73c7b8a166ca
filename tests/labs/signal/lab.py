"""A lab: people with real signal-cli phones, the bot's daemon, groups, the server between them."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
import time
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.labs.signal.daemon import AS_BOT, AS_PERSON, AccountFiles, Daemon
from tests.labs.signal.groups import Group, Member
from tests.labs.signal.host import Host, run_folder
from tests.labs.signal.kit import Kit
from tests.labs.signal.person import SignalPerson
from tests.labs.signal.server import Server
from tests.labs.signal.world import BOT, NUMBERS, register, world
from tests.labs.speaking import PATIENCE

TITLE, POOL = "Hetipurkajat", "Tuuraajat"


class SignalLab:
    """``async with SignalLab(kit, folder, ["maija", "sari"]) as lab``: everybody's phone is on,
    the bot's daemon listens, and the *members* (else all but Maija) have a group with the bot in
    it, which is its administrator. Who is in the *pool* has another with it, if anybody is.

    *timer*, *announcements_only*: of that group. *folder* gets accounts and logs.
    """

    def __init__(
        self,
        kit: Kit,
        folder: Path,
        people: Iterable[str],
        members: Iterable[str] | None = None,
        pool: Iterable[str] = (),
        *,
        timer: int = 0,
        announcements_only: bool = False,
    ) -> None:
        self.kit = kit
        self.bot: Daemon
        self.people: dict[str, SignalPerson] = {}
        #: as it is now
        self.group_state: Group
        self.pool_state: Group
        self.server: Server
        self._folder = folder
        self._names = tuple(people)
        members = [name for name in self._names if name != "maija"] if members is None else members
        #: of the group, besides the bot
        self.members = tuple(members)
        #: of the pool, besides the bot
        self.pool = tuple(pool)
        self._about = {"timer": timer, "announcements_only": announcements_only}
        self._exits = ExitStack()
        self._run: Path
        self._host: Host

    def __getitem__(self, name: str) -> SignalPerson:
        return self.people[name]

    @property
    def group(self) -> str:
        """The id of the group."""
        return self.group_state.id

    async def __aenter__(self) -> SignalLab:
        made = await asyncio.to_thread(world, self.kit)
        self._run = self._exits.enter_context(run_folder())
        self._folder.mkdir(parents=True, exist_ok=True)
        self._host = Host(self._folder)
        try:
            await self._start(made)
        except BaseException:
            await self.__aexit__()
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        for person in self.people.values():
            await person.leave()
        await self._host.end()
        self._exits.close()

    async def _start(self, made: Path) -> None:
        self.bot = self._daemon(BOT, made, AS_BOT)
        for name in self._names:
            self.people[name] = SignalPerson(self._daemon(name, made, AS_PERSON))
        self.group_state = Group(TITLE, self._described(self.members), **self._about)
        self._write_group(self.members)
        self.pool_state = Group(POOL, self._described(self.pool))
        if self.pool:
            self._write(self.pool_state, self.pool)
        self.server = await Server.start(
            self._host, self.kit, self._run, accounts=made / "server.json"
        )
        async with asyncio.TaskGroup() as tasks:
            for phone in (self.bot, *self.people.values()):
                tasks.create_task(phone.start())

    def _daemon(
        self, name: str, made: Path, mode: tuple[tuple[str, ...], tuple[str, ...]]
    ) -> Daemon:
        files = AccountFiles(self._folder / name)
        shutil.copytree(made / name, files.folder)
        return Daemon(self._host, self.kit, name, files, self._run, mode)

    # the group

    async def change_group(self, members: Iterable[str] | None = None, **about: Any) -> None:
        """Other *members* besides the bot, or other settings, as everybody's phone has seen it.

        *about*: ``title``, ``timer``, ``announcements_only``.
        """
        before, state = self.members, self.group_state
        self.members = before if members is None else tuple(members)
        self.group_state = replace(
            state,
            members=self._described(self.members),
            revision=state.revision + 1,
            **about,
        )
        self._write_group({*before, *self.members})

    async def tell_of_group(self, name: str) -> None:
        """Somebody's phone tells the others how the group stands now; it says nothing else."""
        place = {"groupId": self.group, "targetTimestamp": 2**40}
        await self.people[name].call("remoteDelete", **place)

    async def put_bot_out(self) -> None:
        """The bot is in the group no more."""
        state = self.group_state
        others = tuple(member for member in state.members if member.uuid != self.bot.uuid)
        self.group_state = replace(state, members=others, revision=state.revision + 1)
        self._write_group(self.members)

    def _described(self, members: Iterable[str]) -> tuple[Member, ...]:
        files = [self.bot.files, *(self.people[name].daemon.files for name in members)]
        return tuple(
            Member(each.uuid, each.profile_key, is_admin=each is self.bot.files) for each in files
        )

    def _write_group(self, members: Iterable[str]) -> None:
        self._write(self.group_state, members)

    def _write(self, group: Group, members: Iterable[str]) -> None:
        for each in (self.bot, *(self.people[name].daemon for name in members)):
            each.files.write_group(group)

    # people

    async def reinstall(self, name: str, *, keeps_screen: bool = False) -> None:
        """They have a new phone, with the same number: new keys, and an empty screen unless it
        *keeps_screen*."""
        person = self.people[name]
        await person.leave()
        shutil.rmtree(person.daemon.files.folder)
        if not keeps_screen:
            person.forget_everything()
        again = Path(tempfile.mkdtemp(dir=self._folder))
        await register(self._host, self.kit, self._run, again, {name: NUMBERS[name]})
        shutil.move(again, person.daemon.files.folder)
        if name in self.members:
            person.daemon.files.write_group(self.group_state)
        if name in self.pool:
            person.daemon.files.write_group(self.pool_state)
        await person.start()

    # the server

    async def ask(self, do: str, **about: Any) -> Any:
        """Have the server do something: see ``tests/labs/signal_server/control.py``."""
        return await self.server.ask(do, **about)

    async def rule(self, to: Daemon | SignalPerson | None = None, **rule: Any) -> None:
        """Strike what is sent *to* somebody: *rule* as in ``tests/labs/signal_server/rules.py``.

        Without *to* it strikes what has the rule's *match* in its path.
        """
        if to is not None:
            rule = {"match": f"^/v1/messages/{to.uuid}", **rule}
        await self.ask("rule", **rule)

    async def network(self, *, up: bool) -> None:
        """The network that everybody shares."""
        await self.ask("network", up=up)

    async def waits_for(self, somebody: Daemon | SignalPerson) -> int:
        """How much their phone has not acknowledged."""
        return len(await self.ask("queue", number=somebody.number))

    async def is_empty_for(self, somebody: Daemon | SignalPerson) -> None:
        """Wait until their phone has acknowledged everything."""
        limit = time.monotonic() + PATIENCE
        while await self.waits_for(somebody):
            assert time.monotonic() < limit, "their phone does not take what waits for it"
            await asyncio.sleep(0.05)
