"""What was decided, whatever the advice said: by whom, when and why; and the reviews that followed.

The known fields have their words; a further one, which others may have added,
is printed by its name.
"""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import JsonValue

from advisor.answers import ActionOverride, Decision
from advisor.charts import progress_chart
from advisor.plan.looking_back import LookBack, look_backs
from advisor.telling.blocks import Block, Column, Picture, Point, Points, Section, Table
from advisor.telling.parts.basis import Basis
from advisor.telling.parts.chart_findings import progress_finding
from advisor.telling.plan import review_words
from advisor.text import _, mark
from advisor.words.dates import day_words
from advisor.words.labels import ACTION_LABELS, action_label
from advisor.words.numbers import figure
from advisor.words.phrases import capital, shortened

LETTERS = 1200
OUTCOMES = {
    "approved": mark("approved"),
    "approved_with_changes": mark("approved with changes"),
    "not_yet": mark("not yet"),
    "rejected": mark("rejected"),
}
Departure = tuple[str, str, str, str, str]


def decision_record(basis: Basis) -> Section | None:
    """None while nothing is decided."""
    decided = basis.answers.decided()
    if decided is None:
        return None
    blocks: list[Block] = []
    facts = tuple(Point(words, lead=f"{label}:") for label, words in _facts(decided, basis) if words)
    if facts:
        blocks.append(Points("", facts))
    found = departures(basis)
    if found:
        blocks.append(
            Table(
                heading=_("Where the department goes another way"),
                columns=(
                    Column(_("Platform"), 0.24), Column(_("The advice"), 0.16), Column(_("Decided"), 0.16),
                    Column(_("Why"), 0.28), Column(_("By"), 0.16),
                ),
                rows=tuple(found),
            )
        )  # fmt: skip
    return Section("record", _("What was decided"), tuple(blocks)) if blocks else None


def _facts(decided: Decision, basis: Basis) -> list[tuple[str, str]]:
    """Label and words of each field; "" where it is blank."""
    known = [
        (_("Decided"), _(OUTCOMES[decided.outcome]) if decided.outcome else ""),
        (_("On"), day_words(decided.decided_on) if decided.decided_on else ""),
        (_("By"), shortened(decided.decided_by or "", LETTERS)),
        (_("Platforms"), ", ".join(basis.names(decided.platforms or ()))),
        (_("Why"), shortened(decided.why or "", LETTERS)),
    ]
    written = decided.further().items()
    further = [(_words_of(key), shortened(_text_of(value), LETTERS)) for key, value in written]
    return known + further


def departures(basis: Basis) -> list[Departure]:
    """Platform, the advice, what is done instead, why, by whom."""
    decided = basis.answers.decided() or Decision()
    advised = {i.platform: i.action for i in reversed(basis.recommendation.actions)}
    return [_departure(one, decided, advised, basis) for one in decided.overrides or ()]


def _departure(one: ActionOverride, decided: Decision, advised: Mapping[str, str], basis: Basis) -> Departure:
    return (
        basis.name(one.platform),
        action_label(advised[one.platform]) if one.platform in advised else "–",
        action_label(one.action) if one.action in ACTION_LABELS else one.action,
        shortened(one.why or _("no reason given"), LETTERS),
        one.by or decided.decided_by or _("no name given"),
    )


def departures_words(basis: Basis) -> str:
    """For page one: "The board goes another way on X: Keep (why; who)."; "" where it does not."""
    return " ".join(
        _("Decided otherwise for {name}: {action} instead of {advice} ({why}; {by}).").format(
            name=name, action=action, advice=advice, why=shortened(why, 160), by=shortened(by, 60)
        )
        for name, advice, action, why, by in departures(basis)[:3]
    )


def reviews(basis: Basis) -> Section | None:
    """Each look back with what was measured against its target; None where there is none."""
    found = look_backs(basis.recommendation, basis.answers, basis.catalog)
    if not found:
        return None
    chart = progress_chart(found, theme="print")
    blocks: list[Block] = []
    if chart:
        caption = _("From the figure of the start to the target; what was not measured is left out.")
        blocks.append(Picture(progress_finding(found[-1]), chart, caption))
    for review in found:
        told = [
            review_words.summary(review),
            *(review_words.row_sentence(row) for row in review.rows),
            review_words.hours(review),
            review.changed,
            *review_words.trials(review, basis.catalog),
        ]
        points = tuple(Point(shortened(words, LETTERS)) for words in told if words)
        blocks.append(Points(review_words.heading(review), points))
    return Section("reviews", _("Reviews so far"), tuple(blocks))


def review_in_brief(review: LookBack) -> Point:
    """When it was held, and how many targets were met."""
    return Point(review_words.summary(review), lead=_("{name}:").format(name=review_words.heading(review)))


def what_was_measured(review: LookBack) -> Points:
    """Each measure of a review against its target."""
    return Points("", tuple(Point(review_words.row_sentence(row)) for row in review.rows))


def _text_of(value: JsonValue) -> str:
    """Any value as a person reads it; "" for nothing."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, int | float):
        return figure(value)
    if isinstance(value, dict):
        return "; ".join(f"{_words_of(key)}: {words}" for key, v in value.items() if (words := _text_of(v)))
    if isinstance(value, list):
        return ", ".join(words for item in value if (words := _text_of(item)))
    return value or ""


def _words_of(key: str) -> str:
    """A field's name as words: "used_for" → "Used for"."""
    return capital(key.replace("_", " ").strip())
