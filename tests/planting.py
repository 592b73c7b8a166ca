"""Planting a mistake in the source of a module, where replacing a function is not enough."""

from __future__ import annotations

import inspect
from types import ModuleType
from typing import Any

import pytest


def plant(monkeypatch: pytest.MonkeyPatch, module: ModuleType, right: str, wrong: str) -> None:
    """Let *module* run with the fault in it, from wherever the house calls it. One fault a
    module: a second would take the place of the first."""
    source = inspect.getsource(module)
    assert right in source
    faulty: dict[str, Any] = {"__name__": module.__name__}
    exec(compile(source.replace(right, wrong), module.__file__ or "", "exec"), faulty)
    for name, value in vars(module).items():
        if inspect.isfunction(value) and value.__module__ == module.__name__:
            monkeypatch.setattr(value, "__code__", faulty[name].__code__)
