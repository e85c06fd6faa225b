"""One platform by itself or beside another: why not, what keeps it out, its facts, its evidence."""

from __future__ import annotations

from datetime import date

import pytest

from advisor.catalog import Catalog
from advisor.decision.weighing.meeting import Meetings
from advisor.telling.parts.basis import Basis
from advisor.telling.parts.evidence_for_needs import by_purpose, how_to_read_it, points_of_purpose, rating_of
from advisor.telling.parts.how_many_meet_it import steps_of
from advisor.telling.parts.left_out import (
    by_rule,
    not_now,
    ranked_but_left_out,
    verdict_without_a_place,
    why_it_is_out,
)
from advisor.telling.parts.platform_sheet import (
    about_it,
    as_of,
    ended,
    gone,
    in_full,
    ways_in_short,
    ways_to_run_it,
)
from advisor.telling.parts.purposes_led import row_serves, serves_and_known
from advisor.telling.parts.score_by_hand import sum_of_points, value_by_hand, weightiest
from advisor.telling.parts.two_compared import (
    different_jobs,
    facts_of,
    says_nothing,
    who_is_above,
    without_a_place,
)
from advisor.telling.parts.why_not import (
    change_told,
    least_changes,
    no_change_helps,
    runs_already,
    waits_for_a_price,
    what_keeps_it_out,
)
from advisor.telling.sentences.row_sentences import known_of_it, left_out_words, points_words
from advisor.telling.sentences.source_words import source_in_full
from advisor.words.phrases import capital

TODAY = date(2026, 11, 22)


# ---------------------------------------------------------------- why not


def test_what_is_run_is_told_to_be_advised_and_a_copy_to_be_one(recruiting: Basis) -> None:
    assert runs_already("facebook_page", recruiting).startswith("The Facebook page is among the channels")
    kept = recruiting.recommendation.set.kept[0].platform
    assert "goes on as a copy of your other posts, 15 minutes a week" in runs_already(kept, recruiting)
    assert runs_already("periscope", recruiting) == ""


def test_what_keeps_a_platform_out_is_its_own_reason(recruiting: Basis) -> None:
    gone = next(o for o in recruiting.recommendation.ruled_out if o.remedy)
    assert what_keeps_it_out(gone.platform, recruiting) == (
        gone.reason,
        f"To be ranked at all: {gone.remedy}",
    )
    out = next(r for r in recruiting.recommendation.ranking if r.left_out_because)
    assert what_keeps_it_out(out.platform, recruiting)[0] == out.left_out_because
    website = recruiting.recommendation.foundation[0]
    assert what_keeps_it_out(website.platform, recruiting) == (website.reason,)


def test_a_least_change_names_what_would_be_run_and_what_goes_out(nothing_yet: Basis) -> None:
    change = next(c for c in nothing_yet.recommendation.what_would_change if c.needs.kinds)
    told = change_told(change, nothing_yet)

    assert told.heading == change.reason
    assert told.items[0].text.startswith("You would then run: ")
    gone = change.model_copy(update={"drops": ("x", "nextdoor")})
    assert change_told(gone, nothing_yet).items[-1].text == "Goes out: X and Nextdoor for Public Agencies."
    assert least_changes(change.platform, nothing_yet)[0] == change


def test_a_change_that_waits_for_a_price_says_so(nothing_yet: Basis) -> None:
    change = next(c for c in nothing_yet.recommendation.what_would_change if c.needs.kinds)
    quote = change.model_copy(update={"needs": change.needs.model_copy(update={"confirm": ("quote:nixle",)})})

    assert waits_for_a_price(quote)
    assert "price from the seller" in change_told(quote, nothing_yet).note
    assert change_told(change, nothing_yet).note == ""


def test_where_nothing_helps_it_is_said_why(recruiting: Basis) -> None:
    assert "Nothing in your hands" in no_change_helps("periscope", recruiting)[0]
    beside = recruiting.recommendation.foundation[0].platform
    assert "beside the ranking" in no_change_helps(beside, recruiting)[0]


# ---------------------------------------------------------------- left out


