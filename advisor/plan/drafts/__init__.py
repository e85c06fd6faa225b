"""Drafts of policies and posts, from the department's own answers. Never law, never a comment filter."""

from __future__ import annotations

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.result import Recommendation
from advisor.plan.drafts.comment_policy import comment_policy
from advisor.plan.drafts.draft import Draft
from advisor.plan.drafts.first_minutes import first_minutes_post
from advisor.plan.drafts.leaving import leaving_post
from advisor.plan.drafts.missing_person import missing_person_post
from advisor.plan.drafts.printing import as_text
from advisor.plan.drafts.use_policy import use_policy
from advisor.plan.situation import situation_of

__all__ = ["MAKERS", "Draft", "as_text", "draft_of", "drafts"]

# In the order in which they are needed, by the id that stands in file names.
MAKERS = {
    "comment-policy": comment_policy,
    "use-policy": use_policy,
    "first-15-minutes": first_minutes_post,
    "missing-person": missing_person_post,
    "leaving-a-platform": leaving_post,
}


def drafts(recommendation: Recommendation, answers: Answers, catalog: Catalog) -> tuple[Draft, ...]:
    """All of them. The same recommendation, answers and catalogue give the same texts."""
    now = situation_of(recommendation, answers, catalog)
    return tuple(make(now) for make in MAKERS.values())


def draft_of(id: str, recommendation: Recommendation, answers: Answers, catalog: Catalog) -> Draft:
    """One of them."""
    return MAKERS[id](situation_of(recommendation, answers, catalog))
