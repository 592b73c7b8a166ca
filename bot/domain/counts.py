"""What is counted: numbers by workplace, month and kind, never rows about people.

The kinds are all there are; the schema knows no other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.offer import Offer, State
from bot.domain.outcome import Count

#: more than this is a slip of the finger, not a session
MOST_PEOPLE, MOST_MINUTES = 60, 240

HELD = "held"
PARTICIPANTS = "participants"
MINUTES = "minutes"
REFERRED = "referred"
ENDS = ("cancelled", "declined", "not-come", "settled-otherwise")
THEMES = ("theme-premises", "theme-staffing", "theme-instructions", "theme-other")
#: of these: what leaders and safety representatives have been told, in the order of the themes
RELEASED = tuple(f"released-{theme}" for theme in THEMES)

#: of those that were held: the ones that never reached the group
LOGGED = "logged"

#: safety reports, and what became of the offers that belong to them: counted in the month of the
#: report, so that no month has more offers than reports
REPORTS, OFFERED = "reports", "offered"
ACCEPTED, OFFER_DECLINED = "offers-accepted", "offers-declined"
OFFERS = (REPORTS, OFFERED, ACCEPTED, OFFER_DECLINED)

KINDS = (
    *(HELD, LOGGED, PARTICIPANTS, MINUTES, REFERRED),
    *(*ENDS, *THEMES, *RELEASED, *OFFERS),
)


#: parts of fewer than this are not shown, and what is shown is rounded to it
SMALL = 5


def people_and_minutes(numbers: Sequence[int]) -> tuple[int, int] | None:
    """Two numbers as they are typed, or the minutes alone; ``None`` if that was no session."""
    if len(numbers) not in (1, 2):
        return None
    people, minutes = numbers if len(numbers) == 2 else (1, numbers[0])
    is_possible = 1 <= people <= MOST_PEOPLE and 1 <= minutes <= MOST_MINUTES
    return (people, minutes) if is_possible else None


def session(people: int, minutes: int) -> tuple[Count, ...]:
    """One session that took place."""
    return (Count(HELD), Count(PARTICIPANTS, people), Count(MINUTES, minutes))


def logged(people: int, minutes: int) -> tuple[Count, ...]:
    """One session that somebody held without the group; of unknown length with 0 *minutes*."""
    return (Count(LOGGED), *session(people, minutes))


def taken_back(counted: Sequence[Count], at: datetime) -> tuple[Count, ...]:
    """What was counted by mistake, then."""
    return tuple(Count(each.kind, -each.number, at) for each in counted)


def offer_counts(offer: Offer) -> tuple[Count, ...]:
    """What was counted of an offer as it stands now."""
    kinds = {
        State.ACCEPTED: (REPORTS, OFFERED, ACCEPTED),
        State.DECLINED: (REPORTS, OFFERED, OFFER_DECLINED),
        State.TAKEN_BACK: (),
    }
    return tuple(Count(kind, at=offer.reported_at) for kind in kinds.get(offer.state, (REPORTS,)))


def offer_changes(before: Offer | None, after: Offer) -> tuple[Count, ...]:
    """What a move changes in the counts, in the month of the report."""
    was = {count.kind for count in offer_counts(before)} if before else set()
    now = {count.kind for count in offer_counts(after)}
    more = [(kind, 1) for kind in OFFERS if kind in now - was]
    less = [(kind, -1) for kind in OFFERS if kind in was - now]
    return tuple(Count(kind, number, after.reported_at) for kind, number in (*more, *less))


@dataclass(frozen=True, slots=True)
class OfferRate:
    """What of a year's safety reports may be shown. ``None``: too few, or to be had by
    subtraction."""

    #: about how many there were
    reports: int | None = None
    #: of a hundred reports so many were offered a talk; 100 only if all of them were
    percent: int | None = None
    accepted: int | None = None
    declined: int | None = None


def offer_rate(counted: Mapping[str, int], *, is_settled: bool) -> OfferRate:
    """The offer rate, of the sums of a year. The two answers are shown together or not at all:
    where one is small, the other and the whole would tell it. And only when the year *is_settled*
    and no sum changes any more: whoever looked before and after one answer would know it."""
    reports, offered = counted.get(REPORTS, 0), counted.get(OFFERED, 0)
    if reports < SMALL:
        return OfferRate()
    percent = 100 * offered // reports // SMALL * SMALL
    answers = (counted.get(ACCEPTED, 0), counted.get(OFFER_DECLINED, 0))
    if not is_settled or min(answers) < SMALL:
        return OfferRate(_rounded(reports), percent)
    return OfferRate(_rounded(reports), percent, *map(_rounded, answers))


def _rounded(number: int) -> int:
    """To the nearest five; a number that may be shown never becomes nothing."""
    return (number + SMALL // 2) // SMALL * SMALL
