"""The light markup of our own texts, as a network wants it: ``**strong**``, ``*what to type*``."""

from __future__ import annotations

import html
import re

_STRONG = re.compile(r"\*\*(.+?)\*\*")
_TYPED = re.compile(r"\*([^*\n]+)\*")


def plain(words: str) -> str:
    """Without any marks."""
    return _TYPED.sub(r"\1", _STRONG.sub(r"\1", words))


def as_html(words: str) -> str:
    """As HTML; everything else is escaped, so no name can become a tag."""
    escaped = html.escape(words, quote=False)
    strong = _STRONG.sub(r"<strong>\1</strong>", escaped)
    return _TYPED.sub(r"<em>\1</em>", strong).replace("\n", "<br>")
