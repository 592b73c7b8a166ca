"""The whole of ``init``, from the first question to what comes next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from bot.app import matrix_configuration
from bot.init import file as files
from bot.init import matrix
from bot.init.asking import Question, Terminal, asked, identifier, language
from bot.init.file import CONTACT, Place
from bot.init.signal import Signal, look_over
from bot.settings import Misconfigured, Settings, Words, load
from storage.database import is_in_use

MATRIX, SIGNAL, BOTH = "matrix", "signal", "both"

_NAME = Question("init-name", ("workplace", "name"))
_TIME_ZONE = Question("init-time-zone", ("time_zone",))
_GROUP, _COORDINATORS = ("workplace", "group"), ("workplace", "coordinators")
_ADMINS = ("admin", "people")
_REST = (
    Question("init-coordinator-name", ("workplace", "coordinator_name")),
    Question("init-coordinator-phone", ("workplace", "coordinator_phone")),
    Question("init-room", ("workplace", "rooms"), lambda text: (text,)),
    Question("init-work", ("workplace", "times", "work")),
    Question("init-health-phone", ("workplace", "contact", "phone"), may_be_empty=True),
)
_HEADERS = {
    (): "",
    ("matrix",): "[matrix]",
    ("signal",): "[signal]",
    ("admin",): "[admin]",
    ("workplace",): "[[workplace]]",
    ("workplace", "times"): "[workplace.times]",
    ("workplace", "contact"): CONTACT,
}


def init(terminal: Terminal, file: Path, *, today: date) -> bool:
    """Talk it through; returns whether everything is set up.

    Whatever the terminal raises when somebody has had enough goes through.
    """
    if file.exists():
        return with_the_file(terminal, file, today)
    files.refuse_unwritable(file.resolve().parent)
    words = language(terminal)
    terminal.say(words.say("init-begin", file=file.name))
    answers = _Answers(terminal, words, today).ask()
    if file.resolve().is_relative_to("/etc"):
        # The service's own folder, for it and for whoever sits at the terminal.
        answers["", "data_dir"] = "/var/lib/purkubotti"
    text = files.filled(files.example(), {it: value for it, value in answers.items() if value})
    if not answers[CONTACT, "phone"]:
        text = files.without_contact(text)
    if ("[matrix]", "homeserver") not in answers:
        text = files.without_matrix(text)
    files.write(file, text)
    terminal.say(words.say("init-written", file=file.name))
    return with_the_file(terminal, file, today)


def with_the_file(terminal: Terminal, file: Path, today: date) -> bool:
    """Set up the networks as the *file* says, which stays as it is."""
    try:
        settings = load(file, excused={"no-log-in"})
    except Misconfigured as why:
        terminal.say(str(why))
        return False
    words = Words(settings.language)
    first: list[str] = []
    is_good = settings.matrix is None or _set_up_matrix(terminal, words, settings, first)
    if settings.signal is not None:
        is_good = look_over(terminal, words, settings, today) and is_good
    if settings.matrix is None or first:
        _tell_what_next(terminal, words, settings, first, file)
    return is_good


def _set_up_matrix(terminal: Terminal, words: Words, settings: Settings, first: list[str]) -> bool:
    """Returns whether all is well. Once it has logged in there is something to do *first*."""
    configuration = matrix_configuration(settings)
    if not matrix.answers(configuration):
        terminal.say(words.say("init-no-answer", homeserver=configuration.homeserver))
        return False
    if is_in_use(settings.data_dir):
        terminal.say(words.say("init-running"))
        return False
    settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        made = matrix.log_in(terminal, words, configuration)
        if made is None:
            return False
        matrix.tell_recovery_key(terminal, words, configuration, made)
    finally:
        files.give_to_its_owner(settings.data_dir)
    call = matrix.rate_limit_call(configuration.homeserver, made.user)
    first += [f"{words.say('init-next-limit', number='1')}\n       {call}"]
    first += [words.say("init-next-invite", number="2", user=made.user)]
    return made.is_confirmed


def _tell_what_next(
    terminal: Terminal, words: Words, settings: Settings, first: list[str], file: Path
) -> None:
    terminal.say()
    terminal.say(words.say("init-next"))
    for line in first:
        terminal.say(line)
    steps = ["init-next-check", "init-next-run"]
    if settings.signal is not None:
        steps.append("init-next-write")
    for number, step in enumerate([*steps, "init-next-doctor"], len(first) + 1):
        terminal.say(words.say(step, number=str(number), file=str(file)))


class _Answers:
    """Everything that is asked before the file is written."""

    def __init__(self, terminal: Terminal, words: Words, today: date) -> None:
        self._terminal = terminal
        self._words = words
        self._today = today
        self._answers: dict[Place, object] = {("", "language"): words.language}

    def ask(self) -> dict[Place, object]:
        networks = self._networks()
        if networks != SIGNAL:
            self._matrix()
        signal = None
        if networks != MATRIX:
            signal = Signal(self._terminal, self._words, self._today)
            self._answers["[signal]", "account"] = signal.begin()
        self._note(_NAME)
        self._note(_TIME_ZONE, "Europe/Oslo" if self._words.language == "nb" else "Europe/Helsinki")
        self._note(self._group(networks, signal))
        self._note(self._person("init-coordinator", _COORDINATORS, networks, signal))
        for question in _REST:
            self._note(question, "mon-fri 8:00-16:00" if question.id == "init-work" else "")
        self._note(self._person("init-admin", _ADMINS, networks, signal, may_be_empty=True))
        self._answers["[[workplace]]", "id"] = identifier(str(self._of(_NAME)))
        self._answers[CONTACT, "verified_on"] = self._today
        self._answers[CONTACT, "name"] = self._words.say("init-health-name")
        return self._answers

    def _networks(self) -> str:
        question = self._words.say("init-networks")
        while True:
            given = self._terminal.ask(question, default=MATRIX).strip().lower()
            if given in (MATRIX, SIGNAL, BOTH):
                return given

    def _matrix(self) -> None:
        homeserver = matrix.homeserver(self._terminal, self._words)
        self._answers["[matrix]", "homeserver"] = homeserver
        domain = homeserver.partition("//")[2].partition(":")[0].removeprefix("matrix.")
        self._note(matrix.USER, f"@purku:{domain}")

    def _group(self, networks: str, signal: Signal | None) -> Question:
        if signal is None:
            return Question("init-group", _GROUP, address)
        signal.list_groups()
        return Question(f"init-group-{networks}", _GROUP, signal.group)

    def _person(
        self,
        text_id: str,
        path: tuple[str, ...],
        networks: str,
        signal: Signal | None,
        *,
        may_be_empty: bool = False,
    ) -> Question:
        form: Callable[[str], str] = address
        if signal is not None:
            signal.list_people()
            text_id, form = f"{text_id}-{networks}", signal.person
        return Question(text_id, path, lambda text: (form(text),), may_be_empty)

    def _note(self, question: Question, default: str = "") -> None:
        value = asked(self._terminal, self._words, question, default)
        self._answers[_HEADERS[question.path[:-1]], question.path[-1]] = value

    def _of(self, question: Question) -> object:
        return self._answers[_HEADERS[question.path[:-1]], question.path[-1]]


def address(text: str) -> str:
    """A Matrix address as the settings write it."""
    return text if text.startswith("matrix:") else f"matrix:{text}"
