"""The spool: real files, on a memory file system, written as the daemon writes them."""

import errno
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.transports.signal import spool as spools
from bot.transports.signal.configuration import SignalFault
from bot.transports.signal.spool import LONGEST, Spool

MEMORY = "/dev/shm"


@pytest.fixture
def folder():
    with tempfile.TemporaryDirectory(dir=MEMORY) as name:
        yield Path(name)


@pytest.fixture
def file(folder):
    path = folder / "spool.jsonl"
    path.touch()
    return path


def append(file, text):
    with file.open("ab", buffering=0) as out:
        out.write(text)


def all_lines(spool):
    found = []
    while lines := spool.read():
        found += lines
    return found


def texts(spool):
    return [line.text for line in all_lines(spool)]


def test_a_line_is_whole_at_its_newline(file):
    spool = Spool(file)
    append(file, b'{"a":1}\n{"b"')
    assert texts(spool) == [b'{"a":1}']
    append(file, b":2}")
    assert texts(spool) == []
    append(file, b"\n\n")
    assert texts(spool) == [b'{"b":2}', b""]


def test_of_a_daemon_killed_before_the_newline_it_is_read_after_a_while(file, monkeypatch):
    spool = Spool(file)
    append(file, b'{"a":{"b":1}')
    monkeypatch.setattr(spools, "UNENDED", 0.0)
    assert texts(spool) == [], "not all of it is there"
    monkeypatch.undo()
    append(file, b"}")
    assert texts(spool) == [], "the newline may still come"
    monkeypatch.setattr(spools, "UNENDED", 0.0)
    [line] = all_lines(spool)
    assert line.text == b'{"a":{"b":1}}'
    append(file, b'{"c":1}\n')
    assert texts(spool) == [b'{"c":1}']
    spool.punch(line)
    assert texts(Spool(file)) == [b'{"c":1}']


def test_it_may_come_later(folder):
    spool = Spool(folder / "spool.jsonl")
    assert not spool.may_be_read()
    assert spool.read() == []
    append(folder / "spool.jsonl", b"a\n")
    assert spool.may_be_read()
    assert texts(spool) == [b"a"]


def test_what_was_punched_is_gone_and_the_rest_is_read_by_whoever_comes_next(file):
    spool = Spool(file)
    append(file, b"maija writes\nsari writes\nminna writes\n")
    first, second, _ = all_lines(spool)
    spool.punch(first)
    assert texts(Spool(file)) == [b"sari writes", b"minna writes"]
    spool.punch(second)
    assert texts(Spool(file)) == [b"minna writes"]
    assert b"maija" not in file.read_bytes()
    assert b"sari" not in file.read_bytes()


def test_a_hole_in_the_middle_is_passed_over(file):
    spool = Spool(file)
    append(file, b"a" * 100 + b"\n" + b"b" * 50_000 + b"\n" + b"c\n")
    _, middle, _ = all_lines(spool)
    spool.punch(middle)
    assert texts(Spool(file)) == [b"a" * 100, b"c"]


def test_the_memory_is_given_back(file):
    spool = Spool(file)
    append(file, b"x" * 400_000 + b"\n")
    before = spool.size()
    for line in all_lines(spool):
        spool.punch(line)
    assert spool.size() < before / 10
    assert file.stat().st_size == 400_001


@pytest.mark.parametrize("order", [1, -1])
def test_lines_shorter_than_a_page_give_it_back_too(file, order):
    spool = Spool(file)
    for number in range(200):
        append(file, b"%300d\n" % number)
    for line in all_lines(spool)[::order]:
        spool.punch(line)
    assert spool.size() <= 4096


def test_what_is_written_after_a_hole_is_read(file):
    spool = Spool(file)
    for number in range(50):
        append(file, b"%d\n" % number)
        (line,) = spool.read()
        assert line.text == b"%d" % number
        spool.punch(line)
    assert texts(Spool(file)) == []


def test_another_file_in_its_place_is_read_from_its_beginning(file):
    spool = Spool(file)
    append(file, b"a\nhalf")
    (line,) = all_lines(spool)
    file.rename(file.with_suffix(".old"))
    append(file, b"b\n")
    assert texts(spool) == [b"b"]
    # Its place in the first file is somebody else's words in this one.
    spool.punch(line)
    assert file.read_bytes() == b"b\n"


