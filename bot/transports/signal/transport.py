"""The Signal end of the port."""

from __future__ import annotations
