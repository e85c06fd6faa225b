"""Measures everything and prints one table. --large: 18,000 departments, too, which takes minutes."""

from __future__ import annotations

import argparse
import os
import platform

from benchmarks import commands, smaa, whole
from benchmarks.measuring import table


def main() -> None:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--large", action="store_true", help="a batch of 18,000 departments, too")
    parser.add_argument("--no-batch", action="store_true", help="leave out the batches")
    chosen = parser.parse_args()
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores\n", flush=True)
    lines = [*smaa.lines(), *whole.lines(), *commands.starting()]
    if not chosen.no_batch:
        lines.append(commands.batch(commands.FEW))
    if chosen.large:
        lines.append(commands.batch(commands.MANY))
    print(table(lines))


if __name__ == "__main__":
    main()
