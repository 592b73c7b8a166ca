"""What the operator asks of Signal at the terminal: addresses for the settings, and a captcha."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence

from bot import machine
from bot.settings import Words
from bot.settings.daemon import shown
from bot.transports.signal import SignalConfiguration
from bot.transports.signal.challenge import Challenge
from bot.transports.signal.directory import Directory, answer_challenge, directory
from bot.transports.signal.rpc import NoAnswer

#: how the link begins that the browser gives for a captcha
CAPTCHA = "signalcaptcha://"


class NotThere(Exception):
    """signal-cli cannot be asked now."""


def look_up(configuration: SignalConfiguration, asked: Sequence[str] = ()) -> Directory:
    """Whom signal-cli knows, and who is *asked* for. Raises ``NotThere``."""
    try:
        return asyncio.run(directory(configuration, asked))
    except (OSError, NoAnswer):
        raise NotThere from None


def listed(found: Directory, words: Words) -> Iterator[str]:
    """A line for each address, as the settings write it."""
    if not found.groups:
        yield words.say("addresses-no-groups")
    for group in found.groups:
        yield words.say("addresses-group", address=group.address.uri, name=shown(group.name))
    for person in found.people:
        yield words.say("addresses-person", address=person.address.uri, name=shown(person.name))
    for asked, address in found.found:
        if address is None:
            yield words.say("addresses-unknown", asked=asked)
        else:
            yield words.say("addresses-person", address=address.uri, name=asked)


def solve(
    configuration: SignalConfiguration, words: Words, ask: Callable[[str], str]
) -> tuple[bool, str]:
    """Hand on the solution of the captcha that Signal waits for; returns whether all is well
    now, and what to say. Raises ``NotThere``."""
    if not machine.may_look_into(configuration.directory):
        return False, words.say("doctor-no-right", folder=str(configuration.directory))
    token = Challenge(configuration.directory).token()
    if token is None:
        return True, words.say("captcha-none")
    solution = ask(words.say("captcha-ask")).strip()
    if not solution.startswith(CAPTCHA):
        return False, words.say("captcha-odd")
    try:
        is_met = asyncio.run(answer_challenge(configuration, token, solution))
    except (OSError, NoAnswer):
        raise NotThere from None
    return is_met, words.say("captcha-met" if is_met else "captcha-refused")
