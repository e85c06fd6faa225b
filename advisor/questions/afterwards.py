"""What is asked after the advice: what was decided, and months later what was measured."""

from __future__ import annotations

import copy

from advisor.answers.base import NAME_LETTERS, REASON_LETTERS
from advisor.questions.draft import Draft
from advisor.questions.question import Option, Question
from advisor.text import mark

OUTCOME = Question(
    id="decision.outcome",
    text=mark("What was decided?"),
    kind="choice",
    step="know",
    options=(
        Option("approved", mark("Approved as advised")),
        Option("approved_with_changes", mark("Approved with changes")),
        Option("not_yet", mark("Not yet")),
        Option("rejected", mark("Rejected")),
    ),
)
DECISION_QUESTIONS = (
    OUTCOME,
    Question(id="decision.decided_on", text=mark("On which day?"), kind="date", step="know"),
    Question(
        id="decision.decided_by",
        text=mark("By whom?"),
        help=mark("The board, the council or the chief."),
        kind="text",
        step="know",
        maximum=NAME_LETTERS,
    ),
    Question(
        id="decision.platforms",
        text=mark("Which platforms will you run?"),
        help=mark("Leave it empty if it is what was advised."),
        kind="many",
        step="know",
        source="platforms",
    ),
    Question(
        id="decision.why",
        text=mark("Why, in your own words?"),
        help=mark("Above all where you decided something else than was advised."),
        kind="text",
        step="know",
        maximum=REASON_LETTERS,
    ),
)
OVERRIDE_QUESTIONS = (
    Question(
        id="decision.overrides[].action",
        text=mark("What will you do instead?"),
        kind="text",
        step="know",
        maximum=NAME_LETTERS,
    ),
    Question(
        id="decision.overrides[].why", text=mark("Why?"), kind="text", step="know", maximum=REASON_LETTERS
    ),
    Question(id="decision.overrides[].by", text=mark("Who decided it?"), kind="text", step="know"),
)

REVIEW_QUESTIONS = (
    Question(id="reviews[].reviewed_on", text=mark("Day of this review"), kind="date", step="know"),
    Question(id="reviews[].reviewed_by", text=mark("Who looked back?"), kind="text", step="know"),
    Question(
        id="reviews[].hours_per_week",
        text=mark("Hours a week it really took"),
        kind="number",
        step="know",
        maximum=400,
        increment=0.5,
    ),
    Question(
        id="reviews[].changed",
        text=mark("What has changed since?"),
        help=mark("Staff who left, a platform that changed, a new rule, a storm."),
        kind="text",
        step="know",
        maximum=REASON_LETTERS,
    ),
    Question(id="reviews[].next_on", text=mark("Look again on"), kind="date", step="know"),
)


def measured_question(success: str, label: str) -> Question:
    """The question for the figure of one measure, asked in each review."""
    return Question(
        id=f"reviews[].measured.{success}",
        text=label,
        kind="number",
        step="know",
        minimum=-1e12,
        maximum=1e12,
    )


def add_entry(draft: Draft, field: str, **values: str) -> Draft:
    """The draft with one more review or override, under an id that no other of them has.

    field  "reviews" or "decision.overrides"
    """
    changed = copy.deepcopy(draft)
    holder, name = _place(changed, field)
    entries = with_entry_ids(holder.get(name) or [])
    taken = {entry["id"] for entry in entries}
    number = next(n for n in range(1, len(entries) + 2) if f"{name[0]}{n}" not in taken)
    holder[name] = [*entries, {"id": f"{name[0]}{number}", **values}]
    return changed


def remove_entry(draft: Draft, field: str, id: str) -> Draft:
    """The draft without one of them."""
    changed = copy.deepcopy(draft)
    holder, name = _place(changed, field)
    holder[name] = [entry for entry in holder.get(name) or [] if entry.get("id") != id]
    return changed


def with_entry_ids(entries: list[Draft]) -> list[Draft]:
    """Entries in which each has an id of its own: a file may leave it out, a form needs it."""
    taken = {entry["id"] for entry in entries if entry.get("id")}
    named = []
    for place, entry in enumerate(entries, start=1):
        number, own = place, entry.get("id")
        while not own:
            own = f"e{number}" if f"e{number}" not in taken else None
            number += 1
        taken.add(own)
        named.append({**entry, "id": own})
    return named


def _place(draft: Draft, field: str) -> tuple[Draft, str]:
    *parents, name = field.split(".")
    holder = draft
    for parent in parents:
        if not isinstance(holder.get(parent), dict):
            holder[parent] = {}
        holder = holder[parent]
    return holder, name
