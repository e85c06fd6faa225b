"""Several departments of one place: each one's recommendation, and the accounts of all seen together.

A department's own advice cannot see that the one next door runs the same kind of page. Here accounts on one
platform are laid side by side: one stays the main one, and the others join it unless they have people of
their own who would be lost.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from advisor.answers import Account, Town, TownAccount
from advisor.catalog import Catalog
from advisor.catalog.records import Mode
from advisor.decision.facts.own_accounts import is_ours, main_account, people_of
from advisor.decision.method import DRAWS, OWN_PAGE_SHARE
from advisor.decision.recommend import recommend
from advisor.decision.result import ActionItem, Reason, Recommendation
from advisor.decision.town_result import AccountAdvice, Overlap, SharedAccount, TownRecommendation

# Actions by which an account is given up anyway: laying it beside others changes nothing.
GIVEN_UP = frozenset({"leave", "park", "wind_down", "merge", "replace", "not_now", "ruled_out", "claim_name"})
# A page with fewer posts a week than this is run lightly at most.
POSTS_OF_A_LIGHT_PAGE = 1.0
POSTS_OF_A_FULL_PAGE = 3.0
# More accounts than these are not named in a warning.
MOST_NAMED = 5


@dataclass(frozen=True)
class Placed:
    """An account, whose it is (None: the town's) and what its department's own advice says of it.

    place  of the department that speaks for it among all of them; None: nobody does
    """

    account: TownAccount
    item: ActionItem | None
    result: Recommendation | None
    place: int | None

    @property
    def id(self) -> str:
        return self.account.id or ""


def recommend_town(catalog: Catalog, town: Town, *, draws: int = DRAWS) -> TownRecommendation:
    """The recommendation of every department, and one advice for each account of the place."""
    results = tuple(
        recommend(catalog, town.answers_of(place), draws=draws) for place in range(len(town.departments))
    )
    placed = _placed(catalog, town, results)
    advice: dict[str, AccountAdvice] = {p.id: _own_advice(catalog, p) for p in placed}
    overlaps, shared = [], []
    for platform, found in _by_platform(placed).items():
        hub = _hub(found)
        others = [p for p in found if p is not hub]
        if not others:
            continue
        joining = [p for p in others if not _keeps_its_own(p, hub)]
        for p in joining:
            advice[p.id] = _joined(catalog, p, hub, town)
        overlaps.append(_overlap(platform, found, hub, joining, advice))
        users = [p.account.department for p in joining if p.account.department]
        if joining:
            shared.append(
                SharedAccount(
                    account_id=hub.id, platform=platform, owner=hub.account.department,
                    departments=tuple(dict.fromkeys(users)),
                )
            )  # fmt: skip
    overlaps += _opened_twice(catalog, town, results)
    saved = sum(a.hours_saved_per_week for a in advice.values())
    return TownRecommendation(
        catalog_version=catalog.version,
        town=town.town.name or "",
        departments=results,
        accounts=advice,
        overlaps=tuple(overlaps),
        shared_accounts=tuple(shared),
        hours_saved_per_week=round(saved, 2),
        summary_because=(_summary(len(placed), advice, saved),),
        warnings_because=tuple(_warnings(placed)),
    )


def _placed(catalog: Catalog, town: Town, results: Sequence[Recommendation]) -> list[Placed]:
    """Every account with the item of its own department; the town's with that of the town's clerk, if any."""
    by_name = {name: place for place, name in enumerate(town.names())}
    speaks_for_town = next(
        (
            place
            for place, answers in enumerate(town.departments)
            if answers.department and (desk := catalog.desk(answers.department.kind)) and desk.whole_town
        ),
        None,
    )
    found = []
    for account in town.accounts:
        place = by_name.get(account.department) if account.department else speaks_for_town
        result = None if place is None else results[place]
        items = {a.account_id: a for a in result.actions} if result else {}
        found.append(Placed(account, items.get(account.id), result, place))
    return found


def _by_platform(placed: Sequence[Placed]) -> dict[str, list[Placed]]:
    """Accounts that are theirs and are not given up, by platform; those of one department alone left out."""
    found: dict[str, list[Placed]] = {}
    for p in placed:
        given_up = p.item is not None and p.item.action in GIVEN_UP
        if is_ours(p.account) and not given_up and p.account.state != "dormant":
            found.setdefault(p.account.platform, []).append(p)
    return {
        platform: several
        for platform, several in found.items()
        if len({p.account.department for p in several}) > 1
    }


def _hub(found: Sequence[Placed]) -> Placed:
    """The account that the others may join: the town's, else the one with most people."""
    towns = [p for p in found if p.account.department is None]
    main: Account = main_account([p.account for p in towns or found])
    return next(p for p in found if p.account is main)


def _keeps_its_own(placed: Placed, hub: Placed) -> bool:
    """An account with many people of its own, or one its department's set runs with replies, stays.

    People cannot be moved by decree: a page with a quarter of the main one's people or more would lose them.
    Where nobody knows the figures, the department's hours decide: who can only post need not run a page.
    """
    own, main = people_of(placed.account), people_of(hub.account)
    if own is not None and main:
        return own >= OWN_PAGE_SHARE * main
    if placed.result is None:
        return False
    return placed.result.set.modes.get(placed.account.platform) == "full"


def _own_advice(catalog: Catalog, placed: Placed) -> AccountAdvice:
    """What the department's own recommendation says; a town's account that nobody speaks for is kept."""
    item = placed.item
    if item is None:
        return AccountAdvice(
            department=placed.account.department,
            platform=placed.account.platform,
            action="keep",
            because=(Reason.of("give-somebody-the-charge"),),
        )
    ends = item.action in GIVEN_UP and is_ours(placed.account)
    return AccountAdvice(
        department=placed.account.department,
        platform=item.platform,
        action=item.action,
        job_because=item.job_because,
        until=item.until,
        stop_because=item.stop_because,
        merge_into=item.merge_into,
        replace_with=item.replace_with,
        hours_saved_per_week=_hours_today(catalog, placed.account) if ends else 0.0,
        because=item.because,
        advised_by=placed.place,
    )


def _joined(catalog: Catalog, placed: Placed, hub: Placed, town: Town) -> AccountAdvice:
    """An account that joins the main one: its department goes on posting, at the price of a copy."""
    owner = hub.account.department or town.town.name or None
    own, main = people_of(placed.account), people_of(hub.account)
    if own is not None and main:
        because = Reason.of("move-yours-over", own=own, owner=owner, main=main)
    else:
        because = Reason.of("another-runs-one-already", owner=owner)
    today = _hours_today(catalog, placed.account)
    return AccountAdvice(
        department=placed.account.department,
        platform=placed.account.platform,
        action="share_town_account" if hub.account.department is None else "merge",
        until="P3M",
        merge_into=hub.id,
        hours_saved_per_week=round(max(0.0, today - _hours_of_a_copy(catalog, placed.account.platform)), 2),
        because=(because,),
    )


def _hours_today(catalog: Catalog, account: Account) -> float:
    """What an account takes today by its posts a week (our judgement); nothing where it sleeps."""
    if account.state == "dormant":
        return 0.0
    modes: Mapping[str, Mode] = {m.mode: m for m in catalog.modes.get(account.platform, ())}
    posts = account.posts_per_week
    if posts == 0:
        return 0.0
    if posts is None or POSTS_OF_A_LIGHT_PAGE <= posts < POSTS_OF_A_FULL_PAGE:
        wanted = ("light", "post_only", "full")
    elif posts < POSTS_OF_A_LIGHT_PAGE:
        wanted = ("post_only", "light", "full")
    else:
        wanted = ("full", "light", "post_only")
    return next((modes[m].hours_per_week for m in wanted if m in modes), 0.0)


def _hours_of_a_copy(catalog: Catalog, platform: str) -> float:
    """What it takes to hand over posts that are written anyway: the least marginal hours of its modes."""
    copies = [m.marginal_hours_if_copied for m in catalog.modes.get(platform, ())]
    return min((hours for hours in copies if hours is not None), default=0.0)


def _overlap(
    platform: str,
    found: Sequence[Placed],
    hub: Placed,
    joining: Sequence[Placed],
    advice: Mapping[str, AccountAdvice],
) -> Overlap:
    kept = [p for p in found if p not in joining]
    saved = round(sum(advice[p.id].hours_saved_per_week for p in joining), 2)
    if joining:
        because = Reason.of("some-can-carry-it", count=len(found), platform=platform, left=len(kept))
    else:
        because = Reason.of("each-has-people-of-its-own", count=len(found), platform=platform)
    return Overlap(
        platform=platform,
        departments=tuple(dict.fromkeys(p.account.department for p in found)),
        accounts=tuple(p.id for p in found),
        keep=tuple(p.id for p in kept),
        into=hub.id if joining else None,
        hours_saved_per_week=saved,
        because=(because,),
    )


def _opened_twice(catalog: Catalog, town: Town, results: Sequence[Recommendation]) -> list[Overlap]:
    """Products that several departments would buy, each for itself: one contract serves them all."""
    have = {account.platform for account in town.accounts}
    wanted: dict[str, list[str]] = {}
    for result in results:
        for platform in result.set.platforms:
            if catalog.is_product(platform) and platform not in have:
                wanted.setdefault(platform, []).append(result.department)
    return [
        Overlap(
            platform=platform,
            departments=tuple(names),
            accounts=(),
            keep=(),
            into=None,
            hours_saved_per_week=0.0,
            because=(Reason.of("one-for-all-is-enough", departments=tuple(names), platform=platform),),
        )
        for platform, names in wanted.items()
        if len(names) > 1
    ]


def _summary(count: int, advice: Mapping[str, AccountAdvice], saved: float) -> Reason:
    """How many accounts there are, how many would be left, and the hours that frees."""
    left = sum(a.action not in GIVEN_UP and a.merge_into is None for a in advice.values())
    if not count:
        return Reason.of("no-accounts-listed")
    return Reason.of("accounts-left", count=count, left=left, hours=saved)


def _warnings(placed: Sequence[Placed]) -> list[Reason]:
    unknown = [p.id for p in placed if is_ours(p.account) and people_of(p.account) is None]
    said = []
    if unknown:
        said.append(Reason.of("followers-not-told", accounts=tuple(unknown[:MOST_NAMED])))
    if any(p.account.department is None and p.result is None for p in placed):
        said.append(Reason.of("nobody-speaks-for-the-town"))
    return said
