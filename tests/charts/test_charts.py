"""Each chart is valid Vega-Lite, and says what it shows in words and as a table."""

import json
import re

import altair
import pytest
import vl_convert

from advisor.charts import Chart, contributions_chart, reach_by_age_chart, score_ranges_chart
from advisor.charts.chart import need_names
from advisor.charts.themes import THEMES, ink_on, luminance
from advisor.decision import Recommendation
from advisor.decision.recommendation import Need

CHARTS = [contributions_chart, score_ranges_chart, reach_by_age_chart]


def colour_of_bars(chart: Chart) -> dict:
    """The encoding that colours the bars and draws the legend."""
    return next(e["color"] for e in (layer["encoding"] for layer in chart.spec["layer"]) if "x2" in e)


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


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
             weight=0.03, label=f"{record.label} → All residents")
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
    def need(criterion: str, label: str) -> Need:
        return Need(criterion=criterion, purpose="p", audience="a", family="f", weight=0.5, label=label)

    alone = need_names([need("a", "Recruitment → Job seekers (lateral)")])
    both = need_names(
        [need("a", "Recruitment → Job seekers (lateral)"), need("b", "Recruitment → Job seekers (entry)")]
    )
    assert alone == {"a": "Recruitment: Job seekers"}
    assert len(set(both.values())) == 2


@pytest.mark.parametrize("theme", list(THEMES.values()), ids=list(THEMES))
def test_neighbouring_colours_differ_in_grey_and_the_numbers_on_them_can_be_read(theme):
    for one, other in zip(theme.series, theme.series[1:], strict=False):
        assert contrast(one, other) > 1.6
    for colour in (*theme.series, theme.rest):
        assert contrast(colour, ink_on(colour)) >= 4.5


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