def test_everything_ruled_out_stands_under_exactly_one_heading(basis_of) -> None:
    for name in ("police-recruiting", "town-clerk-one-hour", "library-teens"):
        result = basis_of(name).recommendation
        waiting = not_now(result)
        told = [row.platform for group in by_rule(result) for row in group.rows]
        told += [row.platform for row in (waiting.rows if waiting else ())]

        assert sorted(told) == sorted(out.platform for out in result.ruled_out), name


def test_what_is_ranked_and_left_out_says_why_and_the_least_that_would_change_it(nothing_yet: Basis) -> None:
    told = ranked_but_left_out(nothing_yet)
    rows = [row for row in nothing_yet.recommendation.valued() if row.left_out_because]

    assert len(told.items) == len(rows) > 0
    assert all(row.left_out_because in p.text for row, p in zip(rows, told.items, strict=True))
    assert any("It would come in with" in point.text for point in told.items)


def test_what_is_out_is_told_by_its_name_and_its_reason(recruiting: Basis) -> None:
    for group in by_rule(recruiting.recommendation):
        for row in group.rows:
            told = why_it_is_out(row)
            assert (told.lead, told.text) == (f"{row.name}:", row.reason)


def test_what_has_ended_names_what_came_after_in_one_breath(catalog: Catalog) -> None:
    platforms = catalog.platforms
    over = next(p for p in platforms.values() if p.status == "discontinued" and p.successor)

    told = gone(over, catalog)
    assert told.startswith("It has ended (")
    assert told.endswith(f"What came after: {platforms[over.successor].name}")
    assert gone(over.model_copy(update={"successor": None}), catalog) == ended(over)
    # a successor alone does not end it
    assert gone(over.model_copy(update={"status": "active"}), catalog) == ""


def test_a_sheet_tells_how_old_its_facts_are_and_from_which_data(catalog: Catalog) -> None:
    told = as_of(catalog.platforms["facebook_page"], catalog, TODAY)

    assert "onfirmed" in told.partition(".")[0]
    assert f"Data of {catalog.version}. This is advice" in told


def test_a_row_of_a_list_tells_what_it_serves_and_how_it_is_run(recruiting: Basis, catalog: Catalog) -> None:
    row = recruiting.recommendation.ranking[0]

    told = serves_and_known(row, catalog)
    assert told == f"{capital(row_serves(row, catalog))}. {known_of_it(row, catalog)}"
    assert told.startswith("Serves ")


def test_a_platform_without_a_place_has_a_verdict_all_the_same(recruiting: Basis) -> None:
    result = recruiting.recommendation
    assert verdict_without_a_place("periscope", result)[0].strip()
    assert verdict_without_a_place("nobody-knows-it", result) == (
        "It stands beside the ranking and is not scored.",
    )


# ---------------------------------------------------------------- two beside each other


def test_both_have_the_same_facts_in_the_same_order(recruiting: Basis) -> None:
    rows = recruiting.rows()
    one, other = (
        [p.lead for p in facts_of(rows[p], recruiting).items][:9] for p in ("linkedin", "facebook_page")
    )

    assert one == other
    assert one[:4] == ["Place:", "Points:", "Purposes:", "Advised:"]


def test_who_is_above_is_told_the_same_from_both_sides(recruiting: Basis) -> None:
    rows = recruiting.rows()
    win = recruiting.recommendation.robustness.wins[0]
    one, other = rows[win.platform], rows[win.other]

    assert who_is_above(one, other, recruiting) == who_is_above(other, one, recruiting)
    assert "of 100 ways of weighing your priorities" in who_is_above(one, other, recruiting)


def test_other_jobs_and_features_are_not_above_each_other(recruiting: Basis) -> None:
    page, linkedin = (recruiting.rows()[p] for p in ("facebook_page", "linkedin"))
    groups = recruiting.recommendation.row_of("facebook_groups")

    assert "do different jobs" in different_jobs(page, linkedin, recruiting)
    assert different_jobs(page, groups, recruiting) == ""
    assert without_a_place(page, groups).startswith("Facebook groups lives in an account")
    assert without_a_place(page, linkedin) == ""
    assert says_nothing(page, linkedin, recruiting) == ""


# ---------------------------------------------------------------- its points and facts


def test_points_are_told_with_their_range_and_one_point_is_one(recruiting: Basis) -> None:
    row = recruiting.recommendation.ranking[0]
    same = row.model_copy(update={"score": 1.2, "score_low": 0.9, "score_high": 1.4})
    wide = row.model_copy(update={"score": 66.0, "score_low": 49.0, "score_high": 78.0})

    assert points_words(same) == "1 point"
    assert points_words(wide) == "66 points (49–78)"


