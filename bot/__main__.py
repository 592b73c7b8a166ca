"""The command line: ``purkubotti``, also ``python -m bot``."""

from __future__ import annotations

import asyncio
import contextlib
import os
import resource
import sys
from collections import Counter
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from bot import __version__, log
from bot.plan import CannotStart, Plan

if TYPE_CHECKING:
    from bot.settings import Words
    from bot.transports.signal import SignalConfiguration

_CONFIG = click.option(
    "--config",
    "file",
    required=True,
    metavar="FILE",
    # Whether it is there, and a file, is explained by the check in the operator's language.
    type=click.Path(path_type=Path),
    help="The configuration; config.example.toml is its manual.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="purkubotti")
def main() -> None:
    """Purkubotti, the switchboard for debriefs between colleagues."""
    # Texts are UTF-8 even where the terminal calls itself "C".
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    log.configure()


@main.command()
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="0: any that is free.")
@click.option("--language", type=click.Choice(["fi", "sv", "en", "nb"]), default="fi")
def practice(port: int, language: str) -> None:
    """Try everything in a browser: no account, no server, nothing is kept."""
    # The commands that only read a file must not wait for the whole programme to load.
    from bot import app

    _run(app.practice(port=port, language=language))


@main.command()
@_CONFIG
def run(file: Path) -> None:
    """Run the bot."""
    from bot.apart import apart

    def read() -> Plan:
        from bot.settings import load, plan

        return plan(load(file))

    try:
        told = apart(read)
    except CannotStart as why:
        _explain(why)
    from bot import app

    _run(app.run(told))


@main.command(name="check")
@_CONFIG
def check_(file: Path) -> None:
    """Name all faults of a configuration at once, and preview what requests would meet.

    With Signal it looks at signal-cli, too.
    """
    from bot.settings import check, preview
    from bot.settings.daemon import Visit

    log.silence()
    visit = Visit(datetime.now(UTC).date())
    checked = check(file, look=visit)
    grave = [fault for fault in checked.faults if not fault.is_warning]
    for fault in checked.faults:
        text = checked.words.say("warning", what=fault.text) if fault.is_warning else fault.text
        click.echo(text)
    if not checked.faults:
        click.echo(checked.words.say("check-good"))
    click.echo(checked.words.say("check-count", faults=len(grave)))
    for line in visit.told(checked.words):
        click.echo(line)
    if checked.settings is not None:
        click.echo()
        for line in preview(checked.settings, checked.words, datetime.now(UTC)):
            click.echo(line)
    sys.exit(1 if grave else 0)


@main.command()
@_CONFIG
def doctor(file: Path) -> None:
    """Is everything reachable, trusted, encrypted and in time? Looks, and changes nothing."""
    from bot.doctor import Doctor, State, marked

    log.silence()
    looking = Doctor(file, datetime.now(UTC))

    async def look() -> Counter[State]:
        found: Counter[State] = Counter()
        async for line in looking.examine():
            found[line.state] += 1
            click.echo(marked(line, looking.words))
        return found

    found = asyncio.run(look())
    faults, warnings = found[State.FAULT], found[State.WARNING]
    click.echo(looking.words.say("doctor-count", faults=faults, warnings=warnings))
    sys.exit(1 if faults else 0)


@main.command()
@_CONFIG
@click.argument("directory", required=False, type=click.Path(path_type=Path))
def backup(file: Path, directory: Path | None) -> None:
    """Make a backup of the database, while the bot runs or not, and remove the old ones.

    DIRECTORY: where to, instead of [backup] in FILE. The database is of no use without its keys,
    which are beside it.
    """
    from bot import keeping

    _keep(lambda: keeping.backup(file, directory, datetime.now(UTC)))


@main.command()
@_CONFIG
@click.argument("backup", metavar="BACKUP", type=click.Path(path_type=Path))
def restore(file: Path, backup: Path) -> None:
    """Put a backup (a file that ends in .db) in the place of the database; the bot must be stopped.

    What was there is put away, and never removed.
    """
    from bot import keeping

    _keep(lambda: keeping.restore(file, backup, datetime.now(UTC)))


