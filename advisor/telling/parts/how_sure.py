"""How sure the advice is: in how many ways of weighing the priorities it stays the same. Words first."""

from __future__ import annotations

from advisor.charts import rank_shares_chart
from advisor.decision.result import Robustness
from advisor.telling.blocks import Block, Picture, Point, Points, Section
from advisor.telling.parts.basis import Basis
from advisor.telling.sentences.certainty_sentences import first_of_list, in_best_set, set_sentence
from advisor.telling.sentences.kept_sentences import copy_on
from advisor.telling.sentences.naming import in_its_account
from advisor.text import _
from advisor.words.labels import role_label
from advisor.words.numbers import figure
from advisor.words.phrases import capital
from advisor.words.sureness import too_close_words

# A share below this is not worth a word.
LEAST_TOLD = 0.01
MEMBERS_TOLD = 6
PAIRS_TOLD = 3
FIRSTS_TOLD = 2


def sureness(basis: Basis) -> Section | None:
    """None where it has not been worked out."""
    sure = basis.recommendation.robustness
    if sure is None or not basis.recommendation.ranking:
        return None
    blocks: list[Block] = [
        Point(
            _("Weights are rough and evidence has margins. So {draws} other ways of weighing your priorities "
              "and reading the evidence were tried, all in line with what was answered. {set_words}").format(
                draws=figure(sure.draws), set_words=set_sentence(sure))
        ),
        Points("", (*_members(basis), *_lists(basis, sure), *_close(basis))),
    ]  # fmt: skip
    chart = rank_shares_chart(basis.recommendation, role=_main_role(basis), theme="print", limit=5)
    if chart:
        blocks.append(
            Picture(
                heading=_("How often each takes which place: {role}").format(
                    role=role_label(_main_role(basis))
                ),
                chart=chart,
                caption=_("The number in a piece is the place; its width is how often, of 100 ways."),
            )
        )
    return Section("certainty", _("How sure this is"), tuple(blocks))


def _main_role(basis: Basis) -> str:
    """The list of the lead channel."""
    rows = basis.rows()
    found = [rows[p].role for p in basis.recommendation.set.platforms if p in rows]
    return found[0] if found else basis.recommendation.ranking[0].role


def _members(basis: Basis) -> list[Point]:
    members = set(basis.recommendation.set.platforms)
    chosen = basis.recommendation.set
    rows = [
        row for row in basis.recommendation.valued()
        if (row.in_set_share or 0) >= LEAST_TOLD and copy_on(row.platform, chosen) is None
    ]  # fmt: skip
    rows.sort(key=lambda row: (row.platform not in members, -(row.in_set_share or 0)))
    return [
        Point(
            f"{in_best_set(row.in_set_share or 0)}.",
            lead=in_its_account(row, basis.catalog),
        )
        for row in rows[:MEMBERS_TOLD]
    ]


def _lists(basis: Basis, sure: Robustness) -> list[Point]:
    """Of the lists that hold a member: who is first, and how often."""
    rows = basis.rows()
    roles = dict.fromkeys(rows[p].role for p in basis.recommendation.set.platforms if p in rows)
    told = []
    for matrix in sure.ranks:
        if matrix.list not in roles:
            continue
        firsts = sorted(
            zip(matrix.platforms, (s[0] for s in matrix.shares), strict=True), key=lambda f: -f[1]
        )
        words = ", ".join(
            first_of_list(basis.name(p), share)
            for p, share in firsts[:FIRSTS_TOLD] if share >= LEAST_TOLD
        )  # fmt: skip
        if words:
            told.append(
                Point(
                    _("first of this list, of 100 ways: {firsts}.").format(firsts=words),
                    lead=_("{role}:").format(role=capital(role_label(matrix.list))),
                )
            )
    return told


def _close(basis: Basis) -> list[Point]:
    pairs = (basis.recommendation.too_close or ())[:PAIRS_TOLD]
    return [Point(too_close_words((basis.name(a), basis.name(b)))) for a, b in pairs]
