"""The Matrix adapter against a real Synapse."""

import stat

import pytest

from bot.transports import Undelivered
from bot.transports.matrix import MatrixFault
from tests.labs.human import until
from tests.labs.matrix.rooms import group_of, private_chat
from tests.labs.synapse import SERVER


@pytest.fixture
def bot(ear):
    return ear()


async def test_the_bot_logs_in_once_and_is_the_same_device_ever_after(bot, synapse):
    await bot.start()
    first = synapse.devices(bot.account)
    await bot.restart()
    bot.configuration["password"] = None
    await bot.restart()
    assert synapse.devices(bot.account) == first
    assert stat.S_IMODE(bot.directory.stat().st_mode) == 0o700
    assert stat.S_IMODE((bot.directory / "session.json").stat().st_mode) == 0o600


async def test_an_access_token_is_enough(bot, synapse):
    token = synapse.log_in(bot.account)
    bot.configuration |= {"user": "", "password": None, "access_token": token}
    await bot.start()
    await bot.restart()
    assert len(synapse.devices(bot.account)) == 1


async def test_a_private_chat_goes_both_ways_encrypted(bot, human):
    await bot.start()
    maija = await human("maija")
    room = await private_chat(maija, bot)
    await maija.say(room, "purku")
    heard = await bot.hears("purku")
    assert heard.private
    assert heard.chat.local == heard.sender.address.local == maija.user
    assert heard.sender.name == "Maija"

    await bot.send(maija.user, "Viestisi tuli perille. Soita **112**.", quiet=False)
    line = await maija.reads("Viestisi tuli perille. Soita 112.")
    assert (line.room, line.kind, line.decrypted) == (room, "m.text", True)


async def test_nobody_who_talks_with_the_bot_stands_in_its_folder(bot, human):
    await bot.start()
    maija = await human("maija")
    room = await private_chat(maija, bot)
    await maija.say(room, "kanarialintu")
    await bot.hears("kanarialintu")
    await bot.send(maija.user, "Hei.")
    await bot.stop()
    files = [path for path in bot.directory.iterdir() if path.is_file()]
    stored = b"".join(path.read_bytes() for path in files)
    assert bot.user.encode() in stored
    for secret in (maija.user.partition(":")[0], "Maija", "kanarialintu"):
        assert secret.encode() not in stored


async def test_what_is_said_in_one_go_with_the_invitation_is_heard(bot, human):
    await bot.start()
    maija = await human("maija")
    await maija.knows_device_of(bot.user)
    room = await maija.open_chat(bot.user)
    await maija.say(room, "apua")
    await bot.hears("apua", private=True)


async def test_what_is_said_before_the_bot_came_stays_unheard(bot, human):
    maija, sari = await human("maija"), await human("sari")
    room = await maija.open_group(sari.user)
    await sari.join(room)
    await maija.say(room, "vanha")
    bot.groups.add(room)
    await bot.start()
    await maija.invite(room, bot.user)
    await maija.sees_in(room, bot.user)
    await maija.say(room, "uusi")
    await bot.hears("uusi", private=False)
    assert bot.words() == ["uusi"]


async def test_the_bot_opens_a_chat_with_somebody_who_never_wrote(bot, human):
    await bot.start()
    sari = await human("sari")
    with pytest.raises(Undelivered) as refusal:
        await bot.send(sari.user, "Hei Sari.")
    assert refusal.value.permanent

    await bot.send(sari.user, "Hei Sari.", may_open=True)
    room = await sari.invited(bot.user)
    await sari.join(room)
    await bot.restart()
    await bot.send(sari.user, "Ja hyvää päivää.", may_open=True)
    assert (await sari.reads("hyvää päivää")).room == room
    await sari.say(room, "hei")
    await bot.hears("hei", private=True)


