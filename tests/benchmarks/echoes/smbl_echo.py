"""simplematrixbotlib. It needs nio's extra for encryption beside it, or it has none."""

import sys
from pathlib import Path

import simplematrixbotlib


def main(url: str, user: str, password: str, folder: str) -> None:
    place = Path(folder)
    config = simplematrixbotlib.Config()
    config.encryption_enabled = True
    config.ignore_unverified_devices = True
    config.join_on_invite = True
    config.store_path = f"{place / 'store'}/"
    config.timeout = 1000  # its first sync waits so long for something to happen
    creds = simplematrixbotlib.Creds(
        url, user, password, session_stored_file=str(place / "session")
    )
    bot = simplematrixbotlib.Bot(creds, config)

    @bot.listener.on_message_event
    async def echo(room, message):
        if simplematrixbotlib.MessageMatch(room, message, bot).is_not_from_this_bot():
            await bot.api.send_text_message(room.room_id, message.body)

    bot.run()


if __name__ == "__main__":
    main(*sys.argv[1:5])
