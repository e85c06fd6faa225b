"""The text of the method in sections: every heading, every link, and what Streamlit would misread."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from wheel_hook import CARRIED, WheelHook

from advisor.web.widgets.method_text import SHOWN, Part, Text, anchor, folder, texts

DOCS = Path(__file__).parents[2] / "docs"
HEADINGS = re.compile(r"^(#{1,3}) (.+)$", flags=re.MULTILINE)


def parts_of(text: Text) -> list[Part]:
    return [part for section in text.sections for part in (section, *section.details)]


def written(folder: Path, **files: str) -> Path:
    """A folder with a method and actions; what is not named is as short as it can be."""
    usual = {"method": "# Method\n\nLead.\n", "actions": "# Actions\n\nLead.\n"}
    for name, text in (usual | files).items():
        (folder / f"{name.replace('_', '.')}.md").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(autouse=True)
def read_anew():
    texts.cache_clear()
    yield
    texts.cache_clear()


def test_the_texts_are_the_files_of_the_repository_themselves() -> None:
    assert folder() == DOCS


def test_every_section_and_detail_is_there_in_order_with_all_that_stands_under_it() -> None:
    for name, text in zip(SHOWN, texts(), strict=True):
        file = (DOCS / name).read_text(encoding="utf-8")
        title, *headings = [heading for _level, heading in HEADINGS.findall(file)]
        assert text.title == title
        assert [part.heading for part in parts_of(text)] == headings
        # lines with a link or a sum of money are written otherwise on the page
        shown = "\n".join([text.opening, *(part.text for part in parts_of(text))]).splitlines()
        plain = [line for line in file.splitlines() if line and not re.search(r"^#|\]\(|\$|\[", line)]
        assert [line for line in shown if line in set(plain)] == plain
        assert len(shown) >= len([line for line in file.splitlines() if line and not line.startswith("#")])


def test_no_two_places_of_the_page_have_one_address() -> None:
    anchors = [a for text in texts() for a in (text.anchor, *(part.anchor for part in parts_of(text)))]
    assert len(anchors) == len(set(anchors))


def test_every_link_leads_to_a_section_of_the_page_or_to_the_web() -> None:
    open_to_all = {
        a for text in texts() for a in (text.anchor, *(section.anchor for section in text.sections))
    }
    links = [
        target
        for text in texts()
        for shown in (text.opening, *(part.text for part in parts_of(text)))
        for target in re.findall(r"\]\(([^)]+)\)", shown)
    ]
    assert len(links) >= 10
    for target in links:
        assert target.startswith("https://") or target.removeprefix("#") in open_to_all, target


@pytest.mark.parametrize("name", SHOWN)
def test_every_link_of_the_file_leads_to_a_place_that_is_there(name: str) -> None:
    text = (DOCS / name).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if target.startswith("https://"):
            continue
        file, _hash, place = target.partition("#")
        path = (DOCS / file).resolve() if file else DOCS / name
        assert path.is_file(), target
        if place:
            found = HEADINGS.findall(path.read_text(encoding="utf-8"))
            assert place in {anchor(heading) for _level, heading in found}, target


def test_a_link_to_a_file_that_is_not_at_hand_is_told_as_its_path(tmp_path: Path) -> None:
    lead = (
        "[A law](laws.md), [keeping.py](../advisor/keeping.py), [a/b.json](../a/b.json), [w](https://w.org)."
    )
    (text, _actions) = texts(within=written(tmp_path, method=f"# M\n\n{lead}"))
    assert text.opening == "A law (`docs/laws.md`), `advisor/keeping.py`, `a/b.json`, [w](https://w.org)."


def test_a_link_to_a_detail_leads_to_the_section_in_which_it_is_folded(tmp_path: Path) -> None:
    links = "[fold](#deep) [over\nthere](actions.md#way) [all](actions.md)"
    method = f"# M\n\n{links}\n\n## Top\n\n### Deep\n\nText.\n"
    (text, _actions) = texts(within=written(tmp_path, method=method, actions="# A\n\n## Way\n\nText.\n"))
    assert text.opening == "[fold](#top) [over\nthere](#actions-way) [all](#actions-title)"


def test_money_is_no_formula_and_code_stays_as_it_is(tmp_path: Path) -> None:
    method = "# M\n\n$5 and $9, `$x`\n\n    $5 [a](b.md)\n\n```text\n# no heading $5\n```\n"
    (text, _actions) = texts(within=written(tmp_path, method=method))
    assert text.opening == "\\$5 and \\$9, `$x`\n\n    $5 [a](b.md)\n\n```text\n# no heading $5\n```"
    assert not text.sections


def test_a_translation_is_a_second_file_and_what_has_none_stands_in_english(tmp_path: Path) -> None:
    place = written(tmp_path, method_es="# Método\n\nGuía.\n")
    assert [text.title for text in texts("es", place)] == ["Método", "Actions"]
    assert [text.title for text in texts("fr", place)] == ["Method", "Actions"]
    assert [text.title for text in texts("en", place)] == ["Method", "Actions"]


def test_the_files_are_read_once(tmp_path: Path) -> None:
    place = written(tmp_path)
    first = texts("en", place)
    written(tmp_path, method="# Other\n\nLead.\n")
    assert texts("en", place) is first


def test_a_wheel_carries_the_texts_and_their_translations(tmp_path: Path) -> None:
    for source in (*CARRIED, "docs/method.es.md"):
        (tmp_path / source).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / source).touch()
    build: dict[str, dict[str, str]] = {"force_include": {}}
    hook = WheelHook(str(tmp_path), {}, None, None, str(tmp_path), "wheel")
    hook.initialize("standard", build)

    carried = {target for target in build["force_include"].values() if target.startswith("advisor/_docs/")}
    assert carried == {f"advisor/_docs/{name}" for name in (*SHOWN, "method.es.md")}
