"""Every conversation in ``tests/conversations``, played whole and compared line by line."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.conversation import FOLDER, Conversation, play, rewrite

FILES = sorted(FOLDER.glob("*.txt"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
async def test_the_conversation_goes_as_written(file: Path, tmp_path: Path) -> None:
    conversation = Conversation.read(file)
    transcript = await play(conversation, tmp_path)
    if os.environ.get("PURKU_WRITE"):
        rewrite(file, conversation, transcript)
    assert Conversation.read(file).lines == transcript


def test_there_are_conversations() -> None:
    assert len(FILES) >= 20
