"""The finding in a few sentences, and how well what is run serves each need."""

from __future__ import annotations

from advisor.catalog import Catalog
from advisor.decision.result import Recommendation
from advisor.telling.blocks import Column, Point, Table
from advisor.telling.sentences.naming import names
from advisor.text import _


def advice_sentence(result: Recommendation) -> str:
    """To whom the advice is, and the headline; "" without one."""
    if result.headline is None:
        return ""
    who = result.department or _("your department")
    return _("Our advice to {who}: {advice}").format(who=who, advice=result.headline.said)


def would_change_it_most(result: Recommendation, hours: str) -> str:
    """The one answer that would change the advice most; "" where none was found, or it is told already.

    hours  the field of the answers that says how many hours there are: one more hour has a line of its own
    """
    decisive = result.decisive
    if decisive is None:
        return ""
    if decisive.id == hours and result.set.one_more_hour is not None and not decisive.missing:
        return ""
    return _("What would change it most: {reason}").format(reason=decisive.reason)


def needs_served(result: Recommendation, catalog: Catalog) -> Table | None:
    """Each need, the heaviest first, how well it is served and by what; None without needs."""
    rows = sorted(result.set.needs_covered, key=lambda c: -c.weight)
    if not rows:
        return None
    return Table(
        heading=_("How well it serves each of your needs"),
        columns=(Column(_("Need"), 0.5), Column(_("Served"), 0.2), Column(_("By"), 0.3)),
        rows=tuple(
            (
                f"{row.purpose_label}: {row.audience_label}",
                row.words,
                names([row.platform], catalog)[0] if row.platform else _("nothing yet"),
            )
            for row in rows
        ),
    )


def measures_shown(result: Recommendation, catalog: Catalog) -> tuple[Point, ...]:
    """Each chosen measure, and where it can be read."""
    return tuple(
        Point(
            _("{where}. {how}")
            .format(
                where=names([item.platform], catalog)[0] if item.platform else _("nowhere yet"), how=item.how
            )
            .strip(),
            lead=_("{measure}:").format(measure=item.label),
        )
        for item in result.set.measures_readable
    )
