"""How sure, what would tip it, and other weights: the same blocks for a report and a page."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from advisor.telling.blocks import Figure, Points, words_of
from advisor.telling.parts.basis import Basis
from advisor.telling.parts.how_sure import (
    constants_moved,
    firsts_of_list,
    in_best_sets,
    pair_words,
    shares_table,
    sureness,
    too_close_pairs,
    ways_tried,
)
from advisor.telling.parts.other_weights import any_weights, choose_this_if
from advisor.telling.parts.what_would_change import first_tips, nearest_tips, tips_table
from advisor.telling.sentences.certainty_sentences import set_sentence
from advisor.words.percent import hundredths
from advisor.words.phrases import capital


def without(basis: Basis, **update: object) -> Basis:
    return replace(basis, recommendation=basis.recommendation.model_copy(update=update))


def test_a_report_says_how_sure_it_is_in_the_words_of_the_page(recruiting: Basis) -> None:
    section = sureness(recruiting)
    assert section is not None
    sure = recruiting.recommendation.robustness
    assert sure is not None

    assert ways_tried(sure) in section.blocks[0].text
    assert set(section.blocks[1].items) >= set(in_best_sets(recruiting)[:6])


@pytest.mark.parametrize(
    ("set_share", "begins"),
    [(0.11, "Other choices come close"), (0.39, "Other choices come close"),
     (0.4, "This choice came out best"), (0.8, "This choice came out best")],
)  # fmt: skip
def test_that_others_come_close_is_said_first_where_the_plan_is_seldom_the_best(
    recruiting: Basis, set_share: float, begins: str
) -> None:
    sure = recruiting.recommendation.robustness
    assert sure is not None

    assert set_sentence(sure.model_copy(update={"set_share": set_share})).startswith(begins)


def test_the_members_come_first_and_copies_are_not_drawn(recruiting: Basis) -> None:
    told = [point.lead for point in in_best_sets(recruiting)]
    members = recruiting.recommendation.set.platforms
    kept = [one.platform for one in recruiting.recommendation.set.kept]
    assert members
    assert kept

    assert {f"{recruiting.name(p)}:" for p in members} == set(told[: len(members)])
    assert not {f"{recruiting.name(p)}:" for p in kept} & set(told)


def test_who_is_first_of_a_list_is_told_with_the_share_of_each(recruiting: Basis) -> None:
    ranks = recruiting.recommendation.robustness.ranks
    news = next(m for m in ranks if m.list == "news")
    share = dict(zip(news.platforms, (row[0] for row in news.shares), strict=True))
    first = max(share, key=lambda p: share[p])

    told = firsts_of_list(recruiting, "news", 3)
    assert told.startswith(
        f"{capital(recruiting.spoken([first])[0])} is first in {hundredths(share[first])} of 100 ways"
    )
    assert told.endswith(".")


def test_a_list_of_one_says_so(recruiting: Basis) -> None:
    assert firsts_of_list(recruiting, "recruit", 3) == "LinkedIn is the only one of its kind here."


def test_a_pair_is_told_with_both_shares_and_without_where_nobody_drew(recruiting: Basis) -> None:
    win = next(w for w in recruiting.recommendation.robustness.wins if 0.02 < w.share < 0.98)
    mine, theirs = hundredths(win.share), 100 - hundredths(win.share)

    assert pair_words(recruiting, win.platform, win.other).endswith(f": {mine} to {theirs} of 100")
    assert pair_words(recruiting, win.other, win.platform).endswith(f": {theirs} to {mine} of 100")
    undrawn = without(recruiting, robustness=None)
    assert pair_words(undrawn, "x", "instagram") == "X and Instagram"


def test_pairs_too_close_to_call_are_counted(recruiting: Basis) -> None:
    pairs = (("x", "instagram"),)
    assert too_close_pairs(without(recruiting, too_close=pairs)).heading == "Too close to call: one pair"
    assert too_close_pairs(without(recruiting, too_close=pairs * 3)).heading.endswith("3 pairs")
    assert too_close_pairs(without(recruiting, too_close=())) is None


def test_every_valued_platform_has_a_line_of_shares_and_a_feature_no_first(basis_of) -> None:
    basis = basis_of("police-recruiting")
    table = shares_table(basis)

    rows = basis.recommendation.valued()
    assert len(table.rows) == len(rows)
    for row, cells in zip(rows, table.rows, strict=True):
        inside = cells[2]
        assert isinstance(inside, Figure)
        assert inside.value == row.in_set_share
    assert [words_of(cells[1]) for cells in table.rows if "(in " in str(cells[0])] == ["–"]


def test_constants_are_told_without_arrows_and_with_what_would_be_run(recruiting: Basis) -> None:
    moved = recruiting.recommendation.robustness.constants[0]
    other = moved.model_copy(update={"same": False, "platforms": ("x", "nextdoor")})
    sure = recruiting.recommendation.robustness.model_copy(update={"constants": (moved, other)})

    told = [p.text for p in constants_moved(without(recruiting, robustness=sure)).items]
    assert told[0].endswith("the advice is the same.") == moved.same
    assert told[1].endswith("these would be run: X and Nextdoor for Public Agencies.")
    assert "→" not in "".join(told)


def test_without_draws_nothing_is_said_of_shares(recruiting: Basis) -> None:
    basis = without(recruiting, robustness=None)

    for part in (sureness, constants_moved, shares_table, choose_this_if, any_weights):
        assert part(basis) is None


def test_the_nearest_weights_come_first_and_the_table_has_all(recruiting: Basis) -> None:
    of_set, of_lists = nearest_tips(recruiting)
    assert of_set.heading == "What would change what you run"
    assert all("weighs" in point.text for point in of_set.items)
    assert len(of_set.items) <= 3

    table = tips_table(recruiting)
    tips = [t for t in recruiting.recommendation.tipping_points if t.list != "all"]
    assert len(table.rows) == len(tips)
    assert f"All {len(tips)} weights" in table.heading
    never = [cells for cells in table.rows if words_of(cells[3]) == "never"]
    assert all(words_of(cells[4]) == "–" for cells in never)
    assert isinstance(of_lists, Points)


def test_a_weight_that_never_tips_is_told_as_nothing(recruiting: Basis) -> None:
    tips = tuple(t.model_copy(update={"flips_at": None}) for t in recruiting.recommendation.tipping_points)
    basis = without(recruiting, tipping_points=tips)

    assert all(p.items[0].text.startswith("Nothing: whatever") for p in nearest_tips(basis))
    assert first_tips(basis) is None
    assert tips_table(without(recruiting, tipping_points=())) is None


def test_choose_this_if_names_what_weighs_otherwise_with_what_they_said(recruiting: Basis) -> None:
    told = choose_this_if(recruiting)
    central = recruiting.recommendation.robustness.central
    assert central

    assert len(told.items) == len(
        [c for c in central if c.list in ("warn", "news", "tips", "record", "recruit")]
    )
    for point in told.items:
        assert "(you: " in point.text or "at about the weights you gave" in point.text
        assert "of 100 readings of the evidence" in point.text


def test_where_one_kind_of_need_is_all_there_is_nothing_to_choose(recruiting: Basis) -> None:
    need = recruiting.recommendation.needs[0]

    assert choose_this_if(without(recruiting, needs=(need,))) is None


@pytest.mark.parametrize("name", ["police-recruiting", "library-teens", "town-clerk-one-hour"])
def test_any_weights_tells_at_most_three_of_each(basis_of, name: str) -> None:
    told = any_weights(basis_of(name))

    assert told is not None
    for point in told.items:
        assert 1 <= len(re.split(r", and |, | and ", point.text)) <= 5
