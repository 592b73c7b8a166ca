"""The reference conversations with people whose phones are real signal-cli. What each reads is
compared whole."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from tests.conversation import FOLDER, Conversation, play_in
from tests.labs.matrix.stage import MatrixSide
from tests.labs.signal.differences import on_signal
from tests.labs.signal.stage import SignalSide
from tests.labs.stage import Stage
from tests.labs.transcripts import by_chat, people_of, pool_of, with_restarts

#: every S of a round of the product; another file of the same S where there is one as rich
PLAYS = (
    "s01_one_word",
    "s01_time_en",
    "s02_any_sign",
    "s03_claim_to_meeting",
    "s03_reaction_meant_seen",
    "s03_reaction_taken_back",
    "s03_reaction_undone",
    "s04_call_at_night",
    "s04_nobody",
    "s05_after_the_group_was_asked",
    "s05_coordinator_excluded",
    "s05_somebody_must_not_know",
    "s06_said_yes",
    "s07_from_the_group",
    "s07_slip_in_a_second",
    "s08_hand_back",
    "s08_two_reactions",
    "s09_cancel",
    "s10_every_report_gets_an_offer",
    "s11_hand_over_colleague_leaves",
    "s11_stale_claim",
    "s12_after_the_talk",
    "s13_down",
    "s14_down_on_saturday",
    "s14_week_english",
    "s15_own_talk",
    "s18_down",
    "s22_languages",
    "s25_board_offers",
    "s25_cover_taken_back",
    "s24_new_phone",
    "s24_a_cry",
    "s24_reaction",
    "unheard_empty",
    "edits_in_private",
    "edits_in_the_group",
    "own_removed",
    "welcome_when_they_write",
)

Plays = Callable[[Conversation], Awaitable[list[str]]]


@pytest.fixture
def plays(signal_lab, tmp_path) -> Plays:
    """Plays a conversation; who sends what has no words sends stickers."""

    async def play(conversation: Conversation) -> list[str]:
        people = people_of(conversation)
        pool = pool_of(conversation)
        lab = await signal_lab(*people, members=conversation.facilitators, pool=pool)
        directory = tmp_path / "purku"
        side = SignalSide(lab, directory)
        async with Stage(conversation, side, directory=directory, wordless="sticker") as stage:
            return await play_in(stage, conversation)

    return play


def conversation_of(name: str) -> Conversation:
    conversation = Conversation.read(FOLDER / f"{name}.txt")
    return replace(conversation, lines=on_signal(conversation))


@pytest.mark.parametrize("name", PLAYS)
async def test_people_read_what_is_written(name: str, plays: Plays) -> None:
    conversation = conversation_of(name)
    assert by_chat(await plays(conversation)) == by_chat(conversation.lines)


@pytest.mark.parametrize("name", ["s07_how_it_went", "s14_check_down"])
async def test_a_bot_that_is_restarted_all_the_time_says_the_same(name: str, plays: Plays) -> None:
    conversation = conversation_of(name)
    restarted = replace(conversation, lines=with_restarts(conversation.lines))
    said = [line for line in await plays(restarted) if line != "-- restart"]
    assert by_chat(said) == by_chat(conversation.lines)


async def test_who_asks_is_on_signal_and_the_group_on_matrix(
    human, signal_lab, synapse, tmp_path
) -> None:
    conversation = conversation_of("s14_week_english")
    group = {key: await human(key) for key in people_of(conversation) if key != "maija"}
    directory = tmp_path / "purku"
    matrix = MatrixSide(
        group, url=synapse.url, account=synapse.register("purku"), directory=directory
    )
    signal = SignalSide(await signal_lab("maija", members=[]), directory)
    async with Stage(conversation, matrix, signal, directory=directory) as stage:
        transcript = await play_in(stage, conversation)
    assert by_chat(transcript) == by_chat(conversation.lines)
