"""Bugs in backups, and in what is known after one was put back (R-S7, R-S8)."""

from __future__ import annotations

from tests.mutants.mutant import Mutant, Patch

MUTANTS = (
    Mutant(
        "a backup by copying",
        "R-S7",
        "The file is copied while it is written: torn, or days old, for its log was left behind.",
        (
            Patch(
                "storage/database.py",
                '        connection.execute("VACUUM INTO ?", (str(file),))\n',
                '        (_, _, ours) = connection.execute("PRAGMA database_list").fetchone()\n'
                "        file.write_bytes(Path(ours).read_bytes())\n",
            ),
        ),
        ("test_backups.py::test_backups_while_people_are_answered_are_all_good",),
    ),
    Mutant(
        "a backup that nobody has looked at",
        "R-S7",
        "A backup that cannot be read has its name, and is found out on the day it is needed.",
        (
            Patch(
                "storage/backups.py",
                "        counted = examine(new, keys)\n",
                "        counted = Counted(0, 0, 0)\n",
            ),
        ),
        ("test_backups.py::test_a_backup_that_is_not_good_has_no_name",),
    ),
    Mutant(
        "keys as old as the backup",
        "R-S9",
        "What was erased can be read from a backup for as long as that is kept.",
        (Patch("storage/backups.py", "now - backup.at > keys_kept:", "now - backup.at > kept:"),),
        ("test_backups.py::test_keys_go_before_the_database_and_the_newest_stays",),
    ),
    Mutant(
        "keys removed but not overwritten",
        "R-S9",
        "What opened a backup's keys still stands on the disk when the file is gone.",
        (Patch("storage/backups.py", "        os.pwrite(descriptor, os.urandom(_HEAD), 0)\n", ""),),
        ("test_backups.py::test_what_opened_a_file_of_keys_is_overwritten_before_it_is_removed",),
    ),
    Mutant(
        "restored without looking",
        "R-S8",
        "An old backup goes on as if nothing had been said since it was made.",
        (Patch("storage/instance.py", "        elif row[0] < last:\n", "        elif False:\n"),),
        ("test_restore.py::test_a_morning_that_was_asked_about_is_not_asked_about_again",),
    ),
    Mutant(
        "nothing is in the journal",
        "R-S8",
        "What has left is not noted beside the database, so a restored one says it again.",
        (
            Patch(
                "storage/database.py",
                "            self._journal.note(tx.left, tx.left_on)\n",
                "",
            ),
        ),
        ("test_restore.py::test_a_morning_that_was_asked_about_is_not_asked_about_again",),
    ),
    Mutant(
        "without a journal all of it leaves",
        "R-S8",
        "Nobody knows what has left since the backup was made, and all that waits in it is sent.",
        (
            Patch(
                "storage/instance.py",
                '            connection.execute("UPDATE outbox SET blocked = ?", (RESTORED,))\n',
                "",
            ),
        ),
        ("test_restore.py::test_what_waited_in_the_backup_is_held_without_the_journal",),
    ),
    Mutant(
        "lost words are lost silently",
        "R-S8",
        "Whoever wrote after the backup was made, where nothing is given again, hears nothing.",
        (
            Patch(
                "bot/restored.py",
                "        gaps.write_missed(tx, network, chats)\n",
                "        assert gaps is not None\n",
            ),
        ),
        ("test_restore.py::test_those_whose_words_are_lost_for_good_are_told",),
    ),
)
