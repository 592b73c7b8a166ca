"""Who somebody is in the workplaces, and in which language they are spoken to."""

from __future__ import annotations

from bot.domain.chat import Address
from bot.domain.phone import Trust
from bot.domain.workplace import Part, Workplace
from bot.domain.workplaces import Workplaces
from storage import cases, habits, members, phones
from storage.database import Transaction


class Parts:
    """Knows the configuration's roles, and asks the database who is in the groups."""

    def __init__(self, workplaces: Workplaces) -> None:
        self._workplaces = workplaces

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
            return self._workplaces.get(own.workplace) or self._workplaces.first
        return self._workplaces.first

    def _part_of(self, tx: Transaction, person: Address) -> Workplace | None:
        roles = (each.id for each in self._workplaces.with_role(person))
        parts = self._workplaces.those((*roles, *members.homes(tx, person)))
        # Who is refused is as anybody.
        if not parts or phones.trust(tx, person) is Trust.REFUSED:
            return None
        return parts[0]

    def acts_for_others(self, tx: Transaction, person: Address) -> bool:
        """Whether somebody is a facilitator or a coordinator, whoever speaks with their phone."""
        coordinates = self._workplaces.where_one_of(person, (Part.COORDINATOR,))
        return bool(coordinates or self._workplaces.those(members.homes(tx, person)))

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
