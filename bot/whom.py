"""Requests that say with whom, or who must not know."""

from __future__ import annotations

from functools import cache
from typing import Any

from bot.domain.case import Case
from bot.domain.chat import Address, Incoming, Person
from bot.domain.outcome import Call
from bot.domain.spoken import Impossible, SpokenTime, time_to_args
from bot.domain.workplace import Workplace
from bot.domain.workplaces import Workplaces
from bot.exclusions import Exclusion, ExclusionWords, People
from bot.hearing import Hearing, Meant
from bot.localization import Localization
from bot.parts import Parts
from bot.reading import Reading
from bot.time_words import TimeWords
from storage import cases, members
from storage.database import Transaction
from storage.questions import Asked


class Whom:
    """Reads the names and parts of colleagues in a request."""

    def __init__(
        self,
        localization: Localization,
        workplaces: Workplaces,
        *,
        hearing: Hearing,
        times: TimeWords,
        parts: Parts,
    ) -> None:
        self._workplaces = workplaces
        self._hearing = hearing
        self._times = times
        self._parts = parts
        self._exclusions = ExclusionWords(localization)

    def read(
        self,
        tx: Transaction,
        incoming: Incoming,
        words: str,
        meant: Meant | None,
        asked: Asked | None,
        workplace: Workplace,
    ) -> Reading | None:
        """A request, or a word about one's own, that says who must not know of it."""
        if not words or (meant is not None and meant.certain and meant.command != "need"):
            return None
        person = incoming.sender.address
        own, spoken = cases.asked_by(tx, person), self._hearing.asks(words)
        # A "not" behind a time is about somebody, and not about the time.
        before, behind = self._exclusions.parted(words)
        time, rest = self._times.within(before, incoming.at, workplace.zone)
        rest = f"{rest} {behind}"
        is_asked = asked is not None and asked.is_open and _asks_whom_not(asked)
        found = self._shut_out(tx, person, rest, workplace, own, asks=bool(spoken), only=is_asked)
        if found is None:
            return self._with_whom(tx, incoming, rest, time, own, workplace, spoken)
        has_own = own is not None and own.awaits_talk
        # From anybody without a part it is a request, whatever else they wrote.
        if not (spoken or has_own) and self._parts.has_part(tx, person):
            return None
        args = found.to_args()
        if time is not None:
            args["time"] = time_to_args(time)
        said_in = next(iter(spoken)) if len(spoken) == 1 else None
        language = self._parts.language(
            tx, person, workplace, said_in, asked.language if asked else None
        )
        answered = asked if is_asked else None
        about = None
        if asked is not None and is_asked and asked.question.answer is not None:
            about = asked.question.answer.case
        elif own is None and not spoken:
            # Whoever asks for somebody else says it of that.
            proposed = [c for c in cases.proposed_by(tx, person) if c.is_searching]
            about = proposed[-1].name if proposed else None
        return Reading(Call("need-without", about, args), workplace, language, answered)

    def _with_whom(
        self,
        tx: Transaction,
        incoming: Incoming,
        words: str,
        time: SpokenTime | Impossible | None,
        own: Case | None,
        workplace: Workplace,
        spoken: set[str],
    ) -> Reading | None:
        """A new request that says with whom."""
        person = incoming.sender.address
        if not spoken or (own is not None and own.awaits_talk):
            return None
        wished = self._exclusions.wished(words, self._people_for(tx, person, workplace, own))
        if not wished:
            return None
        args: dict[str, Any] = {"wished": [address.uri for address in wished]}
        if time is not None:
            args["time"] = time_to_args(time)
        said_in = next(iter(spoken)) if len(spoken) == 1 else None
        language = self._parts.language(tx, person, workplace, said_in)
        return Reading(Call("need", None, args), workplace, language)

    def _people_for(
        self, tx: Transaction, person: Address, workplace: Workplace, own: Case | None
    ) -> People:
        """The facilitators whom *person* may mean: of all workplaces where theirs is not known."""

        @cache
        def people() -> tuple[Person, ...]:
            is_known = own is not None or self._parts.has_part(tx, person)
            places = (workplace,) if is_known else self._workplaces
            found = {p.address: p for place in places for p in members.of(tx, place.id)}
            found.pop(person, None)
            return tuple(found.values())

        return people

    def _shut_out(
        self,
        tx: Transaction,
        person: Address,
        words: str,
        workplace: Workplace,
        own: Case | None,
        *,
        asks: bool,
        only: bool,
    ) -> Exclusion | None:
        """Those who must not know; *only*: just that was asked."""
        among = self._people_for(tx, person, workplace, own)
        name = workplace.coordinator_name
        listed = self._exclusions.listed(words, among, name) if only else None
        return listed or self._exclusions.within(words, among, name, asks=asks)


def _asks_whom_not(asked: Asked) -> bool:
    answer = asked.question.answer
    return answer is not None and answer.command == "exclude"
