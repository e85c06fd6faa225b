"""Drafts of policies and posts, from the department's own answers. Never law, never a comment filter."""

from __future__ import annotations

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.result import Recommendation
from advisor.telling.plan.drafts.comment_policy import comment_policy
from advisor.telling.plan.drafts.draft import Draft
from advisor.telling.plan.drafts.first_minutes import first_minutes_post
from advisor.telling.plan.drafts.leaving import leaving_post
from advisor.telling.plan.drafts.missing_person import missing_person_post
from advisor.telling.plan.drafts.printing import as_text
from advisor.telling.plan.drafts.use_policy import use_policy
from advisor.telling.plan.spoken import Spoken

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
    now = Spoken.of(recommendation, answers, catalog)
    return tuple(make(now) for make in MAKERS.values())


def draft_of(id: str, recommendation: Recommendation, answers: Answers, catalog: Catalog) -> Draft:
    """One of them."""
    return MAKERS[id](Spoken.of(recommendation, answers, catalog))
