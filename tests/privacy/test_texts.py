"""Every text and every column against the table "Who may see what": what has no place to stand
in cannot get out."""

from __future__ import annotations

import ast as python
import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import count
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from fluent.syntax import FluentParser, ast

import storage.vault
from bot.domain.chat import Audience, Moment, Text, Texts, Why
from bot.domain.names import BIRDS
from bot.domain.outcome import Message
from bot.localization import LANGUAGES, Localization, sections
from tests.house import GROUP, KOIVURANTA, LOCALIZATION, PEOPLE, ROOM, House
from tests.privacy import lives
from tests.privacy.stage import whole_content

ROOT = Path(__file__).parents[2]
LOCALES = ROOT / "bot" / "locales"

#: what the texts for each audience may carry. Only the holder's can hold the name of the person
#: who asks; only the requester's and those to whoever has just written, names of facilitators.
MAY_CARRY = {
    # "until": before when messages may have been missed
    # "network", "minutes", "since": one that is silent; "name", "phone": the coordinator's, for the
    # notice board
    "group": {
        # "number": of open cases
        *("case", "workplace", "slots", "lines", "until", "number"),
        *("network", "minutes", "since", "name", "phone"),
        # how many safety reports there are, and for how many days each has waited
        "number",
        # of a group session: for about how many, and how many of its seats are taken
        *("people", "taken", "seats"),
    },
    # of the cover pool: where and when, and for how long
    "pool": {"minutes", "place", "at"},
    "holder": {
        *("case", "at", "place", "bag", "support", "emergency", "requester", "number"),
        # "colleague": a facilitator whom they have named themselves, or who has named them
        *("colleague", "promise"),
        # of a group session: when, and how long
        *("slot", "minutes"),
    },
    "facilitator": {
        # "name", "phone": the coordinator's
        *("workplace", "slots", "bird", "ask", "name", "phone", "colleague", "place"),
        # of what they have logged themselves, without any person
        *("people", "minutes", "number", "days", "at", "contacts", "emergency"),
        # their own numbers
        *("asked", "asked_total", "held", "held_total"),
        # which times are left, without whose lessons they are
        "lines",
        # "name" is also that of the safety representative; "rest": other birds that wait
        *("rest", "support"),
    },
    "coordinator": {
        *("bird", "minutes", "slots", "holder", "number", "at", "workplace"),
        # facilitators, or neighbours, each with a number; birds of safety reports that wait
        "lines",
        # in which nobody is there
        "hours",
        # of a group session
        *("taken", "seats"),
    },
    # of what they have reported themselves. "holder": who offers, whom they tell face to face
    "safety": {"case", "lines", "number", "most", "at", "holder"},
    # "holder": a facilitator whose phone has changed, where there is no coordinator to ask
    # "numbers": the coordinators'
    # "dates": when they are reminded, by their own choice; "numbers": whom to notify
    "leader": {"lines", "at", "numbers", "dates"},
    "admin": {
        *("minutes", "network", "reason", "reference", "workplace", "holder"),
        *("numbers", "since", "until"),
        # what the machine's clock shows, and what the time is
        *("shown", "counted"),
    },
    "requester": {
        *("emergency", "numbers", "promise", "ask", "when", "slots", "at", "place"),
        # "people": whom the person has just excluded, told to nobody but them
        # "bird": of what they asked for in the group
        *("bird", "holder", "name", "phone", "opens", "link", "contacts", "stands", "people"),
        # who cannot come after all, or would ask instead
        "colleague",
        # their own
        "network",
        # a question of ours
        "asks",
        # of a group session: about how many, the facilitators of it, when, how long
        *("number", "fewest", "most", "leaders", "slot", "minutes", "taken", "seats"),
    },
    "anybody": {
        *("emergency", "numbers", "line", "lines", "until", "number", "languages", "language"),
        *(
            "cases",
            "case",
            "at",
            "workplace",
            "meant",
            "least",
            "most",
            "people",
            "minutes",
            "stands",
        ),
        *("reference", "dates"),
        # what the giver asked for on behalf of somebody else; the bot's own address
        *("bird", "address"),
        # of cover: their own place, when they are asked, who comes, and by when they hear of it
        *("place", "ask", "colleague", "promise"),
        # the most days ahead that a time may be
        "days",
        # their own timetable and quiet hours
        *("lessons", "lesson", "hours"),
        # figures about safety reports, small ones hidden
        *("year", "percent", "accepted", "declined"),
        # for how many a group session may be
        "fewest",
    },
    # the number of the emergency services, which everybody knows
    "room": {"emergency"},
}
#: texts in which the holder reads who asks: all of them after the person has said so
NAMING = {"meeting-visit", "meeting-visit-face", "meeting-call", "meeting-call-now"}
#: values that a part may hand on; the text it stands in is what has an audience
PARTS = {
    *("words", "at", "name", "phone", "contact", "until", "lines", "bag", "clock", "day"),
    *("case", "slots", "number", "total", "first", "last", "theme", "hours", "place", "from"),
    # of a number to call
    *("opens", "checked", "line"),
    # of a group session
    *("taken", "seats"),
}


