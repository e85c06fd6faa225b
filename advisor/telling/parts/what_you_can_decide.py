"""What the board can say: yes, yes with changes, or not yet, and what each answer means."""

from __future__ import annotations

from advisor.telling.blocks import Block, Column, Point, Section, Table
from advisor.telling.figures import fees, number, share
from advisor.telling.parts.basis import Basis
from advisor.telling.parts.costs import fees_of_all
from advisor.telling.sentences.kept_sentences import kept_words
from advisor.text import _, ngettext
from advisor.words.hours import hours_alone as hours
from advisor.words.labels import strategy_label
from advisor.words.lists import listed
from advisor.words.phrases import capital


def alternatives(basis: Basis) -> Section:
    """The three answers, then the other good sets with what each gives up."""
    blocks: list[Block] = [choices_table(basis)]
    blocks += [table for table in (_strategies(basis), _other_sets(basis)) if table]
    return Section("alternatives", _("What you can decide"), tuple(blocks))


def choices_table(basis: Basis) -> Table:
    """Approve, approve with changes, not yet: one row each."""
    rows = [(_("Approve"), _approve(basis)), (_("Approve with changes"), _with_changes(basis)),
            (_("Not yet"), _not_yet(basis))]  # fmt: skip
    return Table(
        heading="",
        columns=(Column(_("The board says"), 0.2), Column(_("What it means"), 0.8)),
        rows=tuple(row for row in rows if row[1]),
    )


def _approve(basis: Basis) -> str:
    chosen = basis.recommendation.set
    if not chosen.platforms:
        stays = _("No account is opened. The website and the other ways beside it stay as they are.")
        return " ".join(part for part in (stays, kept_words(chosen, basis.catalog)) if part)
    money = fees_of_all(basis.recommendation, basis.catalog)
    takes = _("It takes about {hours} a week and {money}.").format(
        hours=hours(chosen.hours_per_week), money=money
    )
    run = _("Run {names}.").format(names=listed(basis.spoken(chosen.platforms)))
    words = " ".join(part for part in (run, kept_words(chosen, basis.catalog), takes) if part)
    if chosen.opening_hours:
        words += " " + _("Opening what is new takes {hours} more, once.").format(
            hours=hours(chosen.opening_hours)
        )
    return words + " " + _("The 90-day start begins at once.")


def _with_changes(basis: Basis) -> str:
    others = basis.recommendation.alternatives or ()
    if not others:
        return ""
    first = others[0]
    words = _("The closest other choice is {names}, {hours} a week. {gives_up}").format(
        names=listed(basis.spoken(first.platforms)) or _("to run the website alone"),
        hours=hours(first.hours_per_week), gives_up=first.gives_up,
    )  # fmt: skip
    # a choice that is told of may lie further off than those the core is taken from
    kept = [p for p in basis.recommendation.core or () if all(p in other.platforms for other in others)]
    if kept:
        words += " " + _("Whatever is changed, keep {names}: every good choice has it.").format(
            names=listed(basis.spoken(kept))
        )
    return words


def _not_yet(basis: Basis) -> str:
    """What stays as it is, and what would be worth settling meanwhile."""
    accounts = [a for a in basis.answers.accounts or () if a.run_by != "residents"]
    parts = [
        ngettext("The one account there is today goes on as it is.",
                 "The {count} accounts there are today go on as they are.",
                 len(accounts)).format(count=len(accounts))
        if accounts else _("Nothing is opened, and nothing is spent.")
    ]  # fmt: skip
    gates = [c for c in basis.recommendation.checks or ()
             if c.severity == "gate" and c.answer != "yes"]  # fmt: skip
    if gates:
        parts.append(
            ngettext("Use the time to settle the {count} required check.",
                     "Use the time to settle the {count} required checks.",
                     len(gates)).format(count=len(gates))
        )  # fmt: skip
    if basis.recommendation.set.one_more_hour:
        parts.append(basis.recommendation.set.one_more_hour.reason)
    return " ".join(parts)


def _strategies(basis: Basis) -> Table | None:
    """The other ways to go, on equal terms with the recommended set."""
    found = basis.recommendation.strategies or ()
    if not found:
        return None
    return Table(
        heading=_("Other ways to go"),
        columns=(
            Column(_("Way"), 0.2), Column(_("What is run"), 0.3),
            Column(_("Hours a week"), 0.12, "right"),
            Column(_("Covers"), 0.1, "right"), Column(_("What it comes to"), 0.28),
        ),
        rows=tuple(
            (strategy_label(way.id),
             capital(listed(basis.spoken(way.platforms))) or _("nothing beside the website"),
             number(way.hours_per_week), share(way.covered), way.reason)
            for way in found
        ),
        note=_("“Covers” is how much of your needs is served, by weight."),
    )  # fmt: skip


def _other_sets(basis: Basis) -> Table | None:
    others = basis.recommendation.alternatives or ()
    if not others:
        return None
    return Table(
        heading=_("Other good sets"),
        columns=(
            Column(_("Set"), 0.36), Column(_("Hours a week"), 0.12, "right"),
            Column(_("Fees a year"), 0.12, "right"), Column(_("What it changes"), 0.4),
        ),
        rows=tuple(
            (capital(listed(basis.spoken(other.platforms))) or _("none"), number(other.hours_per_week),
             fees(other.usd_per_year, other.usd_most), other.gives_up)
            for other in others
        ),
    )  # fmt: skip


def not_yet_point(basis: Basis) -> Point:
    """The last answer as a sentence, for a memo."""
    return Point(_not_yet(basis), lead=_("If the answer is not yet."))
