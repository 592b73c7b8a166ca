"""How our words look in a Matrix message."""

from __future__ import annotations

from typing import Any

from bot.domain.chat import Delivery
from bot.transports.markup import as_html, plain


def message(delivery: Delivery) -> dict[str, Any]:
    """*delivery* as the content of ``m.room.message``; a quiet one rings nowhere."""
    relation = _relation(delivery)
    return _words(delivery) | ({"m.relates_to": relation} if relation else {})


def edited(delivery: Delivery, original: str) -> dict[str, Any]:
    """*delivery* in place of our message *original*; the star is for clients without edits.

    Where the original stands, and what it answers, stays as it was.
    """
    new = _words(delivery)
    return {
        **new,
        "body": f"* {new['body']}",
        "formatted_body": f"* {new['formatted_body']}",
        "m.new_content": new,
        "m.relates_to": {"rel_type": "m.replace", "event_id": original},
    }


def _words(delivery: Delivery) -> dict[str, Any]:
    return {
        "msgtype": "m.notice" if delivery.quiet else "m.text",
        "body": plain(delivery.words),
        "format": "org.matrix.custom.html",
        "formatted_body": as_html(delivery.words),
        # Said even when empty: without it clients look for names in the words.
        "m.mentions": {},
    }


def _relation(delivery: Delivery) -> dict[str, Any]:
    answered = {"m.in_reply_to": {"event_id": delivery.reply_to or delivery.thread}}
    if delivery.thread:
        # With nothing answered in the thread, clients that know no threads are shown a reply.
        falls_back = delivery.reply_to is None
        thread = {"rel_type": "m.thread", "event_id": delivery.thread}
        return {**thread, "is_falling_back": falls_back, **answered}
    return answered if delivery.reply_to else {}
