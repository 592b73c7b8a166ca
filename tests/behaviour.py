"""People of a history: what each does with what they last read. They know no more than that.

A way of behaving is a word; chance comes from the history's own seed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from bot.domain.chat import Moment
from tests.house import Entry
from tests.watch import Note

MINUTE = timedelta(minutes=1)
#: nobody goes on writing for ever
_MOST = 45


@dataclass(frozen=True)
class Saying:
    """What somebody does next: words in private or in the group, or a reaction to *board*."""

    words: str | None
    in_group: bool = False
    board: str | None = None
    #: the id of the question that it answers
    about: str = ""


@dataclass(frozen=True)
class Later:
    """Something that somebody will do in so long; *answers*: to what they were asked last."""

    delay: timedelta
    saying: Saying | None = None
    answers: bool = False


@dataclass
class Somebody:
    """*way* is how they behave; *asked* is the newest question that they have read."""

    name: str
    way: str
    chance: Random
    asked: tuple[Entry, Note] | None = None
    done: int = 0
    _once: set[str] = field(default_factory=set)

    # ------------------------------------------------------------ when

    def delay(self) -> timedelta:
        if self.way == "late":
            return self.chance.randint(20, 240) * MINUTE
        return self.chance.choice([0, 0, 1, 2, 4, 9, 16]) * MINUTE + timedelta(
            seconds=self.chance.randint(1, 50)
        )

    def may_go_on(self) -> bool:
        self.done += 1
        return self.done <= _MOST

    def first(self, what: str) -> bool:
        """Whether this is the first time that they do it."""
        is_first = what not in self._once
        self._once.add(what)
        return is_first

    # ------------------------------------------------------------ what

    def reads(self, entry: Entry, note: Note) -> Iterator[Later]:
        """What comes of reading that in private."""
        if self.way == "never":
            return
        if entry.delivery.choices or note.message.question is not None:
            self.asked = (entry, note)
            yield Later(self.delay(), answers=True)
        yield from self.follows(entry, note)

    def follows(self, entry: Entry, note: Note) -> Iterator[Later]:
        """What they do of themselves."""
        yield from ()

    def reads_board(self, entry: Entry, note: Note) -> Iterator[Later]:
        yield from ()

    def answer(self) -> Saying | None:
        """An answer to the newest question; every question is answered once."""
        if self.asked is None:
            return None
        entry, note = self.asked
        if self.way == "wrong words" and self.first(entry.id):
            return Saying(self.chance.choice(["hmm jotain", "77", "ei kun joo", "klo 25"]))
        self.asked = None
        words = self.words_for(note.message.text.id, entry, note)
        return None if words is None else Saying(words, about=note.message.text.id)

    def words_for(self, text_id: str, entry: Entry, note: Note) -> str | None:
        return self.any_of(entry)

    def any_of(self, entry: Entry) -> str | None:
        choices = entry.delivery.choices
        return self.chance.choice(choices).digit if choices else "1 12"


class Requester(Somebody):
    """Somebody who asks for a talk."""

    def words_for(self, text_id: str, entry: Entry, note: Note) -> str | None:
        if text_id.startswith(("need-heard", "when-asked", "sign-heard")):
            return self._when(text_id, entry)
        if text_id.startswith("exclude-asked"):
            return self.chance.choice(["1", "3 2", "4", "0"])
        if text_id.startswith(("claim-", "time-impossible", "hand-over-told")):
            return self._decision(text_id, entry)
        if text_id == "asker-asked-days":
            # The bot, on either day, more often than chance would have it.
            return self.chance.choice(["1", "2", "3", "3", "4"])
        if text_id == "asker-asked":
            return self.chance.choice(["1", "2", "2", "2", "3"])
        if text_id.startswith("check"):
            return self.chance.choice(["1", "1", "1", self.any_of(entry) or "1"])
        if text_id == "other-time-asked":
            return self.chance.choice(["1", "klo 13", "huomenna klo 9"])
        return self.any_of(entry)

    def _when(self, text_id: str, entry: Entry) -> str | None:
        if self.way == "hides":
            return choices(entry)[-1] if "sign" not in text_id else "1"
        if self.way == "names a time":
            return self.chance.choice(["huomenna klo 9", "klo 13", "ennen kahta", "klo 18.30"])
        return self.chance.choice(["1", "2", "2", "3", "4"][: max(len(choices(entry)), 1)])

    def _decision(self, text_id: str, entry: Entry) -> str | None:
        if self.way == "never decides":
            return None
        if self.way == "refuses" and self.first(f"refused {len(self._once) // 3}"):
            return "2"
        if self.way == "names a time" and len(choices(entry)) > 2 and self.first("other time"):
            return "3"
        return self.chance.choice(["1", "1", "1", "1", choices(entry)[-1]])

    def follows(self, entry: Entry, note: Note) -> Iterator[Later]:
        text_id = note.message.text.id
        if self.way == "cancels" and text_id.startswith(("asked", "when-told", "claim-told")):
            yield Later(self.chance.randint(1, 90) * MINUTE, Saying("peru"))
        if text_id.startswith("promise-kept") and self.chance.random() < 0.2:
            yield Later(self.delay(), Saying("riittää"))


class Facilitator(Somebody):
    """Somebody of the group. They may also ask for another, in the group."""

    def reads_board(self, entry: Entry, note: Note) -> Iterator[Later]:
        bird = note.message.case
        if not note.message.text.id.startswith("need-asked") or bird is None:
            return
        if self.way == "never" or self.chance.random() < 0.3:
            return
        kind = self.chance.random()
        if kind < 0.25:
            yield Later(self.delay(), Saying(None, in_group=True, board=entry.edits or entry.id))
        elif kind < 0.35:
            yield Later(self.delay(), Saying(f"otan {bird} huomenna klo 9", in_group=True))
        else:
            yield Later(self.delay(), Saying(f"otan {bird}", in_group=True))

    def words_for(self, text_id: str, entry: Entry, note: Note) -> str | None:
        if text_id.startswith("how-it-went"):
            if self.way == "forgets" or (self.way == "late" and self.chance.random() < 0.5):
                return None
            return self.chance.choice(["1", "1", "1", "2", "3", "4", "5", "6"])
        if text_id == "stale-asked" and self.way in ("forgets", "hands back"):
            return None if self.way == "forgets" else "2"
        if text_id in ("react-asked", "time-asked", "hand-over-question"):
            return self.chance.choice(["1", "1", "2"])
        if text_id == "held-told":
            return "1 12"
        return self.any_of(entry)

    def follows(self, entry: Entry, note: Note) -> Iterator[Later]:
        text_id, bird = note.message.text.id, note.message.case
        taken = text_id.startswith(("claim-told-holder", "offer-accepted"))
        at = note.message.text.values.get("at")
        if taken and self.way == "hands back":
            yield Later(self.chance.randint(1, 60) * MINUTE, Saying(f"luovun {bird}"))
        if taken and self.way == "hands over":
            others = [o for o in ("sarille", "pekalle", "ainolle") if o[:3] != self.name[:3]]
            words = f"siirrä {bird} {self.chance.choice(others)}"
            yield Later(self.chance.randint(1, 60) * MINUTE, Saying(words))
        if text_id.startswith("meeting-") and isinstance(at, Moment):
            yield from self._closes(bird, at.at - entry.at)
        if text_id == "finished-told" and self.way == "hands over":
            yield Later(MINUTE, Saying("kirjaa 10"))

    def _closes(self, bird: str | None, until: timedelta) -> Iterator[Later]:
        if self.way in ("forgets", "late"):
            return
        words = "pidetty"
        if self.way == "closes otherwise":
            words = self.chance.choice(["ei tullut", "ei halunnut", "ohjattu", "hoitui muuten"])
        after = self.chance.randint(10, 40) * MINUTE
        yield Later(max(until, timedelta(0)) + after, Saying(f"{words} {bird}"))
        if self.way == "hands over":
            # The follow-up of the next day, too.
            colleague = "pekalle" if self.name != "pekka" else "sarille"
            yield Later(
                max(until, timedelta(0)) + after + 30 * MINUTE, Saying(f"siirrä {bird} {colleague}")
            )


class Coordinator(Facilitator):
    """Somebody who is asked when nobody else answers."""

    def reads_board(self, entry: Entry, note: Note) -> Iterator[Later]:
        yield from ()


def choices(entry: Entry) -> list[str]:
    return [choice.digit for choice in entry.delivery.choices] or ["1"]


def wakes(moment: datetime, local_hour: int, chance: Random) -> datetime:
    """Most people sleep: what they would do then, they do in the morning."""
    if 6 <= local_hour < 22 or chance.random() < 0.3:
        return moment
    asleep = (30 - local_hour) % 24
    return moment + timedelta(hours=asleep, minutes=chance.randint(5, 50))
