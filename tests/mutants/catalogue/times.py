"""Bugs about time: timers, mornings, downtime, what is over (R-T)."""

from __future__ import annotations

from tests.mutants.catalogue.sending import ANOTHER_COMMIT
from tests.mutants.mutant import Mutant, Patch

MUTANTS = (
    Mutant(
        "24 hours later",
        "R-T1",
        "The question comes a day after the talk, whenever that is, instead of in the morning.",
        (
            Patch(
                "bot/domain/follow_up.py",
                "    return _first(workplace, calendar.day_of(workplace, held_at), clock, "
                "held_at + AT_LEAST)\n\n\ndef on_free_day",
                "    return held_at + timedelta(hours=24)\n\n\ndef on_free_day",
            ),
        ),
        ("domain/test_follow_up.py::test_the_question_comes_the_next_morning_that_people_work",),
    ),
    Mutant(
        "asked an hour after the talk",
        "R-T1",
        "A talk early in the morning is asked about before anybody has slept.",
        (
            Patch(
                "bot/domain/follow_up.py",
                "AT_LEAST = timedelta(hours=8)",
                "AT_LEAST = timedelta(0)",
            ),
        ),
        ("domain/test_follow_up.py::test_eight_hours_are_counted_as_they_pass",),
    ),
    Mutant(
        "days of 24 hours",
        "R-T1",
        "Where the clock is changed every time of the day is an hour beside.",
        (
            Patch(
                "bot/domain/calendar.py",
                "    return datetime.combine(day, clock, workplace.zone).astimezone(UTC)",
                "    midnight = datetime.combine(day, time(0), workplace.zone).astimezone(UTC)\n"
                "    return midnight + timedelta(hours=clock.hour, minutes=clock.minute)",
            ),
        ),
        ("domain/test_calendar_years.py::test_the_days_on_which_clocks_are_changed",),
    ),
    Mutant(
        "the date of Greenwich",
        "R-T1",
        "In the first hours of a day it is still yesterday.",
        (
            Patch(
                "bot/domain/calendar.py",
                "    return moment.astimezone(workplace.zone).date()\n\n\ndef is_working_day",
                "    return moment.astimezone(UTC).date()\n\n\ndef is_working_day",
            ),
        ),
        (
            "domain/test_calendar.py"
            "::test_a_shift_over_midnight_belongs_to_the_day_on_which_it_began",
        ),
    ),
    Mutant(
        "many timers of a kind",
        "R-T2",
        "A timer that is set again rings twice: somebody is asked twice how the night was.",
        (
            Patch(
                "storage/timers.py",
                "        (_slot(tx, key, timer.kind), to_text(timer.due_at), key, sealed),",
                "        (tx.vault.hash('timer', str(timer.due_at)), to_text(timer.due_at), key, "
                "sealed),",
            ),
        ),
        (
            ""
            "storage/test_timers.py::test_a_timer_that_is_set_again_rings_once_and_at_its_last_moment",
        ),
    ),
    Mutant(
        "taken in one commit, answered in the next",
        "R-T2",
        "A timer is gone before what it leads to is written, as APScheduler's jobs are.",
        (
            Patch(
                "storage/timers.py",
                '        taken.append(Due(call, from_text(due_at), f"timer:{slot.hex()}:{due_at}", '
                "slot, key))\n    return taken",
                '        taken.append(Due(call, from_text(due_at), f"timer:{slot.hex()}:{due_at}", '
                "slot, key))\n"
                '    tx.execute("COMMIT")\n'
                '    tx.execute("BEGIN IMMEDIATE")\n'
                "    return taken",
            ),
        ),
        ("test_replays.py::test_of_what_is_due_and_what_follows_there_is_one_commit",),
    ),
    Mutant(
        "timers of another commit",
        "R-T2",
        "A timer is set after the case was written: who dies between forgets the follow-up.",
        (
            Patch(
                "bot/recording.py",
                "            if key is not None:\n                timers.put(tx, timer, key)\n",
                "            if key is not None:\n"
                "                tx.later(timers.put, timer, key)\n",
            ),
            *ANOTHER_COMMIT,
        ),
        ("test_replays.py::test_all_that_follows_from_a_message_is_one_commit",),
    ),
    Mutant(
        "what is overdue is dropped",
        "R-T3",
        "What was due while the bot was off is deleted, as with a misfire grace of an hour.",
        (
            Patch(
                "storage/timers.py",
                '        tx.execute("DELETE FROM timers WHERE slot = ?", (slot,))\n        call =',
                '        tx.execute("DELETE FROM timers WHERE slot = ?", (slot,))\n'
                "        if (from_text(values[0]) - from_text(due_at)).total_seconds() > 3600:\n"
                "            continue\n"
                "        call =",
            ),
        ),
        (
            ""
            "test_conversations.py::test_the_conversation_goes_as_written[s14_down_over_the_morning]",
        ),
    ),
    Mutant(
        "in the night after a break",
        "R-T3",
        "What was due while the bot was off is said at once, in the middle of the night.",
        (
            Patch(
                "bot",
                "        if calendar.is_quiet(workplace, cause.now):\n            slot =",
                "        if False:\n            slot =",
            ),
        ),
        ("test_conversations.py::test_the_conversation_goes_as_written[s13_down]",),
    ),
    Mutant(
        "told in the night",
        "R-T3",
        "What somebody does in the night rings at once on everybody else's phone.",
        (
            Patch(
                "bot/recording.py",
                "    if cause.by in (None, message.to) or message.audience is Audience.ADMIN:\n",
                "    if True:\n",
            ),
        ),
        ("test_conversations.py::test_the_conversation_goes_as_written[hand_back_at_night]",),
    ),
    Mutant(
        "however late it is asked",
        "R-T3",
        "After days the bot still asks how the night was, instead of leaving it to the holder.",
        (
            Patch(
                "bot/domain/follow_up.py",
                "    return now > due(workplace, due_at) + TOLD_AFTER\n",
                "    return False\n",
            ),
        ),
        ("domain/test_follow_up.py::test_more_than_one_working_day_late_is_left_to_the_holder",),
    ),
    Mutant(
        "timers outlive a cancelled case",
        "R-T4",
        "What was taken back still rings.",
        (
            Patch(
                "storage/cases.py",
                '    tx.execute("DELETE FROM timers WHERE key = ?", (key,))\n',
                "",
            ),
        ),
        ("test_crashes.py::test_a_case_that_is_taken_back_withdraws_its_unsent_words",),
    ),
    Mutant(
        "what is cleared still rings",
        "R-T4",
        "What an answer has made needless rings all the same.",
        (
            Patch(
                "bot/recording.py",
                "            for kind in outcome.cleared:\n"
                "                timers.clear(tx, cases.key_of(case.id), kind)\n",
                "",
            ),
        ),
        ("test_conversations.py::test_the_conversation_goes_as_written[s04_nobody]",),
    ),
    Mutant(
        "a call that fails is gone",
        "R-I4",
        "A timer whose call we fail at is not given again.",
        (
            Patch(
                "bot",
                "    timers.postpone(tx, due, cause.now + _TRY_AGAIN[tries], call)\n"
                "    return True\n",
                "    return True\n",
            ),
        ),
        ("test_crashes.py::test_a_timer_whose_call_fails_is_given_again",),
    ),
    Mutant(
        "nothing ends by itself",
        "R-S9",
        "What nobody closes keeps the link to the person for ever.",
        (
            Patch(
                "commands/search.py",
                'return Timer("expire", case.opened_at + follow_up.LINK_LIVES, '
                'Call("expire", case.name))',
                'return Timer("expire", case.opened_at + 99 * follow_up.LINK_LIVES, '
                'Call("expire", case.name))',
            ),
        ),
        (
            "privacy/test_expiry.py"
            "::test_a_case_is_forgotten_at_the_start_if_the_bot_was_away_on_day_fourteen[open_]",
        ),
    ),
    Mutant(
        "the regular work is done once",
        "R-T2",
        "What is done every morning is not armed again after the first.",
        (Patch("bot", "regular.arm_again(tx, due, self._", "(lambda *_: None)(tx, due, self._"),),
        ("test_regular.py::test_it_is_done_every_day_of_a_bot_that_is_never_restarted",),
    ),
)
