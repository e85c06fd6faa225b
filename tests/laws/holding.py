"""Laws held against a sample: how many units were seen, how many break the law, and the first of those."""

from __future__ import annotations

import json
import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from advisor.answers import read_answers
from advisor.telling import complete, recommend
from tests.laws.book import EVERY
from tests.laws.case import CATALOG, Case
from tests.laws.sampling import departments, pairs

# The laws look at what is advised; of the draws they see only what is on trial.
DRAWS = 200
# Without advice there is nothing for the other laws to look at.
ADVICE_COMES = "each_department_gets_advice"
# The fixed sample: of all kinds, and small enough to be held against the laws at every change.
SEED, COUNT, PAIRS = 1, 170, 72
EXAMPLES_KEPT = 4
PER_TASK = 10


@dataclass
class Held:
    """One law over a sample. examples: what breaks it, each with the department's name."""

    units: int = 0
    violations: int = 0
    examples: list[str] = field(default_factory=list)

    @property
    def per_100(self) -> float:
        return 100 * self.violations / self.units if self.units else 0.0

    def add(self, other: Held) -> None:
        self.units += other.units
        self.violations += other.violations
        self.examples = (self.examples + other.examples)[:EXAMPLES_KEPT]


Table = dict[str, Held]


def advised(answers: dict[str, Any]) -> Case:
    """The department with its advice, completed as a reader of the JSON gets it."""
    read = read_answers(answers, CATALOG)
    try:
        result = complete(recommend(CATALOG, read, draws=DRAWS), read, CATALOG)
    except Exception as error:  # whatever it is, the town gets no advice
        return Case(answers, None, failed=f"{type(error).__name__}: {str(error)[:160]}")
    return Case(answers, json.loads(result.model_dump_json()))


def of_departments(count: int, seed: int, first: int = 0) -> Table:
    """The laws of one department, over `count` of them."""
    table: Table = {law.name: Held() for law in EVERY if not law.kinds}
    for answers in departments(count, seed, first):
        case = advised(answers)
        for law in EVERY:
            if not law.kinds and (case.failed is None or law.name == ADVICE_COMES):
                _note(table[law.name], answers["department"]["name"], law.look(case))
    return table


def of_pairs(count: int, seed: int, first: int = 0) -> Table:
    """The laws of pairs, over `count` of them."""
    table: Table = {law.name: Held() for law in EVERY if law.kinds}
    for pair in pairs(count, seed, first):
        before, after = advised(pair.before), advised(pair.after)
        for law in EVERY:
            if pair.kind in law.kinds and before.failed is None and after.failed is None:
                name = f"{pair.before['department']['name']}, {pair.told}"
                _note(table[law.name], name, law.look(before, after))
    return table


def on_all_cores(part: Callable[..., Table], count: int, seed: int) -> Table:
    """The same as part(count, seed), worked out on as many processes as there are cores."""
    firsts = range(0, count, PER_TASK)
    sizes = [min(PER_TASK, count - first) for first in firsts]
    fresh = multiprocessing.get_context("spawn")
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    with ProcessPoolExecutor(mp_context=fresh) as pool:
        return together(pool.map(partial(_task, part, seed), sizes, firsts))


def together(tables: Iterable[Table]) -> Table:
    """One table of several, the laws in their own order."""
    total: Table = {}
    for table in tables:
        for name, held in table.items():
            total.setdefault(name, Held()).add(held)
    return {law.name: total[law.name] for law in EVERY if law.name in total}


def _task(part: Callable[..., Table], seed: int, size: int, first: int) -> Table:
    return part(size, seed, first)


def _note(held: Held, name: str, seen: Iterator[tuple[bool, str]]) -> None:
    for kept, line in seen:
        held.units += 1
        if not kept:
            held.violations += 1
            if len(held.examples) < EXAMPLES_KEPT:
                held.examples.append(f"{name}: {line}")
