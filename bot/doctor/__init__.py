"""``purkubotti doctor``: is everything reachable, trusted, encrypted and in time."""

from bot.doctor.examining import Doctor
from bot.doctor.line import Line, State, marked

__all__ = ["Doctor", "Line", "State", "marked"]
