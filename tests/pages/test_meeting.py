"""How a value comes about: the steps shown are the engine's, add up, and name their ground."""

import json
import re
from pathlib import Path

import pytest

from advisor import recommend
from advisor.answers import parse_answers
from advisor.decision.facts.evidence import HIGH, LOW, MIDDLE, worth
from advisor.decision.result import Criterion
from advisor.decision.weighing.meeting import Meetings
from advisor.words.numbers import figure
from advisor.words.percent import percent, percent_range

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = sorted(path.stem for path in EXAMPLES.glob("*.json"))


def answers_of(catalog, name):
    return parse_answers((EXAMPLES / f"{name}.json").read_bytes(), catalog)


@pytest.mark.parametrize("name", NAMES)
def test_the_steps_make_every_value_of_the_ranking(catalog, name):
    answers = answers_of(catalog, name)
    meetings = Meetings(catalog, answers)
    redone = 0
    for row in recommend(catalog, answers, draws=1).ranking:
        mode = next(m for m in catalog.modes[row.platform] if m.mode == row.mode)
        for c in row.contributions:
            if c.criterion.kind != "need" or c.through:
                continue
            met = meetings.of(row.platform, c.criterion)
            kept = meetings.kept(row.platform, mode, c.criterion)
            assert met.fit * met.worth[MIDDLE] * kept == pytest.approx(c.value, abs=1e-9)
            assert met.worth[MIDDLE] == pytest.approx(
                float(worth(met.met[MIDDLE], met.horizon.half_worth_share))
            )
            most = met.there[MIDDLE] * met.rate[MIDDLE] * met.passed[MIDDLE]
            assert met.met[MIDDLE] == pytest.approx(min(most, max(met.users[MIDDLE], met.met[MIDDLE])))
            assert met.met[LOW] <= met.met[MIDDLE] <= met.met[HIGH]
            redone += 1
    assert redone > 5


def test_an_account_of_theirs_with_figures_a_running_one_and_a_new_one_are_told_apart(catalog):
    draft = json.loads((EXAMPLES / "two-officer-police.json").read_text(encoding="utf-8"))
    draft["accounts"].append({"id": "ig", "platform": "instagram", "state": "active", "run_by": "department"})
    meetings = Meetings(catalog, parse_answers(json.dumps(draft), catalog))
    need = Criterion.of_need("crime_alerts", "all_residents")

    assert meetings.of("facebook_page", need).account == "own"
    assert meetings.of("instagram", need).account == "running"
    assert meetings.of("x", need).account == "new"


def test_what_is_looked_up_is_open_to_every_user(catalog):
    answers = answers_of(catalog, "parks-department")
    draft = json.loads(answers.to_json())
    draft["purposes"] = [{"id": "official_notices"}]
    meetings = Meetings(catalog, parse_answers(json.dumps(draft), catalog))

    met = meetings.of("facebook_page", Criterion.of_need("official_notices", draft["audiences"][0]["id"]))
    assert met.account == "looked_up"
    assert met.there == met.users
    assert met.passed == (1.0, 1.0, 1.0)


def test_the_page_of_a_platform_shows_each_step_with_its_ground(app, catalog):
    draft = json.loads((EXAMPLES / "police-recruiting.json").read_text(encoding="utf-8"))
    app.open_work(draft)
    app.test.query_params["platform"] = "linkedin"
    text = app.open("platform").words

    answers = parse_answers(json.dumps(draft), catalog)
    row = recommend(catalog, answers, draws=1).row_of("linkedin")
    meetings = Meetings(catalog, answers)
    for c in row.contributions:
        if c.criterion.kind != "need":
            continue
        met = meetings.of("linkedin", c.criterion)
        audience = c.criterion.audience
        horizon = catalog.horizons[met.horizon.id]
        following = catalog.followings.get(("linkedin", audience)) or catalog.followings["linkedin", "all"]
        assert percent_range(following.new_low, following.new_high) in text
        assert f"about {percent(met.met[MIDDLE])} of them meet one message" in text
        assert f"That is worth {figure(met.worth[MIDDLE])} of 1" in text
        for claim in (following, horizon):
            assert claim.rationale in text
            assert catalog.scales["basis", claim.basis].label in text
            for source in claim.sources:
                if catalog.sources[source].kind != "own_judgement":
                    assert catalog.sources[source].title in text


def test_one_value_is_redone_step_by_step_and_comes_to_the_value_of_the_sum(app, catalog):
    draft = json.loads((EXAMPLES / "police-recruiting.json").read_text(encoding="utf-8"))
    first = recommend(catalog, parse_answers(json.dumps(draft), catalog), draws=1).ranking[0]
    app.open_work(draft, "method")

    table = next(table for table in app.tables if "Step" in table.heads)
    figures = [row["Figure"] for row in table.records]
    shares = [float(f.removesuffix("%")) / 100 for f in figures if f.endswith("%")]
    there, rate, met = shares
    factors = [float(f) for f in figures if not f.endswith("%")]
    *passed, value_of_met, fit, kept, value = factors
    assert met == pytest.approx(there * rate * (passed[0] if passed else 1), rel=0.01)
    half = float(re.search(r"where k is ([\d.]+)", " ".join(row["Step"] for row in table.records))[1])
    assert value_of_met == pytest.approx(met * (1 + half) / (met + half), abs=0.001)
    assert value == pytest.approx(value_of_met * fit * kept, abs=0.002)
    most = max((c for c in first.contributions if c.criterion.kind == "need"), key=lambda c: c.points)
    assert value == pytest.approx(most.value, abs=0.0006)


def test_small_shares_keep_two_digits_and_never_read_as_nothing():
    assert [percent(s) for s in (0, 0.0002, 0.005, 0.05, 0.126, 1)] == [
        "0%", "0.02%", "0.5%", "5%", "13%", "100%"
    ]  # fmt: skip
    assert percent_range(0.2, 0.2) == "20%"
