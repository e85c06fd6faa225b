"""Who is there in this town: national figures, replaced by the town's own where it gave them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from advisor.answers import AGE_BANDS, Account, Answers, Department
from advisor.catalog import Catalog
from advisor.catalog.named import ALL_RESIDENTS
from advisor.catalog.records import LocalFact
from advisor.decision.facts.evidence import (
    MIDDLE,
    Bools,
    Evidence,
    Floats,
    account_of,
    evidence,
    layers,
    survey_users,
)
from advisor.decision.facts.own_accounts import accounts_by_platform, live_platforms
from advisor.decision.facts.remembering import remembered
from advisor.decision.method import ADULT_SHARE_OF_RESIDENTS, ENGAGED_SHARE_OF_REACHED, NATIONAL_SPANISH_SHARE

# The horizon in which the published reach of a post is counted.
ONE_POST = "day"
# The language of which the national share is known.
SPANISH = "spanish"
# The segment of a survey that stands for everyone.
ALL_ADULTS = "all_adults"


@dataclass(frozen=True, eq=False)
class Presence:
    """Who is there, 3 × platforms × audiences, each 0–1.

    users  share of the audience that uses the platform at all, and may look something up there
    there  share of the audience that the department's account speaks to
    known  platforms × audiences
    """

    users: Floats
    there: Floats
    known: Bools


@remembered
def presence(catalog: Catalog, answers: Answers) -> Presence:
    """Who is there in this town: users by its people and languages, and the account's own followers.

    An account that runs counts as an ordinary running one until its figures are known; one they lack
    starts as a new one. Where nothing is said of accounts, all are compared as running ones.
    """
    facts = evidence(catalog)
    users = facts.users.copy()
    _use_the_towns_own_people(catalog, answers.department, facts, users)
    _use_the_towns_community(catalog, answers.department, facts, users)
    _use_the_towns_languages(catalog, answers.department, facts, users)
    _use_local_membership(catalog, answers, facts, users)
    followed = facts.running.copy()
    for i in _not_running(catalog, answers, facts):
        followed[:, i] = facts.new[:, i]
    _use_local_yes_and_no(catalog, answers, facts, followed)
    there = users * followed
    known = facts.users_known.copy()
    _use_own_accounts(catalog, answers, facts, users, there, known)
    return Presence(users, there, known)


def _not_running(catalog: Catalog, answers: Answers, facts: Evidence) -> list[int]:
    """Platforms on which no account of theirs runs; none where nothing is said of accounts."""
    if answers.accounts is None:
        return []
    runs = set(live_platforms(accounts_by_platform(catalog, answers)))
    owned = (answers.resources.owned if answers.resources else None) or ()
    runs |= {account for thing in owned if (account := catalog.owned[thing].account)}
    return [i for i, p in enumerate(facts.platforms) if account_of(catalog, p) not in runs]


def _use_the_towns_own_people(
    catalog: Catalog, department: Department | None, facts: Evidence, users: Floats
) -> None:
    """All residents are this town's ages, else its kind of community. Never both: that would multiply
    two splits of one survey."""
    segments, weights = residents_segments(department)
    column = facts.audience_index.get(ALL_RESIDENTS)
    if column is None or segments == (ALL_ADULTS,):
        return
    for i, platform in enumerate(facts.platforms):
        found = survey_users(catalog, platform, segments, weights=weights)
        if found is not None:
            users[:, i, column] = found


def _use_the_towns_community(
    catalog: Catalog, department: Department | None, facts: Evidence, users: Floats
) -> None:
    """A network that is seldom used in such places is seldom used by each group of their people.

    The survey tells ages and communities apart, not both at once. So a group's odds of using a network are
    multiplied by the odds in this kind of community over those of all adults: main effects, no interaction.
    All residents have their own figure, and a group that is named by its community is in it already.
    """
    place = department.community if department else None
    if place is None:
        return
    columns = [
        facts.audience_index[a.id]
        for a in catalog.audiences.values()
        if a.segments and a.id != ALL_RESIDENTS and place not in a.segments
    ]
    for i, platform in enumerate(facts.platforms):
        here, everywhere = (survey_users(catalog, platform, (s,)) for s in (place, ALL_ADULTS))
        if here is None or everywhere is None:
            continue
        there, all_over = _odds(np.array([here[MIDDLE], everywhere[MIDDLE]]))
        odds = there / all_over * _odds(users[:, i, columns])
        users[:, i, columns] = odds / (1 + odds)


def _odds(share: Floats) -> Floats:
    """Odds of a share; a share of all is taken as nearly all."""
    held = np.clip(share, 0.0, 1 - 1e-9)
    return np.asarray(held / (1 - held))


def _use_the_towns_languages(
    catalog: Catalog, department: Department | None, facts: Evidence, users: Floats
) -> None:
    """Where more people speak Spanish than in the country, that part of all residents is met as Spanish
    speakers are. A mixture of two groups of people; no two splits of a survey are multiplied."""
    spoken = (department.language_shares or {}).get(SPANISH) if department else None
    speak = next((a.id for a in catalog.audiences.values() if a.language == SPANISH), None)
    if spoken is None or speak is None:
        return
    residents, speakers = facts.audience_index[ALL_RESIDENTS], facts.audience_index[speak]
    more = max(0.0, (spoken - NATIONAL_SPANISH_SHARE) / (1 - NATIONAL_SPANISH_SHARE))
    users[:, :, residents] = (1 - more) * users[:, :, residents] + more * users[:, :, speakers]


def residents_segments(
    department: Department | None,
) -> tuple[tuple[str, ...], tuple[float, ...] | None]:
    """Survey segments that stand for all residents of this town, with their weights."""
    if department is None:
        return (ALL_ADULTS,), None
    ages = department.age_shares or {}
    shares = tuple(float(ages.get(band, 0.0)) for band in AGE_BANDS)
    if all(band in ages for band in AGE_BANDS) and sum(shares) > 0:
        return AGE_BANDS, shares
    return (department.community or ALL_ADULTS,), None


def _use_local_membership(catalog: Catalog, answers: Answers, facts: Evidence, users: Floats) -> None:
    """A member share counted in town replaces the national one; other people follow in proportion."""
    for fact, share in _told(catalog, answers, "users"):
        row = facts.platform_index.get(fact.platform)
        residents = facts.audience_index.get(ALL_RESIDENTS)
        if row is None or residents is None:
            continue
        national = users[MIDDLE, row, residents]
        factor = share / national if national > 0 else 1.0
        users[:, row] = np.minimum(users[:, row] * factor, 1.0)
        users[:, row, residents] = share


def _told(catalog: Catalog, answers: Answers, what: str) -> list[tuple[LocalFact, float]]:
    """The fields of one sort that were answered, with their answers; yes is 1 and no is 0."""
    facts = [fact for fact in catalog.local_facts.values() if fact.tells == what]
    said = [(fact, getattr(answers.local, fact.field, None)) for fact in facts]
    return [(fact, value) for fact, value in said if value is not None]


def _use_local_yes_and_no(catalog: Catalog, answers: Answers, facts: Evidence, followed: Floats) -> None:
    """Whether there is a local corner of a network at all decides how many of its users are met there."""
    for fact, answer in _told(catalog, answers, "local_corner"):
        row = facts.platform_index.get(fact.platform)
        if row is not None:
            low, high = (fact.yes_low, fact.yes_high) if answer else (fact.no_low, fact.no_high)
            assert low is not None  # `advisor check` holds both
            assert high is not None
            followed[:, row] = np.array(layers(low, high))[:, None]


def _use_own_accounts(
    catalog: Catalog, answers: Answers, facts: Evidence, users: Floats, there: Floats, known: Bools
) -> None:
    """Own figures say who is there today; people of each audience follow in the survey's proportions."""
    adults = adults_in_town(answers.department)
    residents = facts.audience_index.get(ALL_RESIDENTS)
    if not adults or residents is None:
        return
    ordinary = {p: adults * float(there[MIDDLE, row, residents]) for p, row in facts.platform_index.items()}
    reached = _people_there_today(catalog, answers, facts, ordinary)
    for platform, people in reached.items():
        _set_own_share(facts, users, there, known, platform, min(1.0, people / adults), residents)
    for platform, people in reached.items():
        # a product that would take its place starts with the same people at best, and a new one's list else
        for other in catalog.platforms[platform].excludes:
            row = facts.platform_index.get(other)
            if row is not None and other not in reached:
                most = min(1.0, people / adults)
                there[:, row] = np.minimum(there[:, row], most)


