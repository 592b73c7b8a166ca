"""What somebody tells of their own hours, behind the command: a timetable, quiet hours, or that
there are none any more."""

from __future__ import annotations

from typing import Any

from bot.domain.timetable import Misread, to_clocks, to_rows
from bot.localization import Localization
from bot.time_words import TimeWords
from bot.words import all_words, normal
from commands.table import Command


class OwnHours:
    """Understands the words in all languages at once. Built once from the locales."""

    def __init__(self, localization: Localization, times: TimeWords) -> None:
        self._times = times
        self._none = all_words(localization, "words-none")

    def args(self, command: Command, words: str) -> dict[str, Any]:
        """What *words* come to, or what is wrong with them; nothing for none."""
        if not words:
            return {}
        if normal(words) in self._none:
            return {"none": True}
        if command.takes_week:
            lessons = self._times.week(words)
            return (
                _wrong(lessons) if isinstance(lessons, Misread) else {"lessons": to_rows(lessons)}
            )
        span = self._times.hours(words)
        return _wrong(span) if isinstance(span, Misread) else {"hours": to_clocks(span)}


def _wrong(misread: Misread) -> dict[str, Any]:
    return {"wrong": misread.value}
