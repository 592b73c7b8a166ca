"""mautrix, as maubot and the bridges use it, with its stores in SQLite."""

import asyncio
import sys

from mautrix.client import Client, InternalEventType, MembershipEventDispatcher
from mautrix.crypto import OlmMachine, PgCryptoStateStore, PgCryptoStore
from mautrix.types import EventType, Membership, MessageEvent, StateEvent, TrustState
from mautrix.util.async_db import Database


async def main(url: str, user: str, password: str, folder: str) -> None:
    # One file for both: within a transaction it takes any connection for that transaction's.
    file = Database.create(f"sqlite:{folder}/echo.db", upgrade_table=PgCryptoStore.upgrade_table)
    await file.start()
    await PgCryptoStateStore.upgrade_table.upgrade(file)
    crypto, state = PgCryptoStore(user, "pickle", file), PgCryptoStateStore(file)
    client = Client(mxid=user, base_url=url, sync_store=crypto, state_store=state)
    await client.login(password=password)
    await crypto.put_device_id(client.device_id)
    client.crypto = OlmMachine(client, crypto, state)
    client.crypto.share_keys_min_trust = TrustState.UNVERIFIED
    await client.crypto.load()
    await client.crypto.share_keys()
    await crypto.put_device_id(client.device_id)

    async def echo(event: MessageEvent) -> None:
        if event.sender != user:
            await client.send_text(event.room_id, event.content.body)

    async def come(event: StateEvent) -> None:
        if event.state_key == user and event.content.membership == Membership.INVITE:
            await client.join_room(event.room_id)

    client.add_dispatcher(MembershipEventDispatcher)
    client.add_event_handler(EventType.ROOM_MESSAGE, echo)
    client.add_event_handler(InternalEventType.INVITE, come)
    await client.start(None)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:5]))
