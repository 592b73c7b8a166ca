"""The reference conversations in encrypted rooms, with people whose clients are of two makings:
nio, and Element excluding insecure devices. What each reads is compared whole."""

from collections.abc import Awaitable, Callable

import pytest

from tests.conversation import FOLDER, Conversation, play_in
from tests.labs.matrix.stage import MatrixSide, Person
from tests.labs.stage import Stage
from tests.labs.transcripts import by_chat, people_of, with_restarts

#: every S of a round of the product in two plays, in which everybody has the other's client
#: the second time; another file of the same S where there is one as rich
PLAYS = {
    "s01_one_word": 0,
    "s01_time_en": 1,
    "s03_claim_to_meeting": 0,
    "s03_reaction_taken_back": 1,
    "s04_call_at_night": 0,
    "s04_nobody": 1,
    "s05_after_the_group_was_asked": 0,
    "s05_coordinator_excluded": 1,
    "s05_somebody_must_not_know": 0,
    "s06_said_yes": 1,
    "s07_from_the_group": 0,
    "s07_slip_in_a_second": 1,
    "s08_hand_back": 1,
    "s08_two_reactions": 0,
    "s10_every_report_gets_an_offer": 0,
    "s11_hand_over_colleague_leaves": 0,
    "s11_stale_claim": 1,
    "edits_in_private": 0,
    "edits_in_the_group": 1,
    "own_removed": 1,
    "s03_reaction_undone": 0,
    "s13_down": 1,
    "s14_down_on_saturday": 0,
    "s14_week_english": 1,
    "s15_own_talk": 0,
    "s18_down": 1,
    "s22_languages": 1,
    "s25_board_offers": 0,
    "s25_cover_taken_back": 0,
    "s25_cover_lost_room": 1,
}
BOTH = ("s02_any_sign", "s03_reaction_meant_seen", "s09_cancel", "s12_after_the_talk")

Takes = Callable[[Conversation, int], Awaitable[list[str]]]


@pytest.fixture
def plays(human, element, synapse, tmp_path) -> Takes:
    """Plays a conversation: every other one of its people has Element, beginning with the second
    or the first."""

    async def comes(key: str, with_element: bool) -> Person:
        if with_element:
            return await element(key)
        person = await human(key)
        await person.confirm_device()
        return person

    async def play(conversation: Conversation, turn: int) -> list[str]:
        people = enumerate(people_of(conversation), turn)
        cast = {key: await comes(key, with_element=number % 2 == 1) for number, key in people}
        account, directory = synapse.register("purku"), tmp_path / "purku"
        side = MatrixSide(cast, url=synapse.url, account=account, directory=directory)
        wordless = ("voice", "sticker")[turn]
        async with Stage(conversation, side, directory=directory, wordless=wordless) as stage:
            transcript = await play_in(stage, conversation)
        for person in cast.values():
            assert all(line.decrypted for line in person.screen.values())
            assert {line.shield for line in person.screen.values()} <= {"NONE"}
        return transcript

    return play


@pytest.mark.parametrize(
    ("name", "turn"), [*PLAYS.items(), *((name, turn) for name in BOTH for turn in (0, 1))]
)
async def test_people_read_what_is_written(name: str, turn: int, plays: Takes) -> None:
    conversation = Conversation.read(FOLDER / f"{name}.txt")
    transcript = await plays(conversation, turn)
    assert by_chat(transcript) == by_chat(conversation.lines)


@pytest.mark.parametrize(("name", "turn"), [("s07_how_it_went", 0), ("s14_check_down", 1)])
async def test_a_bot_that_is_restarted_all_the_time_says_the_same(
    name: str, turn: int, plays: Takes
) -> None:
    conversation = Conversation.read(FOLDER / f"{name}.txt")
    written, conversation.lines = conversation.lines, with_restarts(conversation.lines)
    transcript = await plays(conversation, turn)
    said = [line for line in transcript if line != "-- restart"]
    assert by_chat(said) == by_chat(written)
