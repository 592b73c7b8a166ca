"""``purkubotti init``: a few questions, a commented configuration, and a first log-in.

The order makes it safe to stop at any point: the questions write nothing; the file is written
whole, or not at all, and never over another; and setting up Matrix goes on where it was left
when ``init`` is called again with the file. No secret is written into the file. Once the bot has
logged in it keeps its own log-in, and needs no secret any more.
"""

from __future__ import annotations

import asyncio
import errno
import json
import os
import unicodedata
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, replace
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any, Protocol

from bot.app import matrix_configuration
from bot.settings import Misconfigured, Words, load, what_is_wrong
from bot.transports.matrix import MatrixConfiguration, MatrixFault
from bot.transports.matrix.homeserver import find
from bot.transports.matrix.identity import SetUp, look_at_folder, renew_recovery_key, set_up

#: where the setting stands: the header of its section, and its name
Place = tuple[str, str]

_PATIENCE = 180.0
#: what another secret may mend
_OF_SECRETS = frozenset(
    ("refused", "token-refused", "token-no-device", "token-other-account", "token-used")
) | {"keys-lost"}


class Terminal(Protocol):
    """Whom ``init`` talks with."""

    def say(self, text: str = "") -> None: ...

    def ask(self, question: str, *, default: str = "", hidden: bool = False) -> str:
        """One line; an empty one gives the *default*. *hidden*: what is typed is not shown."""


@dataclass(frozen=True, slots=True)
class _Question:
    """*id* is that of its words; *path* leads to the setting that it asks for."""

    id: str
    path: tuple[str, ...]
    #: from what was typed to what the file says
    form: Callable[[str], object] = str
    may_be_empty: bool = False


def _one(text: str) -> tuple[str]:
    return (text,)


def _address(text: str) -> str:
    return text if text.startswith("matrix:") else f"matrix:{text}"


def _addresses(text: str) -> tuple[str]:
    return (_address(text),)


_USER = _Question("init-user", ("matrix", "user"))
_QUESTIONS = (
    _Question("init-name", ("workplace", "name")),
    _Question("init-time-zone", ("time_zone",)),
    _Question("init-group", ("workplace", "group"), _address),
    _Question("init-coordinator", ("workplace", "coordinators"), _addresses),
    _Question("init-coordinator-name", ("workplace", "coordinator_name")),
    _Question("init-coordinator-phone", ("workplace", "coordinator_phone")),
    _Question("init-room", ("workplace", "rooms"), _one),
    _Question("init-work", ("workplace", "times", "work")),
    _Question("init-health-phone", ("workplace", "contact", "phone"), may_be_empty=True),
    _Question("init-admin", ("admin", "people"), _addresses, may_be_empty=True),
)
_HEADERS = {
    (): "",
    ("matrix",): "[matrix]",
    ("admin",): "[admin]",
    ("workplace",): "[[workplace]]",
    ("workplace", "times"): "[workplace.times]",
    ("workplace", "contact"): "[[workplace.contact]]",
}
_CONTACT = "[[workplace.contact]]"


def init(terminal: Terminal, file: Path, *, today: date) -> bool:
    """Talk it through; returns whether everything is set up.

    Whatever the terminal raises when somebody has had enough goes through.
    """
    if file.exists():
        return _with_the_file(terminal, file)
    _refuse_unwritable(file.resolve().parent)
    words = _language(terminal)
    terminal.say(words.say("init-begin", file=file.name))
    homeserver = _homeserver(terminal, words)
    answers: dict[Place, object] = {("", "language"): words.language}
    answers["[matrix]", "homeserver"] = homeserver
    domain = homeserver.partition("//")[2].partition(":")[0].removeprefix("matrix.")
    defaults = {"init-user": f"@purku:{domain}", "init-time-zone": "Europe/Helsinki"}
    defaults["init-work"] = "mon-fri 8:00-16:00"
    if words.language == "nb":
        defaults["init-time-zone"] = "Europe/Oslo"
    for question in (_USER, *_QUESTIONS):
        value = _asked(terminal, words, question, defaults.get(question.id, ""))
        answers[_HEADERS[question.path[:-1]], question.path[-1]] = value
    answers["[[workplace]]", "id"] = _identifier(str(answers["[[workplace]]", "name"]))
    if file.resolve().is_relative_to("/etc"):
        # The service's own folder, for it and for whoever sits at the terminal.
        answers["", "data_dir"] = "/var/lib/purkubotti"
    contact = answers[_CONTACT, "phone"]
    answers[_CONTACT, "verified_on"] = today
    answers[_CONTACT, "name"] = words.say("init-health-name")
    text = filled(_example(), {place: value for place, value in answers.items() if value != ""})
    _write(file, text if contact else without_contact(text))
    terminal.say(words.say("init-written", file=file.name))
    return _with_the_file(terminal, file)


