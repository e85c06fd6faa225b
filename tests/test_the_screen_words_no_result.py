"""What a result says is said once, in advisor/telling: documents lay it out and pages draw it, in its words.

A page has words of its own for what one does there: buttons, fields, tabs, headings, a notice that does not
hang on the result. They stand in the call that draws them. A sentence that takes a value in, or is put
together before it is drawn, belongs to a part of telling.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TRANSLATING = frozenset({"_", "ngettext"})
# What one acts on: its words may hold a name or a count. Also the helpers that draw one of them.
CONTROLS = frozenset(
    {"button", "download_button", "form_submit_button", "page_link", "text_input", "text_area",
     "number_input", "date_input", "selectbox", "multiselect", "slider", "select_slider", "toggle",
     "checkbox", "radio", "pills", "segmented_control", "file_uploader", "color_picker", "expander", "tabs",
     "popover", "spinner", "toast", "open_page"}
)  # fmt: skip
# What a page says whatever the result is: nothing is put into it.
NOTICES = frozenset(
    {"title", "header", "subheader", "caption", "info", "warning", "error", "success", "badge"}
)
# A page's own lead; in a widget this is where results are told.
LEADS = frozenset({"markdown"})
# What stands around every page: it has words of its own as a page has, and no result.
AROUND = frozenset({"advisor/web/navigation.py"})
# Helpers of one file that draw a control: its label is handed to them.
HELPERS = {
    "advisor/web/navigation.py": frozenset({"Page"}),
    "advisor/web/pages/know.py": frozenset({"onward"}),
    "advisor/web/pages/resources.py": frozenset({"onward", "entry_cards", "tick_list"}),
    "advisor/web/pages/who.py": frozenset({"onward", "entry_cards"}),
    "advisor/web/pages/why.py": frozenset({"onward"}),
    "advisor/web/widgets/compared.py": frozenset({"_choose"}),
    "advisor/web/widgets/data_search.py": frozenset({"_pick"}),
    "advisor/web/widgets/downloads.py": frozenset({"_button"}),
    "advisor/web/widgets/method.py": frozenset({"_link_to"}),
    "advisor/web/widgets/own_figures.py": frozenset({"_words"}),
    "advisor/web/widgets/what_if.py": frozenset({"_steps", "_slider"}),
}
# Messages that are about no result: what they are about.
ANOTHER_MATTER = {
    "advisor/web/answer_words.py": "what a field and its value are called in a notice about saving",
    "advisor/web/flight.py": "a server that is gone",
    "advisor/web/guarding.py": "a request that is refused",
    "advisor/web/opening.py": "a file that is opened",
    "advisor/web/serving.py": "a file that is made",
    "advisor/web/uploads.py": "a file that is refused",
    "advisor/web/widgets/notices.py": "how work is kept",
}
LIST = re.compile(r"\s*(?:[-*]|\d+\.) ")
# Lists that no block can hold: what they are of.
LISTS_OF_ANOTHER_KIND = {
    "advisor/web/widgets/method.py": "links to sections of the page",
    "advisor/web/widgets/plan_drafts.py": "a letter, as it is written",
    "advisor/web/widgets/sources.py": "links to sources",
}
Found = Iterator[tuple[int, str]]


def breaches(
    program: str, *, is_page: bool = False, has_controls: bool = True, helpers: frozenset[str] = frozenset()
) -> Found:
    """Each text that is worded outside a refusal, a control and a notice, with its line.

    has_controls  False for a room that draws none: it may only refuse
    helpers       what draws a control in this program, beside CONTROLS
    What a field or an option of the questions is called is worded there: `_(option.label)` is looked up.
    """
    tree = ast.parse(program)
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not _translates(node) or _is_refusal(node, parents):
            continue
        if has_controls and (
            isinstance(node.args[0], ast.Attribute) or _may_stand(node, parents, is_page, helpers)
        ):
            continue
        yield node.lineno, ast.unparse(node)


def _is_refusal(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> bool:
    """Whether it says why something is refused: it stands in what is raised."""
    while not isinstance(node, ast.stmt):
        node = parents[node]
    return isinstance(node, ast.Raise)


def _translates(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in TRANSLATING


def _may_stand(
    node: ast.Call, parents: dict[ast.AST, ast.AST], is_page: bool, helpers: frozenset[str]
) -> bool:
    """Whether the text stands anywhere in a control, or as it is written in a notice."""
    # a text out of a table is one of several: what it says hangs on something
    as_it_is = isinstance(node.args[0], ast.Constant)
    here: ast.AST | None = node
    while (here := parents.get(here)) is not None:
        if isinstance(here, ast.Call):
            name = _called(here)
            if name in CONTROLS or name in helpers:
                return True
            if as_it_is and (name in NOTICES or (is_page and name in LEADS)):
                return True
            as_it_is = False
        elif not isinstance(here, ast.IfExp):
            as_it_is = False
        if isinstance(here, ast.stmt):
            return False
    return False


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _files(*rooms: str) -> Iterator[Path]:
    for room in rooms:
        yield from sorted((ROOT / "advisor" / room).rglob("*.py"))


def _found() -> list[str]:
    """What is worded in documents and on pages, each with its file and line."""
    found: list[str] = []
    for path in _files("documents", "web"):
        file = path.relative_to(ROOT).as_posix()
        if file in ANOTHER_MATTER:
            continue
        is_page, has_controls = path.parent.name == "pages" or file in AROUND, "web" in path.parts
        program = path.read_text(encoding="utf-8")
        helpers = HELPERS.get(file, frozenset())
        for line, what in breaches(program, is_page=is_page, has_controls=has_controls, helpers=helpers):
            found.append(f"{file}:{line}: {what}")
    return found


def test_documents_and_pages_word_no_result() -> None:
    assert _found() == [], (
        "say it in advisor/telling/parts; lay it out here, or draw it with advisor/web/draw.py"
    )


def by_hand(program: str) -> Found:
    """Each list that is written as Markdown, and each text put together by a mark, with its line."""
    for node in ast.walk(ast.parse(program)):
        if isinstance(node, ast.JoinedStr):
            begins = node.values[0]
            found = isinstance(begins, ast.Constant) and LIST.match(str(begins.value)) is not None
            # "1." of a list that counts itself
            found = found or bool(re.match(r"f['\"]\{\w+\}\. ", ast.unparse(node)))
        elif isinstance(node, ast.Call) and _called(node) == "join":
            mark = getattr(node.func, "value", None)
            found = isinstance(mark, ast.Constant) and str(mark.value).strip() in ("·", "|", ";")
        else:
            continue
        if found:
            yield node.lineno, ast.unparse(node)


def test_a_page_writes_no_list_by_hand() -> None:
    found = [
        f"{file}:{line}: {what}"
        for path in _files("web/pages", "web/widgets")
        if (file := path.relative_to(ROOT).as_posix()) not in {*LISTS_OF_ANOTHER_KIND, *ANOTHER_MATTER}
        for line, what in by_hand(path.read_text(encoding="utf-8"))
    ]
    assert found == [], "give it as Points in advisor/telling/parts, and draw it with draw.items"


def test_every_list_of_another_kind_is_still_made() -> None:
    for file in LISTS_OF_ANOTHER_KIND:
        assert list(by_hand((ROOT / file).read_text("utf-8"))), f"{file}: take it off LISTS_OF_ANOTHER_KIND"


@pytest.mark.parametrize(
    "program",
    [
        'st.markdown("\\n".join(f"- {plain(step)}" for step in row.steps))',
        'st.error("".join(f"\\n- {plain(p)}" for p in error.problems))',
        'st.markdown(f"- **{plain(row.name)}**")',
        'st.markdown("\\n".join(f"{i}. {plain(step)}" for i, step in enumerate(row.steps, 1)))',
        'st.caption(plain(" · ".join(row.columns)))',
        'draw.small(("; ".join(census.sources),))',
    ],
)
def test_a_list_by_hand_is_found_with_its_line(program: str) -> None:
    assert [line for line, _what in by_hand(program)] == [1]


def test_a_bold_name_and_a_list_of_words_in_a_line_are_no_lists() -> None:
    program = 'st.markdown(f"**{plain(row.name)}**")\nnames = ", ".join(names)\nkey = f"card-{row.id}"'
    assert list(by_hand(program)) == []


def test_every_other_matter_is_still_worded() -> None:
    for file in ANOTHER_MATTER:
        texts = [node for node in ast.walk(ast.parse((ROOT / file).read_text("utf-8"))) if _translates(node)]
        assert texts, f"{file} words nothing any more: take it off ANOTHER_MATTER"


@pytest.mark.parametrize(
    "program",
    [
        'st.markdown(_("In the set"))',
        'st.markdown(plain(_("{name} is first").format(name=row.name)))',
        'st.caption(plain(_("Not surveyed: {names}").format(names=names)))',
        'st.info(_("{count} are left").format(count=3))',
        'words = _("The same set")',
        'st.table([{_("Platform"): row.name}])',
        'def line(row): return ngettext("{n} hour", "{n} hours", 2)',
        "st.markdown(f\"**{_('First step')}**\")",
        "lines.append(_(LABELS[rule]))",
        "st.subheader(_(RULES[rule]), anchor=False)",
    ],
)
def test_a_result_that_is_worded_is_found_with_its_line(program: str) -> None:
    assert [line for line, _what in breaches(program)] == [1]


@pytest.mark.parametrize(
    "program",
    [
        'st.button(_("Keep this"), key="keep")',
        'st.expander(_("{count} more").format(count=3))',
        'st.pills("x", options, format_func=lambda a: _(ANSWERS[a]))',
        'st.number_input(label, help=_("In all"), placeholder=_("Empty"))',
        'st.header(_("Sources"), anchor=False)',
        'st.info(_("Nothing is ranked.") if empty else _("Not yet."))',
        "heading.append(_(question.text))",
        'navigation.page_link("plan", plain(_("Why not {name}?").format(name=row.name)))',
    ],
)
def test_the_words_of_a_control_and_a_notice_may_stand(program: str) -> None:
    assert list(breaches(program)) == []


def test_a_document_may_refuse_and_word_nothing_else() -> None:
    refusal = 'raise ReportError(_("There is no review yet.").format(page="Review"))'
    heading = 'Section("vote", _("The vote"), parts)'

    assert list(breaches(refusal, has_controls=False)) == []
    assert len(list(breaches(heading, has_controls=False))) == 1
    assert len(list(breaches('st.button(_("Vote"))', has_controls=False))) == 1


def test_a_helper_that_draws_a_control_may_be_handed_its_label() -> None:
    handed = '_pick("ages", _("Age"), {})'

    assert list(breaches(handed, helpers=frozenset({"_pick"}))) == []
    assert len(list(breaches(handed))) == 1


def test_every_helper_still_stands_in_its_file() -> None:
    for file, names in HELPERS.items():
        calls = {
            _called(n)
            for n in ast.walk(ast.parse((ROOT / file).read_text("utf-8")))
            if isinstance(n, ast.Call)
        }
        assert names <= calls, file


def test_a_lead_may_stand_on_a_page_alone() -> None:
    lead = 'st.markdown(_("Any two of the ranked platforms."))'

    assert list(breaches(lead, is_page=True)) == []
    assert len(list(breaches(lead))) == 1
