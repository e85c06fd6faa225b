"""The one way from what was saved to a draft that every page can draw.

A saved work may hold what today's program cannot use: a purpose that is gone from the data, a number that is
text, an entry of another shape. That is set aside and named, all else is used, and nothing is thrown away
before a person says so: `whole` keeps what was saved, `draft` is what the pages read.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from advisor.answers import SCHEMA_VERSION, Answers, AnswersError, Decision, Review, read_answers
from advisor.answers.explaining import explain
from advisor.catalog import Catalog, suggestion
from advisor.questions.draft import Draft
from advisor.questions.ids import with_ids
from advisor.text import _

Place = tuple[str | int, ...]
Wrong = tuple[Place, str]

# Where ids of the vocabulary stand, and the table that knows them; [] stands for every entry of a list.
KNOWN_BY: tuple[tuple[tuple[str, ...], str], ...] = (
    (("purposes", "[]", "id"), "purposes"),
    (("purposes", "[]", "audiences", "[]"), "audiences"),
    (("purposes", "[]", "horizon"), "horizons"),
    (("audiences", "[]", "id"), "audiences"),
    (("success", "[]", "id"), "success"),
    (("accounts", "[]", "platform"), "platforms"),
    (("overrides", "[]", "platform"), "platforms"),
    (("resources", "skills", "[]"), "skills"),
    (("resources", "skills_lacking", "[]"), "skills"),
    (("resources", "owned", "[]"), "owned"),
    (("constraints", "banned_platforms", "[]"), "platforms"),
)
# What pydantic calls a value of another kind than it must be.
OF_SHAPE = (
    "dict_type", "model_type", "tuple_type", "string_type", "bool_type", "bool_parsing",
    "date_type", "date_parsing", "date_from_datetime_parsing", "date_from_datetime_inexact",
)  # fmt: skip
LETTERS_SHOWN = 60
CHOSEN_ONCE = ("purposes", "audiences", "success")


class UnreadableError(ValueError):
    """What was saved is no answers at all. Its text is a sentence for the person."""


@dataclass(frozen=True)
class SetAside:
    """Something that cannot be used: where it stands in what was saved, and why, as a sentence."""

    place: Place
    sentence: str


@dataclass(frozen=True)
class Opened:
    """Saved answers as they can be used, with what was set aside.

    draft  what `read_answers` accepts, each "don't know" kept; every account, review and override has an id
    whole  all that was saved, under the same ids
    """

    draft: Draft
    whole: Draft
    set_aside: tuple[SetAside, ...] = ()


def open_text(text: str | bytes, catalog: Catalog) -> Opened:
    """Answers from text as it was saved. Raises UnreadableError when it is none."""
    try:
        data = json.loads(text.removeprefix("\ufeff") if isinstance(text, str) else text)
    except (ValueError, RecursionError):
        raise UnreadableError(_("What is saved here is damaged: it is no text of this program.")) from None
    return open_draft(data, catalog)


def open_draft(data: Any, catalog: Catalog) -> Opened:
    """Answers from decoded JSON. Raises UnreadableError when it is no answers, or of a newer program."""
    if not isinstance(data, dict) or "departments" in data:
        raise UnreadableError(_("What is saved here is not the answers of one department."))
    version = data.get("schema_version")
    if isinstance(version, int) and version > SCHEMA_VERSION:
        raise UnreadableError(
            _("This was saved by a newer version of the program. Update the program, then open it again.")
        )
    try:
        whole = with_ids(data)
        draft, found = _usable(whole, catalog)
    except RecursionError:
        raise UnreadableError(_("What is saved here is damaged: it is nested too deeply.")) from None
    return Opened(draft, whole, tuple(SetAside(place, sentence) for place, sentence in found.items()))


def without(whole: Draft, place: Place) -> Draft:
    """A copy of what was saved without the thing at a place; the version is put right instead."""
    changed = copy.deepcopy(whole)
    holder: Any = changed
    for step in place[:-1]:
        holder = holder[step]
    if place == ("schema_version",):
        holder["schema_version"] = SCHEMA_VERSION
    else:
        del holder[place[-1]]
    return changed


def value_in(whole: Draft, place: Place) -> Any:
    """What stands at a place."""
    value: Any = whole
    for step in place:
        value = value[step]
    return value


def _usable(whole: Draft, catalog: Catalog) -> tuple[Draft, dict[Place, str]]:
    """What can be used of it, and what cannot: the place of each in what was saved, with a sentence."""
    aside: dict[Place, str] = {}
    while True:
        origin: dict[Place, Place] = {}
        left = _left(whole, aside, (), (), origin)
        if ("schema_version",) in aside:
            left["schema_version"] = SCHEMA_VERSION
        said, found = _checked(left, catalog)
        if not found:
            return said, aside
        for place, sentence in found:
            while place not in origin:  # what is missing is no place of its own: the entry that lacks it
                place = place[:-1]
            if not place:
                raise UnreadableError(sentence)
            _set_aside(aside, origin[place], sentence)


def _set_aside(aside: dict[Place, str], place: Place, sentence: str) -> None:
    """Remember a place. A part of it that was remembered before says better what is wrong."""
    inside = [other for other in aside if other[: len(place)] == place]
    aside[place] = next((aside.pop(other) for other in inside), sentence)
    for other in inside[1:]:
        aside.pop(other)


def _left(value: Any, aside: Collection[Place], at: Place, new: Place, origin: dict[Place, Place]) -> Any:
    """The value without what was set aside; `origin` then says where each thing left stood before."""
    origin[new] = at
    if isinstance(value, dict):
        return {
            name: _left(part, aside, (*at, name), (*new, name), origin)
            for name, part in value.items()
            if (*at, name) not in aside
        }
    if isinstance(value, list):
        kept = [(place, part) for place, part in enumerate(value) if (*at, place) not in aside]
        return [
            _left(part, aside, (*at, place), (*new, count), origin)
            for count, (place, part) in enumerate(kept)
        ]
    return value


def _checked(data: Draft, catalog: Catalog) -> tuple[Draft, list[Wrong]]:
    """The answers as the program reads them; or what it cannot read of them."""
    version = data.get("schema_version")
    if version != SCHEMA_VERSION or isinstance(version, bool) or not isinstance(version, int):
        if "schema_version" not in data:
            data["schema_version"] = SCHEMA_VERSION
        else:
            return data, [(("schema_version",), _("schema_version: it must be 1."))]
    answers, found = _model(Answers, data, ())
    if answers is None:
        return data, found
    said = _as_said(data, answers.model_dump(mode="json", exclude_unset=True))
    for place, model in _records(said):
        record, problems = _model(model, value_in(said, place), place)
        found += problems
        if record is not None:
            written = record.model_dump(mode="json", exclude_unset=True)
            _replace(said, place, _as_said(value_in(said, place), written))
    found = found or list(_unknown(said, catalog)) or list(_twice(said)) or list(_refused(said, catalog))
    return said, found


def _model(
    model: type[BaseModel], data: Any, place: Place
) -> tuple[BaseModel | None, list[tuple[Place, str]]]:
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        return None, [((*place, *_location(e["loc"])), _sentence(e, place, model)) for e in error.errors()]


def _sentence(error: Any, place: Place, model: type[BaseModel]) -> str:
    """The error for a person; one of shape without the words of a programmer."""
    if error["type"] not in OF_SHAPE:
        return explain({**error, "loc": _location(error["loc"])}, model, ".".join(map(str, place)))
    where = ".".join(map(str, (*place, *error["loc"])))
    found = json.dumps(error["input"], ensure_ascii=False, default=str)[:LETTERS_SHOWN]
    return _("{where}: {found} cannot be read here.").format(where=where, found=found)


def _location(location: tuple[int | str, ...]) -> Place:
    """Where a value stands that pydantic speaks of; it marks a wrong name with a step of its own."""
    return location[:-1] if location[-1:] == ("[key]",) else location


def _records(said: Draft) -> Iterator[tuple[Place, type[BaseModel]]]:
    if said.get("decision") is not None:
        yield ("decision",), Decision
    for number in range(len(said.get("reviews") or ())):
        yield ("reviews", number), Review


def _unknown(said: Draft, catalog: Catalog) -> Iterator[Wrong]:
    """Ids that today's tables lack."""
    for pattern, table in KNOWN_BY:
        known: Collection[str] = getattr(catalog, table)
        for place, name in _places(said, pattern, ()):
            if name not in known:
                yield place, _not_known(place, name, known)
    weights = (said.get("weights") or {}).get("families") or {}
    for name in weights:
        if name not in catalog.families:
            family: Place = ("weights", "families", name)
            yield family, _not_known(family, name, catalog.families)