def _with_the_file(terminal: Terminal, file: Path) -> bool:
    """Set Matrix up as the *file* says, which stays as it is."""
    try:
        settings = load(file, excused={"no-log-in"})
    except Misconfigured as why:
        terminal.say(str(why))
        return False
    words = Words(settings.language)
    if settings.matrix is None:
        terminal.say(words.say("init-no-matrix"))
        return False
    configuration = matrix_configuration(settings)
    if asyncio.run(find(configuration.homeserver)) is None:
        terminal.say(words.say("init-no-answer", homeserver=configuration.homeserver))
        return False
    settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        made = _log_in(terminal, words, configuration)
        if made is None:
            return False
        _tell_recovery_key(terminal, words, configuration, made)
    finally:
        _give_to_its_owner(settings.data_dir)
    _tell_what_next(terminal, words, configuration, made, file)
    return made.is_confirmed


# ------------------------------------------------------------ questions


def _language(terminal: Terminal) -> Words:
    while True:
        given = terminal.ask("Kieli, språk, language: fi, sv, en, nb", default="fi").strip()
        if what_is_wrong(("language",), given, Words("en")) is None:
            return Words(given)


def _homeserver(terminal: Terminal, words: Words) -> str:
    while True:
        given = terminal.ask(words.say("init-homeserver")).strip()
        if given and "://" not in given:
            given = f"https://{given}"
        if wrong := what_is_wrong(("matrix", "homeserver"), given, words):
            terminal.say(wrong)
        elif found := asyncio.run(find(given)):
            return found.address
        else:
            terminal.say(words.say("init-no-answer", homeserver=given))


def _asked(terminal: Terminal, words: Words, question: _Question, default: str) -> object:
    while True:
        given = terminal.ask(words.say(question.id), default=default).strip()
        if not given and question.may_be_empty:
            return ""
        value = question.form(given)
        wrong = what_is_wrong(question.path, value, words)
        if wrong is None:
            return value
        terminal.say(wrong)


def _identifier(name: str) -> str:
    """A short and lasting name in plain letters."""
    plain = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    words = "".join(sign if sign.isalnum() else " " for sign in plain).split()
    return "-".join(words)[:40].strip("-") or "workplace"


# ------------------------------------------------------------ the file


def _example() -> str:
    packed = files("bot") / "config.example.toml"
    if packed.is_file():
        return packed.read_text("utf-8")
    # A checkout has it at its top.
    return (Path(__file__).parents[1] / "config.example.toml").read_text("utf-8")


def filled(example: str, answers: Mapping[Place, object]) -> str:
    """The *example* with the *answers* in place, and all its explanations."""
    section, lines, left = "", [], dict(answers)
    for line in example.splitlines():
        bare = line.removeprefix("# ")
        if bare.startswith("["):
            section = bare.split()[0]
        key = bare.partition("=")[0].strip()
        if "=" in bare and (section, key) in left:
            line = _replaced(line, bare, left.pop((section, key)))
        lines.append(line)
    assert not left, left.keys()
    return "\n".join(lines) + "\n"


def _replaced(line: str, bare: str, value: object) -> str:
    setting = f"{bare.partition('=')[0]}= {_written(value)}"
    _, hash_, comment = line.removeprefix("# ").partition("#")
    return f"{setting:<40} # {comment.strip()}" if hash_ else setting


def _written(value: object) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(_written(each) for each in value)}]"
    # JSON's text is TOML's, too.
    return value.isoformat() if isinstance(value, date) else json.dumps(value, ensure_ascii=False)


def without_contact(text: str) -> str:
    """*text* with its contact commented out: nobody is to be given a made-up number."""
    before, header, rest = text.partition(_CONTACT)
    contact, blank, after = (header + rest).partition("\n\n")
    commented = "\n".join(
        line if line.startswith("#") else f"# {line}" for line in contact.split("\n")
    )
    return before + commented + blank + after


