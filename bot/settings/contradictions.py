"""Settings that are right one by one and wrong together.

They are looked for in what was given, before the model: a fault elsewhere in the file must
not hide them. What the model refuses is not reported here a second time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, time, timedelta
from itertools import pairwise
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from bot.domain.calendar import is_within
from bot.domain.chat import Address
from bot.domain.follow_up import DAYTIME
from bot.domain.workplace import Days, Span, is_old
from bot.settings import defaults, grammar, suggestions
from bot.settings.finding import Finding

Path = tuple[str | int, ...]
Read = TypeVar("Read")

_DAY = 24 * 60


def contradictions(given: Mapping[str, Any], today: date) -> list[Finding]:
    return [
        *_log_in(given),
        *_choices(given),
        *_networks(given),
        *_not_allowed(given),
        *_nobody_told(given),
        *_approval(given, today),
        *_doubles(given, "id", grammar.identifier),
        *_doubles(given, "group", grammar.group),
        *_pools(given),
        *(
            finding
            for path, place in _workplaces(given)
            for finding in _workplace(given, path, place, today)
        ),
    ]


def _parsed(parse: Callable[[object], Read], value: object) -> Read | None:
    try:
        return parse(value)
    except ValueError:
        return None


def _section(given: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    found = given.get(key)
    return found if isinstance(found, Mapping) else {}


def _list(given: Mapping[str, Any], key: str) -> list[Any]:
    found = given.get(key)
    return found if isinstance(found, list) else []


def _workplaces(given: Mapping[str, Any]) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    for index, place in enumerate(_list(given, "workplace")):
        if isinstance(place, Mapping):
            yield ("workplace", index), place


def _log_in(given: Mapping[str, Any]) -> Iterator[Finding]:
    matrix = given.get("matrix")
    if not isinstance(matrix, Mapping) or matrix.get("access_token"):
        return
    if not matrix.get("password"):
        yield Finding("no-log-in", ("matrix",))
    if not matrix.get("user"):
        yield Finding("no-user", ("matrix",))


def _choices(given: Mapping[str, Any]) -> Iterator[Finding]:
    """What may be chosen, and what follows from it."""
    matrix = _section(given, "matrix")
    if _parsed(grammar.yes_or_no, matrix.get("unencrypted")):
        yield Finding("unencrypted-rooms", ("matrix", "unencrypted"), is_warning=True)
    if matrix.get("devices") == "all":
        yield Finding("all-devices", ("matrix", "devices"), is_warning=True)
    signal = _section(given, "signal")
    if (_parsed(grammar.endpoint, signal.get("endpoint")) or "").startswith("tcp:"):
        yield Finding("endpoint-tcp", ("signal", "endpoint"), is_warning=True)
    timer = _parsed(grammar.disappearing, signal.get("disappear_after"))
    if timer and timer < timedelta(days=1):
        yield Finding("disappears-early", ("signal", "disappear_after"), is_warning=True)


def _not_allowed(given: Mapping[str, Any]) -> Iterator[Finding]:
    """Whoever has a part in a workplace should be able to write to the bot first."""
    matrix = _section(given, "matrix")
    servers = {_parsed(grammar.server, each) for each in _list(matrix, "allow_servers")}
    people = {_parsed(grammar.matrix_user, each) for each in _list(matrix, "allow_people")}
    if not servers and (user := _parsed(grammar.matrix_user, matrix.get("user"))):
        servers = {_server(user)}
    # Which one is unfit is told elsewhere; it may be the very one.
    if not servers or None in servers | people:
        return
    for path, address in _addresses(given):
        local = address.local
        is_person = address.network == "matrix" and local.startswith("@")
        if is_person and _server(local) not in servers and local not in people:
            yield Finding("not-allowed", path, is_warning=True)


def _server(user: str) -> str:
    return user.partition(":")[2].lower()


def _addresses(given: Mapping[str, Any]) -> Iterator[tuple[Path, Address]]:
    for index, person in enumerate(_list(_section(given, "admin"), "people")):
        if address := _parsed(grammar.person, person):
            yield ("admin", "people", index), address
    for path, place in _workplaces(given):
        if group := _parsed(grammar.group, place.get("group")):
            yield (*path, "group"), group
        if pool := _parsed(grammar.group, _section(place, "cover").get("group")):
            yield (*path, "cover", "group"), pool
        for role in ("coordinators", "leaders", "safety"):
            for index, person in enumerate(_list(place, role)):
                if address := _parsed(grammar.person, person):
                    yield (*path, role, index), address
        for index, person in enumerate(_list(_section(place, "group_session"), "newcomers")):
            if address := _parsed(grammar.person, person):
                yield (*path, "group_session", "newcomers", index), address


def _networks(given: Mapping[str, Any]) -> Iterator[Finding]:
    for path, address in _addresses(given):
        if address.network == "practice":
            yield Finding("practice-only", path)
        elif address.network not in given:
            yield Finding("no-such-network", path, {"near": f"[{address.network}]"})


def _nobody_told(given: Mapping[str, Any]) -> Iterator[Finding]:
    if not _section(given, "admin").get("people"):
        yield Finding("nobody-told", ("admin",), is_warning=True)


def _approval(given: Mapping[str, Any], today: date) -> Iterator[Finding]:
    admin = _section(given, "admin")
    if not admin.get("approved_by") or not admin.get("approved_on"):
        yield Finding("not-approved", ("admin", "approved_by"), is_warning=True)
    approved_on = _parsed(grammar.day_or_none, admin.get("approved_on"))
    if approved_on and approved_on > today + timedelta(1):
        yield Finding("in-the-future", ("admin", "approved_on"))


def _doubles(
    given: Mapping[str, Any], key: str, parse: Callable[[object], Any]
) -> Iterator[Finding]:
    seen = set()
    for path, place in _workplaces(given):
        value = _parsed(parse, place.get(key))
        if value is not None and value in seen:
            yield Finding(f"same-{key}", (*path, key))
        seen.add(value)


def _pools(given: Mapping[str, Any]) -> Iterator[Finding]:
    """In the room of a cover pool no case is ever spoken of, and it belongs to one workplace."""
    seen = {_parsed(grammar.group, place.get("group")) for _, place in _workplaces(given)}
    for path, place in _workplaces(given):
        pool = _parsed(grammar.group, _section(place, "cover").get("group"))
        if pool is not None and pool in seen:
            yield Finding("cover-in-group", (*path, "cover", "group"))
        seen.add(pool)


def _workplace(
    given: Mapping[str, Any], path: Path, place: Mapping[str, Any], today: date
) -> Iterator[Finding]:
    if place.get("form", "one-to-one") == "one-to-one" and place.get("rooms", []) == []:
        yield Finding("no-room", (*path, "rooms"))
    zone = _parsed(grammar.zone, place.get("time_zone", given.get("time_zone", "Europe/Helsinki")))
    yield from _times(_section(place, "times"), (*path, "times"), zone, today)
    yield from _closed(_section(place, "times"), (*path, "times", "school_holidays"), today)
    yield from _supervision(place, path, zone, today)
    yield from _patience(place, path)
    yield from _group_session(_section(place, "group_session"), (*path, "group_session"))
    yield from _neighbours(given, place, path)
    yield from _contacts(given, place, path, zone, today)


def _times(
    times: Mapping[str, Any], path: Path, zone: ZoneInfo | None, today: date
) -> Iterator[Finding]:
    breaks = [_parsed(grammar.span, each) for each in _list(times, "breaks")]
    work = _parsed(grammar.hours, times.get("work"))
    follow_up = _parsed(grammar.clock, times.get("follow_up", "8:00"))
    evening = _parsed(grammar.span, times.get("evening", "18:00-20:00"))
    quiet = _parsed(grammar.quiet, times.get("quiet", "20:00-7:00"))
    after_night = _parsed(grammar.clock, times.get("follow_up_after_night", "16:00"))
    on_free_day = _parsed(grammar.clock, times.get("follow_up_on_free_day", "10:00"))
    how_are_you = _parsed(grammar.clock, times.get("how_are_you"))

    for index, each in enumerate(breaks):
        where = (*path, "breaks", index)
        if each and work and not _is_inside(each, work.span):
            yield Finding("break-outside-work", where)
        if each and any(other and _overlap(each, other) for other in breaks[:index]):
            yield Finding("breaks-overlap", where)
    coverage = _parsed(grammar.clock_or_none, times.get("coverage", "7:40"))
    if quiet and coverage and is_within(quiet, coverage):
        yield Finding("coverage-in-quiet", (*path, "coverage"), is_warning="coverage" not in times)
    for key, asked in (("follow_up", follow_up), ("follow_up_after_night", after_night)):
        if quiet and asked and is_within(quiet, asked):
            yield Finding("follow-up-in-quiet", (*path, key))
    if quiet and how_are_you and is_within(quiet, how_are_you):
        yield Finding("how-are-you-in-quiet", (*path, "how_are_you"))
    is_own = "follow_up_after_night" in times
    if is_own and follow_up and after_night and after_night < follow_up:
        yield Finding("after-night-early", (*path, "follow_up_after_night"), is_warning=True)
    if on_free_day and not is_within(DAYTIME, on_free_day):
        yield Finding("free-day-at-night", (*path, "follow_up_on_free_day"))
    if quiet and evening and _overlap(quiet, evening):
        yield Finding("evening-in-quiet", (*path, "evening"), is_warning=True)
    if zone is None:
        return
    moments: list[tuple[Path, time | None]] = [
        ((*path, "follow_up"), follow_up),
        ((*path, "follow_up_after_night"), after_night),
        ((*path, "coverage"), coverage),
        ((*path, "how_are_you"), how_are_you),
        ((*path, "after_lessons"), _parsed(grammar.clock, times.get("after_lessons"))),
    ]
    spans = [("work", work.span if work else None), ("evening", evening), ("quiet", quiet)]
    for key, span in spans:
        if span:
            moments += [((*path, key), span.start), ((*path, key), span.until)]
    for index, each in enumerate(breaks):
        if each:
            moments += [((*path, "breaks", index), each.start)]
            moments += [((*path, "breaks", index), each.until)]
    doubtful = {
        where for where, moment in moments if moment and not grammar.is_certain(moment, zone, today)
    }
    yield from (Finding("clock-change", where) for where in sorted(doubtful, key=str))


def _closed(times: Mapping[str, Any], path: Path, today: date) -> Iterator[Finding]:
    stretches = [
        (stretch, (*path, index))
        for index, each in enumerate(_list(times, "school_holidays"))
        if (stretch := _parsed(grammar.days, each))
    ]
    work = _parsed(grammar.hours, times.get("work"))
    workdays = work.days if work else frozenset(range(7))
    stretches.sort(key=lambda it: (it[0].first, it[0].last))
    began: Days | None = None
    for (earlier, _), (later, where) in pairwise(stretches):
        if later.first <= earlier.last:
            yield Finding("days-overlap", where)
    for stretch, where in stretches:
        # With no work between them two are one.
        if began and not _has_day_between(began.last, stretch.first, workdays):
            stretch = Days(began.first, max(began.last, stretch.last))
        began = stretch
        if began.last - began.first >= grammar.LONGEST_CLOSED:
            yield Finding("closed-too-long", where)
            return
    if stretches and all(stretch.last < today - timedelta(1) for stretch, _ in stretches):
        yield Finding("days-past", path, is_warning=True)


def _has_day_between(last: date, first: date, weekdays: frozenset[int]) -> bool:
    between = range(1, min((first - last).days, 8))
    return any((last + timedelta(step)).weekday() in weekdays for step in between)


def _supervision(
    place: Mapping[str, Any], path: Path, zone: ZoneInfo | None, today: date
) -> Iterator[Finding]:
    for index, each in enumerate(_list(place, "supervision")):
        moment, where = _parsed(grammar.moment, each), (*path, "supervision", index)
        if moment is None:
            continue
        # A day's grace: it may be yesterday still where the workplace is.
        if moment.date() < today - timedelta(1):
            yield Finding("supervision-past", where, is_warning=True)
        elif zone is not None and not grammar.is_once(moment, zone):
            yield Finding("clock-change", where)


def _patience(place: Mapping[str, Any], path: Path) -> Iterator[Finding]:
    times, waves = _section(place, "times"), _section(place, "waves")
    reminder = _parsed(grammar.duration, times.get("first_reminder", "10 min"))
    if reminder is None:
        return
    window = _parsed(grammar.duration_or_none, times.get("window"))
    on_site = _parsed(grammar.wait, waves.get("on_site", "0 min"))
    neighbours = _parsed(grammar.duration_or_none, waves.get("neighbours"))
    if window and window <= reminder:
        yield Finding("window-too-short", (*path, "times", "window"))
    if on_site and on_site >= reminder:
        yield Finding("on-site-too-long", (*path, "waves", "on_site"))
    if neighbours and neighbours <= reminder:
        yield Finding("neighbours-too-early", (*path, "waves", "neighbours"))
    elif neighbours and not place.get("neighbours"):
        yield Finding("no-neighbours", (*path, "waves", "neighbours"), is_warning=True)


def _group_session(session: Mapping[str, Any], path: Path) -> Iterator[Finding]:
    earliest = _parsed(grammar.wait, session.get("earliest", "60 min"))
    window = _parsed(grammar.duration, session.get("window", "3 h"))
    if earliest is not None and window is not None and window < earliest:
        yield Finding("session-window-too-short", (*path, "window"))


def _neighbours(
    given: Mapping[str, Any], place: Mapping[str, Any], path: Path
) -> Iterator[Finding]:
    if not _list(place, "neighbours"):
        return
    known = {_parsed(grammar.identifier, other.get("id")) for _, other in _workplaces(given)}
    own = _parsed(grammar.identifier, place.get("id"))
    for index, each in enumerate(_list(place, "neighbours")):
        neighbour, where = _parsed(grammar.identifier, each), (*path, "neighbours", index)
        if neighbour is None:
            continue
        if neighbour == own:
            yield Finding("own-neighbour", where)
        # Which id is unfit is told elsewhere; it may be the very one.
        elif neighbour not in known and None not in known:
            others = sorted(other for other in known if other and other != own)
            yield Finding("no-such-neighbour", where, {"near": ", ".join(others) or "–"})


def _contacts(
    given: Mapping[str, Any],
    place: Mapping[str, Any],
    path: Path,
    zone: ZoneInfo | None,
    today: date,
) -> Iterator[Finding]:
    kinds = set()
    for index, contact in enumerate(_list(place, "contact")):
        if not isinstance(contact, Mapping):
            continue
        kind = _parsed(grammar.identifier, contact.get("kind"))
        kinds.add(kind)
        if near := suggestions.contact_kind(kind or ""):
            where = (*path, "contact", index, "kind")
            yield Finding("contact-kind-near", where, {"near": near}, is_warning=True)
        name = _parsed(grammar.words, contact.get("name")) or ""
        where = (*path, "contact", index, "verified_on")
        yield from _age(_parsed(grammar.day, contact.get("verified_on")), name, where, today)
    # Of which kind one is, is told elsewhere; it may be the very one.
    if None in kinds or zone is None:
        return
    language = _parsed(grammar.language, given.get("language"))
    for shipped in defaults.contacts(language or "fi", zone.key):
        if shipped.kind not in kinds and shipped.verified_on is None:
            values = {"kind": shipped.kind, "phone": shipped.phone, "name": shipped.name}
            yield Finding("shipped-number-undated", (), values, is_warning=True)
        elif shipped.kind not in kinds:
            for old in _age(shipped.verified_on, shipped.name, path, today):
                values = {"kind": shipped.kind, "phone": shipped.phone, **old.values}
                yield Finding("shipped-number-old", (), values, is_warning=True)


def _age(verified_on: date | None, name: str, where: Path, today: date) -> Iterator[Finding]:
    if verified_on is None:
        return
    # A day's grace: it may be tomorrow already where the operator sits.
    if verified_on > today + timedelta(1):
        yield Finding("in-the-future", where)
    elif is_old(verified_on, today):
        months = (today.year - verified_on.year) * 12 + today.month - verified_on.month
        months -= today.day < verified_on.day
        values = {"name": name, "months": str(months)}
        yield Finding("number-old", where, values, is_warning=True)


def _minutes(start: time, until: time) -> int:
    """From *start* on to the next *until*."""
    return (until.hour * 60 + until.minute - start.hour * 60 - start.minute) % _DAY


def _length(span: Span) -> int:
    return _minutes(span.start, span.until) or _DAY


def _is_inside(inner: Span, outer: Span) -> bool:
    return _minutes(outer.start, inner.start) + _length(inner) <= _length(outer)


def _overlap(one: Span, other: Span) -> bool:
    return _minutes(one.start, other.start) < _length(one) or _minutes(
        other.start, one.start
    ) < _length(other)
