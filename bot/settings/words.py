"""What ``check`` says, in the language of the configuration."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

from fluent.runtime import FluentBundle, FluentResource

_LOCALES = {"fi": "fi", "sv": "sv_FI", "en": "en_GB", "nb": "nb"}


class Words:
    """The sentences of ``locales/cli/<language>.ftl``."""

    def __init__(self, language: str) -> None:
        self.language = language
        #: how days and clock times are written
        self.locale = _LOCALES[language]
        # Isolating marks would travel along when somebody copies a key from the terminal.
        self._bundle = FluentBundle([language], use_isolating=False)
        text = files("bot").joinpath("locales", "cli", f"{language}.ftl").read_text("utf-8")
        self._bundle.add_resource(FluentResource(text))

    def say(self, text_id: str, **values: str | int) -> str:
        pattern = self._bundle.get_message(text_id).value
        assert pattern is not None, text_id
        said, errors = self._bundle.format_pattern(pattern, values)
        assert not errors, (text_id, errors)
        return str(said)

    def fault(self, fault: str, *, where: str, values: Mapping[str, str], line: int | None) -> str:
        """What is wrong at *where*, and the mend, behind its line."""
        given = {"near": "", "example": "", **values, "where": where}
        text_id = f"fault-{fault}"
        if not self._bundle.has_message(text_id):
            text_id = "fault-unfit"
        what = self.say(text_id, **given)
        # The number is text here: as a number Fluent would write 1 234.
        return what if line is None else self.say("at-line", line=str(line), what=what)
