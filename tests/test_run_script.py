"""``./run`` sets itself up with nothing but python3 and pip, from anywhere, and says so plainly."""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
import tomllib
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HERE = Path.cwd()
LOCKS = ("requirements.lock", "requirements-dev.lock")


@pytest.fixture
def checkout(tmp_path):
    """A small checkout in a folder with spaces, whose locks ask for nothing."""
    folder = tmp_path / "the bot's own folder"
    folder.mkdir()
    shutil.copy(HERE / "run", folder)
    for lock in LOCKS:
        (folder / lock).write_text("# nothing\n")
    (folder / "bot").mkdir()
    (folder / "bot" / "__init__.py").touch()
    (folder / "bot" / "__main__.py").write_text(
        "import os, sys; print(os.getcwd(), *sys.argv[1:], sep='|')"
    )
    return folder


def _run(checkout: Path, *arguments: str, cwd: Path | None = None, **variables: str):
    return subprocess.run(
        [checkout / "run", *arguments],
        cwd=cwd or checkout,
        env={"PATH": os.environ["PATH"]} | variables,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_it_works_from_any_folder_even_one_with_a_bot_of_its_own(checkout, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "bot").mkdir(parents=True)
    (elsewhere / "bot" / "__main__.py").write_text("print('the wrong one')")
    (elsewhere / "bot" / "__init__.py").touch()
    done = _run(checkout, "purkubotti", "check", "--config", "a b.toml", cwd=elsewhere)
    assert done.stdout == f"{elsewhere}|check|--config|a b.toml\n", done.stderr
    assert _run(checkout, "practice", "--port", "0").stdout == f"{checkout}|practice|--port|0\n"


def test_the_second_time_nothing_is_installed(checkout):
    assert "Installing" in _run(checkout, "practice").stderr
    assert _run(checkout, "practice").stderr == ""


def test_a_changed_lock_is_installed(checkout):
    _run(checkout, "practice")
    (checkout / "requirements.lock").write_text("# changed\n")
    again = _run(checkout, "practice").stderr
    assert "Installing" in again and "Making" not in again


def test_a_set_up_that_was_interrupted_begins_afresh(checkout):
    _run(checkout, "practice")
    (checkout / ".venv" / "unfinished").touch()
    assert "Making" in _run(checkout, "practice").stderr
    assert _run(checkout, "practice").stderr == ""


def test_a_set_up_that_fails_is_not_taken_for_done(checkout):
    (checkout / "requirements.lock").write_text("./there-is-no-such-folder\n")
    failed = _run(checkout, "practice")
    assert failed.returncode == 1 and "again" in failed.stderr and failed.stdout == ""
    (checkout / "requirements.lock").write_text("# mended\n")
    assert _run(checkout, "practice").returncode == 0


def test_a_checkout_that_was_moved_sets_itself_up_again(checkout):
    _run(checkout, "practice")
    moved = checkout.rename(checkout.parent / "moved")
    assert _run(moved, "practice").stdout == f"{moved}|practice\n"


def test_two_at_once_do_not_clash(checkout):
    both = [
        subprocess.Popen(
            [checkout / "run", "practice"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    said = [each.communicate(timeout=120) for each in both]
    assert [out for out, _ in said] == [f"{Path.cwd()}|practice\n"] * 2, said
    assert sum("Making" in err for _, err in said) == 1


def _a_python(folder: Path, answers: str) -> str:
    folder.mkdir()
    python = folder / "python3"
    python.write_text(f"#!/bin/sh\n{answers}\n")
    python.chmod(python.stat().st_mode | stat.S_IXUSR)
    return str(python)


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ("exit 1", "Python 3.11 or newer is needed"),
        ('case "$2" in *pip*) exit 1;; esac', "has no pip"),
    ],
)
def test_what_is_missing_is_said_plainly(checkout, tmp_path, answers, said):
    python = _a_python(tmp_path / "fake", answers)
    done = _run(checkout, "practice", PURKU_PYTHON=python)
    assert done.returncode == 1
    assert said in done.stderr and "apt install" in done.stderr
    assert not (checkout / ".venv").exists()


def test_wrong_usage_is_exit_status_2(checkout):
    for arguments in ([], ["help"], ["--help"]):
        done = _run(checkout, *arguments)
        assert done.returncode == 2 and "./run practice" in done.stderr


def _locked(*names: str) -> dict[str, str]:
    lines = [line for name in names for line in Path(name).read_text().splitlines()]
    pins = [line.split("==") for line in lines if not line.startswith("#")]
    return {canonicalize_name(name): version for name, version in pins}


@pytest.mark.parametrize("group", ["run", "dev"])
def test_the_lock_holds_what_the_project_needs_and_all_that_needs(group):
    project = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))
    if group == "run":
        wanted, locked = project["project"]["dependencies"], _locked(LOCKS[0])
    else:
        wanted, locked = project["dependency-groups"]["dev"], _locked(*LOCKS)
    # pip installs the locks as they are (--no-deps), so they have to be complete.
    todo = [(Requirement(line), {""}) for line in wanted]
    seen = set()
    while todo:
        needed, extras = todo.pop()
        if needed.marker and not any(needed.marker.evaluate({"extra": it}) for it in extras):
            continue
        name = canonicalize_name(needed.name)
        assert name in locked, f"{needed} is in no lock"
        assert needed.specifier.contains(locked[name], prereleases=True), f"{needed}: {locked}"
        if (name, *sorted(needed.extras)) in seen:
            continue
        seen.add((name, *sorted(needed.extras)))
        try:
            inner = distribution(name).requires or []
        except PackageNotFoundError:
            pytest.fail(f"{name} is locked, and not installed here")
        todo += [(Requirement(line), {"", *needed.extras}) for line in inner]
    if group == "run":
        assert {name for name, *_ in seen} == set(locked)


def test_versions_are_exact():
    for lock in LOCKS:
        for line in Path(lock).read_text().splitlines():
            assert line.startswith("#") or re.fullmatch(r"[a-z0-9-]+==[0-9][0-9a-z.]*", line), line


@pytest.mark.parametrize("script", ["run", ".ci/run"])
def test_a_script_can_be_executed_and_is_sound(script):
    assert os.access(script, os.X_OK)
    subprocess.run(["bash", "-n", script], check=True)


def _ci(folder: Path, said: str, status: int) -> subprocess.CompletedProcess[str]:
    (folder / ".ci").mkdir()
    shutil.copy(HERE / ".ci" / "run", folder / ".ci")
    run = folder / "run"
    run.write_text(f"#!/bin/sh\necho '{said}'\nexit {status}\n")
    run.chmod(0o755)
    return subprocess.run(
        [folder / ".ci" / "run"],
        cwd="/",
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        timeout=60,
    )


@pytest.mark.parametrize(
    ("said", "status", "expected"),
    [
        ("== 5 passed ==", 0, 0),
        ("SKIPPED [1] a.py:1: systemd-analyze is missing", 0, 0),
        ("SKIPPED [1] a.py:1: LAB SKIPPED: no chromium", 0, 1),
        ("== 1 failed ==", 1, 1),
        ("no tests ran", 5, 5),
    ],
)
def test_ci_fails_when_a_test_fails_or_a_lab_is_skipped(tmp_path, said, status, expected):
    done = _ci(tmp_path, said, status)
    assert done.returncode == expected
    assert done.stdout.splitlines()[-1] == said
