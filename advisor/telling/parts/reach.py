"""How many people the set could reach at most, by age, beside the people who are really there."""

from __future__ import annotations

from advisor.charts import reach_by_age_chart
from advisor.telling.blocks import Beside, Block, Column, Picture, Point, Section, Table
from advisor.telling.figures import number
from advisor.telling.parts.accounts_of_today import account_name
from advisor.telling.parts.basis import Basis
from advisor.text import _, ngettext
from advisor.words.labels import segment_words
from advisor.words.numbers import figure, percent, whole
from advisor.words.phrases import listed


def reach(basis: Basis) -> Section:
    """The ceiling, called one, and the followers, subscribers and people enrolled."""
    ceiling = basis.recommendation.set.reach_ceiling
    blocks: list[Block] = [reach_sentence(basis)]
    chart = reach_by_age_chart(basis.recommendation, theme="print")
    there = _really_there(basis)
    if chart is None:
        blocks.append(there)
    else:
        picture = Picture(
            heading=_("At most, by age"),
            chart=chart,
            caption=_("A ceiling: using a network is not seeing a town's post."),
        )
        blocks.append(Beside(picture, there))
    chosen = basis.recommendation.set
    every = (*chosen.platforms, *(one.platform for one in chosen.kept))
    apart = [p for p in every if ceiling and p not in ceiling.platforms]
    if apart:
        blocks.append(
            Point(
                ngettext("No survey counts {names}, so the figure leaves it out.",
                         "No survey counts {names}, so the figure leaves them out.",
                         len(apart)).format(names=listed(basis.spoken(apart))))
        )  # fmt: skip
    return Section("reach", _("Whom it can reach"), tuple(blocks))


def reach_sentence(basis: Basis) -> Point:
    """The ceiling in a sentence with its margin and survey; where there is none, that there is none."""
    ceiling = basis.recommendation.set.reach_ceiling
    if ceiling is None:
        return Point(_("No survey has asked about the channels of this set, so no figure is given."))
    share = percent(ceiling.all_residents)
    most = _("at least {share}").format(share=share) if ceiling.at_least else share
    text = _(
        "The most adults the set could reach is {most} of {people} (± {margin} points), each counted once "
        "({names}). It is a ceiling and no promise."
    ).format(
        most=most,
        people=segment_words(ceiling.segment),
        margin=whole(100 * ceiling.margin),
        names=listed(basis.names(ceiling.platforms)),
    )
    return Point(text, cites=basis.evidence.cite((ceiling.source,), _("reach"), most=1, always_shown=False))


def _really_there(basis: Basis) -> Table:
    answers = basis.answers
    rows = []
    for account in answers.accounts or ():
        people = account.followers if account.followers is not None else account.enrolled
        local, seen = account.local_followers, account.reach_per_post
        rows.append((account_name(account, basis), *(number(n) for n in (
            people, local, seen))))  # fmt: skip
    lists = answers.local
    if lists and lists.email_subscribers is not None:
        rows.append((_("Email list"), number(lists.email_subscribers), "", ""))
    if lists and lists.alert_subscribers is not None:
        rows.append((_("Alert sign-ups"), number(lists.alert_subscribers), "", ""))
    population = answers.department.population if answers.department else None
    notes = [] if rows else [_("No account or list of today was named.")]
    if population:
        notes.append(_("The town has {count} residents.").format(count=figure(population)))
    return Table(
        heading=_("Really there today"),
        columns=(
            Column(_("Account or list"), 0.43), Column(_("People"), 0.18, "right"),
            Column(_("In town"), 0.17, "right"),
            Column(_("See a post"), 0.22, "right"),
        ),
        rows=tuple(rows),
        note=" ".join(notes),
    )  # fmt: skip
