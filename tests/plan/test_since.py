"""What is new since a report: the facts that touch it, in sentences, and whether they changed the advice."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from advisor.answers import Answers, parse_answers
from advisor.catalog import Catalog, load_catalog
from advisor.catalog.records import Change
from advisor.decision.result import Recommendation
from advisor.plan.last_result import answers_key, is_same, summary_of, without_record
from advisor.plan.since import changed_since, is_older
from advisor.telling.plan.fact_words import fact_sentence
from advisor.telling.plan.since_words import causes, differences, facts

GOOD = Path(__file__).parents[1] / "catalog" / "good"
DAY = date(2026, 11, 22)
HISTORY = (
    "version,table,key,column,was,now,why,affects\n"
    "2026.12,purpose_fit,facebook_page;two_way_dialog,rating,0,4,Towns said so in a survey.,facebook_page\n"
    "2026.12,platforms,ring_neighbors,polls,,yes,It came in November.,ring_neighbors\n"
)


@pytest.fixture
def newer(tmp_path: Path) -> Catalog:
    """The small catalogue one version later, with two changes."""
    shutil.copytree(GOOD, tmp_path / "data")
    (tmp_path / "data" / "VERSION").write_text("2026.12\n")
    (tmp_path / "data" / "changes.csv").write_text(HISTORY)
    return load_catalog(tmp_path / "data")


@pytest.fixture
def saved() -> Callable[..., Answers]:
    """Answers saved in November with the Facebook page in full, with what a test changes."""

    def make(record: dict[str, Any] | None = None, **changes: Any) -> Answers:
        last = {"platforms": ["facebook_page"], "modes": {"facebook_page": "full"}} | (record or {})
        fields = {
            "catalog_version": "2026.11",
            "purposes": [{"id": "two_way_dialog"}],
            "last_result": last,
        }
        return Answers.model_validate(fields | changes)

    return make


def test_only_facts_that_touch_the_report_are_told(newer, saved, recommendation) -> None:
    since = changed_since(newer, saved(), recommendation())

    assert since is not None
    assert (since.then, since.now) == ("2026.11", "2026.12")
    assert facts(since, newer) == (
        "Facebook page, Two-way dialog: how well it does the job was “Cannot” and is now “Made for it” "
        "(Towns said so in a survey).",
    )


def test_an_account_or_a_member_of_the_last_set_brings_in_its_facts(newer, saved, recommendation) -> None:
    sentence = "Neighbors by Ring: “Can it ask a poll question?” was not known and is now “yes”"
    with_account = saved(accounts=[{"platform": "ring_neighbors"}])
    was_in_set = saved({"platforms": ["facebook_page", "ring_neighbors"]})

    for answers in (with_account, was_in_set):
        since = changed_since(newer, answers, recommendation())
        assert since is not None
        assert any(fact.startswith(sentence) for fact in facts(since, newer))


def test_what_is_near_comes_before_what_is_only_ranked(newer, saved, recommendation) -> None:
    since = changed_since(newer, saved(), recommendation(conditional=("ring_neighbors",)))

    assert since is not None
    assert [fact.partition(":")[0] for fact in facts(since, newer)] == [
        "Facebook page, Two-way dialog", "Neighbors by Ring",
    ]  # fmt: skip


@pytest.mark.parametrize("version", [None, "2026.12", "2027.01", "unversioned"])
def test_work_that_is_not_older_hears_nothing(newer, saved, recommendation, version) -> None:
    assert changed_since(newer, saved(catalog_version=version), recommendation()) is None


def test_data_of_ones_own_without_a_version_hear_nothing(catalog, saved, recommendation) -> None:
    assert changed_since(catalog, saved(), recommendation()) is None


def test_the_same_set_is_said_to_be_the_same(newer, saved, recommendation) -> None:
    since = changed_since(newer, saved(), recommendation())

    assert since is not None
    assert since.compared
    assert since.same
    assert differences(since, newer) == ()
    assert causes(since) == ()


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ({"platforms": []}, ["Added: Facebook page."]),
        ({"platforms": ["facebook_page", "ring_neighbors"]}, ["Dropped: Neighbors by Ring."]),
        ({"platforms": ["facebook_page", "gone_now"]}, ["Dropped: gone_now."]),
        (
            {"modes": {"facebook_page": "light"}},
            ["Facebook page is run in another way: posts and replies. "
             "It was: weekly posts, replies within days."],
        ),
    ],
)  # fmt: skip
def test_what_is_different_is_named(newer, saved, recommendation, record, said) -> None:
    since = changed_since(newer, saved(record), recommendation())

    assert since is not None
    assert not since.same
    assert list(differences(since, newer)) == said


def test_another_lead_is_a_difference(newer, saved, recommendation) -> None:
    both = ("ring_neighbors", "facebook_page")
    since = changed_since(
        newer, saved({"platforms": list(both), "modes": {}}), recommendation(platforms=both[::-1], modes={})
    )

    assert since is not None
    assert differences(since, newer) == ("Facebook page leads now. It was Neighbors by Ring.",)
    assert not since.same


def test_another_first_of_a_role_leaves_the_set_the_same(newer, saved, recommendation) -> None:
    since = changed_since(
        newer, saved({"first": {"tips": "facebook_page"}}), recommendation(conditional=("ring_neighbors",))
    )

    assert since is not None
    assert since.same
    assert differences(since, newer) == (
        "First in the list “Tips and footage”: Neighbors by Ring. It was Facebook page.",
    )


def test_without_an_earlier_result_nothing_is_claimed(newer, saved, recommendation) -> None:
    since = changed_since(newer, saved(last_result=None), recommendation())

    assert since is not None
    assert facts(since, newer)
    assert (since.compared, since.same, differences(since, newer)) == (False, False, ())


def test_facts_are_not_blamed_for_answers_or_the_program(newer, saved, recommendation) -> None:
    result = recommendation()
    answers = saved({"answers_key": "another", "engine_version": "0.0.1"})

    since = changed_since(newer, answers, result)

    assert since is not None
    assert causes(since) == (
        "Your answers have changed since then, too.",
        "The program is another version, too.",
    )
    same = {"answers_key": answers_key(answers), "engine_version": result.engine_version}
    again = changed_since(newer, saved(same), result)
    assert again is not None
    assert again.also == ()


def test_a_summary_comes_back_from_the_file_as_it_was(catalog, saved, recommendation) -> None:
    answers = saved()
    kept = summary_of(recommendation(conditional=("ring_neighbors",)), answers, DAY)
    assert kept.platforms == ("facebook_page",)
    assert kept.modes == {"facebook_page": "full"}
    assert kept.first == {"tips": "ring_neighbors"}

    again = parse_answers(answers.model_copy(update={"last_result": kept}).to_json(), catalog)

    assert again.last_result == kept


def test_the_day_alone_is_no_new_summary(saved, recommendation: Callable[..., Recommendation]) -> None:
    one = summary_of(recommendation(), saved(), DAY)

    assert is_same(one, summary_of(recommendation(), saved(), date(2027, 1, 1)))
    assert not is_same(one, summary_of(recommendation(platforms=()), saved(), DAY))
    assert not is_same(None, one)


def test_the_record_is_no_answer(saved) -> None:
    answers = saved()

    assert answers_key(without_record(answers)) == answers_key(answers)
    assert answers_key(saved(notes={"a": "b"})) == answers_key(answers)
    assert answers_key(saved(purposes=[])) != answers_key(answers)


def test_versions_are_ordered_by_number() -> None:
    assert is_older("2026.11", "2026.11.2")
    assert not is_older("2026.12", "2026.11")
    assert not is_older("2026.11", "2026.11+own.abc")


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        (
            {"table": "reach", "key": ("facebook_page", "all_adults"), "column": "share", "was": "0.71",
             "now": "0.68"},
            "Facebook page, all adults: the share of people who use it was 71% and is now 68% "
            "(We read it).",
        ),
        (
            {"table": "platforms", "key": ("facebook_page",), "column": "usd_per_year_low", "was": "",
             "now": "1200"},
            "Facebook page: the lowest price a year was not known and is now $1,200 (We read it).",
        ),
        (
            {"table": "modes", "key": ("facebook_page", "light"), "column": "hours_per_week_low",
             "was": "1", "now": "2"},
            "Facebook page, weekly posts, replies within days: the fewest hours a week was 1 and is now 2 "
            "(We read it).",
        ),
        (
            {"table": "platforms", "key": ("periscope",), "column": "successor", "was": "",
             "now": "facebook_live"},
            "Periscope: what came after it was not known and is now Facebook Live (We read it).",
        ),
        (
            {"table": "audience_fit", "key": ("facebook_page", "teens"), "column": "rating", "was": "1",
             "now": "2"},
            "Facebook page, Teens 13-17: how many of these people are there was “Few” and is now “Some” "
            "(We read it).",
        ),
        (
            {"table": "delivery", "key": ("feed", "day", "facebook_page", "all"), "column": "met_low",
             "was": "0.06", "now": "0.075"},
            "feed, Within a day, Facebook page: the lowest share of those there who meet one message was 6% "
            "and is now 7.5% (We read it).",
        ),
        (
            {"table": "followings", "key": ("facebook_page", "all"), "column": "new_high", "was": "0.08",
             "now": "0.1"},
            "Facebook page: the highest share of its users that a new account has by its review day was 8% "
            "and is now 10% (We read it).",
        ),
        (
            {"table": "purposes", "key": ("crime_alerts",), "column": "horizon", "was": "day",
             "now": "hours"},
            "Crime alerts: the time a message for it has to be met in was “Within a day” and is now “Within "
            "hours” (We read it).",
        ),
        (
            {"table": "purpose_fit", "key": ("mystery", "two_way_dialog"), "now": "row added"},
            "mystery, Two-way dialog: this is new (We read it).",
        ),
        (
            {"table": "checks", "key": ("no_such_check",), "was": "row", "now": "row removed"},
            "no such check: this was taken out (We read it).",
        ),
    ],
)  # fmt: skip
def test_a_change_reads_as_a_sentence(catalog: Catalog, cells: dict[str, Any], sentence: str) -> None:
    usual = {"version": "2026.12", "why": "We read it.", "affects": ("all",)}

    assert fact_sentence(Change.model_validate(usual | cells), catalog) == sentence