def test_a_condition_is_not_told_twice(recruiting: Basis) -> None:
    row = recruiting.recommendation.ranking[0]
    both = row.model_copy(update={"left_out_because": "No time.", "conditional": "No time."})
    other = both.model_copy(update={"conditional": "Somebody films."})

    assert left_out_words(both) == ("Left out: No time.",)
    assert left_out_words(other) == ("Left out: No time.", "Only if: Somebody films.")


def test_every_platform_can_be_told_by_itself(catalog: Catalog) -> None:
    for platform in catalog.platforms.values():
        leads = [point.lead for point in in_full(platform, catalog).items]
        assert leads[0] == "What it is:"
        assert ("Keeping records:" in leads) == (platform.status != "discontinued"), platform.id
        assert (ended(platform) == "") == (platform.status != "discontinued")
        assert about_it(platform, catalog).items
        table, short = ways_to_run_it(platform, catalog), ways_in_short(platform, catalog)
        assert (table is None) == (short is None)
        assert table is None or len(table.rows) == len(short.items) == len(catalog.modes[platform.id])


def test_a_source_that_nobody_here_has_seen_is_called_unconfirmed(catalog: Catalog) -> None:
    unseen = next(s for s in catalog.sources.values() if s.original_seen is False and s.last_read)

    assert source_in_full(unseen).endswith(
        f"read on a copy {unseen.last_read}, original not seen, so unconfirmed"
    )
    seller = next(s for s in catalog.sources.values() if s.kind == "vendor")
    assert "a seller's claim" in source_in_full(seller)


def test_points_of_purposes_add_up_to_those_of_needs(recruiting: Basis) -> None:
    row = recruiting.recommendation.ranking[0]
    served = by_purpose(row)

    needs = [c for c in row.contributions if c.criterion.kind == "need"]
    assert sum(len(parts) for parts in served.values()) == len(needs)
    sums = [sum(c.points for c in parts) for parts in served.values()]
    assert sums == sorted(sums, reverse=True)
    purpose, parts = next(iter(served.items()))
    assert points_of_purpose(purpose, parts, recruiting.catalog).endswith(" points")


def test_a_rating_that_is_not_there_is_not_known(recruiting: Basis, catalog: Catalog) -> None:
    need = recruiting.recommendation.needs[0]

    rating = rating_of("a_platform_of_tomorrow", need.purpose, catalog, TODAY)
    assert (rating.rated.text, rating.grounds, rating.sources) == ("not known", (), ())


def test_a_platform_without_points_says_so(recruiting: Basis, catalog: Catalog) -> None:
    gone = catalog.platforms["periscope"]

    assert "no points" in how_to_read_it(gone, recruiting.recommendation, catalog)[0]


@pytest.mark.parametrize("platform", ["facebook_page", "linkedin", "x"])
def test_every_step_of_meeting_is_told_with_the_claim_it_rests_on(
    recruiting: Basis, catalog: Catalog, platform: str
) -> None:
    meetings = Meetings(catalog, recruiting.answers)
    for contribution in recruiting.rows()[platform].contributions:
        need = contribution.criterion
        if need.kind != "need":
            continue
        steps = steps_of(catalog.platforms[platform], need, meetings.of(platform, need), catalog, TODAY)
        asked = [step.question for step in steps if step.question]
        assert asked == ["Are they there?", "Do they meet it in time?", "What is that worth?"]
        for step in steps:
            assert step.text.endswith((".", ")", "?")), step.text
            assert step.claim is None or step.ground or step.sources


def test_the_lines_of_a_score_add_up_to_it_and_to_the_last(recruiting: Basis, catalog: Catalog) -> None:
    row = recruiting.recommendation.ranking[0]
    *lines, together = sum_of_points(row, recruiting.recommendation).rows

    assert sum(cells[3].value for cells in lines) == pytest.approx(together[3].value)
    assert together[3].value == pytest.approx(row.score)
    most = weightiest(row)
    steps = value_by_hand(row, most, Meetings(catalog, recruiting.answers), catalog)
    assert steps.rows[-1][1].value == most.value
