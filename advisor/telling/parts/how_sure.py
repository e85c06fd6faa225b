"""How sure the advice is: in how many ways of weighing the priorities it stays the same. Words first."""

from __future__ import annotations

from advisor.charts import rank_shares_chart
from advisor.decision.result import Ranked, Robustness
from advisor.telling.blocks import Block, Column, Figure, Picture, Point, Points, Said, Section, Table
from advisor.telling.parts.basis import Basis
from advisor.telling.parts.chart_findings import places_finding
from advisor.telling.sentences.certainty_sentences import first_of_list, in_best_set, set_sentence
from advisor.telling.sentences.kept_sentences import copy_on, kept_names
from advisor.telling.sentences.naming import in_its_account, number_of
from advisor.text import _, mark, ngettext
from advisor.words.labels import role_label
from advisor.words.lists import listed
from advisor.words.numbers import figure
from advisor.words.percent import hundredths, percent, share_of_100
from advisor.words.phrases import capital
from advisor.words.sureness import too_close_words

# A share below this is not worth a word.
LEAST_TOLD = 0.01
MEMBERS_TOLD = 6
PAIRS_TOLD = 3
FIRSTS_TOLD = 2
CONSTANTS = {
    "SECOND_PLATFORM_ADDS": mark("What a second platform for the same need adds"),
    "OPENING_COST": mark("What a new account must bring to be worth opening"),
}


def sureness(basis: Basis) -> Section | None:
    """None where it has not been worked out."""
    sure = basis.recommendation.robustness
    if sure is None or not basis.recommendation.ranking:
        return None
    blocks: list[Block] = [
        Point(f"{ways_tried(sure)} {set_sentence(sure)}"),
        Points("", (*in_best_sets(basis)[:MEMBERS_TOLD], *_lists(basis, sure), *_close(basis))),
    ]
    chart = rank_shares_chart(basis.recommendation, role=_main_role(basis), theme="print", limit=5)
    if chart:
        blocks.append(
            Picture(
                heading=places_finding(basis.recommendation, basis.catalog, _main_role(basis)),
                chart=chart,
                caption=_(
                    "How often each takes which place: the number in a piece is the place, its width how "
                    "often, of 100 ways."
                ),
            )
        )
    return Section("certainty", _("How sure this is"), tuple(blocks))


def ways_tried(sure: Robustness) -> str:
    """What the shares are shares of."""
    return _(
        "Weights are rough and evidence has margins. So we tried {draws} other ways of weighing your "
        "priorities and reading the evidence, all in line with what you said."
    ).format(draws=figure(sure.draws))


def in_best_sets(basis: Basis) -> tuple[Point, ...]:
    """How often each platform is in the best set, the members of the set first; copies are kept by rule."""
    members = set(basis.recommendation.set.platforms)
    chosen = basis.recommendation.set
    rows = [
        row for row in basis.recommendation.valued()
        if (row.in_set_share or 0) >= LEAST_TOLD and copy_on(row.platform, chosen) is None
    ]  # fmt: skip
    rows.sort(key=lambda row: (row.platform not in members, -(row.in_set_share or 0)))
    return tuple(
        Point(
            f"{in_best_set(row.in_set_share or 0)}.",
            lead=_("{name}:").format(name=in_its_account(row, basis.catalog)),
        )
        for row in rows
    )


def copies_by_rule(basis: Basis) -> str:
    """What no draw has a say in; "" where no account goes on as a copy."""
    chosen = basis.recommendation.set
    if not chosen.kept:
        return ""
    return _("Kept as copies by rule, whatever the weights: {names}.").format(
        names=listed(kept_names(chosen, basis.catalog))
    )


def firsts_of_list(basis: Basis, role: str, most: int) -> str:
    """Who is first of a list and how often; "" where nobody ever is, or nobody drew."""
    rows = [row for row in basis.recommendation.ranking if row.role == role]
    if len(rows) == 1:
        return _("{name} is the only one of its kind here.").format(
            name=capital(basis.spoken([rows[0].platform])[0])
        )
    first, *others = _firsts(basis, role)[:most] or [("", 0.0)]
    if not first[0]:
        return ""
    told = ngettext(
        "{name} is first in {count} of 100 ways of weighing your priorities",
        "{name} are first in {count} of 100 ways of weighing your priorities",
        number_of(basis.catalog.platforms[first[0]]),
    ).format(name=capital(basis.spoken([first[0]])[0]), count=hundredths(first[1]))
    return ", ".join([told, *(first_of_list(basis.spoken([one])[0], share) for one, share in others)]) + "."


def _firsts(basis: Basis, role: str) -> list[tuple[str, float]]:
    """Platforms of a list by how often they are first, without those that hardly ever are."""
    sure = basis.recommendation.robustness
    for matrix in sure.ranks if sure else ():
        if matrix.list == role:
            shares = [(p, row[0]) for p, row in zip(matrix.platforms, matrix.shares, strict=True)]
            return sorted((s for s in shares if s[1] >= LEAST_TOLD), key=lambda s: -s[1])
    return []


