"""How old the claims behind a ranking are, on the day of the report."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from advisor.catalog import Catalog
from advisor.catalog.cells import Row
from advisor.catalog.records import AudienceFit, Platform, PurposeFit
from advisor.catalog.staleness import USUAL, age_words, ageing_of, confirmed_on, earliest_day
from advisor.decision.result import Recommendation, Valued
from advisor.text import _, ngettext
from advisor.words.numbers import figure


def claims_behind(row: Valued, catalog: Catalog) -> tuple[Row, ...]:
    """What the points of a platform stand on: its facts, and its ratings for the needs it earns points for.

    Surveys are not among them: they carry the date on which people were asked, and none of being confirmed.
    """
    found: list[Row] = [catalog.platforms[row.platform]] if row.platform in catalog.platforms else []
    found += _ratings(row, catalog)
    claims = [c for c in found if not isinstance(c, PurposeFit | AudienceFit) or c.rating is not None]
    return tuple(dict.fromkeys(claims))


def _ratings(row: Valued, catalog: Catalog) -> Iterator[Row]:
    for contribution in row.contributions:
        need = contribution.criterion
        if need.kind != "need" or contribution.points <= 0:
            continue
        speaker = contribution.through or row.platform
        fit = catalog.purpose_fit.get((speaker, need.purpose))
        if fit is not None:
            yield fit
        account = catalog.platforms[speaker].shares_account_with or speaker
        surveyed = any((account, s) in catalog.reach for s in catalog.audiences[need.audience].segments)
        met = catalog.audience_fit.get((speaker, need.audience))
        if met is not None and not surveyed:
            yield met


def oldest_claim(row: Valued, catalog: Catalog, today: date) -> str:
    """The claim that was confirmed longest ago, with its age in words."""
    claims = claims_behind(row, catalog)
    dated = [(earliest_day(when), i) for i, c in enumerate(claims) if (when := confirmed_on(c)) is not None]
    if dated:
        claim = claims[min(dated)[1]]
        return f"{_claim_name(claim, catalog)}: {age_words(claim, today)}"
    return age_words(claims[0], today) if claims else ""


def _claim_name(claim: Row, catalog: Catalog) -> str:
    match claim:
        case PurposeFit():
            return catalog.purposes[claim.purpose].label
        case AudienceFit():
            return catalog.audiences[claim.audience].label
        case Platform():
            return _("Facts and price")
    return ""


def how_many_are_old(recommendation: Recommendation, catalog: Catalog, today: date) -> str:
    """The count that a reader needs to judge a ranking: how many of its claims have aged."""
    claims = list(dict.fromkeys(c for row in recommendation.valued() for c in claims_behind(row, catalog)))
    if not claims:
        return ""
    old = sum(ageing_of(claim, today) in ("ageing", "stale") for claim in claims)
    return ngettext(
        "{old} of {all} claims behind this ranking is older than {months} months.",
        "{old} of {all} claims behind this ranking are older than {months} months.",
        old,
    ).format(old=old, all=figure(len(claims)), months=USUAL.ageing)


def stale_sources(
    recommendation: Recommendation, catalog: Catalog, today: date
) -> frozenset[tuple[str, str]]:
    """Source and name of a platform, where a claim for that platform rests on the source and is stale."""
    return frozenset(
        (source, row.name)
        for row in recommendation.valued()
        for claim in claims_behind(row, catalog)
        if ageing_of(claim, today) == "stale"
        for source in getattr(claim, "sources", ())
    )


def stale_note() -> str:
    """What is said behind a source whose claim is stale, in few words."""
    return _("(older than {months} months: check again)").format(months=USUAL.stale)
