"""How the stage looks from the page: what is told over the socket."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

from bot.domain.chat import Choice
from bot.transports.practice.chat import GROUP, Entry
from bot.transports.practice.stage import Stage

LOCALES = Path(__file__).parents[2] / "locales" / "page"
MORNING = 8
#: so far the clock can be moved in one go
AHEAD = timedelta(days=14)
#: where an option was
_GONE = "\0"


@cache
def page_words(language: str) -> Mapping[str, str]:
    """The page's own words. Values stay as ``{$name}``: the page fills them in."""
    bundle = FluentBundle([language], use_isolating=False)
    source = (LOCALES / f"{language}.ftl").read_text(encoding="utf-8")
    resource = FluentResource(source)
    bundle.add_resource(resource)
    kept = {name: f"{{${name}}}" for name in re.findall(r"\$([a-z]+)", source)}
    words = {}
    for entry in resource.body:
        if not isinstance(entry, ast.Message):
            continue
        pattern = bundle.get_message(entry.id.name).value
        assert pattern is not None, entry.id.name
        words[entry.id.name] = str(bundle.format_pattern(pattern, kept)[0])
    return words


def around_options(words: str, choices: Sequence[Choice]) -> tuple[str, str]:
    """What stands before the options and after them, since the page shows them as buttons.

    If any is not found in *words*, all of them are kept and nothing comes after.
    """
    rest = words
    for choice in choices:
        label = r"\s+".join(re.escape(word) for word in choice.label.split())
        option = rf"[ \t]*\*\*{re.escape(choice.digit)}\*\*[.):]?\s*{label}[.,;]?(?!\w)"
        rest, found = re.subn(option, _GONE, rest, count=1)
        if not found:
            return words, ""
    before, _, after = rest.rpartition(_GONE) if choices else (rest, "", "")
    return before.replace(_GONE, "").strip(), after.strip()


def entry_for_page(entry: Entry) -> dict[str, Any]:
    words, after = entry.words, ""
    if words:
        words, after = around_options(words, entry.choices)
    return {
        "id": entry.id,
        "chat": "group" if entry.chat == GROUP else entry.chat.local,
        "author": entry.author.address.local if entry.author else None,
        "at": _milliseconds(entry.at),
        "words": words,
        "after": after,
        "choices": [{"digit": one.digit, "label": one.label} for one in entry.choices],
        "several": entry.several,
        "edited": entry.edited,
        "removed": entry.removed,
        "reactions": [[emoji, person.address.local] for emoji, person in entry.reactions],
        "replyTo": entry.reply_to,
    }


async def present_for_page(stage: Stage) -> dict[str, Any]:
    """The clock, and how things stand."""
    due = await stage.next_due()
    situation = await stage.situation()
    return {
        "next": due and _milliseconds(due),
        "waiting": sorted(situation.waiting),
        "state": situation.state,
        "asked": situation.asked,
        "holders": list(situation.holders),
        "slot": situation.slot and _milliseconds(situation.slot),
        "holidays": _holidays(stage),
        "now": _milliseconds(stage.now()),
    }


def stage_for_page(stage: Stage) -> dict[str, Any]:
    """Everything but the clock and what was said."""
    return {
        "language": stage.language,
        "zone": stage.zone.key,
        "workplace": stage.workplace,
        "texts": page_words(stage.language),
        "cast": [
            {
                "key": part.key,
                "name": part.person.name,
                "role": part.role,
                "inGroup": part.in_group,
            }
            for part in stage.cast
        ],
    }


def next_morning(stage: Stage) -> datetime:
    """The first eight o'clock after the present, on the stage's own clock."""
    local = stage.now().astimezone(stage.zone)
    morning = local.replace(hour=MORNING, minute=0, second=0, microsecond=0)
    return morning if morning > local else morning + timedelta(days=1)


def later(stage: Stage, words: str) -> datetime | None:
    """The moment that *words* like "2026-11-06T14:10" name on the stage's own clock; ``None``
    when it is past. Raises ``ValueError`` for other words and for later than ``AHEAD``."""
    wanted = datetime.fromisoformat(words).replace(tzinfo=stage.zone)
    now = stage.now().astimezone(stage.zone)
    # By the clock on the wall, where no day is too early or too late to be compared.
    if wanted - now > AHEAD:
        raise ValueError("too far")
    return wanted.astimezone(UTC) if wanted > now else None


def _holidays(stage: Stage) -> dict[str, str]:
    """The holidays that the page may name: today's, and those as far as the clock can go."""
    today = stage.now().astimezone(stage.zone).date()
    days = (today + timedelta(days=ahead) for ahead in range(AHEAD.days + 1))
    named = ((day, stage.holiday(day)) for day in days)
    return {day.isoformat(): name for day, name in named if name}


def _milliseconds(at: datetime) -> int:
    return round(at.timestamp() * 1000)
