"""Bugs in what is heard: places, repeats, gaps, what cannot be read (R-I)."""

from __future__ import annotations

from tests.mutants.mutant import Mutant, Patch

MUTANTS = (
    Mutant(
        "place before handling",
        "R-I1",
        "The network's place is noted before anything was handled: who dies between has forgotten "
        "a request.",
        (
            Patch(
                "bot",
                "        for piece in pieces[:-1]:\n",
                "        if heard.position is not None:\n"
                "            put = positions.put\n"
                "            await self._database.run(put, heard.network, heard.position)\n"
                "        for piece in pieces[:-1]:\n",
            ),
        ),
        ("test_replays.py::test_the_place_is_never_ahead_of_what_was_heard",),
    ),
    Mutant(
        "place with the first piece",
        "R-I1",
        "The place is committed with the first of many messages, and the others are still to come.",
        (
            Patch(
                "bot",
                "await self._database.run(self._write_heard, heard.network, piece, None)",
                "await self._database.run(self._write_heard, heard.network, piece, heard.position)",
            ),
        ),
        ("test_replays.py::test_the_place_is_never_ahead_of_what_was_heard",),
    ),
    Mutant(
        "matrix: place before what was said",
        "R-I1",
        "The Matrix listener hands over its place first, as nio's own loop does.",
        (
            Patch(
                "bot/transports/matrix/listening.py",
                "                await _hand_over(receive, heard)\n",
                "                place = Heard(network=NETWORK, position=heard.position)\n"
                "                await _hand_over(receive, place)\n"
                "                await _hand_over(receive, heard)\n",
            ),
        ),
        ("transports/test_matrix_listening.py::test_the_place_comes_with_what_was_said_before_it",),
    ),
    Mutant(
        "matrix: what is not taken is passed over",
        "R-I1",
        "The disk is full for a moment, and the messages of that sync are never handed over again.",
        (
            Patch(
                "bot/transports/matrix/listening.py",
                '            log.error("not-taken", network="matrix", exc_info=error)\n'
                "            await asyncio.sleep(pause)",
                '            log.error("not-taken", network="matrix", exc_info=error)\n'
                "            return",
            ),
        ),
        ("transports/test_matrix_listening.py::test_what_is_not_taken_is_handed_over_again",),
    ),
    Mutant(
        "signal: let go of before it was taken",
        "R-I6",
        "A line of the spool is punched out before what it says was committed.",
        (
            Patch(
                "bot/transports/signal/listening.py",
                "        if heard != Heard(network=NETWORK):\n"
                "            await self.insist(receive, heard)\n"
                "        for line in piece.lines:",
                "        for line in piece.lines:\n"
                "            self._spool.punch(line)\n"
                "        if heard != Heard(network=NETWORK):\n"
                "            await self.insist(receive, heard)\n"
                "        for line in ():",
            ),
        ),
        (
            "transports/test_signal_listening.py"
            "::test_killed_at_any_step_nothing_is_lost_and_nothing_taken_twice",
        ),
    ),
    Mutant(
        "signal: given up after a refusal",
        "R-I6",
        "What the database did not take once is never handed over again.",
        (
            Patch(
                "bot/transports/signal/listening.py",
                "                    await asyncio.sleep(pause)\n                else:",
                "                    return\n                else:",
            ),
        ),
        (
            "transports/test_signal_listening.py"
            "::test_what_is_not_taken_is_handed_over_again_and_kept_until_then",
        ),
    ),
    Mutant(
        "no inbox",
        "R-I2",
        "What is heard twice is answered twice.",
        (
            Patch("bot", "if inbox.is_new(tx, network, incoming.key):", "if True:"),
            Patch(
                "storage/inbox.py",
                '    tx.execute(\n        "INSERT INTO inbox (event, heard_on, result) '
                'VALUES (?, ?, ?)",\n',
                '    tx.execute(\n        "INSERT OR REPLACE INTO inbox (event, heard_on, result) '
                'VALUES (?, ?, ?)",\n',
            ),
        ),
        (
            "test_replays.py::test_a_request_that_is_shown_again_when_its_case_is_over_begins_no_other",
        ),
    ),
    Mutant(
        "inbox mark goes with the mistake",
        "R-I4",
        "The mark of what we failed at is undone with the rest: it is failed at again for ever.",
        (
            Patch(
                "bot",
                '            log.error("answer-failed", reference=reference, exc_info=trouble)\n'
                '            inbox.mark(tx, network, incoming.key, now, "error")\n',
                '            log.error("answer-failed", reference=reference, exc_info=trouble)\n',
            ),
        ),
        ("test_crashes.py::test_a_mistake_is_apologized_for_and_the_next_message_is_heard",),
    ),
    Mutant(
        "a mistake deafens",
        "R-I4",
        "An event that we fail at is raised to the network, which hands it over again for ever.",
        (
            Patch(
                "bot",
                '            inbox.mark(tx, network, incoming.key, now, "error")\n'
                "            if incoming.private:",
                "            raise\n            if incoming.private:",
            ),
        ),
        ("test_crashes.py::test_a_mistake_is_apologized_for_and_the_next_message_is_heard",),
    ),
    Mutant(
        "half of a mistake stays",
        "R-I4",
        "What was written before the mistake is kept beside the apology.",
        (
            Patch(
                "bot",
                "            with self._quarantine.under_way(tx, cause.name), tx.attempt():\n"
                "                before = edits.mark_before(tx, network, incoming)",
                "            if True:\n"
                "                before = edits.mark_before(tx, network, incoming)",
            ),
        ),
        ("test_crashes.py::test_a_mistake_after_half_of_it_was_written_leaves_nothing_of_it",),
    ),
    Mutant(
        "inbox forgotten after a day",
        "R-I2",
        "A network that replays what is two days old makes a second request of it.",
        (Patch("storage/inbox.py", "_KEPT = timedelta(days=30)", "_KEPT = timedelta(days=1)"),),
        ("test_replays.py::test_what_is_replayed_after_weeks_is_still_known",),
    ),
    Mutant(
        "gap not told",
        "R-I3",
        "Messages of a gap that cannot be closed are missing, and nobody hears of it.",
        (
            Patch(
                "bot/transports/matrix/hearing.py",
                "if not history.is_whole and (missed := self._missed(name, history.events)):",
                "if False and (missed := self._missed(name, history.events)):",
            ),
        ),
        ("transports/test_matrix_hearing.py::test_a_gap_that_stays_is_told_where_it_was",),
    ),
    Mutant(
        "gap not filled",
        "R-I3",
        "Of more than a hundred messages in one room the first are skipped.",
        (
            Patch(
                "bot/transports/matrix/history.py",
                "    if timeline.limited:\n",
                "    if False:\n",
            ),
        ),
        ("transports/test_matrix_hearing.py::test_what_a_sync_left_out_is_asked_for",),
    ),
    Mutant(
        "missed told each time",
        "R-I3",
        "That something may have been missed is told again whenever the same gap is seen.",
        (
            Patch(
                "bot",
                "            if not inbox.is_new(tx, network, name):\n"
                "                continue\n"
                '            inbox.mark(tx, network, name, now, "answered")\n'
                "            until =",
                "            until =",
            ),
            Patch(
                "bot",
                'name = f"missed|{each.chat.uri}|{each.before.isoformat()}"',
                'name = f"missed|{each.chat.uri}|{now.isoformat()}"',
            ),
        ),
        ("test_left.py::test_what_may_have_been_missed_is_told_once_where_it_was",),
    ),
    Mutant(
        "history before us is answered",
        "R-I8",
        "The bot comes into a room and answers what was said there long before.",
        (
            Patch(
                "bot/transports/matrix/history.py",
                "    return events[_entrance(events, me, from_invitation=from_invitation) :]",
                "    return events",
            ),
        ),
        ("transports/test_matrix_hearing.py::test_what_was_said_before_we_came_is_not_ours",),
    ),
    Mutant(
        "first start answers everything",
        "R-I8",
        "Without a place from before, all that the homeserver shows is taken for new.",
        (
            Patch(
                "bot/transports/matrix/hearing.py",
                "            if since is not None:\n"
                "                await self._hear(piece, name, joined.timeline, since)",
                "            if True:\n"
                '                await self._hear(piece, name, joined.timeline, since or "")',
            ),
        ),
        ("transports/test_matrix_hearing.py::test_at_the_first_start_all_is_from_before",),
    ),
    Mutant(
        "unreadable told twice an hour",
        "R-I7",
        "Whoever cannot be read is told so every five minutes.",
        (Patch("bot/missing.py", "_STEPS = 12", "_STEPS = 1"),),
        ("test_unheard.py::test_the_hour_is_counted_from_the_telling",),
    ),
    Mutant(
        "unreadable counts as heard",
        "R-I7",
        "What could not be read is not answered when its key comes.",
        (
            Patch(
                "bot",
                '                inbox.mark(tx, network, name, now, "unheard")\n'
                "            except Exception as trouble:",
                '                inbox.mark(tx, network, name, now, "unheard")\n'
                '                inbox.mark(tx, network, each.key, now, "unheard")\n'
                "            except Exception as trouble:",
            ),
        ),
        ("test_unheard.py::test_what_becomes_readable_is_answered_once",),
    ),
    Mutant(
        "an edit makes a second request",
        "R-I2",
        "The original of an edit that came first is heard once more.",
        (Patch("bot/edits.py", "        inbox.is_first(tx, network, original, now)\n", ""),),
        (
            "test_edits.py"
            "::test_an_edit_of_what_was_never_heard_counts_once_and_its_original_no_more",
        ),
    ),
    Mutant(
        "anybody edits anybody",
        "R-I2",
        "Another's edit of what somebody said counts as theirs.",
        (
            Patch(
                "bot/edits.py",
                'return f"by|{incoming.sender.address.uri}|{event}"',
                'return f"by|{event}"',
            ),
        ),
        ("test_edits.py::test_nobody_changes_what_another_has_said",),
    ),
)
