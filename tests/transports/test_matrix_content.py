"""How our words look in a Matrix message, and what a refusal means to the outbox."""

from types import SimpleNamespace

import nio
import pytest

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

    sending = Sending(SimpleNamespace(room_redact=room_redact), rooms=None, keys=None)
    await sending._redact("!r", "$never-was", "k")
