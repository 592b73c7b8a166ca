"""The keys by which people's devices write to each other; and what they write."""

from __future__ import annotations

from typing import Any

from tests.labs.homeserver.routes import Asked, Refused, Routes

_IDENTITY = ("master_key", "self_signing_key", "user_signing_key")

ROUTES = Routes()


@ROUTES.on("POST", "keys/upload")
def upload(asked: Asked) -> Any:
    device, body = asked.by, asked.body
    for name, key in body.get("one_time_keys", {}).items():
        if device.one_time.get(name, key) != key:
            raise Refused(400, "M_UNKNOWN")
        device.one_time[name] = key
    if body.get("fallback_keys"):
        device.fallback = body["fallback_keys"]
        device.fallback_is_unused = True
    if body.get("device_keys"):
        device.keys = body["device_keys"]
        asked.server.devices_changed(asked.user(asked.me))
    return {"one_time_key_counts": device.counts()}


@ROUTES.on("POST", "keys/query")
def query(asked: Asked) -> Any:
    people = [asked.server.users[name] for name in asked.body["device_keys"]
              if name in asked.server.users]  # fmt: skip
    told: dict[str, Any] = {"failures": {}}
    told["device_keys"] = {user.name: user.device_keys() for user in people}
    for part in _IDENTITY[:2]:
        found = {user.name: user.identity[part] for user in people if part in user.identity}
        told[f"{part}s"] = found
    return told


@ROUTES.on("POST", "keys/claim")
def claim(asked: Asked) -> Any:
    given: dict[str, dict[str, Any]] = {}
    for user, devices in asked.body["one_time_keys"].items():
        known = asked.user(user).devices
        for name in devices:
            if name in known and (key := known[name].take_key()):
                given.setdefault(user, {})[name] = key
    asked.server.wake()
    return {"one_time_keys": given, "failures": {}}


@ROUTES.on("POST", "keys/device_signing/upload")
def publish_identity(asked: Asked) -> Any:
    user = asked.user(asked.me)
    user.identity |= {part: asked.body[part] for part in _IDENTITY if part in asked.body}
    asked.server.devices_changed(user)
    return {}


@ROUTES.on("POST", "keys/signatures/upload")
def sign(asked: Asked) -> Any:
    for name, signed in asked.body.items():
        asked.user(name).sign(signed)
        asked.server.devices_changed(asked.user(name))
    return {"failures": {}}


@ROUTES.on("PUT", r"sendToDevice/*/*")
def send_to_device(asked: Asked, kind: str, key: str) -> Any:
    def do() -> dict[str, str]:
        for user, devices in asked.body["messages"].items():
            known = asked.user(user).devices
            for name, content in devices.items():
                to = known.values() if name == "*" else filter(None, [known.get(name)])
                event = {"type": kind, "sender": asked.me, "content": content}
                asked.server.deliver(to, event)
        return {}

    return asked.once(f"sendToDevice/{kind}", key, do)
