"""Which replacement of a group's room is the rightful one."""

import math

import pytest

from bot.transports.matrix.upgrades import power, why_not

SARI, PEKKA, MINNA = "@sari:lab.test", "@pekka:lab.test", "@minna:lab.test"
OLD, NEW = "!old:lab.test", "!new"


def state(kind: str, sender: str = SARI, **content: object) -> dict:
    return {"type": kind, "state_key": "", "sender": sender, "content": content}


def old_room(by: str, version: str = "10", **levels: object) -> list[dict]:
    levels = {"users": {SARI: 100, MINNA: 50}, **levels}
    return [
        state("m.room.create", room_version=version),
        state("m.room.power_levels", **levels),
        state("m.room.tombstone", by, replacement_room=NEW),
    ]


NEW_ROOM = [state("m.room.create", room_version="12", predecessor={"room_id": OLD})]


@pytest.mark.parametrize(
    ("old", "reason"),
    [
        (old_room(SARI), None),
        (old_room(MINNA), None),
        (old_room(MINNA, events={"m.room.tombstone": 100}), "no-power"),
        (old_room(MINNA, state_default=75), "no-power"),
        (old_room(PEKKA), "no-power"),
        # A room in which everybody may do everything is led away by nobody all the same.
        (old_room(PEKKA, state_default=0), "no-power"),
        (old_room(PEKKA, users_default=50), None),
        (old_room(PEKKA, users={PEKKA: "50"}), None),
        (old_room(PEKKA, users={PEKKA: "much"}), "no-power"),
        # The creator's power is in the list up to version 11, and above it from 12 on.
        (old_room(SARI, users={}), "no-power"),
        (old_room(SARI, "12", users={}, events={"m.room.tombstone": 150}), None),
        (old_room(MINNA, "12", users={MINNA: 100}, events={"m.room.tombstone": 150}), "no-power"),
        ([], "no-tombstone"),
        ([state("m.room.tombstone", replacement_room="!other")], "no-tombstone"),
    ],
)
def test_whoever_moves_the_group_has_the_power_to(old, reason):
    assert why_not(old, NEW_ROOM, OLD, NEW) == reason


@pytest.mark.parametrize(
    "predecessor", [None, {"room_id": "!other"}, {"event_id": "$last"}, "!old:lab.test"]
)
def test_the_new_room_points_back_to_the_old(predecessor):
    new = [state("m.room.create", room_version="12", predecessor=predecessor)]
    assert why_not(old_room(SARI), new, OLD, NEW) == "no-predecessor"


def test_further_creators_have_all_power_from_version_12_on():
    for version, expected in (("11", 0), ("12", math.inf), ("13", math.inf)):
        create = state("m.room.create", room_version=version, additional_creators=[PEKKA])
        assert power([create, state("m.room.power_levels", users={})], PEKKA) == expected


def test_where_nobody_has_set_levels_the_creator_has_the_power():
    assert power([state("m.room.create", room_version="10")], SARI) == 100
    assert power([state("m.room.create", room_version="10")], PEKKA) == 0
