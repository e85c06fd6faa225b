"""What a person waits for at the command line: the start, and `advisor batch` for many departments."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from benchmarks.cases import ROOT, raw
from benchmarks.measuring import Line, ms

ADVISOR = Path(sys.executable).with_name("advisor")
EXAMPLE = ROOT / "examples" / "two-officer-police.json"
FEW, MANY = 1_000, 18_000
MOST_MINUTES = 10


def starting() -> list[Line]:
    def median_cpu_ms(*command: object) -> float:
        taken = []
        for _run in range(7):
            running = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL)
            _pid, status, used = os.wait4(running.pid, 0)
            assert status == 0
            taken.append((used.ru_utime + used.ru_stime) * 1000)
        return statistics.median(taken)

    python = median_cpu_ms(sys.executable, "-c", "pass")
    numpy = median_cpu_ms(sys.executable, "-c", "import numpy, pydantic")
    package = median_cpu_ms(sys.executable, "-c", "import advisor")
    command = median_cpu_ms(ADVISOR, "recommend", EXAMPLE)
    return [
        Line("`import advisor`, whole process", ms(package), f"numpy and pydantic alone, {ms(numpy)}"),
        Line("`advisor recommend`, whole process", ms(command), f"Python alone, {ms(python)}"),
    ]


def batch(count: int) -> Line:
    """Time with one process a core, and the most memory that all processes took together."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "in.jsonl", Path(folder) / "out.jsonl"
        answers = [json.dumps(one) for one in raw()]
        source.write_text("".join(f"{answers[k % len(answers)]}\n" for k in range(count)), encoding="utf-8")
        start = time.perf_counter()
        running = subprocess.Popen([ADVISOR, "batch", source, "--out", target], stderr=subprocess.DEVNULL)
        memory = _Memory(running.pid)
        _pid, status, used = os.wait4(running.pid, 0)
        seconds = time.perf_counter() - start
        memory.stop()
        with target.open("rb") as results:
            done = sum(1 for _line in results)
    assert (os.waitstatus_to_exitcode(status), done) == (0, count)
    early, late = memory.most_mb()
    minutes = seconds / 60
    each = (used.ru_utime + used.ru_stime) / count * 1000
    target_minutes = f"< {MOST_MINUTES} min" if count == MANY else ""
    return Line(
        f"`advisor batch`, {count:,} departments",
        f"{minutes:.1f} min; {each:.0f} ms of a core each",
        f"all processes: {early:,.0f} MB at most in the first quarter, {late:,.0f} MB in the last",
        "",
        target_minutes,
        minutes < MOST_MINUTES if target_minutes else None,
    )


class _Memory:
    """Asks the system twice a second how much memory a process and its children hold (Linux)."""

    def __init__(self, parent: int) -> None:
        self._parent = parent
        self._seen: list[float] = []
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def _watch(self) -> None:
        while not self._ended.wait(0.5):
            self._seen.append(sum(_resident_mb(p) for p in _family(self._parent)))

    def stop(self) -> None:
        self._ended.set()
        self._thread.join()

    def most_mb(self) -> tuple[float, float]:
        """The most in the first and in the last quarter of the time."""
        part = max(len(self._seen) // 4, 1)
        return max(self._seen[:part], default=0.0), max(self._seen[-part:], default=0.0)


def _family(parent: int) -> list[int]:
    try:
        tasks = list(Path(f"/proc/{parent}/task").iterdir())
        children = [int(c) for task in tasks for c in (task / "children").read_text().split()]
    except OSError:
        return []
    return [parent, *(p for child in children for p in _family(child))]


def _resident_mb(process: int) -> float:
    """Its share of the memory it holds: what several processes share is counted once."""
    try:
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    except OSError:
        pass
    return 0.0
