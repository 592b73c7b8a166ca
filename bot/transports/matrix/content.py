"""How our words look in a Matrix message."""

from __future__ import annotations

from typing import Any

from bot.domain.chat import Delivery
from bot.transports.markup import as_html, plain


def message(delivery: Delivery) -> dict[str, Any]:
    """*delivery* as the content of ``m.room.message``; a quiet one rings nowhere."""
    return {
        "msgtype": "m.notice" if delivery.quiet else "m.text",
        "body": plain(delivery.words),
        "format": "org.matrix.custom.html",
        "formatted_body": as_html(delivery.words),
        # Said even when empty: without it clients look for names in the words.
        "m.mentions": {},
    }


def edited(delivery: Delivery, original: str) -> dict[str, Any]:
    """*delivery* in place of our message *original*; the star is for clients without edits."""
    new = message(delivery)
    return {
        **new,
        "body": f"* {new['body']}",
        "formatted_body": f"* {new['formatted_body']}",
        "m.new_content": new,
        "m.relates_to": {"rel_type": "m.replace", "event_id": original},
    }
