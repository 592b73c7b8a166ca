"""Invitations: one that cannot be followed holds up no other."""

import copy
from types import SimpleNamespace

import nio

from bot.transports.matrix.configuration import MatrixConfiguration
from bot.transports.matrix.direct import Direct
from bot.transports.matrix.invitations import Invitations

BOT, MAIJA = "@purku:lab.test", "@maija:lab.test"


class Client:
    user_id = BOT

    def __init__(self) -> None:
        self.asked: list[str] = []

    async def join(self, room: str) -> nio.Response:
        self.asked.append(room)
        if room == "!broken":
            raise TimeoutError
        answer = nio.ErrorResponse("", "M_UNKNOWN") if room == "!away" else nio.JoinResponse(room)
        answer.transport_response = SimpleNamespace(status=502 if room == "!away" else 200)
        return answer


def invited(*rooms: str) -> nio.SyncResponse:
    event = {
        "type": "m.room.member",
        "state_key": BOT,
        "sender": MAIJA,
        "content": {"membership": "invite"},
    }
    invite = {room: {"invite_state": {"events": [copy.deepcopy(event)]}} for room in rooms}
    return nio.SyncResponse.from_dict({"next_batch": "s", "rooms": {"invite": invite}})


async def test_a_room_that_nobody_can_come_into_holds_up_no_other(tmp_path, monkeypatch):
    now = [1000.0]
    clock = SimpleNamespace(monotonic=lambda: now[0])
    monkeypatch.setattr("bot.transports.matrix.invitations.time", clock)
    client = Client()
    configuration = MatrixConfiguration(homeserver="https://lab.test", directory=tmp_path)
    invitations = Invitations(client, configuration, Direct(client))
    invitations.note(invited("!broken", "!away", "!chat"))
    await invitations.accept()
    assert client.asked == ["!broken", "!away", "!chat"]
    await invitations.accept()
    assert client.asked == ["!broken", "!away", "!chat"]
    now[0] += 1.1
    await invitations.accept()
    assert client.asked[3:] == ["!broken", "!away"]
    now[0] += 1.1
    await invitations.accept()
    assert len(client.asked) == 5
