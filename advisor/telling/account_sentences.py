"""What to do with an account that goes on, or about which something is settled."""

from __future__ import annotations

from datetime import date

from advisor.decision.result import Reason
from advisor.telling.context import Sentences, Telling, count, day
from advisor.text import _, ngettext
from advisor.words.numbers import rounded, share_of_100
from advisor.words.phrases import month_words


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
    return _("Tell its {count} followers where your news is now, then keep the name.").format(
        count=count(reason)
    )


SENTENCES: Sentences = {
    # what is settled already
    "you_said_it_must_stay": lambda now, reason: _("You said that it must stay."),
    "decided_that_it_stays": _stays,
    "until_that_is_settled": lambda now, reason: _(
        "Until that is settled, say there where your news is, and close comments if you can."
    ),
    "a_rule_is_stronger": lambda now, reason: _("You want to keep it, but a rule is stronger."),
    "end_without_a_day": lambda now, reason: _("Its end is decided, and no day is set: set one."),
    "end_has_passed": lambda now, reason: _("Its end was decided for {day}, and that day has passed.").format(
        day=day(reason)
    ),
    "ends_by": lambda now, reason: _("It is decided that it ends by {day}.").format(day=day(reason)),
    "give_notice_before": lambda now, reason: _("Its contract renews on {day}: give notice before.").format(
        day=day(reason)
    ),
    "move_the_people_to": lambda now, reason: _(
        "Move {who} to {list} first, and end it only once they are counted there."
    ).format(who=_who(reason), list=now.name(reason)),
    "move_the_people_to_a_list_that_calls": lambda now, reason: _(
        "Move {who} first: find another list that can call or text them, since a page does not ring."
    ).format(who=_who(reason)),
    "move_the_people_by_writing": lambda now, reason: _(
        "Move {who} first: write to them where your news will be, at least twice."
    ).format(who=_who(reason)),
    "tell_the_followers": _tell_the_followers,
    # what goes on
    "stands_beside_the_ranking": lambda now, reason: _(
        "It stands beside the ranking: run it as before, and post there first."
    ),
    "copy_your_posts": lambda now, reason: _("Copy your posts there, about {minutes} minutes a week.").format(
        minutes=reason.whole("minutes")
    ),
    "nothing_speaks_against_it": lambda now, reason: _(
        "It runs and nothing speaks against it: copy your posts there, about {minutes} minutes a week."
    ).format(minutes=reason.whole("minutes")),
    "the_town_runs_it_already": lambda now, reason: _(
        "The town runs it already: send your news there and answer what concerns you."
    ),
    "ask_the_town_to_share": lambda now, reason: _(
        "It is the town’s: ask it to share your posts, and share its own."
    ),
    "a_volunteer_runs_it": lambda now, reason: _(
        "A volunteer runs it. Make two of your staff its owners; the volunteer may still post."
    ),
    "a_council_member_runs_it": lambda now, reason: _(
        "A council member runs it. Move it to staff: official news must not hang on one person’s office."
    ),
    "slept_post_again": lambda now, reason: _("It has slept{since}: post there every week again.").format(
        since=since(reason)
    ),
    "slept_start_again": lambda now, reason: _(
        "It has slept{since}. Start posting again before you open anything new."
    ).format(since=since(reason)),
    "slept_revive_or_close": lambda now, reason: _(
        "It has slept{since}. Post every week again, or close it: a silent page looks abandoned."
    ).format(since=since(reason)),
    "nothing_was_sent": lambda now, reason: _(
        "Nothing was sent there for half a year or more: send a test, and look through who is on it."
    ),
    "few_see_a_post": lambda now, reason: _(
        "Only {share} in 100 followers see a post, fewer than usual: post less by copy, more for them."
    ).format(share=share_of_100(reason.number("share"))),
    "hardly_anybody_reacts": lambda now, reason: _(
        "Hardly anybody who sees a post reacts: ask questions there, answer every comment."
    ),
    "few_react": lambda now, reason: _(
        "Only {engaged} of {reach} who see a post react: ask questions there, answer every comment."
    ).format(engaged=rounded(reason.number("engaged")), reach=f"{reason.number('reach'):,}"),
    "only_one_can_get_in": lambda now, reason: _(
        "Only one person can get in: name a second administrator first."
    ),
    "few_residents_see_a_post": lambda now, reason: _(
        "Few residents see a post there: councils count 0.1 to 3 views for 100 followers. Keep the name so "
        "that nobody poses as you, say where you are, and post in emergencies only."
    ),
    "use_it_for_one_purpose": lambda now, reason: _(
        "Use it for {purpose} only; the rest of your needs are served better elsewhere."
    ).format(purpose=now.purpose(reason)),
    # what they told of it
    "seen_to_grow": lambda now, reason: _("You see it grow."),
    "seen_to_hold_steady": lambda now, reason: _("You see it hold steady."),
    "seen_to_shrink": lambda now, reason: _("You see it shrink: ask why before you put more into it."),
    "brings_visits": lambda now, reason: ngettext(
        "It brings {count} visit a month to your website.",
        "It brings {count} visits a month to your website.",
        reason.whole("count"),
    ).format(count=count(reason)),
    "people_signed_up": lambda now, reason: _("People signed up for it themselves."),
    "an_office_enrolls": lambda now, reason: _("An office enrolls the people."),
    "from_a_vendors_data": lambda now, reason: _("The people come from a vendor’s data."),
}
