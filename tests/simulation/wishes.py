"""What people do of themselves, and how often in a year of one school."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.domain.chat import Address, Members, Missed, Unheard, Why
from tests.behaviour import Saying
from tests.house import Entry
from tests.simulation import cast
from tests.watch import Note
from tests.weeks import FACILITATOR_WAYS, REQUESTER_WAYS

if TYPE_CHECKING:
    from tests.simulation.people import People

_ASKS = (
    *("purku", "purku", "purku", "apua", "purkku", "purku huomenna klo 9", "hmm jotain"),
    *("haluan kuolla", "debrief", "avlastning", "PURKU!!", "samtale"),
)
_FOR_ANOTHER = ("!purku", "!purku tarvitaan ennen kahta, Lauri löi", "!purku huomenna klo 9")
_AWAY = ("poissa", "poissa ma-ke", "poissa to-pe", "poissa huomenna", "paikalla", "tauko")
_GROUP = ("ryhmä", "ryhmä 6", "ryhmä 12 huomenna klo 9")
_COVER = ("tuuraus 204 klo 12.45", "tuuraus 204", "tuuraus K3 klo 13", "tuuraus")
_REPORTS = ("pakki 1", "pakki 3", "pakki peru", "pakki 11", "pakki")
_IN_BETWEEN = (
    *("ohje", "?", "luottamus", "kuka näkee", "tietoni", "avoimet", "numerot", "vapaat"),
    *("kuormani", "kiitos", "ok", "joo", "taulu", "kirjaa 15", "kielet fi sv", "hiljaa 17-19"),
    *("tunnit ma 8-10", "kuorma", "vakava", "suunnitelma 1 3", "mitä luet"),
)
_BIRD = re.compile(r"\*\*(\w+)\*\*")


class Wishes:
    """Plans a year of *people*'s own wishes."""

    def __init__(self, people: People) -> None:
        self._people = people
        self._chance = people.chance
        self._left: list[str] = []
        #: how often a year
        self.plan: tuple[tuple[float, Callable[[], None]], ...] = (
            (38, self._asks),
            (7, self._asks_for_another),
            (4, self._asks_for_group),
            (6, self._asks_for_cover),
            (5, self._reports),
            (4, self._notices),
            (15, self._goes_away),
            (4, self._wants_to_be_forgotten),
            (4, self._changes_language),
            (25, self._says_anything),
            (8, self._cancels),
            (10, self._answers_what_was_asked_before),
            (2, self._leaves),
            (3, self._blocks),
            (5, self._is_unheard),
            (3, self._is_missed),
        )

    def _one(self, *of: str) -> str:
        return self._chance.choice(of)

    def _anybody(self) -> str:
        return self._one(*cast.REQUESTERS, *cast.FACILITATORS)

    # ------------------------------------------------------------ talks

    def _asks(self) -> None:
        name = self._one(*cast.REQUESTERS)
        people = self._people
        people.named[name].way, people.named[name].done = self._one(*REQUESTER_WAYS), 0
        for each in (*cast.FACILITATORS, *cast.COORDINATORS):
            people.named[each].done = 0
            if self._chance.random() < 0.2 and each in cast.FACILITATORS:
                people.named[each].way = self._one(*FACILITATOR_WAYS)
        people.say(name, Saying(self._one(*_ASKS)))

    def _asks_for_another(self) -> None:
        self._people.say(
            self._one(*cast.FACILITATORS), Saying(self._one(*_FOR_ANOTHER), in_group=True)
        )

    def _asks_for_group(self) -> None:
        self._people.say(self._anybody(), Saying(self._one(*_GROUP)))

    def _notices(self) -> None:
        self._people.say(self._anybody(), Saying("ehdota"))

    def _cancels(self) -> None:
        """It may be about anything that they have."""
        self._people.say(self._anybody(), Saying(self._one("peru", "peru", "riittää", "perun")))

    # ------------------------------------------------------------ what is no talk

    def _asks_for_cover(self) -> None:
        self._people.say(self._anybody(), Saying(self._one(*_COVER)))

    def _reports(self) -> None:
        self._people.say(self._one(*cast.SAFETY), Saying(self._one(*_REPORTS)))

    def sees_board(self, name: str, entry: Entry, note: Note) -> None:
        """What somebody of the group does when it is asked for what is no case."""
        text_id = note.message.text.id
        bird = _BIRD.search(entry.words)
        if not text_id.startswith("offering") or bird is None or self._chance.random() < 0.5:
            return
        words = self._one(
            f"otan {bird[1]}", "otan", f"tarjottu {bird[1]} kyllä", f"tarjottu {bird[1]} ei"
        )
        in_group = self._chance.random() < 0.5
        said = Saying(f"!{words}" if in_group else words, in_group=in_group)
        self._people.later(self._chance.uniform(5, 4000), name, said)

    def sees_pool(self, entry: Entry) -> None:
        """Whoever is in the cover pool comes, or comes not after all."""
        luck = self._chance.random()
        if luck < 0.5:
            words = self._one("otan", "otan", "luovun")
            self._people.later(self._chance.uniform(5, 900), "kalle", Saying(words), pool=True)

    # ------------------------------------------------------------ themselves

    def _goes_away(self) -> None:
        self._people.say(self._one(*cast.FACILITATORS), Saying(self._one(*_AWAY)))

    def _wants_to_be_forgotten(self) -> None:
        self._people.say(self._anybody(), Saying("unohda minut"))

    def _changes_language(self) -> None:
        words = self._one("kieli svenska", "kieli englanti", "kieli suomi", "språk norsk")
        self._people.say(self._anybody(), Saying(words))

    def _says_anything(self) -> None:
        self._people.say(self._anybody(), Saying(self._one(*_IN_BETWEEN)))

    def _answers_what_was_asked_before(self) -> None:
        """By replying to a message of some time ago, or with a digit out of nowhere."""
        name = self._anybody()
        read = self._people.has_read(name)
        reply_to = self._chance.choice(read[-6:]) if read else None
        self._people.say(name, Saying(self._one("1", "2", "3", "0")), reply_to=reply_to)

    def _leaves(self) -> None:
        """Somebody leaves the facilitators' group, and may come back."""
        staying = [name for name in cast.FACILITATORS if name not in self._left]
        if len(staying) < 4:
            return
        gone = self._one(*staying)
        self._left.append(gone)
        self._show()
        self._people.after(timedelta(days=self._chance.choice((0.01, 1, 20))), self._comes_back)

    def _comes_back(self) -> None:
        self._left.pop(0)
        self._show()

    def show_members(self) -> None:
        """The network shows who is in the groups."""
        scene = self._people.scene
        people = tuple(scene.people[name] for name in cast.FACILITATORS if name not in self._left)
        self._people.network(scene.group).put(Members(chat=scene.group, people=people))
        if scene.pool is not None:
            pool = Members(chat=scene.pool, people=(scene.people["kalle"],))
            self._people.network(scene.pool).put(pool)

    def _show(self) -> None:
        if self._people.scene.group not in self._people.network(self._people.scene.group).out_of:
            self.show_members()

    def _blocks(self) -> None:
        """Somebody takes nothing from the bot any more, for some days."""
        address = self._people.scene.people[self._one(*cast.REQUESTERS)].address
        network = self._people.network(address)
        network.blocked.add(address)
        self._people.world.counts("people who blocked the bot")

        def unblocks() -> None:
            network.blocked.discard(address)

        self._people.after(timedelta(hours=self._chance.choice((0.2, 8, 100))), unblocks)

    # ------------------------------------------------------------ what is not heard

    def _is_unheard(self) -> None:
        sender = self._people.scene.people[self._anybody()]
        unheard = Unheard(
            key=self._people.fresh_key(),
            chat=sender.address,
            sender=sender,
            at=self._people.world.now(),
            private=True,
            why=self._chance.choice((Why.UNREADABLE, Why.EMPTY)),
        )
        self._people.network(sender.address).put(unheard)
        self._people.world.counts("things that could not be read")

    def _is_missed(self) -> None:
        scene = self._people.scene
        private = self._chance.random() < 0.5
        chat: Address = scene.people[self._anybody()].address if private else scene.group
        missed = Missed(chat=chat, before=self._people.world.now(), private=private)
        self._people.network(chat).put(missed)
        self._people.world.counts("gaps")
