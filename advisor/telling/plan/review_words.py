"""A look back in words: what was met, the hours it took, and what each trial asks."""

from __future__ import annotations

from advisor.catalog import Catalog
from advisor.plan.looking_back import LookBack, Progress
from advisor.text import _, ngettext
from advisor.words.numbers import figure
from advisor.words.reviews import progress_sentence, review_heading

# It took so much more, or less, than planned: then it is said. Our judgement.
MUCH_MORE, MUCH_LESS = 1.25, 0.75


def heading(look: LookBack) -> str:
    """ "Review of June 1, 2027"."""
    return review_heading(look.reviewed_on)


def row_sentence(row: Progress) -> str:
    """One measure."""
    return progress_sentence(row.label, row.baseline, row.measured, row.target, row.verdict)


def hours(look: LookBack) -> str:
    """What it took beside what was planned; "" where it was not told."""
    took, planned = look.hours_per_week, look.hours_planned
    if took is None:
        return ""
    if took > planned * MUCH_MORE:
        told = _("It took {took} hours a week; the plan was {planned}. Do less, or find the hours.")
    elif took < planned * MUCH_LESS:
        told = _("It took {took} hours a week; the plan was {planned}. Was everything done?")
    else:
        told = _("It took {took} hours a week, as planned ({planned}).")
    # as the advice tells them, to the quarter hour
    return told.format(took=figure(took), planned=figure(planned))


def trials(look: LookBack, catalog: Catalog) -> tuple[str, ...]:
    """What each trial's figure asks to be decided now, one sentence a trial."""
    return tuple(
        _("{name} is on trial. Stop it if {figure}.").format(
            name=catalog.platforms[item.platform].name, figure=item.stop_if
        )
        for item in look.trials
    )


def summary(look: LookBack) -> str:
    """One sentence for the board."""
    rows = look.rows
    if not rows:
        return _("No measure was chosen, so nothing can be said. Choose one for the next review.")
    met = sum(row.verdict == "met" for row in rows)
    blank = sum(row.verdict == "not_measured" for row in rows)
    told = ngettext("{met} of {count} target met", "{met} of {count} targets met", len(rows))
    sentence = told.format(met=met, count=len(rows))
    if blank:
        more = ngettext("; {count} was not measured", "; {count} were not measured", blank)
        sentence += more.format(count=blank)
    return sentence + "."
