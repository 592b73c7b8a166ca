"""Conversations as whole transcripts: people speak, time passes, and everything that the bot
says is compared, so that what must not be said needs no assertion.

A conversation is a text file in ``tests/conversations``::

    # One word is a request.
    start: 2026-11-17 10.38
    @maija maija> purku
    @maija bot> Viestisi tuli perille. …
    #group sari reacts> 👍
    -- 12 min
    @maija bot 10.50> Kukaan ei ole vielä vastannut. …

``@maija`` is Maija's private chat, ``#group`` the facilitators' room. ``bot edits>`` changes a
message in place, ``bot removes>`` takes out what somebody else wrote; ``maija edits>`` changes
what she said last there. ``@maija maija unreadable>`` is a message whose key has not come,
``readable>`` the same when it has; ``empty>`` is one in which nothing can be seen; ``not private>``
and ``not encrypted>`` are said to the bot in another room, ``~room``. ``#group bot lost>`` and
``back>``: the bot is out of the group, and in it again. ``--`` lets time pass: a
span, a clock time (the next such), or ``+1 8.00`` for the next day; ``-- down +3 9.00`` is time
in which the bot is off; ``-- restart`` is a crash and a new start. What the bot says by the clock
carries the time. With ``own: removed`` the bot takes its own words out of a chat when a case has
ended; ``cover: yes`` gives the workplace a cover pool, whose room is ``%pool``;
with ``welcome: later`` facilitators are welcomed when they first write; ``elsewhere: maija``
names who is on a second network. With ``phones: told`` the network tells one phone from another,
and ``@sari sari new phone>`` is set up before Sari speaks next. With ``regular: done`` the regular
work is done, too. ``names: kalle=Pekka L.; aino=🦊`` calls some of the
cast so. ``beside: kalle tarja`` are the
facilitators of a second workplace, Rantala, whose room is ``#rantala`` and which lends them.
``zone: Europe/Oslo`` is a workplace there, with the numbers that ship for it;
``contacts: victim-support safety`` names kinds of numbers beside the usual two, and
``checked: 2025-09-03`` the day on which somebody last verified all of them but the first.
``how_are_you: 16:00`` is when facilitators are asked how they are, and
``supervision: 2026-12-03 14.30`` when they meet. ``newcomers: sari pekka`` are new facilitators,
``form: group`` is a workplace that asks whether a request is for one or for a group, and in one
with ``leaders: 2`` a group always has two. Long messages go on in lines that begin with two
spaces.

``PURKU_WRITE=1`` rewrites the bot's part of every file: read the difference as a reviewer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.domain.chat import Address, Why
from bot.domain.workplace import Contact, Days, GroupSession, Hours, Span, Times, Workplace
from bot.settings import defaults
from bot.transports.markup import plain
from tests.house import HELSINKI, KOIVURANTA, PEOPLE, POOL, ROOM, TUESDAY, WITH_POOL, House

#: the room of the second workplace
RANTALA = Address("test:!rantala")
FOLDER = Path(__file__).parent / "conversations"
_SPOKEN = re.compile(
    r"^([@#~%])(\w+) (\w+)"
    r"( reacts| takes back| edits| removes| leaves| joins| new phone| old phone"
    r"| unreadable| readable| empty| not private| not encrypted| lost| back)?"
    r"(?: \d\d?\.\d\d)?>(.*)$"
)
_SETTING = (
    r"^(start|language|facilitators|coordinators|work|quiet|holidays|closed|own|welcome|elsewhere"
    r"|phones|admins|beside|regular|names|zone|contacts|checked|how_are_you|supervision|leaders"
    r"|cover|newcomers|form|two)"
    r": ?(.*)$"
)
_WIDTH = 98

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

#: how a workplace in another language differs
_LOCAL = {
    "sv": {"name": "Björkstrand", "rooms": ("lilla mötesrummet B2",), "bag": "personalrummet"},
    "en": {"name": "Birchshore", "rooms": ("small meeting room B2",), "bag": "staff room"},
    "nb": {"name": "Bjørkestrand", "rooms": ("lille møterom B2",), "bag": "personalrommet"},
}
_HEALTH = {
    "sv": "Företagshälsovården",
    "en": "Occupational health",
    "nb": "Bedriftshelsetjenesten",
}


_EVERY_DAY, _WEEKDAYS = frozenset(range(7)), frozenset(range(5))
_DAYTIME = Hours(_WEEKDAYS, Span(time(8), time(16)))
#: numbers that a workplace may have beside the usual ones
_NUMBERS = {
    "victim-support": ("Rikosuhripäivystys", "116 006", Hours(_WEEKDAYS, Span(time(9), time(20)))),
    "urgent-care": ("Päivystysapu", "116 117", None),
    "night-care": ("Yöpäivystys", "000 765 4321", Hours(_EVERY_DAY, Span(time(20), time(8)))),
    "work-supervision": ("Työnohjaus", "000 123 0005", Hours(frozenset((1,)), _DAYTIME.span)),
    "supervisor": ("Rehtori Aino", "050 000 0004", None),
    "safety": ("Työsuojeluvaltuutettu Tarja", "050 000 0005", _DAYTIME),
    "police": ("Poliisi", "000 123 0110", None),
    "labour-inspection": ("Lupa- ja valvontavirasto", "000 123 0295", _DAYTIME),
    "insurance": ("Vakuutusyhtiö", "000 123 0800", _DAYTIME),
}


@dataclass
class Conversation:
    """A file, read: its title, its settings, and its lines."""

    title: str
    settings: dict[str, str]
    lines: list[str]

    @classmethod
    def read(cls, file: Path) -> Conversation:
        title, settings, lines = "", {}, []
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("# "):
                title = f"{title} {line[2:]}".strip()
            elif match := re.match(_SETTING, line):
                settings[match[1]] = match[2]
            elif line.startswith("  ") and lines:
                lines[-1] += " " + line.strip()
            elif line.strip():
                lines.append(line.strip())
        return cls(title, settings, lines)

    @property
    def start(self) -> datetime:
        given = self.settings.get("start")
        if given is None:
            return TUESDAY
        return _moment(given, self.zone)

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.settings.get("zone", HELSINKI.key))

    @property
    def facilitators(self) -> list[str]:
        return self.settings.get("facilitators", "sari pekka aino").split()

    @property
    def admins(self) -> list[Address]:
        return [PEOPLE[key].address for key in self.settings.get("admins", "").split()]

    @property
    def workplace(self) -> Workplace:
        workplace = KOIVURANTA
        language = self.settings.get("language", "fi")
        if language != "fi":
            health = replace(workplace.contacts[0], name=_HEALTH[language])
            workplace = replace(
                workplace,
                language=language,
                contacts=(health, *workplace.contacts[1:]),
                **_LOCAL[language],  # type: ignore[arg-type]
            )
        workplace = replace(
            workplace,
            zone=self.zone,
            country=defaults.DUTIES.get(self.zone.key, ""),
            contacts=self._contacts(workplace),
        )
        if (leading := self.settings.get("leaders")) is not None:
            leaders = tuple(PEOPLE[key].address for key in leading.split())
            workplace = replace(workplace, leaders=leaders)
        coordinators = workplace.coordinators
        if (named := self.settings.get("coordinators")) is not None:
            coordinators = tuple(PEOPLE[key].address for key in named.split())
        times = self._times(workplace.times)
        written = filter(None, self.settings.get("supervision", "").split(","))
        meetings = tuple(_moment(each, self.zone) for each in written)
        newcomers = self.settings.get("newcomers", "").split()
        session = GroupSession(
            newcomers=tuple(PEOPLE[key].address for key in newcomers),
            must_be_two=self.settings.get("two") == "always",
        )
        return replace(
            workplace,
            times=times,
            coordinators=coordinators,
            supervision=meetings,
            cover=WITH_POOL.cover if self.settings.get("cover") == "yes" else None,
            form=self.settings.get("form", "one-to-one"),
            group_session=session,
        )

    @property
    def workplaces(self) -> tuple[Workplace, ...]:
        """The one of most conversations; with ``beside`` a second one, which lends its people."""
        home = self.workplace
        if "beside" not in self.settings:
            return (home,)
        away = replace(
            home,
            id="rantala",
            name="Rantala",
            group=RANTALA,
            coordinators=(),
            leaders=(),
            safety=(),
            rooms=("kirjasto",),
        )
        return replace(home, neighbours=(away.id,)), away

    @property
    def _names(self) -> dict[str, str]:
        named = filter(None, self.settings.get("names", "").split(";"))
        return dict(each.strip().split("=", 1) for each in named)

    def house(self, directory: Path) -> House:
        return House(
            directory,
            start=self.start,
            workplaces=self.workplaces,
            beside=self.settings.get("beside", "").split(),
            facilitators=self.facilitators,
            removes_own=self.settings.get("own") == "removed",
            elsewhere=self.settings.get("elsewhere", "").split(),
            welcome_first=self.settings.get("welcome") != "later",
            tells_phones=self.settings.get("phones") == "told",
            regular=self.settings.get("regular") == "done",
            names=self._names,
            admins=self.admins,
        )

    def _contacts(self, workplace: Workplace) -> tuple[Contact, ...]:
        checked = date.fromisoformat(self.settings.get("checked", "2026-11-03"))
        contacts = workplace.contacts
        if "zone" in self.settings:
            shipped = defaults.contacts(workplace.language, self.zone.key)
            contacts = (contacts[0], *shipped)
        for kind in self.settings.get("contacts", "").split():
            name, phone, hours = _NUMBERS[kind]
            kind = "urgent-care" if kind == "night-care" else kind
            number = Contact(kind=kind, name=name, phone=phone, hours=hours, verified_on=checked)
            contacts += (number,)
        return (contacts[0], *(replace(each, verified_on=checked) for each in contacts[1:]))

    def _times(self, times: Times) -> Times:
        """``work: mon-sun 21:00-7:00``, ``quiet: 20:00-7:00`` or nothing for a workplace that
        is open day and night, ``holidays: 2026-11-23 2026-12-06``,
        ``closed: 2026-12-21..2027-01-06``."""
        if work := self.settings.get("work"):
            days, span = work.split()
            first, last = (_DAYS.index(day) for day in days.split("-"))
            times = replace(times, work=Hours(frozenset(range(first, last + 1)), _span(span)))
        if (quiet := self.settings.get("quiet")) is not None:
            times = replace(times, quiet=_span(quiet) if quiet else None)
        if asked := self.settings.get("how_are_you"):
            times = replace(times, how_are_you=time(*map(int, asked.split(":"))))
        if holidays := self.settings.get("holidays"):
            days_off = frozenset(map(date.fromisoformat, holidays.split()))
            times = replace(times, holidays=days_off)
        if closed := self.settings.get("closed"):
            first, last = map(date.fromisoformat, closed.split(".."))
            times = replace(times, closed=(Days(first, last),))
        return times


def _moment(written: str, zone: ZoneInfo) -> datetime:
    local = datetime.strptime(written.strip(), "%Y-%m-%d %H.%M")
    return local.replace(tzinfo=zone).astimezone(UTC)


def _span(written: str) -> Span:
    start, until = (time(*map(int, clock.split(":"))) for clock in written.split("-"))
    return Span(start, until)


async def play(conversation: Conversation, directory: Path) -> list[str]:
    """Let the people of *conversation* speak; return the whole transcript."""
    async with conversation.house(directory) as house:
        return await play_in(house, conversation)


async def play_in(house: House, conversation: Conversation) -> list[str]:
    """The same, where they are already."""
    transcript: list[str] = []
    for line in conversation.lines:
        if line.startswith("-- "):
            transcript.append(line)
            before = _seen(house)
            await _pass(house, line[3:])
            transcript += _done(house, before, by_clock=True)
            continue
        match = _SPOKEN.match(line)
        assert match, f"not a line of a conversation: {line}"
        if is_said_by_bot(match):
            continue
        transcript.append(line)
        before = _seen(house)
        await _speak(house, match)
        transcript += _done(house, before, by_clock=False)
    return transcript


def is_said_by_bot(match: re.Match[str]) -> bool:
    """Whether the bot does it; that it comes and goes is others' doing."""
    return match[3] == "bot" and match[4] not in (" lost", " back")


