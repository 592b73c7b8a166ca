"""The configuration that ``init`` writes: the example with the answers in place, and all its
explanations."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Mapping
from datetime import date
from importlib.resources import files
from pathlib import Path

#: where the setting stands: the header of its section, and its name
Place = tuple[str, str]

CONTACT = "[[workplace.contact]]"


def example() -> str:
    """The manual of the settings."""
    packed = files("bot") / "config.example.toml"
    if packed.is_file():
        return packed.read_text("utf-8")
    # A checkout has it at its top.
    return (Path(__file__).parents[2] / "config.example.toml").read_text("utf-8")


def filled(model: str, answers: Mapping[Place, object]) -> str:
    """The *model* with the *answers* in place, and all its explanations."""
    section, lines, left = "", [], dict(answers)
    for line in model.splitlines():
        bare = line.removeprefix("# ")
        if bare.startswith("["):
            section = bare.split()[0]
            if any(place[0] == section for place in answers):
                line = bare
        key = bare.partition("=")[0].strip()
        if "=" in bare and (section, key) in left:
            line = _replaced(line, bare, left.pop((section, key)))
        lines.append(line)
    assert not left, left.keys()
    return "\n".join(lines) + "\n"


def _replaced(line: str, bare: str, value: object) -> str:
    setting = f"{bare.partition('=')[0]}= {_written(value)}"
    _, hash_, comment = line.removeprefix("# ").partition("#")
    return f"{setting:<40} # {comment.strip()}" if hash_ else setting


def _written(value: object) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(_written(each) for each in value)}]"
    # JSON's text is TOML's, too.
    return value.isoformat() if isinstance(value, date) else json.dumps(value, ensure_ascii=False)


def without_contact(text: str) -> str:
    """*text* with its contact commented out: nobody is to be given a made-up number."""
    return _without(text, CONTACT)


def without_matrix(text: str) -> str:
    """*text* with its section for Matrix commented out."""
    return _without(text, "[matrix]")


def _without(text: str, header: str) -> str:
    before, found, rest = text.partition(f"\n{header}")
    section, blank, after = (found + rest).lstrip("\n").partition("\n\n")
    commented = "\n".join(
        line if line.startswith("#") else f"# {line}" for line in section.split("\n")
    )
    return f"{before}\n{commented}{blank}{after}"


def refuse_unwritable(folder: Path) -> None:
    """Raises ``OSError``, before anybody has answered all the questions in vain."""
    if not folder.is_dir():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
    if not os.access(folder, os.W_OK | os.X_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def write(file: Path, text: str) -> None:
    """Make *file*, for its owner's eyes only; raises ``FileExistsError`` if there is one."""
    with open(
        os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8"
    ) as new:
        new.write(text)


def give_to_its_owner(directory: Path) -> None:
    """What root has just written is for whoever owns the folder: the service's user."""
    owner = directory.stat()
    # systemd does it itself while the folder is still root's, and only then.
    if os.geteuid() == 0 and owner.st_uid != 0:
        for path in directory.rglob("*"):
            os.chown(path, owner.st_uid, owner.st_gid, follow_symlinks=False)
