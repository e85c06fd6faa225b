"""Which sources a report cites, and how: numbered in the order in which they are first needed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from advisor.catalog import Catalog
from advisor.catalog.records import Source
from advisor.decision.result import Ranked, Recommendation
from advisor.telling.blocks import Citation, Sources
from advisor.telling.parts.claim_ages import how_many_are_old, stale_note, stale_sources
from advisor.telling.sentences.source_words import source_kind
from advisor.text import _
from advisor.words.lists import listed
from advisor.words.phrases import ended

# Enough to check the decision; the spreadsheet of the ranking carries every source of every row.
MOST_ENTRIES = 16
OWN_JUDGEMENT = "own_judgement"
# Kinds of witness that a reader of a report must know of.
WITNESSES_NAMED = frozenset({"vendor", "survey", OWN_JUDGEMENT})


class Evidence:
    """Gives each source a number on first use, and remembers for which platform it was used.

    The ages of claims are those of the day of the report.
    """

    def __init__(self, catalog: Catalog, today: date) -> None:
        self._catalog = catalog
        self._today = today
        self._uses: dict[str, list[str]] = {}
        self._cited = 0

    def cite(
        self, sources: Iterable[str], used_for: str, most: int = 2, *, always_shown: bool = True
    ) -> tuple[int, ...]:
        """Numbers of the first few sources; our own judgement is said in words, never numbered.

        always_shown  False for a part that only the full annex has: the short one need not list its sources
        """
        numbers = tuple(self._number(name, used_for) for name in self._published(sources)[:most])
        if always_shown:
            self._cited = max((self._cited, *numbers))
        return numbers

    def add_rest(self, recommendation: Recommendation) -> None:
        """After what the text cites: the further sources of the platforms in the set, in turn."""
        by_name = {row.platform: row for row in recommendation.ranking}
        rows = [by_name[name] for name in recommendation.set.platforms if name in by_name]
        for sources in zip(*(self._padded(row) for row in rows), strict=True):
            for row, source in zip(rows, sources, strict=True):
                if source and (source in self._uses or len(self._uses) < MOST_ENTRIES):
                    self._number(source, row.name)

    def listed(self, recommendation: Recommendation) -> Sources:
        """The list of sources of the report."""
        used = {s for row in recommendation.valued() for s in row.sources if s in self._catalog.sources}
        more = len(self._published(sorted(used - set(self._uses))))
        stale = stale_sources(recommendation, self._catalog, self._today)
        entries = tuple(
            _entry(number, self._catalog.sources[name], names,
                   stale=any((name, platform) in stale for platform in names))
            for number, (name, names) in enumerate(self._uses.items(), start=1)
        )  # fmt: skip
        lead = _(
            "Numbers in [brackets] point here. Ratings marked as our own judgment have no outside source."
        )
        return Sources(
            heading=_("Sources"),
            lead=f"{lead} {how_many_are_old(recommendation, self._catalog, self._today)}".rstrip(),
            entries=entries,
            core=self._cited,
            more=_("The CSV file of this report has every source of every platform.") if more else "",
        )  # fmt: skip

    def _published(self, sources: Iterable[str]) -> list[str]:
        known = self._catalog.sources
        return [s for s in dict.fromkeys(sources) if s in known and known[s].kind != OWN_JUDGEMENT]

    def _padded(self, row: Ranked) -> list[str]:
        return (self._published(row.sources) + [""] * MOST_ENTRIES)[:MOST_ENTRIES]

    def _number(self, source: str, used_for: str) -> int:
        names = self._uses.setdefault(source, [])
        if used_for and used_for not in names:
            names.append(used_for)
        return list(self._uses).index(source) + 1


def source_details(source: Source) -> str:
    """Publisher, date and kind: "Nextdoor, 2020-07-17, a seller's claim"."""
    if source.published:
        when = source.published
    elif source.last_read:
        when = _("no date, read {day}").format(day=source.last_read)
    else:
        when = _("no date")
    # a copy whose original nobody here has seen proves less, and the reader is told
    copy = _("read on a copy") if source.original_seen is False else ""
    kind = source_kind(source) if source.kind in WITNESSES_NAMED else ""
    return ", ".join(part for part in (source.publisher, when, kind, copy) if part)


def _entry(number: int, source: Source, names: list[str], *, stale: bool) -> Citation:
    details = source_details(source)
    return Citation(
        number=number,
        title=ended(source.title),
        details=f"{details} {stale_note()}" if stale else details,
        url=source.cited_url if source.cited_url.startswith(("https://", "http://")) else "",
        used_for=listed(names),
    )
