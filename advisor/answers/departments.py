"""The town.json contract, version 1: several departments of one town or county, and the accounts of all.

`accounts` may stand here with the name of their department, or inside a department's own answers. One
without a department is the town's. What `town` says of the place holds for every department that does not
say otherwise.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Literal

from pydantic import ValidationError

from advisor.answers.base import Part, Text
from advisor.answers.models import Account, Answers, Department
from advisor.answers.reading import MAX_BYTES, AnswersError, explain, read_answers
from advisor.catalog import Catalog, suggestion

# What is true of the place, whoever asks.
OF_THE_PLACE = (
    "state", "country", "population", "community", "age_shares", "language_shares", "census",
)  # fmt: skip
# A county has a few dozen departments; more than this is a list of towns, which `advisor batch` takes.
MOST_DEPARTMENTS = 200


class TownAccount(Account):
    """An account, with the name of the department that runs it; None: the town's own."""

    department: Text | None = None


class Town(Part):
    """Several departments of one place. `accounts` holds all accounts, each with an id of its own."""

    schema_version: Literal[1] = 1
    town: Department
    departments: tuple[Answers, ...]
    accounts: tuple[TownAccount, ...]

    def names(self) -> tuple[str, ...]:
        """The departments' names; every one has one."""
        return tuple((a.department.name if a.department else None) or "" for a in self.departments)

    def answers_of(self, place: int) -> Answers:
        """The answers of one department, with the place's figures and the accounts that concern it.

        These are its own and the town's. Where the town's account names no one who runs it, the town does.
        """
        answers, name = self.departments[place], self.names()[place]
        stated = answers.department or Department()
        missing = {
            field: getattr(self.town, field)
            for field in OF_THE_PLACE
            if getattr(stated, field) is None and getattr(self.town, field) is not None
        }
        mine = []
        for account in self.accounts:
            if account.department not in (None, name):
                continue
            fields = account.model_dump(exclude={"department"})
            if account.department is None and account.run_by is None:
                fields["run_by"] = "town"
            mine.append(Account(**fields))
        return answers.model_copy(
            update={"department": stated.model_copy(update=missing), "accounts": tuple(mine)}
        )


def holds_departments(text: str | bytes) -> bool:
    """Whether the text is a town.json and not one department's answers; text that is no JSON is neither."""
    try:
        data = json.loads(text.removeprefix("\ufeff") if isinstance(text, str) else text)
    except (ValueError, RecursionError):
        return False
    return isinstance(data, dict) and "departments" in data


def parse_town(text: str | bytes, catalog: Catalog) -> Town:
    """A town from the text of a town.json.

    Raises AnswersError with every problem found.
    """
    if len(text) > MAX_BYTES:
        raise AnswersError([f"The file is larger than {MAX_BYTES // 1_000_000} MB. Split it into two towns."])
    try:
        data = json.loads(text.removeprefix("\ufeff") if isinstance(text, str) else text)
    except (ValueError, RecursionError) as error:
        raise AnswersError([f"This is not JSON ({error}). Choose a town.json file."]) from None
    return read_town(data, catalog)


def read_town(data: Any, catalog: Catalog) -> Town:
    """A town from decoded JSON, every department checked as answers of its own.

    Raises AnswersError; a problem inside a department begins with its place: "departments.2: …".
    """
    if not isinstance(data, dict) or not isinstance(data.get("departments"), list):
        raise AnswersError(["The file holds no departments: it needs a list called departments."])
    problems = [
        f"{field}: there is no such field. {suggestion(field, Town.model_fields)}"
        for field in data
        if field not in Town.model_fields
    ]
    if not data["departments"]:
        problems.append("departments: the list is empty. Add the answers of each department.")
    if len(data["departments"]) > MOST_DEPARTMENTS:
        problems.append(
            f"departments: {len(data['departments'])} are too many. The most is {MOST_DEPARTMENTS}; "
            "for a list of towns use advisor batch."
        )
        raise AnswersError(problems)
    departments = []
    for place, one in enumerate(data["departments"]):
        try:
            departments.append(read_answers(one, catalog))
        except AnswersError as error:
            problems += [f"departments.{place}: {problem}" for problem in error.problems]
    if problems:
        raise AnswersError(problems)
    named = [_named(answers, place) for place, answers in enumerate(departments)]
    names = [(a.department.name if a.department else None) or "" for a in named]
    listed = data.get("accounts") or []
    if not isinstance(listed, list):
        raise AnswersError(["accounts: this must be a list of accounts."])
    try:
        inside = [
            {**account.model_dump(), "department": name}
            for name, answers in zip(names, named, strict=True)
            for account in answers.accounts or ()
        ]
        town = Town.model_validate(
            {
                "schema_version": data.get("schema_version", 0),
                "town": data.get("town") or {},
                "departments": named,
                "accounts": [*listed, *inside],
            }
        )
    except ValidationError as error:
        raise AnswersError([explain(e) for e in error.errors()]) from None
    problems = list(_contradictions(town, catalog))
    if problems:
        raise AnswersError(problems)
    return town.model_copy(update={"accounts": _with_ids(town.accounts)})


def _named(answers: Answers, place: int) -> Answers:
    """A department without a name is called by its kind and place: it must be told apart."""
    department = answers.department or Department()
    if department.name and department.name.strip():
        return answers
    kind = (department.kind or "department").replace("_", " ")
    named = department.model_copy(update={"name": f"{kind.capitalize()} {place + 1}"})
    return answers.model_copy(update={"department": named})


def _with_ids(accounts: tuple[TownAccount, ...]) -> tuple[TownAccount, ...]:
    """Accounts without an id are numbered by platform."""
    taken = {a.id for a in accounts if a.id}
    found = []
    for account in accounts:
        number, name = 0, account.id
        while not name or (account.id is None and name in taken):
            number += 1
            name = f"{account.platform}-{number}"
        taken.add(name)
        found.append(account.model_copy(update={"id": name}))
    return tuple(found)


def _contradictions(town: Town, catalog: Catalog) -> Iterator[str]:
    names = town.names()
    for name in sorted({n for n in names if names.count(n) > 1}):
        yield f'departments: two are called "{name}". Give each a name of its own.'
    ids = [a.id for a in town.accounts if a.id]
    for name in sorted({i for i in ids if ids.count(i) > 1}):
        yield f'accounts: two have the id "{name}". Give each an id of its own.'
    for place, account in enumerate(town.accounts):
        if account.platform not in catalog.platforms:
            yield (
                f'accounts.{place}.platform: "{account.platform}" is not known. '
                f"{suggestion(account.platform, catalog.platforms)}"
            )
        if account.department is not None and account.department not in names:
            yield (
                f'accounts.{place}.department: there is no department "{account.department}". '
                f"{suggestion(account.department, names)}"
            )
