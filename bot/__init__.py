"""Purkubotti: the switchboard for debriefs between colleagues."""

__version__ = "0.1.0"
