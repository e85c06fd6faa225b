"""Several names inside a sentence."""

from __future__ import annotations

from advisor.text import ngettext
from advisor.words import lists, phrases


def test_names_are_listed_with_a_comma_before_the_last_of_three() -> None:
    assert lists.listed([]) == ""
    assert lists.listed(["A"]) == "A"
    assert lists.listed(["A", "B"]) == "A and B"
    assert lists.listed(["A", "B", "C"]) == "A, B, and C"


def test_too_many_names_are_cut_and_the_rest_is_counted() -> None:
    assert lists.some_of(["A", "B"], 2) == "A, B"
    assert lists.some_of(["A", "B", "C"], 2) == "A, B, and 1 more"


def test_one_of_several_things_is_enough() -> None:
    assert lists.one_of(["Photo", "Video (short)", "A partner who sends alerts for us"]) == (
        "photo, video, or a partner who sends alerts for you"
    )


def test_a_part_of_one_counts_as_many_in_english_and_by_its_own_rule_elsewhere() -> None:
    from advisor.text import _whole_like

    assert ngettext("{hours} hour a week", "{hours} hours a week", 0.5) == "{hours} hours a week"
    assert ngettext("{hours} hour a week", "{hours} hours a week", 1.0) == "{hours} hour a week"
    assert (_whole_like(0.5, "en"), _whole_like(0.5, "fr"), _whole_like(1.5, "fr")) == (2, 1, 1)


def test_another_language_has_its_own_and(spoken: None) -> None:
    assert lists.listed(["A", "B", "C"]) == "A, B und C"


def test_a_title_that_ends_by_itself_gets_no_full_stop() -> None:
    assert phrases.ended("Why archive social media") == "Why archive social media."
    assert phrases.ended("How should a town archive?") == "How should a town archive?"
