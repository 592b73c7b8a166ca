"""Logging in and out, and what an account keeps."""

from __future__ import annotations

from typing import Any

from tests.labs.homeserver.routes import Asked, Refused, Routes

ROUTES = Routes()


@ROUTES.on("GET", "login")
def flows(asked: Asked) -> Any:
    return {"flows": [{"type": "m.login.password"}]}


@ROUTES.on("POST", "login")
def log_in(asked: Asked) -> Any:
    user = asked.server.users.get(asked.body.get("identifier", {}).get("user"))
    if user is None or user.password != asked.body.get("password"):
        raise Refused(403, "M_FORBIDDEN")
    device = asked.server.log_in(user, asked.body.get("device_id"))
    return {"user_id": user.name, "device_id": device.name, "access_token": device.token}


@ROUTES.on("POST", "logout")
def log_out(asked: Asked) -> Any:
    asked.server.log_out(asked.by)
    return {}


@ROUTES.on("GET", "account/whoami")
def who_am_i(asked: Asked) -> Any:
    return {"user_id": asked.me, "device_id": asked.by.name, "is_guest": False}


@ROUTES.on("GET", r"user/*/account_data/*")
def account_data(asked: Asked, user: str, kind: str) -> Any:
    found = asked.user(asked.me).account_data.get(kind)
    if found is None:
        raise Refused(404, "M_NOT_FOUND")
    return found[1]


@ROUTES.on("PUT", r"user/*/account_data/*")
def keep_account_data(asked: Asked, user: str, kind: str) -> Any:
    asked.user(asked.me).account_data[kind] = asked.server.next_place(), asked.body
    asked.server.wake()
    return {}


@ROUTES.on("GET", r"profile/*/displayname")
def displayname(asked: Asked, user: str) -> Any:
    return {"displayname": asked.user(user).displayname}


@ROUTES.on("PUT", r"profile/*/displayname")
def rename(asked: Asked, user: str) -> Any:
    asked.user(asked.me).displayname = asked.body["displayname"]
    for room in asked.rooms():
        asked.server.change_membership(room, asked.me, asked.me, "join")
    return {}
