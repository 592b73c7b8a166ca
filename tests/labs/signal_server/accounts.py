"""Who is registered, with which keys, and what waits for their phones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any

from aiohttp import web

#: the only device that an account has here
DEVICE = 1


@dataclass
class Queued:
    """An envelope that its receiver has not acknowledged yet."""

    envelope: bytes
    kind: int
    timestamp: int
    #: by which the *socket* it was pushed through acknowledges it
    number: int = 0
    socket: web.WebSocketResponse | None = None


@dataclass
class Keys:
    """What others need to begin writing to somebody; one-time keys are handed out once."""

    signed: dict[str, Any]
    last_resort: dict[str, Any]
    one_time: list[dict[str, Any]] = field(default_factory=list)
    kyber: list[dict[str, Any]] = field(default_factory=list)

    def hand_out(self) -> dict[str, Any]:
        return {
            "signedPreKey": self.signed,
            "preKey": self.one_time.pop(0) if self.one_time else None,
            "pqPreKey": self.kyber.pop(0) if self.kyber else self.last_resort,
        }


@dataclass
class Kept:
    """What is registered of an account; all that outlives the server.

    *keys*, *identity_keys* and *registration_ids* stand under "aci" and "pni", the names of the
    two identities that every account has.
    """

    number: str
    aci: str
    pni: str
    password: str
    identity_keys: dict[str, str]
    registration_ids: dict[str, int]
    keys: dict[str, Keys]
    profile: dict[str, Any] = field(default_factory=dict)
    access_key: str | None = None


@dataclass
class Account:
    kept: Kept
    queue: list[Queued] = field(default_factory=list)
    sockets: list[web.WebSocketResponse] = field(default_factory=list)

    @property
    def number(self) -> str:
        return self.kept.number

    def service_id(self, kind: str) -> str:
        return self.kept.aci if kind == "aci" else f"PNI:{self.kept.pni}"


class Accounts:
    """All of them, by phone number."""

    def __init__(self) -> None:
        self._by_number: dict[str, Account] = {}

    def __getitem__(self, number: str) -> Account:
        return self._by_number[number]

    def __iter__(self) -> Iterable[Account]:
        return iter(self._by_number.values())

    def add(self, kept: Kept) -> Account | None:
        """Register; returns the account that had the number before, and is none any more."""
        before = self._by_number.get(kept.number)
        self._by_number[kept.number] = Account(kept)
        return before

    def find(self, service_id: str) -> tuple[Account, str] | None:
        """Whose it is, and whether it is the "aci" or the "pni"."""
        for account in self._by_number.values():
            for kind in ("aci", "pni"):
                if service_id.lower() == account.service_id(kind).lower():
                    return account, kind
        return None

    def log_in(self, login: tuple[str, str] | None) -> Account | None:
        """Whose *login* it is: an aci (".1" may follow) and the password."""
        found = self.find(login[0].partition(".")[0]) if login else None
        return found[0] if found and login and found[0].kept.password == login[1] else None

    def save(self) -> list[dict[str, Any]]:
        """All that is registered, as ``load`` takes it."""
        return [asdict(account.kept) for account in self._by_number.values()]

    def load(self, saved: list[dict[str, Any]]) -> None:
        for each in saved:
            keys = {kind: Keys(**given) for kind, given in each["keys"].items()}
            self.add(Kept(**{**each, "keys": keys}))


def invented(kind: str, number: str) -> str:
    """A readable uuid that ends with the phone number."""
    return f"{kind * 8}-0000-4000-8000-{number.lstrip('+'):0>12}"
