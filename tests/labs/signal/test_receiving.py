"""What people write is heard, whatever becomes of the real daemon and of us."""

import asyncio
import contextlib
import socket

from bot.transports.signal import SignalConfiguration, SignalTransport, health, process
from bot.transports.signal.daemon import RESTART_FILE
from tests.labs.speaking import until

DELIVERED = "it is heard"


class Bot:
    """The network's end alone: what it hears stands in *words*, in order, each key once."""

    def __init__(self, lab, directory):
        self.lab = lab
        self.directory = directory
        self.heard = {}
        self.twice = 0
        self.is_news = False

    @property
    def words(self):
        return [each.words for each in self.heard.values()]

    async def receive(self, heard):
        await asyncio.sleep(0)
        for each in heard.incoming:
            self.twice += each.key in self.heard
            self.heard.setdefault(each.key, each)
            self.is_news = True

    @contextlib.asynccontextmanager
    async def listens(self):
        configuration = SignalConfiguration(
            account=self.lab.bot.number,
            endpoint=self.lab.bot.endpoint,
            spool=self.lab.bot.spool,
            directory=self.directory,
            groups=frozenset({self.lab.group}),
        )
        transport = SignalTransport(configuration)
        task = asyncio.create_task(transport.listen(self.receive, None))
        try:
            yield transport
        finally:
            task.cancel()
            await asyncio.wait({task})
            await transport.close()

    def has_heard(self, words):
        return lambda: words in self.words


def is_empty(lab):
    return not lab.bot.spool.read_bytes().strip(b"\0")


async def test_what_people_do_is_heard_as_it_was_meant(signal_lab, tmp_path):
    lab = await signal_lab("maija", "sari")
    maija, sari = lab["maija"], lab["sari"]
    bot = Bot(lab, tmp_path)
    async with bot.listens() as transport:
        said = await maija.say(lab.bot.uuid, "purku")
        await until(bot.has_heard("purku"), DELIVERED)
        await maija.edit(lab.bot.uuid, said, "purku nyt")
        await until(bot.has_heard("purku nyt"), DELIVERED)
        await maija.edit(lab.bot.uuid, said, "purku heti")
        await until(bot.has_heard("purku heti"), DELIVERED)
        first, second, third = bot.heard.values()
        assert second.edits == third.edits == first.key
        assert first.sender.name.startswith("Maija")
        assert first.identity == third.identity
        in_group = await sari.say(lab.group, "Hei")
        await until(bot.has_heard("Hei"), DELIVERED)
        given = await maija.react(lab.bot.uuid, said, "👍")
        await maija.take_back(lab.bot.uuid, given)
        await until(lambda: [e for e in bot.heard.values() if e.taken_back], DELIVERED)
        taken = next(e for e in bot.heard.values() if e.taken_back)
        assert taken.undoes in bot.heard
        assert bot.heard[taken.undoes].reaction == taken.reaction == "👍"
        await sari.take_back(lab.group, in_group)
        await until(lambda: list(bot.heard.values())[-1].undoes != taken.undoes, DELIVERED)
        hello = next(each for each in bot.heard.values() if each.words == "Hei")
        assert list(bot.heard.values())[-1].undoes == hello.key
        await until(lambda: is_empty(lab), "nothing of it stays")
        assert transport.silent_for() < 90
        noted = await until(
            lambda: (now := health.read(tmp_path)).version and now, "it tells how it is"
        )
        assert (noted.version, noted.is_receiving, noted.lacks) == ("0.13.19", True, "")


async def test_what_was_written_while_we_came_and_went_is_heard_once(signal_lab, tmp_path):
    lab = await signal_lab("maija")
    maija, bot = lab["maija"], Bot(lab, tmp_path)
    written, is_over = [], asyncio.Event()

    async def write():
        while not is_over.is_set():
            written.append(f"viesti {len(written)}")
            await maija.say(lab.bot.uuid, written[-1])

    writing = asyncio.create_task(write())
    for _ in range(8):
        bot.is_news = False
        async with bot.listens():
            await until(lambda: bot.is_news, DELIVERED)
    is_over.set()
    await writing
    async with bot.listens():
        await until(bot.has_heard(written[-1]), DELIVERED)
    # What was on its way while we left may come after what was written later.
    assert sorted(bot.words) == sorted(written)
    assert bot.twice == 0


async def test_what_was_written_while_the_daemon_was_stopped_and_started_is_heard(
    signal_lab, tmp_path
):
    lab = await signal_lab("maija")
    maija, bot = lab["maija"], Bot(lab, tmp_path)
    async with bot.listens():
        await maija.say(lab.bot.uuid, "ennen")
        await until(bot.has_heard("ennen"), DELIVERED)
        await lab.bot.kill()
        await maija.say(lab.bot.uuid, "sillä välin")
        await lab.bot.start()
        await until(bot.has_heard("sillä välin"), DELIVERED)
        await maija.say(lab.bot.uuid, "jälkeen")
        await until(bot.has_heard("jälkeen"), DELIVERED)
    assert bot.words == ["ennen", "sillä välin", "jälkeen"]


#: seconds
_COMES_LATE = 5.0


async def has_no_receiver(lab, seconds):
    """Whether no thread that receives is there in two looks, one after the other, so long."""
    before = frozenset()
    for _ in range(round(seconds / 0.3)):
        await asyncio.sleep(0.3)
        now = process.receiving(lab.bot.process.pid)
        if before & now:
            return False
        before = now
    return True


async def deafen(lab):
    """Come and leave at once, as nobody should, until it never hears again (SIGNAL.md, 4.3)."""

    def connect():
        made = socket.socket(socket.AF_UNIX)
        made.connect(str(lab.bot.socket))
        return made

    for _ in range(100):
        connect().close()
        await asyncio.sleep(0.2)
        with connect():
            # On a loaded machine the thread of one that hears comes late.
            is_deaf = await has_no_receiver(lab, _COMES_LATE)
        if is_deaf:
            return
        await asyncio.sleep(0.5)
    raise AssertionError("it is not to be made deaf")


async def test_a_deaf_daemon_is_noticed_and_hears_after_a_restart(signal_lab, tmp_path):
    lab = await signal_lab("maija")
    bot, restart = Bot(lab, tmp_path), lab.bot.socket.parent / RESTART_FILE
    await deafen(lab)
    async with bot.listens() as transport:
        await lab["maija"].say(lab.bot.uuid, "apua")
        await until(restart.exists, "a restart is asked for")
        assert bot.words == []
        assert health.read(tmp_path).is_receiving is False
        assert transport.silent_for() > 2
        # As the service manager does.
        restart.unlink()
        await lab.bot.stop()
        await lab.bot.start()
        await until(bot.has_heard("apua"), DELIVERED)
        await until(lambda: transport.silent_for() < 2, "it is well again")
