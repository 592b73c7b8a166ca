"""Calls, texts and questions as JSON, for the sealed columns of questions and timers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.chat import Day, Moment, Text, Texts, Value
from bot.domain.outcome import Call, Kind, Meaning, Option, Question
from storage.moments import from_text, to_text


def call_to_json(call: Call | None) -> list[Any] | None:
    return None if call is None else [call.command, call.case, dict(call.args)]


def call_from_json(row: list[Any] | None) -> Call:
    assert row is not None
    return Call(row[0], row[1], row[2])


def question_to_json(question: Question) -> dict[str, Any]:
    return {
        "options": [
            [
                option.digit,
                _value_to_json(option.label),
                call_to_json(option.call),
                option.meaning.value if option.meaning else None,
            ]
            for option in question.options
        ],
        "kind": question.kind.value,
        "answer": call_to_json(question.answer),
        "time": call_to_json(question.time),
        "silence": call_to_json(question.silence),
        "patience": question.patience.total_seconds() if question.patience else None,
    }


def question_from_json(row: Mapping[str, Any]) -> Question:
    return Question(
        options=tuple(
            Option(
                _value_from_json(label),  # type: ignore[arg-type]
                call_from_json(call),
                digit,
                Meaning(meaning) if meaning else None,
            )
            for digit, label, call, meaning in row["options"]
        ),
        kind=Kind(row["kind"]),
        answer=call_from_json(row["answer"]) if row["answer"] else None,
        time=call_from_json(row["time"]) if row["time"] else None,
        silence=call_from_json(row["silence"]) if row["silence"] else None,
        patience=timedelta(seconds=row["patience"]) if row["patience"] else None,
    )


def _value_to_json(value: Value) -> Any:
    if isinstance(value, Text):
        return {"text": value.id, "values": {k: _value_to_json(v) for k, v in value.values.items()}}
    if isinstance(value, Texts):
        return {"items": [_value_to_json(item) for item in value.items], "joined": value.joined}
    if isinstance(value, Moment):
        return {"at": to_text(value.at), "now": to_text(value.now), "zone": str(value.zone)}
    if isinstance(value, Day):
        return {"day": value.day.isoformat(), "today": value.today.isoformat()}
    return value


def _value_from_json(row: Any) -> Value:
    if not isinstance(row, dict):
        return row  # type: ignore[no-any-return]
    if "text" in row:
        return Text(row["text"], {k: _value_from_json(v) for k, v in row["values"].items()})
    if "items" in row:
        return Texts(tuple(_value_from_json(item) for item in row["items"]), row["joined"])
    if "day" in row:
        return Day(date.fromisoformat(row["day"]), date.fromisoformat(row["today"]))
    return Moment(from_text(row["at"]), from_text(row["now"]), ZoneInfo(row["zone"]))
