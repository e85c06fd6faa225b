"""Every code that the decision gives has one sentence, and every sentence a code that is given."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.result import HeadlineCode, LeftOut, LeftOutRule, Reason
from advisor.telling.sentences import headline_sentences, saying
from advisor.telling.sentences.context import Telling
from advisor.telling.sentences.left_out_sentences import why_not_sentence
from advisor.telling.sentences.saying import SENTENCES, say

DECISION = Path(__file__).parents[2] / "advisor" / "decision"
HOME = DECISION / "result" / "reason.py"


def reasons_in(text: str) -> Iterator[tuple[int, ast.expr | None]]:
    """What stands where the code of each reason should stand, with its line."""
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.Call):
            continue
        made = ast.unparse(node.func)
        if made == "Reason.of":
            yield node.lineno, node.args[0] if node.args else None
        elif made == "Reason":
            yield node.lineno, None


def codes() -> tuple[set[str], list[str]]:
    """Codes of all reasons, and the places where no code is written out."""
    found, wrong = set(), []
    for path in sorted(set(DECISION.rglob("*.py")) - {HOME}):
        for line, code in reasons_in(path.read_text(encoding="utf-8")):
            if isinstance(code, ast.Constant) and isinstance(code.value, str):
                found.add(code.value)
            else:
                wrong.append(f"{path.relative_to(DECISION).as_posix()}:{line}")
    return found, wrong


def test_every_reason_is_made_with_its_code_written_out() -> None:
    assert codes()[1] == [], "write Reason.of(“code”, …), so that this test finds the code"


def test_every_code_has_a_sentence_and_every_sentence_a_code() -> None:
    given = codes()[0]

    assert sorted(given - set(SENTENCES)) == [], "codes without a sentence"
    assert sorted(set(SENTENCES) - given) == [], "sentences that nobody can hear"


def test_a_code_without_a_sentence_and_one_made_at_run_time_are_found(catalog: Catalog) -> None:
    made = list(reasons_in('a = Reason.of("new-code", day=day)\nb = Reason.of(code)\nc = Reason(code="x")\n'))

    assert [getattr(code, "value", None) for _line, code in made] == ["new-code", None, None]
    with pytest.raises(KeyError, match="new-code"):
        say(Telling(catalog, Answers()), Reason.of("new-code"))


def test_no_topic_says_what_another_says() -> None:
    of_topics = [code for topic in saying.TOPICS for code in topic.SENTENCES]

    assert len(of_topics) == len(set(of_topics))
    assert not set(of_topics) & set(saying.ELSEWHERE)


def test_codes_are_plain_words_and_no_ids() -> None:
    """With hyphens, so that nobody takes one for an id that slipped into a text."""
    allowed = set(string.ascii_lowercase + "-")
    assert [code for code in SENTENCES if not set(code) <= allowed] == []


def test_every_part_of_a_headline_has_a_sentence() -> None:
    assert set(headline_sentences.SENTENCES) == set(get_args(HeadlineCode))


LIMITS = ("hours", "page", "money", "accounts", "accounts_at_once")


@pytest.mark.parametrize("rule", get_args(LeftOutRule))
def test_every_rule_that_leaves_out_has_a_sentence(catalog: Catalog, rule: LeftOutRule) -> None:
    limit = {"needed": 2.0, "left": 1.0} if rule in LIMITS else {}
    out = LeftOut(
        rule=rule,
        purpose="recruitment",
        audience="teens",
        value=0.2,
        other="facebook_page",
        other_value=0.5,
        **limit,
    )

    said = why_not_sentence(catalog, out, "Get a quote first.")
    assert said.endswith(".")
    others = {
        why_not_sentence(catalog, out.model_copy(update={"rule": other}), "Get a quote first.")
        for other in get_args(LeftOutRule)
        if other != rule and (other in LIMITS) == bool(limit)
    }
    assert said not in others
