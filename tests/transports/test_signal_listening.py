"""What stands in the spool is handed over once it is whole, and let go of once it is taken."""

import asyncio
import contextlib
import errno
import itertools
import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.chat import Delivery, Incoming, Unheard, Why
from bot.transports import Undelivered, Unsure
from bot.transports.signal import (
    SignalConfiguration,
    SignalFault,
    SignalTransport,
    connection,
    frames,
    health,
    listening,
    names,
    room,
    spool,
)
from bot.transports.signal import daemon as daemons
from bot.transports.signal.frames import meaning
from bot.transports.signal.listening import Listening
from bot.transports.signal.recall import Recall
from bot.transports.signal.room import Room
from bot.transports.signal.spool import Spool
from tests.transports.signal_daemon import NUMBER, Daemon, Group
from tests.transports.test_signal_frames import (
    ALICE,
    CAROL,
    DAVE,
    GROUP,
    MEANINGS,
    means,
    recorded,
)

READABLE = "direct_text"


def delivery():
    return Delivery(key="k", to=names.person(ALICE), words="Hei")


def params(name, **envelope):
    frame = recorded(name)["params"]
    frame = frame.get("result", frame)
    frame.get("envelope", {}).update(envelope)
    return frame


def text(words, sent, sender=ALICE):
    frame = params(READABLE, sourceUuid=sender, timestamp=sent)
    frame["envelope"]["dataMessage"] |= {"message": words, "timestamp": sent}
    return frame


class House:
    """Takes what it hears, by keys, but when it *refuses*."""

    def __init__(self):
        self.pieces = []
        self.incoming = {}
        self.unheard = {}
        self.arrived = []
        self.members = []
        self.refusals = 0
        self.refuses = 0

    async def receive(self, heard):
        await asyncio.sleep(0)
        if self.refuses:
            self.refuses -= 1
            self.refusals += 1
            raise RuntimeError
        self.pieces.append(heard)
        for each in heard.incoming:
            self.incoming.setdefault(each.key, each)
        for each in heard.unheard:
            self.unheard.setdefault(each.key, each)
        self.arrived += heard.arrived
        self.members += heard.members

    @property
    def words(self):
        return [each.words for each in self.incoming.values()]


class Strangers:
    """Nobody is known but by what a frame says."""

    def __init__(self, name):
        self.noted = {}
        self._name = name

    def note(self, uuid, name):
        self.noted[uuid] = name

    def name(self, uuid):
        return self.noted.get(uuid) or self._name

    async def identity(self, uuid):
        await asyncio.sleep(0)
        return f"keys of {uuid[-1]}"


class Ear:
    """The reading half alone, over a real file."""

    def __init__(self, folder):
        self.file = folder / "spool.jsonl"
        self.file.touch()
        self.house = House()
        self.unread = []
        self.no_evidence = set()
        #: the newest version of a message, by another
        self.newest = {}
        self.daemon_knows = "from the daemon"
        self.changes = 0
        self.begin()

    def begin(self):
        self.spool = Spool(self.file)
        self.room = Room(self.spool, self.file.parent)
        self.listening = Listening(
            self.spool,
            self.room,
            Strangers(self.daemon_knows),
            account=NUMBER,
            groups=frozenset({GROUP}),
            received=lambda: None,
            unread=self.unread.append,
            group_changed=self._change,
            is_evidence=lambda arrived: arrived.message not in self.no_evidence,
            named_now=lambda message: self.newest.get(message, message),
        )

    def _change(self):
        self.changes += 1

    def write(self, *frames):
        with self.file.open("ab", buffering=0) as out:
            for frame in frames:
                out.write(json.dumps(frame).encode() + b"\n")
        self.listening.wake()

    def is_empty(self):
        return not self.file.read_bytes().strip(b"\0")

    @contextlib.asynccontextmanager
    async def listens(self):
        task = asyncio.create_task(self.listening.listen(self.house.receive))
        try:
            yield
        finally:
            task.cancel()
            await asyncio.wait({task})
            if not task.cancelled():
                task.result()


