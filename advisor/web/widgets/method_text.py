"""The text of the method: `docs/method.md` and `docs/actions.md`, in sections, as the app can show them.

There is one text, and it ships with the program. A translation is a second file beside it
(`method.es.md`); where there is none, the text stands in English.

A heading of the second level begins a section, one of the third level a detail, which the page folds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from pathlib import Path, PurePosixPath

# The texts that the page shows, in this order, each with what its anchors begin with.
SHOWN: Mapping[str, str] = {"method.md": "", "actions.md": "actions-"}
TITLE = "title"
HEADING = re.compile(r"(#{1,3}) (.+)")
FENCE = re.compile(r"\s*(```|~~~)")
# Code comes first, so that nothing inside it is taken for a link or a sum of money.
CODE_LINK_OR_DOLLAR = re.compile(r"(`[^`\n]+`)|\[([^\]]+)\]\(([^)\s]+)\)|(\$)")
INDENTED = "    "


@dataclass(frozen=True)
class Part:
    """A heading and what stands under it, as Markdown. anchor: its address on the page."""

    heading: str
    anchor: str
    text: str


@dataclass(frozen=True)
class Section(Part):
    """A section: its own text, then its details."""

    details: tuple[Part, ...] = ()


@dataclass(frozen=True)
class Text:
    """A whole text. opening: what stands before the first section."""

    title: str
    anchor: str
    opening: str
    sections: tuple[Section, ...]


def folder() -> Path:
    """Where the texts lie: beside the program in a checkout, inside it when installed."""
    package = Path(__file__).resolve().parents[2]
    in_checkout = package.parent / "docs"
    return in_checkout if (in_checkout / "method.md").is_file() else package / "_docs"


@lru_cache(maxsize=16)
def texts(language: str = "en", within: Path | None = None) -> tuple[Text, ...]:
    """The texts in a language, read once; English where a text has no translation.

    within  the folder they lie in; None: the program's own
    """
    place = within or folder()
    raw = {name: _raw(place, name, language) for name in SHOWN}
    known = {name: _anchors(text, SHOWN[name]) for name, text in raw.items()}
    return tuple(_text(name, text, known) for name, text in raw.items())


def anchor(heading: str) -> str:
    """The address of a heading, as it is made of it in the repository, too."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def _raw(place: Path, name: str, language: str) -> str:
    translated = place / f"{PurePosixPath(name).stem}.{language}.md"
    return (translated if translated.is_file() else place / name).read_text(encoding="utf-8")


def _cut(text: str) -> list[tuple[int, str, str]]:
    """Level, heading and text of each part in order; what stands before any heading is left out."""
    parts: list[tuple[int, str, list[str]]] = []
    for is_code, line in _with_code(text):
        heading = None if is_code else HEADING.fullmatch(line)
        if heading is not None:
            parts.append((len(heading[1]), heading[2].strip(), []))
        elif parts:
            parts[-1][2].append(line)
    return [(level, heading, "\n".join(lines).strip("\n")) for level, heading, lines in parts]


def _anchors(text: str, prefix: str) -> dict[str, str]:
    """For each address in the file the anchor on the page: a detail is folded, so its section is shown."""
    found: dict[str, str] = {}
    section = TITLE
    for level, heading, _body in _cut(text):
        if level == 1:
            found[""] = found[anchor(heading)] = f"{prefix}{TITLE}"
            continue
        if level == 2:
            section = anchor(heading)
        found[anchor(heading)] = f"{prefix}{section}"
    return found


def _text(name: str, text: str, known: Mapping[str, Mapping[str, str]]) -> Text:
    title, opening = name, ""
    sections: list[Section] = []
    for level, heading, body in _cut(text):
        shown = _as_shown(name, body, known)
        at = known[name][anchor(heading)]
        if level == 1:
            title, opening = heading, shown
        elif level == 2:
            sections.append(Section(heading, at, shown))
        else:
            last = sections[-1]
            details = (*last.details, Part(heading, f"{SHOWN[name]}{anchor(heading)}", shown))
            sections[-1] = Section(last.heading, last.anchor, last.text, details)
    return Text(title, known[name][""], opening, tuple(sections))


def _as_shown(name: str, text: str, known: Mapping[str, Mapping[str, str]]) -> str:
    """Markdown for the page: links work inside the app, and "$5 and $9" is no formula."""

    def shown(found: re.Match[str]) -> str:
        code, words, target, dollar = found.groups()
        if code:
            return str(code)
        return "\\$" if dollar else _link(name, words, target, known)

    pieces = []
    for as_it_is, lines in groupby(_with_code(text), key=lambda pair: pair[0]):
        piece = "\n".join(line for _code, line in lines)
        pieces.append(piece if as_it_is else CODE_LINK_OR_DOLLAR.sub(shown, piece))
    return "\n".join(pieces)


def _with_code(text: str) -> Iterator[tuple[bool, str]]:
    """Each line, and whether it is one of code."""
    fenced = False
    for line in text.splitlines():
        edge = FENCE.match(line) is not None
        fenced ^= edge
        yield edge or fenced or line.startswith(INDENTED), line


def _link(name: str, words: str, target: str, known: Mapping[str, Mapping[str, str]]) -> str:
    """A link to a place on the page or on the web; of any other file, which is not at hand, the path."""
    if target.startswith(("https://", "http://")):
        return f"[{words}]({target})"
    file, _hash, place = target.partition("#")
    anchors = known.get(file or name)
    if anchors is not None:
        return f"[{words}](#{anchors.get(place, anchors[''])})"
    path = _path_of(file)
    return f"`{path}`" if words in (path, PurePosixPath(path).name) else f"{words} (`{path}`)"


def _path_of(file: str) -> str:
    """A path as the texts write it, from the top of the repository."""
    parts = ["docs"]
    for part in PurePosixPath(file).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)