def split(conversation: Conversation, elsewhere: str) -> Conversation:
    """The same, with these people, or the ``group``, on a second network."""
    settings = {**conversation.settings, "elsewhere": elsewhere}
    return replace(conversation, settings=settings)


async def _speak(house: House, match: re.Match[str]) -> None:
    place, _, person, doing, words = match[1], match[2], match[3], match[4], match[5].strip()
    why = (doing or "").strip().replace(" ", "-")
    if why in {each.value for each in Why}:
        await house.say_unheard(person, Why(why), group=place == "#")
    elif match[2] == "rantala":
        await house.say(person, words, room=RANTALA)
    elif place == "%":
        await _speak_in_pool(house, person, doing or "", words)
    elif doing == " readable":
        await house.say_again(person, words, group=place == "#")
    elif doing == " edits":
        await house.edit(person, words, group=place == "#")
    elif doing == " lost":
        await house.lose_group()
    elif doing == " back":
        await house.find_group()
    elif doing == " leaves":
        await house.leave(person)
    elif doing == " joins":
        await house.join(person)
    elif doing in (" new phone", " old phone"):
        house.change_phone(person, back=doing == " old phone")
    elif doing and place == "@":
        await house.react_privately(person, words, taken_back=doing == " takes back")
    elif doing:
        await house.react(person, words, taken_back=doing == " takes back")
    elif words == "(voice)":
        await house.say(person, None)
    elif words == "(nothing)":
        await house.say(person, "")
    else:
        await house.say(person, words, group=place == "#")


