"""The workplace of the labs, as an operator would write it down."""

from __future__ import annotations

import json

# Open day and night: the lab's day is a real one. Nobody has held too many talks.
_SCHOOL = """
[[workplace]]
id = "koivuranta"
name = "Koivurannan koulu"
group = "{group}"
coordinators = ["{coordinator}"]
coordinator_name = "Minna"
coordinator_phone = "050 000 0001"
rooms = ["pikkuneuvottelu B2"]
report_url = "https://ilmoitus.example.fi"

[workplace.times]
work = "mon-sun 0:00-24:00"
breaks = {breaks}
quiet = ""

[workplace.load]
weekly = 20

[[workplace.contact]]
kind = "occupational-health"
name = "Työterveys"
phone = "000 123 4567"
verified_on = 2026-11-03
"""
# The hour in which clocks change is not allowed.
_BREAKS = [f"{hour}:15-{hour}:30" for hour in range(24) if hour != 3]


def school(group: str, coordinator: str) -> str:
    """A school with a break every hour, whose facilitators' *group* and *coordinator* have these
    addresses."""
    return _SCHOOL.format(group=group, coordinator=coordinator, breaks=json.dumps(_BREAKS))
