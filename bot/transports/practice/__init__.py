"""The practice network: the whole product in one page of a browser, without any account."""

from bot.transports.practice.chat import GROUP, Entry, Journal, PracticeTransport
from bot.transports.practice.server import serve
from bot.transports.practice.stage import LANGUAGES, Part, Role, Situation, Stage

__all__ = [
    "GROUP",
    "LANGUAGES",
    "Entry",
    "Journal",
    "Part",
    "PracticeTransport",
    "Role",
    "Situation",
    "Stage",
    "serve",
]
