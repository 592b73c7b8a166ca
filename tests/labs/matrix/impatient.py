"""The whole product with less patience for a silent homeserver:
``python -m … DEAF run --config FILE``, in seconds."""

import sys

from bot import liveness
from bot.__main__ import main

if __name__ == "__main__":
    liveness.DEAF = float(sys.argv.pop(1))
    liveness._PAUSE = 0.2
    main(prog_name="purkubotti")
