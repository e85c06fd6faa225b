"""Languages that many speak at home: who writes in them, what stands in where nobody can, and their app."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.answers import SpokenLanguage
from advisor.decision.facts.other_languages import many_speak_it
from advisor.decision.facts.team_skills import team_skills
from advisor.decision.result import Part
from advisor.telling.plan.part import OUR_JUDGEMENT, part
from advisor.telling.plan.spoken import Spoken
from advisor.text import _
from advisor.words.phrases import capital


def languages(now: Spoken) -> list[Part]:
    """One part for each language told of that many people speak, or of which nobody knows how many."""
    rows = []
    for one in now.department.languages or ():
        name = (one.language or "").strip()
        steps = list(_steps(now, one, name)) if name else []
        if steps:
            heading = _("In {language}").format(language=capital(name))
            rows.append(part(heading, steps, now.catalog, sources=(OUR_JUDGEMENT,)))
    return rows


def _steps(now: Spoken, one: SpokenLanguage, name: str) -> Iterator[str]:
    language, share = capital(name), _share(now, one, name)
    if share is None:
        yield _(
            "Find out how many residents speak {language}: the school office knows, and so does the census. "
            "From 5 in 100, or 1,000 people, on, write to them in it."
        ).format(language=language)
    elif not many_speak_it(now.department, share):
        return
    else:
        yield from _written(now, language)
    if one.app and one.app.strip():
        yield _(
            "Many of them use {app}: ask a community group there to pass your notices on. You need no "
            "account of your own for that."
        ).format(app=one.app.strip())


def _written(now: Spoken, language: str) -> Iterator[str]:
    """Bilingual where somebody writes it; else a line to an interpreter, and what comes first."""
    team = team_skills(now.catalog, now.answers.resources)
    writers = {skill.id for skill in now.catalog.skills.values() if skill.writes_a_language}
    if writers & team.there:
        yield _(
            "Post what people must act on in English and {language} together, once your writer of a second "
            "language confirms that it is {language}. Say who answers a reply in it."
        ).format(language=language)
        return
    if writers and writers <= team.lacking:
        yield _("Nobody writes {language}, so promise no posts in it.").format(language=language)
    else:
        yield _(
            "First ask whether somebody on staff writes {language}, or can check a machine translation and "
            "put a name to it. If so, post in both languages."
        ).format(language=language)
    yield _(
        "Until then put one line in {language} on every page: the phone number to call for an interpreter. "
        "First step: ask your county or your 911 center which interpreter line it pays for."
    ).format(language=language)


def _share(now: Spoken, one: SpokenLanguage, name: str) -> float | None:
    """The share of residents as told here, else as the town's figures have it."""
    if one.share is not None:
        return one.share
    return (now.department.language_shares or {}).get(name.casefold())
