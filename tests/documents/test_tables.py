"""The ranking as CSV: a spreadsheet reads it, and no cell runs."""

import csv
import io

import pytest

from advisor.answers import Override
from advisor.documents import ranking_csv
from advisor.documents.csv_file import inert


def rows_of(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_every_ranked_platform_is_a_row_with_points_and_sources(example, recommendation_of, catalog):
    recommendation = recommendation_of(example)
    data = ranking_csv(recommendation, catalog)
    assert data.startswith(b"\xef\xbb\xbf")
    rows = rows_of(data)
    ranked = [row for row in rows if row["Rank"]]
    assert [row["Id"] for row in ranked] == [row.platform for row in recommendation.ranking]
    # a feature takes no place: it follows its account without a rank
    features = {feature.platform for place in recommendation.ranking for feature in place.features}
    out = {out.platform for out in recommendation.ruled_out}
    assert {row["Id"] for row in rows if not row["Rank"]} == out | features
    valued = [row for row in rows if row["Id"] not in out]
    for row, source in zip(valued, recommendation.valued(), strict=True):
        assert row["Id"] == source.platform
        assert float(row["Points"]) == pytest.approx(source.score, abs=0.01)
        assert bool(row["Sources"]) == bool(source.sources)
        assert row["Catalog"] == recommendation.catalog_version


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1"])
def test_a_formula_is_made_inert(cell):
    assert inert(cell) == "'" + cell


@pytest.mark.parametrize(
    ("cell", "safe"),
    [("a;=1+1", "a;'=1+1"), ("a; +1", "a; '+1"), ('a;"=1', "a;\"'=1"), ("a\t@x;-2", "a\t'@x;'-2"),
     ("=1;=2", "'=1;'=2"), ("a; b=c; d-e", "a; b=c; d-e")],
)  # fmt: skip
def test_a_formula_behind_a_semicolon_is_made_inert_too(cell, safe):
    """Where numbers have a comma, spreadsheets take a semicolon for the end of a cell."""
    assert inert(cell) == safe


@pytest.mark.parametrize("cell", ["Facebook page", "a=b", "", 3, -2.5, None])
def test_other_cells_stay_as_they_are(cell):
    assert inert(cell) == cell


def test_no_cell_of_a_hostile_catalogue_begins_a_formula(recommendation_of, catalog):
    recommendation = recommendation_of("two-officer-police")
    attacked = recommendation.model_copy(update={
        "ranking": tuple(r.model_copy(update={"name": '=cmd|"/c calc"!A1', "reason": "@x"})
                         for r in recommendation.ranking)
    })  # fmt: skip
    for row in rows_of(ranking_csv(attacked, catalog)):
        for cell in row.values():
            assert not cell.startswith(("=", "+", "@"))


def test_what_people_write_into_a_row_is_made_printable(recommendation_of, answers_of, catalog):
    """A bell, half a letter and a mark that turns the line: none of them may reach a spreadsheet."""
    recommendation = recommendation_of("two-officer-police")
    why = "Quote of\x07 our \ud800vendor\u202e, 2026"
    own = Override.model_construct(
        platform=recommendation.ranking[0].platform, field="usd_per_year_low", value=900.0, why=why, by=None
    )
    answers = answers_of("two-officer-police").model_copy(update={"overrides": (own,)})

    first = next(row for row in rows_of(ranking_csv(recommendation, catalog, answers)) if row["Rank"] == "1")

    assert any("Quote of our vendor, 2026" in cell for cell in first.values())
