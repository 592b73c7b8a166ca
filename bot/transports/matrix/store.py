"""The encryption store: nio's, without its list of people."""

from __future__ import annotations

from collections.abc import Iterable

from nio.crypto import DeviceStore, OlmDevice
from nio.store import MatrixStore


class Store(MatrixStore):
    """Account, sessions and encrypted rooms in SQLite; nobody's user id.

    nio would write every device of everybody it can reach, with the user id, in clear: a list
    of who has talked with the bot. The devices are asked anew after each start instead, in one
    request, and so is who has confirmed which. No device is verified by nio's own list of them:
    whose devices may read us is decided in ``readers.py``.
    """

    def __post_init__(self) -> None:
        super().__post_init__()  # type: ignore[no-untyped-call]
        self._encrypted: set[str] = set()

    def save_encrypted_rooms(self, rooms: Iterable[str]) -> None:
        """nio tells of them after every sync, and to write them again costs as much as all the
        rest of it."""
        new = set(rooms) - self._encrypted
        if new:
            super().save_encrypted_rooms(new)
            self._encrypted |= new

    def load_device_keys(self) -> DeviceStore:
        return DeviceStore()  # type: ignore[no-untyped-call]

    def save_device_keys(self, device_keys: dict[str, dict[str, OlmDevice]]) -> None:
        pass

    def is_device_verified(self, device: OlmDevice) -> bool:
        return False

    def is_device_blacklisted(self, device: OlmDevice) -> bool:
        return False

    def is_device_ignored(self, device: OlmDevice) -> bool:
        return False

    def ignore_devices(self, devices: list[OlmDevice]) -> None:
        pass
