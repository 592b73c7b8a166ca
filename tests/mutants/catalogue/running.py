"""Bugs in how the process lives and ends, and in what it says of itself (R-F)."""

from __future__ import annotations

from tests.mutants.mutant import Mutant, Patch

MUTANTS = (
    Mutant(
        "well though it is deaf",
        "R-F3",
        "The service manager gets its sign of life from a bot that hears nobody.",
        (
            Patch(
                "bot/liveness.py",
                "return {network for network, seconds in silent.items() if seconds <= fresh}",
                "return {network for network, seconds in silent.items() if fresh is not None}",
            ),
        ),
        ("test_liveness.py::test_a_silent_network_ends_the_signs_and_asks_for_patience_once",),
    ),
    Mutant(
        "deaf for ever",
        "R-F3",
        "A bot that has heard nothing for hours goes on pretending.",
        (Patch("bot/liveness.py", "        if seconds >= DEAF:\n", "        if False:\n"),),
        ("test_liveness.py::test_a_bot_that_is_deaf_for_a_quarter_of_an_hour_ends_and_says_why",),
    ),
    Mutant(
        "well though nothing leaves",
        "R-F3",
        "A relay that is stuck is not noticed.",
        (
            Patch(
                "bot/liveness.py",
                "works = standing is not None and self._relay.passed() < FRESH",
                "works = standing is not None",
            ),
        ),
        ("test_liveness.py::test_a_relay_that_looks_no_more_ends_the_signs",),
    ),
    Mutant(
        "well though nothing is written",
        "R-F3",
        "A disk that takes no commit is not noticed.",
        (
            Patch(
                "bot/liveness.py",
                "                if not await self._database.can_commit():\n"
                "                    return None\n",
                "",
            ),
        ),
        ("test_liveness.py::test_a_disk_that_takes_no_commit_ends_the_signs_and_at_last_the_bot",),
    ),
    Mutant(
        "well though a captcha waits",
        "R-O8",
        "The address outside is called though nothing can be sent.",
        (
            Patch(
                "bot/liveness.py",
                "is_well = works and self._relay.may_send() and heard ==",
                "is_well = works and heard ==",
            ),
        ),
        ("test_liveness.py::test_a_network_that_lets_nothing_out_ends_the_outgoing_sign_alone",),
    ),
    Mutant(
        "SIGTERM is heard and not heeded",
        "R-F4",
        "The service manager has to kill a bot that it has asked to stop.",
        (
            Patch(
                "bot/app.py",
                "        loop.add_signal_handler(number, told.set)\n",
                "        loop.add_signal_handler(number, lambda: None)\n",
            ),
        ),
        ("test_stopping.py::test_it_ends_when_it_is_told_to",),
    ),
    Mutant(
        "waits for what does not end",
        "R-F4",
        "A call that hangs keeps a bot that was told to stop from stopping.",
        (
            Patch(
                "bot/app.py",
                "        await asyncio.wait({working}, timeout=_GRACE)\n",
                "        await asyncio.wait({working})\n",
            ),
        ),
        ("test_stopping.py::test_it_ends_though_something_does_not",),
    ),
    Mutant(
        "logged out, and asked again and again",
        "R-F2",
        "A bot whose log-in was revoked asks for ever, instead of saying so.",
        (
            Patch(
                "bot/transports/matrix/network.py",
                "            refuse_if_logged_out(answer)\n",
                "",
            ),
        ),
        ("transports/test_matrix_listening.py::test_a_log_in_that_is_known_no_more_ends_it",),
    ),
    Mutant(
        "received without room",
        "R-I6",
        "Signal's messages are pulled though the disk is full.",
        (
            Patch(
                "bot/transports/signal/room.py",
                "        if _free(self._directory) < _DISK:\n",
                "        if False:\n",
            ),
        ),
        ("transports/test_signal_listening.py::test_without_room_nothing_is_received",),
    ),
    Mutant(
        "asleep until it is due",
        "R-T5",
        "A clock that is set is noticed only when the next timer is due.",
        (
            Patch(
                "bot/clock.py",
                "wait = LONGEST if due is None else min(due - self._clock(), LONGEST)",
                "wait = LONGEST if due is None else due - self._clock()",
            ),
        ),
        ("test_clock.py::test_it_looks_at_the_time_every_half_minute",),
    ),
    Mutant(
        "whatever the clock shows",
        "R-T5",
        "A clock that jumps a day ahead gives all that is due on that day now.",
        (
            Patch(
                "bot/steady_clock.py",
                "_JUMP = timedelta(minutes=10)",
                "_JUMP = timedelta(days=400)",
            ),
        ),
        ("test_steady_clock.py::test_nobody_notices_that_the_clock_has_jumped",),
    ),
    Mutant(
        "nobody hears of the jump",
        "R-T5",
        "Those who keep the bot running are not told that the machine's clock is wrong.",
        (Patch("bot/clock_watch.py", "            self._tell(tx)\n", ""),),
        ("test_steady_clock.py::test_the_admins_hear_of_it_and_that_it_is_over",),
    ),
    Mutant(
        "begun at once with a clock gone back",
        "R-T5",
        "After a start with a clock of yesterday what is due is given though it may be night.",
        (
            Patch(
                "bot/clock_watch.py",
                "        return not (self._is_held and seconds < _HELD)",
                "        return True",
            ),
        ),
        ("test_steady_clock.py::test_after_a_start_with_a_clock_gone_back_what_is_due_waits",),
    ),
)
# Left out, for it changes nothing that anybody could see: ``Switchboard.run`` without
# ``outbox.begin()``. The relay begins itself, and is started before any network listens; all that
# they ask of the database waits in one line.
