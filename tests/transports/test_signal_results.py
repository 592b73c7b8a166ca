"""What the real daemon answered to ``send``, and what it means to the outbox."""

import pytest

from bot.transports import Undelivered, Unsure
from bot.transports.signal.results import Sent, challenge, read
from bot.transports.signal.rpc import CallFailed, NoAnswer
from tests.transports.recorded import one, recorded

LEFT = "left"
UNSURE = "unsure"
LATER = "later"
NEVER = "never"

#: what is to become of every recorded call of ``send``, and why
TABLE = {
    "account": {
        "send_no_params": (NEVER, "refused"),
        "send_empty_params": (NEVER, "refused"),
        "send_no_message": (NEVER, "refused"),
        "send_no_recipient": (NEVER, "refused"),
        "send_recipient_string_not_array": (LEFT, {}),
        "send_bad_number": (NEVER, "refused"),
        "send_empty_message": (NEVER, "refused"),
        "send_unknown_param": (LEFT, {}),
        "send_kebab_case_param": (UNSURE, "unexpected"),
        "send_wrong_type_message": (LEFT, {}),
        "send_wrong_type_quoteTimestamp": (UNSURE, "unexpected"),
        "send_success_1to1": (LEFT, {}),
        "send_success_two_recipients": (LEFT, {}),
        "send_one_ok_one_unregistered": (LEFT, {"unregistered": 1}),
        "send_unregistered_only": (NEVER, "unregistered"),
        # Nobody could be looked up then.
        "send_phone_number_unknown_cdsi_unreachable": (LATER, "network"),
        "send_phone_number_own": (LEFT, {}),
        "send_noteToSelf": (LEFT, {}),
        "send_self_uuid": (LEFT, {}),
        "send_self_uuid_notifySelf": (LEFT, {}),
        "send_group": (LEFT, {}),
        "send_group_array": (LEFT, {}),
        "send_group_notifySelf": (LEFT, {}),
        "send_group_unknown": (LATER, "group-refused"),
        "send_group_invalid_id": (LATER, "group-refused"),
        "send_group_not_member": (LATER, "group-refused"),
        "send_group_pending_invite": (LATER, "group-refused"),
        "send_group_announcement_only": (LATER, "group-refused"),
        "send_group_some_unregistered": (LEFT, {"unregistered": 1}),
        "send_group_plus_recipient": (LEFT, {}),
        "send_username_unknown": (LATER, "network"),
        "send_attachment_missing_file": (UNSURE, "unexpected"),
        "send_bad_textStyle": (NEVER, "refused"),
        "send_bad_mention": (NEVER, "refused"),
        "send_long_message_3000": (LEFT, {}),
        "send_message_1999": (LEFT, {}),
    },
    "send_failures": {
        "baseline_ok": (LEFT, {}),
        "http_500_1to1": (LATER, "network"),
        "http_503_1to1": (LATER, "network"),
        "http_508_1to1": (LATER, "network"),
        "http_404_1to1": (NEVER, "unregistered"),
        "http_401_1to1": (LATER, "network"),
        "http_403_1to1": (LATER, "network"),
        "http_413_1to1": (LATER, "rate-limit"),
        "http_429_1to1": (LATER, "rate-limit"),
        "http_499_1to1": (LATER, "network"),
        "http_426_1to1": (LATER, "network"),
        "http_428_proof_required_1to1": (LATER, "captcha"),
        "http_428_group_one_of_two": (LEFT, {"captcha": 1}),
        "http_429_group_all": (UNSURE, "unexpected"),
        "http_500_group_all": (UNSURE, "unexpected"),
        "http_500_once_then_ok": (LEFT, {}),
        "server_never_answers": (UNSURE, "network"),
        "stored_but_no_reply": (LEFT, {}),
        "after_recovery": (LEFT, {}),
        "prekeys_429_new_contact": (LEFT, {}),
        "rate_limit_reset_ok": (LEFT, {}),
    },
    "whole_groups": {
        # Alice had the message, and nothing here tells it: only our own phone was refused.
        "sync_to_own_device_429_direct": (LATER, "rate-limit"),
        "sync_to_own_device_429_group": (UNSURE, "unexpected"),
        "all_members_429_group": (LATER, "rate-limit"),
        "all_members_404_group": (LATER, "unregistered"),
    },
    "new_phone": {
        "identity_changed_send_1to1": (LATER, "identity"),
        "identity_changed_send_group": (LEFT, {"identity": 1}),
        "send_after_trust": (LEFT, {}),
    },
    "outage": {
        "online: send": (LEFT, {}),
        # Such a one was seen to arrive when the network was back.
        "outage (interface down, live websocket): send 1:1": (UNSURE, "network"),
        "outage: send again": (UNSURE, "network"),
        "outage: send to group": (UNSURE, "unexpected"),
    },
}

