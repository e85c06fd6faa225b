"""The one reader: what can be used is read as it was said, all else is named with its place and kept."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.answers import read_answers
from advisor.catalog import Catalog, load_catalog
from advisor.questions.opening import UnreadableError, open_draft, open_text, value_in, without

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.json"))
SHIPPED = load_catalog()


@pytest.fixture
def police() -> dict[str, Any]:
    path = next(path for path in EXAMPLES if path.stem == "two-officer-police")
    return dict(json.loads(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_is_read_as_it_stands(example: Path, catalog: Catalog) -> None:
    said = json.loads(example.read_text(encoding="utf-8"))

    opened = open_text(example.read_bytes(), catalog)

    assert json.dumps(opened.draft) == json.dumps(said)
    assert opened.set_aside == ()


def test_every_dont_know_stays_and_nothing_unsaid_is_added(police: dict[str, Any], catalog: Catalog) -> None:
    police |= {
        "resources": {"hours_per_week": None, "skills": None, "owned": []},
        "department": {"kind": "police", "age_shares": {"age_18_29": None, "age_30_49": 0.3}},
        "reviews": [{"id": "r1", "measured": {"local_outcome": None}, "weather": None}],
        "decision": {"outcome": None, "seen": {"by": [1, None]}},
        "checks": {"comment_policy": None},
        "accounts": None,
    }

    assert open_draft(police, catalog).draft == police


def test_a_value_of_another_kind_is_set_aside_as_the_command_line_refuses_it(
    police: dict[str, Any], catalog: Catalog
) -> None:
    police["department"]["population"] = "3100"
    police["decision"] = {"decided_on": "2026-12-01T00:00:00"}
    police["reviews"] = [{"id": "r1", "hours_per_week": "3", "measured": {"local_outcome": "12"}}]
    police["accounts"] = [{"id": "a", "platform": "x", "last_post": "2026-11-14T00:00:00"}]

    opened = open_draft(police, catalog)

    places = {".".join(map(str, part.place)) for part in opened.set_aside}
    assert {"department.population", "decision.decided_on", "accounts.0.last_post"} <= places
    assert "population" not in opened.draft["department"]
    assert opened.draft["accounts"][0]["platform"] == "x"
    assert opened.whole == police


def test_what_is_wrong_is_named_by_its_place_and_the_least_is_set_aside(
    police: dict[str, Any], catalog: Catalog
) -> None:
    police["department"]["population"] = "many"
    police["purposes"][1]["importance"] = 9
    police["purposes"].insert(0, {"importance": 3})
    police["resources"]["skills"].append("telegraphy")
    police["decision"] = {"outcome": "shelved", "why": "kept"}
    clean = copy.deepcopy(police)
    del clean["department"]["population"], clean["purposes"][2]["importance"], clean["purposes"][0]
    clean["resources"]["skills"].remove("telegraphy")
    del clean["decision"]["outcome"]

    opened = open_draft(police, catalog)

    assert {aside.place for aside in opened.set_aside} == {
        ("department", "population"),
        ("purposes", 0),
        ("purposes", 2, "importance"),
        ("resources", "skills", 3),
        ("decision", "outcome"),
    }
    assert opened.draft == clean
    assert opened.whole == police
    assert all(aside.sentence.startswith(".".join(map(str, aside.place))) for aside in opened.set_aside)


@pytest.mark.parametrize(
    ("entries", "ids"),
    [
        ([{"id": "r1"}, {"id": "r1"}], ["r1", "e2"]),
        ([{"id": ["r"]}, {"id": {}}, {"id": 3}, {"id": ""}, {}], ["e1", "e2", "3", "e4", "e5"]),
        ([{}, {"id": "e1"}, {"id": "e2"}], ["e3", "e1", "e2"]),
        ([{"id": True}, {"id": None}], ["e1", "e2"]),
    ],
)
def test_reviews_get_ids_of_their_own_and_keep_those_that_are_fit(
    police: dict[str, Any], catalog: Catalog, entries: list[dict[str, Any]], ids: list[str]
) -> None:
    police["reviews"] = entries

    assert [review["id"] for review in open_draft(police, catalog).draft["reviews"]] == ids


def test_a_rule_that_no_check_here_knows_still_sets_its_field_aside(
    police: dict[str, Any], catalog: Catalog
) -> None:
    police["department"]["age_shares"] = {"age_18_29": 0.9, "age_65_plus": 0.9}
    police["weights"] = {"families": {"inform": 0.5}, "certainty": "roughly"}

    opened = open_draft(police, catalog)

    assert [aside.place for aside in opened.set_aside] == [
        ("department", "age_shares"),
        ("weights", "families"),
    ]
    assert opened.draft["weights"] == {"certainty": "roughly"}


def test_weights_that_leave_nothing_for_the_purposes_are_set_aside(
    police: dict[str, Any], catalog: Catalog
) -> None:
    police["weights"] = {"success": 1}

    assert [aside.place for aside in open_draft(police, catalog).set_aside] == [("weights", "success")]


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "1", '"a"', b"\xff\xfe\xff", "[" * 100_000])
def test_text_that_is_no_answers_is_unreadable(text: str | bytes, catalog: Catalog) -> None:
    with pytest.raises(UnreadableError, match="saved here"):
        open_text(text, catalog)


def test_answers_of_a_newer_program_are_not_guessed_at(catalog: Catalog) -> None:
    with pytest.raises(UnreadableError, match="newer version"):
        open_draft({"schema_version": 2, "purposes": {}}, catalog)


@pytest.mark.parametrize("version", [None, "1", True, 0, -1, 1.5, [], {}])
def test_a_version_that_is_none_is_put_right_and_the_rest_is_kept(
    police: dict[str, Any], catalog: Catalog, version: Any
) -> None:
    said = police | {"schema_version": version}

    opened = open_draft(said, catalog)

    assert opened.draft == police
    assert [aside.place for aside in opened.set_aside] == [("schema_version",)]
    assert without(opened.whole, ("schema_version",)) == police


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_whatever_is_put_anywhere_the_draft_is_fit_and_the_whole_is_kept(data: st.DataObject) -> None:
    example = data.draw(st.sampled_from(EXAMPLES))
    said = json.loads(example.read_text(encoding="utf-8"))
    for _ in range(data.draw(st.integers(1, 3))):
        places = list(places_of(said))
        place = data.draw(st.sampled_from(places))
        junk = st.one_of(
            st.none(), st.booleans(), st.integers(-5, 10**12), st.floats(allow_nan=False),
            st.text(max_size=5),
            st.lists(st.one_of(st.integers(), st.text(max_size=3), st.none()), max_size=3),
            st.dictionaries(st.text(max_size=4), st.integers(), max_size=2),
        )  # fmt: skip
        holder = value_in(said, place[:-1])
        holder[place[-1]] = data.draw(junk)

    try:
        opened = open_draft(said, SHIPPED)
    except UnreadableError:
        version = said.get("schema_version")
        assert isinstance(version, int)
        assert version > 1
        return

    read_answers(opened.draft, SHIPPED)
    left = opened.whole
    for place in sorted((a.place for a in opened.set_aside), key=lambda p: [str(s).zfill(9) for s in p])[
        ::-1
    ]:
        left = without(left, place)
    again = open_draft(left, SHIPPED)
    assert again.set_aside == ()
    assert again.draft == opened.draft


def places_of(value: Any, at: tuple[str | int, ...] = ()) -> Any:
    """Every place in the answers, deep and shallow."""
    if at:
        yield at
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, part in parts:
        yield from places_of(part, (*at, step))
