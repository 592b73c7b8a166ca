"""Planted bugs: each is a small patch of the product's text, and something has to notice it.

A rule that no test would miss is kept by luck. So every rule of RELIABILITY.md is broken here
once, as somebody in a hurry might break it, and the tests that guard it are run on a copy of the
programme with that one bug in it. The checkout itself is never changed.

    python -m tests.mutants [NAME …] [--jobs 2]

says of each bug which test found it and after how long, and the score. The bugs stand in
``catalogue/``, one room a family. To add one: the text as it stands, the text as it must not be,
and who finds it. If nobody does, that is the reward: write the test that is missing.
"""
