"""What is opened on trial or under a condition, and what ends a trial, a copy or a sleeping account."""

from __future__ import annotations

from advisor.decision.result import Reason
from advisor.telling.sentences.context import Sentences, Telling
from advisor.text import _
from advisor.words.numbers import rounded, two_digits
from advisor.words.percent import share_of_100
from advisor.words.phrases import inside
from advisor.words.sureness import in_set_words


def _measure(now: Telling, reason: Reason) -> str:
    return inside(now.catalog.success[reason.text("success")].label)


def only_if_somebody_can(now: Telling, reason: Reason) -> str:
    """What somebody must be able to do before it is opened, where nobody said."""
    names = _(" and ").join(inside(now.catalog.skills[skill].label) for skill in reason.names("needs"))
    return _("Open it only if somebody can do this: {skills}.").format(skills=names)


SENTENCES: Sentences = {
    "only-if-somebody-can": only_if_somebody_can,
    "try-it-first": lambda now, reason: _("It is {in_set}: try it first.").format(
        in_set=in_set_words(reason.number("share"))
    ),
    # what ends it, as the end of a sentence
    "measure-is-below": lambda now, reason: _("“{measure}” is below {figure}").format(
        measure=_measure(now, reason), figure=rounded(reason.number("figure"))
    ),
    "measure-is-above": lambda now, reason: _("“{measure}” is above {figure}").format(
        measure=_measure(now, reason), figure=rounded(reason.number("figure"))
    ),
    "smaller-share-follows": lambda now, reason: _(
        "fewer than about {share} in 100 adults in town follow it or signed up"
    ).format(share=share_of_100(reason.number("share"))),
    "fewer-people-follow": lambda now, reason: _(
        "fewer than about {people} people who live here follow it or signed up"
    ).format(people=two_digits(reason.whole("count"))),
    "log-shows-too-little": lambda now, reason: _(
        "your own log shows less than one useful contact a month (our judgment)"
    ),
    "nobody-has-read-it": lambda now, reason: _("nobody has read or answered it by then"),
    "nobody-has-tested-it": lambda now, reason: _("nobody has tested it by then"),
    "nobody-has-joined-it": lambda now, reason: _("nobody has written, followed or signed up there by then"),
    "nobody-has-posted": lambda now, reason: _("nobody has posted every week by then"),
    "nobody-has-written": lambda now, reason: _("nobody has written to them by then"),
}