def _set_own_share(
    facts: Evidence,
    users: Floats,
    there: Floats,
    known: Bools,
    platform: str,
    share: float,
    residents: int,
) -> None:
    row = facts.platform_index.get(platform)
    if row is None:
        return
    national = users[MIDDLE, row, residents]
    for column in range(len(facts.audiences)):
        proportion = users[MIDDLE, row, column] / national if national > 0 else 1.0
        own = share if column == residents else min(1.0, share * proportion)
        there[:, row, column] = own
        users[:, row, column] = np.maximum(users[:, row, column], own)
    known[row, residents] = True


def adults_in_town(department: Department | None) -> float | None:
    """Adults, from the population typed; None when it is unknown."""
    if department is None or not department.population:
        return None
    return department.population * ADULT_SHARE_OF_RESIDENTS


def _people_there_today(
    catalog: Catalog, answers: Answers, facts: Evidence, ordinary: Mapping[str, float]
) -> dict[str, float]:
    """People a channel speaks to, by platform, from the accounts and sign-ups the town told us of."""
    people: dict[str, float] = {}
    for account in answers.accounts or ():
        count = _there_on(account, facts, ordinary.get(account.platform, 0.0))
        if count is not None:
            people[account.platform] = max(people.get(account.platform, 0.0), count)
    for fact, count in _told(catalog, answers, "people"):
        if fact.before_accounts or fact.platform not in people:
            people[fact.platform] = float(count)
    return people


def _there_on(account: Account, facts: Evidence, ordinary: float) -> float | None:
    """Enrolled people, else local followers, else as many as its reach or its engagement speak of.

    A post reaches some of those who are there: the reach is divided by the share that meets one post in a
    day. A lively post does not make more followers than there are, or than an ordinary account has where
    nobody counted them; but those whom a post reaches are there. Followers from anywhere say little.

    ordinary  people on an ordinary running account of this town
    """
    for figure in (account.enrolled, account.local_followers):
        if figure is not None:
            return float(figure)
    reach = account.reach_per_post
    if reach is None and account.engagements_per_post is not None:
        reach = round(account.engagements_per_post / ENGAGED_SHARE_OF_REACHED)
    row, residents = facts.platform_index.get(account.platform), facts.audience_index.get(ALL_RESIDENTS)
    if reach is None or row is None or residents is None:
        return None
    rate = float(facts.met[MIDDLE, row, residents, facts.horizon_index[ONE_POST]])
    if rate <= 0:
        return None
    most = ordinary if account.followers is None else float(account.followers)
    return max(float(reach), min(reach / rate, most))
