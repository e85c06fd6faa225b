"""Who leads in each purpose, how soon people must be met, how well the plan does it, and how sure that is."""

from __future__ import annotations

from advisor.catalog import Catalog
from advisor.decision.method import SERVED_WELL
from advisor.decision.result import Recommendation, Totals, Valued
from advisor.telling.blocks import Column, Table
from advisor.telling.sentences.naming import purpose_words
from advisor.telling.sentences.row_sentences import known_of_it
from advisor.text import _, ngettext
from advisor.words.numbers import benefit_words, purposes_words, rounded, step_words
from advisor.words.phrases import capital
from advisor.words.steps import benefit_step

# Less is not worth a plan of its own.
FREE_HOURS_TOLD_FROM = 0.5


def row_serves(row: Valued, catalog: Catalog) -> str:
    """ "serves three of your four purposes well": the people of a purpose counted together.

    Where it serves none well, the one it serves best is told, if it does more than hardly.
    """
    value: dict[str, float] = {}
    weight: dict[str, float] = {}
    for c in row.contributions:
        purpose = c.criterion.purpose
        if purpose:
            value[purpose] = value.get(purpose, 0.0) + c.weight * c.value
            weight[purpose] = weight.get(purpose, 0.0) + c.weight
    served = {p: value[p] / total for p, total in weight.items() if total > 0}
    well = sum(share >= SERVED_WELL for share in served.values())
    best = max(served, key=lambda purpose: served[purpose], default=None)
    if well or best is None or not benefit_step(served[best]):
        return purposes_words(well, len(weight))
    return _("serves {purpose} {how_well}, and no purpose better").format(
        purpose=purpose_words(catalog, best), how_well=benefit_words(served[best])
    )


def serves_sentence(row: Valued, catalog: Catalog) -> str:
    """The same as a sentence of its own."""
    return _("It {serves}.").format(serves=row_serves(row, catalog))


def serves_and_known(row: Valued, catalog: Catalog) -> str:
    """The same in a list, with how much is known of it."""
    return f"{capital(row_serves(row, catalog))}. {known_of_it(row, catalog)}"


def leads_table(recommendation: Recommendation, catalog: Catalog) -> Table | None:
    """One row a purpose, life safety first; None without purposes."""
    if not recommendation.purposes:
        return None
    return Table(
        heading=_("Who leads in what"),
        columns=(
            Column(_("Purpose"), 0.40),
            Column(_("People must be met"), 0.20),
            Column(_("Leads"), 0.25),
            Column(_("Served"), 0.15),
        ),
        rows=tuple(
            (
                catalog.purposes[row.id].label,
                catalog.horizons[row.horizon].label.lower(),
                catalog.platforms[row.platform].name if row.platform else _("nobody yet"),
                step_words(row.served),
            )
            for row in recommendation.purposes
        ),
    )


def free_hours_words(totals: Totals | None) -> str:
    """What hours that are left go to first; "" where hardly any are."""
    if totals is None or totals.hours_free is None or totals.hours_free < FREE_HOURS_TOLD_FROM:
        return ""
    return ngettext(
        "{hours} hour a week is left. It goes first to a sign-up drive, a second administrator, a drill, "
        "approved texts, captions and your figures.",
        "{hours} hours a week are left. They go first to a sign-up drive, a second administrator, a drill, "
        "approved texts, captions and your figures.",
        totals.hours_free,
    ).format(hours=rounded(totals.hours_free))
