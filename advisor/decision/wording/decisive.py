"""The sentence for the one answer that would change the set most."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.catalog import Catalog
from advisor.decision.result import Answer, PurposeThen
from advisor.text import _
from advisor.words.numbers import step_words, time_a_week
from advisor.words.phrases import inside, listed

# The other answer as the beginning of a sentence: for yes or some, and for no or none.
CONDITIONS = {
    "resources.after_hours": ("", "If nobody can post at night and on weekends"),
    "constraints.one_way_only": ("If you may post but not answer", ""),
    "constraints.readable_without_account": ("If all must be readable without an account", ""),
    "local.nextdoor_member_share": ("", "If hardly anybody in town is on Nextdoor"),
    "local.active_subreddit": (
        "If your town has a lively place on Reddit",
        "If your town has no lively place on Reddit",
    ),
    "local.resident_facebook_groups": (
        "If residents run lively Facebook groups",
        "If residents run no lively Facebook groups",
    ),
}  # fmt: skip


def decisive_sentence(
    catalog: Catalog,
    path: str,
    before: Answer,
    after: Answer,
    adds: Sequence[str],
    drops: Sequence[str],
    purposes: Sequence[PurposeThen],
) -> str:
    """ "If you may post but not answer, the set would also hold …", and the purpose that changes most."""

    def named(platforms: Sequence[str]) -> str:
        return listed([catalog.platforms[name].spoken for name in platforms])

    condition = _condition(catalog, path, before, after)
    if adds and drops:
        said = _("{if_so}, the set would hold {adds} in place of {drops}.")
    elif adds:
        said = _("{if_so}, the set would also hold {adds}.")
    elif drops:
        said = _("{if_so}, the set would do without {drops}.")
    else:
        said = _("{if_so}, the set would stay and be run better.")
    told = said.format(if_so=condition, adds=named(adds), drops=named(drops))
    most = max(purposes, key=lambda one: abs(one.served - one.today), default=None)
    if most is None or most.served == most.today:
        return told
    served = _("It would serve {purpose} {then}, instead of {today}.").format(
        purpose=inside(catalog.purposes[most.id].label),
        then=step_words(most.served),
        today=step_words(most.today),
    )
    return f"{told} {served}"


def _condition(catalog: Catalog, path: str, before: Answer, after: Answer) -> str:
    if path == "resources.hours_per_week" and before is not None:
        return _("With one more hour a week")
    if path == "resources.hours_per_week" and isinstance(after, float):
        return _("With {time}").format(time=time_a_week(after))
    if path == "resources.budget_usd_per_year":
        return _("If nothing may be bought")
    if path == "resources.max_accounts" and isinstance(after, float):
        return _("If you keep up at most {count} accounts").format(count=f"{after:g}")
    if isinstance(after, tuple):
        old = before if isinstance(before, tuple) else ()
        gained = [one for one in after if one not in old]
        if path == "resources.owned":
            things = [inside(catalog.owned[one].label) for one in gained]
            return _("If you have this: {things}").format(things=listed(things))
        skills = listed([inside(catalog.skills[one].label) for one in gained])
        if path == "resources.skills_lacking":
            return _("If nobody can do this: {skills}").format(skills=skills)
        if before is None:
            return _("If the team can do no more than this: {skills}").format(skills=skills)
        return _("With somebody for {skills}").format(skills=skills)
    yes, no = CONDITIONS[path]
    return _(yes) if after else _(no)
