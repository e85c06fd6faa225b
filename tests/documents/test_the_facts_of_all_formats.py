"""What the JSON of a recommendation holds as values stands in every paper, as people write it.

The values are read from the JSON as another program would read it, and written by the words of the house.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest

from advisor.catalog import Catalog
from advisor.documents.formats import render
from advisor.telling import complete
from advisor.words.hours import hours_alone
from advisor.words.money import dollars_about
from advisor.words.numbers import figure, step_words, whole
from advisor.words.percent import hundredths, percent
from tests.documents.facts import packed
from tests.documents.test_every_format import markdown_text, pdf_text, word_text

Json = dict[str, Any]
READERS = {"pdf": pdf_text, "docx": word_text, "md": markdown_text, "json": lambda c: packed(c.decode())}


@pytest.fixture(scope="module")
def value_of(answers_of, recommendation_of, catalog: Catalog) -> Callable[[str], Json]:
    @cache
    def read(example: str) -> Json:
        done = complete(recommendation_of(example), answers_of(example), catalog)
        made: Json = json.loads(done.model_dump_json())
        return made

    return read


def facts(result: Json, catalog: Catalog) -> Iterator[str]:
    """Each fact that a board decides on, as it is written: from the JSON alone, and the names of the data."""
    chosen, head, totals = result["set"], result["headline"], result["totals"]
    yield from (head["said"], head["takes"])
    yield f"{figure(head['hours_per_week'])} of your {figure(head['hours_available'])} hour"
    nothing = "no new fees" if totals["fees_untold"]["platforms"] else "no fees"
    yield f"${whole(totals['usd_running'] + totals['usd_new'])}" if totals["usd_most"] else nothing
    if totals["staff_usd_per_year"] is not None:
        yield dollars_about(totals["staff_usd_per_year"])
    for platform, hours in chosen["mode_hours"].items():
        yield catalog.platforms[platform].name
        yield figure(hours)
    for copy in chosen["kept"]:
        yield f"{whole(60 * copy['hours_per_week'])} minutes"
    for purpose in result["purposes"]:
        yield catalog.purposes[purpose["id"]].label
        yield step_words(purpose["served"])
    if chosen["opening_hours"]:
        yield hours_alone(chosen["opening_hours"])
    reach = chosen["reach_ceiling"]
    if reach and reach["all_residents"] is not None:
        yield percent(reach["all_residents"])
        yield from (percent(share) for share in reach["by_age"].values() if share is not None)
    yield f"({hundredths(result['robustness']['set_share'])} of 100)"
    for action in result["actions"]:
        yield catalog.platforms[action["platform"]].name
    for row in result["ranking"]:
        yield row["name"]
        yield whole(row["score"])
    for out in result["ruled_out"]:
        yield catalog.platforms[out["platform"]].name
    # what is settled already is not asked for
    yield from (check["question"] for check in result["checks"] if check["answer"] != "yes")
    yield from result["warnings"]
    for measure in result["plan"]["measures"]:
        yield measure["label"]
        yield from (figure(measure[end]) for end in ("baseline", "target") if measure[end] is not None)


@pytest.mark.parametrize("ending", READERS)
def test_every_value_of_the_json_stands_in_the_file(
    ending: str, example: str, value_of, file_of, catalog: Catalog
) -> None:
    text = READERS[ending](file_of(example, ending, detail="full"))

    wanted = dict.fromkeys(packed(fact) for fact in facts(value_of(example), catalog))
    assert len(wanted) > 50
    assert [fact for fact in wanted if fact not in text] == []


def test_the_csv_has_the_points_hours_and_dollars_of_the_json(example: str, value_of, report_of) -> None:
    rows = csv.DictReader(io.StringIO(render(report_of(example), "csv").decode("utf-8-sig"), newline=""))
    told = {row["Id"]: row for row in rows}

    for row in value_of(example)["ranking"]:
        line = told[row["platform"]]
        assert int(line["Rank"]) == row["rank"]
        assert float(line["Points"]) == pytest.approx(row["score"], abs=0.005)
        assert [line["Hours a week, low"], line["Hours a week, high"]] == [
            "" if hours is None else str(hours) for hours in row["hours_per_week"]
        ]


def test_a_fact_that_a_paper_leaves_out_is_found(value_of, report_of, catalog: Catalog) -> None:
    """The board's two pages hold no ranking: what is looked for there is missed."""
    example = "two-officer-police"
    text = word_text(render(report_of(example), "docx", detail="short"))
    rows = value_of(example)["ranking"]

    assert any(packed(row["name"]) not in text for row in rows)
