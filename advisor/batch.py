"""Many departments, one a line: results in the order of the lines, on several processes, with flat memory.

Lines are read a few at a time and no more than a bounded number wait, so a file of any length, or a pipe
that never ends, takes the memory of a few departments.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice
from pathlib import Path

from advisor.answers import AnswersError, parse_answers
from advisor.catalog import Catalog, load_catalog
from advisor.telling import complete, recommend

__all__ = ["BrokenProcessPool", "Outcome", "numbered_lines", "outcomes"]

NumberedLine = tuple[int, bytes]

# One task for a process: long enough (about half a second) that handing it over costs nothing beside it.
LINES_PER_TASK = 8
# So many tasks a process may wait or be done out of turn: the bound on memory.
TASKS_AHEAD = 4
# Fewer lines than this are done before another process would have started.
LINES_WORTH_A_PROCESS = 16
# More processes than this cannot be waited for on Windows.
MOST_JOBS = 61
# A process uses one core: without this each would start a thread per core for its matrix products, and they
# would wait for each other.
ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


@dataclass(frozen=True)
class Outcome:
    """What became of one line.

    number    of the line in the file, from 1
    text      one line of JSON without its end: the completed recommendation, or {"error": …, "line": …}
    problems  why the line is not usable, one sentence each; empty when it is
    """

    number: int
    text: str
    problems: tuple[str, ...] = ()


def usual_jobs() -> int:
    """How many processes to use when nobody says: one a core that this process may run on."""
    allowed = getattr(os, "sched_getaffinity", None)
    return min(len(allowed(0)) if allowed else os.cpu_count() or 1, MOST_JOBS)


def numbered_lines(name: str) -> Iterator[NumberedLine]:
    """Lines of a file ("-": standard input) that are not blank, with their numbers, one at a time.

    Raises OSError when the first line is asked for and the file cannot be read.
    """
    if name == "-":
        yield from ((number, line) for number, line in enumerate(sys.stdin.buffer, 1) if line.strip())
        return
    with open(name, "rb") as lines:
        yield from ((number, line) for number, line in enumerate(lines, 1) if line.strip())


def outcomes(
    lines: Iterable[NumberedLine], data: Path | None = None, *, jobs: int | None = None
) -> Iterator[Outcome]:
    """One outcome a line, in the order of the lines; a bad line yields an error and the run goes on.

    data  folder of the tables; None: the shipped ones
    jobs  how many processes; None: one a core. 1, or a handful of lines: all in this process

    Raises CatalogError for a broken folder and OSError for unreadable lines, both before the first outcome
    is asked for, so that nothing has been written by then; BrokenProcessPool, later, when a process was
    ended from outside.
    """
    catalog = load_catalog(data)
    count = usual_jobs() if jobs is None else max(1, min(jobs, MOST_JOBS))
    remaining = iter(lines)
    first = list(islice(remaining, LINES_WORTH_A_PROCESS if count > 1 else 1))
    every = chain(first, remaining)
    if count == 1 or len(first) < LINES_WORTH_A_PROCESS:
        return (one_outcome(catalog, number, line) for number, line in every)
    return _on_processes(every, data, count)


def one_outcome(catalog: Catalog, number: int, line: bytes) -> Outcome:
    """The outcome of one line; a byte order mark before it is no problem."""
    try:
        answers = parse_answers(line.removeprefix(b"\xef\xbb\xbf"), catalog)
    except AnswersError as error:
        told = json.dumps({"error": " ".join(error.problems), "line": number})
        return Outcome(number, told, tuple(error.problems))
    return Outcome(number, complete(recommend(catalog, answers), answers, catalog).model_dump_json())


def _on_processes(lines: Iterator[NumberedLine], data: Path | None, jobs: int) -> Iterator[Outcome]:
    """Tasks are handed out as earlier ones are taken back in order, never more than the bound at once."""
    waiting: deque[Future[list[Outcome]]] = deque()
    # started anew, not forked: a fork would copy the threads' locks of numpy in whatever state they are
    fresh = multiprocessing.get_context("spawn")
    with _one_thread_a_process():
        pool = ProcessPoolExecutor(jobs, mp_context=fresh, initializer=_begin, initargs=(data,))
        try:
            while task := list(islice(lines, LINES_PER_TASK)):
                waiting.append(pool.submit(_do, data, task))
                if len(waiting) >= jobs * TASKS_AHEAD:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        finally:  # also when the reader of the outcomes stops early
            pool.shutdown(cancel_futures=True)


@contextmanager
def _one_thread_a_process() -> Iterator[None]:
    """Processes started meanwhile use one thread, unless the person at the machine said otherwise."""
    added = [name for name in ONE_THREAD if name not in os.environ]
    os.environ.update(dict.fromkeys(added, "1"))
    try:
        yield
    finally:
        for name in added:
            os.environ.pop(name, None)


def _begin(data: Path | None) -> None:
    """In a new process: the tables are read while the first task is on its way; Ctrl-C ends the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_the_parent, daemon=True).start()
    _tables(data)


def _end_with_the_parent() -> None:
    """A parent that is killed can tell nobody, and its processes would wait for tasks for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@lru_cache(maxsize=1)
def _tables(data: Path | None) -> Catalog:
    return load_catalog(data)


def _do(data: Path | None, task: Sequence[NumberedLine]) -> list[Outcome]:
    catalog = _tables(data)
    return [one_outcome(catalog, number, line) for number, line in task]
