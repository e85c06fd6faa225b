"""Checks are those of the platforms in question, answered as far as the answers go, the gates first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pytest

from advisor.answers import Answers
from advisor.catalog import Catalog, load_catalog
from advisor.catalog.records import Check, Owned
from advisor.decision.result import Recommendation
from advisor.plan.checks import checks_to_settle


@pytest.fixture
def with_check(catalog: Catalog) -> Callable[..., Catalog]:
    """The catalogue with one check more."""

    def add(name: str, **fields: Any) -> Catalog:
        check = Check.model_validate(
            {"id": name, "topic": "security", "question": "Is it so?", "why": "It matters.",
             "applies_to": ("all",), "severity": "good_practice", **fields}
        )  # fmt: skip
        owned = dict(catalog.owned) | {"comment_policy": Owned(id="comment_policy", label="A policy")}
        checks = {name: check, **catalog.checks}
        return replace(catalog, checks=MappingProxyType(checks), owned=MappingProxyType(owned))

    return add


def settled(recommended: Recommendation, catalog: Catalog, **answers: Any) -> dict[str, dict[str, Any]]:
    rows = checks_to_settle(recommended, Answers.model_validate(answers), catalog)
    return {row.id: row for row in rows}


def test_a_check_carries_all_that_is_printed(
    recommendation: Callable[..., Recommendation], catalog: Catalog
) -> None:
    rows = settled(recommendation(), catalog)

    assert rows["comment_policy"].model_dump(mode="json") == {
        "id": "comment_policy",
        "topic": "policy",
        "question": "Is a comment policy posted?",
        "why": "Without one almost nothing may be removed.",
        "severity": "gate",
        "ask_whom": "town attorney",
        "answer": "unknown",
        "platforms": ["facebook_page"],
        "sources": ["src-guide"],
        "as_of": "2026-01",
    }


def test_a_check_of_other_platforms_is_not_asked(
    recommendation: Callable[..., Recommendation], catalog: Catalog
) -> None:
    recommended = recommendation(platforms=("ring_neighbors",), modes={"ring_neighbors": "light"})

    assert set(settled(recommended, catalog)) == {"training"}


def test_features_and_platforms_that_wait_for_an_answer_are_in_question_too(
    recommendation: Callable[..., Recommendation], catalog: Catalog
) -> None:
    recommended = recommendation(
        features={"facebook_page": ("facebook_live",)}, conditional=("ring_neighbors",)
    )

    rows = settled(recommended, catalog)

    assert rows["comment_policy"].platforms == ("facebook_page", "facebook_live")
    assert rows["training"].platforms == ("facebook_page", "facebook_live", "ring_neighbors")


def test_gates_stand_before_what_is_important_and_good(
    recommendation: Callable[..., Recommendation], with_check: Callable[..., Catalog]
) -> None:
    rows = settled(recommendation(), with_check("extra"))

    assert list(rows) == ["comment_policy", "training", "extra"]


@pytest.mark.parametrize("said", ["yes", "no", "unknown"])
def test_an_answer_is_kept_as_it_was_given(
    recommendation: Callable[..., Recommendation], catalog: Catalog, said: str
) -> None:
    assert settled(recommendation(), catalog, checks={"training": said})["training"].answer == said


def test_a_check_without_an_answer_is_unknown_and_not_no(
    recommendation: Callable[..., Recommendation], catalog: Catalog
) -> None:
    assert settled(recommendation(), catalog, checks={"training": None})["training"].answer == "unknown"


@pytest.mark.parametrize(
    ("resources", "answer"),
    [
        ({"owned": ["comment_policy"]}, "yes"),
        ({"owned": []}, "no"),
        ({"owned": None}, "unknown"),
        (None, "unknown"),
    ],
)
def test_what_they_own_answers_the_check_of_the_same_name(
    recommendation: Callable[..., Recommendation],
    with_check: Callable[..., Catalog],
    resources: dict[str, Any] | None,
    answer: str,
) -> None:
    rows = settled(recommendation(), with_check("extra"), resources=resources)

    assert rows["comment_policy"].answer == answer


def test_a_direct_answer_outweighs_what_they_own(
    recommendation: Callable[..., Recommendation], with_check: Callable[..., Catalog]
) -> None:
    rows = settled(
        recommendation(), with_check("extra"), resources={"owned": []}, checks={"comment_policy": "yes"}
    )

    assert rows["comment_policy"].answer == "yes"


@pytest.mark.parametrize(
    ("admins", "answer"), [([1], "no"), ([2], "unknown"), ([3, 1], "no"), ([None], "unknown")]
)
def test_an_account_with_one_administrator_fails_that_check(
    recommendation: Callable[..., Recommendation],
    with_check: Callable[..., Catalog],
    admins: list[int | None],
    answer: str,
) -> None:
    accounts = [{"platform": "facebook_page", "admins": count} for count in admins]

    rows = settled(recommendation(), with_check("two_admins"), accounts=accounts)

    assert rows["two_admins"].answer == answer


@pytest.mark.parametrize(("kind", "asked"), [("police", True), ("library", False), (None, True)])
def test_police_matters_are_not_asked_of_a_library(
    recommendation: Callable[..., Recommendation],
    with_check: Callable[..., Catalog],
    kind: str | None,
    asked: bool,
) -> None:
    with_question = with_check("booking_photos", only_for="law_enforcement")

    rows = settled(recommendation(), with_question, department={"kind": kind})

    assert ("booking_photos" in rows) is asked


def test_a_question_for_whoever_sees_patients_is_not_asked_of_police(
    recommendation: Callable[..., Recommendation], with_check: Callable[..., Catalog]
) -> None:
    with_question = with_check("patients", only_for="patients")

    assert "patients" not in settled(recommendation(), with_question, department={"kind": "police"})


@pytest.mark.parametrize(
    ("kind", "asked"),
    [("police", True), ("fire", True), ("library", True), ("clerk", False), ("public_works", False)],
)
def test_a_question_of_several_kinds_is_asked_of_each_of_them(
    recommendation: Callable[..., Recommendation], kind: str, asked: bool
) -> None:
    """Police investigate, fire crews see patients, libraries see children: one of the three is enough."""
    shipped = load_catalog()
    check = shipped.checks["victim_privacy"]
    assert check.only_for == ("law_enforcement", "patients", "children")
    everywhere = check.model_copy(update={"applies_to": ("all",)})
    with_question = replace(shipped, checks=MappingProxyType({check.id: everywhere}))

    assert (check.id in settled(recommendation(), with_question, department={"kind": kind})) is asked


def test_an_account_that_goes_on_as_a_copy_is_checked_like_any_other(
    recommendation: Callable[..., Recommendation], with_check: Callable[..., Catalog]
) -> None:
    kept = ({"platform": "ring_neighbors", "account_id": None, "hours_per_week": 0.25, "by": "rule"},)

    rows = settled(recommendation(kept=kept), with_check("two_admins", applies_to=("ring_neighbors",)))

    assert rows["two_admins"].platforms == ("ring_neighbors",)