@pytest.fixture(autouse=True)
def quickly(monkeypatch):
    monkeypatch.setattr(listening, "pauses", lambda: itertools.repeat(0.001))
    monkeypatch.setattr(connection, "SETTLED", 0.06)


@pytest.fixture
def ear():
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        yield Ear(Path(folder))


async def until(happened):
    async with asyncio.timeout(10):
        while not happened():  # noqa: ASYNC110
            await asyncio.sleep(0.001)


async def test_what_is_written_is_heard_and_let_go_of(ear):
    async with ear.listens():
        ear.write(text("apua", 5))
        await until(lambda: ear.house.incoming and ear.is_empty())
    (heard,) = ear.house.incoming.values()
    assert (heard.key, heard.words) == (f"{ALICE}/5", "apua")
    assert heard.identity == "keys of 2"
    assert heard.sender.name == "Alice Virtanen"


async def test_whoever_has_no_name_in_a_frame_may_have_one_in_the_daemon(ear):
    async with ear.listens():
        ear.write(params("sticker"))
        await until(lambda: ear.house.incoming)
    assert ear.house.incoming.popitem()[1].sender.name == "from the daemon"


async def test_a_group_is_looked_at_when_a_name_becomes_known_and_then_not_again(ear):
    ear.daemon_knows = ""
    ear.begin()
    async with ear.listens():
        for timestamp in (5, 6):
            ear.write(text(f"apua {timestamp}", timestamp))
            await until(lambda said=timestamp: f"apua {said}" in ear.house.words)
            assert ear.changes == 1


async def test_it_is_heard_also_when_nobody_says_that_it_is_there(ear):
    async with ear.listens():
        await asyncio.sleep(0)
        with ear.file.open("ab") as out:
            out.write(json.dumps(text("apua", 5)).encode() + b"\n")
        await until(lambda: ear.house.incoming)


@pytest.mark.parametrize("name", MEANINGS)
async def test_every_recorded_frame_leaves_nothing_behind(ear, monkeypatch, name):
    monkeypatch.setattr(listening, "_SENT_AGAIN", 0.0)
    async with ear.listens():
        ear.write(params(name))
        ear.write(text("after", 99))
        await until(lambda: "after" in ear.house.words and ear.is_empty())


async def test_what_is_not_taken_is_handed_over_again_and_kept_until_then(ear):
    ear.house.refuses = 5
    async with ear.listens():
        ear.write(text("apua", 5))
        await until(lambda: ear.house.refusals == 4)
        assert not ear.is_empty()
        # What else is written had better wait at Signal.
        assert ear.room.lack() == "not-taken"
        await until(ear.is_empty)
    assert ear.house.words == ["apua"]
    assert ear.room.lack() == ""


async def test_a_change_of_a_group_makes_it_worth_a_look(ear):
    async with ear.listens():
        ear.write(params("group_text"), params("group_reply_quote"))
        await until(ear.is_empty)
        assert ear.changes == 0
        newer = params("group_text", timestamp=77)
        newer["envelope"]["dataMessage"]["groupInfo"]["revision"] = 4
        ear.write(newer)
        await until(ear.is_empty)
        assert ear.changes == 1
        change = params("group_update_with_change")
        change["envelope"]["dataMessage"]["groupInfo"]["groupId"] = GROUP
        ear.write(change)
        await until(ear.is_empty)
    assert ear.changes >= 2


async def test_receipts_arrive(ear):
    async with ear.listens():
        ear.write(params("read_receipt"))
        await until(lambda: len(ear.house.arrived) == 2)


async def test_a_reply_to_our_message_shows_that_it_arrived(ear):
    async with ear.listens():
        ear.write(params("direct_reply_quote"))
        await until(lambda: ear.house.incoming)
    (heard,) = ear.house.incoming.values()
    assert [each.message for each in ear.house.arrived] == [heard.reply_to]


