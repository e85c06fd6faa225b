"""What no single field shows: ids that the catalogue lacks, and answers that cannot both hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial

from advisor.answers.decided import Decision
from advisor.answers.json_text import shown
from advisor.answers.models import Answers
from advisor.catalog import Catalog, suggestion

# With more than this on success the needs weigh next to nothing, and all points hang on one log or another.
MOST_SUCCESS_WEIGHT = 0.99

Say = Callable[[], str]


def unknown_ids(answers: Answers, catalog: Catalog) -> Iterator[Say]:
    """Ids that stand in no table; each says its own sentence, with the nearest spelling, when it is asked."""

    def unknown(where: str, name: str, known: Collection[str]) -> str:
        return f'{where}: "{shown(name)}" is not known. {suggestion(name, known)}'

    def check(where: str, ids: Collection[str] | None, known: Collection[str]) -> Iterator[Say]:
        yield from (partial(unknown, where, name, known) for name in ids or () if name not in known)

    for i, purpose in enumerate(answers.purposes or ()):
        yield from check(f"purposes.{i}.id", [purpose.id], catalog.purposes)
        yield from check(f"purposes.{i}.audiences", purpose.audiences, catalog.audiences)
        if purpose.horizon is not None:
            yield from check(f"purposes.{i}.horizon", [purpose.horizon], catalog.horizons)
    audiences = [a.id for a in answers.audiences or ()]
    yield from check("audiences", audiences, catalog.audiences)
    yield from check("success", [s.id for s in answers.success or ()], catalog.success)
    yield from check("accounts", [a.platform for a in answers.accounts or ()], catalog.platforms)
    yield from check("overrides", [o.platform for o in answers.overrides or ()], catalog.platforms)
    if answers.department and answers.department.kind is not None:
        yield from check("department.kind", [answers.department.kind], catalog.departments)
    if answers.resources:
        yield from check("resources.skills", answers.resources.skills, catalog.skills)
        yield from check("resources.skills_lacking", answers.resources.skills_lacking, catalog.skills)
        yield from check("resources.owned", answers.resources.owned, catalog.owned)
    if answers.constraints:
        banned = answers.constraints.banned_platforms
        yield from check("constraints.banned_platforms", banned, catalog.platforms)
    if answers.weights:
        yield from check("weights.families", answers.weights.families, catalog.families)


def contradictions(answers: Answers) -> Iterator[Say]:
    """Answers that cannot both hold: said here, where they can still be mended."""
    yield from _twice("purposes", [p.id for p in answers.purposes or ()])
    for i, purpose in enumerate(answers.purposes or ()):
        yield from _twice(f"purposes.{i}.audiences", purpose.audiences or ())
    yield from _twice("audiences", [a.id for a in answers.audiences or ()])
    yield from _twice("success", [s.id for s in answers.success or ()])
    yield from _twice("overrides", [f"{o.platform} {o.field}" for o in answers.overrides or ()])
    yield from one_id_each("county", [system.id for system in answers.county or ()])
    languages = answers.department.languages if answers.department else None
    yield from one_id_each("department.languages", [one.id for one in languages or ()])
    yield from one_id_each("reviews", [review.id for review in answers.looked_back()])
    decided = answers.decided() or Decision()
    yield from one_id_each("decision.overrides", [o.id for o in decided.overrides or ()])
    yield from _of_skills(answers)
    yield from _of_accounts(answers)
    yield from _of_languages(answers)
    ages = answers.department.age_shares if answers.department else None
    if ages and sum(ages.values()) > 1.02:
        yield partial(str, f"department.age_shares: the shares add up to {sum(ages.values()):.0%}. "
                      "They are shares of adults and add up to 100% at most.")  # fmt: skip
    families = answers.weights.families if answers.weights else None
    if families is not None and abs(sum(families.values()) - 1) > 0.01:
        yield partial(str, f"weights.families: the weights add up to {sum(families.values()):.2f}. "
                      "Make them add up to 1.")  # fmt: skip
    success = answers.weights.success if answers.weights else None
    if success is not None and success > MOST_SUCCESS_WEIGHT:
        yield partial(str, f"weights.success: {success:g} leaves no weight for the needs. "
                      f"The most is {MOST_SUCCESS_WEIGHT}.")  # fmt: skip


def _of_skills(answers: Answers) -> Iterator[Say]:
    """A skill is there or lacking, never both."""
    resources = answers.resources
    there = set((resources.skills if resources else None) or ())
    for i, skill in enumerate((resources.skills_lacking if resources else None) or ()):
        if skill in there:
            yield partial(str, f'resources.skills_lacking.{i}: "{shown(skill)}" is among your skills, too. '
                          "Keep it in one of the two lists.")  # fmt: skip


def _of_accounts(answers: Answers) -> Iterator[Say]:
    for i, account in enumerate(answers.accounts or ()):
        if account.must_keep and account.decided is not None and account.decided.action == "end":
            yield partial(str, f"accounts.{i}.decided: this account must be kept, and its end is decided. "
                          "Take one of the two back.")  # fmt: skip


def _of_languages(answers: Answers) -> Iterator[Say]:
    """Each language once; people have one language that they speak at home."""
    spoken = (answers.department.languages if answers.department else None) or ()
    seen: set[str] = set()
    for i, one in enumerate(spoken):
        name = (one.language or "").strip().casefold()
        if name and name in seen:
            yield partial(str, f'department.languages.{i}: "{shown(one.language or "")}" is there twice. '
                          "Keep one of them.")  # fmt: skip
        seen.add(name)
    total = sum(one.share or 0.0 for one in spoken)
    if total > 1.02:
        yield partial(str, f"department.languages: the shares add up to {total:.0%}. "
                      "They are shares of residents and add up to 100% at most.")  # fmt: skip


def _twice(field: str, chosen: Iterable[str]) -> Iterator[Say]:
    counts = Counter(chosen)
    for name in sorted(name for name, times in counts.items() if times > 1):
        yield partial(str, f'{field}: "{shown(name)}" is there twice. Keep one of them.')


def one_id_each(field: str, ids: Iterable[str | None]) -> Iterator[Say]:
    """Ids that two entries of a list share; entries without an id are no matter."""
    counts = Counter(name for name in ids if name)
    for name in sorted(name for name, times in counts.items() if times > 1):
        yield partial(str, f'{field}: two have the id "{shown(name)}". Give each an id of its own.')
