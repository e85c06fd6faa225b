"""Compares the advice of now with what was kept, and tells what changed for whom."""

from __future__ import annotations

import argparse
import multiprocessing
import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor

from tests.baseline.departments import GROUPS, Line, lines_of
from tests.baseline.differences import MOST_TOLD, by_kind, compared, in_lines
from tests.baseline.keeping import file_of, keep, kept

PROCESSES = 2
PER_TASK = 10


def advice_of_now(groups: Sequence[str]) -> dict[str, list[Line]]:
    """The lines of each group, worked out on two processes."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    fresh = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=PROCESSES, mp_context=fresh) as pool:
        parts = {}
        for group in groups:
            size = sum(1 for _given in GROUPS[group]())
            numbers = [range(first, min(first + PER_TASK, size)) for first in range(0, size, PER_TASK)]
            parts[group] = [pool.submit(lines_of, group, some) for some in numbers]
        return {group: [line for part in tasks for line in part.result()] for group, tasks in parts.items()}


def main() -> None:
    parser = argparse.ArgumentParser(prog="make differences", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=list(GROUPS), default=list(GROUPS), help="these groups")
    parser.add_argument("--keep", action="store_true", help="keep the advice of now in place of the old one")
    parser.add_argument("--all", action="store_true", help="tell everything of each department")
    chosen = parser.parse_args()
    now = advice_of_now(chosen.only)
    total = {}
    for group, lines in now.items():
        before = kept(group) if file_of(group).exists() else []
        changed = compared(before, lines)
        total |= {f"{group} {name}": found for name, found in changed.items()}
        print(f"-- {group}: {len(changed)} of {len(lines)} changed")
        for line in in_lines(changed, most=None if chosen.all else MOST_TOLD):
            print(line)
        if chosen.keep:
            keep(group, lines)
    print("-- by kind: changes, and in how many departments")
    print("\n".join(by_kind(total)) or "nothing changed")


if __name__ == "__main__":
    main()
