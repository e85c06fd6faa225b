"""Rules that a reader relies on: who stands last, what is said of it, and how a feature may be run."""

from __future__ import annotations

import pytest

from advisor.answers import read_answers
from advisor.catalog import MODE_ORDER, Catalog
from advisor.decision import recommend
from advisor.decision.assessment import assess
from advisor.decision.benefit import Benefit
from advisor.decision.ranking import best_places
from advisor.decision.surroundings import warnings

ASKED = {
    "schema_version": 1,
    "purposes": [{"id": "two_way_dialog"}, {"id": "events"}],
    "resources": {"hours_per_week": 12},
}


@pytest.mark.parametrize(
    ("known_share", "named"),
    [(1.0, False), (0.71, False), (0.7, False), (0.7 - 1e-12, False), (0.69, True), (0.0, True)],
)
def test_who_has_less_than_70_percent_known_stands_last_and_is_named_in_a_warning(
    catalog: Catalog, known_share: float, named: bool
) -> None:
    answers = read_answers(ASKED, catalog)
    result = recommend(catalog, answers, draws=2)
    shares = [known_share, *[0.9] * (len(result.ranking) - 1)]
    ranking = [
        row.model_copy(update={"known_share": share})
        for row, share in zip(result.ranking, shares, strict=True)
    ]
    said = warnings(catalog, answers, ranking, result.set, 12.0)
    wanted = f"Too little is known about {ranking[0].name}, so they stand last."
    assert (wanted in said) is named
    assessed = assess(catalog, answers, 12.0)
    benefit = assessed.benefit
    first = benefit.alternatives[0].platform
    known = [known_share if a.platform == first else 0.9 for a in benefit.alternatives]
    changed = Benefit(
        benefit.alternatives, benefit.value, benefit.by_feature, benefit.score, benefit.known * 0 + known
    )
    places = [place.platform for place in best_places(catalog, changed, {})]
    assert (places[-1] == first) is named


def test_a_feature_is_not_run_in_a_more_talkative_mode_than_its_page(catalog: Catalog) -> None:
    assessed = assess(catalog, read_answers(ASKED, catalog), 40.0)
    ways = [a for a in assessed.benefit.alternatives if a.feature_mode is not None]
    seen = {(a.feature, a.mode.mode, a.feature_mode.mode) for a in ways if a.feature_mode}
    assert seen == {
        (feature, page.mode, own.mode)
        for feature, usable in assessed.screen.modes.items()
        if (parent := catalog.platforms[feature].shares_account_with)
        for page in assessed.screen.modes[parent]
        for own in usable
        if MODE_ORDER.index(page.mode) <= MODE_ORDER.index(own.mode)
    }
    # a page that answers nobody takes part in no group, though its groups could be run in full
    assert ("facebook_groups", "full", "full") in seen
    assert ("facebook_groups", "post_only", "full") not in seen
    assert "post_only" in {m.mode for m in assessed.screen.modes["facebook_page"]}
