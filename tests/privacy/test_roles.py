"""Who may do what: every person, in every room, with every command, while a case is somebody
else's. Whoever has no part in it changes nothing, and learns nothing."""

from __future__ import annotations

import asyncio
import functools
import re
import tempfile
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import pytest

from bot.domain.case import Case, State
from bot.domain.chat import Address, Audience, Heard, Members
from bot.domain.outcome import Message
from commands import COMMANDS
from storage import cases
from tests.house import FACILITATORS, GROUP, LOCALIZATION, PEOPLE, House
from tests.privacy import lives
from tests.privacy.stage import all_words, person_at
from tests.privacy.trying import CHATS, LIVES, NEIGHBOUR, NEWCOMERS, ROLES, Came, trying
from tests.privacy.who_may import (
    ALSO,
    BIRD,
    HOLDER_NAME,
    MAY_BE,
    MAY_READ,
    MAY_READ_HIDDEN,
    REQUESTER_NAME,
    SLOT,
    TIMETABLES,
    WHO_MAY,
)
from tests.watch import QUICK

Life = Callable[[House], Awaitable[None]]


#: kalle is nobody's; minna coordinates; tarja is the safety representative; aino the principal
#: and a facilitator; pekka a facilitator
WITHOUT_A_PART = ("kalle", "tarja", "minna", "aino", "pekka")
COMMAND_WORDS = {
    command.name: LOCALIZATION.words(f"command-{command.name}", "fi")[0]
    for command in COMMANDS.commands
}


async def says(house: House, person: str, words: str, *, group: bool = False) -> None:
    """Say it, however much was said in the last minute."""
    house.dispatcher._floods._recent.clear()
    await house.say(person, words, group=group)


async def _case(house: House) -> Case | None:
    """Maija's, or the only one there is."""
    live = await house.database.run(cases.live, "koivuranta")
    own = [case for case in live if case.requester == PEOPLE["maija"]] or live
    return own[0] if own else None


async def _names_beside(house: House, case: Case) -> list[str]:
    """The birds of every other case that there is."""
    live = await house.database.run(cases.live, "koivuranta")
    return [each.name for each in live if each.id != case.id]


def _without(names: list[str], words: str) -> str:
    for name in names:
        words = re.sub(re.escape(name), "…", words, flags=re.IGNORECASE)
    return words


def _seen(case: Case | None) -> tuple[object, ...]:
    """What nobody else may change of a case."""
    assert case is not None
    return case.state, case.holder, case.requester, case.slot, case.excluded, case.held_at


async def sari_holds(house: House) -> None:
    """Pekka and the others know the bird, and that it is taken."""
    await lives.agreed(house)


async def sari_has_talked(house: House) -> None:
    await lives.held_and_the_bot_asks(house)


async def sari_thinks_about_it(house: House) -> None:
    await lives.provisional(house)


@pytest.mark.parametrize("in_group", [False, True], ids=["in private", "in the group"])
@pytest.mark.parametrize("life", [sari_holds, sari_has_talked, sari_thinks_about_it])
async def test_nobody_without_a_part_in_a_case_changes_it_or_learns_of_whom_it_is(
    life: Life, in_group: bool, tmp_path: Path
) -> None:
    said_by_bot = {"help", "what-read", "open", "live-board"}
    if life is sari_has_talked:
        # The bird means nothing any more, so they ask anew, and the group hears of what they ask.
        said_by_bot |= {"need", "group-session"}
    for person in WITHOUT_A_PART:
        async with House(tmp_path / person) as house:
            await life(house)
            before = _seen(await _case(house))
            for name, word in COMMAND_WORDS.items():
                for words in (word, f"!purku {word} kuovi" if in_group else f"{word} kuovi"):
                    said = len(house.network.said)
                    await says(house, person, words, group=in_group)
                    assert _seen(await _case(house)) == before, f"{person}: {words}"
                    for entry in house.network.said[said:]:
                        read = all_words(entry)
                        assert "Maija" not in read and "maija" not in read
                        # Nobody else hears of the trying.
                        assert person_at(entry.to) in (person, None), words
                        if person_at(entry.to) is None:
                            assert entry.to == GROUP and name in said_by_bot
                # What they asked for themselves is taken back, and their question with it.
                await says(house, person, "unohda minut")


@pytest.mark.parametrize("in_group", [False, True], ids=["in private", "in the group"])
async def test_the_person_who_asks_may_take_it_back_but_not_be_their_own_holder(
    in_group: bool, tmp_path: Path
) -> None:
    for name, word in COMMAND_WORDS.items():
        if name in ("cancel", "forget-me", "enough", "language", "languages", "need"):
            continue
        async with House(tmp_path / name) as house:
            await lives.agreed(house)
            before = _seen(await _case(house))
            for words in (word, f"{word} kuovi"):
                await house.say("maija", words, group=in_group)
                assert _seen(await _case(house)) == before, words


