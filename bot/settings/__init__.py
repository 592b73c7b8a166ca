"""The configuration: read, checked, explained, and turned into the domain's workplaces."""

from bot.settings.faults import CannotStart, Checked, Fault, Misconfigured, check, faults, load
from bot.settings.model import Settings
from bot.settings.preview import preview
from bot.settings.workplaces import workplaces

__all__ = [
    "CannotStart",
    "Checked",
    "Fault",
    "Misconfigured",
    "Settings",
    "check",
    "faults",
    "load",
    "preview",
    "workplaces",
]
