"""What the commands ``backup``, ``restore`` and ``resume`` do, and what they tell the operator."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

from bot import desk
from bot.desk import NobodyThere
from bot.plan import CannotStart
from bot.settings import Settings, Words, check
from storage import backups
from storage.database import Database, DatabaseFault


def backup_folder(settings: Settings) -> Path:
    given = settings.backup.directory
    # Beside the data, where it is not somewhere of its own.
    return settings.data_dir / given if given else desk.backup_folder(settings.data_dir)


def backup(file: Path, directory: Path | None, now: datetime) -> list[str]:
    """Have the running bot make a backup, or make it where none runs; take it to *directory*, or
    to where the settings say, and remove what has been kept there long enough."""
    settings, words = _settings(file)
    target = directory or backup_folder(settings)
    try:
        answer = _backed_up(settings.data_dir, now)
        made = backups.named(Path(answer["file"]))
        if target.resolve() != made.file.parent.resolve():
            made = backups.move(made, target)
        backups.remove_old(
            target,
            now,
            kept=timedelta(days=settings.backup.days),
            keys_kept=timedelta(days=settings.backup.key_days),
        )
    except DatabaseFault as fault:
        raise CannotStart(str(fault)) from None
    except OSError as trouble:
        raise CannotStart(f"{trouble.filename or target}: {trouble.strerror}") from None
    return [
        words.say(
            "backup-made",
            file=str(made.file),
            rows=str(answer["rows"]),
            cases=str(answer["cases"]),
            days=str(settings.backup.key_days),
        )
    ]


def _backed_up(directory: Path, now: datetime) -> desk.Answer:
    try:
        answer = desk.ask(directory, {"do": "backup"})
    except NobodyThere:
        answer = asyncio.run(_alone(directory, now))
    if "fault" in answer:
        raise CannotStart(answer["fault"])
    return answer


async def _alone(directory: Path, now: datetime) -> desk.Answer:
    if not (directory / "purkubotti.db").exists():
        raise CannotStart(f"There is no database in {directory} yet. Run the bot first.")
    database = await Database.open(directory)
    try:
        return await desk.backup(database, directory, now)
    finally:
        await database.close()


def restore(file: Path, backup: Path, now: datetime) -> list[str]:
    settings, words = _settings(file)
    if not backup.is_file():
        raise CannotStart(f"{backup}: there is no such file. Give the backup that ends in .db.")
    try:
        found = backups.named(backup)
        put_away = backups.restore(settings.data_dir, found, now)
    except DatabaseFault as fault:
        raise CannotStart(str(fault)) from None
    except OSError as trouble:
        raise CannotStart(f"{trouble.filename or backup}: {trouble.strerror}") from None
    at = found.at.astimezone(settings.time_zone)
    told = [words.say("restore-done", at=f"{at:%Y-%m-%d %H:%M}")]
    if put_away is not None:
        told.append(words.say("restore-put-away", folder=str(put_away)))
    return told


def resume(file: Path, *, sends: bool) -> list[str]:
    settings, words = _settings(file)
    try:
        answer = desk.ask(settings.data_dir, {"do": "resume", "sends": sends})
    except NobodyThere:
        raise CannotStart(words.say("resume-stopped")) from None
    except OSError as trouble:
        raise CannotStart(f"{settings.data_dir}: {trouble.strerror}") from None
    if "fault" in answer:
        raise CannotStart(answer["fault"])
    told = "resume-sent" if sends else "resume-skipped"
    return [words.say(told, count=str(answer["count"]))]


def _settings(file: Path) -> tuple[Settings, Words]:
    """Other faults than those of reading it are no reason to make no backup."""
    checked = check(file, excused={"no-log-in"})
    if checked.settings is None:
        raise CannotStart("\n".join(fault.text for fault in checked.faults))
    return checked.settings, checked.words
