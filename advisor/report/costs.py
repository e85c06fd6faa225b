"""What the set costs a year and a week, as a range where prices are one."""

from __future__ import annotations

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.result import Recommendation
from advisor.report.kept import hours_of_copies
from advisor.report.model import Amount
from advisor.report.phrases import dollars, hours, listed
from advisor.text import _, ngettext


def yearly_fees(
    recommendation: Recommendation, answers: Answers, catalog: Catalog
) -> tuple[float, float, list[str]]:
    """Lowest and highest fees a year of everything kept and added, and the new members without a known price.

    An account they have costs what they pay for it today.
    """
    chosen = recommendation.set
    owned = {account.platform for account in answers.accounts or ()}
    low = high = chosen.usd_per_year
    unpriced = []
    for name in chosen.platforms:
        if name in owned:
            continue
        for part in (name, *chosen.features.get(name, ())):
            platform = catalog.platforms[part]
            least, most = platform.usd_per_year_low, platform.usd_per_year_high
            if least is None and most is None:
                unpriced.append(platform.name)
            elif most is not None:
                high += max(most - (least or 0.0), 0.0)
    return low, high, unpriced


def paid_today(recommendation: Recommendation, answers: Answers) -> float:
    """What of the fees a year they pay already, for the accounts that go on."""
    chosen = recommendation.set
    goes_on = {*chosen.platforms, *(one.platform for one in chosen.kept)}
    return sum(a.usd_per_year or 0.0 for a in answers.accounts or () if a.platform in goes_on)


def price(low: float | None, high: float | None) -> str:
    """A yearly price for a narrow column."""
    if low is None and high is None:
        return _("By quote")
    least, most = low or 0.0, high if high is not None else low or 0.0
    if most <= 0:
        return _("No fee")
    return dollars(least) if least == most else f"{dollars(least)}–{most:,.0f}"


def fees_words(low: float, high: float, unpriced: list[str]) -> str:
    """The fees of a year inside a sentence."""
    if high <= 0:
        words = _("no fees")
    elif low == high:
        words = _("{money} a year in fees").format(money=dollars(low))
    else:
        words = _("{low} to {high} a year in fees").format(low=dollars(low), high=dollars(high))
    if unpriced:
        words += " " + _("but what {names} quotes").format(names=listed(unpriced))
    return words


def costs(recommendation: Recommendation, answers: Answers, catalog: Catalog) -> tuple[Amount, ...]:
    """Hours and dollars, each beside what there is; nothing where nothing is recommended."""
    chosen = recommendation.set
    if not chosen.platforms and not chosen.kept:
        return ()
    have = chosen.hours_available
    of_hours = _("your hours are not known yet")
    if have is not None:
        of_hours = _("of the {hours} you have").format(hours=hours(have))
    if chosen.kept:
        of_hours += "; " + _("copies take {hours} of it").format(hours=hours(hours_of_copies(chosen)))
    budget = answers.resources.budget_usd_per_year if answers.resources else None
    of_money = _("the budget is not stated")
    if budget is not None:
        of_money = _("of a budget of {money}").format(money=dollars(budget))
    low, high, unpriced = yearly_fees(recommendation, answers, catalog)
    notes = [of_money, _("staff time not counted")]
    if today := paid_today(recommendation, answers):
        notes.insert(0, _("{money} of it paid today").format(money=dollars(today)))
    if unpriced:
        notes.append(_("ask a quote for {names}").format(names=listed(unpriced)))
    unit = ngettext("staff hour a week", "staff hours a week", chosen.hours_per_week)
    return (
        Amount(f"{round(chosen.hours_per_week, 2):g}", unit, of_hours),
        Amount(price(low, high) if high > 0 else dollars(0), _("in fees a year"), "; ".join(notes)),
    )
