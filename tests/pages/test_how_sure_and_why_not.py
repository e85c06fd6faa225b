"""How sure the advice is, and why a platform is not in it: the words a chief reads."""

import json
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def recruiting(app):
    app.open_work(json.loads((EXAMPLES / "police-recruiting.json").read_text(encoding="utf-8")))
    return app


def why_not(app, platform):
    """As if the address with this platform had been typed."""
    app.test.query_params["platform"] = platform
    return app.open("why_not")


def test_how_sure_speaks_of_ways_of_weighing_and_never_of_being_right(recruiting):
    text = recruiting.open("how_sure").text

    assert "in line with what you said" in text
    assert "is first in" in text
    assert "of 100 ways" in text
    assert "% sure" not in text


def test_how_sure_names_the_weight_at_which_the_set_tips(recruiting):
    text = recruiting.open("how_sure").text

    assert "What would change what you run" in text
    assert "instead of" in text or "never, whatever it weighs" in text


def test_why_not_says_that_an_ended_platform_is_in_nobodys_hands(recruiting):
    text = why_not(recruiting, "periscope").text

    assert "Nothing in your hands" in text
    assert "What would bring it in" not in text


def test_why_not_tells_the_least_change_and_the_set_it_leads_to(app):
    from advisor import load_catalog, recommend
    from advisor.answers import parse_answers

    catalog = load_catalog()
    told = json.loads((EXAMPLES / "police-recruiting.json").read_text(encoding="utf-8"))
    draft = {**told, "accounts": []}  # beside what runs, little is left to bring in
    answers = parse_answers(json.dumps(draft), catalog)
    change = next(c for c in recommend(catalog, answers, draws=1).what_would_change or () if c.needs.kinds)

    text = why_not(app.open_work(draft), change.platform).text

    assert "What would bring it in" in text
    assert "It would come in with" in text
    assert "You would then run" in text


def test_a_platform_of_the_set_is_told_to_be_in_it(recruiting):
    assert "is among the channels we advise you to run" in why_not(recruiting, "facebook_page").text