def texts(language: str) -> Iterator[tuple[str, str, set[str]]]:
    """Every text of a language: its section, its id, and the values in it."""
    source = (LOCALES / f"{language}.ftl").read_text(encoding="utf-8")
    section_of = sections(source)
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, ast.Message):
            yield section_of[entry.id.name], entry.id.name, set(variables(entry))


def variables(node: Any) -> Iterator[str]:
    if isinstance(node, ast.VariableReference):
        yield node.id.name
    elif isinstance(node, ast.BaseNode):
        for child in vars(node).values():
            yield from variables(child)
    elif isinstance(node, list):
        for child in node:
            yield from variables(child)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_can_carry_more_than_its_audience_may_see(language: str) -> None:
    found = list(texts(language))
    assert {section for section, _, _ in found} >= MAY_CARRY.keys()
    for section, text_id, values in found:
        if section in MAY_CARRY:
            assert values <= MAY_CARRY[section], f"{text_id} ({section})"
        elif section == "part":
            assert values <= PARTS, text_id
        assert ("requester" in values) == (text_id in NAMING), text_id


def test_every_audience_has_its_row() -> None:
    declared = {audience.value for audience in Audience}
    assert declared == MAY_CARRY.keys()


@pytest.mark.parametrize("audience", list(Audience), ids=lambda audience: audience.value)
def test_a_text_is_not_said_to_others_than_it_is_declared_for(audience: Audience) -> None:
    for section, text_id, _ in texts("fi"):
        if section not in MAY_CARRY or section == audience.value:
            continue
        if section == "anybody" and audience not in (
            *(Audience.GROUP, Audience.POOL, Audience.ROOM),
        ):
            continue
        if section == "requester" and audience is Audience.ANYBODY:
            continue
        with pytest.raises(ValueError, match="is declared for"):
            LOCALIZATION.text(Text(text_id), "fi", audience)


# ------------------------------------------------------------ who speaks to the group


def calls(name: str) -> Iterator[tuple[str, python.Call]]:
    for file in sorted((ROOT / "commands").glob("*.py")):
        for node in python.walk(python.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, python.Call) and getattr(node.func, "id", None) == name:
                yield file.name, node


def test_commands_say_only_a_workplace_and_times_to_the_group() -> None:
    group_texts = {text_id for section, text_id, _ in texts("fi") if section == "group"}
    sites = 0
    for file, call in calls("to_group"):
        sites += 1
        values = {keyword.arg for keyword in call.keywords}
        assert values <= {"fresh", "workplace", "slots", "people", "taken", "seats"}, file
        text_id = call.args[1]
        assert isinstance(text_id, python.Name) or text_id.value in group_texts, file  # type: ignore[attr-defined]
    assert sites >= 3


