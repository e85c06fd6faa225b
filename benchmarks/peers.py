"""Run by smaa.py in .venv-bench: the natural use of three libraries for a weighted sum under drawn weights.

Their loops take seconds to minutes, so each is timed on fewer draws; time grows with
the draws. Only time on a core counts, as for ours.
"""

from __future__ import annotations

import json
import statistics
import sys
import time

import numpy as np
import skcriteria
from pymcdm.methods import WSM
from pymcdm.normalizations import minmax_normalization
from pysensmcda.smaa import central_weights, rank_acceptability, simulate
from skcriteria.agg.simple import WeightedSumModel


def pymcdm(matrix: np.ndarray, weights: np.ndarray) -> np.ndarray:
    count, types = matrix.shape[0], np.ones(matrix.shape[1])
    method = WSM(minmax_normalization)
    shares = np.zeros((count, count))
    for row in weights:
        ranks = method.rank(method(matrix, row, types))
        shares[np.arange(count), ranks.astype(int) - 1] += 1
    return shares / len(weights)


def pysensmcda(matrix: np.ndarray, weights: np.ndarray) -> np.ndarray:
    method = WSM(minmax_normalization)
    done = simulate(method, matrix, np.ones(matrix.shape[1]), weights=weights, store="accumulate")
    central_weights(done)
    return rank_acceptability(done)


def scikit_criteria(matrix: np.ndarray, weights: np.ndarray) -> np.ndarray:
    count = matrix.shape[0]
    method, problem = WeightedSumModel(), skcriteria.mkdm(matrix, [max] * matrix.shape[1])
    shares = np.zeros((count, count))
    for row in weights:
        ranks = method.evaluate(problem.copy(weights=row)).rank_
        shares[np.arange(count), ranks - 1] += 1
    return shares / len(weights)


def main() -> None:
    matrix = np.load(sys.argv[1])
    told = []
    for name, work, draws in [
        ("pymcdm (loop)", pymcdm, 2_000),
        ("pysensmcda (simulate)", pysensmcda, 2_000),
        ("scikit-criteria (loop)", scikit_criteria, 300),
    ]:
        exponential = np.random.default_rng(2).exponential(size=(draws, matrix.shape[1]))
        weights = exponential / exponential.sum(axis=1, keepdims=True)
        work(matrix, weights[:20])
        seconds = []
        for _run in range(3):
            start = time.process_time()
            work(matrix, weights)
            seconds.append(time.process_time() - start)
        told.append((name, draws, statistics.median(seconds) * 1000))
    print(json.dumps(told))


if __name__ == "__main__":
    main()
