"""Takes out one rule at a time, and writes what the advice then meets to docs/rules.md."""

from __future__ import annotations

import argparse
import sys
import time

from tests.rules.measuring import ALL_RULES, COUNT, DRAWS, PAIRS, Measured, every_name, measure
from tests.rules.table import DOCUMENT, FILE, document, keep, kept


def main() -> None:
    parser = argparse.ArgumentParser(prog="make rules", description=__doc__)
    parser.add_argument("--only", nargs="+", metavar="RULE", help="measure these anew, keep the others")
    parser.add_argument("--count", type=int, default=COUNT, help="sampled departments")
    parser.add_argument("--pairs", type=int, default=PAIRS, help="sampled pairs")
    parser.add_argument("--from-kept", action="store_true", help="write the page from what was measured")
    chosen = parser.parse_args()
    how = {"count": chosen.count, "pairs": chosen.pairs, "draws": DRAWS}
    names = every_name()
    figures: dict[str, Measured] = {}
    if chosen.only or chosen.from_kept:
        how_then, figures = kept()
        if not chosen.from_kept and how_then != how:
            parser.error(f"{FILE.name} was measured with {how_then}: measure all rules anew.")
        how = how_then
        names = list(chosen.only or ())
        unknown = set(names) - set(every_name())
        if unknown:
            parser.error(f"no such rule: {', '.join(sorted(unknown))}")
    begun, before = time.monotonic(), dict(figures)

    def told(name: str, part: str) -> None:
        minutes = (time.monotonic() - begun) / 60
        print(f"{minutes:5.1f} min  {name or 'all rules'}: {part}", file=sys.stderr, flush=True)

    for name, measured in measure(names, chosen.count, chosen.pairs, told):
        figures[name] = measured
        keep(how, figures)
    if ALL_RULES not in figures:
        parser.error("the advice with all rules was not measured.")
    text = document(how, figures)
    DOCUMENT.write_text(text, encoding="utf-8")
    print(text.partition("## What each rule says")[0])
    print(f"{DOCUMENT.name} is written; {len(figures) - len(before)} rules more than before.")


if __name__ == "__main__":
    main()
