"""Whom a department can meet where: national figures, replaced by the town's own where it gave them."""

from __future__ import annotations

from advisor.answers import Account, Answers, Department
from advisor.catalog import Catalog
from advisor.decision.evidence import (
    HIGH,
    LOW,
    MIDDLE,
    Bools,
    Evidence,
    Floats,
    access_range,
    evidence,
    saturate,
    survey_access,
    visibility_range,
)
from advisor.decision.method import ADULT_SHARE_OF_RESIDENTS, ENGAGED_SHARE_OF_REACHED, NATIONAL_SPANISH_SHARE
from advisor.decision.needs import ALL_RESIDENTS

AGE_BANDS = ("age_18_29", "age_30_49", "age_50_64", "age_65_plus")
# Audiences that a town's own follower or sign-up figures describe.
OWN_FIGURES_DESCRIBE = (ALL_RESIDENTS, "rural", "homeowners")
# Rated audiences that a low local membership takes down with it.
NEIGHBORHOODS = "neighborhoods"

# What a yes or no of the department makes of our wide visibility range (our judgement).
SEEN_IF_LIVELY_SUBREDDIT = (0.30, 0.70)
SEEN_IF_NO_SUBREDDIT = (0.0, 0.03)
SEEN_IF_RESIDENT_GROUPS = (0.40, 0.80)
SEEN_IF_NO_RESIDENT_GROUPS = (0.02, 0.20)


def local_access(catalog: Catalog, answers: Answers) -> tuple[Floats, Bools]:
    """Access (3 × platforms × audiences, 0–1) and whether it is known, for this town."""
    facts = evidence(catalog)
    access, known = facts.access.copy(), facts.access_known.copy()
    _use_the_towns_own_people(catalog, answers.department, facts, access)
    _use_the_towns_languages(answers.department, facts, access)
    _use_local_yes_and_no(catalog, answers, facts, access)
    _use_local_membership(catalog, answers, facts, access)
    _use_own_accounts(catalog, answers, facts, access, known)
    return access, known


def _use_the_towns_own_people(
    catalog: Catalog, department: Department | None, facts: Evidence, access: Floats
) -> None:
    """All residents are this town's ages, else its kind of community. Never both: that would multiply
    two splits of one survey."""
    segments, weights = residents_segments(department)
    column = facts.audience_index.get(ALL_RESIDENTS)
    if column is None or segments == ("all_adults",):
        return
    for i, platform in enumerate(facts.platforms):
        found = survey_access(catalog, platform, segments, weights=weights)
        if found is not None:
            access[:, i, column] = found


def _use_the_towns_languages(department: Department | None, facts: Evidence, access: Floats) -> None:
    """Where more people speak Spanish than in the country, that part of all residents is met as Spanish
    speakers are. A mixture of two groups of people; no two splits of a survey are multiplied."""
    spoken = (department.language_shares or {}).get("spanish") if department else None
    residents, speakers = (
        facts.audience_index.get(ALL_RESIDENTS),
        facts.audience_index.get("spanish_speakers"),
    )
    if spoken is None or residents is None or speakers is None:
        return
    more = max(0.0, (spoken - NATIONAL_SPANISH_SHARE) / (1 - NATIONAL_SPANISH_SHARE))
    access[:, :, residents] = (1 - more) * access[:, :, residents] + more * access[:, :, speakers]


def residents_segments(
    department: Department | None,
) -> tuple[tuple[str, ...], tuple[float, ...] | None]:
    """Survey segments that stand for all residents of this town, with their weights."""
    if department is None:
        return ("all_adults",), None
    ages = department.age_shares or {}
    shares = tuple(float(ages.get(band, 0.0)) for band in AGE_BANDS)  # type: ignore[call-overload]
    if all(band in ages for band in AGE_BANDS) and sum(shares) > 0:
        return AGE_BANDS, shares
    return (department.community or "all_adults",), None