async def test_an_answer_to_an_earlier_version_is_to_the_message_as_it_is_now(ear):
    async with ear.listens():
        ear.write(params("direct_reply_quote"))
        await until(lambda: ear.house.incoming)
        (asked,) = [each.reply_to for each in ear.house.incoming.values()]
        ear.newest[asked] = "me/7"
        ear.write(params("direct_reply_quote", timestamp=99))
        await until(lambda: len(ear.house.incoming) == 2)
    assert [each.reply_to for each in ear.house.incoming.values()] == [asked, "me/7"]
    # The phone shows that the one that it names has arrived.
    assert [each.message for each in ear.house.arrived] == [asked, asked]


async def test_a_receipt_of_what_is_no_message_is_not_handed_over(ear):
    async with ear.listens():
        ear.write(params("read_receipt"))
        await until(lambda: len(ear.house.arrived) == 2)
        first, _ = ear.house.arrived
        ear.no_evidence = {first.message}
        ear.write(params("read_receipt"))
        await until(lambda: len(ear.house.arrived) == 3)
    assert ear.house.arrived[2].message != first.message


async def test_what_we_fail_at_deafens_nobody_and_is_answered_as_a_picture(ear, monkeypatch):
    """It would come again after every restart."""

    def fails(frame, account, groups):
        if frame["envelope"]["dataMessage"].get("message") == "poison":
            raise AssertionError
        return meaning(frame, account, groups)

    monkeypatch.setattr(frames, "meaning", fails)
    async with ear.listens():
        ear.write(text("poison", 1_795_300_000_001), text("purku", 1_795_300_000_002))
        await until(lambda: len(ear.house.incoming) == 2)
        assert ear.house.words == [None, "purku"]
        await until(ear.is_empty)


async def test_a_line_of_twenty_megabytes_is_a_wordless_message(ear):
    async with ear.listens():
        ear.write(text("x" * 20_000_000, 5), text("after", 6))
        await until(ear.is_empty)
    assert ear.house.words == [None, "after"]


async def test_a_long_line_that_was_broken_off_takes_no_other_with_it(ear):
    broken = json.dumps(text("x" * 2_000_000, 5)).encode()[:1_500_000]
    ear.file.write_bytes(broken)
    async with ear.listens():
        ear.write(text("after", 6))
        await until(ear.is_empty)
    assert ear.house.words == [None, "after"]


@pytest.mark.parametrize("junk", [b"WARN not a frame\n", b"\n", b"\xff\xfe\n", b'{"envelope":\n'])
async def test_what_is_no_frame_is_passed_over(ear, junk):
    async with ear.listens():
        ear.file.write_bytes(junk)
        ear.write(text("after", 6))
        await until(lambda: ear.house.incoming and ear.is_empty())
    assert ear.house.words == ["after"]


# ---------------------------------------------------------------- what could not be read

BROKEN = "garbage_ciphertext"


def broken(sent):
    return params(BROKEN, timestamp=sent)


async def test_what_could_not_be_read_waits_for_the_phone_to_send_it_again(ear):
    async with ear.listens():
        ear.write(broken(5), text("other", 6))
        await until(lambda: "other" in ear.house.words)
        assert not ear.is_empty()
        ear.write(text("again", 5, DAVE))
        await until(ear.is_empty)
    assert ear.house.words == ["other", "again"]
    assert ear.house.unheard == {}
    assert ear.unread == ["ProtocolInvalidMessageException"]


async def test_after_a_while_its_writer_is_told(ear, monkeypatch):
    monkeypatch.setattr(listening, "_SENT_AGAIN", 0.05)
    async with ear.listens():
        ear.write(broken(5), broken(5))
        await until(ear.is_empty)
    (unheard,) = ear.house.unheard.values()
    assert (unheard.key, unheard.why) == (f"{DAVE}/5", Why.UNREADABLE)


