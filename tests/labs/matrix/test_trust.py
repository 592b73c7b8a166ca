"""Whether people's apps can trust the bot: its identity, and who vouches for its device."""

import stat

import pytest

from bot.domain.chat import News
from bot.transports.matrix import MatrixConfiguration, MatrixFault
from bot.transports.matrix.cross_signing import Identity
from bot.transports.matrix.identity import Look, look, look_at_folder, renew_recovery_key, set_up
from bot.transports.matrix.signing import is_signed
from tests.labs.human import until

CONFIRMING = "bot.transports.matrix.confirming"


@pytest.fixture
def bot(ear):
    return ear()


def configured(bot, **changes) -> MatrixConfiguration:
    return MatrixConfiguration(**(bot.configuration | changes))


def published(synapse, bot) -> dict:
    """What a stranger sees of the bot's identity and devices."""
    stranger = synapse.log_in(synapse.register("otto"))
    query = {"device_keys": {bot.user: []}}
    return synapse.ask("POST", "/_matrix/client/v3/keys/query", query, token=stranger)


def is_confirmed(synapse, bot) -> bool:
    """Whether a stranger can follow the signatures from the identity to every device."""
    seen = published(synapse, bot)
    (master,) = seen["master_keys"][bot.user]["keys"].values()
    own = seen["self_signing_keys"][bot.user]
    (signing,) = own["keys"].values()
    devices = seen["device_keys"][bot.user].values()
    return is_signed(own, bot.user, master) and all(
        is_signed(device, bot.user, signing) for device in devices
    )


def master_of(synapse, bot) -> str:
    return next(iter(published(synapse, bot)["master_keys"][bot.user]["keys"].values()))


async def test_the_bot_makes_itself_an_identity_once_that_vouches_for_its_device(bot, synapse):
    await bot.start()
    assert is_confirmed(synapse, bot)
    master = master_of(synapse, bot)
    keys = bot.directory / "cross_signing.json"
    assert stat.S_IMODE(keys.stat().st_mode) == 0o600
    await bot.restart()
    assert is_confirmed(synapse, bot)
    assert master_of(synapse, bot) == master
    assert bot.notices == []


PLACES = {
    "the identity is not yet written": (f"{CONFIRMING}.cross_signing.keep", 1, "before"),
    "the identity is written": (f"{CONFIRMING}.cross_signing.keep", 1, "after"),
    "the identity is published": (f"{CONFIRMING}._publish", 1, "after"),
    "the device is signed": (f"{CONFIRMING}._vouch", 1, "after"),
}


@pytest.mark.parametrize(("place", "times", "when"), PLACES.values(), ids=PLACES)
async def test_an_identity_that_was_cut_short_is_finished(place, times, when, bot, synapse):
    await bot.dies(place, times, when)
    masters = published(synapse, bot)["master_keys"]

    await bot.start()
    assert is_confirmed(synapse, bot)
    assert masters in ({}, published(synapse, bot)["master_keys"])
    assert bot.notices == []


async def test_a_bot_whose_account_has_an_identity_of_others_goes_on_and_says_so(
    bot, ear, human, synapse
):
    other = ear(bot.account)
    await other.start()
    await other.stop()
    master = master_of(synapse, bot)

    await bot.start()
    (notice,) = await until(lambda: bot.notices, "a notice")
    assert notice.news is News.NOT_CONFIRMED
    maija = await human("maija")
    room = await maija.open_chat(bot.user)
    await maija.sees_in(room, bot.user)
    await maija.say(room, "purku")
    await bot.hears("purku")
    assert master_of(synapse, bot) == master
    assert not is_confirmed(synapse, bot)

    await bot.restart()
    assert await until(lambda: bot.notices[1:], "a notice") == [notice]


async def test_the_recovery_key_of_the_operator_opens_the_identity(bot, ear, synapse):
    operators = ear(bot.account)
    made = await set_up(configured(operators))
    assert made.recovery_key

    bot.configuration["recovery_key"] = made.recovery_key
    await bot.start()
    assert is_confirmed(synapse, bot)
    bot.configuration["recovery_key"] = None
    await bot.restart()
    assert bot.notices == []


async def test_a_wrong_recovery_key_is_refused_in_plain_words(bot, ear, synapse):
    await set_up(configured(ear(bot.account)))
    for wrong in (
        "EsTc LW2K PGiF wKEA 3As5 g5c4 BXwk qeeJ ZJV8 Q9fu gUMN UE4d",
        "EsTc LW2K",
    ):
        bot.configuration["recovery_key"] = wrong
        with pytest.raises(MatrixFault, match="recovery key does not open the identity"):
            await bot.start()
            await bot.ends()
        await bot.stop()


