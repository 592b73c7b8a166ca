"""A real Synapse on loopback: installed once into a cache, one process a test session."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
import socket
import subprocess
import time
import urllib.error
import urllib.request
import uuid
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from tests.labs import cache

VERSION = "1.163.2"
SERVER = "lab.test"
PASSWORD = "salasana"

_START = 60.0
_CONFIGURATION = """
server_name: {server}
pid_file: {directory}/pid
signing_key_path: {directory}/signing.key
media_store_path: {directory}/media
log_config: {directory}/log.yaml
macaroon_secret_key: lab
form_secret: lab
registration_shared_secret: {secret}
bcrypt_rounds: 4
report_stats: false
suppress_key_server_warning: true
trusted_key_servers: []
federation_domain_whitelist: []
presence: {{enabled: false}}
database: {{name: sqlite3, args: {{database: "{directory}/homeserver.db"}}}}
listeners:
  - {{port: {port}, bind_addresses: ["127.0.0.1"], type: http, tls: false,
     resources: [{{names: [client]}}]}}
rc_message: &free {{per_second: 10000, burst_count: 10000}}
rc_registration: *free
rc_joins: {{local: *free, remote: *free}}
rc_joins_per_room: *free
rc_invites: {{per_room: *free, per_user: *free, per_issuer: *free}}
rc_login: {{address: *free, account: *free, failed_attempts: *free}}
rc_admin_redaction: *free
rc_key_requests: *free
rc_room_creation: *free
"""
_LOG = """
version: 1
handlers: {console: {class: logging.StreamHandler}}
root: {level: ERROR, handlers: [console]}
"""


@dataclass(frozen=True)
class Account:
    user: str
    password: str = PASSWORD


def installed() -> Path:
    """The Python that has Synapse; installs it into the cache the first time."""
    return cache.python_with(f"synapse-{VERSION}", f"matrix-synapse=={VERSION}")


class Synapse:
    """One homeserver, ``lab.test``. May be stopped and started again: it keeps its data."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self._secret = secrets.token_hex()
        self._port = _free_port()
        self._process: subprocess.Popen[bytes] | None = None
        (directory / "media").mkdir(parents=True)
        (directory / "log.yaml").write_text(_LOG)
        key = base64.b64encode(secrets.token_bytes(32)).decode().rstrip("=")
        (directory / "signing.key").write_text(f"ed25519 a_lab {key}\n")
        (directory / "homeserver.yaml").write_text(
            _CONFIGURATION.format(
                server=SERVER, directory=directory, secret=self._secret, port=self._port
            )
        )

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def start(self) -> None:
        with (self.directory / "output").open("ab") as output:
            self._process = subprocess.Popen(
                [installed(), "-m", "synapse.app.homeserver", "-c", "homeserver.yaml"],
                cwd=self.directory,
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        limit = time.monotonic() + _START
        while not self._is_healthy():
            if self._process.poll() is not None or time.monotonic() > limit:
                self.stop()
                raise RuntimeError((self.directory / "output").read_text()[-3000:])
            time.sleep(0.02)

    def stop(self) -> None:
        if self._process is not None:
            self._process.terminate()
            try:
                self._process.wait(10)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self._process = None

    def kill(self) -> None:
        assert self._process is not None
        self._process.kill()
        self._process.wait()
        self._process = None

    def register(self, name: str, *, admin: bool = False) -> Account:
        """A new account; its user id is *name* and something never used before."""
        user = f"{name}-{uuid.uuid4().hex[:8]}"
        path = "/_synapse/admin/v1/register"
        nonce = self.ask("GET", path)["nonce"]
        role = "admin" if admin else "notadmin"
        signed = "\0".join((nonce, user, PASSWORD, role)).encode()
        mac = hmac.new(self._secret.encode(), signed, hashlib.sha1).hexdigest()
        about = {"username": user, "displayname": name.capitalize(), "inhibit_login": True}
        about |= {"password": PASSWORD, "admin": admin}
        self.ask("POST", path, {**about, "nonce": nonce, "mac": mac})
        return Account(f"@{user}:{SERVER}")

    def log_in(self, account: Account, **about: str) -> str:
        """An access token of a new device, or of the one that *about* names."""
        answer = self.ask(
            "POST",
            "/_matrix/client/v3/login",
            {
                "type": "m.login.password",
                "identifier": {"type": "m.id.user", "user": account.user},
                "password": account.password,
                **about,
            },
        )
        return str(answer["access_token"])

    def devices(self, account: Account) -> list[str]:
        """The device ids of *account*, without the one that this asking makes."""
        token = self.log_in(account)
        mine = self.ask("GET", "/_matrix/client/v3/account/whoami", token=token)["device_id"]
        answer = self.ask("GET", "/_matrix/client/v3/devices", token=token)
        self.ask("POST", "/_matrix/client/v3/logout", {}, token=token)
        return [d["device_id"] for d in answer["devices"] if d["device_id"] != mine]

    def one_time_keys(self, token: str) -> int:
        """How many keys the device of *token* has left for others to begin with."""
        counts = self.ask("POST", "/_matrix/client/v3/keys/upload", {}, token=token)
        return int(counts["one_time_key_counts"].get("signed_curve25519", 0))

    def event(self, room: str, name: str, token: str) -> dict:
        """What the server gives of the event *name* to whoever has *token*."""
        path = f"/_matrix/client/v3/rooms/{quote(room)}/event/{quote(name)}"
        return self.ask("GET", path, token=token)

    def log_out_everywhere(self, account: Account) -> None:
        token = self.log_in(account)
        self.ask("POST", "/_matrix/client/v3/logout/all", {}, token=token)

    def ask(self, method: str, path: str, body: object = None, *, token: str = "") -> dict:
        request = urllib.request.Request(
            self.url + path,
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Authorization": f"Bearer {token}"} if token else {},
        )
        with urllib.request.urlopen(request, timeout=30) as reply:
            return json.load(reply)

    def refuses(self, method: str, path: str, body: object = None, *, token: str = "") -> dict:
        """As ``ask``, and what the server says when it refuses."""
        try:
            self.ask(method, path, body, token=token)
        except urllib.error.HTTPError as refusal:
            return json.load(refusal)
        raise AssertionError("the server did not refuse")

    def _is_healthy(self) -> bool:
        try:
            with urllib.request.urlopen(self.url + "/health", timeout=5) as reply:
                return reply.status == 200
        except (urllib.error.URLError, OSError):
            return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
