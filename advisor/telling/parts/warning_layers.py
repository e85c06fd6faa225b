"""The layers of warning: side by side, with who sends, whether it is there, and what comes first."""

from __future__ import annotations

from advisor.catalog import Catalog
from advisor.decision.result import Layer, Recommendation
from advisor.telling.blocks import Block, Column, Point, Points, Section, Table
from advisor.telling.parts.basis import Basis
from advisor.text import _
from advisor.words.phrases import inside


def side_by_side() -> str:
    """How the layers stand to each other, and how they are used."""
    return _(
        "They stand side by side: none takes another one's place. In danger use every one that is there, "
        "with day and hour, until when it holds, and an all-clear."
    )


def sender_words(layer: Layer) -> str:
    """Who sends it, and whether somebody stands in at night."""
    hands = {
        "department": _("Your department"),
        "town": _("The town"),
        "county": _("The county"),
        None: _("Not settled"),
    }
    night = {
        "pio": _("at 3 a.m. the information officer"),
        "supervisor": _("at 3 a.m. the supervisor"),
        "dispatch": _("at 3 a.m. dispatch"),
        "county": _("at 3 a.m. the county"),
    }.get(layer.night or "", _("nobody named for 3 a.m."))
    if layer.layer not in ("wireless", "list"):
        return hands[layer.run_by]
    return f"{hands[layer.run_by]}; {night}"


def there_words(layer: Layer) -> str:
    """Whether it is there."""
    return {"yes": _("Yes"), "no": _("No"), "unknown": _("Not known")}[layer.there]


def way_words(layer: Layer, catalog: Catalog) -> str:
    """What it is called, with the product or page that it is here."""
    if layer.there != "yes":
        return layer.label
    return _("{layer}: {name}").format(layer=layer.label, name=catalog.platforms[layer.platform].name)


def settled_words(layer: Layer, catalog: Catalog) -> list[str]:
    """The questions that nobody has answered with yes."""
    return [catalog.checks[check].question for check in layer.needs if check in catalog.checks]


def layer_told(layer: Layer, catalog: Catalog) -> tuple[Points, Points]:
    """One layer by itself: what it is and what comes first; then what holds when power or phones fail."""
    record = catalog.warning_layers[layer.layer]
    first = Points(
        way_words(layer, catalog),
        (
            Point(record.meaning),
            Point(there_words(layer), lead=_("There?")),
            Point(sender_words(layer), lead=_("Who sends:")),
            Point(layer.first_step, lead=_("First step:")),
        ),
    )
    open_questions = tuple(
        Point(question, lead=_("To settle:")) for question in settled_words(layer, catalog)
    )
    held = (Point(record.works_without), Point(record.for_everyone))
    return first, Points(when_all_fails(), (*held, *open_questions))


def when_all_fails() -> str:
    """What the second half of a layer is about."""
    return _("When power or phones fail, and for everyone")


def layers_table(recommendation: Recommendation, catalog: Catalog) -> Table:
    """One row a layer."""
    return Table(
        heading=_("Every way to warn"),
        columns=(
            Column(_("Way to warn"), 0.24),
            Column(_("Who sends"), 0.24),
            Column(_("There?"), 0.12),
            Column(_("First step"), 0.40),
        ),
        rows=tuple(
            (way_words(layer, catalog), sender_words(layer), there_words(layer), layer.first_step)
            for layer in recommendation.layers or ()
        ),
    )


def warning(basis: Basis) -> Section | None:
    """How this place is warned; None where warning is none of the department's business."""
    layers, catalog = basis.recommendation.layers, basis.catalog
    if not layers:
        return None
    records = [catalog.warning_layers[name] for name in dict.fromkeys(layer.layer for layer in layers)]
    questions = dict.fromkeys(q for layer in layers for q in settled_words(layer, catalog))
    blocks: list[Block] = [Point(side_by_side()), layers_table(basis.recommendation, catalog)]
    blocks.append(
        Points(
            when_all_fails(),
            tuple(
                Point(f"{r.works_without} {r.for_everyone}", lead=f"{r.label}.",
                      cites=basis.evidence.cite(r.sources, inside(r.label), always_shown=False))
                for r in records
            ),
        )
    )  # fmt: skip
    if questions:
        blocks.append(Points(_("To settle"), tuple(Point(question) for question in questions)))
    return Section("warning", _("Layers of warning"), tuple(blocks))
