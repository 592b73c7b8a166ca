"""Every conversation in ``tests/conversations``, played whole and compared line by line."""

from __future__ import annotations

import os
from itertools import cycle
from pathlib import Path

import pytest

from tests.conversation import FOLDER, Conversation, play, rewrite, split

FILES = sorted(FOLDER.glob("*.txt"))
#: who is on the second network: who asks; all who are not in the group; some on either side
ELSEWHERE = ("maija", "maija minna tarja kalle", "maija sari aino")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
async def test_the_conversation_goes_as_written(file: Path, tmp_path: Path) -> None:
    conversation = Conversation.read(file)
    transcript = await play(conversation, tmp_path)
    if os.environ.get("PURKU_WRITE"):
        rewrite(file, conversation, transcript)
    assert Conversation.read(file).lines == transcript


@pytest.mark.parametrize(
    ("file", "elsewhere"),
    list(zip(FILES, cycle(ELSEWHERE))),
    ids=lambda value: value.stem if isinstance(value, Path) else value.replace(" ", "-"),
)
async def test_it_goes_the_same_between_two_networks(
    file: Path, elsewhere: str, tmp_path: Path
) -> None:
    conversation = Conversation.read(file)
    assert conversation.lines == await play(split(conversation, elsewhere), tmp_path)


def test_there_are_conversations() -> None:
    assert len(FILES) >= 20