async def _speak_in_pool(house: House, person: str, doing: str, words: str) -> None:
    if doing == " lost":
        await house.lose_pool()
    elif doing == " back":
        await house.find_pool()
    elif doing:
        await house.react_in_pool(person, words, taken_back=doing == " takes back")
    else:
        await house.say_in_pool(person, words)


async def _pass(house: House, how: str) -> None:
    if how == "restart":
        await house.restart()
        return
    if match := re.match(r"^(?:down )?(\d+) (min|h|d)$", how):
        unit = {"min": "minutes", "h": "hours", "d": "days"}[match[2]]
        until = house.now() + timedelta(**{unit: int(match[1])})
    else:
        match = re.match(r"^(?:down )?(?:\+(\d+) )?(\d\d?)\.(\d\d)$", how)
        assert match, f"not a time to wait for: {how}"
        zone = house.workplaces[0].zone
        local = house.now().astimezone(zone)
        day = local.date() + timedelta(days=int(match[1] or 0))
        until = datetime.combine(day, time(int(match[2]), int(match[3])), zone)
        until = until.astimezone(UTC)
        assert until > house.now(), f"already past: {how}"
    if how.startswith("down "):
        await house.be_away_until(until)
    else:
        await house.wait_until(until)


def _seen(house: House) -> tuple[int, int]:
    """How much the bot has said and removed."""
    return len(house.network.said), len(house.network.removed)