def _not_known(place: Place, name: str, known: Collection[str]) -> str:
    where = ".".join(map(str, place))
    return f'{where}: "{name}" is not known. {suggestion(name, known)}'


def _places(value: Any, pattern: tuple[str, ...], at: Place) -> Iterator[tuple[Place, Any]]:
    """Every place that a pattern stands for, with its value; an id's place is its whole entry."""
    if not pattern or value is None:
        if value is not None:
            yield (at[:-1] if at[-1] in ("id", "platform") else at), value
        return
    step, *rest = pattern
    if step == "[]":
        for number, entry in enumerate(value):
            yield from _places(entry, tuple(rest), (*at, number))
    else:
        yield from _places(value.get(step), tuple(rest), (*at, step))


def _twice(said: Draft) -> Iterator[Wrong]:
    """The second of two entries of one id, and of two own figures for one thing."""
    for field in CHOSEN_ONCE:
        seen: set[str] = set()
        for number, entry in enumerate(said.get(field) or ()):
            if entry["id"] in seen:
                yield (field, number), f'{field}.{number}: "{entry["id"]}" is there twice.'
            seen.add(entry["id"])
    figures: set[tuple[str, str]] = set()
    for number, figure in enumerate(said.get("overrides") or ()):
        named = (figure["platform"], figure["field"])
        if named in figures:
            yield ("overrides", number), f'overrides.{number}: "{" ".join(named)}" is there twice.'
        figures.add(named)


def _refused(said: Draft, catalog: Catalog) -> Iterator[Wrong]:
    """What else the answers may not say, such as shares of more than the whole: the field it begins with."""
    try:
        read_answers(said, catalog)
    except AnswersError as error:
        for problem in error.problems:
            where = problem.partition(":")[0].split(".")
            yield tuple(int(step) if step.isdigit() else step for step in where), problem


def _as_said(said: Any, read: Any) -> Any:
    """What was read, in the words and the order of what was said: 4 stays 4, and each "don't know" stays."""
    if isinstance(said, dict) and isinstance(read, dict):
        return {
            name: _as_said(part, read[name]) if name in read else None
            for name, part in said.items()
            if name in read or part is None
        }
    if isinstance(said, list) and isinstance(read, list):
        return [_as_said(one, other) for one, other in zip(said, read, strict=True)]
    return said if said == read and isinstance(said, bool) == isinstance(read, bool) else read


def _replace(said: Draft, place: Place, value: Any) -> None:
    holder: Any = said
    for step in place[:-1]:
        holder = holder[step]
    holder[place[-1]] = value
