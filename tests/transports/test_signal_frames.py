"""What a frame of the daemon means, as a table over every one that was recorded."""

import dataclasses
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chat import Incoming, Unheard, Why
from bot.transports.signal.frames import (
    Ignored,
    Receipts,
    frames,
    meaning,
    outline,
    revision,
    seen_by,
)
from bot.transports.signal.names import ME, Name

FOLDER = Path(__file__).parent / "signal_frames"
NUMBER = "+358401000001"
GROUP = "NAJvAquFGBlkB/fLu7nVtwGM203Fjl7nujQs/mWoJ6o="
FADING = "mAftn2Q3kA+Nnz12PqfJ5bYP5uBRGvIAPmHDe8wEM/o="
BIG = "AzxkxePZarCzNXqqQafdk8fsfSbSZMukTdPwmI1Xu18="
GROUPS = {GROUP, FADING, BIG}
ALICE, CAROL, DAVE = (f"aaaaaaaa-0000-4000-8000-00000000000{n}" for n in (2, 3, 4))
OURS, OURS_IN_GROUP = "me/1795281646026", "me/1795281646112"


def private(sender, **said):
    return {"chat": f"signal:{sender}", "sender": f"signal:{sender}", "private": True} | said


def in_group(sender, chat=GROUP, **said):
    told = {"chat": f"signal:group.{chat}", "sender": f"signal:{sender}", "private": False}
    return told | said


EMPTY, UNREADABLE = (private(DAVE, why=why) for why in (Why.EMPTY, Why.UNREADABLE))
WORDLESS = private(DAVE)

