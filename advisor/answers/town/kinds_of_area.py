"""What kind of area a census file tells of: by the Bureau's number where there is one, else by its name."""

from __future__ import annotations

import re
from typing import Literal

AreaKind = Literal["county", "metropolitan area", "urban area", "voting district", "school district",
                   "census area"]  # fmt: skip

# The first three figures of a GEO_ID name the level. A town is 160 (place), 060 (county subdivision) or 170
# (consolidated city).
_BY_LEVEL: dict[str, AreaKind] = {
    "050": "county",
    "310": "metropolitan area", "314": "metropolitan area", "330": "metropolitan area",
    "332": "metropolitan area", "335": "metropolitan area", "350": "metropolitan area",
    "352": "metropolitan area", "355": "metropolitan area",
    "400": "urban area",
    "500": "voting district", "610": "voting district", "620": "voting district", "700": "voting district",
    "950": "school district", "960": "school district", "970": "school district",
    "100": "census area", "140": "census area", "150": "census area", "795": "census area",
    "860": "census area", "871": "census area",
}  # fmt: skip
_TOWNS = ("060", "160", "170", "172")
_LEVEL = re.compile(r"(\d{3})[0-9A-Z]{4}US[0-9A-Z]*")

# Names are told by upper and lower case: “Kenai Peninsula Borough” is a county, “Princeton borough” a town.
_COUNTY = re.compile(
    r".* (?:County|Parish|Borough|Census Area|Planning Region|Municipio|Municipality|City and Borough)"
    r"(?: \([^)]*\))?"
)
_METROPOLITAN = re.compile(
    r".*(?: (?:Metro|Micro) Area| (?:Metropolitan|Micropolitan) (?:Statistical Area|Division|NECTA)"
    r"| CSA| CNECTA| NECTA(?: Division)?| Combined Statistical Area| Combined NECTA)"
)
_URBAN = re.compile(r".* (?:Urban Area|Urbanized Area|Urban Cluster)(?: \(\d{4}\))?")
_VOTING = re.compile(
    r"(?:Congressional|State House|State Senate|State Legislative|State Assembly|Assembly|General Assembly|"
    r"House|Senate|Senatorial|Legislative|Delegate|Voting) (?:\w+ )*District\b.*"
    r"|.* Congressional District\b.*"
)
_SCHOOL = re.compile(
    r".*\bSchool (?:District|Corporation|Unit|Administrative)\b.*|.* (?:Public|County) Schools"
    r"|.* (?:C?ISD|USD)"
)
_DRAWN = re.compile(
    r"(?:Census Tract|Block Group|Block|ZCTA5?|ZIP Code|Traffic Analysis) .*|\d{5}|.*\bPUMA\b.*"
    r"|.*Public Use Microdata Area.*|.* (?:CCD|UT|unorganized territory)"
)


def kind_of(name: str, geo_id: str = "") -> AreaKind | None:
    """The kind of an area that is no town; None for a town and for what nothing is known of."""
    level = _LEVEL.fullmatch(geo_id.strip())
    if level and level[1] in _TOWNS:
        return None
    if level and level[1] in _BY_LEVEL:
        return _BY_LEVEL[level[1]]
    first = name.replace(";", ",").split(",")[0].strip()
    whole = name.replace(";", ",")
    patterns: tuple[tuple[re.Pattern[str], str, AreaKind], ...] = (
        (_METROPOLITAN, whole, "metropolitan area"), (_URBAN, whole, "urban area"),
        (_DRAWN, first, "census area"), (_VOTING, first, "voting district"),
        (_SCHOOL, first, "school district"), (_COUNTY, first, "county"),
    )  # fmt: skip
    return next((kind for pattern, text, kind in patterns if pattern.fullmatch(text)), None)