async def test_a_group_is_heard_and_told_and_an_edit_is_seen_in_place(bot, human):
    sari, pekka = await human("sari"), await human("pekka")
    room = await group_of(bot, sari, pekka)
    people = {person.name for person in bot.members[room].people}
    assert people == {"Sari", "Pekka"}

    asked = await bot.send(room, "🐦 Kuovi: kuka ehtii?")
    line = await sari.reads("kuka ehtii?")
    await pekka.reads("kuka ehtii?")
    thumb = await pekka.react(room, line.key, "👍")
    await bot.hears(None, reaction="👍", reply_to=asked, private=False)
    await pekka.take_back(room, thumb)
    await bot.hears(None, reaction="👍", reply_to=asked, taken_back=True)
    await sari.reply(room, line.key, "otan")
    heard = await bot.hears("otan", reply_to=asked)
    assert heard.chat.local == room

    assert await bot.edit(room, asked, "🐦 Kuovi: hoidossa.") == asked
    assert (await sari.reads("hoidossa")).key == asked
    assert sari.lines(room, bot.user) == ["🐦 Kuovi: hoidossa."]
    await sari.edit(room, heard.key, "en otakaan")
    await bot.hears("en otakaan", edits=heard.key)
    await sari.send_voice(room)
    await bot.hears(None, reaction=None, taken_back=False)
    assert bot.words() == [None, None, "otan", "en otakaan", None]


async def test_a_reaction_taken_back_while_the_bot_was_away_is_named(bot, human):
    await bot.start()
    maija = await human("maija")
    room = await private_chat(maija, bot)
    await maija.say(room, "hei")
    await bot.hears("hei")
    asked = await bot.send(maija.user, "Sopiiko?")
    await maija.reads("Sopiiko?")
    thumb = await maija.react(room, asked, "👍🏽")
    await bot.hears(None, reaction="👍🏽", reply_to=asked)
    await bot.stop()
    await maija.take_back(room, thumb)
    await bot.start()
    await bot.hears(None, taken_back=True, undoes=thumb, private=True)


async def test_what_is_said_in_a_thread_is_answered_there(bot, human):
    sari = await human("sari")
    room = await group_of(bot, sari)
    head = await bot.send(room, "🐦 Kuovi: kuka ehtii?")
    await sari.reads("kuka ehtii?")
    thread = {"rel_type": "m.thread", "event_id": head, "is_falling_back": True}
    thread |= {"m.in_reply_to": {"event_id": head}}
    said = await sari.say(room, "otan", **{"m.relates_to": thread})
    await bot.hears("otan", thread=head, reply_to=head)
    await bot.send(room, "Selvä.", thread=head, reply_to=said)
    line = await sari.reads("Selvä.")
    assert line.thread == head
    assert line.reply_to == said


async def test_a_message_of_ours_may_be_edited_many_times(bot, human):
    sari = await human("sari")
    room = await group_of(bot, sari)
    board = await bot.send(room, "🐦 Kuovi 0")
    for number in range(1, 13):
        assert await bot.edit(room, board, f"🐦 Kuovi {number}") == board
    line = await sari.reads("🐦 Kuovi 12")
    assert (line.key, line.edits) == (board, 12)
    assert sari.lines(room, bot.user) == ["🐦 Kuovi 12"]


async def test_of_two_private_chats_the_newer_is_used_and_an_edit_finds_its_own(bot, human):
    await bot.start()
    maija = await human("maija")
    older = await private_chat(maija, bot)
    await maija.say(older, "hei")
    await bot.hears("hei")
    asked = await bot.send(maija.user, "Milloin?")
    newer = await private_chat(maija, bot)
    await maija.say(newer, "uusi huone")
    await bot.hears("uusi huone")
    await bot.send(maija.user, "Tänne.")
    assert (await maija.reads("Tänne.")).room == newer
    await bot.edit(maija.user, asked, "Selvä.")
    assert (await maija.reads("Selvä.")).key == asked


async def test_who_is_in_the_group_is_told_again_when_it_changes(bot, human):
    sari, pekka = await human("sari"), await human("pekka")
    room = await group_of(bot, sari)

    def names():
        return sorted(person.name for person in bot.members[room].people)

    await sari.invite(room, pekka.user)
    await pekka.join(room)
    await until(lambda: names() == ["Pekka", "Sari"], "Pekka has come")
    await pekka.rename("Pekka P")
    await until(lambda: names() == ["Pekka P", "Sari"], "Pekka has another name")
    await pekka.leave_room(room)
    await until(lambda: names() == ["Sari"], "Pekka has left")


async def test_the_same_key_is_shown_once(bot, human):
    await bot.start()
    maija = await human("maija")
    room = await private_chat(maija, bot)
    await maija.say(room, "hei")
    await bot.hears("hei")
    first = await bot.send(maija.user, "Hei.", key="k/1 ä")
    await bot.restart()
    assert await bot.send(maija.user, "Hei.", key="k/1 ä") == first
    await bot.send(maija.user, "Loppu.")
    await maija.reads("Loppu.")
    assert maija.lines(room, bot.user) == ["Hei.", "Loppu."]


