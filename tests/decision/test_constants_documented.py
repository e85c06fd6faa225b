"""What docs/method.md and docs/actions.md say in numbers is what the program and the data hold."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_args

import pytest

from advisor.catalog import Catalog
from advisor.decision import method
from advisor.decision.acting.contracts import YEARS_AN_INCIDENT_COUNTS
from advisor.decision.acting.outside_the_set import MOST_TIMES_LARGER
from advisor.decision.changing.decisive import MOST_TRIED
from advisor.decision.changing.least_change import MOST_NEEDS_FOLLOWED
from advisor.decision.doubting.robustness import DRAWS_PER_PIECE
from advisor.decision.facts.evidence import worth
from advisor.decision.facts.running_accounts import EndingReason
from advisor.decision.result import Action
from advisor.decision.result.ranking import Rule
from advisor.decision.weighing.needs import MOST_NEEDS
from advisor.words.labels import ACTION_LABELS
from advisor.words.steps import STEPS

DOCS = Path(__file__).parents[2] / "docs"
DOCUMENT = (DOCS / "method.md").read_text(encoding="utf-8")
ACTIONS = (DOCS / "actions.md").read_text(encoding="utf-8")
CONSTANTS = {name: value for name, value in vars(method).items() if name.isupper()}
# | `NAME` | value | why | if it moves |
ROW = re.compile(r"^\| `([A-Z_]+)` \| (.+?) \| .+ \| .+ \|$", flags=re.MULTILINE)
# The text and its translations: a constant is written alike in all of them.
LISTS = {path.name: ROW.findall(path.read_text(encoding="utf-8")) for path in DOCS.glob("method*.md")}
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def written(value: Any) -> str:
    """A constant as the table writes it."""
    if value is None:
        return "none"
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {written(entry)}" for key, entry in value.items())
    if isinstance(value, frozenset):
        return ", ".join(sorted(value))
    if isinstance(value, tuple):
        return ", ".join(written(entry) for entry in value)
    return f"{value:g}" if isinstance(value, float) else str(value)


def percent(share: float) -> str:
    return f"{round(100 * share, 6):g}%"


def word(number: float) -> str:
    assert number == int(number)
    return NUMBERS[int(number)]


def fraction(share: float) -> str:
    return {0.5: "half", 0.25: "a quarter", 0.2: "a fifth"}[share]


def minutes(hours: float) -> str:
    return f"{60 * hours:g}"


def uncapital(label: str) -> str:
    return label[0].lower() + label[1:]


def share_range(low: float, high: float | None) -> str:
    ends = [f"{round(100 * share, 6):g}" for share in dict.fromkeys((low, low if high is None else high))]
    return f"{'–'.join(ends)}%"


def section(document: str, heading: str) -> str:
    """A section in one line, so that no line break hides a sentence."""
    found = document.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    assert found, heading
    return " ".join(found.split())


def table(document: str, head: str) -> list[list[str]]:
    """The cells of the table whose first column is called so."""
    rows = document.partition(f"\n| {head} |")[2].split("\n\n")[0].splitlines()[2:]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]


@pytest.mark.parametrize("file", LISTS)
@pytest.mark.parametrize("name", CONSTANTS)
def test_a_constant_stands_in_the_table_with_its_present_value(name: str, file: str) -> None:
    assert dict(LISTS[file]).get(name) == written(CONSTANTS[name])


@pytest.mark.parametrize("file", LISTS)
def test_each_constant_is_listed_once_and_none_that_is_gone(file: str) -> None:
    assert sorted(name for name, _value in LISTS[file]) == sorted(CONSTANTS)


def test_the_formulas_hold_the_present_constants() -> None:
    formulas = section(DOCUMENT, "Formulas")
    assert f"+ {method.SECOND_PLATFORM_ADDS:g} × (1 − best) × second" in formulas
    assert f"− {method.OPENING_COST:g} per new account" in formulas
    assert f"({method.COST_OF_A_SECOND:g} for one that does no job better" in formulas
    assert f"{method.READABLE_WORTH[1]:g} in your own log" in formulas


def test_the_worth_of_a_rating_is_that_of_the_data(catalog: Catalog) -> None:
    steps = sorted(
        (s for (scale, _value), s in catalog.scales.items() if scale == "rating"), key=lambda s: s.value
    )
    assert table(DOCUMENT, "rating") == [[s.value, uncapital(s.label), f"{s.number:g}"] for s in steps]


def test_the_steps_of_who_is_there_are_those_of_the_data(catalog: Catalog) -> None:
    steps = sorted(
        (s for (scale, _value), s in catalog.scales.items() if scale == "audience"), key=lambda s: s.value
    )
    told = [[s.value, uncapital(s.label), share_range(s.number, s.number_high)] for s in steps]
    assert table(DOCUMENT, "step") == told


def test_the_shares_met_in_time_are_those_of_the_data(catalog: Catalog) -> None:
    rows = table(DOCUMENT, "how it comes to people")
    deliveries = ("rings", "inbox", "feed", "stream", "place", "carried")
    assert {delivery for delivery, *_rest in catalog.delivery} == set(deliveries)
    for delivery, (_words, *cells) in zip(deliveries, rows, strict=True):
        usual = [catalog.delivery[delivery, horizon, "all", "all"] for horizon in catalog.horizons]
        assert cells == [share_range(row.met_low, row.met_high).removesuffix("%") for row in usual], delivery


def test_the_worth_of_a_share_met_is_that_of_the_data(catalog: Catalog) -> None:
    told = [
        [h.label, f"{h.half_worth_share:g}",
         *(f"{float(worth(share, h.half_worth_share)):.2f}" for share in (0.01, 0.10, 0.50))]
        for h in catalog.horizons.values()
    ]  # fmt: skip
    assert table(DOCUMENT, "time") == told


# Section of method.md, and a sentence of it made from the program.
SAID = [
    ("In short", f"under {method.DRAWS:,} other readings"),
    ("Needs and weights", f"A skipped importance counts as {method.DEFAULT_IMPORTANCE}."),
    ("Needs and weights", f"Measures of success share {percent(method.SUCCESS_WEIGHT)} of the weight"),
    ("Access: who meets one message in time?", f"divided by {percent(method.ENGAGED_SHARE_OF_REACHED)}"),
    ("Access: who meets one message in time?", f"(about {percent(method.NATIONAL_SPANISH_SHARE)})"),
    ("What we do not know", f"Its middle ({method.UNKNOWN_MIDDLE:g}) lies below \"workable\" "
                            f"({method.WORKABLE:g})"),
    ("What we do not know", f"less than {percent(method.KNOWN_SHARE_TO_LEAD)} of its weight known"),
    ("Keep first", f"{minutes(method.COPY_HOURS)} minutes a week, or "
                   f"{minutes(method.COPY_HOURS_COMMENTS_OPEN)} where comments cannot be closed"),
    ("Keep first", f"until the copies take {fraction(method.SHARE_OF_HOURS_FOR_COPIES)} of your hours"),
    ("Keep first", f"never more than {percent(method.NEVER_TOO_FEW)} of the adults"),
    ("Keep first", f"From {100 * method.KEEPING_TOLD_FROM:g} points of covered need on"),
    ("Then choose", f"A second member adds {percent(method.SECOND_PLATFORM_ADDS)} of what"),
    ("Then choose", f"({word(method.MOST_ACCOUNTS)}, or one more than run today"),
    ("Then choose", f"It adds {percent(method.OPENING_COST)} of covered need."),
    ("Then choose", f"it adds {percent(method.COST_OF_A_SECOND)}: it takes "
                    f"{word(method.OPENING_HOURS)} hours"),
    ("Then choose", f"as much as serves a need at all ({method.SERVED_AT_ALL:g})"),
    ("Then choose", f"serves one more than hardly ({STEPS[1]:g})"),
    ("Then choose", f"Of more than {MOST_NEEDS} pairs of purpose"),
    ("Then choose", f"for {MOST_NEEDS_FOLLOWED} needs at most"),
    ("Then choose", f"every set within {100 * method.NEAR_BEST_GAP:g} points of covered need"),
    ("Then choose", f"the next {word(method.NEXT_SETS)} sets"),
    ("Who leads, and who is written for",
     f"hardly, a little ({STEPS[1]:g}), fairly well ({STEPS[2]:g}), well ({STEPS[3]:.2f}) or "
     f"very well ({STEPS[4]:.2f})"),
    ("Money and hours", f"count as {method.ASSUMED_HOURS_PER_WEEK:g} a week, and the sets at "
                        "{:g}, {:g} and {:g} hours".format(*method.HOURS_SHOWN_WHEN_UNKNOWN)),
    ("How sure", f"of {100 * method.FIRM_FROM:g} of 100 draws, *likely* from {100 * method.LIKELY_FROM:g}"),
    ("How sure", f"worked out again {method.DRAWS:,} times"),
    ("How sure", "wins in {:g} to {:g}% of the draws".format(*(100 * s for s in method.NO_CLEAR_LEADER))),
    ("How sure", f"{method.SPREAD_BY_CERTAINTY['sure']:.2f} (\"sure\") or "
                 f"{method.SPREAD_BY_CERTAINTY['roughly']:.2f} (\"roughly\", the usual)"),
    ("How sure", f"among the first {word(method.ROWS_COMPARED)} and"),
    ("How sure", f"({DRAWS_PER_PIECE:,} draws)"),
    ("What would change it", f"Up to {word(MOST_TRIED)} are tried"),
    ("What would change it", f"hours (up to {word(method.MORE_HOURS_LOOKED_AT)} more)"),
]  # fmt: skip

SAID_OF_ACTIONS = [
    ("Reasons to end", f"never for {percent(method.NEVER_TOO_FEW)} of the adults or more"),
    ("Reasons to end", f"has more than {word(1 / method.OWN_PAGE_SHARE)} times its people"),
    ("An account that goes on as a copy", f"keep, {minutes(method.COPY_HOURS)} minutes a week "
                                          f"({minutes(method.COPY_HOURS_COMMENTS_OPEN)} where comments"),
    ("An account that goes on as a copy", f"| {method.MONTHS_TO_REVIEW_A_COPY} months |"),
    ("An account in the set", f"revive or close | {method.MONTHS_TO_REVIVE} months"),
    ("An account in the set", f"look the rule up | {method.MONTHS_TO_FIX} month"),
    ("An account in the set", f"fewer than {100 * method.LEAST_ENROLLED:g} in 100 residents enrolled"),
    ("An account in the set", f"fewer than {100 * method.LEAST_SEEN_BY_FOLLOWERS:g} in 100 followers"),
    ("An account in the set", f"({percent(method.ENGAGED_SHARE_OF_REACHED)} on government pages)"),
    ("An account in the set", f"in fewer than {100 * method.TRIAL_BELOW:g} of 100 draws is a trial of "
                              f"{method.TRIAL_MONTHS} months"),
    ("An account outside the set", f"followed by {method.PEOPLE_WORTH_MOVING} people and "
                                   f"{100 * method.SHARE_WORTH_MOVING:g} in 100 residents"),
    ("An account outside the set", f"| {method.MONTHS_TO_MOVE} months |"),
    ("An account outside the set", f"that 1 in {1 / method.NAME_WORTH_CLAIMING:g} adults use"),
    ("An account outside the set", f"less than {fraction(1 / MOST_TIMES_LARGER)} of their number"),
    ("An account outside the set", f"in the last {word(YEARS_AN_INCIDENT_COUNTS)} years"),
    ("Other ways to go", f"with {word(method.HOURS_OF_STAFF_FIRST)} more hours a week"),
    ("Other ways to go", f"less than {fraction(method.COVERED_TOO_LITTLE)} of the needs"),
    ("Several departments: `town.json`",
     f"if it has {fraction(method.OWN_PAGE_SHARE)} of the main one's people"),
]  # fmt: skip


@pytest.mark.parametrize(("heading", "sentence"), SAID)
def test_the_method_says_the_present_numbers(heading: str, sentence: str) -> None:
    assert sentence in section(DOCUMENT, heading)


@pytest.mark.parametrize(("heading", "sentence"), SAID_OF_ACTIONS)
def test_the_actions_say_the_present_numbers(heading: str, sentence: str) -> None:
    assert sentence in section(ACTIONS, heading)


def test_every_action_of_the_vocabulary_is_told_once_under_the_name_it_has_in_the_app() -> None:
    told = [re.fullmatch(r"(.+) \(`(.+)`\)", row[0]).groups() for row in table(ACTIONS, "action")]  # type: ignore[union-attr]
    assert sorted(told) == sorted((ACTION_LABELS[action], action) for action in get_args(Action))


def test_every_reason_to_end_that_the_program_knows_is_told() -> None:
    told = {code for row in table(ACTIONS, "reason") for code in re.findall(r"`([\w-]+)`", row[2])}
    of_rules = {"discontinued", "banned", "state_rule", "requires"}
    assert set(get_args(EndingReason)) | of_rules <= told
    assert of_rules <= set(get_args(Rule))


def test_the_shares_of_how_it_was_checked_are_those_of_their_counts() -> None:
    found = re.findall(r"(\d+) of (\d+) \((\d+)%\)", section(DOCUMENT, "How we checked it"))
    assert len(found) >= 2
    for met, there, share in found:
        assert round(100 * int(met) / int(there)) == int(share)
