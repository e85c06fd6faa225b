"""Tells what changed in what the reports of the examples say since it was kept."""

from __future__ import annotations

import argparse

from tests.report_facts.differences import differences, grouped, in_lines
from tests.report_facts.keeping import keep, kept
from tests.report_facts.samples import lines

MOST_TOLD = 200


def main() -> None:
    parser = argparse.ArgumentParser(prog="make facts", description=__doc__)
    parser.add_argument("--keep", action="store_true", help="keep the facts of now in place of the old ones")
    parser.add_argument("--all", action="store_true", help=f"tell more than {MOST_TOLD} lines")
    chosen = parser.parse_args()
    now = list(lines())
    found = differences(kept(), now)
    print("\n".join(in_lines(found, most=None if chosen.all else MOST_TOLD)) or "nothing changed")
    print(f"-- {len(found)} changes, {len(grouped(found))} different ones, in {len(now)} papers")
    if chosen.keep:
        keep(now)


if __name__ == "__main__":
    main()
