"""What else was answered: rows that stand in the table only where there is something to say."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.answers import Account, Answers, CountySystem, SpokenLanguage
from advisor.catalog import Catalog
from advisor.text import _, mark
from advisor.words.dates import day_words
from advisor.words.lists import some_of
from advisor.words.money import dollars_an_hour
from advisor.words.numbers import figure
from advisor.words.percent import weight_words
from advisor.words.phrases import shortened

LETTERS_OF_A_NAME = 60
NAMES_SHOWN = 6
TRENDS = {"growing": mark("growing"), "steady": mark("steady"), "falling": mark("shrinking")}
ENROLLED_BY = {
    "people": mark("people sign up"),
    "office": mark("an office enrolls people"),
    "vendor_data": mark("filled from a vendor’s data"),
}
SHARED = {
    "yes": mark("you may use it"),
    "no": mark("you may not use it"),
    "unknown": mark("whether you may use it is not settled"),
}


def further_answers(answers: Answers, catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Pairs of question and answer, none for what was not answered."""
    own_times = [
        _("{purpose}: {when}").format(
            purpose=catalog.purposes[wanted.id].label, when=catalog.horizons[wanted.horizon].label.lower()
        )
        for wanted in answers.purposes or ()
        if wanted.horizon is not None
    ]
    if own_times:
        yield _("How soon it must be seen"), "; ".join(own_times)
    to_come = answers.resources.hours_to_come if answers.resources else None
    if to_come is not None and to_come.hours_per_week is not None:
        words = _("{hours} more a week").format(hours=figure(to_come.hours_per_week))
        since = _(" from {day} on").format(day=day_words(to_come.day)) if to_come.day else ""
        yield _("Hours to come"), words + since
    hour = answers.resources.staff_usd_per_hour if answers.resources else None
    if hour is not None:
        yield _("Staff time"), dollars_an_hour(hour)
    spoken = (answers.department.languages if answers.department else None) or ()
    if spoken:
        yield _("Languages at home"), some_of([_language(one) for one in spoken], NAMES_SHOWN)
    if answers.county is not None:
        systems = some_of([_system(one) for one in answers.county], NAMES_SHOWN)
        yield _("Warning lists of others"), systems or _("none")


def account_answers(account: Account) -> Iterator[str]:
    """What was told of an account beside its state and its followers."""
    if account.must_keep:
        yield _("must stay")
    decided = account.decided
    if decided is not None and decided.action is not None:
        words = _("decided: it ends") if decided.action == "end" else _("decided: it stays")
        yield f"{words} ({day_words(decided.day)})" if decided.day else words
    if account.trend is not None:
        yield _(TRENDS[account.trend])
    if account.website_visits is not None:
        yield _("{count} visits a month to the website").format(count=figure(account.website_visits))
    if account.enrolled_by is not None:
        yield _(ENROLLED_BY[account.enrolled_by])


def _language(one: SpokenLanguage) -> str:
    name = shortened((one.language or "").strip() or _("not named"), LETTERS_OF_A_NAME)
    facts = [] if one.share is None else [weight_words(one.share)]
    if one.app and one.app.strip():
        facts.append(shortened(one.app.strip(), LETTERS_OF_A_NAME))
    return f"{name} ({', '.join(facts)})" if facts else name


def _system(one: CountySystem) -> str:
    name = shortened((one.product or "").strip() or _("name not known"), LETTERS_OF_A_NAME)
    who = shortened((one.who or "").strip(), LETTERS_OF_A_NAME)
    facts = [*([who] if who else []), _(SHARED[one.shared or "unknown"])]
    return f"{name} ({', '.join(facts)})"
