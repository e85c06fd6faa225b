"""The town.json contract, version 1: several departments of one town or county, and the accounts of all.

`accounts` may stand here with the name of their department, or inside a department's own answers. One
without a department is the town's. What `town` says of the place holds for every department that does not
say otherwise.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationError

from advisor.answers.base import Name, Part
from advisor.answers.checking import one_id_each
from advisor.answers.errors import MOST_PROBLEMS, AnswersError, first_problems
from advisor.answers.json_text import MAX_BYTES, decoded, faults, shown
from advisor.answers.models import Account, Answers, Department
from advisor.answers.other_files import OF_ONE_DEPARTMENT, is_one_department, is_town, other_file
from advisor.answers.reading import explained, in_this_version, read_answers
from advisor.catalog import Catalog, suggestion

# What is true of the place, whoever asks.
OF_THE_PLACE = (
    "state", "country", "population", "community", "age_shares", "language_shares", "languages",
    "census",
)  # fmt: skip
# A county has a few dozen departments; more than this is a list of towns, which `advisor batch` takes.
MOST_DEPARTMENTS = 200
MOST_ACCOUNTS_OF_A_TOWN = 2_000
# So many letters of a file that is too large show whether it is a town.
BEGINNING = 10_000


class TownAccount(Account):
    """An account, with the name of the department that runs it; None: the town's own."""

    department: Name | None = None


class Town(Part):
    """Several departments of one place. `accounts` holds all accounts, each with an id of its own."""

    schema_version: Literal[1] = 1
    town: Department
    departments: tuple[Answers, ...]
    accounts: Annotated[tuple[TownAccount, ...], Field(max_length=MOST_ACCOUNTS_OF_A_TOWN)]

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
    if len(text) > MAX_BYTES:  # it will be refused: what it is shows at its beginning
        start = text[:BEGINNING]
        return '"departments"' in (start if isinstance(start, str) else start.decode("utf-8", "replace"))
    try:
        data = json.loads(text.removeprefix("\ufeff") if isinstance(text, str) else text)
    except (ValueError, RecursionError):
        return False
    return is_town(data)


def parse_town(text: str | bytes, catalog: Catalog) -> Town:
    """A town from the text of a town.json.

    Raises AnswersError with every problem found.
    """
    too_large = f"The file is larger than {MAX_BYTES // 1_000_000} MB. Split it into two towns."
    return read_town(decoded(text, too_large=too_large), catalog)


def read_town(data: Any, catalog: Catalog) -> Town:
    """A town from decoded JSON, every department checked as answers of its own.

    Raises AnswersError; a problem inside a department begins with its place: "departments.2: …".
    """
    other = other_file(data) or (OF_ONE_DEPARTMENT if is_one_department(data) else None)
    if other is not None:
        raise AnswersError([other])
    if not isinstance(data, dict) or not isinstance(data.get("departments"), list):
        raise AnswersError(["The file holds no departments: it needs a list called departments."])
    data = in_this_version(data)
    problems = first_problems(chain(faults(data, but="departments"), _unknown_fields(data)))
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
        if len(problems) > MOST_PROBLEMS:
            problems = [*problems[:MOST_PROBLEMS], f"More than {MOST_PROBLEMS} problems, and the departments "
                        f"after departments.{place} are not read yet. Mend these first."]  # fmt: skip
            break
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
                "schema_version": data["schema_version"],
                "town": data.get("town") or {},
                "departments": named,
                "accounts": [*listed, *inside],
            }
        )
    except ValidationError as error:
        raise AnswersError(explained(error, Town)) from None
    problems = first_problems(_contradictions(town, catalog))
    if problems:
        raise AnswersError(problems)
    return town.model_copy(update={"accounts": _with_ids(town.accounts)})


def _unknown_fields(data: dict[str, Any]) -> Iterator[Callable[[], str]]:
    def unknown(field: str) -> str:
        return f"{shown(field)}: there is no such field. {suggestion(field, Town.model_fields)}"

    return (partial(unknown, field) for field in data if field not in Town.model_fields)


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


def _contradictions(town: Town, catalog: Catalog) -> Iterator[Callable[[], str]]:
    names = Counter(town.names())
    for name in sorted(name for name, times in names.items() if times > 1):
        yield partial(str, f'departments: two are called "{shown(name)}". Give each a name of its own.')
    yield from one_id_each("accounts", [a.id for a in town.accounts])
    for place, account in enumerate(town.accounts):
        if account.platform not in catalog.platforms:
            yield partial(_unknown_platform, place, account, catalog)
        if account.department is not None and account.department not in names:
            yield partial(_unknown_department, place, account.department, tuple(names))


def _unknown_platform(place: int, account: TownAccount, catalog: Catalog) -> str:
    near = suggestion(account.platform, catalog.platforms)
    return f'accounts.{place}.platform: "{shown(account.platform)}" is not known. {near}'


def _unknown_department(place: int, name: str, names: tuple[str, ...]) -> str:
    near = suggestion(name, [shown(one) for one in names])
    return f'accounts.{place}.department: there is no department "{shown(name)}". {near}'
