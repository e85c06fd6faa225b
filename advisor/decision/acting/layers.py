"""The layers of warning: who may warn this place, by which way, and what to settle first.

Wireless alerts, a list that people joined, a public page that repeats it, and people without phones stand
side by side. None takes another one’s place, so they are no alternatives of the search.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from advisor.answers import Account, Answers
from advisor.catalog import Catalog
from advisor.decision.facts.own_accounts import (
    accounts_by_platform,
    main_account,
    speaks_for_the_town,
)
from advisor.decision.facts.running_accounts import running
from advisor.decision.result import ChosenSet, Layer

WORKABLE_RATING = 2
There = Literal["yes", "no", "unknown"]
Sender = Literal["department", "town", "county"]
NOBODY = "nobody"


def warning_layers(catalog: Catalog, answers: Answers, chosen: ChosenSet) -> tuple[Layer, ...] | None:
    """The layers in the order of the catalogue; None where warning is none of this department's business."""
    if not _warns(catalog, answers):
        return None
    ways = {"wireless": _wireless, "list": _lists, "page": _page, "offline": _offline}
    return tuple(
        layer
        for name, record in catalog.warning_layers.items()
        if record.platform in catalog.platforms
        for layer in ways[name](catalog, answers, chosen)
    )


def _warns(catalog: Catalog, answers: Answers) -> bool:
    """Life safety is one of its purposes, or of the purposes that its kind of department usually has."""
    kind = catalog.departments.get((answers.department.kind if answers.department else None) or "")
    purposes = [*(p.id for p in answers.purposes or ()), *(kind.purposes if kind else ())]
    return any(catalog.purposes[purpose].life_safety for purpose in purposes)


def _layer(
    catalog: Catalog,
    answers: Answers,
    name: Literal["wireless", "list", "page", "offline"],
    there: There,
    *,
    run_by: Sender | None = None,
    platform: str | None = None,
    account: Account | None = None,
) -> Layer:
    record = catalog.warning_layers[name]
    night = answers.resources.night_publisher if answers.resources else None
    settled = answers.checks or {}
    return Layer(
        layer=name,
        platform=platform or record.platform,
        account_id=account.id if account else None,
        run_by=run_by,
        there=there,
        night=None if night == NOBODY else night,
        needs=tuple(check for check in record.checks if settled.get(check) != "yes"),
    )


def _wireless(catalog: Catalog, answers: Answers, _chosen: ChosenSet) -> Iterator[Layer]:
    owned = answers.resources.owned if answers.resources else None
    platform = catalog.platforms[catalog.warning_layers["wireless"].platform]
    account = _runs(catalog, answers, platform.id)
    # what it requires is the right to send, their own or that of somebody who sends for them
    rights = [catalog.owned[thing] for needed in platform.requires for thing in needed.split("|")
              if thing in catalog.owned and thing in (owned or ())]  # fmt: skip
    if account is not None or any(not right.sends_for_us for right in rights):
        yield _layer(catalog, answers, "wireless", "yes", run_by=_hands(account), account=account)
    elif rights:
        yield _layer(catalog, answers, "wireless", "yes", run_by="county")
    else:  # what they own is all there is; without a list nobody knows
        yield _layer(catalog, answers, "wireless", "unknown" if owned is None else "no")


def _lists(catalog: Catalog, answers: Answers, _chosen: ChosenSet) -> Iterator[Layer]:
    """Their own list and the county's, each for itself: neither is a reason to end the other."""
    shared = catalog.warning_layers["list"].platform
    own = [
        main_account(accounts, own_first=not speaks_for_the_town(catalog, answers))
        for platform, accounts in accounts_by_platform(catalog, answers).items()
        if platform != shared
        and platform in catalog.platforms
        and catalog.kind_of(platform).alerts
        and catalog.is_list(platform)
    ]
    for account in own:
        hands, platform = _hands(account), account.platform
        yield _layer(catalog, answers, "list", "yes", run_by=hands, platform=platform, account=account)
    countys = _runs(catalog, answers, shared)
    told = {system.shared for system in answers.county or ()}
    if countys is not None or "yes" in told:
        yield _layer(catalog, answers, "list", "yes", run_by="county", account=countys)
    elif answers.county is not None and told <= {"no"}:
        if not own:
            yield _layer(catalog, answers, "list", "no", run_by="county" if told else None)
    elif not own or told:
        yield _layer(catalog, answers, "list", "unknown", run_by="county" if told else None)


def _page(catalog: Catalog, answers: Answers, chosen: ChosenSet) -> Iterator[Layer]:
    """The page with most people that goes on and is fit for a warning; without one the website.

    Where nobody counted, a page has as many as is usual.
    """
    people = {one.platform: one.people for one in running(catalog, answers)}
    pages = [
        account
        for platform in (*chosen.platforms, *(one.platform for one in chosen.kept))
        if catalog.kind_of(platform).followed
        and _is_fit_for_a_warning(catalog, platform)
        and (account := _runs(catalog, answers, platform)) is not None
    ]
    if not pages:
        yield _layer(catalog, answers, "page", "unknown")
        return
    page = max(pages, key=lambda account: people.get(account.platform, 0.0))
    yield _layer(catalog, answers, "page", "yes", run_by=_hands(page), platform=page.platform, account=page)


def _is_fit_for_a_warning(catalog: Catalog, platform: str) -> bool:
    """Whether it is at least workable for a danger to life; one that nobody rated is not."""
    claims = [catalog.purpose_fit.get((platform, p.id)) for p in catalog.purposes.values() if p.life_safety]
    return any(claim is not None and (claim.rating or 0) >= WORKABLE_RATING for claim in claims)


def _offline(catalog: Catalog, answers: Answers, _chosen: ChosenSet) -> Iterator[Layer]:
    yield _layer(catalog, answers, "offline", "unknown")


def _runs(catalog: Catalog, answers: Answers, platform: str) -> Account | None:
    """Their account there, if it is awake."""
    accounts = accounts_by_platform(catalog, answers).get(platform)
    main = main_account(accounts, own_first=not speaks_for_the_town(catalog, answers)) if accounts else None
    return main if main is not None and main.state != "dormant" else None


def _hands(account: Account | None) -> Sender:
    return "town" if account is not None and account.run_by == "town" else "department"
