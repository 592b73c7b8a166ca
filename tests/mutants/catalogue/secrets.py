"""Bugs that let somebody learn what they must not: keys, words, logs, silences (R-S9, S5)."""

from __future__ import annotations

from tests.mutants.mutant import Mutant, Patch

_CANARY = "privacy/test_canary.py::test_a_canary_reaches_whom_it_may_and_is_found_nowhere_else"
_WATCHED = f"{_CANARY}[s03_claim_to_meeting]"

MUTANTS = (
    Mutant(
        "the key outlives the case",
        "R-S9",
        "What was sealed of a case can still be read when it is over.",
        (
            Patch(
                "storage/cases.py",
                "day_of(now), day_of(now)),\n    )\n    tx.vault.doom(key)\n",
                "day_of(now), day_of(now)),\n    )\n",
            ),
        ),
        (
            "privacy/test_expiry.py::test_whoever_wants_to_be_forgotten_is_forgotten_at_once[unasked]",
        ),
    ),
    Mutant(
        "the link outlives the case",
        "R-S9",
        "The keys file still tells who is behind a case that is over.",
        (
            Patch(
                "storage/vault.py",
                '                self._file.executemany("DELETE FROM links WHERE key = ?1 OR '
                'alias = ?1", rows),\n',
                "",
            ),
        ),
        (
            "privacy/test_expiry.py::test_whoever_wants_to_be_forgotten_is_forgotten_at_once[unasked]",
        ),
    ),
    Mutant(
        "sealed for the house",
        "R-S9",
        "A case is sealed under the key of the house, which is never destroyed.",
        (
            Patch(
                "storage/cases.py",
                'sealed = tx.vault.seal(key, "case", _to_json(case))',
                'sealed = tx.vault.seal("house", "case", _to_json(case))',
            ),
            Patch(
                "storage/cases.py",
                '_from_json(tx.vault.unseal(key, "case", sealed))',
                '_from_json(tx.vault.unseal("house", "case", sealed))',
            ),
        ),
        (
            "privacy/test_thief.py"
            "::test_the_keys_of_the_end_open_nothing_of_a_case_in_any_older_copy[carried_to_the_end-]",
        ),
    ),
    Mutant(
        "words that have left keep their key",
        "R-S9",
        "What was said can be read from an old copy for as long as the bot lives.",
        (
            Patch(
                "storage/outbox.py",
                "        tx.vault.doom(row[0])\n\n\ndef withdraw",
                "        pass\n\n\ndef withdraw",
            ),
        ),
        (
            "privacy/test_thief.py"
            "::test_the_keys_of_the_end_open_nothing_of_a_case_in_any_older_copy[carried_to_the_end-]",
        ),
    ),
    Mutant(
        "plain hashes",
        "R-S9",
        "Whoever knows an address finds its rows without any key.",
        (
            Patch(
                "storage/vault.py",
                'return hmac.digest(self._index, f"{what}|{name}".encode(), hashlib.sha256)[:16]',
                'return hashlib.sha256(f"{what}|{name}".encode()).digest()[:16]',
            ),
        ),
        ("privacy/test_thief.py::test_a_thief_without_keys_can_try_no_bird_and_no_message",),
    ),
    Mutant(
        "sealed at its own length",
        "R-S9",
        "The length of what is sealed tells who it is about.",
        (
            Patch(
                "storage/vault.py",
                '        clear += b" " * (-len(clear) % (_SMALL if what in _SMALL_PLACES '
                "else _LARGE))\n",
                "",
            ),
        ),
        ("privacy/test_thief.py::test_two_databases_with_different_people_look_the_same[unasked]",),
    ),
    Mutant(
        "nothing is truncated",
        "R-S9",
        "A destroyed key stands in the log of the keys file until it is written over.",
        (
            Patch(
                "storage/vault.py",
                "            # What a deleted row leaves in the log would outlive it.\n"
                '            self._file.execute("PRAGMA wal_checkpoint(TRUNCATE)")\n',
                "            pass\n",
            ),
        ),
        ("storage/test_erased.py::test_a_destroyed_key_is_in_no_byte_of_the_keys_file",),
    ),
    Mutant(
        "deleted but not overwritten",
        "R-S9",
        "A destroyed key stands in the free pages of the keys file.",
        (
            Patch(
                "storage/vault.py",
                '"PRAGMA secure_delete = ON"',
                '"PRAGMA secure_delete = OFF"',
            ),
        ),
        ("storage/test_erased.py::test_a_destroyed_key_is_in_no_byte_of_the_keys_file",),
    ),
    Mutant(
        "a name in the group",
        "threat 1",
        "The group reads who asks.",
        (
            Patch(
                "commands/waves.py",
                "        workplace=given.workplace.name,\n"
                "        slots=given.wished(case, lasting=True),\n    )\n\n\ndef shown_again",
                "        workplace=case.requester.name,\n"
                "        slots=given.wished(case, lasting=True),\n    )\n\n\ndef shown_again",
            ),
        ),
        (_WATCHED,),
    ),
    Mutant(
        "the holder reads who it is",
        "threat 1",
        "Whoever takes a case is told the name, though nobody has said that they may be.",
        (
            Patch(
                "commands/claim.py",
                "    place = given.place_for_holder(case)\n",
                "    place = case.requester.name\n",
            ),
        ),
        (_WATCHED,),
    ),
    Mutant(
        "an address in the log",
        "threat 6",
        "What does not leave is logged with whom it was for.",
        (
            Patch(
                "bot/outbox.py",
                '            "undelivered",\n            network=waiting.network,\n'
                "            key=waiting.key,",
                '            "undelivered",\n            network=waiting.network,\n'
                "            to=waiting.to.uri,\n            key=waiting.key,",
            ),
            Patch("bot/log.py", "            allow,\n", ""),
        ),
        ("privacy/test_canary.py::test_no_fault_makes_a_canary_sing[c16_borrowed]",),
    ),
    Mutant(
        "what an exception says is logged",
        "threat 6",
        "A library's words about whom it could not reach stand in the log.",
        (
            Patch(
                "bot/log.py",
                '        told.append({"type": _type(each), "where": _where(each.__traceback__)})',
                '        told.append({"type": str(each), "where": _where(each.__traceback__)})',
            ),
        ),
        ("privacy/test_canary.py::test_no_fault_makes_a_canary_sing[c16_borrowed]",),
    ),
    Mutant(
        "a task named after somebody",
        "threat 6",
        "The task that writes to somebody has their address for its name.",
        (
            Patch(
                "bot/outbox.py",
                'name="outbox-lane")',
                'name=f"outbox-lane {lane.waiting[0].to.uri}")',
            ),
        ),
        ("privacy/test_printed.py::test_no_task_is_named_after_anybody",),
    ),
    Mutant(
        "a person shows their name",
        "threat 6",
        "Wherever a person is formatted, in whatever message, their name stands there.",
        (
            Patch(
                "bot/domain/chat.py",
                '        return "Person(…)"',
                "        return self.name",
            ),
        ),
        ("privacy/test_printed.py::test_nobody_is_named_by_what_is_printed_of_them",),
    ),
    Mutant(
        "shut out in the group",
        "S5",
        "A wish that somebody must not know of is asked in the group all the same.",
        (
            Patch(
                "commands/waves.py",
                "    if case.hidden:\n        return _later",
                "    if False:\n        return _later",
            ),
        ),
        ("test_conversations.py::test_the_conversation_goes_as_written[s05_by_name]",),
    ),
    Mutant(
        "an exclusion by its timing",
        "S5",
        "A holder hears at once that somebody who must not know cannot take it over.",
        (
            Patch(
                "commands/hand_over.py",
                "    if is_closed:\n        return asked\n",
                "    if is_closed:\n        return _declined(case, given.by, to.name)\n",
            ),
        ),
        (
            "privacy/test_two_runs.py"
            "::test_whoever_hands_over_to_somebody_who_must_not_know_learns_nothing_of_it",
        ),
    ),
    Mutant(
        "an exclusion by its words",
        "S5",
        "A case that goes on in private vanishes from the group without the usual word.",
        (
            Patch(
                "commands/search.py",
                "    return Outcome(cases=over.cases, messages=(*over.messages, *told))",
                "    return Outcome(cases=over.cases, messages=told)",
            ),
        ),
        (
            "privacy/test_exclusions_unseen.py"
            "::test_said_late_it_looks_like_a_request_that_was_taken_back",
        ),
    ),
    Mutant(
        "an exclusion by its count",
        "S5",
        "The year's numbers tell how many were shut out.",
        (
            Patch(
                "commands/exclude.py",
                '        cleared=("promise",),\n    )\n\n\ndef without',
                '        cleared=("promise",),\n'
                '        counts=tuple(Count("excluded") for _ in case.excluded),\n'
                "    )\n\n\ndef without",
            ),
            Patch(
                "commands/exclude.py",
                "from bot.domain.outcome import Call, Kind, Message,",
                "from bot.domain.outcome import Call, Count, Kind, Message,",
            ),
        ),
        (
            "privacy/test_exclusions_unseen.py"
            "::test_who_was_shut_out_is_the_same_to_all_who_were_not_asked",
        ),
    ),
    Mutant(
        "a refusal in the numbers",
        "S5",
        "The year's numbers tell how often somebody did not want who came.",
        (
            Patch(
                "commands/search.py",
                "    return Outcome(cases=over.cases, messages=(*over.messages, *told))",
                "    return Outcome(\n"
                "        cases=over.cases, messages=(*over.messages, *told), counts=over.counts\n"
                "    )",
            ),
        ),
        ("privacy/test_two_runs.py::test_a_refusal_is_in_no_number",),
    ),
    Mutant(
        "small numbers are told",
        "threat 17",
        "Of two reports it is told to how many a talk was offered.",
        (Patch("bot/domain/counts.py", "    if reports < SMALL:\n", "    if reports < 1:\n"),),
        (
            "test_conversations.py::test_the_conversation_goes_as_written[s10_every_report_gets_an_offer]",
        ),
    ),
    Mutant(
        "another group reads of it",
        "threat 16",
        "A case whose workplace has gone from the configuration is told to another group.",
        (
            Patch(
                "bot/recording.py",
                "        if case is not None and message.to == workplace.group and "
                "case.workplace != workplace.id:\n",
                "        if False:\n",
            ),
        ),
        ("test_workplaces.py::test_no_other_group_reads_of_a_case_whose_workplace_has_gone",),
    ),
)
