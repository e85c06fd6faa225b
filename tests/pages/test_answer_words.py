"""A field and its value as a notice about saving calls them."""

from __future__ import annotations

import pytest

from advisor.catalog import Catalog
from advisor.store.changes import NOTHING, Entry, Path
from advisor.web.answer_words import field_words, value_words


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        (("resources", "budget_usd_per_year"), 3300, "$3,300"),
        (("resources", "contractor_usd_per_month"), 450.0, "$450"),
        (("resources", "hours_per_week"), 2.5, "2.5"),
        (("department", "population"), 12400, "12,400"),
        (("resources", "budget_usd_per_year"), None, "don't know"),
        (("resources", "budget_usd_per_year"), NOTHING, "no answer"),
    ],
)
def test_a_number_has_the_sign_that_its_question_asks_for(
    path: Path, value: object, words: str, catalog: Catalog
) -> None:
    assert value_words(path, value, catalog) == words


@pytest.mark.parametrize(
    ("field", "words"), [("usd_per_year_low", "$3,300"), ("hours_per_week_high", "3,300")]
)
def test_a_figure_of_ones_own_is_told_as_on_the_page_of_its_platform(
    field: str, words: str, catalog: Catalog
) -> None:
    path = ("overrides", Entry(f"nixle {field}"))
    entry = {"platform": "nixle", "field": field, "value": 3300}

    assert value_words(path, entry, catalog) == words
    assert catalog.platforms["nixle"].name in field_words(path, catalog)
