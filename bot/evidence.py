"""What has left, by the network's word or by evidence; and what follows where nobody can tell.

A network that shows what is sent twice cannot be asked whether a call that was cut off has sent
(RELIABILITY.md, R-O4). So the attempt is committed before the call, and evidence is looked for:
a receipt, a reply or a reaction names our message by the moment at which it left, and by the
person on whose phone it is. If only one thing that is on its way to that person, or to a group
of theirs, fits that moment, that is the one. Where two fit, nothing is concluded: a message that
is taken for arrived and is not would be lost. An answer to a question shows that the question
arrived. Nothing else does, and silence proves nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.chat import Address, Arrived, Left
from bot.domain.outcome import Removal, Timer
from bot.domain.workplace import Workplace
from storage import attempts, members, outbox, questions, sent, timers
from storage.attempts import Attempt, Seen
from storage.database import Transaction
from storage.outbox import Removing, Waiting

#: messages are named by whole milliseconds; whatever else we say to a chat is said before
_ROUNDED = timedelta(milliseconds=1)
#: so much later a message may be named than its call began to end
_SKEW = timedelta(seconds=2)
#: so long a sign is awaited that a question which is never asked twice has left; then a human is
#: asked
_HUMAN_AFTER = timedelta(minutes=30)


# ------------------------------------------------------------ it has left


def record_left(tx: Transaction, waiting: Waiting, message: str | None, now: datetime) -> None:
    """Write down that it left as *message*; ``None``: its name will never be known."""
    was_doubted = outbox.is_blocked(tx, waiting.id, outbox.UNSURE)
    tx.note_left(now, *outbox.names_of(tx, waiting))
    outbox.remove(tx, waiting.id)
    is_live = waiting.case_key is not None and tx.vault.knows(waiting.case_key)
    if message is not None:
        sent.put(
            tx,
            waiting.network,
            message,
            now=now,
            case_key=waiting.case_key,
            question=waiting.question,
            board=waiting.board,
            own=sent.Own(waiting.to, message, waiting.id) if waiting.own and is_live else None,
        )
        if waiting.own and not is_live:
            _remove_again(tx, waiting, message, now)
    if waiting.question is not None:
        asked = questions.mark_sent(tx, waiting.question, now)
        if asked is not None and asked.question.silence and asked.question.patience:
            # Silence is counted from when the question left.
            timers.move(tx, asked.key, f"silence:{asked.id}", now + asked.question.patience)
    if was_doubted and is_live:
        _end_doubt(tx, waiting, now)


def _remove_again(tx: Transaction, waiting: Waiting, message: str, now: datetime) -> None:
    """It left while its case ended: it goes as everything else that was said about it."""
    removal = Removal(chat=waiting.to, message=message, by=waiting.to, is_quiet=True)
    cause = f"own|{waiting.key}"
    key = f"message:{tx.vault.hash('cause', cause).hex()}"
    outbox.put_removal(tx, removal, send_key=tx.vault.send_key(cause, 0), key=key, now=now)


def note_left(tx: Transaction, network: str, left: Sequence[Left]) -> list[Removing]:
    """Write down what the network shows to have left, if we died before we could, and when it
    did, where we learned of it later; return the removals that it shows to have been done.

    People may have answered it meanwhile, so it must be known before they are heard.
    """
    done = []
    for each in left:
        waiting = outbox.under(tx, each.key)
        if isinstance(waiting, Removing):
            done.append(waiting)
        elif waiting is not None:
            record_left(tx, waiting, each.message, each.at)
        else:
            # Whoever has read it may be quicker with an answer than the network's word to us that
            # it has left: that may get lost, and come with the next attempt.
            about = sent.about(tx, network, each.message)
            if about is not None and about.question is not None:
                questions.left_already(tx, about.question, each.at)
    return done


# ------------------------------------------------------------ evidence


def note_arrived(
    tx: Transaction,
    network: str,
    arrived: Sequence[Arrived],
    groups: Mapping[Address, Workplace],
    now: datetime,
) -> None:
    """Write down what is shown to have left, by the name by which it will be answered. Of what
    is not in doubt it changes nothing."""
    open_ones = attempts.all_of(tx, network)
    for each in arrived:
        # Looked at in this order: anybody may send receipts by the ten thousand, of anything.
        fitting = [attempt for attempt in open_ones if _fits(tx, attempt, each, groups, now)]
        if len(fitting) == 1 and sent.about(tx, network, each.message) is None:
            _note(tx, fitting[0], Seen(each.message, each.sent_at))
            open_ones = attempts.all_of(tx, network)


def note_answered(tx: Transaction, question: int, now: datetime) -> None:
    """The *question* was answered, so it had arrived."""
    for attempt in attempts.all_of(tx):
        if isinstance(attempt.what, Waiting) and attempt.what.question == question:
            _note(tx, attempt, Seen(None, now))


def _fits(
    tx: Transaction,
    attempt: Attempt,
    arrived: Arrived,
    groups: Mapping[Address, Workplace],
    now: datetime,
) -> bool:
    ended_at = attempt.ended_at or now
    if not attempt.began_at - _ROUNDED < arrived.sent_at <= ended_at + _SKEW:
        return False
    to = attempt.what.to
    group = groups.get(to)
    return to == arrived.person or (
        group is not None and members.is_in(tx, group.id, arrived.person)
    )


def _note(tx: Transaction, attempt: Attempt, seen: Seen) -> None:
    """While the attempt is under way its own end is awaited."""
    if isinstance(attempt.what, Removing):
        # It is done again all the same.
        return
    if attempt.ended_at is None:
        attempts.note_seen(tx, attempt.what.id, seen)
    else:
        record_left(tx, attempt.what, seen.message, seen.at)


# ------------------------------------------------------------ nobody can tell


def doubt(tx: Transaction, what: Waiting | Removing, now: datetime) -> bool:
    """The attempt ended, and whether *what* has left is not known; ``True`` if it is known after
    all, or has become the same.

    What is never said twice is from now on for a human: not for the relay, whatever is released.
    """
    if not outbox.is_waiting(tx, what.id):
        return True
    seen = attempts.seen(tx, what.id)
    if seen is not None and isinstance(what, Waiting):
        record_left(tx, what, seen.message, seen.at)
        return True
    attempts.end(tx, what.id, now)
    if isinstance(what, Waiting) and what.if_unsure is not None and what.case_key is not None:
        outbox.block(tx, what.id, outbox.UNSURE)
        timer = Timer(timers.UNSURE, now + _HUMAN_AFTER, what.if_unsure)
        timers.put(tx, timer, what.case_key)
    return False


def doubt_all(tx: Transaction, now: datetime) -> frozenset[int]:
    """We died while these were on their way. Return the numbers of what is to leave again, and
    first awaits a sign that it has left."""
    for attempt in attempts.all_of(tx):
        if attempt.ended_at is None:
            # Of what was sent again only the first attempt is noted, so the end may be any moment
            # until now; and nothing else was sent while we were dead.
            doubt(tx, attempt.what, now)
    return attempts.to_repeat(tx)


def _end_doubt(tx: Transaction, waiting: Waiting, now: datetime) -> None:
    """The sign came: nobody is asked; whoever has been asked is told."""
    key, call = waiting.case_key, waiting.if_unsure
    assert key is not None and call is not None
    if timers.waiting(tx, key, timers.UNSURE) is not None:
        timers.clear(tx, key, timers.UNSURE)
        return
    told = replace(call, args={**call.args, "arrived": True})
    timers.put(tx, Timer(timers.UNSURE, now, told), key)
