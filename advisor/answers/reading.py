"""From JSON to Answers, with sentences for a person when it does not fit."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import chain
from typing import Any

from pydantic import ValidationError

from advisor.answers.checking import contradictions, unknown_ids
from advisor.answers.decided import Decision, Review
from advisor.answers.errors import AnswersError, first_problems
from advisor.answers.explaining import explain
from advisor.answers.json_text import MAX_BYTES, decoded, faults
from advisor.answers.models import SCHEMA_VERSION, Answers
from advisor.answers.other_files import CHOOSE, OF_A_TOWN, is_town, other_file
from advisor.catalog import Catalog

# From version N to N+1, in order. Version 1 is the first.
MIGRATIONS: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}

TOO_LARGE = (
    f"The file is larger than {MAX_BYTES // 1_000_000} MB, so it holds no answers. "
    "Choose the file that was saved with “Save my answers”."
)


def parse_answers(text: str | bytes, catalog: Catalog) -> Answers:
    """Answers from the text of an answers.json.

    Raises AnswersError with every problem found.
    """
    return read_answers(decoded(text, too_large=TOO_LARGE), catalog)


def read_answers(data: Any, catalog: Catalog) -> Answers:
    """Answers from decoded JSON, with ids checked against the catalogue.

    Raises AnswersError with every problem found, or with one sentence that says which other file this is.
    """
    if is_town(data):
        raise AnswersError([other_file(data) or OF_A_TOWN])
    other = other_file(data)
    if other is not None:
        raise AnswersError([other])
    if not isinstance(data, dict):
        raise AnswersError(["The file holds no answers: it should begin with { and name its fields."])
    if data and data.keys().isdisjoint(Answers.model_fields):
        raise AnswersError(["No field of this file is one of answers; " + CHOOSE])
    data = in_this_version(data)
    problems = first_problems(faults(data))
    if problems:
        raise AnswersError(problems)
    try:
        answers = Answers.model_validate(data)
    except ValidationError as error:
        raise AnswersError(explained(error, Answers)) from None
    problems = first_problems(_unreadable_records(answers))
    if problems:
        raise AnswersError(problems)
    problems = first_problems(chain(unknown_ids(answers, catalog), contradictions(answers)))
    if problems:
        raise AnswersError(problems)
    return answers


def explained(error: ValidationError, model: type[Any], where: str = "") -> list[str]:
    """The first problems of a model as sentences, and how many more there are."""
    return first_problems(_each(error, model, where))


def _each(error: ValidationError, model: type[Any], where: str) -> Iterator[Callable[[], str]]:
    return (partial(explain, e, model, where) for e in error.errors(include_url=False))


def in_this_version(data: dict[str, Any]) -> dict[str, Any]:
    """The data as this version would have saved them. Raises AnswersError where the version is not known."""
    version = data.get("schema_version")
    if version is None:
        raise AnswersError(['schema_version is missing. Add "schema_version": 1 to the file.'])
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise AnswersError([f"schema_version is {repr(version)[:60]}. It must be a whole number, now 1."])
    if version > SCHEMA_VERSION:
        shown = version if version < 1_000_000 else "very large"
        raise AnswersError(
            [f"schema_version is {shown}; this program reads up to {SCHEMA_VERSION}. "
             "The file was saved by a newer version: update the program and open it again."]
        )  # fmt: skip
    while version < SCHEMA_VERSION:
        data, version = MIGRATIONS[version](data), version + 1
    return data


def _unreadable_records(answers: Answers) -> Iterator[Callable[[], str]]:
    """What was decided and measured is kept as it was written, but its known fields must be readable."""
    records: list[tuple[str, type[Decision | Review], Any]] = []
    if answers.decision is not None:
        records.append(("decision", Decision, answers.decision))
    records += [(f"reviews.{k}", Review, review) for k, review in enumerate(answers.reviews or ())]
    for where, model, written in records:
        try:
            model.model_validate(written)
        except ValidationError as error:
            yield from _each(error, model, where)
