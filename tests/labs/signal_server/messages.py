"""Messages: taken, queued, pushed, acknowledged; and what may be attached to them."""

from __future__ import annotations

import asyncio
import contextlib
import uuid
from typing import Any

from aiohttp import web

from tests.labs.signal_server.accounts import DEVICE, Account, Queued
from tests.labs.signal_server.exchange import FOR_EVER, NOT_FOUND, Call, Reply, milliseconds
from tests.labs.signal_server.state import State
from tests.labs.signal_server.wire import block, from_base64, integer, request

_CDN = "https://cdn3.signal.org/attachments"


async def send(state: State, call: Call, service_id: str) -> Reply:
    found = state.accounts.find(service_id)
    if found is None:
        return NOT_FOUND
    account, kind = found
    given = call.json()
    if fault := _wrong_devices(call, account, kind, given["messages"]):
        return fault
    for message in given["messages"]:
        content = bytearray(from_base64(message["content"]))
        if call.effect == "corrupt":
            content[-12] ^= 0x55
        envelope = envelope_for(
            account.service_id(kind),
            message["type"],
            given["timestamp"],
            bytes(content),
            source=call.account,
            urgent=given.get("urgent", True),
        )
        if call.effect != "lose":
            await deliver(state, account, Queued(envelope, message["type"], given["timestamp"]))
    if call.effect == "silent":
        await asyncio.sleep(FOR_EVER)
    return Reply(body={"needsSync": False})


def _wrong_devices(call: Call, account: Account, kind: str, messages: list[Any]) -> Reply | None:
    """To oneself there is no other device to write to."""
    expected = set() if call.account is account else {DEVICE}
    given = {message["destinationDeviceId"] for message in messages}
    if given != expected:
        missing, extra = sorted(expected - given), sorted(given - expected)
        return Reply(409, {"missingDevices": missing, "extraDevices": extra})
    is_stale = any(
        message["destinationRegistrationId"] != account.kept.registration_ids[kind]
        for message in messages
    )
    return Reply(410, {"staleDevices": [DEVICE]}) if is_stale else None


def envelope_for(
    destination: str,
    kind: int,
    timestamp: int,
    content: bytes | None,
    *,
    source: Account | None,
    urgent: bool = True,
) -> bytes:
    envelope = integer(1, kind) + block(13, destination) + integer(5, timestamp)
    if source:
        envelope += block(11, source.kept.aci) + integer(7, DEVICE)
    if content is not None:
        envelope += block(8, content)
    envelope += block(9, str(uuid.uuid4())) + integer(10, milliseconds())
    return envelope + integer(14, int(urgent))


async def deliver(state: State, account: Account, queued: Queued) -> None:
    account.queue.append(queued)
    if account.sockets:
        await push(state, account, account.sockets[-1])


async def push(state: State, account: Account, socket: web.WebSocketResponse) -> None:
    """Send what *socket* was not sent yet; it stays queued until it is acknowledged."""
    for queued in list(account.queue):
        if queued.socket is socket:
            continue
        queued.socket, queued.number = socket, next(state.numbers)
        state.note("push", who=account.number, kind=queued.kind, timestamp=queued.timestamp)
        stamp = f"X-Signal-Timestamp: {milliseconds()}"
        with contextlib.suppress(ConnectionError):
            await socket.send_bytes(
                request("PUT", "/api/v1/message", queued.envelope, queued.number, stamp)
            )


def acknowledge(state: State, account: Account, number: int) -> None:
    for queued in list(account.queue):
        if queued.number == number:
            account.queue.remove(queued)
            state.note("ack", who=account.number, kind=queued.kind, timestamp=queued.timestamp)


async def solve_challenge(state: State, call: Call) -> Reply:
    """Whatever the captcha: it lifts the rules that ask for one (428)."""
    state.rules = [rule for rule in state.rules if rule.status != 428]
    return Reply()


async def offer_upload(state: State, call: Call) -> Reply:
    key = uuid.uuid4().hex
    form = {"cdn": 3, "key": key, "headers": {}, "signedUploadLocation": f"{_CDN}/{key}"}
    return Reply(body=form)


async def begin_upload(state: State, call: Call, key: str) -> Reply:
    return Reply(201, headers={"Location": f"{_CDN}/{key}/upload"})


async def resume_upload(state: State, call: Call, key: str) -> Reply:
    return Reply(headers={"Upload-Offset": "0"})


async def upload(state: State, call: Call, key: str) -> Reply:
    state.uploads[key] = call.body
    return Reply(204, headers={"Upload-Offset": str(len(call.body))})


async def download(state: State, call: Call, key: str) -> Reply:
    return Reply(body=state.uploads[key]) if key in state.uploads else NOT_FOUND
