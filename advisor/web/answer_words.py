"""How a field of the answers and its value are called where they are spoken of outside their question."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from advisor.catalog import Catalog
from advisor.questions import AFTERWARDS, QUESTIONS, Question, options_of
from advisor.questions.opening import Place
from advisor.store.changes import NOTHING, Entry, Path
from advisor.telling.sentences.own_figure_sentences import own_figure_value
from advisor.text import _, mark
from advisor.words.labels import FIELD_LABELS, field_label
from advisor.words.lists import listed
from advisor.words.money import dollars
from advisor.words.numbers import figure
from advisor.words.percent import weight_words
from advisor.words.phrases import capital

LETTERS_SHOWN = 80
ASKED = {question.id: question for question in (*QUESTIONS, *AFTERWARDS)}
# The parts of the answers that no single question asks for.
PARTS = {
    "department": mark("Your department"),
    "resources": mark("What you can keep up"),
    "constraints": mark("Rules you must follow"),
    "local": mark("Figures of your own town"),
    "accounts": mark("Accounts you have today"),
    "county": mark("Warning lists that others run for your town"),
    "weights": mark("Weights that were set by hand"),
    "overrides": mark("Your own figures"),
    "checks": mark("Checks before you open the account"),
    "decision": mark("What was decided"),
    "reviews": mark("Reviews"),
    "report": mark("Look and words of the report"),
    "notes": mark("Notes"),
}
TABLES = {"purposes": "purposes", "audiences": "audiences", "success": "success"}


def field_words(path: Path | Place, catalog: Catalog, whole: Mapping[str, Any] | None = None) -> str:
    """The field as one calls it: the words of its question, with the entry it belongs to.

    whole  the answers, where the entries of the path are counted and not named
    """
    question = _question(path)
    entry = next((name for name in _entries(path, catalog, whole) if name), "")
    part = str(path[0])
    of_part = _(PARTS[part]) if part in PARTS else capital(part)
    words = _(question.text) if question else of_part
    return f"{words} ({entry})" if entry else words


def value_words(path: Path, value: Any, catalog: Catalog) -> str:
    """The value as one says it."""
    if value is NOTHING:
        return _("taken off") if isinstance(path[-1], Entry) else _("no answer")
    if value is None:
        return _("don't know")
    if isinstance(path[-1], Entry):
        return _entry_value(path, value, catalog)
    question = _question(path)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    labels = {option.id: _(option.label) for option in options_of(question, catalog)} if question else {}
    if isinstance(value, list):
        named = [labels.get(str(v), _clipped(v)) for v in value if not isinstance(v, dict)]
        named += [_name(v, path, catalog) or _clipped(v) for v in value if isinstance(v, dict)]
        return listed(named) if named else _("none")
    if str(value) in labels:
        return labels[str(value)]
    if isinstance(value, (int, float)):
        return _number(value, question)
    return f"“{_clipped(value)}”"


def _entry_value(path: Path, value: Any, catalog: Catalog) -> str:
    """An entry as a whole: that it is chosen, and how much it matters."""
    if isinstance(value, dict) and value.get("importance") is not None:
        return value_words((*path, "importance"), value["importance"], catalog)
    if isinstance(value, dict) and isinstance(value.get("value"), (int, float)):
        return own_figure_value(str(value.get("field")), value["value"])
    return _("kept")


def _number(value: float, question: Question | None) -> str:
    """A number with the sign that its question asks for."""
    kind = question.kind if question else ""
    return weight_words(value) if kind == "share" else dollars(value) if kind == "money" else figure(value)


def _question(path: Path | Place) -> Question | None:
    """The question that asks for the field; for an entry as a whole, the one that chooses it."""
    id = ""
    for step in path:
        id = f"{id}.{step}" if isinstance(step, str) and id else step if isinstance(step, str) else f"{id}[]"
    return ASKED.get(id) or ASKED.get(id.removesuffix("[]"))


def _entries(path: Path | Place, catalog: Catalog, whole: Mapping[str, Any] | None) -> list[str]:
    """What the entries on the path are called, the innermost last."""
    found, here = [], whole
    for number, step in enumerate(path):
        here = _part(here, step)
        if isinstance(step, Entry):
            found.append(_name_of(step.key, path[0], catalog) or step.key)
        elif isinstance(step, int) and isinstance(here, dict):
            found.append(_name(here, path[: number + 1], catalog))
    return found


def _part(value: Any, step: str | int | Entry) -> Any:
    try:
        return value[step]
    except (KeyError, IndexError, TypeError):
        return None


def _name(entry: Mapping[str, Any], path: Path | Place, catalog: Catalog) -> str:
    """The entry's name; nothing where today's tables do not know it."""
    return _name_of(entry.get("platform") or entry.get("id") or "", path[0], catalog)


def _name_of(key: Any, part: Any, catalog: Catalog) -> str:
    """The label of an id of the vocabulary; a figure of one's own is a platform and a field."""
    id, _space, figure = str(key).partition(" ") if part == "overrides" else (str(key), "", "")
    table = getattr(catalog, TABLES.get(str(part), "platforms"))
    row = table.get(id)
    name = str(getattr(row, "label", None) or getattr(row, "name", None) or "")
    return f"{name}, {field_label(figure)}" if name and figure in FIELD_LABELS else name


def _clipped(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= LETTERS_SHOWN else f"{text[:LETTERS_SHOWN]} …"
