"""Products with a contract: renewals, people enrolled, what was reported of a vendor."""

from __future__ import annotations

from advisor.decision.result import Reason
from advisor.telling.sentences.context import Sentences, Telling, day, dollars
from advisor.text import _, ngettext
from advisor.words.dates import partial_month_words
from advisor.words.money import dollars_and_cents
from advisor.words.percent import share_of_100
from advisor.words.phrases import capital, uncapital


def _reported(now: Telling, reason: Reason) -> str:
    notice = now.catalog.notices[reason.text("topic")]
    return _("First, after what was reported in {month}: {todo}").format(
        month=partial_month_words(notice.date), todo=uncapital(notice.what_to_do)
    )


def _missing_households(now: Telling, reason: Reason) -> str:
    if not reason.has("day"):
        return _("Ask the office that enrolls people which households are missing.")
    return _(
        "Ask the office that enrolls people which households are missing, before the renewal on {day}."
    ).format(day=day(reason))


def _how_old_the_data_are(now: Telling, reason: Reason) -> str:
    if not reason.has("day"):
        return _("Ask the vendor how old its data are, and let people add themselves.")
    return _(
        "Ask the vendor how old its data are, and let people add themselves, before the renewal on {day}."
    ).format(day=day(reason))


def _sign_up_drive(now: Telling, reason: Reason) -> str:
    if not reason.has("day"):
        return _("Run a sign-up drive first.")
    return _("Run a sign-up drive before the renewal on {day}.").format(day=day(reason))


def _renewal(now: Telling, reason: Reason) -> str:
    if reason.has("each"):
        return _("It renews on {day} at {fee} a year, {each} for each person enrolled.").format(
            day=day(reason), fee=dollars(reason, "fee"), each=dollars_and_cents(reason.number("each"))
        )
    if reason.has("fee"):
        return _("It renews on {day} at {fee} a year.").format(day=day(reason), fee=dollars(reason, "fee"))
    return _("It renews on {day}.").format(day=day(reason))


def _end_of_contract(now: Telling, reason: Reason) -> str:
    if not reason.has("day"):
        return _("End the contract at its next renewal.")
    return _("Let the contract end on {day}.").format(day=day(reason))


SENTENCES: Sentences = {
    "first-after-what-was-reported": _reported,
    "few-are-enrolled": lambda now, reason: _("Only {share} in 100 residents are enrolled.").format(
        share=share_of_100(reason.number("share"))
    ),
    "ask-which-households-are-missing": _missing_households,
    "ask-how-old-the-data-are": _how_old_the_data_are,
    "run-a-sign-up-drive": _sign_up_drive,
    "it-renews": _renewal,
    "ask-the-county-before": lambda now, reason: _(
        "Ask before then what the county’s system would do for less."
    ),
    "ask-for-another-offer-before": lambda now, reason: _("Ask before then what another offer costs."),
    "another-does-its-job": lambda now, reason: ngettext(
        "{name} does its job; one such product is enough.",
        "{name} do its job; one such product is enough.",
        now.number(reason),
    ).format(name=capital(now.the(reason))),
    "move-the-enrolled-first": lambda now, reason: _("Move the people enrolled first."),
    "let-the-contract-end": _end_of_contract,
}
