"""How our words look in a Matrix message, and what a refusal means to the outbox."""

from html.parser import HTMLParser
from types import SimpleNamespace

import nio
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chat import Address, Delivery
from bot.transports.matrix.content import edited, message
from bot.transports.matrix.network import undelivered
from bot.transports.matrix.sending import Sending


def delivery(words, **how):
    return Delivery(key="k", to=Address("matrix:!r"), words=words, **how)


def test_marks_become_html_and_names_no_tags():
    body = message(delivery("Soita **112**.\nVastaa *otan <b>*."))
    assert body["body"] == "Soita 112.\nVastaa otan <b>."
    assert body["formatted_body"] == (
        "Soita <strong>112</strong>.<br>Vastaa <em>otan &lt;b&gt;</em>."
    )
    assert body["m.mentions"] == {}


@pytest.mark.parametrize(("quiet", "kind"), [(True, "m.notice"), (False, "m.text")])
def test_what_needs_no_answer_rings_nowhere(quiet, kind):
    assert message(delivery("Hei.", quiet=quiet))["msgtype"] == kind


def test_an_edit_replaces_the_whole_message():
    body = edited(delivery("hoidossa"), "$0")
    assert body["m.new_content"] == message(delivery("hoidossa"))
    assert body["m.relates_to"] == {"rel_type": "m.replace", "event_id": "$0"}
    assert body["body"] == "* hoidossa"


def test_an_edit_stays_where_the_message_is():
    body = edited(delivery("hoidossa", reply_to="$1", thread="$2"), "$0")
    assert "m.relates_to" not in body["m.new_content"]
    assert body["m.relates_to"] == {"rel_type": "m.replace", "event_id": "$0"}


REPLY = {"m.in_reply_to": {"event_id": "$1"}}
THREAD = {"rel_type": "m.thread", "event_id": "$2"}


@pytest.mark.parametrize(
    ("how", "relation"),
    [
        ({"reply_to": "$1"}, REPLY),
        ({"thread": "$2", "reply_to": "$1"}, {**THREAD, "is_falling_back": False, **REPLY}),
        (
            {"thread": "$2"},
            {**THREAD, "is_falling_back": True, "m.in_reply_to": {"event_id": "$2"}},
        ),
        ({}, None),
    ],
)
def test_an_answer_stands_where_it_was_asked(how, relation):
    body = message(delivery("Hei.", **how))
    assert body.get("m.relates_to") == relation
    assert ("m.relates_to" in body) == (relation is not None)
    assert body["m.mentions"] == {}


class Reader(HTMLParser):
    """What stands on the screen of somebody whose client shows HTML."""

    def __init__(self, source):
        super().__init__()
        self.words = ""
        self.feed(source)
        self.close()

    def handle_data(self, data):
        self.words += data

    def handle_starttag(self, tag, attrs):
        assert tag in ("strong", "em", "br") and not attrs
        self.words += "\n" if tag == "br" else ""


@given(st.text(st.sampled_from("aä*<>&;\"'#/b \n"), max_size=30))
def test_both_ways_of_showing_a_message_read_the_same(words):
    body = message(delivery(words))
    assert Reader(body["formatted_body"]).words == body["body"]


class Reply:
    def __init__(self, status):
        self.status = status


@pytest.mark.parametrize(
    ("status", "code", "wait", "means"),
    [
        (429, "M_LIMIT_EXCEEDED", 1500, ("rate-limit", False, 1.5)),
        (429, None, None, ("rate-limit", False, None)),
        (502, None, None, ("server", False, None)),
        (200, None, None, ("server", False, None)),
        (401, "M_UNKNOWN_TOKEN", None, ("server", False, None)),
        (413, "M_TOO_LARGE", None, ("too-large", True, None)),
        (403, "M_FORBIDDEN", None, ("forbidden", True, None)),
    ],
)
def test_a_refusal_is_told_to_the_outbox(status, code, wait, means):
    answer = nio.RoomSendError("@maija:example.fi may not", code, wait)
    answer.transport_response = Reply(status)
    told = undelivered(answer)
    assert (told.reason, told.permanent, told.retry_after) == means
    assert "maija" not in str(told)


async def test_what_a_server_says_is_not_there_is_removed():
    async def room_redact(room, event, tx_id):
        return nio.RoomRedactError("there is no such event", "M_NOT_FOUND")

    client, nothing = SimpleNamespace(room_redact=room_redact), None
    sending = Sending(client, nothing, nothing, nothing, nothing)
    await sending._redact("!r", "$never-was", "k")
