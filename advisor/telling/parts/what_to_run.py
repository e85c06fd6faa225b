"""What is run: a row for each platform of the set, then what becomes of the other accounts they have."""

from __future__ import annotations

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.result import KeptAccount, Plan, Recommendation
from advisor.telling.blocks import Column, Said, Table
from advisor.telling.figures import number
from advisor.telling.parts.costs import cost_today, fees_untold, paid_now, price
from advisor.telling.sentences.action_terms import what_it_means
from advisor.telling.sentences.naming import purpose_words
from advisor.text import _
from advisor.words.labels import action_label
from advisor.words.lists import listed, some_of
from advisor.words.phrases import capital

# A member's jobs on page one; the picture above them shows all.
JOBS_SHOWN = 3
NAMES_SHOWN = 4


def what_to_run(recommendation: Recommendation, answers: Answers, catalog: Catalog) -> Table:
    """The set as a table; the hours of its rows add up to the hours of the set."""
    rows = _set_rows(recommendation, answers, catalog) + _copies(recommendation, answers, catalog)
    return Table(
        heading=_("What to run"),
        columns=(
            Column(_("Platform"), 0.21),
            Column(_("Action"), 0.135),
            Column(_("What it is for"), 0.385),
            Column(_("Hours a week"), 0.145, "right"),
            Column(_("Cost a year"), 0.125, "right"),
        ),
        rows=rows + (_other_accounts(recommendation) if rows else ()),
    )


def names_of(recommendation: Recommendation) -> dict[str, str]:
    """The name of every platform that is ranked or ruled out."""
    ranked = {row.platform: row.name for row in recommendation.valued()}
    return ranked | {out.platform: out.name for out in recommendation.ruled_out}


def _set_rows(
    recommendation: Recommendation, answers: Answers, catalog: Catalog
) -> tuple[tuple[Said, ...], ...]:
    by_name = {row.platform: row for row in recommendation.ranking}
    rows: list[tuple[Said, ...]] = []
    for name in recommendation.set.platforms:
        platform, row = catalog.platforms[name], by_name[name]
        features = recommendation.set.features.get(name, ())
        with_features = [catalog.platforms[f].name for f in features]
        label = platform.name
        if with_features:
            label = _("{name} with {features}").format(name=label, features=listed(with_features))
        today = cost_today(name, recommendation, answers, catalog)
        cost = price(platform.usd_per_year_low, platform.usd_per_year_high) if today is None else today
        rows.append(
            (label, action_label(row.action), _job_and_care(name, recommendation, catalog),
             number(_hours_of(name, features, recommendation)), cost)
        )  # fmt: skip
    return tuple(rows)


def _copies(
    recommendation: Recommendation, answers: Answers, catalog: Catalog
) -> tuple[tuple[Said, ...], ...]:
    """The accounts that go on as copies, those told the same in one row; they are no part of the work."""
    paid = {(a.platform, a.id): a.usd_per_year for a in answers.accounts or ()}
    untold = fees_untold(recommendation)
    items = {(i.platform, i.account_id): i for i in recommendation.actions}
    found: dict[tuple[str, str, str, str], list[KeptAccount]] = {}
    for one in recommendation.set.kept:
        item = items.get((one.platform, one.account_id))
        fee = paid.get((one.platform, one.account_id))
        action = _("Keep as a copy") if item is None or item.action == "keep" else action_label(item.action)
        reason = item.reason if item else _("Copy your other posts there.")
        cost = paid_now([fee], untold=one.platform in untold)
        # a fee belongs to one account, so that two equal ones are not read as one
        alone = one.platform if fee else ""
        found.setdefault((action, reason, cost, alone), []).append(one)
    return tuple(
        (
            some_of([catalog.platforms[one.platform].name for one in group], NAMES_SHOWN),
            action,
            reason,
            number(round(sum(one.hours_per_week for one in group), 2)),
            cost,
        )
        for (action, reason, cost, _alone), group in found.items()
    )


def _job_and_care(name: str, recommendation: Recommendation, catalog: Catalog) -> str:
    """Its jobs, and what its account needs first: "Name a second administrator first." """
    item = next((item for item in recommendation.actions if item.platform == name), None)
    care = item.care if item else ""
    return ". ".join(part for part in (_jobs(name, recommendation, catalog), care) if part)


def _other_accounts(recommendation: Recommendation) -> tuple[tuple[Said, ...], ...]:
    """What becomes of the accounts that are not in the set, those with the same fate in one row."""
    names = names_of(recommendation)
    copies = {(one.platform, one.account_id) for one in recommendation.set.kept}
    found: dict[tuple[str, str, str], list[str]] = {}
    for item in recommendation.actions:
        outside = item.account_id is not None and item.platform not in recommendation.set.platforms
        if outside and (item.platform, item.account_id) not in copies:
            group = found.setdefault((item.action, what_it_means(item), item.reason), [])
            name = names.get(item.platform, item.platform)
            if name not in group:
                group.append(name)
    return tuple(
        (
            some_of(group, NAMES_SHOWN),
            action_label(action),
            f"{means} {reason}".strip(),
            "–",
            "–",
        )
        for (action, means, reason), group in found.items()
    )


def _hours_of(name: str, features: tuple[str, ...], recommendation: Recommendation) -> float:
    """Hours the set counts on for an account, its features included; they add up to the set's hours."""
    own = [
        row.hours_per_week[1]
        for row in (recommendation.plan or Plan()).weekly
        if row.platform in (name, *features) and not row.account_id
    ]
    return round(sum(own), 2)


def _jobs(name: str, recommendation: Recommendation, catalog: Catalog) -> str:
    """The purposes a member serves best, heaviest first."""
    covered = sorted(recommendation.set.needs_covered, key=lambda c: -c.weight)
    mine = dict.fromkeys(c.criterion.purpose for c in covered if c.platform == name)
    if mine:
        return capital(some_of([purpose_words(catalog, purpose) for purpose in mine], JOBS_SHOWN))
    row = recommendation.row_of(name)
    needs = [c for c in row.contributions if c.criterion.kind == "need"] if row else []
    most = max(needs, key=lambda c: c.points, default=None)
    if most is None:
        return _("A second way to reach people")
    return _("A second way, for {job}").format(job=purpose_words(catalog, most.criterion.purpose))
