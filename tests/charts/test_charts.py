"""Each chart is valid Vega-Lite, and says what it shows in words and as a table."""

import itertools
import json
import re
from datetime import date

import altair
import pytest
import vl_convert

from advisor.answers import parse_answers
from advisor.charts import (
    Chart,
    compared_chart,
    contributions_chart,
    progress_chart,
    rank_shares_chart,
    reach_by_age_chart,
    score_ranges_chart,
)
from advisor.charts.chart import need_names
from advisor.charts.themes import THEMES, contrast, ink_on
from advisor.decision import Recommendation
from advisor.decision.result import Criterion, Need
from advisor.plan.looking_back import LookBack, Progress
from advisor.telling import recommend


def rank_shares_of_news(recommendation, theme="light"):
    return rank_shares_chart(recommendation, role="news", theme=theme)


def first_two_compared(recommendation, theme="light"):
    one, other = (row.platform for row in recommendation.ranking[:2])
    return compared_chart(recommendation, one, other, theme=theme)


def progress_of_two_reviews(recommendation, theme="light"):
    rows = [
        Progress("applications", "Applications", 4, 10, measured, (measured - 4) / 6, "on_the_way")
        for measured in (6, 8)
    ]
    reviews = [
        LookBack(date(2027, month, 1), (row,), None, 0.0, "", ())
        for month, row in zip((6, 12), rows, strict=True)
    ]
    return progress_chart(reviews, theme=theme)


CHARTS = [
    contributions_chart,
    score_ranges_chart,
    reach_by_age_chart,
    rank_shares_of_news,
    first_two_compared,
    progress_of_two_reviews,
]


def colour_of_bars(chart: Chart) -> dict:
    """The encoding that colours the bars and draws the legend."""
    return next(e["color"] for e in (layer["encoding"] for layer in chart.spec["layer"]) if "x2" in e)


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
@pytest.mark.parametrize("draw", CHARTS)
def test_a_chart_is_valid_vega_lite_and_draws_without_the_network(draw, theme, recommendation):
    chart = draw(recommendation, theme=theme)
    altair.Chart.from_dict(chart.spec)  # raises where the schema is broken
    spec = chart.spec | {"width": 360}
    assert vl_convert.vegalite_to_svg(spec, allowed_base_urls=[]).startswith("<svg")
    # the schema's own name is the only address in it
    assert re.findall(r"https?://[^\"]+", json.dumps(chart.spec)) == [chart.spec["$schema"]]


@pytest.mark.parametrize("draw", CHARTS)
def test_the_words_of_a_chart_carry_its_figures(draw, recommendation):
    chart = draw(recommendation)
    assert len(re.findall(r"\d+", chart.alt)) >= 5
    assert chart.table


def test_the_pieces_of_a_bar_add_up_to_the_score(recommendation: Recommendation):
    chart = contributions_chart(recommendation, limit=99)
    for row, ranked in zip(chart.table, recommendation.ranking, strict=True):
        figures = [v for k, v in row.items() if k not in ("Platform", "Points")]
        assert sum(figures) == pytest.approx(ranked.score, abs=0.06 * len(figures))


def test_the_alternative_names_the_first_platform_with_its_points(recommendation: Recommendation):
    first = recommendation.ranking[0]
    assert f"{first.name}: {first.score:.0f} points" in contributions_chart(recommendation).alt


def test_one_role_can_be_drawn_alone(recommendation: Recommendation):
    names = {row["Platform"] for row in contributions_chart(recommendation, role="news").table}
    assert names <= {row.name for row in recommendation.ranking if row.role == "news"}
    assert names


def test_there_are_never_more_than_eight_needs_and_one_for_success(catalog, recommendation: Recommendation):
    many = tuple(
        Need(criterion=f"need:{p}:all_residents", purpose=p, audience="all_residents", family="warn",
             weight=0.03, purpose_label=record.label, audience_label="All residents")
        for p, record in catalog.purposes.items()
    )  # fmt: skip
    chart = contributions_chart(recommendation.model_copy(update={"needs": many}))
    assert len(colour_of_bars(chart)["scale"]["domain"]) <= 9
    assert "Other needs" in chart.table[0]


def test_the_legend_has_one_column_on_a_phone(recommendation: Recommendation):
    legend = colour_of_bars(contributions_chart(recommendation))["legend"]
    assert legend["orient"] == "bottom"
    assert legend["columns"] == {"expr": "width < 640 ? 1 : 2"}


def test_brackets_of_a_need_fall_away_only_where_nothing_is_confused():
    def need(criterion: str, people: str) -> Need:
        return Need(criterion=criterion, purpose="p", audience="a", family="f", weight=0.5,
                    purpose_label="Recruitment", audience_label=people)  # fmt: skip

    one, other = "need:recruitment:lateral", "need:recruitment:entry"
    alone = need_names([need(one, "Job seekers (lateral)")])
    both = need_names([need(one, "Job seekers (lateral)"), need(other, "Job seekers (entry)")])
    assert {c: str(name) for c, name in alone.items()} == {Criterion.parse(one): "Recruitment: Job seekers"}
    assert len(set(both.values())) == 2


@pytest.mark.parametrize("theme", list(THEMES.values()), ids=list(THEMES))
def test_neighbouring_colours_differ_in_grey_and_the_numbers_on_them_can_be_read(theme):
    for one, other in zip(theme.series, theme.series[1:], strict=False):
        assert contrast(one, other) > 1.6
    for colour in (*theme.series, theme.rest):
        assert contrast(colour, ink_on(colour)) >= 4.5


