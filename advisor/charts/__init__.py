"""Charts as plain Vega-Lite, one function a chart, each with its text alternative and its table."""

from advisor.charts.chart import Chart
from advisor.charts.compared import compared_chart
from advisor.charts.contributions import contributions_chart
from advisor.charts.progress import progress_chart
from advisor.charts.rank_shares import rank_shares_chart
from advisor.charts.reach_by_age import reach_by_age_chart
from advisor.charts.score_ranges import score_ranges_chart
from advisor.charts.themes import Theme

__all__ = [
    "Chart",
    "Theme",
    "compared_chart",
    "contributions_chart",
    "progress_chart",
    "rank_shares_chart",
    "reach_by_age_chart",
    "score_ranges_chart",
]
