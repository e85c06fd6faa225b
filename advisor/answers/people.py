"""About how many people of a town a group is, with the margin where the census prints one.

Only groups that the town's own figures count: all adults, the four age groups, and languages spoken at home.
A group that a survey merely stands in for (parents, renters …) gets no number.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, sqrt

from advisor.answers.models import Census, Department
from advisor.catalog.named import ALL_RESIDENTS
from advisor.text import _
from advisor.words.numbers import whole

# Shares of residents by the language they speak at home.
SPANISH, OTHER_LANGUAGES = "spanish", "other_than_english"
# An audience of all languages but English and Spanish.
OTHER = "any_other"


@dataclass(frozen=True)
class People:
    """A count, and half the width of its 90% interval; None where nothing is printed to work it out from."""

    count: float
    margin: float | None = None


def people_in(
    department: Department, audience: str, adult_share: float, language: str | None = None
) -> People | None:
    """How many adults of the town belong to an audience; None where its figures do not tell.

    language     by which the census counts them, as in audiences.csv; None: by none
    adult_share  share of residents who are adults, for a town that gave only its number of residents
    """
    adults = adults_in(department, adult_share)
    if adults is None:
        return None
    if audience == ALL_RESIDENTS:
        return adults
    share = share_of(department, audience, language)
    return None if share is None else _product(adults, share)


def adults_in(department: Department, adult_share: float) -> People | None:
    """The adults: counted by the census, else the usual share of the residents that were typed."""
    census = census_of(department)
    if census and census.adults is not None and census.population:
        margin = census.population_margin
        return People(census.adults, None if margin is None else margin * census.adults / census.population)
    return People(department.population * adult_share) if department.population else None


def census_of(department: Department) -> Census | None:
    """What the census says, unless another number of residents was typed since."""
    census = department.census
    if census is None or (census.population is not None and census.population != department.population):
        return None
    return census


def share_of(department: Department, audience: str, language: str | None) -> People | None:
    """The share of adults in an age group, or of residents by language, with its margin (both 0–1)."""
    census = census_of(department)
    ages = {str(band): share for band, share in (department.age_shares or {}).items()}
    languages = department.language_shares or {}
    of_ages = {str(band): m for band, m in ((census and census.age_margins) or {}).items()}
    of_languages = (census and census.language_margins) or {}
    if audience in ages:
        return People(ages[audience], of_ages.get(audience))
    if language == SPANISH and SPANISH in languages:
        return People(languages[SPANISH], of_languages.get(SPANISH))
    if language == OTHER and {SPANISH, OTHER_LANGUAGES} <= languages.keys():
        rest = max(0.0, languages[OTHER_LANGUAGES] - languages[SPANISH])
        margins = [of_languages.get(name) for name in (SPANISH, OTHER_LANGUAGES)]
        known = [m for m in margins if m is not None]
        return People(rest, sqrt(sum(m * m for m in known)) if len(known) == len(margins) else None)
    return None


def people_words(people: People) -> str:
    """The count as one says it: "about 1,240 (± 90) of your residents"."""
    if not people.margin:
        step = _step(people.count, people.count if people.margin is None else 0)
        return _("about {count} of your residents").format(count=whole(round(people.count / step) * step))
    step = _step(people.count, people.margin)
    return _("about {count} (± {margin}) of your residents").format(
        count=whole(round(people.count / step) * step), margin=whole(ceil(people.margin / step) * step)
    )


def _product(whole: People, share: People) -> People:
    """Count and margin of a share of a count.

    √(whole² · MOE_share² + share² · MOE_whole²): the Bureau's rule for products in "Understanding and Using
    American Community Survey Data: What All Data Users Need to Know", chapter 8.
    """
    if whole.margin is None or share.margin is None:
        return People(whole.count * share.count)
    margin = sqrt((whole.count * share.margin) ** 2 + (share.count * whole.margin) ** 2)
    return People(whole.count * share.count, margin)


def _step(count: float, sure_to: float) -> int:
    """What to round to: two digits of the margin are left, and never finer than ten people in a hundred."""
    return int(10 ** max(1, len(str(int(sure_to))) - 2)) if count >= 100 else 1