MEANINGS = {
    "attachment_image": private(ALICE, words="kuva"),
    "attachment_only_datauri": private(ALICE),
    "call_offer": WORDLESS,
    "contact_share": WORDLESS,
    "decryption_error": Ignored.NOBODY,
    "delivery_receipt": ["me/1795281675214"],
    "direct_edit": private(
        ALICE, words="Hei botti, tarvitsen apua (korjattu)", edits=f"{ALICE}/1795281644991"
    ),
    "direct_reaction_add": private(ALICE, reaction="✅", reply_to=OURS),
    "direct_remote_delete": private(ALICE, taken_back=True, undoes=f"{ALICE}/1795281644991"),
    "direct_reply_quote": private(ALICE, words="Kiitos!", reply_to=OURS),
    "direct_text": private(ALICE, words="Hei botti, tarvitsen apua\nrivi 2"),
    "direct_text_with_expiry": private(ALICE, words="katoaa tunnissa"),
    "duplicate_first": private(DAVE, words="sama viesti kahdesti"),
    "duplicate_second": private(DAVE, words="sama viesti kahdesti"),
    "empty_datamessage": EMPTY,
    "end_session": EMPTY,
    "error_invalid_prekey": UNREADABLE,
    "error_untrusted_identity": private(CAROL, why=Why.UNREADABLE),
    "expiration_timer_off": private(ALICE, why=Why.EMPTY),
    "expiration_timer_update_direct": private(ALICE, why=Why.EMPTY),
    "expiration_update_raw": EMPTY,
    "garbage_ciphertext": UNREADABLE,
    "garbage_sealed": Ignored.NOBODY,
    "group_call_update": Ignored.GROUP_CHANGE,
    "group_edit": in_group(
        ALICE, words="Hei kaikki! Ketkä pääsevät KESKIVIIKKONA?", edits=f"{ALICE}/1795281642944"
    ),
    "group_higher_revision": in_group(DAVE, BIG, words="uusi versio"),
    "group_mention": in_group(ALICE, words="mikä on tilanne?", mentions_bot=True),
    "group_mention_after_emoji": in_group(ALICE, words="👍  ja  katsokaa", mentions_bot=True),
    "group_reaction_add": in_group(ALICE, reaction="👍", reply_to=OURS_IN_GROUP),
    "group_reaction_change": in_group(ALICE, reaction="❤️", reply_to=OURS_IN_GROUP),
    "group_reaction_remove": in_group(ALICE, reaction="❤️", reply_to=OURS_IN_GROUP, taken_back=True),
    "group_remote_delete": in_group(ALICE, taken_back=True, undoes=f"{ALICE}/1795281642944"),
    "group_reply_quote": in_group(ALICE, words="Sopii", reply_to=OURS_IN_GROUP),
    "group_text": in_group(ALICE, words="Hei kaikki! Ketkä pääsevät tiistaina? 🙂"),
    "group_text_with_expiry": in_group(ALICE, FADING, words="katoaa tunnissa"),
    "group_typing_start": Ignored.TYPING,
    "group_typing_stop": Ignored.TYPING,
    "group_unknown": Ignored.OTHER_GROUP,
    "group_update_no_text": Ignored.GROUP_CHANGE,
    "group_update_with_change": Ignored.GROUP_CHANGE,
    "link_preview": private(ALICE, words="https://example.org/x"),
    # Older daemons show the first 2000 bytes, and the whole as an attachment.
    "long_text_3000": private(ALICE, words="a" * 2000),
    "manual_mode_subscription_wrapper": private(ALICE, words="S6"),
    "mention_raw": private(DAVE, words="hei", mentions_bot=True),
    "payment": WORDLESS,
    "poll_unknown_field": EMPTY,
    "profile_key_update": EMPTY,
    "quote_attachment_mention": private(DAVE, words="ks. liite", reply_to=OURS),
    "read_receipt": [OURS, OURS_IN_GROUP],
    "receipt_delivery_raw": [OURS, OURS_IN_GROUP],
    "sender_number_visible": private(CAROL, words="numeroni näkyy"),
    "sender_without_profile_name": private(CAROL, words="Moi, kuka tämä on?"),
    "server_delivery_receipt_type5": [OURS],
    "sticker": WORDLESS,
    "story_reply": private(DAVE, words="tarinaan"),
    "sync_note_to_self": Ignored.OWN,
    "sync_read": Ignored.OWN,
    "sync_sent_direct": Ignored.OWN,
    "sync_sent_group": Ignored.OWN,
    "sync_sent_reaction": Ignored.OWN,
    "text_styles": private(ALICE, words="lihava ja koodi"),
    "typing_direct": Ignored.TYPING,
    "view_once": private(ALICE),
    "viewed_receipt": [OURS],
    "made_account_by_uuid": Ignored.OWN,
    "made_admin_delete": in_group(DAVE, taken_back=True, undoes=f"{ALICE}/1795281646112"),
    "made_call_event": Ignored.ODD,
    "made_direct_poll": WORDLESS,
    "made_duplicate": Ignored.DUPLICATE,
    "made_group_call": Ignored.GROUP_CHANGE,
    "made_group_poll": in_group(DAVE),
    "made_hangup": Ignored.CALL,
    "made_long_text": private(DAVE, words="a" * 3000),
    "made_pin": Ignored.PIN,
    "made_poll_end": WORDLESS,
    "made_poll_vote": WORDLESS,
    "made_story": Ignored.STORY,
    "made_timer": Ignored.TIMER,
    "made_unpin": Ignored.PIN,
}


def recorded(name):
    return json.loads((FOLDER / f"{name}.json").read_text("utf-8"))


def means(frame, account=NUMBER):
    return meaning(frame, account, GROUPS)


def told(heard):
    """What is heard, without what each has."""
    if isinstance(heard, Ignored):
        return heard
    if isinstance(heard, Receipts):
        return [each.message for each in heard.arrived]
    fields = {f.name: (getattr(heard, f.name), f.default) for f in dataclasses.fields(heard)}
    said = {name: value for name, (value, default) in fields.items() if value != default}
    del said["key"], said["at"]
    said |= {"chat": heard.chat.uri, "sender": heard.sender.address.uri}
    return said


def test_every_recorded_frame_is_in_the_table():
    assert {file.stem for file in FOLDER.glob("*.json")} == set(MEANINGS)


@pytest.mark.parametrize("name", MEANINGS)
def test_a_frame_means(name):
    assert told(means(recorded(name))) == MEANINGS[name]


@pytest.mark.parametrize("name", MEANINGS)
def test_the_spool_has_the_same_without_a_wrapping(name):
    frame = recorded(name)["params"]
    assert means(frame) == means(recorded(name))