SENDS = [(file, each) for file in TABLE for each in recorded(file) if each.method == "send"]


def means(exchange):
    to_group = "groupId" in exchange.params
    result = read(exchange.answer, to_group=to_group, seconds=exchange.seconds)
    if isinstance(result, Sent):
        return LEFT, dict(result.failed)
    if isinstance(result, Unsure):
        return UNSURE, result.reason
    return NEVER if result.permanent else LATER, result.reason


@pytest.mark.parametrize(("file", "exchange"), SENDS, ids=[each.name for _, each in SENDS])
def test_every_recorded_answer_means(file, exchange):
    assert means(exchange) == TABLE[file][exchange.name]


def test_every_line_of_the_table_was_recorded():
    names = {(file, each.name) for file, each in SENDS}
    assert {(file, name) for file, rows in TABLE.items() for name in rows} == names


def test_what_has_left_is_named_by_its_moment():
    answer = one("account", "send_success_1to1").answer
    assert read(answer, to_group=False, seconds=0) == Sent(answer["timestamp"])


def test_a_captcha_tells_how_long_to_wait_and_what_to_answer():
    answer = one("send_failures", "http_428_proof_required_1to1").answer
    refused = read(answer, to_group=False, seconds=0)
    assert refused.retry_after == 3600
    assert challenge(answer) == "chal-token-123"
    assert challenge(one("send_failures", "http_428_group_one_of_two").answer) == "chal-token-123"


@pytest.mark.parametrize(
    "answer", [None, {}, {"results": None}, NoAnswer("send", was_sent=True), CallFailed("send", -1)]
)
def test_other_answers_have_nothing_to_be_answered(answer):
    assert challenge(answer) is None


def test_a_limit_is_waited_for_as_long_as_newer_daemons_tell():
    limited = {"type": "RATE_LIMIT_FAILURE", "recipientAddress": {"uuid": "u"}}
    results = [limited | {"retryAfterSeconds": 7}, limited | {"retryAfterSeconds": 90}, limited]
    failed = CallFailed("send", -5, {"timestamp": 1, "results": results})
    refused = read(failed, to_group=True, seconds=0)
    assert (refused.reason, refused.retry_after) == ("rate-limit", 90)


def test_a_captcha_stands_for_all_who_were_not_reached():
    limited = {"type": "RATE_LIMIT_FAILURE", "recipientAddress": {"uuid": "u"}}
    network = {"type": "NETWORK_FAILURE", "recipientAddress": {"uuid": "v"}}
    failed = CallFailed("send", -1, {"results": [network, limited, limited | {"token": "t"}]})
    assert read(failed, to_group=True, seconds=60).reason == "captcha"


@pytest.mark.parametrize(
    ("answer", "is_unsure", "reason"),
    [
        (NoAnswer("send", was_sent=True), True, "no-answer"),
        (NoAnswer("send", was_sent=False), False, "no-daemon"),
        (CallFailed("send", -3), False, "network"),
        (CallFailed("send", -32602), False, "refused"),
        (CallFailed("send", -77), True, "unexpected"),
        (CallFailed("send", -1, {"results": []}), False, "refused"),
        (CallFailed("send", -1, "x"), False, "refused"),
        ({"timestamp": 1}, True, "odd-answer"),
        ({"timestamp": "1", "results": []}, True, "odd-answer"),
        (None, True, "odd-answer"),
        ({"timestamp": 1, "results": [None]}, False, "network"),
        ({"timestamp": 1, "results": [{"type": "NEW_FAILURE"}]}, False, "network"),
    ],
)
def test_other_ends_of_a_call(answer, is_unsure, reason):
    result = read(answer, to_group=False, seconds=0.1)
    assert isinstance(result, Undelivered)
    assert (isinstance(result, Unsure), result.reason) == (is_unsure, reason)


def test_an_error_of_the_network_that_took_long_may_have_left():
    assert isinstance(read(CallFailed("send", -3), to_group=False, seconds=10), Unsure)


def test_a_group_of_nobody_else_has_been_told():
    assert read({"timestamp": 5, "results": []}, to_group=True, seconds=0) == Sent(5)
