"""From the first command in a fresh checkout to a served page, nothing cached.

.venv/bin/python -m tests.benchmarks.first_command
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).parents[2]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        tracked = subprocess.run(
            ["git", "archive", "HEAD"], cwd=ROOT, check=True, capture_output=True
        ).stdout
        subprocess.run(["tar", "-x", "-C", folder], input=tracked, check=True)
        print(f"first time, nothing cached: {_until_served(Path(folder)):5.1f} s")
        print(f"ever after:                 {_until_served(Path(folder)):5.1f} s")
        print(f"load at the end {os.getloadavg()[0]:.1f}")


def _until_served(checkout: Path) -> float:
    began = time.perf_counter()
    process = subprocess.Popen(
        ["./run", "practice"],
        cwd=checkout,
        env={**os.environ, "PIP_NO_CACHE_DIR": "1"},
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        assert process.stdout is not None
        for line in process.stdout:
            if found := re.search(r"http://\S+", line):
                # The address is good once, and gives a cookie for what follows.
                cookies = urllib.request.HTTPCookieProcessor()
                browser = urllib.request.build_opener(cookies)
                with browser.open(found[0], timeout=30) as page:
                    assert page.status == 200 and b"<html" in page.read()
                return time.perf_counter() - began
        raise SystemExit("./run practice ended without an address")
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()


if __name__ == "__main__":
    main()