async def test_what_waits_to_be_read_is_not_forgotten_by_a_kill(ear, monkeypatch):
    async with ear.listens():
        ear.write(broken(5), text("other", 6))
        await until(lambda: "other" in ear.house.words)
    ear.begin()
    monkeypatch.setattr(listening, "_SENT_AGAIN", 0.0)
    async with ear.listens():
        await until(ear.is_empty)
    assert list(ear.house.unheard) == [f"{DAVE}/5"]
    assert ear.house.words == ["other"]


async def test_what_nobody_can_be_told_of_is_counted(ear):
    async with ear.listens():
        ear.write(params("garbage_sealed"), params("made_duplicate"))
        await until(ear.is_empty)
    assert ear.unread == ["InvalidMetadataMessageException"]


# ---------------------------------------------------------------- kills


class Killed(BaseException):
    pass


STEPS = 14


@pytest.mark.parametrize("step", range(STEPS))
async def test_killed_at_any_step_nothing_is_lost_and_nothing_taken_twice(ear, monkeypatch, step):
    """A kill: from that step on nothing of what was to be done is done."""
    count = 0

    def live():
        nonlocal count
        count += 1
        if count > step:
            raise Killed

    def before_and_after(whole):
        async def wrapped(*given):
            live()
            answer = await whole(*given)
            live()
            return answer

        return wrapped

    def also(whole):
        def wrapped(*given):
            live()
            answer = whole(*given)
            live()
            return answer

        return wrapped

    taken = []

    async def receive(heard):
        taken.append([each.key for each in heard.incoming])
        await ear.house.receive(heard)

    wrote = [text("one", 1), broken(2), text("three", 3), text("two again", 2, DAVE)]
    ear.write(*wrote)
    spool, people = ear.listening._spool, ear.listening._people
    spool.read, spool.punch = also(spool.read), also(spool.punch)
    people.identity = before_and_after(people.identity)
    with contextlib.suppress(Killed):
        await ear.listening.listen(before_and_after(receive))
    ear.begin()
    async with ear.listens():
        ear.write(text("last", 9))
        await until(lambda: "last" in ear.house.words and ear.is_empty())
    assert ear.house.words == ["one", "three", "two again", "last"]
    assert len(ear.house.words) == len(set(ear.house.words))
    assert ear.house.unheard == {}


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(sorted(MEANINGS)), max_size=12),
    st.lists(st.integers(1, 400), max_size=10),
    st.lists(st.integers(0, 30), max_size=4),
)
def test_in_any_pieces_and_with_any_kills_each_is_heard_once(kinds, pieces, kills):
    frames = [params(name, timestamp=10 + n) for n, name in enumerate(kinds)]
    frames.append(text("last", 9))
    meant = [meaning(frame, NUMBER, {GROUP}) for frame in frames]
    expected = {each.key for each in meant if isinstance(each, Incoming | Unheard)}

    async def play(ear):
        data = b"".join(json.dumps(frame).encode() + b"\n" for frame in frames)
        for turns in kills:
            task = asyncio.create_task(ear.listening.listen(ear.house.receive))
            for _ in range(turns):
                size = pieces.pop() if pieces else 0
                with ear.file.open("ab", buffering=0) as out:
                    out.write(data[:size])
                data = data[size:]
                ear.listening.wake()
                await asyncio.sleep(0)
            task.cancel()
            await asyncio.wait({task})
            ear.begin()
        with ear.file.open("ab", buffering=0) as out:
            out.write(data)
        async with ear.listens():
            await until(lambda: "last" in ear.house.words and ear.is_empty())

    with (
        tempfile.TemporaryDirectory(dir="/dev/shm") as folder,
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setattr(listening, "_SENT_AGAIN", 0.0)
        ear = Ear(Path(folder))
        asyncio.run(play(ear))
    heard = set(ear.house.incoming) | set(ear.house.unheard)
    # A reaction in another's place takes that one back.
    assert {key for key in heard if not key.endswith("/instead")} == expected


async def test_who_listens_again_hears_what_was_not_let_go_of(ear):
    ear.house.refuses = 1 << 30
    ear.write(text("apua", 5))
    async with ear.listens():
        await until(lambda: ear.house.refusals)
    ear.house.refuses = 0
    async with ear.listens():
        await until(ear.is_empty)
    assert ear.house.words == ["apua"]


# ---------------------------------------------------------------- what is remembered


def reaction(emoji, sent, sender=ALICE, *, is_gone=False):
    frame = params("group_reaction_add", sourceUuid=sender, timestamp=sent)
    frame["envelope"]["dataMessage"]["reaction"] |= {"emoji": emoji, "isRemove": is_gone}
    return means(frame)


def edit(sent, target):
    frame = params("direct_edit", timestamp=sent)
    frame["envelope"]["editMessage"]["targetSentTimestamp"] = target
    return means(frame)


def removal(target):
    frame = params("direct_remote_delete", timestamp=99)
    frame["envelope"]["dataMessage"]["remoteDelete"]["timestamp"] = target
    return means(frame)


def test_every_edit_is_of_the_first_version():
    recall = Recall()
    edits = [*recall.told(edit(2, 1)), *recall.told(edit(3, 2)), *recall.told(edit(4, 1))]
    assert [each.edits for each in edits] == [f"{ALICE}/1"] * 3
    (gone,) = recall.told(removal(3))
    assert gone.undoes == f"{ALICE}/1"
    assert list(recall.told(edit(5, 2))) == list(recall.told(edit(5, 2)))


def test_a_reaction_that_is_taken_back_is_named():
    recall = Recall()
    given, taken = reaction("👍", 1), reaction("👍", 2, is_gone=True)
    assert list(recall.told(given)) == [given]
    (told,) = recall.told(taken)
    assert told.undoes == given.key
    # The second time there is nothing to name.
    assert [each.undoes for each in recall.told(reaction("👍", 3, is_gone=True))] == [None]


def test_a_reaction_in_anothers_place_takes_that_one_back():
    recall = Recall()
    first, second = reaction("👍", 1), reaction("❤️", 2)
    list(recall.told(reaction("👍", 1, CAROL)))
    list(recall.told(first))
    gone, new = recall.told(second)
    assert new == second
    assert (gone.taken_back, gone.undoes, gone.reaction) == (True, first.key, "👍")
    assert gone.key not in (first.key, second.key)
    # Told again it is the same.
    assert list(recall.told(second)) == [second]


def test_another_colour_is_the_same_reaction():
    recall = Recall()
    list(recall.told(reaction("👍", 1)))
    assert len(list(recall.told(reaction("👍🏽", 2)))) == 1


def test_it_does_not_grow_without_end():
    recall = Recall()
    for sent in range(2, 3000):
        list(recall.told(edit(sent, sent - 1)))
        list(recall.told(reaction("👍", sent, f"{sent:08x}{ALICE[8:]}")))
    assert len(recall._first._kept) == len(recall._reactions._kept) == 1000


# ---------------------------------------------------------------- the whole, at a daemon


@pytest.fixture
async def daemon():
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        groups = {GROUP: Group("Fasilitaattorit", [ALICE, CAROL])}
        async with Daemon(Path(folder), groups) as daemon:
            yield daemon


@pytest.fixture
def house():
    return House()


def configured(daemon, tmp_path):
    return SignalConfiguration(
        account=NUMBER,
        endpoint=f"unix://{daemon.socket}",
        spool=daemon.spool,
        directory=tmp_path / "signal",
        groups=frozenset({GROUP}),
    )


@contextlib.asynccontextmanager
async def running(daemon, house, tmp_path):
    transport = SignalTransport(configured(daemon, tmp_path))
    task = asyncio.create_task(transport.listen(house.receive, None))
    try:
        yield transport
    finally:
        task.cancel()
        await asyncio.wait({task})
        await transport.close()


async def test_what_waited_at_signal_is_heard_in_its_order(daemon, house, tmp_path):
    daemon.say(*(text(f"{n}", 10 + n) for n in range(60)))
    async with running(daemon, house, tmp_path):
        await until(lambda: len(house.incoming) == 60)
    assert house.words == [f"{n}" for n in range(60)]
    assert not daemon.spool.read_bytes().strip(b"\0")


async def test_who_is_in_the_group_is_told(daemon, house, tmp_path):
    async with running(daemon, house, tmp_path):
        await until(lambda: house.members)
    (members,) = house.members
    assert {each.address for each in members.people} == {names.person(u) for u in (ALICE, CAROL)}


async def test_it_answers_and_is_heard_to_be_well(daemon, house, tmp_path):
    async with running(daemon, house, tmp_path) as transport:
        name = await transport.send(delivery())
        assert name == f"me/{daemon.sent[0].timestamp}"
        assert transport.silent_for() < 5


async def test_while_it_does_not_listen_nothing_is_sent(daemon, tmp_path, monkeypatch):
    monkeypatch.setattr("bot.transports.signal.transport._UNTIL_READY", 0.01)
    transport = SignalTransport(configured(daemon, tmp_path))
    with pytest.raises(Undelivered) as raised:
        await transport.send(delivery())
    assert raised.value.reason == "not-ready"
    assert not isinstance(raised.value, Unsure)


async def test_nothing_is_received_while_it_is_away(daemon, house, tmp_path):
    async with running(daemon, house, tmp_path):
        await until(lambda: daemon.is_connected)
    await until(lambda: not daemon.is_connected)
    daemon.say(text("apua", 5))
    await asyncio.sleep(0)
    assert not daemon.spool.read_bytes().strip(b"\0")
    async with running(daemon, house, tmp_path):
        await until(lambda: house.incoming)
    assert not any(visit.was_glance for visit in daemon.visits)


@pytest.mark.parametrize("lack", ["no-spool", "disk-full", "spool-full"])
async def test_without_room_nothing_is_received(daemon, house, tmp_path, monkeypatch, lack):
    monkeypatch.setattr(daemons, "_PAUSE", 0.01)
    match lack:
        case "no-spool":
            daemon.spool.unlink()
        case "disk-full":
            monkeypatch.setattr(room, "_DISK", 1 << 60)
        case "spool-full":
            monkeypatch.setattr(room, "_FULL", 1 << 60)
    daemon.say(text("apua", 5))
    async with running(daemon, house, tmp_path):
        await until(lambda: health.read(tmp_path / "signal").lacks == lack)
        assert not daemon.visits
        monkeypatch.undo()
        daemon.spool.touch()
        await until(lambda: house.incoming)


async def test_a_spool_on_a_disk_without_holes_ends_the_bot(daemon, house, tmp_path, monkeypatch):
    def refuses(*_):
        raise OSError(errno.EOPNOTSUPP, "")

    monkeypatch.setattr(spool, "_punch", refuses)
    transport = SignalTransport(configured(daemon, tmp_path))
    with pytest.raises(ExceptionGroup) as raised:
        await transport.listen(house.receive, None)
    assert raised.group_contains(SignalFault)
    assert not daemon.visits


async def test_a_daemon_that_is_killed_in_the_middle_of_a_line(daemon, house, tmp_path):
    async with running(daemon, house, tmp_path):
        await until(lambda: daemon.is_connected)
        daemon.say(text("one", 1))
        await until(lambda: house.words == ["one"])
        daemon.die_in_line(40)
        daemon.say(text("two", 2))
        await until(lambda: not daemon.is_connected)
        await daemon.start()
        # The person writes again, having had no answer.
        daemon.say(text("two", 3), text("three", 4))
        await until(lambda: "three" in house.words)
    assert house.words == ["one", "two", "three"]
