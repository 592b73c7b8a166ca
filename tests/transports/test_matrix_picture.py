"""What a room's state tells of who can read there."""

import pytest

from bot.transports.matrix.picture import Picture

BOT, MAIJA, SARI = "@purku:lab.test", "@maija:lab.test", "@sari:lab.test"


def member(person: str, membership: object, **more: object) -> dict:
    content = {"membership": membership, **more}
    return {"type": "m.room.member", "state_key": person, "content": content}


def state(kind: str, **content: object) -> dict:
    return {"type": kind, "state_key": "", "content": content}


TWO = [member(BOT, "join"), member(MAIJA, "join")]


@pytest.mark.parametrize(
    ("more", "between"),
    [
        ([], True),
        ([member(SARI, "invite")], False),
        ([member(SARI, "join")], False),
        # nio leaves such a member out; the room has three people all the same.
        ([member(SARI, "join", displayname=5)], False),
        ([member(SARI, "knock")], True),
        ([member(SARI, "join"), member(SARI, "leave")], True),
        ([member(SARI, "invite"), member(SARI, "ban")], True),
        ([member(MAIJA, "leave")], False),
        ([state("m.room.join_rules", join_rule="invite")], True),
        ([state("m.room.join_rules", join_rule="knock")], True),
        ([state("m.room.join_rules", join_rule="public")], False),
        ([state("m.room.join_rules", join_rule="restricted")], False),
        ([state("m.room.join_rules", join_rule="knock_restricted")], False),
        ([state("m.room.join_rules")], False),
        ([state("m.room.history_visibility", history_visibility="shared")], True),
        ([state("m.room.history_visibility", history_visibility="world_readable")], False),
    ],
)
def test_a_room_is_between_two_if_nobody_else_reads_or_may_come(more, between):
    assert Picture.of([*TWO, *more]).is_between(BOT, MAIJA) is between


def test_what_is_no_state_changes_nothing():
    said = {"type": "m.room.member", "content": {"membership": "join"}}
    odd = {"type": "m.room.member", "state_key": SARI, "content": None}
    assert Picture.of([*TWO, said, odd]) == Picture.of(TWO)
