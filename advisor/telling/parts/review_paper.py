"""The review as a paper: did it work, what has changed, and what the advice is today."""

from __future__ import annotations

from advisor.charts import progress_chart
from advisor.plan.looking_back import LookBack, look_backs
from advisor.plan.since import changed_since
from advisor.telling.blocks import (
    Block,
    Board,
    Column,
    Figure,
    Paper,
    Picture,
    Point,
    Points,
    Section,
    Table,
    words_of,
)
from advisor.telling.figures import number
from advisor.telling.parts.basis import Basis
from advisor.telling.parts.chart_findings import progress_finding
from advisor.telling.parts.decision_and_reviews import decision_record
from advisor.telling.plan import review_words, since_words
from advisor.telling.sentences.naming import with_unit
from advisor.text import _
from advisor.words.dates import day_words
from advisor.words.hours import hours_words
from advisor.words.phrases import shortened
from advisor.words.reviews import verdict_words

LETTERS = 4000
FACTS_TOLD = 8


def review_paper(basis: Basis, board: Board, department: str) -> Paper | None:
    """None before the first review."""
    found = look_backs(basis.recommendation, basis.answers, basis.catalog)
    if not found:
        return None
    last = found[-1]
    heading = review_words.heading(last)
    sections = [
        Section("brief", _("In brief"), _brief(last)),
        Section("measures", _("What was measured"), _measured(basis, found)),
        *_changed(basis, last),
    ]
    record = decision_record(basis)
    if record is not None:
        sections.append(record)
    sections.append(Section("advice", _("The advice today"), _advice(board)))
    if last.trials:
        trials = tuple(Point(words) for words in review_words.trials(last, basis.catalog))
        sections.append(Section("trials", _("Trials to decide on"), (Points("", trials),)))
    address = (
        (_("From"), department),
        (_("Date"), day_words(basis.today)),
        (
            _("Subject"),
            _("{review}: did the platforms do their job?").format(review=heading),
        ),
    )
    title = _("{department}: {review}").format(department=department, review=heading)
    blanks = (_("Decided"), _("Next review on"), _("Signed"))
    return Paper(title, _("Review"), address, tuple(sections), blanks)


def _brief(last: LookBack) -> tuple[Block, ...]:
    told = ((review_words.summary(last), "review"), (review_words.hours(last), ""))
    return tuple(Point(words, id=id) for words, id in told if words)


def _measured(basis: Basis, found: tuple[LookBack, ...]) -> tuple[Block, ...]:
    """The chart where baseline and target are known, then every figure of every review."""
    blocks: list[Block] = []
    chart = progress_chart(found, theme="print")
    if chart:
        caption = _("The bar runs from the baseline to the target; a dot for each review, the last one dark.")
        blocks.append(Picture(progress_finding(found[-1]), chart, caption))
    rows = [(look, row) for look in found for row in look.rows]
    if not rows:
        return (*blocks, Point(_("No measure was chosen, so there is nothing to compare.")))
    table = Table(
        heading=_("Every figure"),
        columns=(
            Column(_("Measure"), 0.3), Column(_("Review"), 0.24),
            Column(_("At the start"), 0.11, "right"),
            Column(_("Measured"), 0.11, "right"),
            Column(_("Target"), 0.1, "right"),
            Column(_("Result"), 0.14),
        ),
        rows=tuple(
            (
                with_unit(row.label, basis.catalog.success[row.success].unit),
                day_words(look.reviewed_on) if look.reviewed_on else "–",
                *(number(value, "–") for value in (row.baseline, row.measured, row.target)),
                verdict_words(row.verdict),
            )
            for look, row in sorted(rows, key=lambda pair: pair[1].label)
        ),
    )  # fmt: skip
    return (*blocks, table)


def _changed(basis: Basis, last: LookBack) -> list[Section]:
    """What the department says has changed, and which facts behind the advice have."""
    blocks: list[Block] = []
    if last.changed:
        blocks.append(Point(shortened(last.changed, LETTERS), lead=_("In the department.")))
    since = changed_since(basis.catalog, basis.answers, basis.recommendation)
    if since is None:
        blocks.append(Point(_("No fact behind the advice has changed since the last report.")))
    else:
        facts = since_words.facts(since, basis.catalog)[:FACTS_TOLD]
        facts = facts or (_("None of the new facts touches this report."),)
        blocks.append(Points(_("Facts since the last report"), tuple(Point(fact) for fact in facts)))
        if since.differences:
            told = tuple(Point(words) for words in since_words.differences(since, basis.catalog))
            blocks.append(Points(_("What that changes"), told))
    return [Section("changed", _("What has changed"), tuple(blocks))]


def _advice(board: Board) -> tuple[Block, ...]:
    blocks: list[Block] = [Point(board.decision)]
    if board.summary:
        blocks.append(Point(board.summary))
    if board.chosen.rows:
        # platform, action, job, hours, cost: a review needs the first two and the hours
        said = _("{action}, {time}")
        rows = (
            Point(
                said.format(action=words_of(row[1]), time=hours_words(row[3].value, row[3].value))
                if isinstance(row[3], Figure)
                else words_of(row[1]),
                lead=f"{words_of(row[0])}:",
            )
            for row in board.chosen.rows
        )
        blocks.append(Points("", tuple(rows)))
    return tuple(blocks)
