"""Each law of trials passes what keeps it and names what breaks it."""

from __future__ import annotations

import pytest

from tests.laws import laws_of_trials
from tests.laws.case import Case
from tests.laws.small import account, case, item, laws_in, told_apart

FEW = "fewer than about 300 people who live here follow it or signed up"


def trial(
    platform: str = "instagram", stop_if: str | None = FEW, *accounts: dict[str, object], **more: object
) -> Case:
    return case(*accounts, told=[item(platform, "trial", until="P6M", stop_if=stop_if)], **more)  # type: ignore[arg-type]


MANY = FEW.replace("300", "2,300")
EXAMPLES = {
    "followers_are_counted_where_people_follow": (trial(), trial("p3_tips")),
    "a_trial_can_be_passed": (trial(), trial(stop_if=MANY)),
    "a_trial_can_fail": (trial(), trial("instagram", FEW, account("instagram", followers=800))),
    "what_they_own_is_not_tried": (
        trial("email_newsletter"),
        trial("email_newsletter", owned=["email_list"]),
    ),
    "a_trial_ends": (trial(), trial(stop_if=None)),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_law_passes_what_keeps_it_and_names_what_breaks_it(name: str) -> None:
    told_apart(name, *EXAMPLES[name])


def test_each_law_of_trials_has_an_example() -> None:
    assert set(EXAMPLES) == laws_in(laws_of_trials)


@pytest.mark.parametrize(
    ("stop_if", "people"),
    [
        (FEW, 300),
        (MANY, 2_300),
        ("fewer than about 4 in 100 adults in town follow it or signed up", 308),
        ("“tips received” is below 12", None),
        (None, None),
    ],
)
def test_the_figure_is_read_as_people(stop_if: str | None, people: float | None) -> None:
    given = trial(stop_if=stop_if)
    assert laws_of_trials.figure(given, given.items[0]) == people
