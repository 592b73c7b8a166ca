"""Who somebody is in the workplaces, and in which language they are spoken to."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.chat import Address
from bot.domain.phone import Trust
from bot.domain.workplace import Workplace
from storage import cases, habits, members, phones
from storage.database import Transaction


class Parts:
    """Knows the configuration's roles, and asks the database who is in the groups."""

    def __init__(self, workplaces: Sequence[Workplace]) -> None:
        self._workplaces = tuple(workplaces)

    def has_part(self, tx: Transaction, person: Address) -> bool:
        """Whether somebody is a facilitator or has a role."""
        return self._part_of(tx, person) is not None

    def workplace_of(self, tx: Transaction, person: Address) -> Workplace:
        """The workplace of somebody's part, else of their case, else the first."""
        part = self._part_of(tx, person)
        if part is not None:
            return part
        own = cases.asked_by(tx, person)
        if own is not None:
            return next((w for w in self._workplaces if w.id == own.workplace), self._workplaces[0])
        return self._workplaces[0]

    def _part_of(self, tx: Transaction, person: Address) -> Workplace | None:
        for workplace in self._workplaces:
            roles = (*workplace.coordinators, *workplace.leaders, *workplace.safety)
            if person in roles or members.is_in_room(tx, workplace.id, person):
                # Who is refused is as anybody.
                is_refused = phones.trust(tx, person) is Trust.REFUSED
                return None if is_refused else workplace
        return None

    def acts_for_others(self, tx: Transaction, person: Address) -> bool:
        """Whether somebody is a facilitator or a coordinator, whoever speaks with their phone."""
        return any(
            person in workplace.coordinators or members.is_in_room(tx, workplace.id, person)
            for workplace in self._workplaces
        )

    def language_for(self, tx: Transaction, person: Address) -> str:
        """What to write in to somebody whose words are not known."""
        return self.language(tx, person, self.workplace_of(tx, person))

    def language(
        self,
        tx: Transaction,
        person: Address,
        workplace: Workplace,
        spoken: str | None = None,
        asked_in: str | None = None,
    ) -> str:
        """What to answer in: an own choice, the open case, the words just used, the question
        that they answer, the group's."""
        chosen = habits.languages(tx, person)
        if chosen:
            return chosen[0]
        own = cases.asked_by(tx, person)
        if own is not None:
            return own.language
        return spoken or asked_in or workplace.language
