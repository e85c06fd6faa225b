"""The picture of a plan: how well each purpose is served by each platform, and by all of them together."""

from __future__ import annotations

from advisor.catalog import Catalog
from advisor.decision.result import PurposeServed, Recommendation
from advisor.telling.blocks import Column, Said, Table
from advisor.telling.figures import step
from advisor.telling.sentences.headline_sentences import served_words
from advisor.text import _
from advisor.words.lists import listed
from advisor.words.phrases import bare, capital

# More columns leave no room for the names of the purposes.
PLATFORMS_SHOWN = 4
PURPOSE_SHARE = 0.32


def purposes_and_platforms(recommendation: Recommendation, catalog: Catalog) -> Table | None:
    """A row a purpose, life safety first; its heading says what is to be seen. None where nothing is run."""
    purposes = recommendation.purposes or ()
    members = recommendation.set.platforms
    headline = recommendation.headline
    if not purposes or not members or headline is None:
        return None
    shown, rest = members[:PLATFORMS_SHOWN], members[PLATFORMS_SHOWN:]
    share = (1 - PURPOSE_SHARE) / (len(shown) + 1)
    note = ""
    if rest:
        note = _("Counted in the last column as well: {names}.").format(
            names=listed([catalog.platforms[one].spoken for one in rest])
        )
    return Table(
        heading=capital(served_words(headline.purposes_well, headline.purposes)),
        columns=(
            Column(_("Purpose"), PURPOSE_SHARE),
            *(Column(capital(bare(catalog.platforms[one].spoken)), share) for one in shown),
            Column(_("All together"), share),
        ),
        rows=tuple(_row(purpose, shown, catalog) for purpose in purposes),
        note=note,
    )


def _row(purpose: PurposeServed, shown: tuple[str, ...], catalog: Catalog) -> tuple[Said, ...]:
    label = bare(catalog.purposes[purpose.id].label)
    return (label, *(step(purpose.by.get(one, 0)) for one in shown), step(purpose.served))