async def test_a_facilitator_does_not_take_their_own_case(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await house.say("sari", "purku")
        await house.say("sari", "1")
        for in_group in (False, True):
            await house.say("sari", "otan kuovi", group=in_group)
            await house.say("sari", "otan", group=in_group)
        await house.react("sari")
        case = await _case(house)
        assert case is not None and case.state is State.OPEN and case.holder is None


@pytest.mark.parametrize("person", ["kalle", "tarja", "sari"])
@pytest.mark.parametrize("in_group", [False, True], ids=["in private", "in the group"])
async def test_whoever_is_not_in_the_group_now_takes_no_case(
    person: str, in_group: bool, tmp_path: Path
) -> None:
    async with House(tmp_path) as house:
        await lives.open_(house)
        # Sari was in the group when she read of the case, and has left.
        staying = tuple(PEOPLE[key] for key in FACILITATORS if key != "sari")
        group = Members(chat=GROUP, people=staying)
        await house.dispatcher.receive(Heard(network="test", members=(group,)))
        await house.say(person, "otan kuovi", group=in_group)
        await house.say(person, "otan", group=in_group)
        await house.react(person)
        case = await _case(house)
        assert case is not None and case.state is State.OPEN and case.holder is None


async def test_whoever_left_takes_nothing_that_was_offered_before(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await lives.open_in_private(house)
        staying = tuple(PEOPLE[key] for key in FACILITATORS if key != "pekka")
        group = Members(chat=GROUP, people=staying)
        await house.dispatcher.receive(Heard(network="test", members=(group,)))
        await house.say("pekka", "1")
        case = await _case(house)
        assert case is not None and case.holder is None
        assert not any("Maija" in words or "B2" in words for words in house.told("pekka"))


@pytest.mark.parametrize("in_group", [False, True], ids=["in private", "in the group"])
@pytest.mark.parametrize(
    "life",
    [
        lives.unasked,
        lives.asking_whom_to_exclude,
        lives.open_in_private,
        lives.claimed_in_private,
    ],
    ids=lambda life: life.__name__,
)
async def test_a_case_of_which_the_group_does_not_know_is_answered_like_a_bird_that_flew(
    life: Life, in_group: bool, tmp_path: Path
) -> None:
    """The words about a bird that there is are the words about Tiira, which there is not."""
    for person in ("sari", "aino", "minna", "tarja", "kalle"):
        async with House(tmp_path / person) as house:
            await life(house)
            case = await _case(house)
            assert case is not None
            before = _seen(case)
            for word in COMMAND_WORDS.values():
                answers = []
                for bird in (case.name, "Tiira"):
                    said = len(house.network.said)
                    await says(house, person, f"{word} {bird.casefold()}", group=in_group)
                    new = house.network.said[said:]
                    read = [(e.to, all_words(e).replace(bird, "…"), e.edits) for e in new]
                    if word == COMMAND_WORDS["group-session"]:
                        # It is a request of their own, under the next bird, whatever was named.
                        own = await _names_beside(house, case)
                        read = [(to, _without(own, words), edits) for to, words, edits in read]
                    answers.append(read)
                    await says(house, person, "unohda minut")
                assert answers[0] == answers[1], f"{person}: {word}"
                assert _seen(await _case(house)) == before


# ------------------------------------------------------------ the whole table, swept

#: a bird of which there is no case
FLOWN = "tiira"


@dataclass(frozen=True)
class Saying:
    """Who says which command where, in which words, and the *bird* that they name, if any."""

    command: str
    role: str
    chat: str
    words: str
    bird: str | None


def sayings(bird: str) -> Iterator[Saying]:
    """Everybody, everywhere, with every command: alone, with the bird, with one that has flown,
    and as its line of help has it."""
    for command in COMMANDS.commands:
        word = COMMAND_WORDS[command.name]
        example = LOCALIZATION.text(command.usage.text, "fi", Audience.ANYBODY).split("*")[1]
        forms = {
            word: None,
            f"{word} {bird}": bird,
            f"{word} {FLOWN}": FLOWN,
            example.replace("kuovi", bird): bird if "kuovi" in example else None,
        }
        for role, chat, (words, named) in product(ROLES, CHATS, forms.items()):
            said = words if chat == "private" else f"!purku {words}"
            yield Saying(command.name, role, chat, said, named)


@functools.cache
def swept(life: str) -> tuple[str, dict[Saying, Came]]:
    """The bird of the case, and what came of each saying at that stage of its life."""

    async def sweep(directory: Path) -> tuple[str, dict[Saying, Came]]:
        async with trying(directory, life) as tried:
            (case,) = await tried.house.database.run(cases.live, "koivuranta")
            bird = case.name.casefold()
            return case.id, {
                each: await tried.say(ROLES[each.role], each.words, each.chat)
                for each in sayings(bird)
            }

    with pytest.MonkeyPatch.context() as patched, tempfile.TemporaryDirectory(dir=QUICK) as folder:
        for key, person in NEWCOMERS.items():
            patched.setitem(PEOPLE, key, person)
        with ThreadPoolExecutor(1) as thread:
            return thread.submit(asyncio.run, sweep(Path(folder))).result()


def test_every_command_says_in_the_table_who_may_use_it() -> None:
    missing = {command.name for command in COMMANDS.commands} - WHO_MAY.keys()
    assert not missing, (
        f"Say in WHO_MAY (tests/privacy/who_may.py) who gets what {', '.join(sorted(missing))} is "
        "for, in private and in the group, who changes a case by it, and who else hears of it."
    )
    assert WHO_MAY.keys() == {command.name for command in COMMANDS.commands}


@pytest.mark.parametrize("life", LIVES)
def test_a_command_does_what_the_table_says_and_for_nobody_else(life: str) -> None:
    case_id, came = swept(life)
    changed: dict[str, set[str]] = defaultdict(set)
    for saying, what in came.items():
        may = WHO_MAY[saying.command]
        if saying.chat == "other room":
            assert what == Came(), saying
            continue
        if any(case.id == case_id for outcome in what.outcomes for case in outcome.cases):
            changed[saying.command].add(saying.role)
        if not _is_done(saying, what):
            continue
        assert saying.role in (may.private if saying.chat == "private" else may.group), saying
        for message in what.messages:
            to = _role_at(message.to)
            assert to == saying.role or to in may.told, f"{saying}: {message.text.id} to {to}"
    for name, may in WHO_MAY.items():
        assert changed[name] == may.changes.get(life, frozenset()), name


def test_whoever_the_table_lists_gets_it_at_some_stage() -> None:
    got: dict[tuple[str, str], set[str]] = defaultdict(set)
    told: dict[str, set[str]] = defaultdict(set)
    for life in LIVES:
        for saying, what in swept(life)[1].items():
            if _is_done(saying, what):
                got[saying.command, saying.chat].add(saying.role)
                told[saying.command] |= {_role_at(each.to) for each in what.messages}
    for name, may in WHO_MAY.items():
        assert got[name, "private"] == may.private, name
        assert got[name, "group"] == may.group, name
        assert may.told <= told[name], name


@pytest.mark.parametrize("life", LIVES)
def test_nobody_reads_more_of_a_case_than_the_table_says(life: str) -> None:
    table = MAY_READ_HIDDEN if life.startswith("hidden") else MAY_READ
    _, came = swept(life)
    for saying, what in came.items():
        for message in what.messages:
            to = _role_at(message.to)
            audience = message.audience.value
            assert to in MAY_BE[audience], f"{saying}: {message.text.id} ({audience}) to {to}"
            if saying.bird is None and not _is_about_new(saying, message):
                # Whoever has just taken it is its holder.
                to = "holder" if message.audience is Audience.HOLDER else to
                read = _read_in(LOCALIZATION.render(message, "fi")[0], life)
                read -= {SLOT} if saying.command in TIMETABLES else set()
                assert read <= table[to], f"{saying}: {message.text.id} tells {to} of {read}"


@pytest.mark.parametrize("life", LIVES)
def test_whoever_may_know_of_no_case_hears_of_its_bird_what_they_hear_of_any(life: str) -> None:
    table = MAY_READ_HIDDEN if life.startswith("hidden") else MAY_READ
    ignorant = [role for role, may_read in table.items() if BIRD not in may_read]
    _, came = swept(life)
    heard: dict[tuple[str, str], dict[str, list[object]]] = defaultdict(dict)
    for saying, what in came.items():
        if saying.bird and saying.role in ignorant and saying.chat == "private":
            said = [(message.to, _without_birds(message)) for message in what.messages]
            heard[saying.command, saying.role].setdefault(saying.bird, said)
    assert heard
    for where, by_bird in heard.items():
        flown = by_bird.pop(FLOWN)
        (live,) = by_bird.values()
        assert live == flown, where


def _is_done(saying: Saying, what: Came) -> bool:
    return bool({saying.command, ALSO.get(saying.command)} & set(what.done))


def _role_at(address: Address) -> str:
    if address == GROUP:
        return "group"
    if address == NEIGHBOUR.group:
        return "group of the neighbour"
    key = address.local.removeprefix("@")
    return next(role for role, person in ROLES.items() if person == key)


def _without_birds(message: Message) -> str:
    words, choices = LOCALIZATION.render(message, "fi")
    return re.sub(f"kuovi|hippiäinen|{FLOWN}", "…", f"{words}{choices}".casefold())


def _is_about_new(saying: Saying, message: Message) -> bool:
    """Whether it is about what they have asked for just now themselves."""
    return saying.command == "need" and saying.role != "requester"


def _read_in(words: str, life: str) -> set[str]:
    """What stands in there of the case; its slot is at half past two."""
    bird = "Hippiäinen" if life.startswith("hidden") else "Kuovi"
    signs = {BIRD: bird, SLOT: "14.30", HOLDER_NAME: "Sari", REQUESTER_NAME: "Maija"}
    return {what for what, sign in signs.items() if sign in words}
