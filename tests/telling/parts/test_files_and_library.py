"""The files to take along, and the library by kind."""

from __future__ import annotations

from advisor.catalog import Catalog
from advisor.documents import build_report
from advisor.telling.parts.basis import Basis
from advisor.telling.parts.files_to_take import what_a_card_holds
from advisor.telling.parts.library_shelves import KINDS, by_kind


def test_a_card_holds_what_is_said_of_it(recruiting: Basis, catalog: Catalog) -> None:
    report = build_report(recruiting.recommendation, recruiting.answers, catalog, date=recruiting.today)
    headings = {block.heading for card in report.cards for block in card.blocks}
    facts = {label for card in report.cards for label, _value in card.facts}

    assert what_a_card_holds() == (
        "A card for each platform: first steps, weekly hours, what we promise, what counts."
    )
    assert {"First steps", "What counts"} <= headings
    assert {"Time", "We promise"} <= facts


def test_every_entry_of_the_library_stands_on_one_shelf(catalog: Catalog) -> None:
    rows = list(catalog.library.values())
    shelves = by_kind(rows)

    assert sorted(row.id for shelf in shelves for row in shelf.rows) == sorted(row.id for row in rows)
    assert [shelf.heading for shelf in shelves] == [
        heading for kind, heading in KINDS.items() if any(row.kind == kind for row in rows)
    ]


def test_a_kind_that_somebody_added_has_a_shelf_of_its_name_behind_ours(catalog: Catalog) -> None:
    first, second, *_rest = catalog.library.values()
    rows = [first.model_copy(update={"kind": "case study"}), second.model_copy(update={"kind": "course"})]

    assert [shelf.heading for shelf in by_kind(rows)] == ["Courses", "Case study"]
    assert by_kind([]) == ()