@main.command()
@_CONFIG
@click.option("--send/--skip", "sends", required=True, default=None)
def resume(file: Path, sends: bool) -> None:
    """After a restore without sent.journal: send what may have been sent already, or do not."""
    from bot import keeping

    _keep(lambda: keeping.resume(file, sends=sends))


@main.command()
@_CONFIG
@click.argument("people", nargs=-1, metavar="[NUMBER]...")
def addresses(file: Path, people: tuple[str, ...]) -> None:
    """List the bot's Signal groups and their members, as the settings write them.

    NUMBER: of somebody who is in none of them, or their username, e.g. minna.01
    """
    from bot import signal_desk

    configuration, words = _signal_of(file)
    try:
        for line in signal_desk.listed(signal_desk.look_up(configuration, people), words):
            click.echo(line)
    except signal_desk.NotThere:
        _say_and_end(words.say("signal-not-there"))


@main.command()
@_CONFIG
def captcha(file: Path) -> None:
    """Give Signal the solution of a captcha that it demands of the bot."""
    from bot import signal_desk

    configuration, words = _signal_of(file)
    try:
        is_well, told = signal_desk.solve(configuration, words, _Terminal().ask)
    except signal_desk.NotThere:
        _say_and_end(words.say("signal-not-there"))
    click.echo(told)
    sys.exit(0 if is_well else 1)


@main.command(name="init")
@click.argument("file", default="config.toml", type=click.Path(dir_okay=False, path_type=Path))
def init_(file: Path) -> None:
    """Ask a few questions, write a commented configuration, and log the bot in.

    FILE (default: config.toml) is never overwritten: if it is there, only the networks are set up.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        # Nobody could answer; and the recovery key must not end up in a file by accident.
        click.echo(
            "purkubotti init asks questions, and shows a key once: it needs a terminal. Without "
            "one, copy config.example.toml and see purkubotti check.",
            err=True,
        )
        sys.exit(2)
    from bot import init

    log.silence()
    try:
        done = init.init(_Terminal(), file, today=datetime.now().date())
    except (click.Abort, KeyboardInterrupt, EOFError):
        click.echo("\n–", err=True)
        sys.exit(1)
    except OSError as why:
        click.echo(f"{file}: {why.strerror}", err=True)
        sys.exit(1)
    sys.exit(0 if done else 1)


def _signal_of(file: Path) -> tuple[SignalConfiguration, Words]:
    """What the *file* says of Signal; ends where that is nothing."""
    from bot.settings.daemon import of_file

    log.silence()
    try:
        configuration, words = of_file(file)
    except CannotStart as why:
        _explain(why)
    if configuration is None:
        _say_and_end(words.say("signal-no-section"))
    return configuration, words


class _Terminal:
    """The one that the operator sits at."""

    def say(self, text: str = "") -> None:
        click.echo(text)

    def ask(self, question: str, *, default: str = "", hidden: bool = False) -> str:
        answer: str = click.prompt(
            question, default=default, show_default=bool(default), hide_input=hidden
        )
        return answer


def _run(programme: Coroutine[Any, Any, None]) -> None:
    """Until it ends, or somebody presses Ctrl-C; what the operator can mend is said plainly."""
    try:
        # Ctrl-C is how the practice page is closed, and nothing to be told about.
        with contextlib.suppress(KeyboardInterrupt):
            asyncio.run(programme)
    except CannotStart as why:
        _explain(why)


def _keep(work: Callable[[], list[str]]) -> None:
    log.silence()
    try:
        for line in work():
            click.echo(line)
    except CannotStart as why:
        _explain(why)


def _explain(why: CannotStart) -> NoReturn:
    _say_and_end(str(why))


def _say_and_end(told: str) -> NoReturn:
    click.echo(told, err=True)
    sys.exit(1)


def start() -> None:
    # What the libraries write, too (the encryption store), is for nobody else on this machine.
    os.umask(0o077)
    # A crash leaves no picture of the memory, in which people's words are: also where no service
    # manager sees to that.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main(prog_name="purkubotti")


if __name__ == "__main__":
    start()
