"""What the set costs a year and a week, as a range where prices are one; staff time apart from fees."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.facts.own_accounts import accounts_by_platform, paid_for
from advisor.decision.facts.settled_accounts import is_to_end
from advisor.decision.result import Recommendation
from advisor.telling.blocks import Amount, Said, words_of
from advisor.telling.figures import fees
from advisor.telling.sentences.kept_sentences import hours_of_copies
from advisor.telling.sentences.naming import the_name
from advisor.text import _, ngettext
from advisor.words.hours import hours_alone as hours
from advisor.words.lists import listed
from advisor.words.money import dollars, dollars_about, dollars_an_hour, fees_words
from advisor.words.numbers import figure


def yearly_fees(recommendation: Recommendation, catalog: Catalog) -> tuple[float, float, list[str]]:
    """Lowest and highest fees a year of all that is kept and added, and what is new without a known price."""
    totals = recommendation.totals
    if totals is None:
        return recommendation.set.usd_per_year, recommendation.set.usd_per_year, []
    names = [catalog.platforms[name].name for name in totals.unpriced.platforms]
    return totals.usd_running + totals.usd_new, totals.usd_most, names


def fees_of_all(recommendation: Recommendation, catalog: Catalog) -> str:
    """The fees of a year inside a sentence."""
    low, high, unpriced = yearly_fees(recommendation, catalog)
    return fees_words(low, high, unpriced, untold=bool(fees_untold(recommendation)))


def fees_untold(recommendation: Recommendation) -> tuple[str, ...]:
    """What they pay for, as it seems, and told no fee of."""
    return recommendation.totals.fees_untold.platforms if recommendation.totals else ()


def cost_today(
    platform: str, recommendation: Recommendation, answers: Answers, catalog: Catalog
) -> str | None:
    """What a member costs them now, for a narrow column; None where it is new and has a price alone.

    Of several accounts there, copies have costs of their own, and those that end cost nothing any more.
    """
    if platform not in paid_for(catalog, answers):
        return None
    copies = {(one.platform, one.account_id) for one in recommendation.set.kept}
    fees = [
        account.usd_per_year
        for account in accounts_by_platform(catalog, answers).get(platform, [])
        if not is_to_end(account) and (account.platform, account.id) not in copies
    ]
    return paid_now(fees, untold=platform in fees_untold(recommendation))


def paid_now(fees: Sequence[float | None], *, untold: bool) -> str:
    """What they pay for what they have; no fee where it is free, and not where they told none."""
    told = sum(fee for fee in fees if fee)
    if told:
        return _("{money}, paid now").format(money=dollars(told))
    return _("Fee not told") if untold else _("No fee")


def paid_today(recommendation: Recommendation, answers: Answers) -> float:
    """What of the fees a year they pay already, for the accounts that go on."""
    chosen = recommendation.set
    goes_on = {*chosen.platforms, *(one.platform for one in chosen.kept)}
    return sum(a.usd_per_year or 0.0 for a in answers.accounts or () if a.platform in goes_on)


def staff_dollars_a_year(recommendation: Recommendation) -> float | None:
    """What the hours cost a year; None where no wage or no work is known."""
    return (recommendation.totals and recommendation.totals.staff_usd_per_year) or None


def price(low: float | None, high: float | None) -> Said:
    """A yearly price for a narrow column."""
    if low is None and high is None:
        return _("By quote")
    least, most = low or 0.0, high if high is not None else low or 0.0
    if most <= 0:
        return _("No fee")
    return fees(least, most)


def costs(recommendation: Recommendation, answers: Answers, catalog: Catalog) -> tuple[Amount, ...]:
    """Hours, what they cost, and fees, each beside what there is; nothing where nothing is recommended."""
    chosen = recommendation.set
    if not chosen.platforms and not chosen.kept:
        return ()
    have, staff_time = chosen.hours_available, _staff_time(recommendation, answers)
    of_hours = _("your hours are not known yet")
    if have is not None:
        of_hours = _("of the {hours} you have").format(hours=hours(have))
    if staff_time:
        of_hours += f"; {staff_time}"
    if chosen.opening_hours:
        of_hours += f"; {_opening(recommendation)}"
    if chosen.kept:
        of_hours += "; " + _("copies take {hours} of it").format(hours=hours(hours_of_copies(chosen)))
    budget = answers.resources.budget_usd_per_year if answers.resources else None
    of_money = _("the budget is not stated")
    if budget is not None:
        of_money = _("of a budget of {money}").format(money=dollars(budget))
    low, high, unpriced = yearly_fees(recommendation, catalog)
    notes = [of_money, _("without staff time") if staff_time else _("staff time not counted")]
    if today := paid_today(recommendation, answers):
        notes.insert(0, _("{money} of it paid today").format(money=dollars(today)))
    if unpriced:
        notes.append(_("ask a quote for {names}").format(names=listed(unpriced)))
    if untold := fees_untold(recommendation):
        names = [the_name(catalog.platforms[name]) for name in untold]
        notes.append(_("the fee of {names} is not known yet").format(names=listed(names)))
    unit = ngettext("staff hour a week", "staff hours a week", chosen.hours_per_week)
    return (
        Amount(figure(round(chosen.hours_per_week, 2)), unit, of_hours),
        Amount(words_of(price(low, high)) if high > 0 else dollars(0), _("in fees a year"), "; ".join(notes)),
    )


def _staff_time(recommendation: Recommendation, answers: Answers) -> str:
    """What the hours cost a year, and at which wage; "" where none is known."""
    year = staff_dollars_a_year(recommendation)
    wage = answers.resources.staff_usd_per_hour if answers.resources else None
    if year is None or wage is None:
        return ""
    words = _("{money} a year of staff time, at {wage}")
    if not all_are_paid_alike(recommendation):
        words = _("{money} a year if all are paid staff, at {wage}")
    return words.format(money=dollars_about(year), wage=dollars_an_hour(wage))


def all_are_paid_alike(recommendation: Recommendation) -> bool:
    """Whether no volunteer and no contractor is among those who give the hours."""
    return all(part.kind not in ("volunteer", "contractor") for part in recommendation.hours_parts)


def _opening(recommendation: Recommendation) -> str:
    """What opening takes, once, and what these hours cost."""
    opening, totals = recommendation.set.opening_hours, recommendation.totals
    if totals is None or not totals.staff_usd_opening:
        return _("opening what is new takes {hours} more, once").format(hours=hours(opening))
    return _("opening what is new takes {hours} more, once ({money})").format(
        hours=hours(opening), money=dollars_about(totals.staff_usd_opening)
    )
