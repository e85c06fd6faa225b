"""Holds the laws of good advice against sampled departments and prints how often each is broken."""

from __future__ import annotations

import argparse

from tests.laws.book import laws_by_topic
from tests.laws.holding import COUNT, PAIRS, SEED, Table, of_departments, of_pairs, on_all_cores, together


def table_text(table: Table, examples: int = 0) -> str:
    """One line a law; under it as many of what breaks it as asked for."""
    lines = [f"{'law':54} {'unit':10} {'units':>8} {'broken':>7} {'per 100':>8}"]
    for topic, laws in laws_by_topic().items():
        lines.append(f"-- {topic}")
        for law in laws:
            held = table.get(law.name)
            if held is not None:
                lines.append(
                    f"{law.name:54} {law.unit:10} {held.units:8} {held.violations:7} {held.per_100:8.2f}"
                )
                lines += [f"      {line}" for line in held.examples[:examples]]
    broken = [held.violations for held in table.values() if held.violations]
    lines.append(f"laws: {len(broken)} of {len(table)} broken, {sum(broken)} violations")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(prog="make laws", description=__doc__)
    parser.add_argument("--seeds", type=int, nargs="+", default=[SEED], help="one sample each")
    parser.add_argument("--count", type=int, default=COUNT, help="departments of each seed")
    parser.add_argument("--pairs", type=int, default=PAIRS, help="pairs of each seed")
    parser.add_argument("--examples", type=int, default=0, help="show so many of what breaks each law")
    chosen = parser.parse_args()
    tables = []
    for seed in chosen.seeds:
        tables.append(on_all_cores(of_departments, chosen.count, seed))
        tables.append(on_all_cores(of_pairs, chosen.pairs, seed))
    print(f"{chosen.count} departments and {chosen.pairs} pairs for each of {len(chosen.seeds)} seeds\n")
    print(table_text(together(tables), chosen.examples))


if __name__ == "__main__":
    main()
