"""Bugs in who has a case, and in what becomes of it when people and groups leave (R-C)."""

from __future__ import annotations

from tests.mutants.mutant import Mutant, Patch

MUTANTS = (
    Mutant(
        "two winners",
        "R-C1",
        "Whoever claims last has the case, and the first waits at the place with them.",
        (
            Patch(
                "commands/claim.py",
                "    if is_shut_out or not (case.state is State.OPEN or case.claimant "
                "== given.by):",
                "    if is_shut_out:",
            ),
            Patch(
                "bot/domain/case.py",
                "    State.CLAIMED: {Move.AGREE: State.AGREED, **_TAKEN},",
                "    State.CLAIMED: {\n"
                "        Move.AGREE: State.AGREED,\n"
                "        Move.CLAIM: State.CLAIMED,\n"
                "        **_TAKEN,\n"
                "    },",
            ),
        ),
        ("test_crashes.py::test_of_two_claims_in_one_instant_one_wins_and_both_are_answered",),
    ),
    Mutant(
        "the one who comes too late hears nothing",
        "R-C1",
        "A claim that is too late is not answered, so two set out.",
        (
            Patch(
                "commands/claim.py",
                "    if given.by in case.holders:\n",
                "    if case.holder is not None:\n        return Outcome()\n"
                "    if given.by in case.holders:\n",
            ),
        ),
        ("test_crashes.py::test_of_two_claims_in_one_instant_one_wins_and_both_are_answered",),
    ),
    Mutant(
        "a third seat",
        "R-C1",
        "A third facilitator is let into a group session that two lead already.",
        (
            Patch(
                "commands/seats.py",
                "if is_shut_out or given.by in case.seated or not is_theirs_to_take:",
                "if is_shut_out or given.by in case.seated:",
            ),
            Patch(
                "bot/domain/case.py",
                "    holder, partner = (*people, None, None)[:2]\n",
                "    holder, partner = (*people[-2:], None, None)[:2]\n",
            ),
            Patch(
                "bot/domain/case.py",
                "    State.AGREED: _TAKEN,",
                "    State.AGREED: {Move.CLAIM: State.CLAIMED, **_TAKEN},",
            ),
        ),
        (
            "test_group_sessions.py"
            "::test_of_three_claims_in_one_instant_two_have_a_seat_and_all_are_answered",
        ),
    ),
    Mutant(
        "both seats to one",
        "R-C1",
        "Somebody who has a seat of a group session takes the other one, too.",
        (
            Patch(
                "commands/seats.py",
                "if is_shut_out or given.by in case.seated or not is_theirs_to_take:",
                "if is_shut_out or not is_theirs_to_take:",
            ),
            Patch(
                "bot/domain/case.py",
                "        if by in self.holders:\n"
                '            raise Refused("refused-moved", case=self.name)\n',
                "        pass\n",
            ),
        ),
        (
            "test_group_sessions.py::test_whatever_they_say_no_seat_has_two_and_nobody_two_seats",
            "domain/test_seats.py::test_nobody_takes_both_seats",
        ),
    ),
    Mutant(
        "anybody takes it over",
        "R-C1",
        "Somebody who was not asked, or was asked before another, takes a colleague's case.",
        (
            Patch(
                "commands/take_over.py",
                "    if not is_asked(given, tx, case):\n",
                "    if False:\n",
            ),
        ),
        ("test_hand_over.py::test_only_who_was_asked_last_may_take_it_over",),
    ),
    Mutant(
        "whoever has left takes it over",
        "R-C3",
        "A colleague who is not in the group any more says yes, and has the case.",
        (
            Patch(
                "commands/take_over.py",
                "    given.must_be_facilitator(tx)\n    case = given.case(tx)\n    if all(",
                "    case = given.case(tx)\n    if all(",
            ),
        ),
        ("test_hand_over.py::test_whoever_has_left_the_group_does_not_take_it_over",),
    ),
    Mutant(
        "the excluded are asked",
        "S5",
        "Somebody who must not know is asked to take the case.",
        (
            Patch(
                "bot/domain/calling.py",
                "closed = {case.requester.address, *case.excluded, *case.offered, *case.spared}",
                "closed = {case.requester.address, *case.offered, *case.spared}",
            ),
        ),
        ("domain/test_calling.py::test_whoever_must_not_know_is_never_asked",),
    ),
    Mutant(
        "the excluded may claim",
        "S5",
        "Somebody who was asked before they were shut out takes the case all the same.",
        (
            Patch(
                "commands/claim.py",
                "    is_shut_out = given.by.address in case.excluded\n",
                "    is_shut_out = False\n",
            ),
        ),
        ("test_conversations.py::test_the_conversation_goes_as_written[s05_in_words_later]",),
    ),
    Mutant(
        "whoever asks is asked",
        "R-C1",
        "A facilitator in need is offered their own case.",
        (
            Patch(
                "bot/domain/calling.py",
                "closed = {case.requester.address, *case.excluded, *case.offered, *case.spared}",
                "closed = {*case.excluded, *case.offered, *case.spared}",
            ),
        ),
        ("domain/test_calling.py::test_nobody_is_asked_twice_nor_about_themselves",),
    ),
    Mutant(
        "one's own holder",
        "R-C1",
        "A facilitator takes the case in which they ask themselves.",
        (
            Patch(
                "bot/domain/case.py",
                "        if by == self.requester and not self.is_proposed:\n",
                "        if False:\n",
            ),
        ),
        ("domain/test_life.py::test_nobody_takes_their_own_case",),
    ),
    Mutant(
        "strangers may claim",
        "threat 16",
        "Somebody who is not in the facilitators' group takes a case by its name.",
        (
            Patch(
                "commands/claim.py",
                "    given.must_be_facilitator(tx)\n    if given.call.case is not None:",
                "    if given.call.case is not None:",
            ),
        ),
        ("privacy/test_roles.py::test_whoever_is_not_in_the_group_now_takes_no_case",),
    ),
    Mutant(
        "a case moves beside the table",
        "R-C2",
        "What was held is claimed anew.",
        (
            Patch(
                "bot/domain/case.py",
                "    State.HELD: {Move.HAND_OVER: State.HELD, Move.FINISH: State.DONE},",
                "    State.HELD: {\n"
                "        Move.CLAIM: State.CLAIMED,\n"
                "        Move.HAND_OVER: State.HELD,\n"
                "        Move.FINISH: State.DONE,\n"
                "    },",
            ),
        ),
        (
            "domain/test_life.py"
            "::test_nobody_takes_a_case_that_somebody_has_and_what_was_held_stays_held",
        ),
    ),
    Mutant(
        "the holder leaves with the case",
        "R-C3",
        "Whoever leaves the group keeps the case that they hold, and nobody comes.",
        (
            Patch(
                "bot/membership.py",
                "                timers.put(tx, left, cases.key_of(case.id))\n",
                "",
            ),
        ),
        ("test_leaving.py::test_a_case_is_open_again_once_and_nothing_is_written_to_who_left",),
    ),
    Mutant(
        "the promised word is not said",
        "R-C4",
        "By the promised minute the person hears nothing.",
        (
            Patch(
                "commands/search.py",
                '            Timer("promise", promise, Call("keep-promise", case.name)),\n'
                '            Timer("deadline", case.deadline,',
                '            Timer("deadline", case.deadline,',
            ),
        ),
        ("test_conversations.py::test_the_conversation_goes_as_written[s04_nobody]",),
    ),
    Mutant(
        "a promise that came due while we were off",
        "R-C4",
        "After a break nobody is told that the promised minute has passed.",
        (
            Patch(
                "commands/search.py",
                "    if not case.is_searching or case.promised_at is None:\n"
                "        return Outcome()\n"
                "    kept =",
                "    if not case.is_searching or case.promised_at is None:\n"
                "        return Outcome()\n"
                "    if given.now > case.promised_at + timedelta(minutes=1):\n"
                "        return Outcome()\n"
                "    kept =",
            ),
        ),
        ("test_breaks.py::test_a_promise_that_came_due_meanwhile_is_kept_at_the_start",),
    ),
    Mutant(
        "nobody is told that nobody was found",
        "R-C4",
        "A request that nobody takes stays open, and the person hears no truth.",
        (
            Patch(
                "commands/search.py",
                '            Timer("deadline", case.deadline, Call("tell-truth", case.name)),\n'
                "        ),\n    )\n    return begun",
                "        ),\n    )\n    return begun",
            ),
        ),
        ("test_conversations.py::test_the_conversation_goes_as_written[s04_nobody]",),
    ),
    Mutant(
        "put out of the group: requests are refused",
        "R-C6",
        "While the group cannot be reached nobody's request is taken.",
        (
            Patch(
                "commands/waves.py",
                "    if groups.is_lost(tx, given.workplace.id):\n"
                "        return without_group(given, tx, case)\n",
                "    if groups.is_lost(tx, given.workplace.id):\n"
                "        from bot.domain.case import Move\n"
                "        return Outcome(cases=(case.end(Move.SETTLE),))\n",
            ),
        ),
        ("test_conversations.py::test_the_conversation_goes_as_written[lost_group_request]",),
    ),
    Mutant(
        "put out of the group: nobody is told",
        "R-C6",
        "Whoever waits for the group does not hear that it cannot be reached.",
        (
            Patch(
                "bot/membership.py",
                '        _ring(tx, workplace, "group-lost", "group-back", now)\n',
                "",
            ),
        ),
        ("test_lost_group.py::test_the_admins_and_the_coordinator_are_told_at_once_and_once",),
    ),
    Mutant(
        "back in the group: nobody is asked",
        "R-C6",
        "What was open when the group was lost is not asked again when it is found.",
        (
            Patch(
                "bot/membership.py",
                '    _ring(tx, workplace, "group-back", "group-lost", now)\n',
                "",
            ),
        ),
        ("test_lost_group.py::test_what_could_not_leave_is_withdrawn_and_asked_once",),
    ),
    Mutant(
        "put out of the group: all have left",
        "R-C6",
        "That the bot is out of the room is taken for everybody's leaving it.",
        (
            Patch(
                "bot/membership.py",
                '        outbox.set_aside(tx, chat)\n        _ring(tx, workplace, "group-lost"',
                "        outbox.set_aside(tx, chat)\n"
                "        members.replace(tx, workplace.id, (), welcome_first=False)\n"
                '        _ring(tx, workplace, "group-lost"',
            ),
        ),
        ("test_lost_group.py::test_being_put_out_is_not_everybody_leaving",),
    ),
    Mutant(
        "whoever blocks us loses the follow-up",
        "R-C5",
        "The question of the next day cannot leave, and nobody else asks.",
        (
            Patch(
                "commands/follow.py",
                "    asked = _not_left(tx, case)\n    if asked is not None",
                "    asked = None\n    if asked is not None",
            ),
        ),
        ("test_not_left.py::test_what_has_not_left_on_its_day_is_left_to_the_holder",),
    ),
    Mutant(
        "any phone is theirs",
        "R-C7",
        "A thief's phone takes a case as the facilitator whom it was stolen from.",
        (
            Patch(
                "bot/trust.py",
                "        if not self._is_for_others(tx, call, person):\n"
                "            return reading\n",
                "        return reading\n",
            ),
        ),
        ("test_phones.py::test_neither_the_group_nor_who_asks_can_tell_that_a_claim_is_held",),
    ),
    Mutant(
        "a phone in question reads of cases",
        "R-C7",
        "What is said of other people's cases is sent to a phone that may be another's.",
        (
            Patch(
                "bot/recording.py",
                "    return message.audience in _OF_CASES and "
                "phones.trust(tx, message.to) is not Trust.KNOWN",
                "    return False",
            ),
        ),
        ("test_phones.py::test_nothing_of_a_case_is_said_to_a_phone_in_question_and_time_goes_on",),
    ),
)