def test_on_paper_neighbouring_fills_are_three_to_one_apart_and_from_the_paper():
    look = THEMES["print"]
    for one, other in zip(look.series, look.series[1:], strict=False):
        assert contrast(one, other) >= 3
    for colour in (*look.series, look.soft, look.accent):
        assert contrast(colour, look.paper) >= 3
    assert contrast(look.accent, look.soft) >= 3


def test_reach_is_called_a_ceiling_wherever_it_stands(recommendation: Recommendation):
    chart = reach_by_age_chart(recommendation)
    assert isinstance(chart, Chart)
    assert "ceiling" in chart.alt
    assert "ceiling" in chart.spec["encoding"]["x"]["axis"]["title"]


def test_nothing_ranked_gives_an_empty_chart_that_says_so(nothing_ranked: Recommendation):
    for draw in (contributions_chart, score_ranges_chart):
        chart = draw(nothing_ranked)
        altair.Chart.from_dict(chart.spec)
        assert "empty" in chart.alt
        assert chart.table == ()
    assert reach_by_age_chart(nothing_ranked) is None


def test_the_shares_of_places_fill_each_bar(recommendation: Recommendation):
    chart = rank_shares_of_news(recommendation)
    pieces = chart.spec["data"]["values"]
    for row in chart.table:
        own = [p for p in pieces if p["platform"] == row["Platform"]]
        assert sum(p["share"] for p in own) == pytest.approx(100, abs=2.5)  # slivers are not drawn
        for left, right in itertools.pairwise(own):
            assert left["end"] <= right["start"] + 0.01
        assert sum(v for k, v in row.items() if k != "Platform") == pytest.approx(100, abs=3)


def test_the_shares_are_those_of_the_result(recommendation: Recommendation):
    matrix = next(m for m in recommendation.robustness.ranks if m.list == "news")
    table = rank_shares_of_news(recommendation).table
    assert [row["Place 1"] for row in table] == [round(100 * s[0]) for s in matrix.shares[: len(table)]]
    assert "Lower" in table[0]


def test_every_piece_with_room_carries_the_number_of_its_place(recommendation: Recommendation):
    pieces = rank_shares_of_news(recommendation).spec["data"]["values"]
    wide = [p for p in pieces if p["share"] > 10]
    assert wide
    for piece in wide:
        assert piece["number"] == (
            "…" if piece["place"] == "Lower" else piece["place"].removeprefix("Place ")
        )


def test_a_list_without_shares_has_no_chart_of_them(recommendation: Recommendation):
    older = recommendation.model_copy(update={"robustness": None})
    assert rank_shares_chart(older, role="news") is None
    assert rank_shares_chart(recommendation, role="no such list") is None


def test_two_platforms_are_compared_need_by_need_up_to_their_scores(recommendation: Recommendation):
    one, other = recommendation.ranking[:2]
    *needs, total = compared_chart(recommendation, one.platform, other.platform).table
    for row in (one, other):
        assert sum(need[row.name] for need in needs) == pytest.approx(row.score, abs=0.06 * len(needs))
        assert total[row.name] == pytest.approx(row.score, abs=0.06)


def test_the_one_stands_on_the_left_and_the_other_on_the_right(recommendation: Recommendation):
    one, other = recommendation.ranking[:2]
    values = compared_chart(recommendation, one.platform, other.platform).spec["data"]["values"]
    assert all(v["end"] <= 0 for v in values if v["platform"] == one.name)
    assert all(v["end"] >= 0 for v in values if v["platform"] == other.name)


def test_needs_with_long_names_never_share_a_line(catalog, recommendation: Recommendation):
    long = "A purpose with so many words in its name that no phone could ever show it"
    many = tuple(
        Need(criterion=f"need:p:{i}", purpose="p", audience=str(i), family="warn", weight=0.2,
             purpose_label=long, audience_label=people)
        for i, people in enumerate(("All residents", "Older adults", "People of " + 9 * "many words " + "one",
                                    "People of " + 9 * "many words " + "two"))
    )  # fmt: skip
    chart = first_two_compared(recommendation.model_copy(update={"needs": many}))
    labels = {(v["label"], v["need"]) for v in chart.spec["data"]["values"]}
    assert len({label for label, _need in labels}) == len(labels) >= 4


def test_what_is_not_ranked_is_not_compared(recommendation: Recommendation):
    assert compared_chart(recommendation, "periscope", recommendation.ranking[0].platform) is None


def test_a_copy_is_drawn_as_one_and_not_as_a_member_or_an_outsider(catalog, with_copies):
    result = recommend(catalog, parse_answers(json.dumps(with_copies), catalog), draws=1)
    kept = {result.row_of(one.platform).name for one in result.set.kept}
    assert kept

    chart = score_ranges_chart(result, limit=99)
    assert {row["Platform"] for row in chart.table if row["In the set"] == "kept as a copy"} == kept
    assert {v["platform"] for v in chart.spec["data"]["values"] if v["set"] == "Kept as a copy"} == kept


def test_two_can_be_compared_though_one_is_a_feature_inside_an_account(catalog, with_copies):
    result = recommend(catalog, parse_answers(json.dumps(with_copies), catalog), draws=1)
    feature = next(row.features[0] for row in result.ranking if row.features)

    chart = compared_chart(result, feature.platform, "nextdoor")
    assert chart.table[-1][feature.name] == pytest.approx(feature.score, abs=0.05)
    assert feature.name not in {row["Platform"] for row in contributions_chart(result, limit=99).table}
