"""Run by the tests in a process of its own: what one file of answers costs, from its text to the report.

Reads the text from standard input; writes one line of JSON. Seconds are of the processor, megabytes the most
beyond what the program takes before it reads anything.
"""

from __future__ import annotations

import json
import resource
import sys
import time

from advisor.answers import AnswersError, holds_departments, parse_answers, parse_town
from advisor.catalog import load_catalog
from advisor.documents import build_report
from advisor.documents.formats import render
from advisor.telling import complete, recommend


def peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (
        1024 * 1024 if sys.platform == "darwin" else 1024
    )


def main() -> None:
    catalog = load_catalog()
    text = sys.stdin.buffer.read()
    before_mb, begun = peak_mb(), time.process_time()
    told: dict[str, object] = {"problems": [], "warnings": []}
    try:
        if holds_departments(text):
            parse_town(text, catalog)
        else:
            answers = parse_answers(text, catalog)
            told["read_seconds"] = time.process_time() - begun
            result = complete(recommend(catalog, answers), answers, catalog)
            result.model_dump_json()
            told["advice_seconds"] = time.process_time() - begun
            told["warnings"] = result.warnings
            told["platforms"] = result.set.platforms
            report = build_report(result, answers, catalog)
            render(report, "md", layout="board", detail="full")
            render(report, "csv", layout="board", detail="full")
    except AnswersError as error:
        told["problems"] = error.problems
    told |= {"seconds": time.process_time() - begun, "megabytes": peak_mb() - before_mb}
    print(json.dumps(told))


if __name__ == "__main__":
    main()
