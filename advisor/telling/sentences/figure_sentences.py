"""The strongest figure behind a reason, with its kind: the town's own, a survey's, or our judgement."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from advisor.answers import AGE_BANDS, Account, Answers, Local
from advisor.catalog import Catalog
from advisor.catalog.named import ALL_RESIDENTS
from advisor.catalog.records import Reach
from advisor.decision.facts.evidence import account_of
from advisor.decision.facts.own_accounts import accounts_by_platform, main_account, speaks_for_the_town
from advisor.decision.facts.presence import residents_segments
from advisor.telling.sentences.naming import people_words
from advisor.text import _, ngettext
from advisor.words.dates import month_words
from advisor.words.labels import MET_WORDS, segment_words
from advisor.words.lists import listed
from advisor.words.numbers import figure, followers_words, whole
from advisor.words.percent import share_of_100
from advisor.words.phrases import uncapital


@dataclass(frozen=True)
class Figure:
    """A sentence with a figure, and whose figure it is.

    kind  the department's own, a survey's, one that others published, our judgement, or nobody's
    """

    kind: Literal["own", "survey", "published", "judgement", "unknown"]
    sentence: str

    @property
    def is_measured_here(self) -> bool:
        """Whether somebody counted or asked these people."""
        return self.kind in ("own", "survey")


def strongest_figure(catalog: Catalog, answers: Answers, platform: str, audience: str) -> Figure:
    """The town's own figure of the channel, else a survey's of these people, else our judgement.

    platform  the platform itself or the feature that does the job
    """
    if own := _own(catalog, answers, platform):
        return Figure("own", own)
    if surveyed := _surveyed(catalog, answers, platform, audience):
        return Figure("survey", surveyed)
    return _judged(catalog, platform, audience)


def _own(catalog: Catalog, answers: Answers, platform: str) -> str:
    """What the department told of this channel; "" when nothing."""
    local = answers.local or Local()
    for fact in catalog.local_facts.values():
        said = TOLD.get(fact.field) if fact.platform == platform else None
        if said is not None and (told := said(local, _residents(answers))):
            return told
    accounts = accounts_by_platform(catalog, answers).get(account_of(catalog, platform), [])
    if not accounts:
        return ""
    account = main_account(accounts, own_first=not speaks_for_the_town(catalog, answers))
    sentence = _account(
        catalog.of_ones_own("email"),
        account,
        _residents(answers),
        of_the_town=account.run_by == "town" and not speaks_for_the_town(catalog, answers),
    )
    if sentence and account_of(catalog, platform) != platform:
        name = catalog.platforms[account_of(catalog, platform)].name
        return _("It starts from your {name}: {figure}").format(name=name, figure=uncapital(sentence))
    return sentence


def _subreddit(local: Local, _residents: int | None) -> str:
    if local.active_subreddit is None:
        return ""
    if local.active_subreddit:
        return _("You told us of a lively local subreddit.")
    return _("You told us there is no lively local subreddit.")


def _groups(local: Local, _residents: int | None) -> str:
    if local.resident_facebook_groups is None:
        return ""
    if local.resident_facebook_groups:
        return _("You told us that residents run groups there.")
    return _("You told us that residents run no groups there.")


def _members(local: Local, _residents: int | None) -> str:
    if local.nextdoor_member_share is None:
        return ""
    share = share_of_100(local.nextdoor_member_share)
    return _("By your count, {share} in 100 homes are members.").format(share=share)


def _email(local: Local, residents: int | None) -> str:
    subscribers = local.email_subscribers
    if subscribers is None:
        return ""
    if subscribers == 0:
        return _("Nobody is on your email list yet.")
    if residents and subscribers <= residents:
        return _("You have {count} email subscribers, with {residents} residents.").format(
            count=figure(subscribers), residents=figure(residents)
        )
    return _("You have {count} email subscribers.").format(count=figure(subscribers))


# The sentence on a field of `local`, with the residents, "" where it is not known; what has none here is told
# by its account.
TOLD: Mapping[str, Callable[[Local, int | None], str]] = {
    "active_subreddit": _subreddit,
    "resident_facebook_groups": _groups,
    "nextdoor_member_share": _members,
    "email_subscribers": _email,
}


def _account(email: str | None, account: Account, residents: int | None, *, of_the_town: bool) -> str:
    """The figure of an account that tells most of this town: enrolled, followers here, reach, followers.

    of_the_town  the town runs it, and the department is a part of the town
    """
    town = figure(residents) if residents else ""
    followers = account.local_followers if account.local_followers is not None else account.followers
    if account.state == "dormant":
        if account.last_post and followers:
            return _("Its {followers} last heard from you in {month}.").format(
                followers=followers_words(followers), month=month_words(account.last_post)
            )
        return _("Your account there is asleep.")
    if account.enrolled is not None:
        if residents and account.enrolled <= residents:
            return _("{count} of your {town} residents are enrolled.").format(
                count=figure(account.enrolled), town=town
            )
        return _("{count} people are enrolled.").format(count=figure(account.enrolled))
    if account.local_followers is not None:
        count = figure(account.local_followers)
        here = (
            _("{count} of your {town} residents follow you").format(count=count, town=town)
            if residents and account.local_followers <= residents
            else _("{count} people who live here follow you").format(count=count)
        )
        if account.reach_per_post is not None:
            reach = ngettext("{count} person", "{count} people", account.reach_per_post).format(
                count=figure(account.reach_per_post)
            )
            return _("{here}; a post reaches about {reach}.").format(here=here, reach=reach)
        return f"{here}."
    if account.reach_per_post is not None:
        reached = ngettext(
            "A post of yours reaches about {count} person",
            "A post of yours reaches about {count} people",
            account.reach_per_post,
        ).format(count=figure(account.reach_per_post))
        if residents:
            return _("{reached}; you have {town} residents.").format(reached=reached, town=town)
        return f"{reached}."
    if account.engagements_per_post is not None:
        return _reacting(account.engagements_per_post)
    if account.followers:
        if account.platform == email:
            return _("You have {count} email subscribers.").format(count=figure(account.followers))
        if of_the_town:
            return _("The town has {followers} there today.").format(
                followers=followers_words(account.followers)
            )
        return _("You have {followers} there today.").format(followers=followers_words(account.followers))
    return ""


def _reacting(people: float) -> str:
    """How many react to a post, as one would say it: of a fraction of a person, how many posts it takes."""
    if people <= 0:
        return _("Nobody reacts to a post of yours.")
    if people < 2 / 3:
        return _("About one person in {posts} posts reacts.").format(posts=whole(1 / people))
    return ngettext(
        "About {count} person reacts to a post of yours.",
        "About {count} people react to a post of yours.",
        round(people),
    ).format(count=whole(people))


def _residents(answers: Answers) -> int | None:
    return answers.department.population if answers.department else None


def _surveyed(catalog: Catalog, answers: Answers, platform: str, audience: str) -> str:
    """The share of these people, or of those who stand in for them, who ever use it; "" if nobody asked."""
    segments: tuple[str, ...] = catalog.audiences[audience].segments
    weights: tuple[float, ...] | None = None
    if audience == ALL_RESIDENTS:
        segments, weights = residents_segments(answers.department)
    account = account_of(catalog, platform)
    rows = [row for s in segments if (row := catalog.reach.get((account, s)))]
    if not rows or len(rows) < len(segments):
        if audience != ALL_RESIDENTS or (account, "all_adults") not in catalog.reach:
            return ""
        rows, weights = [catalog.reach[account, "all_adults"]], None
    survey = survey_name(rows)
    if weights is not None and segments == AGE_BANDS:
        share = sum(w * r.share for w, r in zip(weights, rows, strict=True)) / sum(weights)
        return _("At your residents' ages, about {share} in 100 adults ever use it ({survey}).").format(
            share=share_of_100(share), survey=survey
        )
    shares = sorted({share_of_100(r.share) for r in rows}, key=int)
    span = shares[0] if len(shares) == 1 else _("{low} to {high}").format(low=shares[0], high=shares[-1])
    asked = listed([segment_words(r.segment) for r in rows])
    if audience not in (ALL_RESIDENTS, *(r.segment for r in rows)):
        asked = _("{asked}, who stand in for {people},").format(
            asked=asked, people=people_words(catalog, audience)
        )
    return _("About {share} in 100 {asked} ever use it ({survey}).").format(
        share=span, asked=asked, survey=survey
    )


def survey_name(rows: Sequence[Reach]) -> str:
    """Who asked, and when: "Pew 2025"."""
    names = []
    for row in rows:
        year = re.search(r"(\d{4})\D*$", row.survey)
        asker = "Pew" if row.survey.startswith("Pew Research Center") else row.survey
        names.append(f"{asker} {year.group(1)}" if year and asker != row.survey else asker)
    return ", ".join(dict.fromkeys(names))


def _judged(catalog: Catalog, platform: str, audience: str) -> Figure:
    """Whether these people are met there where no survey asks, and whose word it is."""
    names = (platform, account_of(catalog, platform))
    claims = [catalog.audience_fit.get((name, audience)) for name in names]
    rated = [c for c in claims if c is not None and c.rating is not None]
    if not rated:
        return Figure("unknown", _("Whether you meet them there is not known."))
    best = max(rated, key=lambda c: c.rating or 0)
    met = _(MET_WORDS[best.rating or 0])
    if best.basis == "published" and best.share_low is not None and best.share_high is not None:
        low, high = share_of_100(best.share_low), share_of_100(best.share_high)
        said = (
            _("Where it was counted, about {low} in 100 of them could be met there.")
            if low == high
            else _("Where it was counted, {low} to {high} in 100 of them could be met there.")
        )
        return Figure("published", said.format(low=low, high=high))
    if best.basis == "published":
        return Figure("published", _("It meets {met}, sources say; no survey asks.").format(met=met))
    said = _("We judge that it meets {met}; no survey has asked.")
    return Figure("judgement", said.format(met=met))
