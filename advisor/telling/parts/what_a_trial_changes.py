"""What hours, money or weights that are only tried would change: what is run, and every place in its list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from advisor.catalog import Catalog
from advisor.decision.result import Recommendation
from advisor.plan.members import accounts, copied, members, worked_on
from advisor.telling.blocks import Column, Point, Points, Table
from advisor.telling.figures import whole
from advisor.telling.parts.hours_of_the_week import nothing_new
from advisor.telling.sentences.certainty_sentences import set_sentence
from advisor.telling.sentences.headline_sentences import takes_sentence
from advisor.telling.sentences.naming import names
from advisor.text import _, ngettext
from advisor.words.hours import hours_alone
from advisor.words.labels import mode_label, role_label
from advisor.words.lists import listed
from advisor.words.money import dollars
from advisor.words.numbers import figure
from advisor.words.phrases import capital

Membership = Literal["in", "copied", "enters", "leaves", "out"]


@dataclass(frozen=True)
class Moved:
    """One row of the ranking tried, beside today's. up: places gained in its list; None: not ranked today."""

    platform: str
    name: str
    role: str
    place: int
    up: int | None
    points: float
    membership: Membership


def hours_tried(hours: float | None) -> str:
    """Hours a week that are tried; None: not known."""
    return _("don't know") if hours is None else hours_alone(hours)


def dollars_tried(budget: float | None) -> str:
    """Dollars a year for fees that are tried; None: not known."""
    return _("don't know") if budget is None else dollars(budget)


def tried_here(what: str) -> Point:
    """What a trial takes for granted, in the words of the change that it began with."""
    return Point(what, lead=_("Tried here:"))


def what_would_be_run(after: Recommendation, catalog: Catalog) -> str:
    """What is worked on, as it is spoken of."""
    spoken = [catalog.platforms[one].spoken for one in after.set.platforms]
    return capital(listed(spoken)) or nothing_new()


def differences(before: Recommendation, after: Recommendation, catalog: Catalog) -> list[str]:
    """What comes in, goes out and is run otherwise, a line each; none where nothing differs."""
    was, now = members(before.set), members(after.set)
    lines = []
    enters = [p for p in accounts(after.set) if p not in was]
    leaves = [p for p in accounts(before.set) if p not in now]
    if enters:
        lines.append(_("Comes in: {names}").format(names=listed(names(enters, catalog))))
    if leaves:
        lines.append(_("Goes out: {names}").format(names=listed(names(leaves, catalog))))
    lines += _copies(before, after, catalog)
    for platform, mode in after.set.modes.items():
        old = before.set.modes.get(platform)
        if old and old != mode:
            lines.append(
                _("{name}: {now} instead of {before}").format(
                    name=names([platform], catalog)[0], now=mode_label(mode), before=mode_label(old)
                )
            )
    return lines


def _copies(before: Recommendation, after: Recommendation, catalog: Catalog) -> list[str]:
    """What is worked on instead of being copied, and the other way round."""
    more = [p for p in after.set.platforms if p in copied(before.set)]
    less = [one.platform for one in after.set.kept if one.platform in worked_on(before.set)]
    told = (
        (_("Worked on instead of copied: {names}"), more),
        (_("Copied instead of worked on: {names}"), less),
    )
    return [words.format(names=listed(names(found, catalog))) for words, found in told if found]


def what_differs(before: Recommendation, after: Recommendation, catalog: Catalog) -> Points:
    """The differences as points; that there is none, where there is none."""
    lines = differences(before, after, catalog) or [_("The same as with your answers.")]
    return Points("", tuple(Point(line) for line in lines))


def what_it_takes(result: Recommendation, catalog: Catalog) -> str:
    """Hours, money, purposes, and how firm it is; "" where nothing is run."""
    if result.headline is None or not result.set.platforms:
        return ""
    lines = [takes_sentence(catalog, result.headline, result.totals)]
    if result.robustness is not None:
        lines.append(set_sentence(result.robustness))
    return " ".join(lines)


def moved(before: Recommendation, after: Recommendation) -> tuple[Moved, ...]:
    """Every row of the ranking tried: how far it moved in its list, and whether it comes in or goes out."""
    places = {row.platform: row.role_rank for row in before.ranking}
    was, now = members(before.set), members(after.set)
    return tuple(
        Moved(
            platform=row.platform,
            name=row.name,
            role=row.role,
            place=row.role_rank,
            up=places[row.platform] - row.role_rank if row.platform in places else None,
            points=row.score,
            membership="copied"
            if row.platform in copied(after.set)
            else _membership(row.platform in was, row.platform in now),
        )
        for row in after.ranking
    )


def _membership(was: bool, now: bool) -> Membership:
    if now:
        return "in" if was else "enters"
    return "leaves" if was else "out"


def places_table(role: str, rows: tuple[Moved, ...]) -> Table:
    """One list with the places gained and lost since the saved answers."""
    membership = {
        "in": _("yes"), "copied": _("kept as a copy"), "enters": _("comes in"), "leaves": _("goes out"),
        "out": "–",
    }  # fmt: skip
    return Table(
        heading=role_label(role),
        columns=(
            Column(_("Platform"), 0.4), Column(_("Place"), 0.25), Column(_("Points"), 0.1, "right"),
            Column(_("Run it"), 0.25),
        ),
        rows=tuple(
            (f"{row.place}. {row.name}", place_words(row.up), whole(row.points), membership[row.membership])
            for row in rows
        ),
    )  # fmt: skip


def place_words(up: int | None) -> str:
    """How far a row moved, in words: signs and colours alone would be lost on some readers."""
    if up is None:
        return _("new here")
    if up == 0:
        return _("same")
    if up > 0:
        return ngettext("up {count} place", "up {count} places", up).format(count=up)
    return ngettext("down {count} place", "down {count} places", -up).format(count=-up)


def no_longer_ranked(before: Recommendation, after: Recommendation) -> str:
    """What the trial takes off the ranking; "" where nothing."""
    ranked = {row.platform for row in after.ranking}
    gone = [row.name for row in before.ranking if row.platform not in ranked]
    return _("No longer ranked: {names}.").format(names=listed(gone)) if gone else ""


def drawn_anew(after: Recommendation) -> str:
    """What is exact in a trial and what rests on fewer draws; "" where nobody drew."""
    if after.robustness is None:
        return ""
    return _(
        "Points are for this list only. Places and what is run are exact. “In 100 ways” rests on {draws} "
        "draws here, so that the page follows at once."
    ).format(draws=figure(after.robustness.draws))
