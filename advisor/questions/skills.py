"""Ticking skills: a skill is there or lacking, and one that is ticked nowhere is not known.

The file keeps two lists. A list of skills alone says that there are no others, as files of old do; so a form
that begins with it opens the second list, or one tick too few would count as a skill that nobody has.
"""

from __future__ import annotations

from advisor.questions.draft import Draft, erase, read, write
from advisor.questions.resources import SKILLS, SKILLS_LACKING


def after_skills(before: Draft, draft: Draft) -> Draft:
    """The draft once skills were ticked: what is there lacks no longer, and the others stay unknown.

    before  the draft until then: a list that stood there alone keeps its meaning
    """
    there, lacking = read(draft, SKILLS.id), read(draft, SKILLS_LACKING.id)
    if there == []:  # nobody can do any of it, and that is all there is to say
        return erase(draft, SKILLS_LACKING.id)
    if not there:
        return draft
    if isinstance(lacking, list):
        return write(draft, SKILLS_LACKING.id, [skill for skill in lacking if skill not in there])
    stood_alone = isinstance(read(before, SKILLS.id), list)
    return draft if stood_alone else write(draft, SKILLS_LACKING.id, [])


def after_lacking(_before: Draft, draft: Draft) -> Draft:
    """The draft once lacking skills were ticked: what lacks is no longer there."""
    there, lacking = read(draft, SKILLS.id), read(draft, SKILLS_LACKING.id)
    if not there or not lacking:
        return draft
    return write(draft, SKILLS.id, [skill for skill in there if skill not in lacking] or None)
