"""From JSON to Answers, with sentences for a person when it does not fit."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from advisor.answers.decided import Decision, Review
from advisor.answers.models import SCHEMA_VERSION, Answers
from advisor.catalog import Catalog, suggestion

MAX_BYTES = 2_000_000


class AnswersError(ValueError):
    """Answers that cannot be used. `problems` holds one sentence each: where, what, what to do."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


# From version N to N+1, in order. Version 1 is the first.
MIGRATIONS: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}


def parse_answers(text: str | bytes, catalog: Catalog) -> Answers:
    """Answers from the text of an answers.json.

    Raises AnswersError with every problem found.
    """
    if len(text) > MAX_BYTES:
        raise AnswersError([f"The file is larger than {MAX_BYTES // 1_000_000} MB, so it holds no answers. "
                            "Choose the file that was saved with “Save my answers”."])  # fmt: skip
    try:
        data = json.loads(text.removeprefix("\ufeff") if isinstance(text, str) else text)
    except (UnicodeDecodeError, RecursionError):
        raise AnswersError(["The file is not text in UTF-8. Choose the .json file that was saved."]) from None
    except json.JSONDecodeError as error:
        raise AnswersError(
            [f"Line {error.lineno}: this is not JSON ({error.msg}). Choose the .json file that was saved."]
        ) from None
    except ValueError:  # Python reads no whole number of more than 4,300 digits
        raise AnswersError(
            ["A number in the file is too long. Choose the .json file that was saved."]
        ) from None
    return read_answers(data, catalog)


def read_answers(data: Any, catalog: Catalog) -> Answers:
    """Answers from decoded JSON, with ids checked against the catalogue.

    Raises AnswersError with every problem found.
    """
    if not isinstance(data, dict):
        raise AnswersError(["The file holds no answers: it should begin with { and name its fields."])
    if "departments" in data:
        raise AnswersError(["The file holds several departments. Open the answers of one of them here, "
                            "or run: advisor recommend with this file."])  # fmt: skip
    data = _migrated(data)
    try:
        answers = Answers.model_validate(data)
    except ValidationError as error:
        raise AnswersError([explain(e) for e in error.errors()]) from None
    problems = list(_unreadable_records(answers))
    if problems:
        raise AnswersError(problems)
    problems = list(_unknown_ids(answers, catalog)) + list(_contradictions(answers))
    if problems:
        raise AnswersError(problems)
    return answers


def _migrated(data: dict[str, Any]) -> dict[str, Any]:
    version = data.get("schema_version")
    if version is None:
        raise AnswersError(['schema_version is missing. Add "schema_version": 1 to the file.'])
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise AnswersError([f"schema_version is {version!r}. It must be a whole number, now 1."])
    if version > SCHEMA_VERSION:
        raise AnswersError(
            [f"schema_version is {version}; this program reads up to {SCHEMA_VERSION}. "
             "The file was saved by a newer version: update the program and open it again."]
        )  # fmt: skip
    while version < SCHEMA_VERSION:
        data, version = MIGRATIONS[version](data), version + 1
    return data


def explain(error: Any) -> str:
    """One pydantic error as a sentence that says the bound or the nearest word."""
    where = ".".join(str(part) for part in error["loc"]) or "answers"
    found, context = error.get("input"), error.get("ctx", {})
    shown = json.dumps(found, default=str)[:60]
    match error["type"]:
        case "extra_forbidden":
            known = _fields_at(error["loc"][:-1])
            return f"{where}: there is no such field. {suggestion(str(error['loc'][-1]), known)}"
        case "literal_error":
            words = [w.strip("' ") for w in str(context["expected"]).replace(" or ", ", ").split(",")]
            return f"{where}: {shown} is not one of the words known here. {suggestion(str(found), words)}"
        case "greater_than_equal":
            return f"{where}: {shown} is too small. The least is {context['ge']:g}."
        case "less_than_equal":
            return f"{where}: {shown} is too large. The most is {context['le']:,.15g}."
        case "string_too_long":
            return f"{where}: the text is too long. The most is {context['max_length']:,} letters."
        case "string_pattern_mismatch":
            return f"{where}: {shown} is not a two-letter state. Write OH for Ohio."
        case "missing":
            return f"{where}: this is needed here. Add it, or remove the entry."
        case "finite_number" | "float_parsing" | "int_parsing" | "float_type" | "int_type":
            return f"{where}: {shown} is not a number. Write digits, or null when unknown."
        case "int_from_float":
            return f"{where}: {shown} is not a whole number."
        case _:
            return f"{where}: {error['msg']} (found {shown})."


