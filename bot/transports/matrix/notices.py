"""What happened to the bot's account, until it is handed on."""

from __future__ import annotations

from bot.domain.chat import News, Notice


class Notices:
    def __init__(self) -> None:
        self._waiting: list[Notice] = []

    def add(self, news: News, key: str) -> None:
        self._waiting.append(Notice(news=news, key=key))

    def take(self) -> tuple[Notice, ...]:
        """Everything since the last time."""
        taken, self._waiting = tuple(self._waiting), []
        return taken