def test_a_file_that_was_cut_is_read_from_its_beginning(file):
    spool = Spool(file)
    append(file, b"a long line\n")
    (line,) = all_lines(spool)
    os.truncate(file, 0)
    append(file, b"b\n")
    assert texts(spool) == [b"b"]
    spool.punch(line)
    assert file.read_bytes() == b"b\n"


def test_a_removed_file_is_read_to_its_end_and_waited_for(file):
    spool = Spool(file)
    append(file, b"a\n")
    assert spool.may_be_read()
    file.unlink()
    assert texts(spool) == [b"a"]
    append(file, b"b\n")
    assert texts(spool) == [b"b"]


@pytest.mark.parametrize("length", [LONGEST - 1, LONGEST, LONGEST + 1, 20_000_000])
def test_of_a_long_line_the_beginning_and_the_end_are_kept(file, length):
    spool = Spool(file)
    append(file, b"<" + b"x" * (length - 2) + b">\nafter\n")
    long, after = all_lines(spool)
    assert after.text == b"after"
    assert long.text.startswith(b"<x")
    assert (long.rest or long.text).endswith(b"x>")
    assert bool(long.rest) == (length > LONGEST)
    assert len(long.rest) + len(long.text) <= LONGEST
    assert (long.start, long.end) == (0, length + 1)


def test_a_long_line_is_read_as_it_grows_and_holds_no_memory(file):
    spool = Spool(file)
    for _ in range(2_000):
        append(file, b"y" * 8_192)
        assert spool.read() == []
        assert len(spool._line) + len(spool._rest) <= LONGEST + spools.PIECE
    append(file, b"end\n")
    (line,) = spool.read()
    assert line.rest.endswith(b"yend")
    assert line.end == 2_000 * 8_192 + 4


def test_a_spool_that_cannot_forget_is_refused(file, monkeypatch):
    def refuses(*_):
        raise OSError(errno.EOPNOTSUPP, "")

    monkeypatch.setattr(spools, "_punch", refuses)
    with pytest.raises(SignalFault) as raised:
        Spool(file).may_be_read()
    assert raised.value.name == "signal-spool-holes"


def test_looking_whether_there_are_holes_leaves_the_file_as_it_is(file):
    append(file, b"a\n")
    assert Spool(file).may_be_read()
    assert file.read_bytes() == b"a\n"


def test_it_is_read_again_from_the_beginning(file):
    spool = Spool(file)
    append(file, b"a\nb\nhalf")
    first, _ = all_lines(spool)
    spool.punch(first)
    spool.rewind()
    assert texts(spool) == [b"b"]
    append(file, b" and half\n")
    assert texts(spool) == [b"half and half"]


words = st.lists(st.binary(max_size=30).map(lambda b: b.translate(None, b"\0\n")), max_size=8)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(words, st.integers(0, 40), st.booleans()), max_size=8), st.data())
def test_nothing_is_lost_and_nothing_is_read_twice_by_whoever_comes_after_a_kill(rounds, data):
    """However the daemon cuts its writing into pieces, and wherever the reader is killed, between
    reading and punching."""
    with tempfile.TemporaryDirectory(dir=MEMORY) as name:
        file = Path(name) / "spool"
        spool, written, done, at_once = Spool(file), b"", [], b""
        for lines, cut, is_killed in rounds:
            at_once += b"".join(line + b"\n" for line in lines)
            piece, at_once = at_once[:cut], at_once[cut:]
            append(file, piece)
            written += piece
            for line in all_lines(spool):
                if data.draw(st.booleans()):
                    spool.punch(line)
                    done.append((line.start, line.text))
            if is_killed:
                spool.close()
                spool = Spool(file)
        spool.close()
        append(file, at_once)
        written += at_once
        left = [(line.start, line.text) for line in all_lines(Spool(file))]
        place, expected = 0, []
        for text in written.split(b"\n")[:-1]:
            expected.append((place, text))
            place += len(text) + 1
        assert sorted(done + left) == expected


WRITER = """
import sys
with open(sys.argv[1], "ab", buffering=0) as out:
    for number in range(20_000):
        out.write(b'{"envelope":%d}' % number)
        out.write(b"\\n")
"""


def test_lines_are_punched_while_the_daemon_writes_and_none_is_lost(file):
    spool, found = Spool(file), []
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(file)])
    while not found or found[-1] != b'{"envelope":19999}':
        for line in spool.read():
            found.append(line.text)
            spool.punch(line)
    writer.wait()
    assert found == [b'{"envelope":%d}' % number for number in range(20_000)]
    assert file.read_bytes().strip(b"\0") == b""
