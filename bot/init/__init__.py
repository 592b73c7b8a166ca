"""``purkubotti init``: a few questions, a commented configuration, and a first log-in.

The order makes it safe to stop at any point: the questions write nothing; the file is written
whole, or not at all, and never over another; and setting up the networks goes on where it was left
when ``init`` is called again with the file. No secret is written into the file. Once the bot has
logged in to Matrix it keeps its own log-in, and needs no secret any more; on Signal it is
signal-cli that has the account.
"""

from bot.init.asking import Terminal
from bot.init.file import filled, without_contact, without_matrix
from bot.init.matrix import rate_limit_call
from bot.init.talk import init

__all__ = [
    "Terminal",
    "filled",
    "init",
    "rate_limit_call",
    "without_contact",
    "without_matrix",
]
