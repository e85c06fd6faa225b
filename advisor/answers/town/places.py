"""Which places of a file can be offered, and why the others cannot."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from advisor.answers.town.errors import TownFileError
from advisor.answers.town.flags import Flag
from advisor.answers.town.labels import shown
from advisor.answers.town.profile import TownProfile
from advisor.text import _

_LARGE = frozenset(
    ("United States", "Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut",
     "Delaware", "Florida", "Georgia", "Hawaii", "Idaho", "Illinois", "Indiana", "Iowa", "Kansas", "Kentucky",
     "Louisiana", "Maine", "Maryland", "Massachusetts", "Michigan", "Minnesota", "Mississippi", "Missouri",
     "Montana", "Nebraska", "Nevada", "New Hampshire", "New Jersey", "New Mexico", "New York",
     "North Carolina", "North Dakota", "Ohio", "Oklahoma", "Oregon", "Pennsylvania", "Rhode Island",
     "South Carolina", "South Dakota", "Tennessee", "Texas", "Utah", "Vermont", "Virginia", "Washington",
     "West Virginia", "Wisconsin", "Wyoming", "Puerto Rico")
)  # fmt: skip


# The Bureau adds states up to four regions, and these to nine divisions.
_GROUP_OF_STATES = re.compile(r"(?:Northeast|Midwest|South|West) Region|[A-Z][A-Za-z ]+ Division")


@dataclass(frozen=True)
class Outcome:
    """Places to choose from (at least one), and a sentence for each that is not offered."""

    places: tuple[TownProfile, ...]
    left_out: tuple[str, ...]


def sort_out(
    names: Iterable[str],
    profile: Callable[[str], TownProfile],
    only_large: Callable[[str], TownFileError],
) -> Outcome:
    """Read each place; one that cannot be used does not spoil the others.

    profile      makes the profile of a place from its name (may raise TownFileError)
    only_large   the error when the file holds nothing but the country or states, by the name of one

    Raises the first TownFileError when no place can be used.
    """
    places: list[TownProfile] = []
    errors: list[TownFileError] = []
    large: list[str] = []
    for name in names:
        if is_country_or_state(name):
            large.append(name)
            continue
        try:
            places.append(profile(name))
        except TownFileError as error:
            errors.append(error)
    if not places:
        raise errors[0] if errors else only_large(large[0])
    left_out = [_("{place} is not a town, so it is not offered.").format(place=name) for name in large]
    return Outcome(tuple(places), (*left_out, *(error.sentence for error in errors)))


def is_country_or_state(name: str) -> bool:
    """Whether it is the name of the country, of a state or of several. The capital’s is a town too."""
    return name in _LARGE or _GROUP_OF_STATES.fullmatch(name) is not None


def marked(place: str, row: str, flag: Flag) -> TownFileError:
    """The error for a mark where a figure is needed, with the meaning of the mark."""
    if not flag.mark:
        return TownFileError(
            _("{place}: the row “{row}” is blank: download the file again and upload it unchanged, "
              "or use the figures of your county.").format(place=place, row=shown(row))
        )  # fmt: skip
    return TownFileError(
        _("{place}: the row “{row}” is marked “{mark}”, which means that {meaning}: use another table, "
          "or the figures of your county.").format(place=place, row=shown(row), mark=flag.mark,
                                               meaning=flag.meaning)
    )  # fmt: skip