def test_a_message_is_known_by_its_author_and_moment_and_is_of_when_the_server_had_it():
    heard = means(recorded("group_text"))
    assert heard.key == f"{ALICE}/1795281642944"
    assert heard.at == datetime.fromtimestamp(1795281643.068, UTC)
    assert heard.sender.name == "Alice Virtanen"


def test_both_copies_of_a_message_have_one_name():
    first, second = means(recorded("duplicate_first")), means(recorded("duplicate_second"))
    assert first.key == second.key


def test_an_edit_has_a_name_of_its_own():
    assert means(recorded("direct_edit")).key == f"{ALICE}/1795281664133"


def test_receipts_tell_who_has_it_and_when_it_left():
    (arrived,) = means(recorded("delivery_receipt")).arrived
    assert arrived.person.uri == f"signal:{ALICE}"
    assert arrived.sent_at == datetime.fromtimestamp(1795281675.214, UTC)


@pytest.mark.parametrize("name", ["direct_reply_quote", "direct_reaction_add", "group_reply_quote"])
def test_whoever_replies_or_reacts_to_our_message_has_it(name):
    heard = means(recorded(name))
    (arrived,) = seen_by(heard)
    assert (arrived.person, arrived.message) == (heard.sender.address, heard.reply_to)
    assert str(Name(ME, round(arrived.sent_at.timestamp() * 1000))) == heard.reply_to


def test_what_is_no_reply_or_one_to_somebody_else_shows_nothing():
    heard = means(recorded("direct_reply_quote"))
    assert seen_by(dataclasses.replace(heard, reply_to=f"{ALICE}/5")) == ()
    assert seen_by(dataclasses.replace(heard, reply_to=None)) == ()


@pytest.mark.parametrize("name", ["direct_reply_quote", "group_reaction_add", "group_mention"])
def test_we_are_known_by_our_uuid_alone_where_the_account_is_named_so(name):
    me = "aaaaaaaa-0000-4000-8000-000000000001"
    text = json.dumps(recorded(name)).replace(f'"{NUMBER}"', "null")
    frame = json.loads(text)
    frame["params"]["account"] = me
    heard = means(frame)
    assert (heard.reply_to or "me/").startswith("me/")
    assert heard.mentions_bot == (name == "group_mention")


def test_what_is_said_to_another_account_of_the_same_daemon_is_not_said_to_us():
    assert means(recorded("direct_text"), "+358401000009") is Ignored.OTHER_ACCOUNT


def with_mentions(message, *mentions):
    frame = recorded("group_mention")
    data = frame["params"]["envelope"]["dataMessage"]
    data["message"], data["mentions"] = message, list(mentions)
    return means(frame)


def mention(name, start, length=1, uuid=CAROL):
    return {"name": name, "number": None, "uuid": uuid, "start": start, "length": length}


@pytest.mark.parametrize(
    ("message", "mentions", "words"),
    [
        ("👍👍 siirrä ￼lle", [mention("Pekka", 12)], "👍👍 siirrä Pekkalle"),
        ("￼￼", [mention("Pekka", 0), mention("Sari", 1)], "PekkaSari"),
        ("￼ ja ￼", [mention("Sari", 5), mention(CAROL, 0)], "ja Sari"),
        # What does not fit is passed over.
        ("hei ￼", [mention("Pekka", 40), mention("Pekka", -1)], "hei"),
        ("hei ￼", [mention("Pekka", 0), mention("Pekka", 4, 0)], "hei"),
        ("hei", [mention("Pekka", True), {"start": "0"}], "hei"),
        ("👍", [mention("Pekka", 1)], "👍"),
    ],
)
def test_mentions_are_counted_in_utf_16_and_read_as_names(message, mentions, words):
    assert with_mentions(message, *mentions).words == words


def test_half_a_letter_is_no_letter():
    frame = json.loads(json.dumps(recorded("group_reaction_add")).replace("\\ud83d", "\\ud800", 1))
    means(frame).reaction.encode()
    frame = recorded("direct_text")
    frame["params"]["envelope"]["dataMessage"]["message"] = "apua \ud83d"
    frame["params"]["envelope"]["sourceName"] = "\ud83d"
    heard = means(frame)
    assert (heard.words, heard.sender.name) == ("apua \ufffd", "\ufffd")


