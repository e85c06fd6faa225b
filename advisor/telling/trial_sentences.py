"""What is opened on trial or under a condition, and what ends a trial, a copy or a sleeping account."""

from __future__ import annotations

from advisor.decision.result import Reason
from advisor.telling.context import Sentences, Telling
from advisor.text import _
from advisor.words.numbers import rounded, two_digits
from advisor.words.phrases import inside
from advisor.words.sureness import in_set_words


def _measure(now: Telling, reason: Reason) -> str:
    return inside(now.catalog.success[reason.text("success")].label)


def only_if_somebody_can(now: Telling, reason: Reason) -> str:
    """What somebody must be able to do before it is opened, where nobody said."""
    names = _(" and ").join(inside(now.catalog.skills[skill].label) for skill in reason.names("skills"))
    return _("Open it only if somebody can do this: {skills}.").format(skills=names)


SENTENCES: Sentences = {
    "only_if_somebody_can": only_if_somebody_can,
    "try_it_first": lambda now, reason: _("It is {in_set}: try it first.").format(
        in_set=in_set_words(reason.number("share"))
    ),
    # what ends it, as the end of a sentence
    "measure_is_below": lambda now, reason: _("“{measure}” is below {figure}").format(
        measure=_measure(now, reason), figure=rounded(reason.number("figure"))
    ),
    "measure_is_above": lambda now, reason: _("“{measure}” is above {figure}").format(
        measure=_measure(now, reason), figure=rounded(reason.number("figure"))
    ),
    "smaller_share_follows": lambda now, reason: _(
        "fewer than about {share} in 100 adults in town follow it or signed up"
    ).format(share=rounded(100 * reason.number("share"))),
    "fewer_people_follow": lambda now, reason: _(
        "fewer than about {people} people who live here follow it or signed up"
    ).format(people=two_digits(reason.whole("count"))),
    "log_shows_too_little": lambda now, reason: _(
        "your own log shows less than one useful contact a month (our judgement)"
    ),
    "nobody_has_read_it": lambda now, reason: _("nobody has read or answered it by then"),
    "nobody_has_joined_it": lambda now, reason: _("nobody has written, followed or signed up there by then"),
    "nobody_has_posted": lambda now, reason: _("nobody has posted every week by then"),
    "nobody_has_written": lambda now, reason: _("nobody has written to them by then"),
}
