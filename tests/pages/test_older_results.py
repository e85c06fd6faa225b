"""A result without the newer analyses opens everywhere, and every page says what is missing."""

import json
from pathlib import Path

import pytest

from advisor import recommend
from advisor.answers import parse_answers
from advisor.decision.result import ActionItem
from advisor.web import known

EXAMPLES = Path(__file__).parents[2] / "examples"
RECRUITING = EXAMPLES / "police-recruiting.json"
NEWER = (
    "robustness",
    "what_would_change",
    "answer_next",
    "tipping_points",
    "too_close",
    "alternatives",
    "core",
)
PAGES = (
    "tool",
    "ranking",
    "how_sure",
    "what_if",
    "why_not",
    "compare",
    "reach",
    "platform",
    "ruled_out",
    "plan",
)


@pytest.fixture
def with_result(monkeypatch):
    """Makes every page read the result as a function changes it."""
    real = known.result

    def change(made):
        monkeypatch.setattr(known, "result", lambda *a, **k: made(real(*a, **k)))

    return change


@pytest.fixture
def recruiting(app):
    draft = json.loads(RECRUITING.read_text(encoding="utf-8"))
    return lambda page: app.open_work(draft, page)


def nothing_runs_yet():
    return {**json.loads(RECRUITING.read_text(encoding="utf-8")), "accounts": []}


def older(result):
    bare = {
        "above_next": None,
        "against": None,
        "first_share": None,
        "top3_share": None,
        "in_set_share": None,
    }
    return result.model_copy(
        update={
            **dict.fromkeys(NEWER),
            "set": result.set.model_copy(update={"one_more_hour": None, "reach_ceiling": None}),
            "ranking": tuple(row.model_copy(update=bare) for row in result.ranking),
        }
    )


@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_with_an_older_result(with_result, recruiting, page):
    with_result(older)

    assert recruiting(page).title


def test_how_sure_says_that_it_was_not_worked_out(with_result, recruiting):
    with_result(older)
    text = recruiting("how_sure").words

    assert "has not been worked out" in text
    assert "of 100" not in text


def test_why_not_says_that_it_was_not_worked_out(with_result, recruiting, app):
    with_result(older)
    app.test.query_params["platform"] = "instagram"

    assert "has not been worked out" in recruiting("why_not").words


def test_a_merged_account_is_named_by_its_platform_and_not_by_its_id(with_result, recruiting, app):
    item = ActionItem(
        platform="x", account_id="a2", action="merge", merge_into="the-page", reason="One is enough."
    )
    with_result(lambda r: r.model_copy(update={"actions": (item,)}))
    draft = json.loads((EXAMPLES / "police-recruiting.json").read_text(encoding="utf-8"))
    draft["accounts"][0] |= {"id": "the-page", "platform": "facebook_page"}
    text = app.open_work(draft).words

    assert "Merge into Facebook page." in text
    assert "the-page" not in text


def test_the_conditions_of_an_action_are_shown_with_it(with_result, recruiting):
    item = ActionItem(
        platform="x", action="trial", until="May 2027", stop_if="fewer than 50 people see a post",
        replace_with="instagram", reason="A try.",
    )  # fmt: skip
    with_result(lambda r: r.model_copy(update={"actions": (item,)}))
    text = recruiting("tool").words

    assert "Until May 2027." in text
    assert "Stop if: fewer than 50 people see a post" in text
    assert "In its place: Instagram." in text


def test_the_advice_asks_for_the_answers_that_matter_most_and_links_to_them(with_result, recruiting, app):
    fields = ("resources.hours_per_week", "resources.skills", "local.active_subreddit", "resources.owned")
    with_result(lambda r: r.model_copy(update={"answer_next": fields}))
    recruiting("tool")

    labels = [
        link.label for link in app.test.get("page_link") if "(Resources)" in link.label.replace("\\", "")
    ]
    assert "Answer next" in app.words
    assert len(labels) == 3
    assert "How much time is there" in labels[0]


def test_nothing_is_asked_for_when_nothing_matters(with_result, recruiting):
    with_result(lambda r: r.model_copy(update={"answer_next": ()}))

    assert "Answer next" not in recruiting("tool").words


def test_why_one_stands_above_the_next_and_what_counts_against_it_are_on_advice_and_ranking(
    with_result, recruiting
):
    def told(result):
        first = result.ranking[0].model_copy(
            update={"above_next": "Ahead by a mile.", "against": "It is loud."}
        )
        return result.model_copy(update={"ranking": (first, *result.ranking[1:])})

    with_result(told)
    for page in ("tool", "ranking"):
        text = recruiting(page).words
        assert "Ahead by a mile." in text, page
        assert "What counts against it: It is loud." in text, page


def test_what_is_left_out_says_the_least_change_that_would_bring_it_in(app, catalog):
    result = recommend(catalog, parse_answers(json.dumps(nothing_runs_yet()), catalog), draws=1)
    changes = {c.platform: c for c in reversed(result.what_would_change) if c.needs.kinds}
    told = [row for row in result.valued() if row.left_out_because and row.platform in changes]
    assert told

    text = app.open_work(nothing_runs_yet(), "ruled_out").words.replace("**", "")

    for row in told:
        assert f"{row.name}: {row.left_out_because} {changes[row.platform].reason}" in text
    assert "It would come in with" in text
