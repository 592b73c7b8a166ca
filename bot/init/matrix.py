"""Setting Matrix up: the account logs in, once, and gets an identity that people's apps trust."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Coroutine
from dataclasses import replace
from typing import Any

from bot.init.asking import Question, Terminal
from bot.settings import Words, what_is_wrong
from bot.transports.matrix import MatrixConfiguration, MatrixFault
from bot.transports.matrix.homeserver import find
from bot.transports.matrix.identity import SetUp, look_at_folder, renew_recovery_key, set_up

_PATIENCE = 180.0
#: what another secret may mend
_OF_SECRETS = frozenset(
    ("refused", "token-refused", "token-no-device", "token-other-account", "token-used")
) | {"keys-lost"}
USER = Question("init-user", ("matrix", "user"))


def answers(configuration: MatrixConfiguration) -> bool:
    """Whether a homeserver is where the configuration says."""
    return asyncio.run(find(configuration.homeserver)) is not None


def homeserver(terminal: Terminal, words: Words) -> str:
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


def log_in(terminal: Terminal, words: Words, configuration: MatrixConfiguration) -> SetUp | None:
    """Set the account up; asks for a secret where there is none, and again where it is wrong."""
    folder = look_at_folder(configuration.directory)
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


def tell_recovery_key(
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


def rate_limit_call(homeserver: str, user: str) -> str:
    """What the homeserver's admin runs, so that the bot may write as often as it has to."""
    path = f"/_synapse/admin/v1/users/{user}/override_ratelimit"
    body = json.dumps({"messages_per_second": 0, "burst_count": 0})
    return (
        f"curl -X POST -H 'Authorization: Bearer ADMIN_TOKEN' -d '{body}' "
        f"'{homeserver.rstrip('/')}{path}'"
    )
