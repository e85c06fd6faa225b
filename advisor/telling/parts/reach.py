"""How many people the set could reach at most, by age, beside the people who are really there."""

from __future__ import annotations

from advisor.catalog import Catalog
from advisor.catalog.staleness import age_words
from advisor.charts import reach_by_age_chart
from advisor.decision.choosing.reach_by_network import added, largest, third_adds
from advisor.decision.facts.evidence import EVERYONE, delivery_rate
from advisor.decision.facts.presence import ONE_POST
from advisor.decision.result import ReachCeiling, Recommendation
from advisor.plan.members import accounts
from advisor.telling.blocks import Beside, Block, Column, Figure, Picture, Point, Said, Section, Table
from advisor.telling.claims import tabulated
from advisor.telling.figures import number, share
from advisor.telling.parts.accounts_of_today import account_name
from advisor.telling.parts.basis import Basis
from advisor.telling.parts.chart_findings import ages_finding
from advisor.telling.sentences.naming import names, spoken
from advisor.text import _, ngettext
from advisor.words.labels import segment_words
from advisor.words.lists import listed
from advisor.words.numbers import figure, whole
from advisor.words.percent import percent, percent_range
from advisor.words.phrases import capital, uncapital


def reach(basis: Basis) -> Section:
    """The ceiling, called one, and the followers, subscribers and people enrolled."""
    blocks: list[Block] = [reach_sentence(basis)]
    chart = reach_by_age_chart(basis.recommendation, theme="print")
    there, ceiling = really_there(basis), basis.recommendation.set.reach_ceiling
    if chart is None or ceiling is None:
        blocks.append(there)
    else:
        picture = Picture(
            heading=ages_finding(ceiling),
            chart=chart,
            caption=_("By age, and a ceiling: using a network is not seeing a town's post."),
        )
        blocks.append(Beside(picture, there))
    if apart := not_in_the_figure(basis.recommendation, basis.catalog):
        blocks.append(Point(apart))
    return Section("reach", _("Whom it can reach"), tuple(blocks))


def reach_sentence(basis: Basis) -> Point:
    """The ceiling in a sentence with its margin and survey; where there is none, that there is none."""
    ceiling = basis.recommendation.set.reach_ceiling
    if ceiling is None:
        return Point(no_figure())
    cites = basis.evidence.cite((ceiling.source,), _("reach"), most=1, always_shown=False)
    return Point(f"{ceiling_words(ceiling, basis.catalog)} {no_promise()}", cites=cites)


def no_figure() -> str:
    """Where no survey asked."""
    return _("No survey has asked about these channels, so we give no figure and do not guess.")


def ceiling_words(ceiling: ReachCeiling, catalog: Catalog) -> str:
    """The share of people who use any of the surveyed channels, each person counted once."""
    sentence = (
        _("At least {percent} of {people} use a network you post on ({names}), each counted once ({margin}).")
        if ceiling.at_least
        else _("{percent} of {people} use a network you post on ({names}), each counted once ({margin}).")
    )
    return sentence.format(
        percent=percent(ceiling.all_residents),
        people=segment_words(ceiling.segment),
        names=listed(names(ceiling.platforms, catalog)),
        margin=_("give or take {margin} points").format(margin=whole(100 * ceiling.margin)),
    )


def no_promise() -> str:
    """What the same is worth."""
    return _(
        "So many could be reached at most. It is a ceiling and no promise: using a network is not seeing a "
        "town's post."
    )


def counted_together(ceiling: ReachCeiling) -> str:
    """Why it may be more; "" where all were counted."""
    if not ceiling.at_least:
        return ""
    return _("The survey counts four networks together at most. With more, the ceiling is higher.")


def not_in_the_figure(result: Recommendation, catalog: Catalog) -> str:
    """What runs and no survey counts; "" where nothing is left out, or there is no figure."""
    ceiling = result.set.reach_ceiling
    apart = [p for p in accounts(result.set) if ceiling and p not in ceiling.platforms]
    if not apart:
        return ""
    return ngettext(
        "No survey counts {names}, so the figure leaves it out.",
        "No survey counts {names}, so the figure leaves them out.",
        len(apart),
    ).format(names=listed(spoken(apart, catalog)))


def really_there(basis: Basis) -> Table:
    """The people who follow, subscribe or are enrolled today; what is not known is left blank."""
    answers = basis.answers
    rows: list[tuple[Said, ...]] = []
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
    if population and rows:
        notes.append(_("Followers may live elsewhere, so a share of them is not a share of the town."))
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


def ordinary_page(catalog: Catalog) -> tuple[Point, tuple[str, ...]] | None:
    """What an ordinary town page has, and how many of its people meet one post; the ids of the sources."""
    page = next((p.id for p in catalog.platforms.values() if p.usual_page), None)
    usual = catalog.followings.get((page, EVERYONE)) if page else None
    met = delivery_rate(catalog, page, EVERYONE, ONE_POST) if page else None
    if page is None or usual is None or met is None:
        return None
    point = Point(
        _("{rationale} One post meets {met} of those who follow it {horizon}.").format(
            rationale=usual.rationale,
            met=percent_range(met.met_low, met.met_high),
            horizon=uncapital(catalog.horizons[ONE_POST].label),
        ),
        lead=_("An ordinary {name}:").format(name=names([page], catalog)[0]),
    )
    return point, tuple(dict.fromkeys((*usual.sources, *met.sources)))


def what_each_adds(ceiling: ReachCeiling, catalog: Catalog) -> Table:
    """What each network adds to the ceiling, and how little a third one does after the two largest."""
    return Table(
        heading=_("What each one adds"),
        columns=(
            Column(_("Network"), 0.5),
            Column(_("Use it"), 0.2, "right"),
            Column(_("Adds"), 0.3, "right"),
        ),
        rows=tuple(
            (names([row.platform], catalog)[0], share(row.alone), _adds(row.adds))
            for row in added(catalog, ceiling)
        ),
        note=_a_third_one(ceiling, catalog),
    )


def _adds(more: float | None) -> Said:
    if more is None:
        return _("not surveyed together")
    return Figure(_("{points} points").format(points=whole(100 * more)), more, "share")


def _a_third_one(ceiling: ReachCeiling, catalog: Catalog) -> str:
    third = third_adds(catalog, ceiling.segment)
    if third is None:
        return ""
    return _(
        "After {names}, a third network adds {low}–{high} points among {people}. Open one for the job it "
        "does, not for reach."
    ).format(
        low=whole(100 * third[0]),
        high=whole(100 * third[1]),
        names=listed(spoken(largest(catalog), catalog)),
        people=segment_words(ceiling.segment),
    )


def who_was_asked(basis: Basis) -> str:
    """The survey of the ceiling, when it asked, and how old it is; "" where the tables do not say."""
    most = basis.recommendation.set.reach_ceiling
    rows = [
        row for (platform, segment), row in basis.catalog.reach.items()
        if most and platform in most.platforms and segment == "all_adults" and row.source == most.source
    ]  # fmt: skip
    if not rows:
        return ""
    asked = f", {rows[0].field_dates}" if rows[0].field_dates else ""
    return f"{capital(tabulated(rows[0]))}{asked}. {age_words(rows[0], basis.today)}"


def followers_today(basis: Basis) -> tuple[str, ...]:
    """Beside a ceiling: who follows today, a sentence for each account of theirs with a figure."""
    return tuple(
        _("You have {count} followers or subscribers on {name} today.").format(
            count=figure(account.followers), name=basis.spoken([account.platform])[0]
        )
        for account in basis.answers.accounts or ()
        if account.followers is not None
    )