def test_only_these_places_write_to_the_group_by_hand() -> None:
    found = {}
    for file in sorted((ROOT / "commands").glob("*.py")):
        source = file.read_text(encoding="utf-8")
        if times := len(re.findall(r"\bAudience\.GROUP\b", source)):
            found[file.name] = times
    # given.to_group itself; the commands and "what do you read", which are about nobody;
    # the open cases, each a bird and its times, once or on a board; a network that is silent;
    # work supervision; and the offers for safety reports, each a bird and whether it was made.
    assert found == {
        **{"given.py": 1, "explain.py": 1, "lists.py": 1, "open_cases.py": 1, "networks.py": 1},
        **{"live_board.py": 1, "supervision.py": 1, "offer_board.py": 1},
    }


def test_only_one_place_speaks_to_other_rooms_or_opens_a_chat_with_staff() -> None:
    found = {
        (file.name, found)
        for folder in ("bot", "commands", "storage")
        for file in sorted((ROOT / folder).rglob("*.py"))
        for found in re.findall(
            r"\bAudience\.ROOM\b|\bopens=True|\bfor_all_eyes=[^,\n]+", file.read_text("utf-8")
        )
    }
    assert found == {
        ("unheard.py", "Audience.ROOM"),
        ("unheard.py", "opens=True"),
        # a facilitator who has just acted with another phone
        ("phone.py", "opens=True"),
        # whoever has just offered to cover, in the pool's room
        ("cover.py", "opens=True"),
        # who may be written first, and who may read the same as the group may
        ("chat.py", "Audience.ROOM"),
        ("localization.py", "Audience.ROOM"),
        ("recording.py", "for_all_eyes=message.audience is Audience.ROOM"),
        ("outbox.py", 'for_all_eyes=content["for_all_eyes"]'),
    }


async def test_what_a_strange_room_reads_is_the_same_whoever_writes_there(
    tmp_path: Path,
) -> None:
    said = set()
    for number, life in enumerate(
        (None, lives.open_, lives.open_in_private, lives.speaking_swedish, lives.cancelled)
    ):
        async with House(tmp_path / str(number)) as house:
            if life is not None:
                await life(house)
            for person in ("maija", "sari", "minna", "kalle"):
                for why in (Why.NOT_PRIVATE, Why.NOT_ENCRYPTED):
                    await house.wait(timedelta(hours=2))
                    before = len(house.network.said)
                    await house.say_unheard(person, why)
                    new = house.network.said[before:]
                    assert [e.delivery.for_all_eyes for e in new if e.to == ROOM] == [True]
                    said |= {e.words for e in new if e.to == ROOM}
            assert not any(e.delivery.for_all_eyes for e in house.network.said if e.to != ROOM)
    (words,) = said
    assert re.findall(r"\d+", words) == ["112"]
    assert not any(person.name.split()[0] in words for person in PEOPLE.values())


async def test_what_is_said_to_the_group_is_a_bird_a_place_and_times(
    tmp_path: Path, monkeypatch: Any
) -> None:
    said: list[Message] = []
    render = Localization.render

    def rendering(self: Localization, message: Message, language: str) -> Any:
        if message.to == GROUP or message.audience is Audience.GROUP:
            said.append(message)
        return render(self, message, language)

    monkeypatch.setattr(Localization, "render", rendering)
    for number, life in enumerate((lives.refused, lives.handed_back, lives.open_and_urgent)):
        async with House(tmp_path / str(number)) as house:
            await life(house)
            await house.say("kalle", "purku")
            await house.say("kalle", "4")
            await house.say("kalle", "peru")
            await house.say("sari", "!purku ohje", group=True)
            await house.say("sari", "!mitä luet", group=True)
            await house.say("sari", "!avoimet", group=True)
    for message in said:
        assert message.to == GROUP and message.audience is Audience.GROUP
        assert message.question is None
        for name, value in message.text.values.items():
            assert _is_harmless(name, value), f"{message.text.id}: {name}"
    assert {message.text.id for message in said} >= {
        *("need-asked", "need-asked-call", "need-asked-urgent", "claim-told", "settled-told-group"),
        *("help-told", "what-read-told-group", "open-told-group"),
    }


