"""Why a platform is not in the set, in one sentence that names what stands in the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from advisor.catalog import Catalog
from advisor.decision.method import SERVED_WELL
from advisor.decision.result import LeftOut
from advisor.telling.sentences.naming import (
    number_of,
    people_words,
    purpose_words,
    shortest_that_fits,
    the_name,
)
from advisor.text import _, ngettext
from advisor.words.money import dollars
from advisor.words.numbers import benefit_words, rounded
from advisor.words.percent import share_of_100
from advisor.words.phrases import capital, uncapital
from advisor.words.steps import HARDLY

# A reason that more platforms share reads as a refrain.
MOST_ALIKE = 4


def why_not_sentence(catalog: Catalog, out: LeftOut, conditional: str | None = None) -> str:
    """Why it is not in the set, in one sentence that platforms with the same reason share.

    conditional  the words of its open gate
    """
    if out.rule == "gate":
        return conditional or ""
    if out.rule == "nothing" or out.purpose is None or out.audience is None:
        return _("Run within your hours, it does nothing for your needs.")
    if out.needed is not None:
        return _limit_sentence(out)
    other = catalog.platforms[out.other] if out.other else None
    by, number = (the_name(other), number_of(other)) if other else ("", 1)
    if out.rule == "same_job":
        return ngettext(
            "{name} does the same job; one such product is enough.",
            "{name} do the same job; one such product is enough.",
            number,
        ).format(name=capital(by))
    purpose, people = purpose_words(catalog, out.purpose), people_words(catalog, out.audience)
    if out.rule == "poor_fit":
        return _("It fits none of your purposes well enough; {purpose} comes nearest.").format(
            purpose=purpose
        )
    if out.rule == "copied":
        return shortest_that_fits(
            _("The copies on {name} cover {purpose} for {people} as well.").format(
                name=by, purpose=purpose, people=people
            ),
            _("The copies on {name} cover {purpose} as well.").format(name=by, purpose=purpose),
        )
    if out.rule == "served":
        return shortest_that_fits(
            ngettext(
                "{name} already serves {purpose} {words} for {people}.",
                "{name} already serve {purpose} {words} for {people}.",
                number,
            ).format(
                name=capital(by), purpose=purpose, words=benefit_words(out.other_value or 0.0), people=people
            ),
            ngettext("{name} already covers {purpose}.", "{name} already cover {purpose}.", number).format(
                name=capital(by), purpose=purpose
            ),
        )
    if (out.value or 0.0) < HARDLY:
        return _("It would hardly serve any of your purposes; {purpose} comes nearest.").format(
            purpose=purpose
        )
    return shortest_that_fits(
        _("What it would do best here is {purpose} for {people}, and that only {words}.").format(
            purpose=purpose, people=people, words=benefit_words(out.value or 0.0)
        )
        if (out.value or 0.0) < SERVED_WELL
        else _("It would add too little beside the set, even to {purpose} for {people}.").format(
            purpose=purpose, people=people
        ),
        _("It would add too little for {purpose}.").format(purpose=purpose),
    )


def _limit_sentence(out: LeftOut) -> str:
    """The limit that keeps out a platform worth adding."""
    needed, left = out.needed or 0.0, out.left
    if out.rule == "hours":
        return ngettext(
            "It takes about {needed} hour a week; the set leaves {left}.",
            "It takes about {needed} hours a week; the set leaves {left}.",
            needed,
        ).format(needed=rounded(needed), left=rounded(left or 0.0))
    if out.rule == "page":
        return ngettext(
            "It needs its page run so that people are answered: with it, {needed} hour a week more.",
            "It needs its page run so that people are answered: with it, {needed} hours a week more.",
            needed,
        ).format(needed=rounded(needed))
    if out.rule == "money":
        if left is None:
            return _("It costs {needed} a year; a budget is not told, so nothing is bought yet.").format(
                needed=dollars(needed)
            )
        return _("It costs {needed} a year; the set leaves {left} of your budget.").format(
            needed=dollars(needed), left=dollars(left)
        )
    if out.rule == "accounts_at_once":
        return _("The set has {count} accounts, and we open no more at a time.").format(
            count=round(left or 0.0)
        )
    return ngettext(
        "The set has {count} account, the most you can keep up.",
        "The set has {count} accounts, the most you can keep up.",
        left or 0.0,
    ).format(count=round(left or 0.0))


def share_met_sentence(out: LeftOut) -> str:
    """How many people one message there meets, beside the member that does the job; "" where that says
    nothing."""
    if out.rule != "served" or out.share_met is None or out.other_share_met is None:
        return ""
    if out.share_met >= out.other_share_met or share_of_100(out.share_met) == share_of_100(
        out.other_share_met
    ):
        return ""
    return _("A message there would meet about {own} in 100 of them in time, instead of {other}.").format(
        own=share_of_100(out.share_met), other=share_of_100(out.other_share_met)
    )


def without_refrains(catalog: Catalog, told: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    """The sentences by platform, with what is told of each beside them.

    told  per platform the sentence that others may share, and a second one with its own figures or ""

    Where more than four would say the same, each is followed by what it is good for in place of the second.
    """
    whole = {platform: " ".join(part for part in parts if part) for platform, parts in told.items()}
    times = Counter(whole.values())
    return {
        platform: f"{told[platform][0]} {_good_for(catalog, platform)}".strip()
        if times[sentence] > MOST_ALIKE
        else sentence
        for platform, sentence in whole.items()
    }


def _good_for(catalog: Catalog, platform: str) -> str:
    job = catalog.platforms[platform].good_for
    return _("Its best use: {job}").format(job=uncapital(job)) if job else ""
