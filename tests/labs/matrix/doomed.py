"""The whole product, killed at one place:
``python -m … PLACE TIMES when [once-heard] run --config FILE``, the place as in dies.py.

*once-heard*: the calls of it count from when something is said to the product.
"""

import sys
from collections.abc import Callable
from functools import partial

from bot.__main__ import main
from bot.dispatcher import Dispatcher
from tests.labs.matrix.dies import die_at


def once_heard(then: Callable[[], None]) -> None:
    answer = Dispatcher._answer

    def answer_the_first(*given) -> object:
        Dispatcher._answer = answer
        then()
        return answer(*given)

    Dispatcher._answer = answer_the_first


if __name__ == "__main__":
    place, times, when = sys.argv[1:4]
    waits = sys.argv[4] == "once-heard"
    del sys.argv[1 : 5 if waits else 4]
    doom = partial(die_at, place, int(times), when)
    if waits:
        once_heard(doom)
    else:
        doom()
    main(prog_name="purkubotti")
