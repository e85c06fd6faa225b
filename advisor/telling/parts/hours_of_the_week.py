"""How the hours are spread and reached, or what fits into how many where nobody knows them."""

from __future__ import annotations

from advisor.catalog import Catalog
from advisor.decision.result import Recommendation
from advisor.telling.blocks import Point, Points
from advisor.telling.parts.purposes_led import free_hours_words
from advisor.telling.sentences.kept_sentences import hours_of_copies
from advisor.telling.sentences.naming import names, way_label
from advisor.text import _
from advisor.words.hours import hours_alone, hours_words
from advisor.words.numbers import figure


def hours_told(result: Recommendation) -> tuple[str, ...]:
    """What goes to work and to copies, what is left, what opening takes, and how the hours were reached."""
    chosen = result.set
    if chosen.hours_available is None:
        return ()
    told = [_work_and_copies(result), free_hours_words(result.totals)]
    if chosen.opening_hours:
        told.append(
            _("Opening what is new takes about {hours} more, once (our judgment).").format(
                hours=hours_alone(chosen.opening_hours)
            )
        )
    if len(result.hours_parts) > 1 or any(part.is_converted for part in result.hours_parts):
        told.append(_("How we reached the hours: {steps}.").format(steps="; ".join(result.hours_steps)))
    return tuple(sentence for sentence in told if sentence)


def _work_and_copies(result: Recommendation) -> str:
    chosen = result.set
    if not chosen.platforms or not chosen.kept:
        return ""
    copies = hours_of_copies(chosen)
    return _("{work} for what you work on, {copies} for copies on accounts that go on.").format(
        work=figure(round(chosen.hours_per_week - copies, 2)), copies=figure(copies)
    )


def what_fits(result: Recommendation, catalog: Catalog) -> tuple[Points, ...]:
    """For each number of hours what is run and how; nothing where the hours are known."""
    fits = []
    for row in result.set_by_hours or ():
        named = zip(row.platforms, names(row.platforms, catalog), strict=True)
        ways = tuple(Point(way_label(catalog, p, row.modes[p]), lead=f"{name}:") for p, name in named)
        fits.append(
            Points(hours_words(row.hours_per_week, row.hours_per_week), ways or (Point(nothing_new()),))
        )
    return tuple(fits)


def fits_lead() -> str:
    """What stands above the same."""
    return _("You don't know the hours yet. This is what fits:")


def nothing_new() -> str:
    """Instead of the names of a set that holds none."""
    return _("Nothing new: your website first.")
