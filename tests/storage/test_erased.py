"""What was destroyed stands nowhere in the files any more: not in free pages, not in a log."""

from __future__ import annotations

from datetime import timedelta

from storage.database import Transaction
from tests.house import House


def _keys(tx: Transaction) -> dict[str, bytes]:
    return {name: bytes(key) for name, key in tx.vault._file.execute("SELECT id, key FROM keys")}


def _aliases(tx: Transaction) -> set[str]:
    return {alias for (alias,) in tx.vault._file.execute("SELECT alias FROM links")}


def _on_disk(house: House) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(house.directory.glob("keys.db*")))


async def test_a_destroyed_key_is_in_no_byte_of_the_keys_file(house: House) -> None:
    """R-S9: SQLite leaves what is deleted where it was, unless it is told to write over it."""
    before = set(await house.database.run(_keys))
    met: dict[str, bytes] = {}
    linked: set[str] = set()
    for person, words in (
        ("maija", "purku"),
        ("maija", "3"),
        ("sari", "otan kuovi"),
        ("maija", "1"),
        ("sari", "pidetty"),
    ):
        await house.say(person, words)
        met |= await house.database.run(_keys)
        linked |= await house.database.run(_aliases)
    await house.say("maija", "unohda minut")
    await house.wait(timedelta(hours=30))
    left = await house.database.run(_keys)
    gone = {name for name in met if name not in before and name not in left}
    assert any(name.startswith("case:") for name in gone)
    unlinked = linked - await house.database.run(_aliases)
    assert unlinked
    bytes_on_disk = _on_disk(house)
    assert [name for name in gone if met[name] in bytes_on_disk] == []
    assert [alias for alias in unlinked if alias.encode() in bytes_on_disk] == []
