"""Nothing but allowed things is logged, whoever tries to log what else in which way."""

from __future__ import annotations

import ast
import asyncio
import io
import json
import logging
import subprocess
import sys
import threading
import warnings
from pathlib import Path
from typing import Any

import pytest
import structlog
from pydantic import BaseModel

from bot import log

CANARY = "Kanaria Meikäläinen @kanaria:example.fi"


@pytest.fixture
def lines(monkeypatch):
    """Log as the programme does, into memory; afterwards everything is as it was."""
    root = logging.getLogger()
    handlers, level, tells = root.handlers[:], root.level, logging.raiseExceptions
    for place, hook in [(sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")]:
        monkeypatch.setattr(place, hook, getattr(place, hook))
    stream = io.StringIO()
    log.configure(stream)
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    logging.captureWarnings(False)
    structlog.reset_defaults()
    root.handlers[:], logging.raiseExceptions = handlers, tells
    root.setLevel(level)


def _without_canary(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    assert "anaria" not in json.dumps(found, ensure_ascii=False)
    return found


def test_what_may_be_logged_is_logged(lines):
    structlog.get_logger().info(
        "message-sent",
        network="matrix",
        case="Kuovi",
        key="b64-url_safe",
        kind="claim-told",
        reference="7F3K",
        count=3,
        seconds=0.25,
        attempts=2,
        status=200,
        version="0.1.0",
        command="claim",
    )
    (line,) = lines()
    assert line.pop("timestamp").endswith("Z")
    assert line == {
        "event": "message-sent",
        "level": "info",
        "network": "matrix",
        "case": "Kuovi",
        "key": "b64-url_safe",
        "kind": "claim-told",
        "reference": "7F3K",
        "count": 3,
        "seconds": 0.25,
        "attempts": 2,
        "status": 200,
        "version": "0.1.0",
        "command": "claim",
    }


@pytest.mark.parametrize("key", [*log.ALLOWED, "person", "words", "address", "stack_info"])
def test_a_value_that_is_no_plain_word_is_withheld(lines, key):
    logger = structlog.get_logger()
    if key == "event":
        logger.info(CANARY)
    elif key == "level":
        return
    else:
        logger.info("odd", **{key: CANARY})
    (line,) = _without_canary(lines())
    if key in log.ALLOWED and key != "timestamp":
        assert line[key] == log.WITHHELD
    else:
        assert key not in line or key == "timestamp"


@pytest.mark.parametrize("value", [[CANARY], {"a": CANARY}, CANARY.encode(), object(), "a" * 65])
def test_a_value_of_another_shape_is_withheld(lines, value):
    structlog.get_logger().info("odd", kind=value, count=value)
    (line,) = _without_canary(lines())
    assert line["kind"] == line["count"] == log.WITHHELD


def test_arguments_are_not_put_into_the_event(lines):
    structlog.get_logger().warning("heard %s", CANARY)
    (line,) = _without_canary(lines())
    assert line["event"] == log.WITHHELD


class _Aged(BaseModel):
    age: int


def _fail() -> None:
    words = CANARY
    try:
        _Aged(age=words)  # type: ignore[arg-type]
    except ValueError as trouble:
        raise KeyError(words) from trouble


def test_an_exception_is_its_type_and_its_places_in_our_code(lines):
    logger = structlog.get_logger()
    try:
        _fail()
    except KeyError:
        logger.exception("failed", reference="7F3K")
    (line,) = _without_canary(lines())
    assert [each["type"] for each in line["exception"]] == ["KeyError", "ValidationError"]


def test_our_own_code_is_named_and_nobody_elses(lines):
    logger = structlog.get_logger()
    try:
        log._may_pass(None, _Trap())
        log.allow(None, "", {"exc_info": 1, "count": 1, "event": _Trap()})
        log._place(CANARY * 2000, 1, "f")
        log._told(CANARY)  # type: ignore[arg-type]
    except Exception:
        logger.exception("failed")
    (line,) = _without_canary(lines())
    (place,) = line["exception"][0]["where"]
    assert place.startswith("bot/log.py:") and place.endswith(":_told")


class _Trap:
    def __repr__(self) -> str:
        return CANARY


def test_an_exception_class_with_an_odd_name_is_withheld(lines):
    try:
        raise type(CANARY, (Exception,), {})
    except Exception:
        structlog.get_logger().exception("failed")
    (line,) = _without_canary(lines())
    assert line["exception"][0]["type"] == log.WITHHELD


def test_an_exception_that_is_its_own_cause_ends(lines):
    one, other = ValueError(CANARY), ValueError(CANARY)
    one.__cause__, other.__cause__ = other, one
    structlog.get_logger().error("failed", exc_info=one)
    (line,) = _without_canary(lines())
    assert len(line["exception"]) == 2


@pytest.mark.parametrize(
    "name", ["nio", "nio.client.async_client", "aiohttp.access", "apscheduler"]
)
def test_of_a_library_only_its_name_is_logged(lines, name):
    try:
        raise RuntimeError(CANARY)
    except RuntimeError:
        logging.getLogger(name).exception("Error validating response: %s", CANARY)
    logging.getLogger(name).info(CANARY)
    (line,) = _without_canary(lines())
    assert (line["event"], line["logger"], line["level"]) == ("library", name, "error")


def test_a_logger_named_after_a_person_is_withheld(lines):
    logging.getLogger(CANARY).error("x")
    (line,) = _without_canary(lines())
    assert line["logger"] == log.WITHHELD


def test_a_message_that_cannot_be_formatted_is_not_printed_instead(lines, capsys):
    logging.getLogger("nio").error("%d", CANARY)
    _without_canary(lines())
    assert capsys.readouterr() == ("", "")


def test_a_warning_is_not_printed(lines, capsys):
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(True)
        warnings.warn(CANARY, stacklevel=1)
    (line,) = _without_canary(lines())
    assert line["logger"] == "py.warnings"
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("is_watched", [True, False])
def test_a_task_that_nobody_awaited_tells_neither_name_nor_words(lines, capsys, is_watched):
    async def forgotten() -> None:
        raise RuntimeError(CANARY)

    async def forget() -> None:
        if is_watched:
            log.watch(asyncio.get_running_loop())
        task = asyncio.get_running_loop().create_task(forgotten(), name=CANARY)
        await asyncio.wait([task])
        del task

    asyncio.run(forget())
    (line,) = _without_canary(lines())
    assert line["exception"][0]["type"] == "RuntimeError"
    assert capsys.readouterr() == ("", "")


def test_a_thread_that_fails_tells_no_words(lines, capsys):
    def fail() -> None:
        raise RuntimeError(CANARY)

    thread = threading.Thread(target=fail, name=CANARY)
    thread.start()
    thread.join()
    (line,) = _without_canary(lines())
    assert line["kind"] == "thread"
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    "end",
    [
        "raise RuntimeError(canary)",
        "raise ExceptionGroup(canary, [ValueError(canary), KeyError(canary)])",
        "assert False, canary",
        "int(canary)",
        "class T:\n    def __del__(self): raise ValueError(canary)\nT(); raise KeyError(canary)",
    ],
)
def test_a_programme_that_dies_tells_no_words(end):
    programme = f"from bot import log; log.configure(); canary = {CANARY!r}\n{end}"
    done = subprocess.run([sys.executable, "-c", programme], capture_output=True, timeout=60)
    assert done.returncode == 1
    assert b"anaria" not in done.stdout + done.stderr
    assert json.loads(done.stderr.splitlines()[-1])["event"] == "uncaught"


def _log_calls() -> list[tuple[str, ast.Call]]:
    found = []
    for room in ("bot", "commands", "storage"):
        for file in Path(room).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if (
                    isinstance(node, ast.Call)
                    and isinstance(node.func, ast.Attribute)
                    and node.func.attr in {"debug", "info", "warning", "error", "exception"}
                    and "log" in ast.unparse(node.func.value).lower()
                ):
                    found.append((f"{file}:{node.lineno}", node))
    return found


def test_every_event_is_a_fixed_word_and_every_key_is_allowed():
    calls = _log_calls()
    assert calls
    for place, call in calls:
        assert len(call.args) == 1 and isinstance(call.args[0], ast.Constant), place
        assert log.ALLOWED["event"].fullmatch(str(call.args[0].value)), place
        for keyword in call.keywords:
            assert keyword.arg in {*log.ALLOWED, "exc_info"}, f"{place}: {keyword.arg}"
            if isinstance(keyword.value, ast.Constant) and keyword.arg != "exc_info":
                shape = log.ALLOWED[keyword.arg]
                assert log._may_pass(shape, keyword.value.value), f"{place}: {keyword.arg}"
