"""Which cases somebody may know by their birds. Of any other bird the bot speaks as of one that has
flown, so that nobody learns by trying what there is (CONVERSATIONS.md, *Who may see what*)."""

from __future__ import annotations

from bot.domain.case import Case
from bot.domain.chat import Address
from bot.domain.phone import Trust
from bot.domain.workplace import Workplace
from bot.domain.workplaces import Workplaces
from commands import offer_words
from storage import cases, members, phones
from storage.cases import NoSuchCase
from storage.database import Transaction


def known_to(tx: Transaction, person: Address, workplace: Workplace) -> list[str]:
    """Birds that somebody may name: those in the group, if they are of it or coordinate, and
    their own. Whoever was asked about a case in private has not been told its name."""
    known = [c.name for c in cases.of(tx, person) if person in _by_name(c)]
    if _hears_the_group(tx, person, workplace):
        known += in_group(tx, workplace)
    return list(dict.fromkeys(known))


def in_group(tx: Transaction, workplace: Workplace) -> list[str]:
    """Birds of which the group knows."""
    live = (c for c in cases.live(tx, workplace.id) if c.is_in_group and c.awaits_talk)
    return [*(case.name for case in live), *offer_words.known(tx, workplace)]


def may_know(tx: Transaction, bird: str | None, person: Address, workplaces: Workplaces) -> bool:
    """Whether somebody may be told about the case of that name, if there is one."""
    if bird is None:
        return True
    try:
        case = cases.get(tx, bird)
    except NoSuchCase:
        return True
    if person in _by_name(case):
        return True
    home = workplaces.get(case.workplace)
    return case.is_in_group and home is not None and _hears_the_group(tx, person, home)


def _hears_the_group(tx: Transaction, person: Address, workplace: Workplace) -> bool:
    if phones.trust(tx, person) is Trust.REFUSED:
        return False
    return person in workplace.coordinators or members.is_in_room(tx, workplace.id, person)


def _by_name(case: Case) -> set[Address]:
    """Who knows the case by its name, whether or not the group does."""
    knowing = (case.requester, *case.holders)
    return {person.address for person in knowing if not case.is_over_for(person)}
