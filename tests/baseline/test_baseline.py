"""The advice that was kept can be read and is whole, and whatever changes in it is told.

Advice moves on purpose, so that it equals what was kept is no test: `make differences` tells what moved.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from advisor.answers import read_answers
from advisor.telling import recommend
from tests.baseline.compact import compact
from tests.baseline.departments import COUNT, GROUPS, Line, advised
from tests.baseline.differences import Difference, by_kind, compared, differences, in_lines
from tests.baseline.keeping import FOLDER, file_of, keep, kept, packed
from tests.laws.case import CATALOG

MOST_BYTES = 2_000_000

LINE: Line = {
    "name": "maple-falls",
    "department": "Maple Falls Police",
    "ranking": [
        ["facebook_page", 40.0, "full", "lead"],
        ["text_alerts", 30.0, "emergency_only", "keep"],
        ["nextdoor", 20.0, "full", "add"],
        ["instagram", 10.0, "full", "not_now", "served"],
    ],
    "features": [["facebook_page", "facebook_live", 5.0, "full", "not_now", "adds_little"]],
    "ruled_out": {"tiktok": ["banned"]},
    "set": ["facebook_page", "text_alerts", "nextdoor"],
    "modes": {"facebook_page": "full", "text_alerts": "emergency_only", "nextdoor": "full"},
    "with_features": {"facebook_page": ["facebook_groups"]},
    "kept": [["linkedin", "a3", 0.25, "rule"]],
    "totals": {"hours": 5.25, "dollars": 1200.0},
    "covered": {"need:events:all_residents": ["facebook_page", 0.5]},
    "actions": [
        ["facebook_page", "a1", "lead"],
        ["text_alerts", "a2", "keep", "2027-03-01"],
        ["linkedin", "a3", "keep", "P6M"],
        ["x", "a4", "wind_down", "P3M", None, "facebook_page"],
        ["nextdoor", None, "add"],
    ],
    "layers": [["list", "text_alerts", "a2", "department", "yes", []]],
    "purposes": {"events": ["weeks", "facebook_page", 3]},
    "certainty": {"facebook_page": "firm"},
    "tipping": {"set family:warn": ["facebook_page", "nextdoor", 0.41]},
    "would_change": {"instagram": [{"hours_per_week": 7.5}, []]},
    "ways": {"open_nothing_new": [["facebook_page"], 0.0, 0.5, False]},
    "sets_by_hours": {"1.0": ["facebook_page"]},
    "overlaps": {"facebook_page": [["a1", "b1"], ["a1"], "a1"]},
    "core": ["facebook_page"],
    "answer_next": ["resources.skills"],
}


def changed(path: list[Any], value: Any) -> Line:
    """The line with one value in it put otherwise; a value of None takes it out."""
    other = copy.deepcopy(LINE)
    inside: Any = other
    for step in path[:-1]:
        inside = inside[step]
    if value is None:
        del inside[path[-1]]
    else:
        inside[path[-1]] = value
    return other


PLANTED: dict[str, tuple[list[Any], Any, str, str]] = {
    "a member goes": (["set", 2], None, "set loses", "set loses nextdoor"),
    "a member comes": (["set"], [*LINE["set"], "x"], "set gains", "set gains x"),
    "another leads": (
        ["set"], ["text_alerts", "facebook_page", "nextdoor"],
        "set led by", "set is led by text_alerts, before by facebook_page",
    ),
    "a mode": (["modes", "facebook_page"], "light", "mode", "runs facebook_page full → light"),
    "a feature": (
        ["with_features", "facebook_page"], None,
        "feature", "features of facebook_page facebook_groups → nothing",
    ),
    "a copy goes": (["kept", 0], None, "copies lose", "copies lose linkedin (a3)"),
    "a copy comes": (
        ["kept"], [*LINE["kept"], ["x", "a4", 0.25, "free"]], "copies gain", "copies gain x (a4)",
    ),
    "why a copy is kept": (["kept", 0, 3], "free", "copy", "copy of linkedin (a3) 0.25, rule → 0.25, free"),
    "hours": (["totals", "hours"], 6.0, "hours and dollars", "hours 5.25 → 6"),
    "dollars": (["totals", "dollars"], 0.0, "hours and dollars", "dollars 1200 → 0"),
    "an account's action": (
        ["actions", 1, 2], "fix_first", "action of account", "text_alerts (a2) keep → fix_first",
    ),
    "a platform's action": (["actions", 4, 2], "trial", "action of platform", "nextdoor add → trial"),
    "a day": (["actions", 1, 3], "P3M", "until", "text_alerts (a2) until 2027-03-01 → P3M"),
    "whom it joins": (["actions", 3, 4], "a1", "merges into", "x (a4) merges into nothing → a1"),
    "where people go": (
        ["actions", 3, 5], "nextdoor", "replaced with", "x (a4) replaced with facebook_page → nextdoor",
    ),
    "a row goes": (["ranking", 3], None, "ranking loses", "ranking loses instagram"),
    "points": (["ranking", 2, 1], 22.1, "scores", "scores move in 1 row, most +2.1 (nextdoor)"),
    "a mode in the ranking": (
        ["ranking", 3, 2], "light",
        "mode in the ranking", "instagram mode in the ranking full → light",
    ),
    "an action in the ranking": (
        ["ranking", 3, 3], "add_later",
        "action in the ranking", "instagram action in the ranking not_now → add_later",
    ),
    "why it is left out": (
        ["ranking", 3, 4], "hours", "left out for", "instagram left out for served → hours",
    ),
    "a feature's points": (
        ["features", 0, 2], 4.0,
        "features: scores", "features: scores move in 1 row, most -1.0 (facebook_live)",
    ),
    "a rule": (["ruled_out", "tiktok"], ["state_rule"], "ruled out", "out: tiktok banned → state_rule"),
    "who covers a need": (
        ["covered", "need:events:all_residents", 0], "nextdoor", "need covered",
        "covered: need:events:all_residents facebook_page, 0.5 → nextdoor, 0.5",
    ),
    "how well a purpose is served": (
        ["purposes", "events", 2], 2, "purpose",
        "purpose events weeks, facebook_page, 3 → weeks, facebook_page, 2",
    ),
    "a layer": (
        ["layers", 0, 4], "no", "layer",
        "layer list text_alerts a2 department, yes, nothing → department, no, nothing",
    ),
    "certainty": (["certainty", "facebook_page"], "likely", "certainty", "sure: facebook_page firm → likely"),
    "a tipping point": (
        ["tipping", "set family:warn", 2], 0.5, "tipping point",
        "tips at set family:warn facebook_page, nextdoor, 0.41 → facebook_page, nextdoor, 0.5",
    ),
    "what would change it": (
        ["would_change", "instagram", 0], {"skills": ["video"]}, "would change it",
        "comes in with instagram hours_per_week 7.5, nothing → skills video, nothing",
    ),
    "a way to go": (
        ["ways", "open_nothing_new", 3], True, "way to go",
        "way open_nothing_new facebook_page, 0, 0.5, False → facebook_page, 0, 0.5, True",
    ),
    "a set by hours": (
        ["sets_by_hours", "1.0"], ["nextdoor"], "set by hours", "at 1.0 facebook_page → nextdoor",
    ),
    "an overlap": (
        ["overlaps", "facebook_page", 2], "b1", "overlap",
        "overlap facebook_page a1, b1, a1, a1 → a1, b1, a1, b1",
    ),
    "the core": (["core", 0], None, "core loses", "core loses facebook_page"),
    "the next question": (
        ["answer_next", 0], None, "answer next loses", "answer next loses resources.skills",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", PLANTED)
def test_a_planted_difference_is_told_and_nothing_else(what: str) -> None:
    path, value, kind, told = PLANTED[what]
    assert differences(LINE, changed(path, value)) == [Difference(kind, told)]


def test_the_action_of_a_platform_is_told_once() -> None:
    other = changed(["actions", 4, 2], "trial")
    other["ranking"][2][3] = "trial"
    assert differences(LINE, other) == [Difference("action of platform", "nextdoor add → trial")]


def test_rows_that_change_places_are_told() -> None:
    first, second, *rest = LINE["ranking"]
    (lead, ranks) = differences(LINE, LINE | {"ranking": [second, first, *rest]})
    assert lead.told == "ranking is led by text_alerts, before by facebook_page"
    assert ranks.told == "ranks change in 2 rows (facebook_page, text_alerts)"


def test_nothing_is_told_of_the_same_advice_or_of_a_last_digit() -> None:
    assert differences(LINE, copy.deepcopy(LINE)) == []
    assert differences(LINE, changed(["ranking", 2, 1], 20.01)) == []
    assert differences(LINE, changed(["totals", "hours"], 5.26)) == []


def test_two_accounts_without_an_id_are_two() -> None:
    before = LINE | {"actions": [["x", None, "keep"], ["x", None, "keep"]]}
    after = LINE | {"actions": [["x", None, "keep"], ["x", None, "park"]]}
    assert differences(before, after) == [Difference("action of platform", "x keep → park")]


def test_departments_that_came_and_went_are_told() -> None:
    other = LINE | {"name": "other"}
    found = compared([LINE], [other])
    assert in_lines(found) == [
        "Maple Falls Police (maple-falls): is not asked any more",
        "Maple Falls Police (other): is new",
    ]


def test_a_department_has_one_line_and_kinds_are_counted() -> None:
    after = changed(["set", 2], None) | {"core": [], "totals": {"hours": 4.0, "dollars": 0.0}}
    found = compared([LINE, LINE | {"name": "same"}], [after, LINE | {"name": "same"}])
    assert in_lines(found, most=2) == [
        "Maple Falls Police (maple-falls): set loses nextdoor; hours 5.25 → 4; and 2 more"
    ]
    assert by_kind(found)[0].split() == ["hours", "and", "dollars", "2", "in", "1"]


# ---------------------------------------------------------------- what is kept


def test_a_result_is_kept_without_its_sentences() -> None:
    answers = {
        "schema_version": 1,
        "department": {"kind": "police", "population": 8000},
        "purposes": [{"id": "emergency_notification"}, {"id": "events"}],
        "resources": {"hours_per_week": 6},
        "accounts": [{"id": "a1", "platform": "facebook_page", "state": "active", "followers": 1500}],
    }
    result = recommend(CATALOG, read_answers(answers, CATALOG), draws=64)
    line = compact(result.model_dump(mode="json"))
    assert {"ranking", "set", "modes", "totals", "actions", "layers", "purposes", "certainty"} <= line.keys()
    assert line["set"] == list(result.set.platforms)
    assert [row[0] for row in line["ranking"]] == [row.platform for row in result.ranking]
    assert len(line["actions"]) == len(result.actions)
    sentences = [text for text in _texts(line) if text.endswith((".", "?", "!")) or text.count(" ") > 2]
    assert not sentences


def _texts(part: Any) -> list[str]:
    if isinstance(part, dict):
        return [text for pair in part.items() for one in pair for text in _texts(one)]
    if isinstance(part, list | tuple):
        return [text for one in part for text in _texts(one)]
    return [part] if isinstance(part, str) else []


def test_the_same_lines_are_kept_as_the_same_bytes_and_read_back(tmp_path: Path) -> None:
    keep("examples", [LINE, LINE], tmp_path)
    assert file_of("examples", tmp_path).read_bytes() == packed([LINE, LINE])
    assert kept("examples", tmp_path) == [LINE, LINE]


@pytest.mark.parametrize("group", GROUPS)
def test_every_department_is_kept_once(group: str) -> None:
    names = [line["name"] for line in kept(group)]
    assert len(set(names)) == len(names)
    assert names == list(_names(GROUPS[group]))


def _names(given: Callable[[], Any]) -> list[str]:
    """The names of the lines, without working out any advice."""
    found: list[str] = []
    for name, answers in given():
        departments = answers.get("departments")
        found += [f"{name} {n}" for n in range(1, len(departments) + 1)] if departments else []
        found.append(name)
    return found


def test_three_hundred_sampled_departments_are_kept_in_two_megabytes() -> None:
    assert len(kept("sampled")) == COUNT == 300
    assert sum(path.stat().st_size for path in FOLDER.glob("*.jsonl.gz")) < MOST_BYTES


def test_a_place_has_a_line_for_each_department_and_one_for_its_accounts() -> None:
    name, place = next((n, a) for n, a in GROUPS["examples"]() if "departments" in a)
    lines = advised(name, place | {"departments": place["departments"][:2], "accounts": []})
    assert [line["name"] for line in lines] == [f"{name} 1", f"{name} 2", name]
    assert "ranking" in lines[0]
    assert lines[-1]["totals"] == {"hours saved": 0.0}
