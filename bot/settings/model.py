"""The configuration as it stands in its file. ``config.example.toml`` is its manual."""

from __future__ import annotations

import os
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, SecretStr
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from bot.domain.chat import Address
from bot.domain.workplace import Days, Hours, Span
from bot.settings import defaults, grammar

Words = Annotated[str, PlainValidator(grammar.words)]
Identifier = Annotated[str, PlainValidator(grammar.identifier)]
Language = Annotated[str, PlainValidator(grammar.language)]
Zone = Annotated[ZoneInfo, PlainValidator(grammar.zone)]
Folder = Annotated[Path, PlainValidator(grammar.folder)]
FolderOrNone = Annotated[Path | None, PlainValidator(grammar.folder_or_none)]
DaysKept = Annotated[int, PlainValidator(grammar.days_kept)]
Prefix = Annotated[str, PlainValidator(grammar.prefix)]
Phone = Annotated[str, PlainValidator(grammar.phone)]
Url = Annotated[str, PlainValidator(grammar.url)]
Homeserver = Annotated[str, PlainValidator(grammar.web_address)]
MatrixUser = Annotated[str, PlainValidator(grammar.matrix_user)]
MatrixUserOrNone = Annotated[
    str, PlainValidator(lambda it: grammar.matrix_user(it) if it != "" else "")
]
MatrixDevices = Annotated[str, PlainValidator(grammar.devices)]
RecoveryKey = Annotated[SecretStr, PlainValidator(grammar.recovery_key)]
SignalAccount = Annotated[str, PlainValidator(grammar.account)]
Endpoint = Annotated[str, PlainValidator(grammar.endpoint)]
Spool = Annotated[Path, PlainValidator(grammar.spool)]
Disappearing = Annotated[timedelta | None, PlainValidator(grammar.disappearing)]
Ping = Annotated[str, PlainValidator(grammar.ping)]
YesOrNo = Annotated[bool, PlainValidator(grammar.yes_or_no)]
Server = Annotated[str, PlainValidator(grammar.server)]
Person = Annotated[Address, PlainValidator(grammar.person)]
Group = Annotated[Address, PlainValidator(grammar.group)]
Form = Annotated[str, PlainValidator(grammar.form)]
Leaders = Annotated[str, PlainValidator(grammar.leaders)]
Clock = Annotated[time, PlainValidator(grammar.clock)]
ClockOrNever = Annotated[time | Literal[""], PlainValidator(grammar.clock_or_never)]
ClockOrNone = Annotated[time | None, PlainValidator(grammar.clock_or_none)]
Stretch = Annotated[Span, PlainValidator(grammar.span)]
Quiet = Annotated[Span | None, PlainValidator(grammar.quiet)]
Week = Annotated[Hours, PlainValidator(grammar.hours)]
WeekOrAlways = Annotated[Hours | None, PlainValidator(grammar.hours_or_always)]
Duration = Annotated[timedelta, PlainValidator(grammar.duration)]
DurationOrNone = Annotated[timedelta | None, PlainValidator(grammar.duration_or_none)]
Wait = Annotated[timedelta, PlainValidator(grammar.wait)]
Weekly = Annotated[int, PlainValidator(grammar.weekly)]
StretchOfDays = Annotated[Days, PlainValidator(grammar.days)]
Country = Annotated[str, PlainValidator(grammar.country)]
Day = Annotated[date, PlainValidator(grammar.day)]
LocalMoment = Annotated[datetime, PlainValidator(grammar.moment)]
DayOrNone = Annotated[date | None, PlainValidator(grammar.day_or_none)]


def state_directory() -> Path:
    """Where data is kept if the file does not say it."""
    # systemd separates several with colons; the first is ours.
    return Path(os.environ.get("STATE_DIRECTORY", "").partition(":")[0] or "data")


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class Matrix(_Section):
    homeserver: Homeserver
    #: may be empty with an access token: the homeserver tells whose it is
    user: MatrixUserOrNone = ""
    password: SecretStr | None = None
    access_token: SecretStr | None = None
    #: of the account's identity, if the operator made it; needed once
    recovery_key: RecoveryKey | None = None
    #: empty: only the bot's own server
    allow_servers: tuple[Server, ...] = ()
    #: people of other servers
    allow_people: tuple[MatrixUser, ...] = ()
    #: which devices of the facilitators get the keys to what the bot says in the group
    devices: MatrixDevices = "confirmed"
    #: whether rooms without encryption are used
    unencrypted: YesOrNo = False

    def plain(self, secret: Literal["password", "access_token", "recovery_key"]) -> str | None:
        """A secret as the homeserver needs it."""
        given: SecretStr | None = getattr(self, secret)
        return given.get_secret_value() if given else None


