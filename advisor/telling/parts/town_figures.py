"""A town's own figures from a census file: each with its margin, and about how many people a group is."""

from __future__ import annotations

from advisor.answers import Department
from advisor.answers.models import Census
from advisor.answers.people import census_of, people_in, people_words
from advisor.answers.town import AGE_BANDS, TownProfile
from advisor.catalog import Catalog
from advisor.decision.method import ADULT_SHARE_OF_RESIDENTS
from advisor.telling.blocks import Column, Point, Points, Said, Table
from advisor.telling.figures import number, weight
from advisor.text import _
from advisor.words.numbers import figure, whole
from advisor.words.phrases import capital


def town_figures(place: TownProfile, catalog: Catalog) -> Table:
    """The figures of a place; what the file does not tell is left out."""
    rows: list[tuple[Said, ...]] = []
    if place.population is not None:
        margin = place.population_margin
        give_or_take = "–" if margin is None else f"± {whole(margin)}"
        rows.append((_("Residents"), number(place.population), give_or_take))
    if place.adults is not None:
        rows.append((_("Adults"), number(place.adults), "–"))
    for band in AGE_BANDS:
        share = place.age_shares[band]
        if share is not None:
            label = _("{people}, of adults").format(people=catalog.audiences[band].label)
            rows.append((label, weight(share), _points(place.age_margins[band])))
    languages = {
        "spanish": _("Speak Spanish at home"), "other_than_english": _("Speak a language other than English"),
    }  # fmt: skip
    for language, share in place.language_shares.items():
        margin = place.language_margins.get(language)
        rows.append((languages[language], weight(share), _points(margin)))
    return Table(
        heading="",
        columns=(
            Column(_("What"), 0.5),
            Column(_("Figure"), 0.25, "right"),
            Column(_("Give or take"), 0.25, "right"),
        ),
        rows=tuple(rows),
    )


def _points(margin: float | None) -> str:
    return "–" if margin is None else _("± {points} points").format(points=figure(round(100 * margin, 1)))


def how_many_people(department: Department, audience: str, catalog: Catalog) -> str:
    """About how many people a group is, and where that comes from; "" where the town's figures do not say."""
    language = catalog.audiences[audience].language
    people = people_in(department, audience, ADULT_SHARE_OF_RESIDENTS, language)
    if people is None:
        return ""
    census = census_of(department)
    if census is None or census.adults is None:
        basis = _("From the number of residents you gave.")
    else:
        basis = _("From the census, adults only.")
    return f"{capital(people_words(people))}. {basis}"


def figures_in_use(census: Census) -> str:
    """Whose figures count."""
    return _("In use: {place}.").format(place=census.place)


def read_from(census: Census) -> str:
    """The tables that the figures in use were read from."""
    return "; ".join(census.sources)


def what_the_file_says(place: TownProfile) -> Points:
    """What a file can and cannot tell, and what stands in for what."""
    return Points("", tuple(Point(note) for note in place.notes))


def margins_left_out(department: Department) -> str:
    """Why the margins of a census file are not told; "" where they are."""
    if census_of(department) is not None:
        return ""
    return _(
        "You typed another number of residents since, so we leave out the margins. "
        "Use the file again to get them back."
    )
