"""What the department answered: the facts the recommendation stands on, and what is not known."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.answers import Answers, Override
from advisor.catalog import Catalog
from advisor.decision.result import Recommendation
from advisor.telling.blocks import Column, Point, Points, Table
from advisor.telling.parts.answers_given_further import account_answers, further_answers
from advisor.telling.plan.which_account import STATES
from advisor.telling.sentences.own_figure_sentences import own_figure_value
from advisor.text import _, mark, ngettext
from advisor.words.labels import field_label
from advisor.words.lists import listed, some_of
from advisor.words.money import dollars
from advisor.words.numbers import figure, followers_words
from advisor.words.phrases import capital, shortened

UNKNOWN = mark("not known")
CHANGES_SHOWN = 6
LETTERS_OF_A_REASON = 120
LETTERS_OF_A_NAME = 40
# The file of answers keeps a note whole; on paper its beginning has to do.
LETTERS_OF_A_NOTE = 1500


def answered(recommendation: Recommendation, answers: Answers, catalog: Catalog) -> Table:
    """Short pairs of question and answer; a missing answer is said to be missing."""
    rows = [
        (_("Department"), _department(answers, catalog)),
        (_("Hours a week"), "; ".join(recommendation.hours_steps) or _(UNKNOWN)),
        (_("Budget"), _budget(answers)),
        (_("Skills"), _skills(answers, catalog)),
        (_("Accounts today"), _accounts(answers, catalog)),
        (_("Own rules"), _rules(answers, catalog)),
        *further_answers(answers, catalog),
    ]
    changes = answers.overrides or ()
    rows += [(_("Changed by you"), change_words(change, catalog)) for change in changes[:CHANGES_SHOWN]]
    more = len(changes) - CHANGES_SHOWN
    return Table(
        heading=_("What was answered"),
        columns=(Column(_("Question"), 0.26), Column(_("Answer"), 0.74)),
        rows=tuple(rows),
        note=ngettext("The CSV file of this report has {count} more changed figure.",
                      "The CSV file of this report has {count} more changed figures.",
                      more).format(count=more) if more > 0 else "",
    )  # fmt: skip


def _department(answers: Answers, catalog: Catalog) -> str:
    department = answers.department
    if department is None:
        return _(UNKNOWN)
    kind = catalog.departments.get(department.kind or "")
    parts = [kind.label] if kind else []
    if department.population is not None:
        parts.append(residents(department.population))
    if department.community:
        parts.append(department.community.replace("_", "-"))
    if department.state:
        parts.append(department.state.upper())
    return ", ".join(parts) or _(UNKNOWN)


def residents(population: int) -> str:
    """How many people live where the department works."""
    return _("{count} residents").format(count=figure(population))


def changed_figure(field: str, value: float) -> Point:
    """A figure of their own by its name."""
    name = capital(field_label(field))
    return Point(own_figure_value(field, value), lead=_("{name}:").format(name=name))


def department_in_short(kind: str, state: str, population: int | None) -> str:
    """A department in a line: its kind, its state and its size, as far as they are known."""
    size = "" if population is None else residents(population)
    return " · ".join(part for part in (kind, state, size) if part)


def _budget(answers: Answers) -> str:
    budget = answers.resources.budget_usd_per_year if answers.resources else None
    if budget is None:
        return _(UNKNOWN)
    words = _("{money} a year").format(money=dollars(budget))
    holds_fees = answers.resources.budget_includes_fees if answers.resources else None
    if holds_fees is None:
        return words
    told = _("today's fees are paid from it") if holds_fees else _("all of it new money")
    return f"{words} ({told})"


def _skills(answers: Answers, catalog: Catalog) -> str:
    skills = answers.resources.skills if answers.resources else None
    lacking = answers.resources.skills_lacking if answers.resources else None

    def named(ids: Sequence[str]) -> str:
        return ", ".join(catalog.skills[s].label.lower() for s in ids) or _("none")

    if skills is None and lacking is None:
        return _(UNKNOWN)
    words = _(UNKNOWN) if skills is None else named(skills)
    if lacking is None:
        return words
    return _("{there}; nobody can: {lacking}; the others are not known").format(
        there=words, lacking=named(lacking)
    )


def _accounts(answers: Answers, catalog: Catalog) -> str:
    if answers.accounts is None:
        return _(UNKNOWN)
    shown = []
    for account in answers.accounts:
        name = catalog.platforms[account.platform].name
        facts: list[str] = [_(STATES[account.state])] if account.state else []
        if account.followers is not None:
            facts.append(followers_words(account.followers))
        facts += account_answers(account)
        shown.append(f"{name} ({', '.join(facts)})" if facts else name)
    return some_of(shown, 6) or _("none")


def _rules(answers: Answers, catalog: Catalog) -> str:
    constraints = answers.constraints
    if constraints is None:
        return _(UNKNOWN)
    rules = []
    if constraints.banned_platforms:
        names = listed([catalog.platforms[p].name for p in constraints.banned_platforms])
        rules.append(_("no {names}").format(names=names))
    if constraints.one_way_only:
        rules.append(_("posts go one way only"))
    if constraints.readable_without_account:
        rules.append(_("posts must be readable without an account"))
    if constraints.anonymous_tips:
        rules.append(_("tips must be anonymous"))
    return "; ".join(rules) or _("none stated")


def change_words(change: Override, catalog: Catalog) -> str:
    """A local fact stands in the report with its reason and who gave it."""
    return _("{name}, {field}: {value} ({why}; {by})").format(
        name=catalog.platforms[change.platform].name,
        field=field_label(change.field),
        value=own_figure_value(change.field, change.value),
        why=shortened(change.why or _("no reason given"), LETTERS_OF_A_REASON),
        by=shortened(change.by or _("no name given"), LETTERS_OF_A_NAME),
    )


def notes_points(answers: Answers) -> Points | None:
    """What they wrote beside their answers, a long note clearly shortened; None where there is nothing."""
    notes = tuple(
        Point(
            shortened(text, LETTERS_OF_A_NOTE), lead=f"{capital(key.replace('_', ' ').replace('.', ', '))}:"
        )
        for key, text in (answers.notes or {}).items()
        if text.strip()
    )
    return Points(_("Your notes"), notes) if notes else None
