"""What to do with an account that goes on, or about which something is settled."""

from __future__ import annotations

from datetime import date

from advisor.decision.result import Reason
from advisor.telling.sentences.context import Sentences, Telling, count, day, followers
from advisor.text import _, ngettext
from advisor.words.dates import month_words
from advisor.words.hours import minutes_words
from advisor.words.numbers import figure, rounded
from advisor.words.percent import share_of_100


def since(reason: Reason) -> str:
    """ " since June 2023"; "" where the month is not known."""
    if not reason.has("since"):
        return ""
    return _(" since {month}").format(month=month_words(date.fromisoformat(reason.text("since"))))


def _stays(now: Telling, reason: Reason) -> str:
    if not reason.has("day"):
        return _("It is decided that it stays.")
    return _("It is decided that it stays; look at it again on {day}.").format(day=day(reason))


def _who(reason: Reason) -> str:
    if not reason.has("count"):
        return _("the people who signed up")
    return _("its {count} people").format(count=count(reason))


def _tell_the_followers(now: Telling, reason: Reason) -> str:
    if not reason.has("count"):
        return _("Say there where your news is now, and keep the name.")
    return _("Tell its {followers} where your news is now, then keep the name.").format(
        followers=followers(reason)
    )


SENTENCES: Sentences = {
    # what is settled already
    "you-said-it-must-stay": lambda now, reason: _("You said that it must stay."),
    "decided-that-it-stays": _stays,
    "until-that-is-settled": lambda now, reason: _(
        "Until that is settled, say there where your news is, and close comments if you can."
    ),
    "a-rule-is-stronger": lambda now, reason: _("You want to keep it, but a rule is stronger."),
    "end-without-a-day": lambda now, reason: _("Its end is decided, and no day is set: set one."),
    "end-has-passed": lambda now, reason: _("Its end was decided for {day}, and that day has passed.").format(
        day=day(reason)
    ),
    "ends-by": lambda now, reason: _("It is decided that it ends by {day}.").format(day=day(reason)),
    "give-notice-before": lambda now, reason: _("Its contract renews on {day}: give notice before.").format(
        day=day(reason)
    ),
    "move-the-people-to": lambda now, reason: _(
        "Move {who} to {list} first, and end it only once they are counted there."
    ).format(who=_who(reason), list=now.the(reason)),
    "move-the-people-to-a-list-that-calls": lambda now, reason: _(
        "Move {who} first: find another list that can call or text them, since a page does not ring."
    ).format(who=_who(reason)),
    "move-the-people-by-writing": lambda now, reason: _(
        "Move {who} first: write to them where your news will be, at least twice."
    ).format(who=_who(reason)),
    "tell-the-followers": _tell_the_followers,
    # what goes on
    "stands-beside-the-ranking": lambda now, reason: _(
        "It stands beside the ranking: run it as before, and post there first."
    ),
    "copy-your-posts": lambda now, reason: _("Copy your posts there, about {time} a week.").format(
        time=minutes_words(reason.whole("minutes"))
    ),
    "if-it-speaks-another-language": lambda now, reason: _(
        "If it speaks to people in another language, copy what they must act on there, in that language. "
        "If not, join it to the first one: one account is easier to follow than several."
    ),
    "look-after-it": lambda now, reason: _("Look after it, about {time} a week.").format(
        time=minutes_words(reason.whole("minutes"))
    ),
    "it-may-stay-as-it-is": lambda now, reason: _(
        "It runs and nothing speaks against it: look after it, about {time} a week."
    ).format(time=minutes_words(reason.whole("minutes"))),
    "keep-it-ready": lambda now, reason: _(
        "It runs and nothing speaks against it: keep it ready, about {time} a week for tests and for who "
        "may send."
    ).format(time=minutes_words(reason.whole("minutes"))),
    "nothing-speaks-against-it": lambda now, reason: _(
        "It runs and nothing speaks against it: copy your posts there, about {time} a week."
    ).format(time=minutes_words(reason.whole("minutes"))),
    "the-town-runs-it-already": lambda now, reason: _(
        "The town runs it already: send your news there and answer what concerns you."
    ),
    "ask-the-town-to-share": lambda now, reason: _(
        "It is the town’s: ask it to share your posts, and share its own."
    ),
    "a-volunteer-runs-it": lambda now, reason: _(
        "A volunteer runs it. Make two of your staff its owners; the volunteer may still post."
    ),
    "a-council-member-runs-it": lambda now, reason: _(
        "A council member runs it. Move it to staff: official news must not hang on one person’s office."
    ),
    "slept-post-again": lambda now, reason: _("It has slept{since}: post there every week again.").format(
        since=since(reason)
    ),
    "slept-start-again": lambda now, reason: _(
        "It has slept{since}. Start posting again first: whatever is new can wait a month."
    ).format(since=since(reason)),
    "slept-revive-or-close": lambda now, reason: _(
        "It has slept{since}. Post every week again, or close it: a silent page looks abandoned."
    ).format(since=since(reason)),
    "nothing-was-sent": lambda now, reason: _(
        "Nothing was sent there for half a year or more: send a test, and look through who is on it."
    ),
    "few-see-a-post": lambda now, reason: _(
        "Only {share} in 100 followers see a post, fewer than usual: post less by copy, more for them."
    ).format(share=share_of_100(reason.number("share"))),
    "hardly-anybody-reacts": lambda now, reason: _(
        "Hardly anybody who sees a post reacts: ask questions there, answer every comment."
    ),
    "few-react": lambda now, reason: _(
        "Only {engaged} of {reach} who see a post react: ask questions there, answer every comment."
    ).format(engaged=rounded(reason.number("engaged")), reach=figure(reason.number("reach"))),
    "only-one-can-get-in": lambda now, reason: _(
        "Only one person can get in: name a second administrator first."
    ),
    "few-residents-see-a-post": lambda now, reason: _(
        "Few residents see a post there: councils count 0.1 to 3 views for 100 followers. Keep the name so "
        "that nobody poses as you, say where you are, and post in emergencies only."
    ),
    "use-it-for-one-purpose": lambda now, reason: _(
        "Use it for {purpose} only; the rest of your needs are served better elsewhere."
    ).format(purpose=now.purpose(reason)),
    # what they told of it
    "seen-to-grow": lambda now, reason: _("You see it grow."),
    "seen-to-hold-steady": lambda now, reason: _("You see it hold steady."),
    "seen-to-shrink": lambda now, reason: _("You see it shrink: ask why before you put more into it."),
    "brings-visits": lambda now, reason: ngettext(
        "It brings {count} visit a month to your website.",
        "It brings {count} visits a month to your website.",
        reason.whole("count"),
    ).format(count=count(reason)),
    "people-signed-up": lambda now, reason: _("People signed up for it themselves."),
    "an-office-enrolls": lambda now, reason: _("An office enrolls the people."),
    "from-a-vendors-data": lambda now, reason: _("The people come from a vendor’s data."),
}
