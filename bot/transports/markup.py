"""The light markup of our own texts, as a network wants it: ``**strong**``, ``*what to type*``."""

from __future__ import annotations

import html
import re

STRONG = re.compile(r"\*\*(.+?)\*\*")
TYPED = re.compile(r"\*([^*\n]+)\*")


def plain(words: str) -> str:
    """Without any marks."""
    return TYPED.sub(r"\1", STRONG.sub(r"\1", words))


def as_html(words: str) -> str:
    """As HTML; everything else is escaped, so no name can become a tag."""
    escaped = html.escape(words, quote=False)
    strong = STRONG.sub(r"<strong>\1</strong>", escaped)
    return TYPED.sub(r"<em>\1</em>", strong).replace("\n", "<br>")