def _refuse_unwritable(folder: Path) -> None:
    """Raises ``OSError``, before anybody has answered all the questions in vain."""
    if not folder.is_dir():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
    if not os.access(folder, os.W_OK | os.X_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _write(file: Path, text: str) -> None:
    """Make *file*, for its owner's eyes only; raises ``FileExistsError`` if there is one."""
    with open(
        os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8"
    ) as new:
        new.write(text)


def _give_to_its_owner(directory: Path) -> None:
    """What root has just written is for whoever owns the folder: the service's user."""
    owner = directory.stat()
    # systemd does it itself while the folder is still root's, and only then.
    if os.geteuid() == 0 and owner.st_uid != 0:
        for path in directory.rglob("*"):
            os.chown(path, owner.st_uid, owner.st_gid, follow_symlinks=False)


# ------------------------------------------------------------ Matrix


def _log_in(terminal: Terminal, words: Words, configuration: MatrixConfiguration) -> SetUp | None:
    """Set the account up; asks for a secret where there is none, and again where it is wrong."""
    folder = look_at_folder(configuration.directory)
    if folder.is_in_use:
        terminal.say(words.say("init-running"))
        return None
    is_given = bool(configuration.password or configuration.access_token)
    needs_secret = not is_given and not folder.has_log_in
    made = None
    while True:
        if needs_secret:
            configuration = _with_secret(terminal, words, configuration)
        try:
            made = _made(terminal, words, set_up(configuration), configuration)
        except MatrixFault as why:
            terminal.say(_told(words, why, configuration))
            if why.name != "recovery-key-refused":
                if is_given or why.name not in _OF_SECRETS:
                    return None
                # Where a log-in is kept, too: its keys may be lost.
                needs_secret = True
                continue
        else:
            if made is None or made.is_confirmed:
                return made
            terminal.say(words.say("init-identity-elsewhere"))
        key = terminal.ask(words.say("init-recovery-key"), hidden=True).strip()
        if not key:
            return made
        configuration = replace(configuration, recovery_key=key)
        needs_secret = False


def _made(
    terminal: Terminal,
    words: Words,
    making: Coroutine[Any, Any, SetUp],
    configuration: MatrixConfiguration,
) -> SetUp | None:
    """What came of *making*; ``None`` if the homeserver was too slow. Raises ``MatrixFault``."""
    terminal.say(words.say("init-logging-in"))
    try:
        return asyncio.run(asyncio.wait_for(making, _PATIENCE))
    except TimeoutError:
        terminal.say(words.say("init-no-answer", homeserver=configuration.homeserver))
        return None


def _told(words: Words, why: MatrixFault, configuration: MatrixConfiguration) -> str:
    if not why.name:
        return str(why)
    return words.say(
        f"init-{why.name}",
        user=configuration.user,
        homeserver=configuration.homeserver,
        folder=str(configuration.directory),
    )


def _with_secret(
    terminal: Terminal, words: Words, configuration: MatrixConfiguration
) -> MatrixConfiguration:
    while True:
        user = configuration.user
        if password := terminal.ask(words.say("init-password", user=user), hidden=True):
            return replace(configuration, password=password, access_token=None)
        if token := terminal.ask(words.say("init-token", user=user), hidden=True).strip():
            return replace(configuration, password=None, access_token=token)


def _tell_recovery_key(
    terminal: Terminal, words: Words, configuration: MatrixConfiguration, made: SetUp
) -> None:
    """Once, if one was made; or make one, if the operator has none any more."""
    terminal.say(words.say("init-logged-in", user=made.user))
    if not made.is_confirmed:
        terminal.say(words.say("init-not-confirmed"))
        return
    key = made.recovery_key
    if key is None and made.has_recovery_key:
        terminal.say(words.say("init-has-recovery-key"))
        yes = words.say("init-yes")
        answer = terminal.ask(words.say("init-renew-recovery-key", yes=yes)).strip()
        if answer.casefold() != yes:
            return
        renewed = _made(terminal, words, renew_recovery_key(configuration), configuration)
        key = renewed.recovery_key if renewed else None
    if key is not None:
        terminal.say()
        terminal.say(f"    {key}")
        terminal.say()
        terminal.say(words.say("init-keep-recovery-key"))


def _tell_what_next(
    terminal: Terminal,
    words: Words,
    configuration: MatrixConfiguration,
    made: SetUp,
    file: Path,
) -> None:
    terminal.say()
    terminal.say(words.say("init-next"))
    terminal.say(words.say("init-next-limit"))
    terminal.say(f"       {rate_limit_call(configuration.homeserver, made.user)}")
    terminal.say(words.say("init-next-invite", user=made.user))
    terminal.say(words.say("init-next-check", file=str(file)))
    terminal.say(words.say("init-next-run", file=str(file)))
    terminal.say(words.say("init-next-doctor", file=str(file)))


def rate_limit_call(homeserver: str, user: str) -> str:
    """What the homeserver's admin runs, so that the bot may write as often as it has to."""
    path = f"/_synapse/admin/v1/users/{user}/override_ratelimit"
    body = json.dumps({"messages_per_second": 0, "burst_count": 0})
    return (
        f"curl -X POST -H 'Authorization: Bearer ADMIN_TOKEN' -d '{body}' "
        f"'{homeserver.rstrip('/')}{path}'"
    )
