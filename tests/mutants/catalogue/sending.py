"""Bugs in what leaves: keys, order, patience, and what may have left (R-O)."""

from __future__ import annotations

from tests.mutants.mutant import Mutant, Patch

#: what is handed to ``tx.later`` is written after the commit, in one of its own
ANOTHER_COMMIT = (
    Patch(
        "storage/database.py",
        "    def execute(self, sql: str, values: Sequence[Any] = ()) -> sqlite3.Cursor:\n",
        "    put_off: list[Any] = []\n\n"
        "    def later(self, put: Any, *args: Any, **how: Any) -> None:\n"
        "        self.put_off.append(lambda: put(self, *args, **how))\n\n"
        "    def execute(self, sql: str, values: Sequence[Any] = ()) -> sqlite3.Cursor:\n",
    ),
    Patch(
        "storage/database.py",
        '            connection.execute("COMMIT")\n'
        "        except BaseException:\n"
        "            self._vault.forget()\n",
        '            connection.execute("COMMIT")\n'
        '            connection.execute("BEGIN IMMEDIATE")\n'
        "            while Transaction.put_off:\n"
        "                Transaction.put_off.pop(0)()\n"
        "            self._vault.write_new()\n"
        '            connection.execute("COMMIT")\n'
        "        except BaseException:\n"
        "            self._vault.forget()\n",
    ),
)