def _use_local_yes_and_no(catalog: Catalog, answers: Answers, facts: Evidence, access: Floats) -> None:
    local = answers.local
    if local is None:
        return
    said = (
        (
            "reddit",
            local.active_subreddit,
            SEEN_IF_LIVELY_SUBREDDIT,
            SEEN_IF_NO_SUBREDDIT,
        ),
        (
            "facebook_groups",
            local.resident_facebook_groups,
            SEEN_IF_RESIDENT_GROUPS,
            SEEN_IF_NO_RESIDENT_GROUPS,
        ),
    )
    for platform, answer, if_yes, if_no in said:
        row = facts.platform_index.get(platform)
        if row is None or answer is None:
            continue
        account = catalog.platforms[platform].shares_account_with or platform
        for audience, column in facts.audience_index.items():
            segments = catalog.audiences[audience].segments
            reach = [catalog.reach[account, s] for s in segments if (account, s) in catalog.reach]
            if segments and len(reach) == len(segments):
                share = sum(r.share for r in reach) / len(reach)
                margin = sum(r.margin or 0.0 for r in reach) / len(reach)
                access[:, row, column] = access_range(share, margin, *(if_yes if answer else if_no))


def _use_local_membership(catalog: Catalog, answers: Answers, facts: Evidence, access: Floats) -> None:
    """A member share counted in town replaces the national one; it takes rated neighborhoods down, not up."""
    share = answers.local.nextdoor_member_share if answers.local else None
    row = facts.platform_index.get("nextdoor")
    if share is None or row is None:
        return
    low, high = visibility_range(catalog, "nextdoor", ())
    own = access_range(share, 0.0, low, high)
    residents = facts.audience_index.get(ALL_RESIDENTS)
    national = facts.access[MIDDLE, row, residents] if residents is not None else 0.0
    for audience, column in facts.audience_index.items():
        if audience == NEIGHBORHOODS:
            access[:, row, column] *= min(1.0, own[MIDDLE] / national) if national > 0 else 1.0
        elif audience in OWN_FIGURES_DESCRIBE:
            access[:, row, column] = own


def _use_own_accounts(
    catalog: Catalog, answers: Answers, facts: Evidence, access: Floats, known: Bools
) -> None:
    """Own figures show today, national ones what could be: the range runs between, our middle halfway."""
    adults = adults_in_town(answers.department)
    if not adults:
        return
    reached = _people_reached_today(answers)
    for platform, people in list(reached.items()):
        # a product that would take its place starts with the same people at best, not with the national share
        for other in catalog.platforms[platform].excludes:
            reached.setdefault(other, people)
    for platform, people in reached.items():
        row = facts.platform_index.get(platform)
        if row is None:
            continue
        today = float(saturate(people / adults))
        for audience in OWN_FIGURES_DESCRIBE:
            column = facts.audience_index.get(audience)
            if column is None:
                continue
            could_be = max(today, float(access[MIDDLE, row, column])) if known[row, column] else today
            access[LOW, row, column] = today
            access[MIDDLE, row, column] = (today + could_be) / 2
            access[HIGH, row, column] = max(could_be, float(access[HIGH, row, column]))
            known[row, column] = True


def adults_in_town(department: Department | None) -> float | None:
    """Adults, from the population typed; None when it is unknown."""
    if department is None or not department.population:
        return None
    return department.population * ADULT_SHARE_OF_RESIDENTS


def _people_reached_today(answers: Answers) -> dict[str, float]:
    """People a channel really reaches, by platform, from the accounts and sign-ups the town told us of."""
    people: dict[str, float] = {}
    for account in answers.accounts or ():
        count = _reached_by(account)
        if count is not None:
            people[account.platform] = max(people.get(account.platform, 0.0), count)
    local = answers.local
    if local and local.email_subscribers is not None:
        people["email_newsletter"] = float(local.email_subscribers)
    return people


def _reached_by(account: Account) -> float | None:
    """Enrolled people, else local followers, else reach per post, else what engagement tells of the reach.

    Followers from anywhere say little.
    """
    for figure in (account.enrolled, account.local_followers, account.reach_per_post):
        if figure is not None:
            return float(figure)
    if account.engagements_per_post is not None:
        return account.engagements_per_post / ENGAGED_SHARE_OF_REACHED
    return None
