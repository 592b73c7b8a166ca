"""However the first log-in is cut short, the next start finds its way."""

import pytest

SESSION = "bot.transports.matrix.session"

PLACES = {
    "the pickle key is written": (f"{SESSION}.write_private", 1, "after"),
    "the device has no name yet": (f"{SESSION}.write_private", 2, "before"),
    "the device has a name": (f"{SESSION}.write_private", 2, "after"),
    "logged in, no store yet": ("nio:AsyncClient.restore_login", 1, "before"),
    "logged in, the token is not kept": (f"{SESSION}.write_private", 3, "before"),
    "the token is kept": (f"{SESSION}.write_private", 3, "after"),
    "keys are made, not published": ("nio.crypto:Olm.save_account", 2, "after"),
    "keys are published, not noted": ("nio.crypto:Olm.mark_keys_as_published", 1, "before"),
}


@pytest.mark.parametrize(("place", "times", "when"), PLACES.values(), ids=PLACES)
async def test_a_start_that_was_killed_is_made_again(place, times, when, ear, human, synapse):
    bot = ear()
    await bot.dies(place, times, when)

    await bot.start()
    assert len(synapse.devices(bot.account)) == 1
    maija = await human("maija")
    room = await maija.open_chat(bot.user)
    await maija.sees_in(room, bot.user)
    await maija.say(room, "purku")
    await bot.hears("purku")