async def test_a_recovery_key_to_an_identity_that_was_replaced_is_refused(bot, ear, synapse):
    made = await set_up(configured(ear(bot.account)))
    change_identity(synapse, bot)
    with pytest.raises(MatrixFault, match="recovery key does not open the identity"):
        await set_up(configured(bot, recovery_key=made.recovery_key))


async def test_a_bot_that_runs_does_not_stop_over_a_recovery_key_that_fits_no_more(
    bot, ear, synapse
):
    bot.configuration["recovery_key"] = "EsTc LW2K PGiF wKEA 3As5 g5c4 BXwk qeeJ ZJV8 Q9fu"
    await bot.start()
    await bot.stop()
    change_identity(synapse, bot)
    await bot.start()
    (notice,) = await until(lambda: bot.notices, "a notice")
    assert notice.news is News.NOT_CONFIRMED


def change_identity(synapse, bot) -> None:
    """As the operator does it in Element, who has lost everything."""
    path = "/_matrix/client/v3/keys/device_signing/upload"
    token, new = synapse.log_in(bot.account), Identity.new().public(bot.user)
    asked = synapse.refuses("POST", path, new, token=token)
    proof = {
        "type": "m.login.password",
        "identifier": {"type": "m.id.user", "user": bot.user},
        "password": bot.account.password,
        "session": asked["session"],
    }
    synapse.ask("POST", path, {**new, "auth": proof}, token=token)
    synapse.ask("POST", "/_matrix/client/v3/logout", {}, token=token)


async def test_a_set_up_prints_the_recovery_key_once_and_a_bot_goes_on_with_it(bot, synapse):
    first = await set_up(configured(bot))
    assert (first.user, first.is_confirmed, first.has_recovery_key) == (bot.user, True, True)
    assert first.recovery_key
    again = await set_up(configured(bot))
    assert (again.recovery_key, again.has_recovery_key) == (None, True)
    await bot.start()
    assert synapse.devices(bot.account) == [first.device]
    assert is_confirmed(synapse, bot)


async def test_a_lost_recovery_key_is_replaced_by_a_new_one(bot, ear, synapse):
    lost = (await set_up(configured(bot))).recovery_key
    new = (await renew_recovery_key(configured(bot))).recovery_key
    assert new and new != lost
    other = ear(bot.account)
    with pytest.raises(MatrixFault, match="recovery key does not open"):
        await set_up(configured(other, recovery_key=lost))
    assert (await set_up(configured(other, recovery_key=new))).is_confirmed
    assert is_confirmed(synapse, bot)


async def test_a_set_up_and_a_bot_that_runs_do_not_share_a_folder(bot):
    await bot.start()
    with pytest.raises(MatrixFault, match="Another Purkubotti is running"):
        await set_up(configured(bot))


async def test_what_a_look_tells(bot, ear, synapse):
    with pytest.raises(MatrixFault, match="has not logged in"):
        await look(configured(bot))
    made = await set_up(configured(bot))
    await bot.start()
    assert await look(configured(bot)) == Look(
        user=bot.user,
        device=made.device,
        has_identity=True,
        holds_identity=True,
        is_confirmed=True,
        has_recovery_key=True,
        one_time_keys=50,
        is_limited=None,
    )
    folder = look_at_folder(bot.directory)
    assert folder.is_private and folder.has_store and folder.has_store_key
    assert folder.has_log_in and folder.has_identity
    bot.directory.chmod(0o750)
    assert not look_at_folder(bot.directory).is_private

    other = ear(bot.account)
    await other.start()
    seen = await look(configured(other))
    assert seen.has_identity and not seen.holds_identity and not seen.is_confirmed


async def test_an_administrator_sees_that_the_rate_limit_is_lifted(ear, synapse):
    admin = ear(synapse.register("admin", admin=True))
    await admin.start()
    path = f"/_synapse/admin/v1/users/{admin.user}/override_ratelimit"
    assert (await look(configured(admin))).is_limited is True
    lifted = {"messages_per_second": 0, "burst_count": 0}
    synapse.ask("POST", path, lifted, token=admin.token)
    assert (await look(configured(admin))).is_limited is False


async def test_without_any_password_a_token_gets_an_identity_too(bot, synapse):
    token = synapse.log_in(bot.account)
    bot.configuration |= {"user": "", "password": None, "access_token": token}
    made = await set_up(configured(bot))
    assert made.user == bot.user and made.is_confirmed and made.recovery_key
