"""From settings to what a running bot is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bot.domain.chat import Address
from bot.plan import Plan
from bot.settings.model import Settings
from bot.settings.workplaces import workplaces
from bot.transports.signal import names


def plan(settings: Settings) -> Plan:
    return Plan(
        data_dir=settings.data_dir,
        workplaces=workplaces(settings),
        admins=tuple(settings.admin.people),
        ping=settings.admin.ping,
        prefix=settings.prefix,
        removes_own=settings.remove_own_messages,
        addresses=_addresses(settings),
        matrix=_matrix(settings),
        signal=_signal(settings),
    )


def _matrix(settings: Settings) -> Mapping[str, Any] | None:
    given = settings.matrix
    if given is None:
        return None
    return {
        "homeserver": given.homeserver,
        "user": given.user,
        "password": given.plain("password"),
        "access_token": given.plain("access_token"),
        "recovery_key": given.plain("recovery_key"),
        "allow_servers": given.allow_servers,
        "allow_people": frozenset(given.allow_people),
        "unencrypted": given.unencrypted,
        "devices": given.devices,
        "directory": settings.data_dir / "matrix",
        "groups": frozenset(group.local for group in _rooms(settings) if group.network == "matrix"),
    }


def _signal(settings: Settings) -> Mapping[str, Any] | None:
    given = settings.signal
    if given is None:
        return None
    groups = (names.group_id(group) for group in _rooms(settings) if group.network == names.NETWORK)
    return {
        "account": given.account,
        "endpoint": given.endpoint,
        "spool": given.spool,
        "disappear_after": given.disappear_after,
        "directory": settings.data_dir / "signal",
        "groups": frozenset(group for group in groups if group),
    }


def _addresses(settings: Settings) -> dict[str, str]:
    """A number does not say in which app it is to be written to; a Matrix name does, and is not
    known here where only an access token is."""
    addresses = {}
    if settings.matrix is not None and settings.matrix.user:
        addresses["matrix"] = settings.matrix.user
    if settings.signal is not None:
        addresses[names.NETWORK] = f"{settings.signal.account} (Signal)"
    return addresses


def _rooms(settings: Settings) -> Iterator[Address]:
    """The facilitators' groups, and the rooms of the cover pools."""
    for place in settings.workplace:
        yield place.group
        if place.cover is not None:
            yield place.cover.group
