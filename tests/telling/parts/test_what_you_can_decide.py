"""What the board can say, and what each answer means."""

from __future__ import annotations

from dataclasses import replace

import pytest

from advisor.telling.blocks import words_of
from advisor.telling.parts.basis import Basis
from advisor.telling.parts.what_you_can_decide import choices_table


def with_changes(basis: Basis) -> str:
    return next(words_of(row[1]) for row in choices_table(basis).rows if row[0] == "Approve with changes")


@pytest.fixture
def one_other(recruiting: Basis) -> Basis:
    """Two platforms are in every good set of the core, and one other choice is told of."""
    result = recruiting.recommendation
    others = result.alternatives
    assert others
    other = others[0].model_copy(update={"platforms": ("linkedin",)})
    update = {"core": ("facebook_page", "linkedin"), "alternatives": (other,)}
    return replace(recruiting, recommendation=result.model_copy(update=update))


def test_only_what_every_choice_told_of_has_is_to_be_kept_whatever_is_changed(one_other: Basis) -> None:
    told = with_changes(one_other)

    assert (
        f"Whatever is changed, keep {one_other.spoken(('linkedin',))[0]}: every good choice has it." in told
    )


def test_where_the_choices_share_nothing_nothing_is_to_be_kept(one_other: Basis) -> None:
    alone = one_other.recommendation.model_copy(update={"core": ("facebook_page",)})

    assert "Whatever is changed" not in with_changes(replace(one_other, recommendation=alone))
