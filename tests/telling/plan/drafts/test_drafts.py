"""The drafts hold the department's own facts, for each of the six examples."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from advisor.answers import Answers
from advisor.answers.base import NAME_LETTERS
from advisor.catalog import Catalog
from advisor.decision.result import Recommendation
from advisor.telling.plan.drafts import MAKERS, Draft, as_text, drafts
from advisor.telling.plan.spoken import Spoken

NAMES = (
    "library-teens",
    "parks-department",
    "police-recruiting",
    "rural-sheriff-emergencies",
    "town-clerk-one-hour",
    "two-officer-police",
)
Recommended = dict[str, tuple[Answers, Recommendation]]


def made(name: str, now: Spoken) -> str:
    return "\n".join(MAKERS[name](now).paragraphs)


def of_example(recommended: Recommended, shipped: Catalog, example: str) -> dict[str, Draft]:
    answers, result = recommended[example]
    return {draft.id: draft for draft in drafts(result, answers, shipped)}


@pytest.mark.parametrize("example", NAMES)
def test_each_draft_names_the_department_and_carries_a_mark(
    recommended: Recommended, shipped: Catalog, example: str
) -> None:
    found = of_example(recommended, shipped, example)
    department = recommended[example][0].department

    assert list(found) == list(MAKERS)
    assert department is not None
    assert department.name
    for draft in found.values():
        assert any(department.name in text for text in draft.paragraphs)
        assert draft.mark_words in ("For your attorney", "Adapt")


@pytest.mark.parametrize("example", NAMES)
def test_the_use_policy_lists_the_accounts_of_the_set(
    recommended: Recommended, shipped: Catalog, example: str
) -> None:
    text = "\n".join(of_example(recommended, shipped, example)["use-policy"].paragraphs)

    for platform in recommended[example][1].set.platforms:
        assert shipped.platforms[platform].name.partition(" (")[0] in text


@pytest.mark.parametrize("example", NAMES)
def test_a_draft_as_text_shows_mark_paragraphs_and_sources(
    recommended: Recommended, shipped: Catalog, example: str
) -> None:
    for draft in of_example(recommended, shipped, example).values():
        text = as_text(draft, shipped)
        joined = " ".join(text.split())
        assert text.startswith(draft.title + "\n====")
        assert draft.mark_words in text
        assert all(" ".join(paragraph.split()) in joined for paragraph in draft.paragraphs)
        assert "Sources" in text
        assert text.endswith("\n")


def test_the_comment_policy_says_the_promise_and_the_days(situation: Callable[..., Spoken]) -> None:
    text = made("comment-policy", situation({"facebook_page": "light"}))

    assert "our promise is “2 working days”. We read comments on Monday, Wednesday, and Friday" in text


def test_the_comment_policy_of_a_one_way_page_says_that_comments_are_closed_everywhere(
    situation: Callable[..., Spoken],
) -> None:
    text = made("comment-policy", situation({"facebook_page": "full"}, constraints={"one_way_only": True}))

    assert "Comments are closed on every post here: Facebook page." in text


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("vendor", "with an archive product"),
        ("manual", "by hand each month"),
        ("none", "We keep copies [how]"),
    ],
)
def test_the_comment_policy_keeps_records_as_they_do_or_leaves_a_blank(
    situation: Callable[..., Spoken], answer: str, words: str
) -> None:
    text = made("comment-policy", situation({"facebook_page": "full"}, constraints={"records": answer}))

    assert words in text


@pytest.mark.parametrize(
    ("kind", "words"),
    [("police", "booking photos"), ("ems", "a patient"), ("schools", "a child’s picture")],
)
def test_the_use_policy_names_what_this_kind_of_department_never_posts(
    situation: Callable[..., Spoken], kind: str, words: str
) -> None:
    has, has_not = (
        made("use-policy", situation({"facebook_page": "full"}, department={"kind": k}))
        for k in (kind, "clerk")
    )

    assert words in has
    assert words not in has_not


def test_only_who_searches_writes_a_missing_person_post(situation: Callable[..., Spoken]) -> None:
    police, parks, asked = (
        made("missing-person", situation({"facebook_page": "full"}, **answers))
        for answers in (
            {"department": {"kind": "police"}},
            {"department": {"kind": "parks"}},
            {"department": {"kind": "fire"}, "purposes": [{"id": "missing_persons"}]},
        )
    )

    assert "MISSING:" in police
    assert "MISSING:" in asked
    assert "Share their post, and write none of your own." in parks


def test_tips_on_a_missing_person_go_to_the_tip_line_of_the_set(situation: Callable[..., Spoken]) -> None:
    text = made("missing-person", situation({"tip411": "light"}, department={"kind": "police"}))

    assert "Know something? tip411. Please do not put tips into the comments." in text


def test_the_leaving_post_has_blanks_where_nothing_ends(situation: Callable[..., Spoken]) -> None:
    assert "No account of yours ends today." in made("leaving-a-platform", situation({"x": "full"}))


@pytest.mark.parametrize("name", [None, "", "  \n ", "A" * NAME_LETTERS, "= 1 + 1", "{department} {0} %s"])
def test_any_name_of_a_department_can_be_put_in(
    situation: Callable[..., Spoken], shipped: Catalog, name: str | None
) -> None:
    now = situation({"facebook_page": "full"}, department={"name": name})

    for make in MAKERS.values():
        text = as_text(make(now), shipped)
        assert (" ".join((name or "").split()) or "[name of the department]") in " ".join(text.split())
