"""Where a history takes place, and who is in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from bot.domain.chat import Address, Person
from bot.domain.workplace import CoverPool, Workplace
from tests.domain import years

#: it is in every person's name and address, and in no word of ours; so long that no key happens
#: to have it
CANARY = "Kzqvarpu"
FACILITATORS = ("sari", "pekka", "aino", "kaisa", "ville")
COORDINATORS = ("minna",)
SAFETY = ("raili",)
REQUESTERS = ("maija", "kalle", "tarja", "outi", "lasse", "jonna", "timo", "eeva", "onni", "hilla")
_ZONES = ("Europe/Helsinki", "Europe/Helsinki", "Europe/Stockholm", "Europe/Oslo")
#: weeks in which more can go wrong with time: the clock is changed, or nobody works
_ODD = ((3, 20), (10, 15), (12, 10), (4, 1), (6, 1), (8, 5), (2, 15), (4, 25))


class Scene:
    """What the seed says of a place: its zone and hours, on which networks people are, when it
    begins."""

    def __init__(self, chance: Random) -> None:
        self.zone = chance.choice(_ZONES)
        self.start = _start(chance, self.zone)
        self.networks = _networks(chance)
        where = chance.choice(list(self.networks))
        self.people = {
            name: _person(name, chance.choice(list(self.networks)))
            for name in (*FACILITATORS, *COORDINATORS, *SAFETY, *REQUESTERS, "admin")
        }
        self.group = Address(f"{where}:!group")
        for name in FACILITATORS:
            self.people[name] = _person(name, where)
        self.people["kalle"] = _person("kalle", where)
        self.pool = Address(f"{where}:!pool")
        self.workplaces = (self._school(chance),)
        self.admins = (self.people["admin"].address,)
        self.removes_own = chance.random() < 0.5
        self.addresses = dict.fromkeys(self.networks, "@purku:example.fi")

    def _school(self, chance: Random) -> Workplace:
        school = years.school(self.zone, self.start.year)
        coverage = chance.choice((school.times.coverage, None, None))
        window = chance.choice((timedelta(hours=3), None))
        return replace(
            school,
            group=self.group,
            cover=CoverPool(group=self.pool, minutes=15),
            times=replace(school.times, window=window, coverage=coverage),
            coordinators=tuple(self.people[name].address for name in COORDINATORS),
            coordinator_name="Minna",
            leaders=(),
            safety=tuple(self.people[name].address for name in SAFETY),
        )


def _person(name: str, network: str) -> Person:
    return Person(Address(f"{network}:@{name}{CANARY}"), f"{name.title()} {CANARY}lä")


def _networks(chance: Random) -> dict[str, bool]:
    """Each network, and whether it drops repeats."""
    kind = chance.random()
    if kind < 0.4:
        return {"matrix": True}
    return {"signal": False} if kind < 0.7 else {"matrix": True, "signal": False}


def _start(chance: Random, zone: str) -> datetime:
    year = chance.randint(2026, 2034)
    if chance.random() < 0.5:
        month, day = chance.choice(_ODD)
    else:
        month, day = chance.randint(1, 12), chance.randint(1, 28)
    at = datetime.combine(date(year, month, day), time(7, 30), ZoneInfo(zone))
    return at.astimezone(UTC)
