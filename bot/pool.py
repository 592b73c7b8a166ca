"""What is said in a cover pool's room: somebody comes, or does not come after all. Nothing else is
read there, and nothing of any case."""

from __future__ import annotations

from bot.domain.chat import Incoming
from bot.domain.cover import Cover
from bot.domain.outcome import Call
from bot.domain.workplace import Workplace
from bot.hearing import Hearing
from bot.words import CLAIMING, clean, emoji_of
from storage import covers, sent
from storage.database import Transaction


class Pool:
    """Turns what was said in the room into a call. It reads the database and writes nothing."""

    def __init__(self, hearing: Hearing, prefix: str) -> None:
        self._hearing = hearing
        self._prefix = prefix.casefold()

    def read(self, tx: Transaction, incoming: Incoming, workplace: Workplace) -> Call | None:
        """The call that it makes; ``None`` if it is not for us."""
        if incoming.taken_back:
            return self._taken_back(tx, incoming)
        about = self._about(tx, incoming)
        if incoming.reaction is not None:
            is_claim = emoji_of(incoming.reaction) in CLAIMING
            return _take(about, reaction=True) if about and is_claim else None
        words = clean(incoming.words or "")
        for beginning in (self._prefix, "!"):
            if words.casefold().startswith(beginning):
                words = words[len(beginning) :].strip()
                break
        meant = self._hearing.whole(words)
        if meant is None or meant.case is not None:
            return None
        if meant.command in ("hand-back", "leave-cover"):
            return self._leave(tx, incoming, about)
        return self._claim(tx, about, workplace) if meant.command == "claim" else None

    def _about(self, tx: Transaction, incoming: Incoming) -> Cover | None:
        """The cover that is replied or reacted to, by the message that is about it now."""
        if incoming.reply_to is None:
            return None
        about = sent.about(tx, incoming.chat.network, incoming.reply_to)
        if about is None or about.case_key is None or not about.is_current:
            return None
        return covers.under(tx, about.case_key)

    def _claim(self, tx: Transaction, about: Cover | None, workplace: Workplace) -> Call | None:
        if about is not None:
            return _take(about)
        live = [each for each in covers.live(tx, workplace.id) if each.is_asked or each.taker]
        waiting = [each for each in live if each.waits]
        if len(waiting) > 1:
            return Call("which-cover", None, {"number": len(waiting)})
        # Where only one was asked for, whoever comes second meant that.
        meant = waiting or (live if len(live) == 1 else [])
        return _take(meant[0]) if meant else None

    def _leave(self, tx: Transaction, incoming: Incoming, about: Cover | None) -> Call | None:
        """Of somebody who does not come to any it is talk."""
        if not covers.taken_by(tx, incoming.sender.address):
            return None
        return Call("leave-cover", None, {"cover": about.id} if about else {})

    def _taken_back(self, tx: Transaction, incoming: Incoming) -> Call | None:
        """The reaction by which they would come is there no more. Where the network does not tell
        which one that was, one on the message that is about the cover now is meant."""
        about = self._about(tx, incoming)
        for taken in covers.taken_by(tx, incoming.sender.address):
            if incoming.undoes is not None:
                is_it = taken.reaction == incoming.undoes
            else:
                is_it = taken == about and emoji_of(incoming.reaction or "") in CLAIMING
            if taken.reaction and is_it:
                return Call("leave-cover", None, {"cover": taken.id})
        return None


def _take(cover: Cover, *, reaction: bool = False) -> Call:
    return Call("take-cover", None, {"cover": cover.id, "reaction": reaction})
