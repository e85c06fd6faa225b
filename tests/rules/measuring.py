"""What the advice meets with a rule taken out: guidance cases, real towns, laws of good advice."""

from __future__ import annotations

import json
import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from typing import Any

from advisor import telling
from advisor.answers import parse_town, read_answers
from advisor.decision.changing.could_change import could_change
from advisor.decision.choosing.price_of_keeping import price_of_keeping
from tests.guidance import scoring as guidance
from tests.laws.case import CATALOG
from tests.laws.holding import of_departments, of_pairs
from tests.rules.switches import BY_NAME, RULES
from tests.rules.switching import replacing
from tests.rules.taken_out import nothing
from tests.towns import scoring as towns

# What is looked at does not hang on the number of draws but for what is on trial.
DRAWS = 200
# A sample of its own: the frozen list of broken laws was made on another one.
SEED, COUNT, PAIRS = 21, 100, 24
PROCESSES = 2
ALL_RULES = ""
PLACES = ("odd", "even")


@dataclass
class Measured:
    """What the advice meets, all rules in or one taken out.

    single, whole  met by "guidance odd", "guidance even", "towns odd", "towns even": expectations, and whole
                   cases or towns
    laws           violations by law, those that are broken
    """

    single: dict[str, int] = field(default_factory=dict)
    whole: dict[str, int] = field(default_factory=dict)
    laws: dict[str, int] = field(default_factory=dict)

    def add(self, other: Measured) -> None:
        self.single |= other.single
        self.whole |= other.whole
        self.laws |= other.laws

    @property
    def broken(self) -> int:
        return sum(self.laws.values())


Part = Callable[[int, int], Measured]


def of_cases(_count: int, _pairs: int) -> Measured:
    """Guidance cases and towns; what was demanded in all is `demanded()`."""
    found = Measured()
    # what would change the set takes half of the time, and nothing of it is scored
    with replacing(could_change, nothing), replacing(price_of_keeping, nothing):
        checked_by_title = {"guidance": _guidance(), "towns": _towns()}
    for title, checked in checked_by_title.items():
        for first, place in enumerate(PLACES):
            met = [one for one in checked[first::2] if one]
            found.single[f"{title} {place}"] = sum(sum(one) for one in met)
            found.whole[f"{title} {place}"] = sum(all(one) for one in met)
    return found


def demanded() -> Measured:
    """How many expectations, cases and towns there are."""
    found = Measured()
    empty: dict[str, Any] = {"actions": []}
    of_towns = [len(towns.expectations(case, empty)) for case in towns.TOWNS]
    of_guidance = [_demands(case["expect"]) for case in guidance.CASES]
    for title, counts in (("guidance", of_guidance), ("towns", of_towns)):
        for first, place in enumerate(PLACES):
            found.single[f"{title} {place}"] = sum(counts[first::2])
            found.whole[f"{title} {place}"] = sum(count > 0 for count in counts[first::2])
    return found


def of_the_departments(count: int, _pairs: int) -> Measured:
    table = of_departments(count, SEED)
    return Measured(laws={name: held.violations for name, held in table.items() if held.violations})


def of_the_pairs(_count: int, pairs: int) -> Measured:
    table = of_pairs(pairs, SEED)
    return Measured(laws={name: held.violations for name, held in table.items() if held.violations})


PARTS: dict[str, Part] = {"cases": of_cases, "departments": of_the_departments, "pairs": of_the_pairs}


def without(name: str) -> AbstractContextManager[None]:
    """The advice without a rule, or with all of them."""
    return nullcontext() if name == ALL_RULES else BY_NAME[name].without()


def measure(
    names: Sequence[str], count: int, pairs: int, told: Callable[[str, str], None]
) -> Iterator[tuple[str, Measured]]:
    """Each name with its figures as soon as they are whole, on two processes.

    names  of rules to take out; ALL_RULES for the advice as it is
    told   is called with a name and what went wrong or that a part is done
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    fresh = multiprocessing.get_context("spawn")
    found: dict[str, Measured] = {name: Measured() for name in names}
    left = {name: len(PARTS) for name in names}
    with ProcessPoolExecutor(max_workers=PROCESSES, mp_context=fresh) as pool:
        tasks = {
            pool.submit(_task, name, part, count, pairs): (name, part) for name in names for part in PARTS
        }
        for done in as_completed(tasks):
            name, part = tasks[done]
            found[name].add(done.result())
            left[name] -= 1
            told(name, part)
            if not left[name]:
                yield name, found[name]


def every_name() -> list[str]:
    return [ALL_RULES, *(rule.name for rule in RULES)]


def _task(name: str, part: str, count: int, pairs: int) -> Measured:
    with without(name):
        return PARTS[part](count, pairs)


def _guidance() -> list[list[bool]]:
    checked = []
    for case in guidance.CASES:
        result = telling.recommend(CATALOG, read_answers(case["answers"], CATALOG), draws=DRAWS)
        checked.append([met for _name, met in guidance.expectations(case["expect"], result)])
    return checked


def _demands(expect: dict[str, Any]) -> int:
    return bool(expect["top1_any_of"]) + sum(
        len(expect[name]) for name in ("in_top3", "in_top5", "not_in_top3", "above", "never")
    )


def _towns() -> list[list[bool]]:
    checked = []
    for case in towns.TOWNS:
        if "departments" in case["answers"]:
            town = parse_town(json.dumps(case["answers"]), CATALOG)
            text = telling.recommend_town(CATALOG, town, draws=DRAWS).to_json()
        else:
            answers = read_answers(case["answers"], CATALOG)
            text = telling.recommend(CATALOG, answers, draws=DRAWS).to_json()
        checked.append([met for _name, met in towns.expectations(case, json.loads(text))])
    return checked
