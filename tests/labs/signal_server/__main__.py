"""Starts the server: where the lab's secrets are, where to listen for tests, known accounts."""

from __future__ import annotations

import argparse
import asyncio
import json
import ssl
from pathlib import Path

from aiohttp import web

from tests.labs.signal_server.control import LINE, Control, set_loopback
from tests.labs.signal_server.sealed import Signer
from tests.labs.signal_server.state import State
from tests.labs.signal_server.web import Door
from tests.labs.signal_server.wire import from_base64


async def serve(state: State, trust: Path, control: Path) -> None:
    set_loopback(True)
    runner = web.AppRunner(Door(state).application(), access_log=None)
    await runner.setup()
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(trust / "server.pem")
    await web.TCPSite(runner, "127.0.0.1", 443, ssl_context=tls).start()
    await asyncio.start_unix_server(Control(state).converse, control, limit=LINE)
    await asyncio.Event().wait()


def known(trust: Path, accounts: Path | None) -> State:
    secrets = json.loads((trust / "sealed-sender.json").read_text())
    state = State(Signer(from_base64(secrets["seed"])), from_base64(secrets["certificate"]))
    if accounts:
        state.accounts.load(json.loads(accounts.read_text()))
    return state


parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--trust", type=Path, required=True)
parser.add_argument("--control", type=Path, required=True)
parser.add_argument("--accounts", type=Path)
given = parser.parse_args()
asyncio.run(serve(known(given.trust, given.accounts), given.trust, given.control))
