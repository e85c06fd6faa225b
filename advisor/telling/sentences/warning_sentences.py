"""What the reader must know beside the answer, and what each companion of the ranking is for."""

from __future__ import annotations

from advisor.decision.result import Criterion, Reason
from advisor.telling.sentences.context import Sentences, Telling, dollars
from advisor.telling.sentences.naming import as_judgement, needs_listed
from advisor.text import _, ngettext
from advisor.words.hours import hours_words
from advisor.words.numbers import figure

# A warning with more names than these is not read to its end.
OPEN_PURPOSES_NAMED = 3
MOST_WORDS_OF_A_WARNING = 40


def _hardly_serves(now: Telling, reason: Reason) -> str:
    """With as many purposes as are read to the end."""
    needs = [Criterion.parse(need) for need in reason.names("needs")]
    told = (
        _("Hardly served so far: {needs}.").format(needs=needs_listed(now.catalog, needs, most))
        for most in range(OPEN_PURPOSES_NAMED, 0, -1)
    )
    return min(told, key=lambda text: len(text.split()) > MOST_WORDS_OF_A_WARNING)


def _as_rated(now: Telling, reason: Reason) -> str:
    """The reason of a rating; called our judgement where no source states it."""
    claim = now.catalog.purpose_fit[reason.text("platform"), reason.text("purpose")]
    return as_judgement(claim) if claim.basis == "judgement" else claim.rationale


def _time(reason: Reason) -> str:
    return hours_words(reason.number("hours"), reason.number("hours"))


SENTENCES: Sentences = {
    # of the answers
    "no-purpose-chosen": lambda now, reason: _("No purpose is chosen yet, so nothing can be ranked."),
    "weights-leave-out": lambda now, reason: _(
        "The weights set by hand leave out {families}. So we weighed that by importance. "
        "Set all weights again to change it."
    ).format(families=", ".join(f"“{now.catalog.families[f].label}”" for f in reason.names("family"))),
    "many-purposes-chosen": lambda now, reason: _(
        "More than eight purposes are chosen. Settle on your top three: a list this long says little."
    ),
    "some-audiences-counted": lambda now, reason: ngettext(
        "So many purposes and audiences are chosen that only the most important audience of each "
        "purpose is counted.",
        "So many purposes and audiences are chosen that only the {count} most important audiences of "
        "each purpose are counted.",
        reason.whole("count"),
    ).format(count=reason.whole("count")),
    "no-audience-chosen": lambda now, reason: _("No audience is chosen, so we counted all residents."),
    "not-american": lambda now, reason: _(
        "The laws and surveys behind this advice are American. Check what differs for you."
    ),
    "hours-not-known": lambda now, reason: _(
        "Your hours are not known. We counted {hours} a week; see also the answers at 1 and 6."
    ).format(hours=figure(reason.number("hours"))),
    # of the set
    "nothing-fits-beside-filled-lists": lambda now, reason: _(
        "Nothing fits {time} beside the copies that keep what runs. What is free goes first into approved "
        "texts and a second administrator."
    ).format(time=_time(reason)),
    "nothing-fits-beside-copies": lambda now, reason: _(
        "Nothing fits {time} beside the copies that keep what runs. What is free goes first "
        "into approved texts, a second administrator and a sign-up drive."
    ).format(time=_time(reason)),
    "no-hours-for-any": lambda now, reason: _(
        "There are no hours for any channel. Staff first: keep the website right, post nothing elsewhere."
    ),
    "nothing-fits-without-a-fee": lambda now, reason: _(
        "Nothing fits without a fee. Keep the website right. If the board funds it: {name}, from {usd} "
        "a year."
    ).format(name=now.new((reason.text("platform"),)), usd=dollars(reason, "usd")),
    "nothing-fits-the-skills": lambda now, reason: _(
        "Nothing fits the skills you ticked. Keep the website right, and find or train someone for the "
        "skill that most of the platforms ask for."
    ),
    "nothing-fits-the-hours": lambda now, reason: _(
        "Nothing fits {time} within your rules and money. Keep the website right, and find hours first."
    ).format(time=_time(reason)),
    "over-the-budget": lambda now, reason: _(
        "What runs and what is added cost {fees} a year; your budget is {budget}. Ask what each "
        "brings before the next renewal, and save its data before you end it."
    ).format(fees=dollars(reason, "fees"), budget=dollars(reason, "budget")),
    "hardly-serves": _hardly_serves,
    "posts-only": lambda now, reason: _(
        "These hours carry posts only. Say so on the page and give the number of someone who answers."
    ),
    "measure-not-shown": lambda now, reason: _(
        "Nothing in this set can show “{measure}”. Choose another measure or keep your own log."
    ).format(measure=now.catalog.success[reason.text("success")].label),
    "settle-the-records": lambda now, reason: _(
        "Posts and comments are public records in most states. Settle how you keep them first."
    ),
    "too-little-known": lambda now, reason: _(
        "Too little is known about {names}, so they stand last."
    ).format(names=", ".join(now.catalog.platforms[one].name for one in reason.names("platforms"))),
    "no-alert-channel": lambda now, reason: _(
        "No alert channel fits your limits. Emergency warnings must not rest on social media alone: "
        "ask your county to send them for you."
    ),
    "settle-who-sends-at-night": lambda now, reason: _(
        "Settle who sends an alert at 3 a.m. and who approves it."
    ),
    "the-alert-channel-comes-first": lambda now, reason: _(
        "In an emergency the alert channel comes first; social media repeats it. "
        "Keep a second way to warn people."
    ),
    "not-every-set-tried": lambda now, reason: _(
        "So much is chosen that not every set could be tried. The set shown is the best of those "
        "tried. No other could cover more than {points} points in a hundred more. "
        "Choose fewer purposes."
    ).format(points=reason.whole("points")),
    "changes-not-worked-out": lambda now, reason: _(
        "So much is chosen that we did not work out what would change the set."
    ),
    # of the companions
    "as-rated": _as_rated,
    "good-for": lambda now, reason: now.catalog.platforms[reason.text("platform")].good_for,
}
