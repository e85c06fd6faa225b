"""Which facts changed since a report was made, and what follows from it."""

from __future__ import annotations

from advisor.catalog import Catalog
from advisor.plan.since import Since
from advisor.telling.blocks import Point, Points
from advisor.telling.plan.since_words import causes, differences, facts
from advisor.text import _


def facts_told(since: Since, catalog: Catalog) -> Points:
    """The two versions of the data, and a sentence for each fact that touches this report."""
    none = _("None of the new facts touches your report.")
    return Points(
        _("These facts changed since your report"),
        tuple(Point(fact) for fact in facts(since, catalog)) or (Point(none),),
        note=_("Your report used the data of {then}. Now it is {now}.").format(
            then=since.then, now=since.now
        ),
    )


def what_follows(since: Since, catalog: Catalog) -> Points:
    """Whether the advice is still the same, what is different, and what else may be the cause."""
    if not since.compared:
        unknown = _("The earlier advice was not kept, so we cannot say whether it has changed.")
        return Points(unknown, ())
    head = _("The advice is the same.") if since.same else _("The advice has changed:")
    return Points(
        head, tuple(Point(one) for one in differences(since, catalog)), note=" ".join(causes(since))
    )
