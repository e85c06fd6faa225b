"""What no text of the plan or of a draft may do, over the examples under many rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.result import MovingPart, Part, PartName, Plan, Recommendation
from advisor.plan.ending import ENDS, MAY_END
from advisor.telling import complete
from advisor.telling.plan.drafts import drafts

Departments = list[tuple[Answers, Recommendation]]
# Lists of parts whose sentences are ours; first steps and modes are the catalogue's.
PARTS: tuple[PartName, ...] = get_args(PartName)
LONGEST_SENTENCE_WORDS = 25
LAW = re.compile(
    r"Krasno|Tanner|Lindke|ADA title|WCAG|lawful|the law\b|must be kept|trial court|courts? in|have rights"
)
ASKS = re.compile(r"(?i)ask your attorney")
DEADLINE = re.compile(r"\b(2027|2028)-\d\d-\d\d\b|\b30 days of|after 30 days")
FILTER = re.compile(r"(?i)\bfilter")
AGAINST = re.compile(r"(?i)\b(no|off|never|not|struck|against|without)\b")


def parts(result: Recommendation) -> Iterator[Part]:
    for key in PARTS:
        yield from (result.plan or Plan()).parts(key)


def plan_texts(result: Recommendation) -> Iterator[str]:
    for row in parts(result):
        yield from row.steps
        if isinstance(row, MovingPart) and row.pinned:
            yield row.pinned


def draft_texts(answers: Answers, result: Recommendation, catalog: Catalog) -> Iterator[str]:
    for draft in drafts(result, answers, catalog):
        yield from (draft.note, *draft.paragraphs)


def all_texts(departments: Departments, catalog: Catalog) -> set[str]:
    found: set[str] = set()
    for answers, result in departments:
        found.update(plan_texts(result), draft_texts(answers, result, catalog))
    return found


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?”])\s+(?=[A-Z“\[$])", text)


def test_there_is_something_to_read(departments: Departments, shipped: Catalog) -> None:
    assert len(all_texts(departments, shipped)) > 300


def test_no_text_recommends_a_comment_filter(departments: Departments, shipped: Catalog) -> None:
    named = [text for text in all_texts(departments, shipped) if FILTER.search(text)]

    assert named
    assert [text for text in named if not AGAINST.search(text)] == []


def test_the_two_decisions_on_filters_stand_with_court_and_date_wherever_people_can_write(
    departments: Departments,
) -> None:
    for _answers, result in departments:
        plan = result.plan or Plan()
        text = " ".join(step for row in plan.comments for step in row.steps)
        if text:
            assert "Krasno v. Mnookin (7th Circuit, 2025-08-01)" in text
            assert "Tanner v. Ziegenhorn (trial court, Eastern District of Arkansas, 2021-09-30)" in text
            assert "Lindke v. Freed (US Supreme Court, 2024-03-15)" in text


def test_a_sentence_on_law_ends_with_ask_your_attorney_or_stands_in_a_text_for_the_attorney(
    departments: Departments, shipped: Catalog
) -> None:
    for answers, result in departments:
        in_plan = [text for text in plan_texts(result) if LAW.search(text)]
        assert [text for text in in_plan if not re.search(r"(?i)ask your attorney\.?$", text)] == []
        for draft in drafts(result, answers, shipped):
            legal = [text for text in draft.paragraphs if LAW.search(text)]
            assert draft.mark == "for_attorney" or all(ASKS.search(text) for text in legal)


def test_a_draft_for_the_attorney_says_that_it_is_no_legal_advice(
    departments: Departments, shipped: Catalog
) -> None:
    for answers, result in departments:
        policies = [d for d in drafts(result, answers, shipped) if d.id.endswith("policy")]
        assert {d.mark for d in policies} == {"for_attorney"}
        assert all("not legal advice" in d.note for d in policies)


def test_no_deadline_stands_without_as_of_and_check_again(departments: Departments, shipped: Catalog) -> None:
    dated = [text for text in all_texts(departments, shipped) if DEADLINE.search(text)]

    assert dated
    for text in dated:
        assert "As of" in text
        assert "check" in text


def test_no_sentence_is_longer_than_a_reader_of_grade_8_likes(
    departments: Departments, shipped: Catalog
) -> None:
    ours = all_texts(departments, shipped)
    # The formula of a measure and the figure of a trial come from elsewhere.
    ours = {text for text in ours if not text.startswith(("Once a month, work out", "Stop "))}

    long = [s for text in ours for s in sentences(text) if len(s.split()) > LONGEST_SENTENCE_WORDS]

    assert long == []


def test_no_text_says_that_a_department_keeps_no_records(departments: Departments, shipped: Catalog) -> None:
    refusing = re.compile(
        r"(?i)(do not|does not|no longer|never|decline to) (keep|archive|save) (any )?(records|copies)"
        r"|keeps? no (records|copies)"
    )

    assert [text for text in all_texts(departments, shipped) if refusing.search(text)] == []


def test_no_brace_of_a_text_is_left_unfilled(departments: Departments, shipped: Catalog) -> None:
    assert [text for text in all_texts(departments, shipped) if re.search(r"[{}]", text)] == []


def test_every_source_is_one_of_the_catalogue(departments: Departments, shipped: Catalog) -> None:
    for answers, result in departments:
        cited = {source for row in parts(result) for source in row.sources}
        of_drafts = {s for d in drafts(result, answers, shipped) for s in d.sources}
        assert cited | of_drafts <= set(shipped.sources)
        assert {entry for d in drafts(result, answers, shipped) for entry in d.compare} <= set(
            shipped.library
        )


def test_every_account_with_an_action_that_ends_something_has_a_moving_plan(
    departments: Departments,
) -> None:
    seen = 0
    for answers, result in departments:
        known = {account.id for account in answers.accounts or ()}
        ending = {
            i.account_id for i in result.actions if i.account_id in known and i.action in ENDS | MAY_END
        }
        moving = {row.account_id: row for row in (result.plan or Plan()).moving}
        assert ending <= set(moving)
        assert all(moving[account].steps and moving[account].weeks >= 1 for account in ending)
        seen += len(ending)
    assert seen


def test_accounts_without_an_id_get_the_same_plan(
    recommended: dict[str, tuple[Answers, Recommendation]], shipped: Catalog
) -> None:
    for answers, result in recommended.values():
        unnamed = answers.model_dump(mode="json", exclude_none=True)
        for account in unnamed["accounts"]:
            del account["id"]
        actions = tuple(item.model_copy(update={"account_id": None}) for item in result.actions)
        without = complete(
            result.model_copy(update={"actions": actions}), Answers.model_validate(unnamed), shipped
        )
        with_ids = complete(result, answers, shipped)

        assert [row.steps for row in (without.plan or Plan()).moving] == [
            row.steps for row in (with_ids.plan or Plan()).moving
        ]


def test_the_days_of_the_week_never_take_more_than_the_hours_of_the_set(departments: Departments) -> None:
    for _answers, result in departments:
        rows = (result.plan or Plan()).rhythm
        minutes_a_week = sum(row.minutes * row.times_per_year for row in rows) / 52
        assert minutes_a_week <= result.set.hours_per_week * 60 + 1e-6
        assert minutes_a_week >= result.set.hours_per_week * 60 - 5 * len(result.set.platforms) - 5
