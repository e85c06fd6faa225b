"""Whatever can be answered comes back equal after it was saved and opened again."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from advisor.answers import Answers, parse_answers
from advisor.catalog import Catalog, default_folder, load_catalog

CATALOG: Catalog = load_catalog(default_folder())

WORDS = st.text(st.characters(blacklist_categories=["Cs"]), max_size=30)
SHARES = st.floats(0, 1)
HOURS = st.floats(0, 400)
COUNTS = st.integers(0, 1_000_000_000)
IMPORTANCE = st.none() | st.integers(1, 5)
PLATFORMS = st.sampled_from(sorted(CATALOG.platforms))
# No skill is there and lacking.
THERE, LACKING = sorted(CATALOG.skills)[::2], sorted(CATALOG.skills)[1::2]
DATES = st.dates(date(2004, 1, 1), date(2040, 1, 1)).map(date.isoformat)


def some(options: dict[str, Any]) -> st.SearchStrategy[Any]:
    """A part with some of its fields; every field may also be null."""
    return st.fixed_dictionaries({}, optional={name: st.none() | values for name, values in options.items()})


def ids(known: Any) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(sorted(known)), unique=True, max_size=5)


def chosen(known: Any, **fields: Any) -> st.SearchStrategy[Any]:
    """Distinct choices from a table, each with its importance and more."""
    one = st.fixed_dictionaries(
        {"id": st.sampled_from(sorted(known))}, optional={"importance": IMPORTANCE, **fields}
    )
    return st.lists(one, unique_by=lambda choice: choice["id"], max_size=5)


ANSWERS = some(
    {
        "department": some(
            {
                "name": WORDS,
                "kind": st.sampled_from(["police", "library", "other"]),
                "state": st.sampled_from(["OH", "tx"]),
                "country": WORDS,
                "population": COUNTS,
                "community": st.sampled_from(["rural", "urban"]),
                "age_shares": st.fixed_dictionaries({"age_18_29": st.floats(0, 0.5)}),
                "language_shares": st.dictionaries(WORDS, SHARES, max_size=3),
                "languages": st.lists(
                    some({"language": WORDS, "share": st.floats(0, 0.3), "app": WORDS}),
                    max_size=3,
                    unique_by=lambda one: (one.get("language") or "").strip().casefold(),
                ),
            }
        ),
        "purposes": chosen(
            CATALOG.purposes,
            audiences=st.none() | ids(CATALOG.audiences),
            horizon=st.none() | st.sampled_from(sorted(CATALOG.horizons)),
        ),
        "audiences": chosen(CATALOG.audiences),
        "resources": some(
            {
                "hours_per_week": HOURS,
                "fte": st.floats(0, 1000),
                "budget_usd_per_year": st.floats(0, 1e8),
                "skills": ids(THERE),
                "skills_lacking": ids(LACKING),
                "budget_includes_fees": st.booleans(),
                "staff_usd_per_hour": st.floats(1, 500),
                "hours_to_come": some({"hours_per_week": HOURS, "day": DATES}),
                "owned": ids(CATALOG.owned),
                "after_hours": st.booleans(),
                "max_accounts": st.integers(0, 100),
            }
        ),
        "success": chosen(
            CATALOG.success,
            baseline=st.none() | st.floats(-1e12, 1e12),
            target=st.none() | st.floats(-1e12, 1e12),
            review_months=st.none() | st.integers(1, 120),
        ),
        "constraints": some(
            {
                "banned_platforms": st.lists(PLATFORMS, max_size=4),
                "records": st.sampled_from(["vendor", "manual", "none"]),
                "one_way_only": st.booleans(),
            }
        ),
        "local": some({"nextdoor_member_share": SHARES, "email_subscribers": COUNTS}),
        "accounts": st.lists(
            st.fixed_dictionaries(
                {"platform": PLATFORMS},
                optional={
                    "id": WORDS,
                    "followers": COUNTS,
                    "last_post": DATES,
                    "vendor": WORDS,
                    "must_keep": st.none() | st.just(False),
                    "decided": st.none() | some({"action": st.sampled_from(["keep", "end"]), "day": DATES}),
                    "trend": st.sampled_from([None, "growing", "steady", "falling"]),
                    "website_visits": st.none() | COUNTS,
                    "enrolled_by": st.sampled_from([None, "people", "office", "vendor_data"]),
                },
            ),
            max_size=4,
        ),
        "county": st.lists(
            some({"product": WORDS, "who": WORDS, "shared": st.sampled_from(["yes", "no", "unknown"])}),
            max_size=3,
        ),
        "weights": some({"certainty": st.sampled_from(["sure", "roughly"]), "success": st.floats(0, 0.99)}),
        "overrides": st.lists(
            st.fixed_dictionaries(
                {"platform": PLATFORMS, "field": st.just("usd_per_year_low"), "value": st.floats(0, 1e8)},
                optional={"why": WORDS},
            ),
            unique_by=lambda figure: figure["platform"],
            max_size=3,
        ),
        "checks": st.dictionaries(WORDS, st.sampled_from(["yes", "no", "unknown"]), max_size=3),
        "does_not_apply": st.lists(WORDS, max_size=3),
        "notes": st.dictionaries(WORDS, WORDS, max_size=3),
        "decision": st.dictionaries(WORDS, WORDS | st.booleans() | st.integers(-1000, 1000), max_size=3),
        "reviews": st.lists(st.dictionaries(WORDS, WORDS, max_size=2), max_size=2),
        "catalog_version": WORDS,
        "last_result": st.fixed_dictionaries(
            {"platforms": st.lists(WORDS, max_size=3)},
            optional={
                "modes": st.dictionaries(WORDS, st.sampled_from(["full", "post_only"]), max_size=2),
                "first": st.dictionaries(st.sampled_from(["warn", "news"]), WORDS, max_size=2),
                "catalog_version": st.none() | WORDS,
                "engine_version": WORDS,
                "shown_on": DATES,
                "answers_key": WORDS,
            },
        ),
    }
)


@given(ANSWERS)
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_answers_that_are_saved_and_opened_again_are_equal(fields: dict[str, Any]) -> None:
    answers = Answers.model_validate({"schema_version": 1, **fields})

    again = parse_answers(answers.to_json(), CATALOG)

    assert again == answers
    assert again.to_json() == answers.to_json()


def test_an_empty_list_is_saved_as_none_and_not_as_unknown() -> None:
    answers = Answers.model_validate({"resources": {"skills": [], "owned": None}})

    again = parse_answers(answers.to_json(), CATALOG)

    assert again.resources is not None
    assert again.resources.skills == ()
    assert again.resources.owned is None


def test_a_check_left_unanswered_survives() -> None:
    answers = Answers.model_validate({"checks": {"comment_policy": None, "training": "no"}})

    assert parse_answers(answers.to_json(), CATALOG).checks == {"comment_policy": None, "training": "no"}


def test_what_was_decided_comes_back_with_its_blanks() -> None:
    decision = {"adopted": True, "vote": None, "on": "2026-12-01"}
    answers = Answers.model_validate({"decision": decision, "reviews": [{"measured": None, "month": 6}]})

    again = parse_answers(answers.to_json(), CATALOG)

    assert again.decision == decision
    assert again.reviews == ({"measured": None, "month": 6},)


def test_the_letters_of_the_world_survive() -> None:
    name = "Żółw 消防署 🚒 ‮ \u0000 end"
    answers = Answers.model_validate({"department": {"name": name}})

    again = parse_answers(answers.to_json(), CATALOG)

    assert again.department is not None
    assert again.department.name == name
