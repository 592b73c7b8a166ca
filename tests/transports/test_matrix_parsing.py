"""What a Matrix event says, as a table."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chat import Left
from bot.transports.matrix.parsing import (
    Said,
    left,
    membership,
    moment,
    said,
    server_of,
    undone,
)

BOT, MAIJA = "@purku:example.fi", "@maija:example.fi"
AT = datetime(2026, 11, 17, 8, 38, tzinfo=UTC)
FALLBACK = "> <@purku:example.fi> Milloin?\n> 1 nyt\n\n2"


def event(kind="m.room.message", sender=MAIJA, **content):
    return {
        "type": kind,
        "event_id": "$1",
        "sender": sender,
        "origin_server_ts": int(AT.timestamp() * 1000),
        "content": content,
    }


def text(body="purku", **content):
    return event(msgtype="m.text", body=body, **content)


def relates(**relation):
    return {"m.relates_to": relation}


def edit(body, **content):
    new = {"msgtype": "m.text", "body": body, **content}
    return text(
        f"* {body}",
        **{"m.new_content": new, "m.mentions": {}},
        **relates(rel_type="m.replace", event_id="$0"),
    )


REPLY = relates(**{"m.in_reply_to": {"event_id": "$0"}})
THREAD = {"rel_type": "m.thread", "event_id": "$0", "m.in_reply_to": {"event_id": "$00"}}
VOICE = {"msgtype": "m.audio", "body": "voice.ogg", "org.matrix.msc3245.voice": {}}


@pytest.mark.parametrize(
    ("heard", "meaning"),
    [
        (text(), {"words": "purku"}),
        (text(""), {"words": ""}),
        (event(msgtype="m.emote", body="tarvitsee apua"), {"words": "tarvitsee apua"}),
        (text("> lainaus"), {"words": "> lainaus"}),
        (text("2", **REPLY), {"words": "2", "reply_to": "$0"}),
        (text(FALLBACK, **REPLY), {"words": "2", "reply_to": "$0"}),
        (
            text(**relates(**THREAD, is_falling_back=True)),
            {"words": "purku", "reply_to": "$0", "thread": "$0"},
        ),
        (text(**relates(**THREAD)), {"words": "purku", "reply_to": "$00", "thread": "$0"}),
        (edit("purku"), {"words": "purku", "edits": "$0"}),
        (edit("otan", **REPLY), {"words": "otan", "edits": "$0", "reply_to": "$0"}),
        (
            edit("purku", **{"m.mentions": {"user_ids": [BOT]}}),
            {"words": "purku", "edits": "$0", "mentions_bot": True},
        ),
        (edit("apua", msgtype="m.image", filename="kuva.jpg"), {"words": "apua", "edits": "$0"}),
        (event("m.room.redaction", redacts="$0"), {"taken_back": True, "undoes": "$0"}),
        (
            {**event("m.room.redaction"), "redacts": "$0"},
            {"taken_back": True, "undoes": "$0"},
        ),
        (text(**{"m.mentions": {"user_ids": [BOT]}}), {"words": "purku", "mentions_bot": True}),
        (text(**{"m.mentions": {"user_ids": [MAIJA]}}), {"words": "purku"}),
        (text(f"{BOT}: purku"), {"words": f"{BOT}: purku", "mentions_bot": True}),
        (text(f"{BOT}!", **{"m.mentions": {}}), {"words": f"{BOT}!"}),
        (event(**VOICE), {}),
        (event(msgtype="m.image", body="kuva.jpg"), {}),
        (event(msgtype="m.image", body="kuva.jpg", filename="kuva.jpg"), {}),
        (event(msgtype="m.image", body="apua", filename="kuva.jpg"), {"words": "apua"}),
        (event(msgtype="m.location", body="täällä"), {}),
        (event("m.sticker", body="itku"), {}),
        (
            event("m.reaction", **relates(rel_type="m.annotation", event_id="$0", key="👍")),
            {"reaction": "👍", "reply_to": "$0"},
        ),
    ],
)
def test_what_a_person_says_is_heard(heard, meaning):
    assert said(heard, BOT) == Said(key="$1", sender=MAIJA, at=AT, **meaning)


@pytest.mark.parametrize(
    "unheard",
    [
        event(sender=BOT, msgtype="m.text", body="Selvä."),
        event(msgtype="m.notice", body="Olen toinen botti."),
        event(msgtype="m.server_notice", body="Käyttöehdot"),
        event(msgtype="m.key.verification.request", body="…"),
        text("* purku", **relates(rel_type="m.replace", event_id="$0")),  # with nothing new
        text(
            **{"m.new_content": {"msgtype": "m.text", "body": "a"}}, **relates(rel_type="m.replace")
        ),
        edit("Olen toinen botti.", msgtype="m.notice"),
        event("m.room.redaction"),
        event(),  # redacted
        event("m.reaction"),  # redacted
        event("m.room.member", membership="join"),
        event("m.room.encrypted", ciphertext="…"),
        event("m.call.invite"),
        {**text(), "state_key": ""},
        {**text(), "event_id": 1},
        {},
    ],
)
def test_what_nobody_says_is_not_heard(unheard):
    assert said(unheard, BOT) is None


@pytest.mark.parametrize(
    ("before", "after", "step"),
    [
        ({"membership": "invite"}, "join", ("invite", "join")),
        ({"membership": "join"}, "join", ("join", "join")),
        (None, "invite", ("leave", "invite")),
    ],
)
def test_a_membership_has_a_before_and_an_after(before, after, step):
    told = event("m.room.member", membership=after)
    told |= {"state_key": BOT, "unsigned": {"prev_content": before}}
    assert membership(told, BOT) == step
    assert membership(told, MAIJA) is None


def test_a_reaction_is_taken_back_by_name_in_old_rooms_and_new():
    assert undone(event("m.room.redaction", redacts="$0")) == "$0"
    assert undone({**event("m.room.redaction"), "redacts": "$0"}) == "$0"
    assert undone(event("m.room.redaction")) is None
    assert undone(text(redacts="$0")) is None


def test_a_nonsensical_time_is_brought_into_time():
    assert moment({"origin_server_ts": 10**30}).year == 9999
    assert moment({"origin_server_ts": -1}) == moment({}) == datetime(1970, 1, 1, tzinfo=UTC)


def test_a_server_may_have_a_port():
    assert server_of("@maija:example.fi:8448") == "example.fi:8448"


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(["m.relates_to", "m.in_reply_to", "m.mentions", "user_ids", "event_id",
                         "rel_type", "m.new_content", "key", "msgtype", "body", "filename",
                         "prev_content"]),
        inner,
        max_size=4,
    ),
    max_leaves=8,
)  # fmt: skip


@given(
    st.fixed_dictionaries(
        {"event_id": st.just("$1") | ANYTHING, "sender": st.just(MAIJA) | ANYTHING},
        optional={
            "type": st.sampled_from(["m.room.message", "m.reaction", "m.room.member", "m.sticker"]),
            "content": ANYTHING,
            "unsigned": ANYTHING,
            "origin_server_ts": ANYTHING,
        },
    )
)
def test_no_event_whatever_is_in_it_breaks_the_reading(heard):
    said(heard, BOT)
    membership({**heard, "state_key": BOT}, BOT)
    undone({**heard, "type": "m.room.redaction"})


EDIT = relates(rel_type="m.replace", event_id="$0")


@pytest.mark.parametrize(
    ("shown", "message"),
    [
        (text(), "$1"),
        (text(**REPLY), "$1"),
        (text(**EDIT), "$0"),
        (event("m.room.encrypted", ciphertext="…", **EDIT), "$0"),
    ],
)
def test_what_has_left_is_known_by_its_key(shown, message):
    shown |= {"sender": BOT, "unsigned": {"transaction_id": "key"}}
    assert left(shown, BOT) == Left(key="key", message=message, at=AT)
    assert left(shown, MAIJA) is None
    assert left({**shown, "unsigned": {}}, BOT) is None
