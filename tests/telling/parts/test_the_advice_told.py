"""The advice on a page: hours, what is beside it, accounts, warning, reach, plan, what a trial changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from advisor.answers.town import read_town
from advisor.catalog import Catalog
from advisor.catalog.records import Change
from advisor.decision.result import LogPart
from advisor.plan.looking_back import LookBack, Progress
from advisor.plan.since import Difference, Since
from advisor.telling.blocks import Point, Points, words_of
from advisor.telling.parts.accounts_by_what_to_do import (
    ToDo,
    ToDoGroup,
    in_a_list,
    kept_as_copies,
    what_to_do,
)
from advisor.telling.parts.annex import annex
from advisor.telling.parts.basis import Basis
from advisor.telling.parts.beside_the_set import beside_the_set
from advisor.telling.parts.decision_and_reviews import review_in_brief, what_was_measured
from advisor.telling.parts.facts_changed import facts_told, what_follows
from advisor.telling.parts.first_weeks import first_steps_of
from advisor.telling.parts.hours_of_the_week import hours_told, what_fits
from advisor.telling.parts.how_you_will_know import measure_in_full
from advisor.telling.parts.plan_sections import log_told, plan_parts, plan_points
from advisor.telling.parts.reach import (
    ceiling_words,
    followers_today,
    not_in_the_figure,
    reach_sentence,
    really_there,
    what_each_adds,
)
from advisor.telling.parts.the_advice import advice_sentence, needs_served, would_change_it_most
from advisor.telling.parts.town_figures import how_many_people, town_figures, what_the_file_says
from advisor.telling.parts.warning_layers import layer_told, warning
from advisor.telling.parts.what_a_trial_changes import (
    differences,
    dollars_tried,
    hours_tried,
    moved,
    no_longer_ranked,
    place_words,
    places_table,
    tried_here,
    what_differs,
    what_it_takes,
)
from advisor.telling.sentences.row_sentences import used_with_it
from tests.telling.parts.conftest import EXAMPLES, TODAY, basis_from

HOURS = "resources.hours_per_week"


def with_set(basis: Basis, **update: object) -> Basis:
    chosen = basis.recommendation.set.model_copy(update=update)
    return replace(basis, recommendation=basis.recommendation.model_copy(update={"set": chosen}))


# ---------------------------------------------------------------- headline, hours, needs


def test_the_advice_names_whom_it_is_for(recruiting: Basis) -> None:
    result = recruiting.recommendation

    assert advice_sentence(result) == f"Our advice to {result.department}: {result.headline.said}"
    assert advice_sentence(result.model_copy(update={"department": None})).startswith(
        "Our advice to your dep"
    )
    assert advice_sentence(result.model_copy(update={"headline": None})) == ""


def test_hours_as_the_decisive_answer_are_not_told_beside_one_more_hour(recruiting: Basis) -> None:
    result = recruiting.recommendation
    assert result.set.one_more_hour is not None
    decisive = result.decisive.model_copy(update={"id": HOURS, "missing": False})

    assert would_change_it_most(result.model_copy(update={"decisive": decisive}), HOURS) == ""
    other = decisive.model_copy(update={"id": "resources.skills"})
    told = would_change_it_most(result.model_copy(update={"decisive": other}), HOURS)
    assert told == f"What would change it most: {decisive.reason}"


def test_hours_of_work_and_of_copies_are_told_apart(recruiting: Basis) -> None:
    told = hours_told(recruiting.recommendation)

    assert told[0] == "5.5 for what you work on, 0.25 for copies on accounts that go on."
    assert hours_told(with_set(recruiting, hours_available=None).recommendation) == ()


def test_unknown_hours_are_told_what_fits_into_how_many(catalog: Catalog, draft_of) -> None:
    draft = draft_of("two-officer-police")
    draft["resources"] = {**draft["resources"], "hours_per_week": None}
    basis = basis_from(draft, catalog)

    fits = what_fits(basis.recommendation, catalog)
    assert [points.heading for points in fits] == ["1 hour a week", "3 hours a week", "6 hours a week"]
    assert all(points.items for points in fits)


def test_the_heaviest_need_comes_first(recruiting: Basis) -> None:
    table = needs_served(recruiting.recommendation, recruiting.catalog)
    covered = recruiting.recommendation.set.needs_covered

    assert len(table.rows) == len(covered)
    heaviest = max(covered, key=lambda c: c.weight)
    assert table.rows[0][0] == f"{heaviest.purpose_label}: {heaviest.audience_label}"


def test_a_feature_is_told_with_the_hours_it_takes(with_copies, catalog: Catalog) -> None:
    basis = basis_from(with_copies, catalog)

    told = used_with_it("facebook_page", basis.recommendation, catalog)
    assert told.startswith("Use with it: Facebook groups (")
    assert told.endswith(" a week more)")
    assert used_with_it("nextdoor", basis.recommendation, catalog) == ""


# ---------------------------------------------------------------- beside it, accounts, warning


def test_what_stands_beside_says_what_it_takes_and_that_it_is_not_counted(recruiting: Basis) -> None:
    told = beside_the_set(recruiting.recommendation)

    website = recruiting.recommendation.foundation[0]
    assert told.items[0].lead.startswith(website.name)
    assert " a week" in told.items[0].lead
    assert "not counted in the hours" in told.note
    assert beside_the_set(recruiting.recommendation.model_copy(update={"foundation": ()})) is None


def test_every_account_outside_the_set_is_told_once(basis_of) -> None:
    for name in ("police-recruiting", "parks-department", "two-officer-police"):
        basis = basis_of(name)
        groups = what_to_do(basis)
        told = [row.platform for group in groups for row in group.rows]
        kept = [row.platform for row, _hours in kept_as_copies(basis)]
        run = basis.recommendation.set.platforms
        outside = [
            i.platform for i in basis.recommendation.actions
            if i.account_id and i.platform not in (*run, *kept)
        ]  # fmt: skip

        assert sorted(p for p in told if p in outside) == sorted(outside), name
        assert [group.later for group in groups] == sorted(group.later for group in groups)


def test_a_layer_on_a_page_says_what_the_report_says(basis_of) -> None:
    basis = basis_of("rural-sheriff-emergencies")
    section = warning(basis)
    table = section.blocks[1]

    for layer, row in zip(basis.recommendation.layers, table.rows, strict=True):
        first, fails = layer_told(layer, basis.catalog)
        said = [first.heading, *(point.text for point in first.items)]
        assert all(words_of(cell) in said for cell in row)
        assert fails.heading == section.blocks[2].heading


# ---------------------------------------------------------------- reach


def test_page_report_and_annex_tell_the_ceiling_in_one_sentence(recruiting: Basis) -> None:
    result, catalog = recruiting.recommendation, recruiting.catalog
    told = ceiling_words(result.set.reach_ceiling, catalog)

    assert told == (
        "71% of rural adults use a network you post on (Facebook page), each counted once "
        "(give or take 4 points)."
    )
    assert reach_sentence(recruiting).text.startswith(told)
    assert annex(result, recruiting.answers, catalog, recruiting.evidence).reach.text.startswith(told)


def test_what_no_survey_counts_is_named_copies_too(recruiting: Basis) -> None:
    told = not_in_the_figure(recruiting.recommendation, recruiting.catalog)

    assert told == "No survey counts LinkedIn and the email newsletter, so the figure leaves them out."


def test_what_each_network_adds_sums_to_the_ceiling(basis_of) -> None:
    for name in ("library-teens", "two-officer-police"):
        ceiling = basis_of(name).recommendation.set.reach_ceiling
        table = what_each_adds(ceiling, basis_of(name).catalog)
        assert sum(row[2].value for row in table.rows) == pytest.approx(ceiling.all_residents)


def test_followers_are_told_only_where_they_are_known(recruiting: Basis) -> None:
    accounts = [a for a in recruiting.answers.accounts if a.followers is not None]

    assert len(followers_today(recruiting)) == len(accounts)
    assert followers_today(recruiting)[0] == (
        "You have 3,900 followers or subscribers on the Facebook page today."
    )
    nobody = replace(
        recruiting, answers=recruiting.answers.model_copy(update={"accounts": (), "local": None})
    )
    assert really_there(nobody).note.startswith("No account or list of today was named.")


# ---------------------------------------------------------------- plan and later


def test_a_measure_is_told_from_today_to_its_target(recruiting: Basis) -> None:
    row = recruiting.plan.measures[0]
    told = {point.lead: point.text for point in measure_in_full(row, recruiting.catalog, TODAY).items}
    unknown = row.model_copy(update={"baseline": None, "target": None})

    assert (told["Today:"], told["Target:"], told["Review:"]) == ("4", "10", "May 2027")
    told = {point.lead: point.text for point in measure_in_full(unknown, recruiting.catalog, TODAY).items}
    assert (told["Today:"], told["Target:"]) == ("count first", "to set")


def test_the_page_draws_the_parts_of_the_plan_that_the_report_prints(recruiting: Basis) -> None:
    sections = plan_parts(recruiting)
    assert sections

    for section in sections:
        key = section.id.removeprefix("plan_")
        assert [p.heading for p in plan_points(recruiting, key)] == [b.heading for b in section.blocks[1:]]


def test_facts_that_changed_are_told_with_what_follows(catalog: Catalog) -> None:
    change = Change(
        version="2026.11", table="platforms", key=("nixle",), column="usd_per_year_low", was="900", now="800",
        why="A price fell.", affects=("nixle",),
    )  # fmt: skip
    since = Since("2026.10", "2026.11", (change,), True, False, (Difference("added", "x"),), ("answers",))

    assert [p.text for p in facts_told(since, catalog).items] == [
        "Nixle (Everbridge): the lowest price a year was $900 and is now $800 (A price fell)."
    ]
    follows = what_follows(since, catalog)
    assert (follows.heading, follows.items[0].text, follows.note) == (
        "The advice has changed:", "Added: X.", "Your answers have changed since then, too."
    )  # fmt: skip
    assert "touches your report" in facts_told(replace(since, facts=()), catalog).items[0].text
    assert what_follows(replace(since, same=True), catalog).heading == "The advice is the same."
    assert "was not kept" in what_follows(replace(since, compared=False), catalog).heading


def test_a_census_file_is_told_with_its_margins(catalog: Catalog) -> None:
    files = EXAMPLES.parent / "tests" / "answers" / "town" / "files"
    name = "ACSST5Y2024.S0101-Data.csv"
    place = read_town((files / name).read_bytes(), name).places[0]

    told = {str(row[0]): words_of(row[2]) for row in town_figures(place, catalog).rows}
    assert [point.text for point in what_the_file_says(place).items] == list(place.notes)
    assert told["Residents"].startswith("± ")
    assert all(words.startswith("± ") for label, words in told.items() if label.endswith(", of adults"))


def test_how_many_people_a_group_is_says_where_that_comes_from(recruiting: Basis, catalog: Catalog) -> None:
    department = recruiting.answers.department

    assert how_many_people(department, "all_residents", catalog).endswith("number of residents you gave.")
    assert how_many_people(department.model_copy(update={"population": None}), "age_18_29", catalog) == ""


# ---------------------------------------------------------------- what a trial changes


def test_what_comes_in_goes_out_and_is_run_otherwise_is_a_line_each(recruiting: Basis) -> None:
    before = recruiting.recommendation
    first, *rest = before.set.platforms
    after = with_set(
        recruiting, platforms=(*rest, "nextdoor"), modes={**before.set.modes, rest[0]: "post_only"}
    ).recommendation

    told = differences(before, after, recruiting.catalog)
    assert "Comes in: Nextdoor for Public Agencies" in told
    assert f"Goes out: {recruiting.name(first)}" in told
    assert any(line.endswith(f"instead of {'posts and replies'}") for line in told)
    assert [point.text for point in what_differs(before, after, recruiting.catalog).items] == told
    assert differences(before, before, recruiting.catalog) == []
    same = what_differs(before, before, recruiting.catalog)
    assert [point.text for point in same.items] == ["The same as with your answers."]


def test_places_gained_and_lost_are_words(recruiting: Basis) -> None:
    assert [place_words(up) for up in (None, 0, 1, 2, -1, -3)] == [
        "new here", "same", "up 1 place", "up 2 places", "down 1 place", "down 3 places"
    ]  # fmt: skip


def test_a_row_that_is_run_is_told_so_and_a_copy_is_one(recruiting: Basis) -> None:
    rows = moved(recruiting.recommendation, recruiting.recommendation)
    table = places_table("news", tuple(row for row in rows if row.role == "news"))

    told = {words_of(cells[0]).partition(". ")[2]: words_of(cells[3]) for cells in table.rows}
    assert told["Facebook page"] == "yes"
    assert told["Email newsletter"] == "kept as a copy"
    assert told["Instagram"] == "–"


def test_what_is_no_longer_ranked_is_named(recruiting: Basis) -> None:
    before = recruiting.recommendation
    after = before.model_copy(update={"ranking": before.ranking[1:]})

    assert no_longer_ranked(before, after) == f"No longer ranked: {before.ranking[0].name}."
    assert no_longer_ranked(before, before) == ""


def test_what_is_tried_says_what_it_takes_as_the_papers_do(recruiting: Basis) -> None:
    """ "It uses 0.75 of your 1 hours" stood here, in words of its own."""
    told = what_it_takes(recruiting.recommendation, recruiting.catalog)
    assert told.startswith("It takes 5.75 of your 6 hours a week and no new fees, with all three")
    assert told.endswith("of weighing your priorities (100 of 100).")
    nothing = with_set(recruiting, platforms=()).recommendation
    assert what_it_takes(nothing, recruiting.catalog) == ""


def test_what_is_tried_has_its_unit_and_none_is_not_known() -> None:
    assert [hours_tried(hours) for hours in (None, 0.5, 1, 12)] == [
        "don't know", "0.5 hours", "1 hour", "12 hours",
    ]  # fmt: skip
    assert [dollars_tried(budget) for budget in (None, 0, 1500)] == ["don't know", "$0", "$1,500"]


def test_a_trial_that_began_with_a_change_tells_it() -> None:
    assert tried_here("If somebody could film, YouTube would come in.").lead == "Tried here:"


def test_what_may_wait_is_told_by_name_and_reason(recruiting: Basis) -> None:
    rows = (
        ToDo("x", "X", "add_later", "It needs a person.", ("Until May.",)),
        ToDo("y", "Y", "keep", "No.", ()),
    )
    told = in_a_list(ToDoGroup("Later", rows, later=True))

    assert told == Points("Later", (Point("It needs a person.", lead="X:"), Point("No.", lead="Y:")))


def test_first_steps_keep_their_order_and_a_platform_without_any_has_no_list(recruiting: Basis) -> None:
    row = recruiting.plan.first_steps[0]
    told = first_steps_of(row)

    assert told is not None
    assert told.numbered
    assert [point.text for point in told.items] == list(row.steps)
    assert first_steps_of(row.model_copy(update={"steps": ()})) is None


def test_a_log_tells_how_it_is_kept_and_what_it_has_columns_for() -> None:
    log = LogPart(heading="Calls", platform=None, steps=("One line each time.",), sources=(), success="calls",
                  columns=("Day", "What happened", "Noted by"))  # fmt: skip

    assert log_told(log) == Points(
        "Calls", (Point("One line each time."),), note="Day · What happened · Noted by"
    )


def test_a_review_is_told_by_its_day_then_measure_by_measure() -> None:
    row = Progress("calls", "Calls", 4, 10, 7, 0.5, "on_the_way")
    review = LookBack(date(2027, 6, 1), (row,), None, 2.0, "", ())

    assert review_in_brief(review) == Point("0 of 1 target met.", lead="Review of June 1, 2027:")
    (measured,) = what_was_measured(review).items
    assert measured.text.startswith("Calls: ")