MUTANTS = (
    Mutant(
        "random send key",
        "R-O2",
        "Every attempt has a key of its own, so the network cannot drop the repeat.",
        (
            Patch(
                "bot/outbox.py",
                "        delivery = waiting.delivery\n        if plan.is_again:",
                "        delivery = replace(waiting.delivery, key=str(random.random()))\n"
                "        if plan.is_again:",
            ),
        ),
        (
            "test_crashes.py"
            "::test_what_was_sent_but_not_noted_is_sent_under_the_same_key_and_shown_once",
        ),
    ),
    Mutant(
        "send key from a row's number",
        "R-O2",
        "After an old backup is restored new messages get the keys of others, and are swallowed.",
        (
            Patch(
                "bot/recording.py",
                "        send_key = tx.vault.send_key(cause.name, next(number))\n        beside =",
                "        row = tx.row(\"SELECT seq FROM sqlite_sequence WHERE name = 'outbox'\")\n"
                "        send_key = tx.vault.send_key(str(row or 0), 0)\n"
                "        beside =",
            ),
        ),
        ("test_replays.py::test_a_key_belongs_to_one_message_whatever_copy_is_put_back",),
    ),
    Mutant(
        "gone before it has left",
        "R-O1",
        "The row is removed before the call, so what dies in the call is lost.",
        (
            Patch(
                "bot/outbox.py",
                "            message = await self._leave(transport, waiting, plan)\n",
                "            await self._database.run(outbox.remove, waiting.id)\n"
                "            message = await self._leave(transport, waiting, plan)\n",
            ),
        ),
        ("test_crashes.py::test_a_network_that_failed_after_it_had_shown_it_shows_it_once",),
    ),
    Mutant(
        "words of another commit",
        "R-O1",
        "What is to be said is written in a second transaction: who dies between says nothing.",
        (
            Patch(
                "bot/recording.py",
                "        beside = _stands_beside(message, cause)\n"
                "        outbox.put(\n"
                "            tx,",
                "        beside = _stands_beside(message, cause)\n        tx.later(\n"
                "            outbox.put,",
            ),
            *ANOTHER_COMMIT,
        ),
        ("test_replays.py::test_all_that_follows_from_a_message_is_one_commit",),
    ),
    Mutant(
        "left is not remembered",
        "R-O2",
        "What the network shows to have left is not written down, so its answers find nothing.",
        (
            Patch(
                "bot/evidence.py",
                "            record_left(tx, waiting, each.message, each.at)\n        else:",
                "            pass\n        else:",
            ),
        ),
        ("test_left.py::test_a_digit_answers_what_had_left_before_it_was_given",),
    ),
    Mutant(
        "newest first",
        "R-O5",
        "What was said later is read earlier.",
        (
            Patch(
                "bot/outbox.py",
                "            lane.waiting.append(waiting)\n",
                "            lane.waiting.appendleft(waiting)\n",
            ),
        ),
        ("test_crashes.py::test_a_silent_destination_holds_up_no_other",),
    ),
    Mutant(
        "one lane for all",
        "R-O5",
        "A phone that is off holds up everybody on its network.",
        (
            Patch(
                "bot/outbox.py",
                "lane = self._lanes.setdefault(waiting.to, _Lane())",
                "lane = self._lanes.setdefault(Address(f'{waiting.network}:all'), _Lane())",
            ),
        ),
        ("test_crashes.py::test_a_silent_destination_holds_up_no_other",),
    ),
    Mutant(
        "retry_after ignored",
        "R-O6",
        "A network that asks for patience is hammered.",
        (
            Patch(
                "bot/outbox.py", "        if why.retry_after is not None:\n", "        if False:\n"
            ),
        ),
        ("test_crashes.py::test_the_network_says_when_to_come_back_and_that_is_kept",),
    ),
    Mutant(
        "no longer pauses",
        "R-O6",
        "A network that is down is asked every second for as long as it is.",
        (
            Patch(
                "bot/outbox.py",
                "pause = 2.0 ** min(lane.attempts - 1, 10) * (1 + self._random() / 4)",
                "pause = 1 + self._random() / 4",
            ),
        ),
        ("test_crashes.py::test_without_a_word_from_the_network_each_pause_is_twice_as_long",),
    ),
    Mutant(
        "given up after some attempts",
        "R-O6",
        "A homeserver that is down for an hour loses what was said meanwhile.",
        (
            Patch(
                "bot/outbox.py",
                "        lane.attempts += 1\n        pause =",
                "        lane.attempts += 1\n"
                "        if lane.attempts > 8:\n"
                "            await self._database.run(outbox.remove, waiting.id)\n"
                "            return True\n"
                "        pause =",
            ),
        ),
        ("test_crashes.py::test_after_a_quarter_of_an_hour_the_admins_are_told_once",),
    ),
    Mutant(
        "nobody hears that nothing leaves",
        "R-O6",
        "A quarter of an hour of failing goes by without a word to the admins.",
        (Patch("bot/outbox.py", "_ALARM = timedelta(minutes=15)", "_ALARM = timedelta(days=15)"),),
        ("test_crashes.py::test_after_a_quarter_of_an_hour_the_admins_are_told_once",),
    ),
    Mutant(
        "a no for ever is asked again",
        "R-O7",
        "What the network refuses for good holds up all that comes after it.",
        (
            Patch(
                "bot/outbox.py",
                "        if why.permanent:\n            await",
                "        if False:\n            await",
            ),
        ),
        ("test_crashes.py::test_a_network_that_says_no_for_ever_is_not_asked_again",),
    ),
    Mutant(
        "a captcha stops nothing",
        "R-O8",
        "A network that wants a human is tried with every message, and locks the account.",
        (Patch("bot/outbox.py", "        if why.reason == _CAPTCHA:\n", "        if False:\n"),),
        ("test_captcha.py::test_one_refusal_stops_all_that_would_leave_there",),
    ),
    Mutant(
        "attempt not committed",
        "R-O4",
        "Whoever dies in the call does not know after it that it may have left.",
        (
            Patch(
                "bot/outbox.py",
                "        attempts.begin(tx, waiting.id, began_at)\n",
                "",
            ),
        ),
        ("test_unsure.py::test_the_attempt_is_committed_before_the_call_and_gone_after_it",),
    ),
    Mutant(
        "unsure is taken for sent",
        "R-O4",
        "A call that was cut off counts as done, and a first answer is lost.",
        (
            Patch(
                "bot/outbox.py",
                "            if shows_repeats and isinstance(undelivered, Unsure):\n"
                "                return await self._unsure(lane, waiting, plan, undelivered)\n",
                "            if shows_repeats and isinstance(undelivered, Unsure):\n"
                "                await self._database.run(outbox.remove, waiting.id)\n"
                "                return True\n",
            ),
        ),
        (
            "test_unsure.py"
            "::test_a_first_answer_in_doubt_is_sent_again_within_ten_seconds_and_says_so",
        ),
    ),
    Mutant(
        "unsure is taken for unsent",
        "R-O4",
        "What may have left is sent again at once, without waiting for a sign.",
        (
            Patch(
                "bot/outbox.py",
                "            if shows_repeats and isinstance(undelivered, Unsure):\n",
                "            if False:\n",
            ),
        ),
        (
            "test_unsure.py"
            "::test_a_first_answer_in_doubt_is_sent_again_within_ten_seconds_and_says_so",
        ),
    ),
    Mutant(
        "a follow-up in doubt is sent again",
        "R-O4",
        "Somebody is asked twice how the night was.",
        (
            Patch(
                "bot/evidence.py",
                "        outbox.block(tx, what.id, outbox.UNSURE)\n",
                "",
            ),
            Patch(
                "bot/outbox.py",
                "        if plan.is_again and isinstance(waiting, Waiting) and "
                "waiting.if_unsure is not None:\n",
                "        if False:\n",
            ),
            Patch(
                "bot/outbox.py",
                "if is_known or (isinstance(waiting, Waiting) and waiting.if_unsure is not None):",
                "if is_known:",
            ),
        ),
        (
            "test_unsure_follow_ups.py"
            "::test_a_question_of_the_next_day_is_never_sent_twice_and_the_holder_is_asked",
        ),
    ),
    Mutant(
        "nobody is asked about a doubt",
        "R-O4",
        "A follow-up that may not have left is neither sent nor asked about.",
        (
            Patch(
                "bot/evidence.py",
                "        timer = Timer(timers.UNSURE, now + _HUMAN_AFTER, what.if_unsure)\n"
                "        timers.put(tx, timer, what.case_key)\n",
                "",
            ),
        ),
        (
            "test_unsure_follow_ups.py"
            "::test_a_question_of_the_next_day_is_never_sent_twice_and_the_holder_is_asked",
        ),
    ),
    Mutant(
        "again without saying so",
        "R-O4",
        "What is sent again does not say that it may have come before.",
        (
            Patch(
                "bot/outbox.py",
                "        if plan.is_again:\n            words",
                "        if False:\n            words",
            ),
        ),
        (
            "test_unsure.py"
            "::test_a_first_answer_in_doubt_is_sent_again_within_ten_seconds_and_says_so",
        ),
    ),
    Mutant(
        "another's receipt is taken",
        "R-O4",
        "A receipt from anybody's phone ends the doubt about somebody else's message.",
        (
            Patch(
                "bot/evidence.py",
                "    return to == arrived.person or (\n"
                "        group is not None and members.is_in(tx, group.id, arrived.person)\n"
                "    )",
                "    return group is None or members.is_in(tx, group.id, arrived.person)",
            ),
        ),
        ("test_unsure.py::test_a_receipt_of_another_moment_or_person_shows_nothing",),
    ),
    Mutant(
        "a receipt of any moment is taken",
        "R-O4",
        "The receipt of an older message ends the doubt about this one.",
        (
            Patch(
                "bot/evidence.py",
                "    if not attempt.began_at - _ROUNDED < arrived.sent_at <= ended_at + _SKEW:\n"
                "        return False\n",
                "",
            ),
        ),
        ("test_unsure.py::test_a_receipt_of_another_moment_or_person_shows_nothing",),
    ),
    Mutant(
        "of two that fit the first is taken",
        "R-O4",
        "A receipt that fits two messages loses one of them.",
        (
            Patch(
                "bot/evidence.py",
                "if len(fitting) == 1 and sent.about(tx, network, each.message) is None:",
                "if fitting and sent.about(tx, network, each.message) is None:",
            ),
        ),
        ("test_unsure.py::test_where_two_fit_nothing_is_concluded",),
    ),
    Mutant(
        "a death in the call leaves no doubt",
        "R-O4",
        "After a restart what was on its way is sent as if it had never been tried.",
        (
            Patch(
                "bot/outbox.py",
                "self._doubted = await self._run(evidence.doubt_all, self._clock())",
                "self._doubted = frozenset()",
            ),
        ),
        ("test_unsure.py::test_what_died_in_the_call_is_sent_again_after_a_wait_for_a_sign",),
    ),
    Mutant(
        "what was taken back still leaves",
        "R-T4",
        "Words about a case that was taken back are sent after its end.",
        (Patch("storage/cases.py", "    outbox.withdraw(tx, key)\n", ""),),
        ("test_crashes.py::test_a_case_that_is_taken_back_withdraws_its_unsent_words",),
    ),
)