class Signal(_Section):
    account: SignalAccount
    endpoint: Endpoint = "unix:///run/signal-cli/socket"
    #: the file into which the daemon writes what it receives
    spool: Spool = Path("/run/signal-cli/spool.jsonl")
    #: ``None``: timers are left as people have set them
    disappear_after: Disappearing = None


class Admin(_Section):
    people: tuple[Person, ...] = ()
    #: called once a minute while all is well
    ping: Ping = ""
    approved_by: Annotated[str, PlainValidator(lambda it: grammar.words(it) if it else "")] = ""
    approved_on: DayOrNone = None


class Backup(_Section):
    #: ``None``: in the folder of the data
    directory: FolderOrNone = None
    #: how many days a copy of the database is kept, and how many its keys
    days: DaysKept = 30
    key_days: DaysKept = 7


class Crisis(_Section):
    """Words that mean danger to life (S16)."""

    fi: tuple[Words, ...] = defaults.CRISIS_WORDS["fi"]
    sv: tuple[Words, ...] = defaults.CRISIS_WORDS["sv"]
    en: tuple[Words, ...] = defaults.CRISIS_WORDS["en"]
    nb: tuple[Words, ...] = defaults.CRISIS_WORDS["nb"]


class TimesSettings(_Section):
    work: Week
    breaks: tuple[Stretch, ...] = ()
    #: default: when work ends
    after_lessons: Clock | None = None
    evening: Stretch = Span(time(18), time(20))
    first_reminder: Duration = timedelta(minutes=10)
    follow_up: Clock = time(8)
    follow_up_on_free_day: Clock = time(10)
    follow_up_after_night: Clock = time(16)
    #: default: when work ends; the empty string: nobody is asked
    how_are_you: ClockOrNever | None = None
    #: ``None``: only before the next sleep
    window: DurationOrNone = None
    #: ``None``: nobody is told
    coverage: ClockOrNone = time(7, 40)
    quiet: Quiet = Span(time(20), time(7))
    #: default: of the country of the time zone, unless people work on Sundays, too
    holidays: Country | None = None
    school_holidays: tuple[StretchOfDays, ...] = ()


class WavesSettings(_Section):
    on_site: Wait = timedelta(0)
    neighbours: DurationOrNone = None
    phone_list: DurationOrNone = None


class LoadSettings(_Section):
    weekly: Weekly = 3


class CoverSettings(_Section):
    """Who is asked for cover: a room of its own."""

    group: Group
    minutes: Annotated[int, PlainValidator(grammar.cover_minutes)] = 15


class GroupSessionSettings(_Section):
    earliest: Wait = timedelta(minutes=60)
    window: Duration = timedelta(hours=3)
    length: Duration = timedelta(minutes=60)
    leaders: Leaders = "preferably 2"
    newcomers: tuple[Person, ...] = ()


class ContactSettings(_Section):
    kind: Identifier
    name: Words
    phone: Phone
    hours: WeekOrAlways = None
    verified_on: Day


class WorkplaceSettings(_Section):
    id: Identifier
    name: Words
    group: Group
    language: Language | None = None
    time_zone: Zone | None = None
    coordinators: tuple[Person, ...] = Field(min_length=1)
    coordinator_name: Words
    coordinator_phone: Phone
    leaders: tuple[Person, ...] = ()
    safety: tuple[Person, ...] = ()
    form: Form = "one-to-one"
    rooms: tuple[Words, ...] = ()
    report_url: Url = ""
    bag: Annotated[str, PlainValidator(lambda it: grammar.words(it) if it != "" else "")] = ""
    neighbours: tuple[Identifier, ...] = ()
    #: in the workplace's zone
    supervision: tuple[LocalMoment, ...] = ()
    times: TimesSettings
    waves: WavesSettings = WavesSettings()
    #: ``None``: nobody is asked for cover
    cover: CoverSettings | None = None
    group_session: GroupSessionSettings = GroupSessionSettings()
    load: LoadSettings = LoadSettings()
    contact: tuple[ContactSettings, ...] = ()


class Settings(BaseSettings):
    """Everything the operator decides. Made by ``load``, which explains what is wrong."""

    model_config = SettingsConfigDict(
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
        env_prefix="PURKU_",
        env_nested_delimiter="__",
        env_ignore_empty=True,
    )

    language: Language = "fi"
    time_zone: Zone = ZoneInfo("Europe/Helsinki")
    data_dir: Folder = Field(default_factory=state_directory)
    prefix: Prefix = "!purku"
    #: whether what was said to somebody in private goes when their case has ended
    remove_own_messages: YesOrNo = False
    matrix: Matrix | None = None
    signal: Signal | None = None
    admin: Admin = Admin()
    backup: Backup = Backup()
    crisis: Crisis = Crisis()
    workplace: tuple[WorkplaceSettings, ...] = Field(min_length=1)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        # ``bot.settings.sources`` has laid file, credentials and environment over each other
        # already: the checks need to see them together even where the model refuses them.
        return (init_settings,)
