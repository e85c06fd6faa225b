"""Languages other than English that many speak at home, as far as the answers tell."""

from __future__ import annotations

from advisor.answers import Answers, Department
from advisor.catalog import Catalog
from advisor.decision.facts.team_skills import team_skills

# From either on, people are written to in their language (our judgement).
LEAST_SHARE = 0.05
LEAST_PEOPLE = 1_000
# What the census tables hold beside single languages.
ANY_OTHER = "other_than_english"


def many_speak_it(department: Department, share: float) -> bool:
    """Whether a language that this share of the residents speaks at home, 0–1, is one to write in."""
    return share >= LEAST_SHARE or share * (department.population or 0) >= LEAST_PEOPLE


def another_language_is_written(catalog: Catalog, answers: Answers) -> bool:
    """Whether many speak another language, and nobody said that no one on the team writes it."""
    department = answers.department or Department()
    shares = [share for name, share in (department.language_shares or {}).items() if name != ANY_OTHER]
    shares += [one.share for one in department.languages or () if one.share is not None]
    writers = {skill.id for skill in catalog.skills.values() if skill.writes_a_language}
    lacking = team_skills(catalog, answers.resources).lacking
    return not writers <= lacking and any(many_speak_it(department, share) for share in shares)
