"""The functional core: the standard library only, nothing awaited, and it never asks the time."""
