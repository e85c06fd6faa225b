"""The same report as a council staff report and as a memo: other order, other salutation, the same facts."""

from __future__ import annotations

from dataclasses import replace

from advisor.telling.blocks import (
    Amounts,
    Block,
    Board,
    Paper,
    Point,
    Points,
    Section,
    Sources,
    Table,
)
from advisor.telling.parts.accounts_of_today import audit
from advisor.telling.parts.basis import Basis
from advisor.telling.parts.first_weeks import ninety_days
from advisor.telling.parts.set_and_ranking import answers_given
from advisor.telling.parts.what_you_can_decide import choices_table, not_yet_point
from advisor.telling.sentences.decision_sentence import decision_sentence
from advisor.telling.sentences.headline_sentences import takes_sentence
from advisor.text import _
from advisor.words.dates import day_words
from advisor.words.lists import listed
from advisor.words.numbers import figure
from advisor.words.phrases import inside


def staff_report(basis: Basis, board: Board, cited: Sources, department: str) -> Paper:
    """In brief, recommendation, alternatives, background, fiscal effect: as a council expects it."""
    sections = [
        Section("brief", _("In brief"), (Point(_brief(basis, board), id="brief"),)),
        Section("decision", _("Recommendation"), _recommendation(basis, board)),
        Section("alternatives", _("Alternatives"), _alternatives(basis, board)),
        Section("background", _("Background"), _background(basis)),
        Section("fiscal", _("Fiscal effect"), _fiscal(board)),
        Section("measures", _("How success is judged"), (_bare(board.measures),)),
        *_sources(cited),
    ]
    title = _("{department}: staff report on which platforms to run").format(department=department)
    return Paper(title, _("Staff report"), _address(basis, department, _("Governing board")), tuple(sections),
                 (_("Prepared by"), _("Reviewed by"), _("Date")))  # fmt: skip


def memo(basis: Basis, board: Board, cited: Sources, department: str) -> Paper:
    """To one reader: what to do, why, what it takes, what comes next."""
    blocks: list[Block] = [Point(board.decision, id="decision"), *_every_account(basis)]
    if takes := _takes(basis):
        blocks.append(Point(takes, id="summary"))
    reasons = Points("", board.reasons.items, numbered=True)
    sections = [
        Section("decision", _("What we ask for"), tuple(blocks)),
        Section("reasons", board.reasons.heading, (reasons,)),
    ]
    if board.chosen.rows:
        sections.append(Section("set", board.chosen.heading, (_bare(board.chosen),)))
    if basis.recommendation.set.platforms:
        next_steps: tuple[Block, ...] = (_bare(ninety_days(basis)), not_yet_point(basis))
    else:
        next_steps = (not_yet_point(basis),)
    sections.append(Section("plan", _("What comes next"), next_steps))
    sections.append(Section("measures", board.measures.heading, (_bare(board.measures),)))
    sections += _sources(cited)
    title = _("{department}: memo on which platforms to run").format(department=department)
    return Paper(title, _("Memo"), _address(basis, department, ""), tuple(sections))


def _sources(cited: Sources) -> list[Section]:
    """The sources that the text cites, and no more."""
    entries = cited.entries[: cited.core]
    if not entries:
        return []
    return [Section("sources", cited.heading, (replace(cited, lead="", entries=entries, more=""),))]


def _address(basis: Basis, department: str, to: str) -> tuple[tuple[str, str], ...]:
    """A blank is filled in by hand."""
    return (
        (_("To"), to),
        (_("From"), department),
        (_("Date"), day_words(basis.today)),
        (_("Subject"), _("Which communication platforms to run, and which not to")),
    )


def _bare(table: Table) -> Table:
    """A table under the heading of its section needs none of its own."""
    return Table("", table.columns, table.rows, table.note)


def _brief(basis: Basis, board: Board) -> str:
    return " ".join(part for part in (board.decision, _takes(basis), board.sure) if part)


def _takes(basis: Basis) -> str:
    """Hours, fees and purposes in a sentence; "" where nothing is run."""
    said = basis.recommendation
    if said.headline is None or not said.set.platforms:
        return ""
    return takes_sentence(basis.catalog, said.headline, said.totals)


def _every_account(basis: Basis) -> tuple[Point, ...]:
    """One sentence on every account, in and outside of what is run; none where the finding says it all."""
    if not basis.recommendation.set.platforms or len(basis.answers.accounts or ()) < 2:
        return ()
    return (Point(decision_sentence(basis.recommendation, basis.catalog), id="accounts"),)


def _recommendation(basis: Basis, board: Board) -> tuple[Block, ...]:
    blocks: list[Block] = [*_every_account(basis)]
    blocks.append(Points(board.reasons.heading, board.reasons.items, numbered=True))
    if board.chosen.rows:
        blocks.append(board.chosen)
    if board.beside:
        blocks.append(Point(board.beside))
    if board.motion:
        blocks.append(board.motion)
    return tuple(blocks)


def _alternatives(basis: Basis, board: Board) -> tuple[Block, ...]:
    plans = (board.plans,) if board.plans else ()
    return (choices_table(basis), *plans, board.not_chosen)


def _background(basis: Basis) -> tuple[Block, ...]:
    labels = list(dict.fromkeys(n.purpose_label for n in basis.recommendation.needs))
    population = basis.answers.department.population if basis.answers.department else None
    text = _("The department was asked why it wants to be reached, by whom, with which hours and money, and "
             "how it will know whether it worked. It named: {purposes}.").format(
        purposes=listed([inside(label) for label in labels]) or _("no purpose yet"))  # fmt: skip
    if population:
        text += " " + _("The town has {count} residents.").format(count=figure(population))
    blocks: list[Block] = [Point(text, id="background")]
    accounts = audit(basis)
    blocks += [_headed(b, accounts.heading) for b in accounts.blocks]
    given = answers_given(basis)
    return (*blocks, *(_headed(b, given.heading) for b in given.blocks))


def _headed(block: Block, heading: str) -> Block:
    if isinstance(block, Table) and not block.heading:
        return Table(heading, block.columns, block.rows, block.note)
    return block


def _fiscal(board: Board) -> tuple[Block, ...]:
    blocks: list[Block] = []
    if board.costs:
        blocks.append(Amounts("", board.costs))
    if board.motion:
        blocks.append(Point(board.motion.fiscal, id="fiscal"))
    if board.by_hours:
        blocks.append(board.by_hours)
    return tuple(blocks) or (Point(_("There is nothing to pay for.")),)