def too_close_pairs(basis: Basis) -> Points | None:
    """Pairs whose order says nothing, as the names of both; None without one."""
    pairs = basis.recommendation.too_close
    if not pairs:
        return None
    heading = ngettext("Too close to call: one pair", "Too close to call: {count} pairs", len(pairs))
    return Points(
        heading.format(count=len(pairs)),
        tuple(Point(listed(basis.names(pair))) for pair in pairs),
        note=_("Either of the two may come first."),
    )


def pair_words(basis: Basis, one: str, other: str) -> str:
    """A pair with the share of ways in which each is above the other, where that was worked out."""
    label = listed(basis.names((one, other)))
    sure = basis.recommendation.robustness
    wins = {(w.platform, w.other): w.share for w in (sure.wins if sure else ())}
    share = wins.get((one, other), 1 - wins[(other, one)] if (other, one) in wins else None)
    if share is None:
        return label
    return _("{pair}: {one} to {other} of 100").format(
        pair=label, one=hundredths(share), other=100 - hundredths(share)
    )


def constants_moved(basis: Basis) -> Points | None:
    """Our own constants, and which set comes out when they move; None where it has not been worked out."""
    sure = basis.recommendation.robustness
    if sure is None or not sure.constants:
        return None
    return Points(
        _("Our own constants, and what happens when they move"),
        tuple(
            Point(
                _("At {value} instead of {before} the advice is the same.").format(
                    value=percent(moved.moved_to), before=percent(moved.value)
                )
                if moved.same
                else _("At {value} instead of {before} these would be run: {names}.").format(
                    value=percent(moved.moved_to), before=percent(moved.value),
                    names=listed(basis.names(moved.platforms)) or _("none"),
                ),
                lead=_("{what}.").format(what=_(CONSTANTS.get(moved.constant, moved.constant))),
            )
            for moved in sure.constants
        ),
    )  # fmt: skip


def shares_table(basis: Basis) -> Table | None:
    """The shares of every ranked platform, with the view without weights; None where nobody drew."""
    sure = basis.recommendation.robustness
    if sure is None:
        return None
    return Table(
        heading=_("All shares in figures"),
        columns=(
            Column(_("Platform"), 0.32), Column(_("First of all, %"), 0.17, "right"),
            Column(_("Among the best, %"), 0.17, "right"),
            Column(_("First at any weights, %"), 0.17, "right"),
            Column(_("Among the best at any weights, %"), 0.17, "right"),
        ),
        rows=tuple(
            (
                in_its_account(row, basis.catalog),
                # a feature takes no place, so it is never first
                _share(row.first_share) if isinstance(row, Ranked) else "–",
                _share(row.in_set_share),
                _share(sure.first_any_weights.get(row.platform)),
                _share(sure.in_set_any_weights.get(row.platform)),
            )
            for row in basis.recommendation.valued()
        ),
        note=_("“Among the best” is how often it is part of the best set. “Any weights” are ways as if you "
               "had said nothing of your priorities."),
    )  # fmt: skip


def _share(share: float | None) -> Said:
    return "" if share is None else Figure(share_of_100(share), share, "share")


def drawing_note(sure: Robustness) -> str:
    """How many draws the shares rest on, and how far off they may be."""
    return _(
        "{draws} draws, seed {seed}; a share may be off by {error} in 100 from drawing. "
        "“Any weights” rests on {second} draws."
    ).format(
        draws=figure(sure.draws),
        seed=sure.seed,
        error=figure(round(200 * sure.error, 1)),
        second=figure(sure.second_draws),
    )


def _main_role(basis: Basis) -> str:
    """The list of the lead channel."""
    rows = basis.rows()
    found = [rows[p].role for p in basis.recommendation.set.platforms if p in rows]
    return found[0] if found else basis.recommendation.ranking[0].role


def _lists(basis: Basis, sure: Robustness) -> list[Point]:
    """Of the lists that hold a member: who is first, and how often."""
    rows = basis.rows()
    roles = dict.fromkeys(rows[p].role for p in basis.recommendation.set.platforms if p in rows)
    shown = [matrix.list for matrix in sure.ranks if matrix.list in roles]
    told = [(role_label(role), firsts_of_list(basis, role, FIRSTS_TOLD)) for role in shown]
    return [Point(words, lead=_("{role}:").format(role=capital(role))) for role, words in told if words]


def _close(basis: Basis) -> list[Point]:
    pairs = (basis.recommendation.too_close or ())[:PAIRS_TOLD]
    return [Point(too_close_words((basis.name(a), basis.name(b)))) for a, b in pairs]
