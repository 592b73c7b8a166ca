"""All the bugs, family by family, in the order of RELIABILITY.md."""

from __future__ import annotations

from tests.mutants.catalogue import (
    cases,
    hearing,
    keeping,
    restoring,
    running,
    secrets,
    sending,
    times,
)
from tests.mutants.mutant import Mutant

MUTANTS: tuple[Mutant, ...] = (
    *hearing.MUTANTS,
    *sending.MUTANTS,
    *cases.MUTANTS,
    *times.MUTANTS,
    *keeping.MUTANTS,
    *restoring.MUTANTS,
    *secrets.MUTANTS,
    *running.MUTANTS,
)