def _fields_at(location: tuple[int | str, ...]) -> Collection[str]:
    """The names allowed at a place of the answers, for a suggestion."""
    model: Any = Answers
    for part in location:
        if isinstance(part, str) and hasattr(model, "model_fields"):
            model = _part_of(model.model_fields[part].annotation) if part in model.model_fields else None
    return model.model_fields.keys() if hasattr(model, "model_fields") else ()


def _part_of(annotation: Any) -> Any:
    """The model inside an annotation such as `tuple[Account, ...] | None`."""
    if hasattr(annotation, "model_fields"):
        return annotation
    for inner in getattr(annotation, "__args__", ()):
        found = _part_of(inner)
        if found is not None:
            return found
    return None


def _unreadable_records(answers: Answers) -> Iterator[str]:
    """What was decided and measured is kept as it was written, but its known fields must be readable."""
    records: list[tuple[str, type[Decision | Review], Any]] = []
    if answers.decision is not None:
        records.append(("decision", Decision, answers.decision))
    records += [(f"reviews.{k}", Review, review) for k, review in enumerate(answers.reviews or ())]
    for where, model, written in records:
        try:
            model.model_validate(written)
        except ValidationError as error:
            yield from (f"{where}.{explain(e)}" for e in error.errors())


def _unknown_ids(answers: Answers, catalog: Catalog) -> Iterator[str]:
    def check(where: str, ids: Collection[str] | None, known: Collection[str]) -> Iterator[str]:
        for name in ids or ():
            if name not in known:
                yield f'{where}: "{name}" is not known. {suggestion(name, known)}'

    for i, purpose in enumerate(answers.purposes or ()):
        yield from check(f"purposes.{i}.id", [purpose.id], catalog.purposes)
        yield from check(f"purposes.{i}.audiences", purpose.audiences, catalog.audiences)
    audiences = [a.id for a in answers.audiences or ()]
    yield from check("audiences", audiences, catalog.audiences)
    yield from check("success", [s.id for s in answers.success or ()], catalog.success)
    yield from check("accounts", [a.platform for a in answers.accounts or ()], catalog.platforms)
    yield from check("overrides", [o.platform for o in answers.overrides or ()], catalog.platforms)
    if answers.resources:
        yield from check("resources.skills", answers.resources.skills, catalog.skills)
        yield from check("resources.owned", answers.resources.owned, catalog.owned)
    if answers.constraints:
        banned = answers.constraints.banned_platforms
        yield from check("constraints.banned_platforms", banned, catalog.platforms)
    if answers.weights:
        yield from check("weights.families", answers.weights.families, catalog.families)


def _contradictions(answers: Answers) -> Iterator[str]:
    """Answers that cannot both hold: said here, where they can still be mended."""
    for field, chosen in (
        ("purposes", [p.id for p in answers.purposes or ()]),
        ("audiences", [a.id for a in answers.audiences or ()]),
        ("success", [s.id for s in answers.success or ()]),
    ):
        for name in sorted({c for c in chosen if chosen.count(c) > 1}):
            yield f'{field}: "{name}" is there twice. Keep one of them.'
    ages = answers.department.age_shares if answers.department else None
    if ages and sum(ages.values()) > 1.02:
        yield (f"department.age_shares: the shares add up to {sum(ages.values()):.0%}. "
               "They are shares of adults and add up to 100 % at most.")  # fmt: skip
    families = answers.weights.families if answers.weights else None
    if families is not None and abs(sum(families.values()) - 1) > 0.01:
        yield (f"weights.families: the weights add up to {sum(families.values()):.2f}. "
               "Make them add up to 1.")  # fmt: skip
