"""What is otherwise on Signal than in ``tests/conversations``, which are for any network."""

from __future__ import annotations

import re

from bot.domain.chat import Audience, Text
from bot.transports.markup import plain
from tests.conversation import Conversation
from tests.house import LOCALIZATION


def on_signal(conversation: Conversation) -> list[str]:
    """The lines of *conversation* as they are there: nobody can remove what others wrote, so the
    bot says that it cannot, and of its own words no more than phones allow; and no phone sends a
    message without anything, so something without words is sent instead. What cannot be seen, a
    signal-cli can send in private only."""
    told, impossible = (
        _said(Text(text), conversation, Audience.FACILITATOR)
        for text in ("remove-told", "remove-impossible")
    )
    everything, newest = (
        _said(Text("own-removed-told", {"network": network}), conversation, Audience.REQUESTER)
        for network in ("matrix", "signal")
    )
    said = {_words(line) for line in conversation.lines if _is_said_by_people(line)}
    return [
        line.replace("(nothing)", "(voice)").replace(told, impossible).replace(everything, newest)
        for line in conversation.lines
        if not ("bot removes>" in line and _words(line) in said)
        and not re.match(r"#group \w+ empty>", line)
    ]


def _is_said_by_people(line: str) -> bool:
    return line.split()[1] not in ("bot", "bot>")


def _words(line: str) -> str:
    return line.partition("> ")[2]


def _said(text: Text, conversation: Conversation, audience: Audience) -> str:
    return plain(LOCALIZATION.text(text, conversation.workplace.language, audience))
