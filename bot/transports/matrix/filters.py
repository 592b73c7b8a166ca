"""What a sync should leave out."""

from __future__ import annotations

import secrets
from typing import Any

_NOTHING: dict[str, Any] = {"types": []}


def new_filter(**of_room: dict[str, Any]) -> dict[str, Any]:
    """Rooms alone, *of_room* of them, and which are chats; no presence, no typing, no read marks.

    No two are alike: Synapse answers the same question for two minutes with the same words,
    and a bot that starts again within them must see the room that it opened meanwhile.
    """
    nothing_like_it = {"not_types": [f"purkubotti.{secrets.token_hex(8)}"]}
    return {
        "presence": _NOTHING | nothing_like_it,
        "account_data": {"types": ["m.direct"]},
        "room": {"ephemeral": _NOTHING, "account_data": _NOTHING, **of_room},
    }
