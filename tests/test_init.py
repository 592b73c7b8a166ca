"""``purkubotti init``: what it asks, what it writes, and what is left when somebody stops."""

from __future__ import annotations

import ast
import contextlib
import os
import re
import subprocess
import sys
import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.init import filled, init, talk, without_contact
from bot.init import matrix as module
from bot.settings import Words, faults, load
from bot.transports.matrix import MatrixConfiguration, MatrixFault
from bot.transports.matrix.homeserver import Reached
from bot.transports.matrix.identity import Folder, SetUp

TODAY = date(2026, 11, 22)
EXAMPLE = Path("config.example.toml").read_text("utf-8")
KEY = "EsTc LW2K PGiF wKEA 3As5 g5c4 BXwk qeeJ ZJV8 Q9fu gUMN UE4d"

#: where a bot has logged in, and is stopped
FOLDER = Folder(
    is_private=True,
    has_log_in=True,
    has_store=False,
    has_store_key=True,
    has_identity=True,
)

#: what the operator types, by the id of the question; the first answer first
ANSWERS: dict[str, list[str]] = {
    "language": ["en"],
    "init-networks": [""],
    "init-homeserver": ["https://matrix.example.fi"],
    "init-user": [""],
    "init-name": ["Hämeenkylän koulu"],
    "init-time-zone": [""],
    "init-group": ["!abc:example.fi"],
    "init-coordinator": ["@minna:example.fi"],
    "init-coordinator-name": ["Minna"],
    "init-coordinator-phone": ["050 123 4567"],
    "init-room": ["room B2"],
    "init-work": ["mon-thu 9:00-15:00"],
    "init-health-phone": ["09 123 4567"],
    "init-admin": ["@it:example.fi"],
    "init-password": ["PASSWORD-CANARY"],
}


class Stopped(Exception):
    """Ctrl-C."""


class Operator:
    """Types what *answers* say, and reads everything."""

    def __init__(self, **answers: list[str]) -> None:
        given = {name.replace("_", "-"): list(texts) for name, texts in answers.items()}
        self._answers = {name: list(texts) for name, texts in ANSWERS.items()} | given
        self.read: list[str] = []
        self.asked: list[str] = []
        self.hidden: set[str] = set()
        self.stops_at: int | None = None

    def say(self, text: str = "") -> None:
        self.read.append(text)

    def ask(self, question: str, *, default: str = "", hidden: bool = False) -> str:
        name = _name(question)
        self.asked.append(name)
        if self.stops_at == len(self.asked):
            raise Stopped
        if hidden:
            self.hidden.add(name)
        return self._answers[name].pop(0) or default

    @property
    def screen(self) -> str:
        return "\n".join(self.read)


def _name(question: str) -> str:
    """Whose words these are."""
    for language in ("fi", "sv", "en", "nb"):
        words = Words(language)
        for name in (*ANSWERS, "init-token", "init-recovery-key", "init-renew-recovery-key"):
            if name == "language":
                continue
            values = {"user": "@purku:example.fi", "yes": words.say("init-yes")}
            if question in (words.say(name, **values), words.say(name, **values | {"user": ""})):
                return name
    return "language"


