"""One printable part of the plan: a heading, its steps, and who says so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from advisor.catalog import Catalog
from advisor.decision.result import Part

# Cited where a routine is ours: nobody has published it in these words.
OUR_JUDGEMENT = "src-own-judgement"


def part(
    heading: str,
    steps: Iterable[str],
    catalog: Catalog,
    *,
    platform: str | None = None,
    sources: Sequence[str] = (),
) -> Part:
    """A part of a list whose parts carry nothing more."""
    return Part(heading=heading, platform=platform, steps=tuple(steps), sources=cited(sources, catalog))


def cited(sources: Sequence[str], catalog: Catalog) -> tuple[str, ...]:
    """Those that the catalogue knows, each once: a folder of one's own may lack some."""
    return tuple(source for source in dict.fromkeys(sources) if source in catalog.sources)
