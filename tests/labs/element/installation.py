"""The packages of ``package-lock.json``, installed once into the labs' cache, and their Node."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from tests.labs import cache, node

_HERE = Path(__file__).parent
_PACKAGES = ("package.json", "package-lock.json")


def installed() -> tuple[Path, Path]:
    """Node, and the folder in which it finds the packages."""
    lock = hashlib.sha256((_HERE / "package-lock.json").read_bytes()).hexdigest()
    place = cache.ready(f"element-{node.NODE}-{lock[:12]}", _install)
    return node.installed()[0], place / "node_modules"


def _install(place: Path) -> None:
    for name in _PACKAGES:
        shutil.copy(_HERE / name, place)
    cache.run(
        [*node.installed(), "ci", "--prefix", place, "--ignore-scripts", "--no-audit", "--no-fund"],
        "matrix-js-sdk, by npm",
    )
