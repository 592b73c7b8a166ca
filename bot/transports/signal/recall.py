"""What is remembered of what was heard, while the bot runs: what newer frames name in a way that
only older ones explain."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import replace
from typing import Generic, TypeVar

from bot.domain.chat import Incoming

K = TypeVar("K")
V = TypeVar("V")

_MOST = 1000


class Recall:
    """An edit may name the edit before it, where the house knows the first version. A reaction
    takes the place of the same person's earlier one, which nobody tells us is gone; and one that
    is taken back is named by what it stood on. After a restart an edit is taken as it comes, and
    a reaction is known by its emoji alone."""

    def __init__(self) -> None:
        self._first = _Newest[str, str]()
        self._reactions = _Newest[tuple[str, str], Incoming]()

    def told(self, incoming: Incoming) -> Iterator[Incoming]:
        """*incoming*, with the names by which the house knows things, after what it undoes."""
        if incoming.edits is not None:
            first = self._first.get(incoming.edits) or incoming.edits
            self._first.put(incoming.key, first)
            yield replace(incoming, edits=first)
        elif incoming.reaction is not None and incoming.reply_to is not None:
            yield from self._reaction(incoming, incoming.reaction, incoming.reply_to)
        elif incoming.undoes is not None:
            first = self._first.get(incoming.undoes) or incoming.undoes
            yield replace(incoming, undoes=first)
        else:
            yield incoming

    def _reaction(self, incoming: Incoming, emoji: str, message: str) -> Iterator[Incoming]:
        place = (incoming.sender.address.uri, message)
        before = self._reactions.get(place)
        if before is not None and before.key == incoming.key:
            yield incoming
        elif incoming.taken_back:
            self._reactions.drop(place)
            is_it = before is not None and _is_same(before.reaction, emoji)
            yield replace(incoming, undoes=before.key) if before and is_it else incoming
        else:
            if before is not None and not _is_same(before.reaction, emoji):
                yield replace(
                    incoming,
                    key=f"{incoming.key}/instead",
                    reaction=before.reaction,
                    taken_back=True,
                    undoes=before.key,
                )
            self._reactions.put(place, incoming)
            yield incoming


def _is_same(one: str | None, other: str) -> bool:
    """But for the colour of the skin."""
    return one is not None and one[:1] == other[:1]


class _Newest(Generic[K, V]):
    """The newest few of a mapping."""

    def __init__(self) -> None:
        self._kept: OrderedDict[K, V] = OrderedDict()

    def get(self, key: K) -> V | None:
        return self._kept.get(key)

    def put(self, key: K, value: V) -> None:
        self._kept[key] = value
        self._kept.move_to_end(key)
        if len(self._kept) > _MOST:
            self._kept.popitem(last=False)

    def drop(self, key: K) -> None:
        self._kept.pop(key, None)
