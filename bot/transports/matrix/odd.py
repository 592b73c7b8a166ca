"""What makes no sense to nio, as anybody may send it: it trips over it, and takes in nothing else.

It would come again with every sync. So each thing is taken in by itself, and what is odd is
passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import nio
import structlog
from nio.events import InviteEvent
from peewee import PeeweeException

from bot.transports.matrix.asking import within

log = structlog.get_logger()


class Sync(nio.SyncResponse):
    """A sync without the events that nio cannot read."""

    @classmethod
    def from_dict(cls, parsed_dict: dict[Any, Any]) -> nio.SyncResponse | nio.ErrorResponse:
        answer: nio.SyncResponse | nio.ErrorResponse
        try:
            answer = super().from_dict(parsed_dict)
        except Exception:
            log.warning("sync-odd", network="matrix")
            for events, parse in _lists_of_events(parsed_dict):
                events[:] = [plain for event in events for plain in _readable(event, parse)]
            answer = super().from_dict(parsed_dict)
        return answer


def _lists_of_events(sync: Mapping[str, Any]) -> Iterator[tuple[list[Any], Callable[[Any], Any]]]:
    rooms = within(sync, "rooms")
    for kind in ("join", "leave", "invite"):
        for room in within(rooms, kind):
            for part in ("state", "timeline", "invite_state"):
                events = within(rooms, kind, room, part).get("events")
                if isinstance(events, list):
                    is_invite = part == "invite_state"
                    yield events, InviteEvent.parse_event if is_invite else nio.Event.parse_event


def _readable(event: Any, parse: Callable[[Any], Any]) -> Iterator[Any]:
    """*event*, if need be without what only servers say of it; nothing, if it stays odd."""
    plain = {**event, "unsigned": {}, "origin_server_ts": 0} if isinstance(event, dict) else event
    for form in (event, plain):
        try:
            parse(form)
        except Exception:
            continue
        yield form
        return


def pass_over_odd_keys(olm: Any) -> None:
    """Let nobody's odd devices and keys keep us from those of others."""
    query, claim = olm._handle_key_query, olm._handle_key_claiming

    def query_each(response: nio.KeysQueryResponse) -> None:
        for user, devices in response.device_keys.items():
            one = nio.KeysQueryResponse({user: devices}, {})
            _try(query, one)
            response.changed |= one.changed

    def claim_each(response: nio.KeysClaimResponse) -> None:
        for user in response.one_time_keys:
            for device, keys in within(response.one_time_keys, user).items():
                _try(claim, nio.KeysClaimResponse({user: {device: keys}}, {}))

    olm._handle_key_query, olm._handle_key_claiming = query_each, claim_each


def _try(take_in: Callable[[Any], None], thing: object) -> None:
    try:
        take_in(thing)
    except PeeweeException:  # the disk's trouble, not the thing's
        raise
    except Exception:
        log.warning("keys-odd", network="matrix")
