"""The configuration: read, checked, explained, and turned into the domain's workplaces."""

from bot.plan import CannotStart
from bot.settings.faults import Checked, Fault, Misconfigured, check, faults, load
from bot.settings.model import Settings
from bot.settings.planning import plan
from bot.settings.preview import preview
from bot.settings.single import what_is_wrong
from bot.settings.words import Words
from bot.settings.workplaces import workplaces

__all__ = [
    "CannotStart",
    "Checked",
    "Fault",
    "Misconfigured",
    "Settings",
    "Words",
    "check",
    "faults",
    "load",
    "plan",
    "preview",
    "what_is_wrong",
    "workplaces",
]
