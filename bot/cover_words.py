"""Where, when and for how long somebody asks for cover: *tuuraus luokka 204 klo 12.45 20 min*."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain import cover
from bot.domain.spoken import Impossible, SpokenTime, time_to_args
from bot.localization import Localization
from bot.time_words import TimeWords
from bot.words import all_words, normal

#: what stands before or behind a length that is no length: "in 15 min", "15 min päästä"
_AHEAD = r"(?<!\bin )(?<!\bom )"
_LATER = r"(?!\s+(?:päästä|kuluttua|from now))"


class CoverWords:
    """Understands what is asked for. Built once from the locales."""

    def __init__(self, localization: Localization, times: TimeWords) -> None:
        units = "|".join(sorted(all_words(localization, "words-minutes"), key=len, reverse=True))
        self._length = re.compile(
            rf"(?:\bfor |\bi )?{_AHEAD}\b(\d{{1,4}})\s?(?:{units})\b\.?{_LATER}", re.IGNORECASE
        )
        self._now = all_words(localization, "words-now")
        self._reasons = all_words(localization, "words-reason")
        self._times = times

    def asked(self, words: str, at: datetime, zone: ZoneInfo) -> dict[str, Any]:
        """The place, the time and the minutes as arguments; none of what is not understood. In
        more words than a place has, or with a reason among them, there is no place."""
        args: dict[str, Any] = {}
        lengths = self._length.findall(words)
        if len(lengths) == 1:
            args["minutes"] = int(lengths[0])
            words = self._length.sub(" ", words)
        words = " ".join(words.split())
        rest = self._without_now(words)
        if rest is not None:
            args["now"] = True
        else:
            time, rest = self._time(words, at, zone)
            if time is not None:
                args["time"] = time_to_args(time)
        place = cover.place_in(rest.strip(" ,;"))
        if place is not None and not self._reasons & set(normal(place).split()):
            args["place"] = place
        return args

    def _without_now(self, words: str) -> str | None:
        """What stands before a "now" at the end; ``None`` if there is none."""
        spoken = words.split()
        for number in range(len(spoken)):
            if normal(" ".join(spoken[number:])) in self._now:
                return " ".join(spoken[:number])
        return None

    def _time(
        self, words: str, at: datetime, zone: ZoneInfo
    ) -> tuple[SpokenTime | Impossible | None, str]:
        """The time, and the words beside it."""
        time, rest = self._times.within(words, at, zone)
        if time is not None:
            return time, rest
        spoken = words.split()
        for number in range(1, len(spoken)):
            # "204 12.45": what stands behind the place is a time.
            ending = " ".join(spoken[number:])
            time = self._times.time(ending, at, zone)
            if time is not None:
                return time, " ".join(spoken[:number])
        return None, words
