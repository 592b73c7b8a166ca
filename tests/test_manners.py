"""Every conversation again, played by people with manners of their own: who answers late, or in
the morning, something else first, the question before, with thanks, or says all things twice.

What is read then is not compared word by word. It is held to what must always be so.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.domain import calendar
from bot.domain.outcome import Message
from storage import cases, outbox
from tests.conversation import _SPOKEN, FOLDER, Conversation, _pass, _speak, is_said_by_bot
from tests.house import POOL, House
from tests.privacy.test_texts import NAMING
from tests.watch import Watch

MINUTE = timedelta(minutes=1)
#: nothing that was agreed to is later than this
_LONG = timedelta(days=45)
#: what answers no question that there is
_WRONG = ("7", "ehkä", None, "hmm jotain", "0 0 0", "klo 25", "👍", "")


class MannersWatch(Watch):
    """A board that changes in the evening rings nowhere."""

    def _may_be_said_at_night(self, message: Message, now: datetime) -> None:
        if not message.board:
            super()._may_be_said_at_night(message, now)


@dataclass
class Playing:
    """A conversation that is being played, and what has been heard in it."""

    house: House
    watch: Watch
    #: how many wrong answers were given
    wrong: int = 0

    async def say(self, person: str, words: str | None, **more: Any) -> None:
        """Somebody writes in private, and is answered."""
        house = self.house
        house.dispatcher._floods._recent.clear()
        said = len(house.network.said)
        await house.say(person, words, **more)
        to = house.person(person).address
        answered = [e for e in house.network.said[said:] if e.to == to]
        assert answered, f"{person}: {words} was not answered"
        await self.watch.after_each_step()


Manner = Callable[[Playing, re.Match[str]], Awaitable[None]]


async def late(playing: Playing, line: re.Match[str]) -> None:
    await playing.house.wait(40 * MINUTE)
    await as_written(playing, line)


async def in_the_morning(playing: Playing, line: re.Match[str]) -> None:
    """Not in the first minute of it, but before the lessons."""
    house = playing.house
    morning = calendar.morning(house.workplaces[0], house.now() + timedelta(hours=1))
    await house.wait_until(morning + 50 * MINUTE)
    await as_written(playing, line)


async def wrongly_first(playing: Playing, line: re.Match[str]) -> None:
    words = _WRONG[playing.wrong % len(_WRONG)]
    playing.wrong += 1
    await playing.say(line[3], words)
    await as_written(playing, line)


async def to_the_question_before(playing: Playing, line: re.Match[str]) -> None:
    """The same words reply to what was asked before, and then are said again."""
    house = playing.house
    to = house.person(line[3]).address
    asked = [e for e in house.network.said if e.to == to and e.delivery.choices]
    words = line[5].strip()
    if len(asked) > 1 and not words.startswith("("):
        await playing.say(line[3], words, reply_to=asked[-2].id)
    await as_written(playing, line)


async def with_thanks(playing: Playing, line: re.Match[str]) -> None:
    await playing.say(line[3], "kiitos")
    await as_written(playing, line)
    await playing.say(line[3], "Kiitos!")


async def twice(playing: Playing, line: re.Match[str]) -> None:
    await as_written(playing, line)
    await as_written(playing, line)


async def as_written(playing: Playing, line: re.Match[str]) -> None:
    words = line[5].strip()
    meant = {"(voice)": None, "(nothing)": ""}.get(words, words)
    await playing.say(line[3], meant)


MANNERS: Sequence[Manner] = (
    late,
    in_the_morning,
    wrongly_first,
    to_the_question_before,
    with_thanks,
    twice,
)
FILES = sorted(FOLDER.glob("*.txt"))
#: of these everybody is played
_MAIN = re.compile(
    r"s(01_now$|03_claim_to_|05_|06_|08_|10_|11_(away|hand_over|stale_claim)$|12_|15_|17_|18_|25_)"
)
#: of a holder: out of the group, or to a phone that nobody vouches for
_LEAVES_A_CASE = ("leaves", "new phone")
_IN_ANOTHER_LANGUAGE = re.compile(r".*_(sv|en|nb)$")


def _is_main(file: Path) -> bool:
    return bool(_MAIN.match(file.stem)) and not _IN_ANOTHER_LANGUAGE.match(file.stem)


async def play(conversation: Conversation, directory: Path, manner: Manner) -> None:
    async with conversation.house(directory) as house:
        watch = MannersWatch(house)
        # Such a holder leaves an agreed case, too.
        is_watched = not any(
            f" {change}>" in line for line in conversation.lines for change in _LEAVES_A_CASE
        )
        if is_watched:
            watch.put_on(house.dispatcher)
        playing = Playing(house, watch)
        for line in conversation.lines:
            if line.startswith("-- "):
                await _pass_if_to_come(house, line[3:])
                if line == "-- restart" and is_watched:
                    watch.put_on(house.dispatcher)
                continue
            match = _SPOKEN.match(line)
            assert match is not None
            if is_said_by_bot(match):
                continue
            is_private = match[1] == "@" and not match[4]
            if is_private:
                await manner(playing, match)
            elif match[4] not in (" reacts", " takes back") or _is_asked(house, match[1]):
                await _speak(house, match)
        await _everybody_thanks(playing)
        await house.wait(_LONG)
        assert await house.database.run(cases.live, house.workplaces[0].id) == []
        assert await house.database.run(outbox.after, 0) == []
        _nobody_learned_who_asked(house, watch)


def _is_asked(house: House, place: str) -> bool:
    """Whether there is anything to react to there; somebody late may not have asked yet."""
    room = POOL if place == "%" else house.workplaces[0].group
    return any(entry.to == room for entry in house.network.said)


async def _pass_if_to_come(house: House, how: str) -> None:
    """Time passes; somebody late may have let that moment go by."""
    try:
        await _pass(house, how)
    except AssertionError as passed:
        assert str(passed).startswith("already past"), passed


async def _everybody_thanks(playing: Playing) -> None:
    for person in ("maija", "sari", "pekka", "minna"):
        await playing.say(person, "kiitos")


def _nobody_learned_who_asked(house: House, watch: Watch) -> None:
    """Her name is read by nobody but the holder, and then at her own wish."""
    maija = house.person("maija")
    for entry in house.network.said:
        if entry.to != maija.address and "Maija" in entry.words:
            note = watch.notes.get(entry.delivery.key)
            assert note is not None and note.message.text.id in NAMING, entry.words


def _named(plays: Iterable[tuple[Path, Manner]], *marks: pytest.MarkDecorator) -> list[Any]:
    return [
        pytest.param(file, manner, id=f"{file.stem}-{manner.__name__}", marks=marks)
        for file, manner in plays
    ]


#: by day each conversation is played by people of one manner, by night the main ones by all
BY_DAY = list(zip(FILES, cycle(MANNERS)))
BY_NIGHT = [
    (file, manner)
    for file in FILES
    for manner in MANNERS
    if _is_main(file) and (file, manner) not in BY_DAY
]


@pytest.mark.parametrize(("file", "manner"), _named(BY_DAY) + _named(BY_NIGHT, pytest.mark.nightly))
async def test_manners_lose_nothing_and_give_nobody_away(
    file: Path, manner: Manner, tmp_path: Path
) -> None:
    with capture_logs() as logs:
        await play(Conversation.read(file), tmp_path, manner)
    wrong = [line for line in logs if line["log_level"] in ("error", "critical")]
    assert not wrong