def _done(house: House, before: tuple[int, int], *, by_clock: bool) -> list[str]:
    """What the bot has said and removed since, in order."""
    said, removed = before
    lines = []
    for place, entry in enumerate(house.network.said[said:], said + 1):
        doing = " edits" if entry.edits else ""
        lines.append((place, _line(house, entry.to, doing, entry.at, entry.words, by_clock)))
    for gone in house.network.removed[removed:]:
        line = _line(house, gone.chat, " removes", gone.at, gone.words, by_clock)
        lines.append((gone.said, line))
    return [line for _, line in sorted(lines, key=lambda each: each[0])]


def _line(house: House, chat: Address, doing: str, at: datetime, words: str, by_clock: bool) -> str:
    names = {house.person(key).address: key for key in PEOPLE}
    rooms = {ROOM: "~room", POOL: "%pool", RANTALA: "#rantala"}
    place = f"@{names[chat]}" if chat in names else rooms.get(chat, "#group")
    clock = f" {at.astimezone(house.workplaces[0].zone):%-H.%M}" if by_clock else ""
    return f"{place} bot{doing}{clock}> {' '.join(plain(words).split())}"


def rewrite(file: Path, conversation: Conversation, transcript: list[str]) -> None:
    """Write the file as it would be if the bot were right."""
    lines = [f"# {conversation.title}"]
    lines += [f"{key}: {value}".rstrip() for key, value in conversation.settings.items()]
    lines.append("")
    for line in transcript:
        lines += _folded(line)
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _folded(line: str) -> list[str]:
    rows = [""]
    for word in line.split(" "):
        longer = f"{rows[-1]} {word}" if rows[-1] else word
        if len(longer) > _WIDTH:
            rows.append("  " + word)
        else:
            rows[-1] = longer
    return rows
