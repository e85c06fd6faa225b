"""The sentences under a town's figures: what the file can tell, what it cannot, and what stands in."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.answers.town.kinds_of_area import kind_of
from advisor.answers.town.profile import Kind
from advisor.text import _

# Below this, too few people are asked for a five-year figure to be more than a rough one.
FEW_PEOPLE = 5_000


def about_the_area(name: str, population: int | None, geo_id: str = "") -> Iterator[str]:
    """Whether the area is a town at all, and whether it is large enough for a survey."""
    match kind_of(name, geo_id):
        case "county":
            yield _("This is a county: its people stand in for your town’s only as far as they are alike.")
        case "metropolitan area":
            yield _("This is a city with the towns around it, not one town: its people stand in for "
                    "yours only as far as they are alike.")  # fmt: skip
        case "urban area":
            yield _("This is all the land that is built up, whatever the town: it may hold other towns and "
                    "leave out parts of yours.")  # fmt: skip
        case "voting district":
            yield _("This is a district that elects someone, not a town: it may hold other towns and "
                    "only a part of yours.")  # fmt: skip
        case "school district":
            yield _("This is a school district: its borders may not be those of your town.")
        case "census area":
            yield _("This is an area drawn for the census, not a town: it may hold only a part of your "
                    "people.")  # fmt: skip
    if population is not None and population < FEW_PEOPLE:
        yield _("Fewer than {count:,} people live here, so the survey asked few of them "
                "and the shares are rough.").format(count=FEW_PEOPLE)  # fmt: skip


def about_the_survey(table: Kind, year: int | None, period_years: int | None) -> Iterator[str]:
    """What an ACS table is made of, and what its margins mean."""
    if year is not None and period_years == 5:
        yield _("The figures are an average over the years {first} to {last}, "
                "from a sample of households.").format(first=year - 4, last=year)  # fmt: skip
    else:
        yield _("The figures come from a sample of households.")
    yield _("The true figure lies within the margin printed beside it nine times in ten.")
    if table == "DP05":
        yield _("The table has 25 to 34 and 45 to 54 as one group each, so half of each is counted on "
                "either side of 30 and of 50, and the margins do not cover that.")  # fmt: skip
    if table == "S1601":
        yield _("The table tells languages but not ages or the number of residents: "
                "table S0101 has those.")  # fmt: skip
    else:
        yield _("The table does not tell languages: table S1601 and QuickFacts do.")


def about_the_count(year: int | None) -> Iterator[str]:
    """What a table of the census every ten years is made of."""
    if year is None:
        yield _("The figures are a full count, so they have no margin of error.")
    else:
        yield _("The figures are the full count of April 1, {year}, so they have no margin of error.").format(
            year=year
        )
    yield _("The Bureau changed small figures a little to protect people’s privacy.")
    yield _("The table does not tell languages: table S1601 and QuickFacts do.")


def about_languages() -> Iterator[str]:
    """What the share of other languages counts, and what it does not mean."""
    yield _("The share that speaks another language at home counts residents of 5 and over, "
            "and many of them speak English well too.")  # fmt: skip


def about_quickfacts() -> Iterator[str]:
    """What QuickFacts leaves open."""
    yield _("QuickFacts gives only the people under 18 and those of 65 and over, "
            "so the ages between are not split.")  # fmt: skip
    yield _("QuickFacts prints no margins of error.")
    yield _("The number of adults and the share of 65 and over are computed from rounded percents.")
