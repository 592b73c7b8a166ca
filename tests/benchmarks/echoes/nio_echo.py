"""nio, and nothing else: its own loop."""

import asyncio
import sys

import nio


async def main(url: str, user: str, password: str, folder: str) -> None:
    client = nio.AsyncClient(url, user, store_path=folder)

    async def echo(room: nio.MatrixRoom, event: nio.RoomMessageText) -> None:
        if event.sender != user:
            content = {"msgtype": "m.text", "body": event.body}
            await client.room_send(
                room.room_id, "m.room.message", content, ignore_unverified_devices=True
            )

    async def come(room: nio.MatrixRoom, _: nio.InviteMemberEvent) -> None:
        await client.join(room.room_id)

    await client.login(password)
    client.add_event_callback(echo, nio.RoomMessageText)
    client.add_event_callback(come, nio.InviteMemberEvent)
    await client.sync_forever(timeout=20_000, full_state=True)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:5]))
