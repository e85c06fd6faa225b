"""The sentence for the one answer that would change the set most."""

from __future__ import annotations

from advisor.decision.result import Decisive, Reason
from advisor.telling.context import Sentences, Telling
from advisor.text import _
from advisor.words.numbers import step_words, time_a_week
from advisor.words.phrases import inside, listed


def decisive_sentence(now: Telling, decisive: Decisive) -> str:
    """ "If you may post but not answer, the set would also hold …", and the purpose that changes most."""
    adds, drops, purposes = decisive.adds, decisive.drops, decisive.purposes
    condition = " ".join(SENTENCES[reason.code](now, reason) for reason in decisive.because)
    if adds and drops:
        said = _("{if_so}, the set would hold {adds} in place of {drops}.")
    elif adds:
        said = _("{if_so}, the set would also hold {adds}.")
    elif drops:
        said = _("{if_so}, the set would do without {drops}.")
    else:
        said = _("{if_so}, the set would stay and be run better.")
    told = said.format(if_so=condition, adds=now.spoken(adds), drops=now.spoken(drops))
    most = max(purposes, key=lambda one: abs(one.served - one.today), default=None)
    if most is None or most.served == most.today:
        return told
    served = _("It would serve {purpose} {then}, instead of {today}.").format(
        purpose=inside(now.catalog.purposes[most.id].label),
        then=step_words(most.served),
        today=step_words(most.today),
    )
    return f"{told} {served}"


def _skills(now: Telling, reason: Reason) -> str:
    return listed([inside(now.catalog.skills[one].label) for one in reason.names("skills")])


# The other answer as the beginning of a sentence.
SENTENCES: Sentences = {
    "with_an_hour_more": lambda now, reason: _("With one more hour a week"),
    "with_hours": lambda now, reason: _("With {time}").format(time=time_a_week(reason.number("hours"))),
    "if_nothing_is_bought": lambda now, reason: _("If nothing may be bought"),
    "if_few_accounts": lambda now, reason: _("If you keep up at most {count} accounts").format(
        count=f"{reason.number('count'):g}"
    ),
    "if_you_have": lambda now, reason: _("If you have this: {things}").format(
        things=listed([inside(now.catalog.owned[one].label) for one in reason.names("things")])
    ),
    "if_nobody_can": lambda now, reason: _("If nobody can do this: {skills}").format(
        skills=_skills(now, reason)
    ),
    "if_the_team_can_only": lambda now, reason: _("If the team can do no more than this: {skills}").format(
        skills=_skills(now, reason)
    ),
    "with_somebody_for": lambda now, reason: _("With somebody for {skills}").format(
        skills=_skills(now, reason)
    ),
    "if_nobody_posts_at_night": lambda now, reason: _("If nobody can post at night and on weekends"),
    "if_one_way_only": lambda now, reason: _("If you may post but not answer"),
    "if_readable_without_account": lambda now, reason: _("If all must be readable without an account"),
    "if_hardly_anybody_is_a_member": lambda now, reason: _("If hardly anybody in town is on Nextdoor"),
    "if_a_lively_subreddit": lambda now, reason: _("If your town has a lively place on Reddit"),
    "if_no_lively_subreddit": lambda now, reason: _("If your town has no lively place on Reddit"),
    "if_lively_groups": lambda now, reason: _("If residents run lively Facebook groups"),
    "if_no_lively_groups": lambda now, reason: _("If residents run no lively Facebook groups"),
}
