"""How old the claims are, in the table and in the annex, on the day of the report."""

import csv
import datetime
import io
from dataclasses import replace
from types import MappingProxyType

import pytest

from advisor.answers import Override
from advisor.catalog.records import Platform
from advisor.catalog.staleness import ageing_of
from advisor.documents import build_report, ranking_csv, render_pdf
from advisor.telling.parts.claim_ages import claims_behind, how_many_are_old, oldest_claim, stale_sources
from advisor.words.phrases import ended

DAY = datetime.date(2026, 11, 22)
LATER = datetime.date(2040, 1, 1)
EARLIER = datetime.date(1990, 1, 1)
NOTE = "(older than 36 months: check again)"


def rows_of(data):
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_every_ranked_row_says_how_old_its_oldest_claim_is(example, recommendation_of, catalog):
    recommendation = recommendation_of(example)
    rows = rows_of(ranking_csv(recommendation, catalog, today=DAY))
    for row, ranked in zip(rows, recommendation.valued(), strict=False):
        assert row["Oldest claim"] == oldest_claim(ranked, catalog, DAY)
        assert "confirmed" in row["Oldest claim"].lower()
    out = {ruled_out.platform for ruled_out in recommendation.ruled_out}
    assert all(not row["Oldest claim"] for row in rows if row["Id"] in out)


def test_the_oldest_of_several_dates_is_named(recommendation_of, catalog):
    row = recommendation_of("two-officer-police").ranking[0]
    dates = sorted(c.last_confirmed for c in claims_behind(row, catalog) if c.last_confirmed)

    assert dates[0] in oldest_claim(row, catalog, DAY)


def test_no_dates_at_all_is_said(recommendation_of, catalog):
    row = recommendation_of("two-officer-police").ranking[0].model_copy(update={"contributions": ()})
    undated = catalog.platforms[row.platform].model_copy(update={"last_confirmed": None})
    changed = replace(catalog, platforms=MappingProxyType({**catalog.platforms, row.platform: undated}))

    assert oldest_claim(row, changed, DAY) == "Not yet confirmed."


def test_the_day_decides_and_not_the_clock(recommendation_of, catalog):
    recommendation = recommendation_of("two-officer-police")
    lines = [how_many_are_old(recommendation, catalog, day) for day in (EARLIER, DAY, LATER)]
    young, now, old = (int(line.partition(" ")[0]) for line in lines)

    assert young == 0 < now < old
    assert all(line.endswith("claims behind this ranking are older than 18 months.") for line in lines)
    assert ranking_csv(recommendation, catalog, today=LATER) != ranking_csv(
        recommendation, catalog, today=DAY
    )


def test_each_claim_is_counted_once(example, recommendation_of, catalog):
    recommendation = recommendation_of(example)
    claims = {c for row in recommendation.valued() for c in claims_behind(row, catalog)}
    old = sum(ageing_of(c, DAY) in ("ageing", "stale") for c in claims)

    assert how_many_are_old(recommendation, catalog, DAY).startswith(f"{old} of {len(claims)} claims")
    assert sum(isinstance(c, Platform) for c in claims) == len(recommendation.valued())


def test_the_sources_say_how_many_claims_are_old_and_two_pages_are_enough(
    example, report_of, recommendation_of, catalog, rendered, pages_of
):
    line = how_many_are_old(recommendation_of(example), catalog, DAY)
    pages = pages_of(rendered(example))

    assert line in report_of(example).annex.sources.lead
    assert "".join(line.split()) in pages[1]
    assert len(pages) == 2


def test_a_source_whose_claim_is_stale_says_so(example, report_of, recommendation_of, catalog):
    stale = stale_sources(recommendation_of(example), catalog, DAY)
    titles = {(ended(catalog.sources[source].title), name) for source, name in stale}
    for entry in report_of(example).annex.sources.entries:
        marked = entry.details.endswith(NOTE)
        assert marked == any(t == entry.title and name in entry.used_for for t, name in titles), entry


def test_in_ten_years_every_cited_claim_is_marked_and_the_report_still_has_two_pages(
    example, catalog, answers_of, recommendation_of, pages_of
):
    report = build_report(recommendation_of(example), answers_of(example), catalog, date=LATER)

    assert any(NOTE in entry.details for entry in report.annex.sources.entries)
    pages = pages_of(render_pdf(report))
    assert len(pages) == 2
    assert "".join(NOTE.split()) in pages[1]


@pytest.mark.parametrize("count", [2, 8])
def test_own_figures_stand_in_both_documents_or_are_counted(count, catalog, answers_of, recommendation_of):
    changes = tuple(
        Override(platform=p, field="usd_per_year_low", value=10.0, why="our quote", by="clerk")
        for p in list(catalog.platforms)[:count]
    )
    answers = answers_of("library-teens").model_copy(update={"overrides": changes})
    recommendation = recommendation_of("library-teens")
    report = build_report(recommendation, answers, catalog, date=DAY)
    printed = [cell for name, cell in report.annex.answered.rows if name == "Changed by you"]

    assert len(printed) == min(count, 6)
    assert ("2 more changed figures" in report.annex.answered.note) == (count == 8)
    listed = [
        row["Changed by you"] for row in rows_of(ranking_csv(recommendation, catalog, answers, today=DAY))
    ]
    ranked = {r.platform for r in (*recommendation.valued(), *recommendation.ruled_out)}
    assert len([cell for cell in listed if cell]) == len(ranked & {c.platform for c in changes})
    assert all("(our quote; clerk)" in cell for cell in listed if cell)
