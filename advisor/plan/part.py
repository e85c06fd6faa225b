"""One printable part of the plan: a heading, its steps, and who says so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from advisor.catalog import Catalog

# Cited where a routine is ours: nobody has published it in these words.
OUR_JUDGEMENT = "src-own-judgement"


def part(
    heading: str,
    steps: Iterable[str],
    catalog: Catalog,
    *,
    platform: str | None = None,
    sources: Sequence[str] = (),
    **more: Any,
) -> dict[str, Any]:
    """A part as the report, the page and the JSON read it.

    heading   a platform's name, a day or a topic
    platform  its id; None where the part holds for all
    steps     sentences, in order
    sources   ids of those that the catalogue knows: a folder of one's own may lack some
    more      further keys, the same for every part of one list
    """
    return {
        "heading": heading,
        "platform": platform,
        "steps": list(steps),
        "sources": [source for source in dict.fromkeys(sources) if source in catalog.sources],
        **more,
    }
