"""A recommendation is decided in codes and values, and told in words as often as one likes."""

from __future__ import annotations

import json
from typing import Any

import pytest

from advisor import text
from advisor.answers import Answers, parse_town, read_answers
from advisor.catalog import Catalog
from advisor.decision import Recommendation, TownRecommendation
from advisor.decision import recommend as decide
from advisor.decision import recommend_town as decide_town
from advisor.telling import recommend, recommend_town, tell, tell_town
from tests.decision.departments import CASES, EXAMPLES
from tests.telling.words_of import WORDS, words_of

DRAWS = 100
NAMES = [*EXAMPLES, *list(CASES)[:6]]
Decided = dict[str, tuple[Answers, Recommendation]]


@pytest.fixture(scope="module")
def decided(catalog: Catalog) -> Decided:
    answers = {name: read_answers({**EXAMPLES, **CASES}[name], catalog) for name in NAMES}
    return {name: (given, decide(catalog, given, draws=DRAWS)) for name, given in answers.items()}


@pytest.mark.parametrize("name", NAMES)
def test_what_is_decided_has_no_words(decided: Decided, name: str) -> None:
    plain = decided[name][1].model_dump(mode="json")

    assert [path for path, said in words_of(plain) if said] == []


@pytest.mark.parametrize("name", NAMES)
def test_telling_adds_words_and_changes_nothing_else(catalog: Catalog, decided: Decided, name: str) -> None:
    answers, before = decided[name]
    told = tell(catalog, answers, before)

    assert _without_words(told.model_dump(mode="json")) == _without_words(before.model_dump(mode="json"))
    found = dict(words_of(told.model_dump(mode="json")))
    assert [path for path, said in found.items() if not said and not _may_be_silent(path)] == []
    assert any("reason" in path for path in found)


@pytest.mark.parametrize("name", NAMES)
def test_what_was_told_is_told_again_in_the_same_words(catalog: Catalog, decided: Decided, name: str) -> None:
    answers, before = decided[name]
    told = tell(catalog, answers, before)

    assert tell(catalog, answers, told) == told


@pytest.mark.parametrize("name", NAMES[:3])
def test_a_file_of_the_result_is_enough_to_tell_it_anew(
    catalog: Catalog, decided: Decided, name: str
) -> None:
    answers, before = decided[name]
    read_back = Recommendation.model_validate_json(before.to_json())

    assert read_back == before
    assert tell(catalog, answers, read_back) == tell(catalog, answers, before)


def test_recommending_is_deciding_and_telling(catalog: Catalog, decided: Decided) -> None:
    answers, before = decided[NAMES[0]]

    assert recommend(catalog, answers, draws=DRAWS) == tell(catalog, answers, before)


@pytest.fixture
def shouted(monkeypatch: pytest.MonkeyPatch) -> None:
    """A language in which every text ends in "¡"."""

    class Shouting:
        def gettext(self, message: str) -> str:
            return f"{message}¡"

        def ngettext(self, one: str, many: str, count: int) -> str:
            return f"{one if count == 1 else many}¡"

    monkeypatch.setattr(text, "_translations", lambda _language: Shouting())


@pytest.mark.usefixtures("shouted")
def test_it_is_told_in_the_language_of_whoever_reads(catalog: Catalog, decided: Decided) -> None:
    answers, before = decided[NAMES[0]]
    told = tell(catalog, answers, before)

    assert all("¡" in item.reason for item in told.actions)
    assert all("¡" in row.reason for row in told.valued())
    assert all("¡" in out.reason for out in told.ruled_out)
    assert all("¡" in said for said in told.warnings)
    assert told.headline is not None
    assert "¡" in told.headline.said
    assert "¡" in told.headline.takes


TOWN: dict[str, Any] = {
    "schema_version": 1,
    "town": {"name": "Maple Falls", "state": "OH", "population": 8200},
    "departments": [
        {
            "schema_version": 1,
            "department": {"name": name, "kind": kind},
            "purposes": [{"id": purpose, "importance": 4}],
            "resources": {"hours_per_week": 3},
        }
        for name, kind, purpose in (("Police", "police", "crime_alerts"), ("Parks", "parks", "events"))
    ],
    "accounts": [
        {"id": "p1", "platform": "facebook_page", "department": "Police", "followers": 4000},
        {"id": "q1", "platform": "facebook_page", "department": "Parks", "followers": 90},
        {"id": "t1", "platform": "youtube"},
    ],
}  # fmt: skip


def test_a_place_is_decided_without_words_and_told_twice_alike(catalog: Catalog) -> None:
    town = parse_town(json.dumps(TOWN).encode(), catalog)
    before = decide_town(catalog, town, draws=DRAWS)
    told = tell_town(catalog, town, before)

    assert [path for path, said in words_of(before.model_dump(mode="json")) if said] == []
    assert told == tell_town(catalog, town, told) == recommend_town(catalog, town, draws=DRAWS)
    assert told == tell_town(catalog, town, TownRecommendation.model_validate_json(before.to_json()))
    assert all(advice.reason for advice in told.accounts.values())
    police = next(item for item in told.departments[0].actions if item.account_id == "p1")
    assert told.accounts["p1"].reason == police.reason
    assert told.summary.startswith("Of 3 accounts")


def _may_be_silent(path: str) -> bool:
    """Words that only some parts have: what must be confirmed, what mends it, until when."""
    last = path.rsplit(".", 1)[-1]
    return last in {"conditional", "left_out_because", "against", "above_next", "reason_in_common", "remedy",
                    "job", "stop_if", "how", "warnings", "hours_steps", "care",
                    "reason_called_ours"}  # fmt: skip


def _without_words(part: Any) -> Any:
    if isinstance(part, dict):
        return {name: _without_words(one) for name, one in part.items() if name not in WORDS}
    return [_without_words(one) for one in part] if isinstance(part, list) else part