class Server:
    """The homeserver, as far as ``init`` sees it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.configurations: list[MatrixConfiguration] = []
        self.password = "PASSWORD-CANARY"
        self.made = SetUp(
            user="@purku:example.fi",
            device="D",
            is_confirmed=True,
            has_recovery_key=True,
            recovery_key=KEY,
        )
        self.homeservers = {"https://matrix.example.fi": "https://matrix.example.fi"}
        self.opens: str | None = None
        self.trouble: list[MatrixFault] = []
        self.renewed: SetUp | None = None
        monkeypatch.setattr(module, "find", self.find)
        monkeypatch.setattr(module, "set_up", self.set_up)
        monkeypatch.setattr(module, "renew_recovery_key", self.renew)

    async def find(self, address: str) -> Reached | None:
        found = self.homeservers.get(address)
        return Reached(found, 0.1, None) if found else None

    async def set_up(self, configuration: MatrixConfiguration) -> SetUp:
        self.configurations.append(configuration)
        if self.trouble:
            raise self.trouble.pop()
        if configuration.password != self.password and not configuration.access_token:
            raise MatrixFault("…", name="refused")
        if self.opens and configuration.recovery_key not in (None, self.opens):
            raise MatrixFault("…", name="recovery-key-refused")
        if self.opens and configuration.recovery_key is None:
            return SetUp(
                user="@purku:example.fi", device="D", is_confirmed=False, has_recovery_key=True
            )
        return self.made

    async def renew(self, configuration: MatrixConfiguration) -> SetUp:
        assert self.renewed
        return self.renewed


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch):
    for name in ("STATE_DIRECTORY", "CREDENTIALS_DIRECTORY", "PURKU_MATRIX__PASSWORD"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def server(monkeypatch) -> Server:
    return Server(monkeypatch)


@pytest.fixture
def file(tmp_path) -> Path:
    return tmp_path / "config.toml"


def run(operator: Operator, file: Path) -> bool:
    return init(operator, file, today=TODAY)


# ------------------------------------------------------------ the file


def test_what_was_answered_stands_in_a_file_that_explains_everything(server, file):
    operator = Operator()
    assert run(operator, file)
    told = tomllib.loads(file.read_text("utf-8"))
    assert told["language"] == "en"
    assert told["matrix"] == {
        "homeserver": "https://matrix.example.fi",
        "user": "@purku:example.fi",
    }
    assert told["admin"] == {"people": ["matrix:@it:example.fi"]}
    (place,) = told["workplace"]
    assert (place["id"], place["name"]) == ("hameenkylan-koulu", "Hämeenkylän koulu")
    assert place["group"] == "matrix:!abc:example.fi"
    assert place["coordinators"] == ["matrix:@minna:example.fi"]
    assert (place["coordinator_name"], place["coordinator_phone"]) == ("Minna", "050 123 4567")
    assert (place["rooms"], place["times"]) == (["room B2"], {"work": "mon-thu 9:00-15:00"})
    (contact,) = place["contact"]
    assert (contact["name"], contact["phone"]) == ("Occupational health", "09 123 4567")
    assert contact["verified_on"] == TODAY
    # It is the manual still: nothing that it explains is gone.
    explained = set(re.findall(r"\S +# (.+)", EXAMPLE))
    assert len(explained) > 40
    written = file.read_text("utf-8")
    assert [text for text in explained if text not in written] == []
    assert file.stat().st_mode & 0o777 == 0o600
    assert "CANARY" not in written and KEY not in written


def test_the_file_is_good_without_any_secret_once_the_bot_has_logged_in(server, file):
    run(Operator(), file)
    assert [each.id for each in faults(file, today=TODAY) if not each.is_warning] == ["no-log-in"]
    kept = file.parent / "data" / "matrix" / "session.json"
    kept.parent.mkdir(parents=True)
    kept.write_text('{"user": "@purku:example.fi", "device": "D", "token": ""}')
    assert [each.id for each in faults(file, today=TODAY) if not each.is_warning] == ["no-log-in"]
    kept.write_text('{"user": "@purku:example.fi", "device": "D", "token": "syt"}')
    assert [each.text for each in faults(file, today=TODAY) if not each.is_warning] == []
    assert load(file).matrix


def test_no_made_up_number_is_given_to_people(server, file):
    run(Operator(init_health_phone=[""], init_admin=[""]), file)
    told = tomllib.loads(file.read_text("utf-8"))
    assert "contact" not in told["workplace"][0]
    assert "# [[workplace.contact]]" in file.read_text("utf-8")
    assert "people" not in told["admin"]


@pytest.mark.parametrize("language", ["fi", "sv", "en", "nb"])
def test_it_speaks_the_operators_language(server, file, language):
    operator = Operator(language=[language])
    assert run(operator, file)
    words = Words(language)
    assert words.say("init-next") in operator.screen
    assert load(file, excused={"no-log-in"}).language == language
    assert load(file, excused={"no-log-in"}).time_zone.key == (
        "Europe/Oslo" if language == "nb" else "Europe/Helsinki"
    )


def test_a_setting_of_the_same_name_elsewhere_is_left_alone():
    text = filled(EXAMPLE, {("[[workplace]]", "language"): "sv"})
    told = tomllib.loads(text)
    assert (told.get("language"), told["workplace"][0]["language"]) == (None, "sv")
    with pytest.raises(AssertionError):
        filled(EXAMPLE, {("[matrix]", "no_such_setting"): "x"})


def test_without_its_contact_the_example_still_loads():
    assert "contact" not in tomllib.loads(without_contact(EXAMPLE))["workplace"][0]


def test_names_with_signs_of_toml_are_written_as_they_are(server, file):
    name = 'The "big" school \\ north'
    run(Operator(init_name=[name]), file)
    told = tomllib.loads(file.read_text("utf-8"))
    assert told["workplace"][0]["name"] == name
    assert told["workplace"][0]["id"] == "the-big-school-north"


def test_under_etc_data_is_kept_where_the_service_keeps_it(server, monkeypatch, tmp_path):
    kept: dict[Path, str] = {}
    monkeypatch.setattr(talk.files, "write", lambda file, text: kept.update({file: text}))
    monkeypatch.setattr(talk, "with_the_file", lambda *_: True)
    monkeypatch.setattr(talk.files, "refuse_unwritable", lambda _: None)
    run(Operator(), Path("/etc/purkubotti-of-nobody/config.toml"))
    (text,) = kept.values()
    assert tomllib.loads(text)["data_dir"] == "/var/lib/purkubotti"


# ------------------------------------------------------------ questions


def test_a_wrong_answer_is_explained_and_asked_again(server, file):
    operator = Operator(
        language=["suomi", "en"],
        init_homeserver=["", "ftp://x", "https://nobody.example.fi", "matrix.example.fi"],
        init_group=["#group:example.fi", "@minna:example.fi", "!abc:example.fi"],
        init_coordinator=["Minna", "@minna:example.fi"],
        init_coordinator_phone=["Minna", "050 123 4567"],
        init_work=["ma-pe 8-16", "mon-fri 8:00-16:00"],
        init_time_zone=["Helsinki", "Europe/Helsinki"],
        init_health_phone=["call", "09 123 4567"],
    )
    assert run(operator, file)
    for said in (
        "expected a web address",
        "No Matrix homeserver answers at https://nobody.example.fi",
        "this is a room's alias",
        "this is a person; expected the group's room",
        'expected "matrix:@minna:example.fi"',
        "expected a phone number",
        "expected days and a stretch of time",
        "unknown time zone",
    ):
        assert said in operator.screen, said
    assert load(file, excused={"no-log-in"})


def test_a_homeserver_that_is_elsewhere_is_found_by_its_domain(server, file):
    server.homeservers["https://example.fi"] = "https://matrix.example.fi"
    run(Operator(init_homeserver=["example.fi"]), file)
    assert load(file, excused={"no-log-in"}).matrix.homeserver == "https://matrix.example.fi"


def test_stopping_at_any_question_leaves_nothing_half(server, file):
    questions = 0
    while True:
        questions += 1
        operator = Operator()
        operator.stops_at = questions
        try:
            run(operator, file)
        except Stopped:
            if file.exists():
                # The questions are over: the file is whole, and log-in can be had later.
                assert operator.asked[-1] == "init-password"
                assert load(file, excused={"no-log-in"})
                break
            assert list(file.parent.iterdir()) == []
    assert questions == len(ANSWERS)


@pytest.mark.parametrize("why", [FileNotFoundError, PermissionError])
def test_where_no_file_can_be_made_nothing_is_asked(server, tmp_path, monkeypatch, why):
    operator, folder = Operator(), tmp_path / "new"
    if why is PermissionError:
        folder.mkdir()
        monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(why):
        run(operator, folder / "config.toml")
    assert operator.asked == []


def test_an_existing_file_stays_as_it_is_and_only_matrix_is_set_up(server, file):
    run(Operator(), file)
    before = file.read_bytes()
    operator = Operator()
    assert run(operator, file)
    assert operator.asked == ["init-password"]
    assert file.read_bytes() == before
    assert KEY in operator.screen


def test_an_existing_file_with_faults_is_explained(server, file):
    file.write_text('language = "en"\n')
    operator = Operator()
    assert not run(operator, file)
    assert "[[workplace]]" in operator.screen
    assert (operator.asked, server.configurations) == ([], [])
    assert file.read_text() == 'language = "en"\n'


# ------------------------------------------------------------ Matrix


def test_the_recovery_key_is_shown_exactly_once_and_where_to_keep_it(server, file):
    operator = Operator()
    run(operator, file)
    assert operator.screen.count(KEY) == 1
    assert "password safe" in operator.screen
    assert operator.hidden == {"init-password"}


def test_what_to_do_next_names_the_very_call_to_the_admin(server, file):
    operator = Operator()
    run(operator, file)
    assert (
        "curl -X POST -H 'Authorization: Bearer ADMIN_TOKEN' "
        """-d '{"messages_per_second": 0, "burst_count": 0}' """
        "'https://matrix.example.fi/_synapse/admin/v1/users/@purku:example.fi/override_ratelimit'"
    ) in operator.screen
    for command in ("check", "run", "doctor"):
        assert f"purkubotti {command} --config {file}" in operator.screen
    numbers = re.findall(r"^  (\d)\. ", operator.screen, re.MULTILINE)
    assert numbers == ["1", "2", "3", "4", "5"]


def test_a_wrong_password_is_asked_for_again(server, file):
    operator = Operator(init_password=["wrong", "PASSWORD-CANARY"])
    assert run(operator, file)
    assert operator.asked[-2:] == ["init-password", "init-password"]
    assert "refused the log-in of @purku:example.fi" in operator.screen


def test_a_server_without_passwords_is_given_a_token(server, file):
    operator = Operator(init_password=[""], init_token=["TOKEN-CANARY"])
    assert run(operator, file)
    assert operator.hidden == {"init-password", "init-token"}
    (configuration,) = server.configurations
    assert (configuration.password, configuration.access_token) == (None, "TOKEN-CANARY")
    assert "CANARY" not in operator.screen + file.read_text()


def test_a_secret_of_the_environment_is_not_asked_for(server, file, monkeypatch):
    monkeypatch.setenv("PURKU_MATRIX__PASSWORD", "PASSWORD-CANARY")
    operator = Operator()
    assert run(operator, file)
    assert "init-password" not in operator.asked


def test_a_wrong_secret_of_the_environment_is_named_and_mended_there(server, file, monkeypatch):
    monkeypatch.setenv("PURKU_MATRIX__PASSWORD", "wrong")
    operator = Operator()
    assert not run(operator, file)
    assert "refused the log-in of @purku:example.fi" in operator.screen


def test_an_identity_that_was_made_in_element_is_opened_by_its_recovery_key(server, file):
    server.opens = KEY
    operator = Operator(init_recovery_key=[KEY])
    assert run(operator, file)
    assert "init-recovery-key" in operator.hidden
    assert server.configurations[-1].recovery_key == KEY


def test_without_that_recovery_key_it_says_what_people_will_see(server, file):
    server.opens = KEY
    operator = Operator(init_recovery_key=[""])
    assert not run(operator, file)
    assert "not verified" in operator.screen
    assert KEY not in operator.screen


def test_a_wrong_recovery_key_is_asked_for_again_and_the_password_is_not(server, file):
    server.opens = KEY
    operator = Operator(init_recovery_key=["EsTc", KEY])
    assert run(operator, file)
    assert operator.asked[-3:] == ["init-password", "init-recovery-key", "init-recovery-key"]
    assert Words("en").say("init-recovery-key-refused") in operator.screen


def test_a_password_takes_the_place_of_a_token_that_was_refused(server, file):
    server.trouble = [MatrixFault("…", name="token-refused")]
    operator = Operator(init_password=["", "PASSWORD-CANARY"], init_token=["TOKEN-CANARY"])
    assert run(operator, file)
    assert server.configurations[-1].access_token is None


@pytest.mark.parametrize("name", ["logged-out", "other-folder", "no-answer", ""])
def test_where_no_other_secret_helps_none_is_asked_for(server, file, name):
    server.trouble = [MatrixFault("In English.", name=name)]
    operator = Operator(language=["fi"])
    assert not run(operator, file)
    assert operator.asked[-1] == "init-password"
    assert ("In English." in operator.screen) == (name == "")


@pytest.mark.parametrize("language", ["fi", "sv", "en", "nb"])
def test_every_fault_that_has_a_name_is_told_in_the_operators_language(language):
    calls = [
        node
        for path in Path("bot/transports/matrix").glob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "MatrixFault"
    ]
    names = {name.value.value for call in calls for name in call.keywords if name.arg == "name"}
    assert len(names) > 8
    for name in names:
        values = {"user": "@purku:example.fi", "homeserver": "https://x", "folder": "matrix"}
        assert Words(language).say(f"init-{name}", **values)


@pytest.mark.parametrize(("answer", "is_new"), [("", False), ("no", False), ("Yes", True)])
def test_a_recovery_key_that_nobody_has_any_more_can_be_made_anew(server, file, answer, is_new):
    made, server.made = server.made, replace(server.made, recovery_key=None)
    server.renewed = made
    operator = Operator(init_renew_recovery_key=[answer])
    assert run(operator, file)
    assert (KEY in operator.screen) == is_new


def test_a_homeserver_that_went_away_meanwhile_is_not_waited_for(server, file):
    run(Operator(), file)
    server.homeservers.clear()
    operator = Operator()
    assert not run(operator, file)
    assert "No Matrix homeserver answers" in operator.screen


# ------------------------------------------------------------ the command line


def test_without_a_terminal_it_explains_itself_and_does_not_wait(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "bot", "init", str(tmp_path / "config.toml")],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 2
    assert "needs a terminal" in done.stderr and "config.example.toml" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_bot_that_runs_is_not_disturbed(server, file, monkeypatch):
    run(Operator(), file)
    monkeypatch.setattr(talk, "is_in_use", lambda _: True)
    operator = Operator()
    assert not run(operator, file)
    assert (operator.asked, len(server.configurations)) == ([], 1)
    assert "Stop it first" in operator.screen


def test_keys_that_were_lost_are_replaced_with_the_password(server, file, monkeypatch):
    run(Operator(), file)
    monkeypatch.setattr(module, "look_at_folder", lambda _: FOLDER)
    operator = Operator()
    assert run(operator, file)
    assert operator.asked == ["init-password"]
    assert [each.password for each in server.configurations[1:]] == [None, "PASSWORD-CANARY"]


@pytest.mark.parametrize("stops", [False, True])
def test_what_root_writes_is_for_the_services_user(server, file, monkeypatch, stops):
    if os.geteuid() != 0:
        pytest.skip("only root can give files to somebody else")
    data = file.parent / "data"
    (data / "matrix").mkdir(parents=True)
    os.chown(data, 4711, 4712)

    async def set_up(configuration: MatrixConfiguration) -> SetUp:
        (configuration.directory / "session.json").write_text("{}")
        if stops:
            raise Stopped
        return server.made

    monkeypatch.setattr(module, "set_up", set_up)
    with contextlib.suppress(Stopped):
        run(Operator(), file)
    for path in (data / "matrix", data / "matrix" / "session.json"):
        assert (path.stat().st_uid, path.stat().st_gid) == (4711, 4712)
    # The configuration is the operator's.
    assert file.stat().st_uid == 0
