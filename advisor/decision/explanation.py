"""The sentences of a recommendation: short, specific, from this department's own needs."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.catalog import Catalog
from advisor.decision.needs import WeightedNeed
from advisor.decision.recommendation import Contribution, Covered, RuledOut
from advisor.decision.words import rounded
from advisor.text import _


def need_label(catalog: Catalog, need: WeightedNeed) -> str:
    """ "Recruitment → Job seekers (entry level)"."""
    return f"{catalog.purposes[need.purpose].label} → {catalog.audiences[need.audience].label}"


def why(catalog: Catalog, platform: str, contributions: Sequence[Contribution]) -> str:
    """The catalogue's reason for the need that gives this platform most points; it names the feature."""
    needs = [c for c in contributions if c.criterion.startswith("need:")]
    if not needs:
        return _("It has nothing to offer for these needs.")
    top = max(needs, key=lambda c: c.points)
    if top.points <= 0:
        return _("It has nothing to offer for these needs.")
    _kind, purpose, _audience = top.criterion.split(":")
    speaker = top.through or platform
    claim = catalog.purpose_fit.get((speaker, purpose))
    label = catalog.purposes[purpose].label
    if claim and claim.rationale:
        if top.through:
            feature = catalog.platforms[top.through].name
            return _("Through {feature}: {rationale}").format(feature=feature, rationale=claim.rationale)
        return claim.rationale
    return _("Serves {need} with a workaround only.").format(need=label.lower())


def other_job(catalog: Catalog, platform: str) -> RuledOut:
    """A platform that cannot do any chosen need at all."""
    record = catalog.platforms[platform]
    good_for = _(" It is for: {job}").format(job=record.good_for) if record.good_for else ""
    return RuledOut(
        platform=platform,
        name=record.name,
        rule="other_job",
        reason=_("It does another job: none of your needs can be met there.") + good_for,
    )


def left_out(
    catalog: Catalog,
    contributions: Sequence[Contribution],
    covered: Sequence[Covered],
    *,
    conditional: str | None,
    worth_adding: bool,
    hours_needed: float,
    hours_left: float,
    accounts_full: bool,
) -> str:
    """Why a ranked platform is not in the set: the gate, the limit it meets, or who does the job already."""
    if conditional:
        return conditional
    if worth_adding:
        if hours_needed > hours_left:
            return _("It takes about {needed} hours a week; the set leaves {left}.").format(
                needed=rounded(hours_needed), left=rounded(max(hours_left, 0.0))
            )
        if accounts_full:
            return _("You would have more accounts than you can keep up.")
        return _("Your money or the limit of one product of its kind leaves no room for it.")
    by_criterion = {c.criterion: c for c in covered}
    mine = max(
        (c for c in contributions if c.criterion in by_criterion), key=lambda c: c.points, default=None
    )
    better = by_criterion[mine.criterion] if mine else None
    if better and better.platform and mine and better.value >= mine.value:
        name = catalog.platforms[better.platform].name
        return _("{name} already covers {need}.").format(name=name, need=short_label(mine.label))
    return _("It adds too little to be worth one more account.")


def short_label(label: str) -> str:
    """The purpose of a need label, as it stands inside a sentence."""
    purpose = label.split(" → ")[0]
    return purpose[:1].lower() + purpose[1:]
