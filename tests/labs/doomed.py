"""The whole product, killed at one place:
``python -m … PLACE TIMES when [once-heard] run --config FILE``, as ``dying.doom`` takes it.
"""

import sys

from bot.__main__ import main
from tests.labs.dying import doom

if __name__ == "__main__":
    sys.argv[1:] = doom(sys.argv[1:])
    main(prog_name="purkubotti")