def _is_harmless(name: str, value: Any) -> bool:
    if name == "case":
        return value in BIRDS["fi"]
    if name == "workplace":
        return bool(value == KOIVURANTA.name)
    if name in ("number", "at"):
        return isinstance(value, int | Moment)
    assert isinstance(value, Texts)
    if name == "slots":
        return all(isinstance(item, Moment) for item in value.items)
    return all(_is_harmless_line(item) for item in value.items)


def _is_harmless_line(line: Any) -> bool:
    assert isinstance(line, Text)
    of_a_case = line.id.startswith("open-") and line.id != "open-line-own"
    is_known = of_a_case or line.id.startswith("command-")
    return is_known and all(_is_harmless(name, value) for name, value in line.values.items())


# ------------------------------------------------------------ the schema

#: every column, and why it may be there
COLUMNS = {
    "has_left.name": "the name of a message, by a keyed hash of its cause",
    "instance.epoch": "a number",
    "instance.made_at": "a moment",
    "instance.restored": "one of two words",
    "instance.since": "a moment",
    "cases.name": "a keyed hash of a bird",
    "cases.key": "the random name of a key",
    "cases.workplace": "from the configuration",
    "cases.known_as": "one of three words, all of which the group knows",
    "cases.sealed": "encrypted",
    "cases.ended_on": "a day of a case that nobody is linked with any more",
    "questions.id": "a number",
    "questions.alias": "random; the keys file knows for whom it stands",
    "questions.key": "the random name of a key",
    "questions.sealed": "encrypted",
    "questions.asked_at": "a moment",
    "questions.sent_at": "a moment",
    "questions.is_open": "yes or no",
    "covers.key": "the random name of a key",
    "covers.workplace": "from the configuration",
    "covers.sealed": "encrypted",
    "timers.id": "a number",
    "timers.slot": "a keyed hash",
    "timers.due_at": "a moment",
    "timers.key": "the random name of a key",
    "timers.sealed": "encrypted",
    "inbox.event": "a keyed hash",
    "inbox.heard_on": "a day",
    "inbox.result": "one of a few words about the programme",
    "outbox.id": "a number",
    "outbox.send_key": "a keyed hash",
    "outbox.network": "from the configuration",
    "outbox.key": "the random name of a key",
    "outbox.sealed": "encrypted",
    "outbox.case_key": "the random name of a key",
    "outbox.put_at": "a moment",
    "outbox.held_until": "a moment",
    "outbox.blocked": "the adapter's word for why, from a list of its own",
    "outbox.began_at": "a moment",
    "outbox.ended_at": "a moment",
    "outbox.seen": "encrypted",
    "sent.message": "a keyed hash",
    "sent.case_key": "the random name of a key",
    "sent.question": "a number",
    "sent.board": "encrypted",
    "sent.own": "encrypted",
    "sent.sent_on": "a day",
    "members.workplace": "from the configuration",
    "members.alias": "random; the keys file knows for whom it stands",
    "members.sealed": "encrypted",
    "lost_groups.workplace": "from the configuration",
    "lost_groups.since": "a moment",
    "deaf_networks.network": "from the configuration",
    "deaf_networks.since": "a moment",
    "habits.alias": "random; the keys file knows for whom it stands",
    "habits.key": "the random name of a key",
    "habits.sealed": "encrypted",
    "habits.expires_at": "a moment",
    "phones.alias": "random; the keys file knows for whom it stands",
    "phones.key": "the random name of a key",
    "phones.trust": "one of four words, about somebody of whom only the keys file knows",
    "phones.sealed": "encrypted",
    "loads.alias": "random; the keys file knows for whom it stands",
    "loads.key": "the random name of a key",
    "loads.sealed": "encrypted",
    "offers.name": "a keyed hash of a bird",
    "offers.key": "the random name of a key",
    "offers.workplace": "from the configuration",
    "offers.sealed": "encrypted",
    "positions.network": "from the configuration",
    "positions.position": "the network's own token",
    "counts.workplace": "from the configuration",
    "counts.month": "a month",
    "clock.one": "there is one row",
    "clock.seen_at": "a moment, when nobody need have written",
    "clock.doubt": "one of four words",
    "counts.kind": "one of the kinds in bot/domain/counts.py",
    "counts.number": "a sum",
}


