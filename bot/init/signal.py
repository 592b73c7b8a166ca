"""Setting Signal up: what to run for each step, and whether signal-cli has come so far.

The account is signal-cli's. ``init`` prints the commands and looks what came of them; it lists the
groups and people that signal-cli knows, so that nobody has to look for an id.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from datetime import date

from bot.init.asking import Question, Terminal, asked
from bot.settings import Settings, Words
from bot.settings.daemon import (
    explained,
    findings,
    of_account,
    of_daemon,
    shown,
    signal_configuration,
)
from bot.signal_desk import NotThere, look_up
from bot.transports.signal.directory import Directory, Entry
from bot.transports.signal.visiting import look

_ACCOUNT = Question("init-signal-account", ("signal", "account"))
#: a phone number, or a username
_ASKABLE = re.compile(r"\+[\d ()-]{6,}|[^\W\d]\w*\.\d{2,}")
_CAPTCHA = "https://signalcaptchas.org/registration/generate.html"


class Signal:
    """Asks about Signal while there is no file yet."""

    def __init__(self, terminal: Terminal, words: Words, today: date) -> None:
        self._terminal = terminal
        self._words = words
        self._today = today
        self._account = ""
        self._known = Directory()
        self._is_served = False

    def begin(self) -> str:
        """The bot's number; when this returns signal-cli serves it, or the operator goes on
        without."""
        self._account = re.sub(r"[ ()-]", "", str(asked(self._terminal, self._words, _ACCOUNT, "")))
        has_told = False
        while not self._is_ready():
            # Nobody is to register once more a number that is served already.
            if not (has_told or self._is_served):
                self._tell_steps()
                has_told = True
            if self._terminal.ask(self._words.say("init-signal-again")).strip():
                break
        return self._account

    # ------------------------------------------------------------ groups and people

    def list_groups(self) -> None:
        try:
            self._known = look_up(of_account(self._account))
        # The operator may go on without, and types the addresses.
        except NotThere:
            self._known = Directory()
            self._terminal.say(self._words.say("init-signal-not-there"))
        else:
            self._list(self._known.groups, "init-signal-no-groups")

    def list_people(self) -> None:
        self._list(self._known.people)

    def group(self, given: str) -> str | None:
        """What was typed, as the settings write it; an empty line has them listed again."""
        if not given:
            self.list_groups()
            return None
        return _chosen(given, self._known.groups) or _address(given)

    def person(self, given: str) -> str:
        if chosen := _chosen(given, self._known.people):
            return chosen
        if _ASKABLE.fullmatch(given):
            try:
                ((_, found),) = look_up(of_account(self._account), [given]).found
            except NotThere:
                found = None
            if found is not None:
                return found.uri
            self._terminal.say(self._words.say("addresses-unknown", asked=given))
        return _address(given)

    def _list(self, entries: Sequence[Entry], text_id: str = "") -> None:
        for number, entry in enumerate(entries, 1):
            self._terminal.say(f"  {number}  {shown(entry.name) or entry.address.local}")
        if text_id and not entries:
            self._terminal.say(self._words.say(text_id))

    # ------------------------------------------------------------ signal-cli

    def _is_ready(self) -> bool:
        seen = asyncio.run(look(of_account(self._account)))
        self._is_served = seen.account is not None and seen.account.is_right_account
        wrong = of_daemon(seen, self._today)
        for finding in wrong:
            self._terminal.say(explained(finding, self._words))
        if seen.account is None or any(not finding.is_warning for finding in wrong):
            return False
        self._terminal.say(self._words.say("init-signal-ready", version=seen.account.version))
        return True

    def _tell_steps(self) -> None:
        for text_id, commands in steps(self._account):
            self._terminal.say(self._words.say(f"init-signal-step-{text_id}", captcha=_CAPTCHA))
            for command in commands:
                self._terminal.say(f"       {command}")


def steps(account: str) -> list[tuple[str, list[str]]]:
    """From nothing to an account that signal-cli serves: the words' ids, and what to run."""
    call = f"sudo -u signal-cli signal-cli --config /var/lib/signal-cli -a {account}"
    environment = "/etc/purkubotti/signal-cli.env"
    return [
        ("install", []),
        ("register", [f"{call} register --captcha 'LINK'", f"{call} verify CODE"]),
        ("link", ["sudo -u signal-cli signal-cli --config /var/lib/signal-cli link -n Purkubotti"]),
        ("pin", [f"{call} setPin PIN"]),
        ("profile", [f"{call} updateProfile --given-name Purkubotti"]),
        (
            "start",
            [
                f"echo SIGNAL_ACCOUNT={account} | sudo tee {environment}",
                "sudo systemctl enable --now signal-cli signal-cli-restart.path",
            ],
        ),
    ]


def look_over(terminal: Terminal, words: Words, settings: Settings, today: date) -> bool:
    """Say what is wrong with Signal as the file has it; returns whether nothing is."""
    configuration = signal_configuration(settings)
    assert configuration is not None
    wrong = findings(settings, asyncio.run(look(configuration)), today)
    for finding in wrong:
        terminal.say(explained(finding, words))
    is_good = all(finding.is_warning for finding in wrong)
    terminal.say(words.say("init-signal-good" if is_good else "init-signal-not-good"))
    return is_good


def _chosen(given: str, entries: Sequence[Entry]) -> str | None:
    if given.isdecimal() and 1 <= int(given) <= len(entries):
        return entries[int(given) - 1].address.uri
    return None


def _address(given: str) -> str:
    if given.startswith(("matrix:", "signal:")):
        return given
    return f"matrix:{given}" if given.startswith(("!", "@", "#")) else f"signal:{given}"