async def test_a_stranger_s_invitation_is_left_alone(bot, human):
    bot.configuration["allow_servers"] = ("example.fi",)
    await bot.start()
    maija = await human("maija")
    before = bot.position
    room = await maija.open_chat(bot.user)
    await until(lambda: bot.position != before, "the bot knows of it")
    # Opening a room takes one more sync, and would have found the other room.
    await bot.send(maija.user, "Hei.", may_open=True)
    assert await maija.invited(bot.user) != room
    assert not maija.has_with_them(room, bot.user)


async def test_an_invitation_that_the_bot_died_over_is_accepted_after_all(bot, human):
    bot.configuration["allow_servers"] = ()
    await bot.start()
    maija = await human("maija")
    before = bot.position
    room = await maija.open_chat(bot.user)
    await until(lambda: bot.position != before, "the bot's place is after the invitation")
    bot.configuration["allow_servers"] = (SERVER,)
    await bot.restart()
    await maija.sees_in(room, bot.user)


async def test_everything_said_while_away_is_heard_once_in_order(bot, human):
    await bot.start()
    maija = await human("maija")
    room = await private_chat(maija, bot)
    await maija.say(room, "purku")
    await bot.hears("purku")
    old = bot.position
    await bot.stop()
    said = [f"viesti {number}" for number in range(150)]
    for words in said:
        await maija.say(room, words)
    await bot.start()
    await bot.hears(said[-1])
    assert bot.words() == ["purku", *said]

    bot.position = old  # as after a crash before the commit
    await bot.restart()
    await maija.say(room, "vielä")
    await bot.hears("vielä")
    assert bot.words() == ["purku", *said, "vielä"]


async def test_a_gap_that_cannot_be_closed_is_told(bot, human, monkeypatch):
    """R-I3: with no pages to turn back, what the sync left out is missing, and that is said."""
    await bot.start()
    maija = await human("maija")
    room = await private_chat(maija, bot)
    await maija.say(room, "purku")
    await bot.hears("purku")
    await bot.stop()
    for number in range(105):
        await maija.say(room, f"viesti {number}")
    monkeypatch.setattr("bot.transports.matrix.history._MOST_PAGES", 0)
    await bot.start()
    await bot.hears("viesti 104")
    (missed,) = bot.missed
    assert missed.private
    assert missed.chat.local == maija.user
    assert missed.before == bot.incoming[1].at


async def test_a_first_start_answers_nothing_of_what_was_said_before(bot, human):
    await bot.start()
    maija = await human("maija")
    room = await private_chat(maija, bot)
    await maija.say(room, "vanha")
    await bot.hears("vanha")
    bot.forget_everything_heard()
    await bot.restart()
    await maija.say(room, "uusi")
    await bot.hears("uusi")
    assert bot.words() == ["uusi"]


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        ({"password": "väärä"}, "refused the log-in"),
        ({"password": None}, "needs a password or an access token"),
        ({"access_token": "syt_no"}, "does not accept PURKU_MATRIX__ACCESS_TOKEN"),
        ({"access_token": "mine", "user": "@otto:lab.test"}, "another account than matrix.user"),
    ],
)
async def test_a_log_in_that_cannot_work_is_explained(wrong, fault, bot, synapse):
    if wrong.get("access_token") == "mine":
        wrong = {**wrong, "access_token": synapse.log_in(bot.account)}
    bot.configuration |= wrong
    with pytest.raises(MatrixFault, match=fault):
        await bot.start()


async def test_two_bots_on_one_folder_are_refused(bot, ear):
    await bot.start()
    other = ear(bot.account)
    other.configuration["directory"] = bot.directory
    with pytest.raises(MatrixFault, match="Another Purkubotti"):
        await other.start()


async def test_a_token_of_a_device_that_has_keys_elsewhere_is_refused(bot, ear, synapse):
    token = synapse.log_in(bot.account)
    bot.configuration |= {"password": None, "access_token": token}
    await bot.start()
    await bot.stop()
    other = ear(bot.account)
    other.configuration |= {"password": None, "access_token": token}
    with pytest.raises(MatrixFault, match="already has encryption keys"):
        await other.start()


async def test_a_revoked_log_in_is_a_fault_and_no_new_log_in(bot, synapse):
    await bot.start()
    synapse.log_out_everywhere(bot.account)
    with pytest.raises(MatrixFault, match="does not know the bot's log-in"):
        await bot.ends()
    assert synapse.devices(bot.account) == []