async def test_every_column_has_a_reason_and_none_is_for_words(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        found = await house.database.run(
            lambda tx: [
                f"{table}.{column}"
                for (table,) in tx.rows(
                    "SELECT name FROM sqlite_master WHERE type = 'table' "
                    "AND name NOT GLOB 'sqlite_*'"
                )
                for (_, column, *_) in tx.rows(f"PRAGMA table_info({table})")
            ]
        )
    assert sorted(found) == sorted(COLUMNS)


async def test_what_is_sealed_of_a_case_has_no_place_for_words(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await lives.answered_the_next_morning(house)
        content = await house.database.run(whole_content)
    (case,) = (row["sealed"] for row in content["cases"] if row["sealed"])
    free = {key for key, value in case.items() if isinstance(value, str)}
    assert free <= {
        *("id", "name", "workplace", "language", "opened_at", "state", "when", "slot", "place"),
        *("meeting", "asked_at", "deadline", "promised_at", "held_at", "asker", "reacted_at"),
        *("shown_at", "form", "talk_language", "invited_to"),
    }
    assert case["place"] in KOIVURANTA.rooms


# ------------------------------------------------------------ "Saitko nukuttua?"


async def _content_after(
    answers: list[str], directory: Path, monkeypatch: Any
) -> list[dict[str, Any]]:
    """All that is kept after the answers, at once and later; chance is the same in every run."""
    numbers = count(1)

    def same(many: int) -> bytes:
        return next(numbers).to_bytes(8, "big").rjust(many, b"\0")

    monkeypatch.setattr(storage.vault, "os", SimpleNamespace(urandom=same))
    async with House(directory) as house:
        await lives.asked_the_next_morning(house)
        before = len(house.network.said)
        await house.say("maija", answers[0])
        told = [entry.to for entry in house.network.said[before:]]
        assert told == [PEOPLE["maija"].address] * 2
        contents = [await house.database.run(whole_content)]
        for answer in answers[1:]:
            await house.say("maija", answer)
        contents.append(await house.database.run(whole_content))
        for hours in (2, 20, 24 * 15):
            await house.wait(timedelta(hours=hours))
            contents.append(await house.database.run(whole_content))
        return contents


async def test_how_the_night_was_leaves_no_trace(tmp_path: Path, monkeypatch: Any) -> None:
    well = await _content_after(["1", "3"], tmp_path / "well", monkeypatch)
    badly = await _content_after(["2", "3"], tmp_path / "badly", monkeypatch)
    assert well == badly
    assert well[0]["questions"] and well[0]["cases"]


async def _content_after_a_week(answer: str, directory: Path, monkeypatch: Any) -> list[Any]:
    numbers = count(1)

    def same(many: int) -> bytes:
        return next(numbers).to_bytes(8, "big").rjust(many, b"\0")

    monkeypatch.setattr(storage.vault, "os", SimpleNamespace(urandom=same))
    async with House(directory) as house:
        await lives.asked_after_a_week(house)
        await house.say("maija", answer)
        contents = [await house.database.run(whole_content)]
        await house.say("maija", "1")
        contents.append(await house.database.run(whole_content))
        await house.wait(timedelta(days=30))
        return [*contents, await house.database.run(whole_content)]


async def test_how_somebody_is_after_a_week_leaves_no_trace(
    tmp_path: Path, monkeypatch: Any
) -> None:
    well = await _content_after_a_week("1", tmp_path / "well", monkeypatch)
    calls = await _content_after_a_week("3", tmp_path / "calls", monkeypatch)
    assert well == calls
    assert well[0]["questions"] and well[1]["timers"]
