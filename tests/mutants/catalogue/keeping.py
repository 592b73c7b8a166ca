"""Bugs in what is kept: commits, keys, locks, migrations (R-S)."""

from __future__ import annotations

from tests.mutants.mutant import Mutant, Patch

_POWER = "storage/test_power.py::test_no_power_loss_takes_what_was_acknowledged[transactions-None]"

MUTANTS = (
    Mutant(
        "no fsync",
        "R-S1",
        "What was answered is not on disk yet: a power loss forgets it.",
        (
            Patch(
                "storage/database.py",
                '"PRAGMA synchronous = FULL"',
                '"PRAGMA synchronous = OFF"',
            ),
        ),
        (_POWER,),
    ),
    Mutant(
        "fsync now and then",
        "R-S1",
        "The log is synced only when it is moved, so the last minutes are forgotten.",
        (
            Patch(
                "storage/database.py",
                '"PRAGMA synchronous = FULL"',
                '"PRAGMA synchronous = NORMAL"',
            ),
        ),
        (_POWER,),
    ),
    Mutant(
        "keys without fsync",
        "R-S1",
        "A power loss leaves rows whose keys never reached the disk.",
        (
            Patch(
                "storage/vault.py",
                '"PRAGMA synchronous = FULL"',
                '"PRAGMA synchronous = OFF"',
            ),
        ),
        (_POWER,),
    ),
    Mutant(
        "the new key after the row",
        "R-S1",
        "Who dies between leaves a row that nobody can ever read.",
        (
            Patch(
                "storage/database.py",
                "            self._vault.write_new()\n"
                '            connection.execute("COMMIT")\n'
                "        except BaseException:",
                '            connection.execute("COMMIT")\n'
                "            self._vault.write_new()\n"
                "        except BaseException:",
            ),
        ),
        (_POWER,),
    ),
    Mutant(
        "the key destroyed before the commit",
        "R-S9",
        "Who dies between has a live case whose key is gone.",
        (
            Patch(
                "storage/database.py",
                "            self._vault.write_new()\n"
                '            connection.execute("COMMIT")\n'
                "        except BaseException:",
                "            self._vault.write_new()\n"
                "            self._vault.destroy_doomed()\n"
                '            connection.execute("COMMIT")\n'
                "        except BaseException:",
            ),
        ),
        (_POWER,),
    ),
    Mutant(
        "a failed transaction is kept",
        "R-S2",
        "What was written before a fault is committed with it.",
        (
            Patch(
                "storage/database.py",
                "            if connection.in_transaction:\n"
                '                connection.execute("ROLLBACK")\n',
                "            if connection.in_transaction:\n"
                '                connection.execute("COMMIT")\n',
            ),
        ),
        ("storage/test_database.py::test_what_raises_leaves_nothing_behind",),
    ),
    Mutant(
        "keys of what did not happen",
        "R-I4",
        "A mistake half-way destroys the key of a case that goes on.",
        (Patch("storage/database.py", "        self.vault.go_back_to(keys)\n", ""),),
        ("storage/test_database.py::test_what_fails_inside_keeps_neither_new_keys_nor_dooms",),
    ),
    Mutant(
        "orphans are left",
        "R-S9",
        "Keys that a crash has left over outlive what they protected for ever.",
        (
            Patch(
                "storage/database.py",
                "        self._sweep(connection)\n",
                "",
            ),
        ),
        ("storage/test_database.py::test_keys_without_rows_are_swept_at_the_start",),
    ),
    Mutant(
        "migrations by executescript",
        "R-S6",
        "A kill in the middle leaves a database that is half of one release and half of another.",
        (
            Patch(
                "storage/database.py",
                "            for statement in _statements(script):\n",
                "            # executescript() commits what has begun, and then every statement.\n"
                '            connection.execute("COMMIT")\n'
                "            for statement in _statements(script):\n",
            ),
            Patch(
                "storage/database.py",
                '            connection.execute(f"PRAGMA user_version = {number:d}")\n'
                "        except BaseException:",
                '            connection.execute("BEGIN IMMEDIATE")\n'
                '            connection.execute(f"PRAGMA user_version = {number:d}")\n'
                "        except BaseException:",
            ),
        ),
        (
            "storage/test_database.py::test_a_migration_that_was_killed_is_run_whole_at_the_next_start",
        ),
    ),
    Mutant(
        "no lock",
        "R-S5",
        "A second bot begins on the same files, and gets as far as the keys.",
        (
            Patch(
                "storage/database.py",
                "            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)\n"
                "            return lock",
                "            return lock",
            ),
        ),
        ("storage/test_database.py::test_the_same_process_cannot_open_it_twice_either",),
    ),
    Mutant(
        "a newer database is opened",
        "R-S6",
        "An older release writes into what it does not understand.",
        (
            Patch(
                "storage/database.py",
                "    if version > len(_migrations()):\n",
                "    if False:\n",
            ),
        ),
        ("storage/test_database.py::test_a_newer_database_is_refused_and_left_as_it_is",),
    ),
    Mutant(
        "a damaged database is opened",
        "R-S4",
        "What is corrupt is written on, until nothing of it can be saved.",
        (
            Patch(
                "storage/database.py",
                '            if looking.execute("PRAGMA quick_check").fetchone()[0] != "ok":\n',
                "            if False:\n",
            ),
        ),
        (
            "storage/test_database.py::test_a_file_is_refused_of_which_nothing_is_damaged_but_an_index",
        ),
    ),
    Mutant(
        "begun anew beside its keys",
        "R-S4",
        "A database that is missing is silently made anew, and all that was open is forgotten.",
        (
            Patch(
                "storage/database.py",
                "        if _has_content(keys):\n            raise",
                "        if False:\n            raise",
            ),
        ),
        (
            "storage/test_database.py::test_a_database_that_is_gone_is_not_begun_anew_under_its_keys",
        ),
    ),
    Mutant(
        "a full disk is a mistake of ours",
        "R-S2",
        "Whoever writes on a full disk reads an apology, and what they wrote is never answered.",
        (
            Patch(
                "storage/database.py",
                "            if _code(trouble) in _OF_THE_DISK:\n",
                "            if False:\n",
            ),
        ),
        (
            "storage/test_full_disk.py::test_a_disk_that_fails_within_a_handler_is_no_mistake_of_ours",
        ),
    ),
    Mutant(
        "a ballast of zeros",
        "R-S2",
        "The room that is kept for a full disk takes none, where zeros need not be written.",
        (
            Patch(
                "storage/ballast.py",
                "                file.write(os.urandom(SIZE))\n",
                "                file.truncate(SIZE)\n",
            ),
        ),
        ("storage/test_full_disk.py::test_the_ballast_is_taken_on_only_where_there_is_room",),
    ),
    Mutant(
        "an epoch without end",
        "R-S9",
        "What a destroyed key has left on the disk can be unwrapped for ever.",
        (
            Patch(
                "storage/database.py",
                "_EPOCH = timedelta(days=7)",
                "_EPOCH = timedelta(days=7000)",
            ),
        ),
        ("storage/test_epochs.py::test_an_epoch_lasts_a_week",),
    ),
    Mutant(
        "the key of an epoch that is over",
        "R-S9",
        "The key under which all was wrapped last week is still there.",
        (Patch("storage/vault.py", "        self._epochs.keep_only(epoch[0])\n", ""),),
        (
            "storage/test_epochs.py"
            "::test_what_was_wrapped_in_an_epoch_that_is_over_can_be_unwrapped_by_nothing_left",
        ),
    ),
)
