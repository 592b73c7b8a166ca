"""``purkubotti init`` on Signal: which commands it prints, and that nobody looks for an id."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.domain.chat import Address
from bot.init import init, without_matrix
from bot.init import matrix as matrix_module
from bot.init import signal as module
from bot.settings import Words, faults
from bot.signal_desk import NotThere
from bot.transports.matrix.homeserver import Reached
from bot.transports.signal import SignalConfiguration
from bot.transports.signal.directory import Directory, Entry
from bot.transports.signal.examination import Door
from bot.transports.signal.visiting import Seen
from tests.test_check_signal import ACCOUNT, GROUP, ID, MINNA, OUTSIDE, SARI, SEEN

TODAY = date(2026, 11, 22)
EXAMPLE = Path("config.example.toml").read_text("utf-8")
NUMBER = "+358401234567"
AWAY = Seen(outside=replace(OUTSIDE, door=Door.ABSENT, process=None))
KNOWN = Directory(
    groups=(
        Entry(Address("signal:group." + "B" * 43 + "="), "Perhe"),
        Entry(Address(f"signal:group.{ID}"), "Hetipurkajat"),
    ),
    people=(Entry(Address(f"signal:{SARI}"), "Sari"), Entry(Address(f"signal:{MINNA}"), "Minna")),
)
WORDS = Words("en")

#: what is typed, in the order in which it is asked
SIGNAL_ONLY = {
    "language": "en",
    "networks": "signal",
    "account": "+358 40 123 4567",
    "name": "Koivurannan koulu",
    "zone": "",
    "group": "2",
    "coordinator": "2",
    "coordinator-name": "Minna",
    "phone": "050 000 0001",
    "room": "B2",
    "work": "",
    "health": "",
    "admin": "",
}


class Stopped(Exception):
    """Ctrl-C."""


class Operator:
    def __init__(self, *answers: str) -> None:
        self._answers = list(answers)
        self.read: list[str] = []
        self.asked: list[str] = []

    def say(self, text: str = "") -> None:
        self.read.append(text)

    def ask(self, question: str, *, default: str = "", hidden: bool = False) -> str:
        self.asked.append(question)
        if not self._answers:
            raise Stopped
        return self._answers.pop(0) or default

    @property
    def screen(self) -> str:
        return "\n".join(self.read)


class Daemon:
    """signal-cli, as far as ``init`` sees it: *seen* one after the other, the last for ever."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.seen = [SEEN]
        self.known: Directory | None = KNOWN
        self.numbers: dict[str, str] = {}
        self.looked: list[SignalConfiguration] = []
        monkeypatch.setattr(module, "look", self.look)
        monkeypatch.setattr(module, "look_up", self.look_up)

    async def look(self, configuration: SignalConfiguration) -> Seen:
        self.looked.append(configuration)
        return self.seen.pop(0) if len(self.seen) > 1 else self.seen[0]

    def look_up(self, configuration: SignalConfiguration, asked: Sequence[str] = ()) -> Directory:
        assert configuration.account == NUMBER
        if self.known is None:
            raise NotThere
        found = [(each, self.numbers.get(each)) for each in asked]
        told = tuple((each, Address(f"signal:{it}") if it else None) for each, it in found)
        return replace(self.known, found=told)


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch):
    for name in ("STATE_DIRECTORY", "CREDENTIALS_DIRECTORY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def daemon(monkeypatch) -> Daemon:
    return Daemon(monkeypatch)


@pytest.fixture
def file(tmp_path) -> Path:
    return tmp_path / "config.toml"


def typed(**changes: str) -> list[str]:
    return [changes.get(name.replace("-", "_"), text) for name, text in SIGNAL_ONLY.items()]


def test_a_bot_on_signal_alone_needs_no_id_to_be_looked_for(daemon, file):
    operator = Operator(*typed())
    assert init(operator, file, today=TODAY)
    told = tomllib.loads(file.read_text("utf-8"))
    assert told["signal"] == {"account": NUMBER} and "matrix" not in told
    (place,) = told["workplace"]
    assert place["group"] == f"signal:group.{ID}"
    assert place["coordinators"] == [f"signal:{MINNA}"]
    assert [each.text for each in faults(file, today=TODAY) if not each.is_warning] == []
    assert "  2  Hetipurkajat" in operator.read and "  2  Minna" in operator.read
    # What is explained of Matrix stays to be read.
    assert "# homeserver" in file.read_text("utf-8")
    assert daemon.looked[0].endpoint == "unix:///run/signal-cli/socket"


def test_before_signal_cli_is_there_every_command_is_printed_once(daemon, file):
    daemon.seen = [AWAY, AWAY, SEEN]
    account, *rest = typed()[2:]
    operator = Operator("en", "signal", account, "", "", *rest)
    assert init(operator, file, today=TODAY)
    call = f"sudo -u signal-cli signal-cli --config /var/lib/signal-cli -a {NUMBER}"
    for command in (
        f"{call} register --captcha 'LINK'",
        f"{call} verify CODE",
        f"{call} setPin PIN",
        f"{call} updateProfile --given-name Purkubotti",
        "signal-cli --config /var/lib/signal-cli link -n Purkubotti",
        f"echo SIGNAL_ACCOUNT={NUMBER} | sudo tee /etc/purkubotti/signal-cli.env",
        "sudo systemctl enable --now signal-cli signal-cli-restart.path",
    ):
        assert operator.screen.count(command) == 1, command
    assert "https://signalcaptchas.org/registration/generate.html" in operator.screen
    # Each time it is said what is missing still.
    assert operator.screen.count("systemctl start signal-cli") == 2
    assert "signal-cli 0.14.10 serves this number" in operator.screen


def test_nobody_is_told_to_register_a_number_that_is_served(daemon, file):
    old = replace(SEEN, account=replace(ACCOUNT, version="0.13.19"))
    daemon.seen = [old, old, SEEN]
    answers = typed()
    operator = Operator(*answers[:3], "", "", *answers[3:])
    assert init(operator, file, today=TODAY)
    assert operator.screen.count("0.13.19 is too old") == 2
    assert "register" not in operator.screen and "link -n" not in operator.screen


def test_whoever_goes_on_without_signal_cli_types_the_addresses(daemon, file):
    daemon.seen, daemon.known = [AWAY], None
    answers = typed(group=f"signal:group.{ID}", coordinator=MINNA)
    operator = Operator(*answers[:3], "on", *answers[3:])
    assert not init(operator, file, today=TODAY)
    (place,) = tomllib.loads(file.read_text("utf-8"))["workplace"]
    assert place["coordinators"] == [f"signal:{MINNA}"]
    # Whether it is in a group is not known.
    assert "in no group yet" not in operator.screen
    assert WORDS.say("init-signal-not-there") in operator.screen
    assert WORDS.say("init-signal-not-good") in operator.screen


def test_a_group_that_the_bot_was_just_added_to_is_listed_again(daemon, file):
    daemon.known = replace(KNOWN, groups=())
    answers = typed()

    class Adds(Operator):
        def ask(self, question: str, *, default: str = "", hidden: bool = False) -> str:
            if question == WORDS.say("init-group-signal") and not daemon.known.groups:
                daemon.known = KNOWN
                return ""
            return super().ask(question, default=default, hidden=hidden)

    operator = Adds(*answers)
    assert init(operator, file, today=TODAY)
    assert operator.screen.index("in no group yet") < operator.screen.index("Hetipurkajat")


@pytest.mark.parametrize("typed_as", ["+358 50 765 4321", "minna.01"])
def test_a_coordinator_is_found_by_number_or_username(daemon, file, typed_as):
    daemon.numbers[typed_as] = MINNA
    operator = Operator(*typed(coordinator=typed_as))
    assert init(operator, file, today=TODAY)
    (place,) = tomllib.loads(file.read_text("utf-8"))["workplace"]
    assert place["coordinators"] == [f"signal:{MINNA}"]
    assert "+358 50" not in file.read_text("utf-8")


def test_a_number_that_signal_does_not_find_is_explained_and_asked_again(daemon, file):
    before, after = typed()[:6], typed()[6:]
    operator = Operator(*before, "+358 50 765 4321", "9", *after)
    assert init(operator, file, today=TODAY)
    assert "Signal does not find this" in operator.screen
    assert "this is a phone number" in operator.screen


def test_stopping_at_any_question_leaves_nothing(daemon, file):
    for questions in range(len(SIGNAL_ONLY)):
        with pytest.raises(Stopped):
            init(Operator(*typed()[:questions]), file, today=TODAY)
        assert list(file.parent.iterdir()) == []


def test_an_existing_file_is_looked_over_and_stays_as_it_is(daemon, file):
    assert init(Operator(*typed()), file, today=TODAY)
    before = file.read_bytes()
    others = replace(GROUP, people=(SARI,), may_write=False)
    daemon.seen = [replace(SEEN, account=replace(ACCOUNT, groups=(others,)))]
    operator = Operator()
    assert not init(operator, file, today=TODAY)
    assert operator.asked == [] and file.read_bytes() == before
    assert "only admins may write in the group Hetipurkajat" in operator.screen
    assert WORDS.say("init-signal-not-good") in operator.screen
    assert WORDS.say("init-next-write", number="3") in operator.screen


def test_on_both_networks_the_group_may_be_on_either(daemon, file, monkeypatch):
    async def find(address: str) -> Reached:
        return Reached("https://matrix.example.fi", 0.1, None)

    monkeypatch.setattr(matrix_module, "find", find)
    answers = typed(networks="both", group="!abc:example.fi", coordinator="2")
    answers = [*answers[:2], "https://matrix.example.fi", "", *answers[2:-1], "@it:example.fi"]
    with pytest.raises(Stopped):
        # The file is written, and then the password is asked for.
        init(Operator(*answers), file, today=TODAY)
    told = tomllib.loads(file.read_text("utf-8"))
    assert (told["matrix"]["homeserver"], told["signal"]) == (
        "https://matrix.example.fi",
        {"account": NUMBER},
    )
    (place,) = told["workplace"]
    assert (place["group"], place["coordinators"]) == (
        "matrix:!abc:example.fi",
        [f"signal:{MINNA}"],
    )
    assert told["admin"]["people"] == ["matrix:@it:example.fi"]


def test_without_its_section_for_matrix_the_example_has_all_its_lines():
    text = without_matrix(EXAMPLE)
    assert "matrix" not in tomllib.loads(text)
    assert [line.removeprefix("# ") for line in text.splitlines()] == [
        line.removeprefix("# ") for line in EXAMPLE.splitlines()
    ]


@pytest.mark.parametrize("language", ["fi", "sv", "nb"])
def test_it_speaks_the_operators_language(daemon, file, language):
    daemon.seen = [AWAY, SEEN]
    answers = typed(language=language)
    operator = Operator(*answers[:3], "", *answers[3:])
    assert init(operator, file, today=TODAY)
    assert Words(language).say("init-signal-step-pin") in operator.screen
    assert Words(language).say("init-signal-good") in operator.screen