def test_a_group_that_cannot_be_read_is_no_private_chat():
    frame = recorded("group_text")
    for odd in ("", "x", [], {}, {"groupId": None}, {"groupId": ["x"]}, 7):
        frame["params"]["envelope"]["dataMessage"]["groupInfo"] = odd
        assert means(frame) is Ignored.OTHER_GROUP


def test_the_revision_of_a_group_is_told():
    assert revision(recorded("group_text")) == (GROUP, 3)
    assert revision(recorded("group_edit")) == (GROUP, 3)
    assert revision(recorded("direct_text")) is None
    assert revision(None) is None


# ---------------------------------------------------------------- lines


def line(name):
    return json.dumps(recorded(name)["params"], ensure_ascii=False)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (line("direct_text"), 1),
        (line("direct_text") + line("group_text"), 2),
        (line("direct_text")[:200] + line("group_text"), 1),
        (line("direct_text")[:-1] + line("group_text"), 1),
        (line("garbage_ciphertext") + line("group_text")[:-1], 1),
    ],
)
def test_a_line_may_hold_several_frames_and_parts_of_them(text, count):
    found = list(frames(text))
    assert len(found) == count
    assert all(not isinstance(means(frame), Ignored) for frame in found)


@pytest.mark.parametrize("text", ["", "WARN  Something", "{}", "[]", '{"envelope":', "\ufffd\0"])
def test_a_line_without_a_frame_is_nothing(text):
    assert [means(frame) for frame in frames(text)] == [Ignored.ODD]


def test_a_line_that_is_made_to_last_does_not():
    assert list(frames('{"envelope":' * 50_000)) == [None]


@pytest.mark.parametrize("name", ["direct_text", "group_text", "group_edit", "direct_edit"])
def test_of_a_line_that_is_too_long_it_is_known_who_said_it_where_and_when(name):
    whole = means(recorded(name))
    text = json.dumps(recorded(name)["params"], separators=(",", ":"))
    at = text.index('"message":"') + len('"message":"')
    heard = means(outline(text[:at] + "a" * 99, "a" * 99 + text[at:]))
    assert (heard.key, heard.at, heard.chat) == (whole.key, whole.at, whole.chat)
    assert heard.sender == whole.sender
    assert heard.words is None


def test_a_long_line_of_a_group_that_cannot_be_read_is_no_private_chat():
    text = json.dumps(recorded("group_text")["params"])
    text = text.replace('"groupId"', '"groupName": "a{b", "groupId"')
    assert means(outline(text, "")) is Ignored.OTHER_GROUP


def test_a_long_line_of_somebody_else_who_writes_like_a_frame_is_still_theirs():
    text = json.dumps({"envelope": {"sourceUuid": ALICE, "timestamp": 5, "dataMessage": {}}})
    said = json.dumps('"groupInfo":{"groupId":"' + GROUP + '"')
    text = text.replace(" ", "").replace("{}}", '{"message":' + said)
    heard = means(outline(text, "aaaa"))
    assert heard.private


@pytest.mark.parametrize("name", ["delivery_receipt", "sync_sent_direct", "decryption_error"])
def test_of_a_long_line_that_says_nothing_to_us_nothing_is_heard(name):
    text = json.dumps(recorded(name)["params"], separators=(",", ":"))
    assert not isinstance(means(outline(text, "")), Incoming | Unheard)


# ---------------------------------------------------------------- anything

odd = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


def _paths(value, path=()):
    if path:
        yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _paths(inner, (*path, key))
    if isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _paths(inner, (*path, place))


@given(odd)
def test_no_json_is_too_odd(frame):
    assert isinstance(means(frame), Ignored)


@given(st.data())
def test_no_frame_with_odd_parts_raises(data):
    frame = recorded(data.draw(st.sampled_from(sorted(MEANINGS))))
    for _ in range(data.draw(st.integers(1, 3))):
        *path, last = data.draw(st.sampled_from(list(_paths(frame))))
        inner = frame
        for key in path:
            inner = inner[key]
        inner[last] = data.draw(odd)
        revision(frame)
        heard = means(frame)
        assert isinstance(heard, Incoming | Unheard | Receipts | Ignored)
