"""Releases of signal-cli: which may be used, and for how long."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.transports.signal import versions

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("0.14.6", (0, 14, 6)),
        ("v0.14.10\n", (0, 14, 10)),
        ("0.11.5.1", (0, 11, 5, 1)),
        ("0.14.7-SNAPSHOT", (0, 14, 7)),
        ("0.13.24+morph027+1", (0, 13, 24)),
        ("unspecified", None),
        ("", None),
        ("0." + "1" * 5000, None),
    ],
)
def test_a_version_is_read_as_the_daemon_tells_it(text, version):
    assert versions.read(text) == version


@pytest.mark.parametrize(
    ("version", "is_too_old", "is_old", "months"),
    [
        ((0, 9), True, True, 33),
        ((0, 13, 19), True, True, 14),
        ((0, 14, 0), True, True, 8),
        ((0, 14, 1), False, True, 7),
        # Not listed: as old as the one before it, so that it is warned of early rather than late.
        ((0, 14, 3), False, True, 7),
        ((0, 14, 7), False, True, 3),
        ((0, 14, 8), False, False, 2),
        ((0, 14, 9), False, False, 2),
        ((0, 14, 10), False, False, 0),
        ((0, 14, 11), False, False, 0),
        ((1, 0), False, False, 0),
    ],
)
def test_how_old_a_version_is(version, is_too_old, is_old, months):
    age = versions.age(version, TODAY)
    assert (age.is_too_old, age.is_old, age.months) == (is_too_old, is_old, months)


def test_what_is_newer_than_the_table_has_no_age():
    assert versions.age((0, 15, 0), TODAY).released is None
    assert versions.age(versions.NEWEST, TODAY).released is not None


def test_a_version_is_old_after_three_months_and_not_a_day_before():
    released = versions.RELEASES[0, 14, 8]
    assert not versions.age((0, 14, 8), released + versions.OLD).is_old
    assert versions.age((0, 14, 8), released + versions.OLD + timedelta(1)).is_old


def test_the_table_is_in_the_order_in_which_they_were_released():
    assert list(versions.RELEASES.values()) == sorted(versions.RELEASES.values())
    assert list(versions.RELEASES) == sorted(versions.RELEASES)
    assert versions.OLDEST in versions.RELEASES
