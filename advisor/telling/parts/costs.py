"""What the set costs a year and a week, as a range where prices are one."""

from __future__ import annotations

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.result import Recommendation
from advisor.telling.blocks import Amount, Said, words_of
from advisor.telling.figures import fees
from advisor.telling.sentences.kept_sentences import hours_of_copies
from advisor.text import _, ngettext
from advisor.words.hours import hours_alone as hours
from advisor.words.lists import listed
from advisor.words.money import dollars
from advisor.words.numbers import figure


def yearly_fees(recommendation: Recommendation, catalog: Catalog) -> tuple[float, float, list[str]]:
    """Lowest and highest fees a year of all that is kept and added, and what is new without a known price."""
    totals = recommendation.totals
    if totals is None:
        return recommendation.set.usd_per_year, recommendation.set.usd_per_year, []
    names = [catalog.platforms[name].name for name in totals.unpriced.platforms]
    return totals.usd_running + totals.usd_new, totals.usd_most, names


def paid_today(recommendation: Recommendation, answers: Answers) -> float:
    """What of the fees a year they pay already, for the accounts that go on."""
    chosen = recommendation.set
    goes_on = {*chosen.platforms, *(one.platform for one in chosen.kept)}
    return sum(a.usd_per_year or 0.0 for a in answers.accounts or () if a.platform in goes_on)


def price(low: float | None, high: float | None) -> Said:
    """A yearly price for a narrow column."""
    if low is None and high is None:
        return _("By quote")
    least, most = low or 0.0, high if high is not None else low or 0.0
    if most <= 0:
        return _("No fee")
    return fees(least, most)


def costs(recommendation: Recommendation, answers: Answers, catalog: Catalog) -> tuple[Amount, ...]:
    """Hours and dollars, each beside what there is; nothing where nothing is recommended."""
    chosen = recommendation.set
    if not chosen.platforms and not chosen.kept:
        return ()
    have = chosen.hours_available
    of_hours = _("your hours are not known yet")
    if have is not None:
        of_hours = _("of the {hours} you have").format(hours=hours(have))
    if chosen.opening_hours:
        of_hours += "; " + _("opening what is new takes {hours} more, once").format(
            hours=hours(chosen.opening_hours)
        )
    if chosen.kept:
        of_hours += "; " + _("copies take {hours} of it").format(hours=hours(hours_of_copies(chosen)))
    budget = answers.resources.budget_usd_per_year if answers.resources else None
    of_money = _("the budget is not stated")
    if budget is not None:
        of_money = _("of a budget of {money}").format(money=dollars(budget))
    low, high, unpriced = yearly_fees(recommendation, catalog)
    notes = [of_money, _("staff time not counted")]
    if today := paid_today(recommendation, answers):
        notes.insert(0, _("{money} of it paid today").format(money=dollars(today)))
    if unpriced:
        notes.append(_("ask a quote for {names}").format(names=listed(unpriced)))
    unit = ngettext("staff hour a week", "staff hours a week", chosen.hours_per_week)
    return (
        Amount(figure(round(chosen.hours_per_week, 2)), unit, of_hours),
        Amount(words_of(price(low, high)) if high > 0 else dollars(0), _("in fees a year"), "; ".join(notes)),
    )
