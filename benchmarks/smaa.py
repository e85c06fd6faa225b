"""Rank acceptability and central weights: ours, bare numpy on the same arrays, and three libraries."""

from __future__ import annotations

import json
import subprocess
import tempfile
from pathlib import Path

import numpy as np

from advisor.decision.doubting.smaa import acceptability, uniform_weights
from benchmarks.measuring import Line, medians_ms, ms

ALTERNATIVES, CRITERIA = 30, 12
DRAWS = (10_000, 100_000)
PEERS = Path(__file__).parents[1] / ".venv-bench" / "bin" / "python"


def values() -> np.ndarray:
    """The matrix that everybody is given. alternatives × criteria, 0–1."""
    return np.random.default_rng(1).random((ALTERNATIVES, CRITERIA))


def ours(matrix: np.ndarray, draws: int) -> np.ndarray:
    weights = uniform_weights(np.random.default_rng(2), draws, CRITERIA)
    return acceptability(weights @ matrix.T, weights, compared=0).rank


def bare(matrix: np.ndarray, draws: int) -> np.ndarray:
    """The same in the fastest few lines of numpy we know, without a check and without a thought for memory.

    Each score carries the number of its alternative in its last five bits, so that one sort gives the order.
    """
    weights = np.random.default_rng(2).exponential(size=(draws, CRITERIA))
    weights /= weights.sum(axis=1, keepdims=True)
    key = (weights @ matrix.T).view(np.int64)
    key &= ~31
    key |= np.arange(ALTERNATIVES)
    key.sort(axis=1)
    order = key & 31
    cells = order * ALTERNATIVES + np.arange(ALTERNATIVES - 1, -1, -1)
    count = np.bincount(cells.ravel(), minlength=ALTERNATIVES**2).reshape(ALTERNATIVES, ALTERNATIVES)
    first = order[:, -1]
    _central = [np.bincount(first, column, minlength=ALTERNATIVES) for column in weights.T]
    return count / draws


def lines() -> list[Line]:
    matrix = values()
    peers = _peers(matrix)
    found = []
    for draws in DRAWS:
        assert np.allclose(ours(matrix, draws), bare(matrix, draws))
        repeat = 15 if draws == DRAWS[0] else 5
        mine, least = medians_ms(
            lambda n=draws: ours(matrix, n), lambda n=draws: bare(matrix, n), repeat=repeat
        )
        found.append(
            Line(
                f"SMAA, {draws:,} draws",
                ms(mine),
                f"bare numpy, {ms(least)}",
                f"{mine / least:.2f} ×",
                "≤ 2 ×",
                mine <= 2 * least,
            )
        )
        for name, (timed, milliseconds) in peers.items():
            whole = milliseconds * draws / timed
            times = whole / mine
            is_pymcdm = name.startswith("pymcdm")
            found.append(
                Line(
                    "",
                    "",
                    f"{name}, {ms(whole)}" + (f" (from {timed:,} draws)" if timed != draws else ""),
                    f"{times:,.0f} × faster",
                    "> 500 × faster" if is_pymcdm else "",
                    times > 500 if is_pymcdm else None,
                )
            )
    return found


def _peers(matrix: np.ndarray) -> dict[str, tuple[int, float]]:
    """By library: how many draws were timed, and the milliseconds they took."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "matrix.npy"
        np.save(file, matrix)
        script = Path(__file__).with_name("peers.py")
        done = subprocess.run([PEERS, script, file], capture_output=True, text=True, check=True)
    return {name: (draws, milliseconds) for name, draws, milliseconds in json.loads(done.stdout)}
