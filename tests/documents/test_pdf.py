"""The PDF a board is handed: two pages, the decision first and without scores, open to every reader."""

import re
from dataclasses import asdict
from io import BytesIO

import page
import pypdf
import pytest

from advisor.documents import ReportError, build_report, pdf, render_pdf
from advisor.telling import recommend
from advisor.telling.blocks import Figure, words_of
from advisor.words.labels import action_label
from tests.documents.conftest import DAY

UA_1 = page.ValidationProfile.PDF_UA_1


def packed(text: str) -> str:
    """A text as `pages_of` gives it: without spaces."""
    return "".join(text.split())


def test_it_has_two_pages(example, rendered):
    assert len(pypdf.PdfReader(BytesIO(rendered(example))).pages) == 2


def test_it_is_accessible_by_pdf_ua_1(example, rendered):
    result = page.validate_pdf_bytes(rendered(example), profile=UA_1)
    assert result.is_compliant, [failure.message for failure in result.failures]


def test_the_check_can_fail(rendered):
    broken = rendered("two-officer-police").replace(b"/MarkInfo", b"/MarkOnfi")
    assert not page.validate_pdf_bytes(broken, profile=UA_1).is_compliant


def test_page_one_stands_alone(example, rendered, report_of, recommendation_of, pages_of):
    first, report = pages_of(rendered(example))[0], report_of(example)
    recommendation = recommendation_of(example)
    assert packed(report.department) in first
    assert "November22,2026" in first
    assert packed(report.board.decision) in first
    rows = {row.platform: row for row in recommendation.ranking}
    for name in recommendation.set.platforms:
        assert packed(rows[name].name) in first
        assert packed(action_label(rows[name].action)) in first
    for table in (report.board.served, report.board.plans):
        assert packed(table.heading) in first
        for row in table.rows:
            assert all(packed(words_of(cell)) in first for cell in row)
    assert "Fiscalnote" in first
    assert packed(report.board.motion.text) in first


def test_hours_told_in_dollars_leave_the_vote_on_page_one(example, answers_of, catalog, pages_of):
    resources = answers_of(example).resources.model_copy(update={"staff_usd_per_hour": 33.5})
    answers = answers_of(example).model_copy(update={"resources": resources})
    board = build_report(recommend(catalog, answers, draws=1), answers, catalog, date=DAY)
    first, _second = pages_of(render_pdf(board))
    assert "at$33.50anhour" in first
    assert packed(board.board.motion.text) in first
    assert packed(board.board.motion.fiscal) in first


def test_the_reasons_stand_at_the_head_of_page_two(example, rendered, report_of, pages_of):
    second, reasons = pages_of(rendered(example))[1], report_of(example).board.reasons.items
    assert len(reasons) == 3
    at = [second.index(packed(reason.text)) for reason in reasons]
    assert at == sorted(at)
    assert at[-1] < second.index("Eachplatformisrated")


def test_page_one_shows_no_score(example, report_of, recommendation_of):
    first = " ".join(texts_of(asdict(report_of(example).board)))
    assert not re.search(r"\b(points?|score[sd]?|rank(ed|ing)?)\b", first, re.IGNORECASE)
    not_hours = re.sub(r"\d+(\.\d+)?( more)? hours?\b|leaves \d+(\.\d+)?", "", first)
    numbers = set(re.findall(r"\d+\.\d+", not_hours))
    board = report_of(example).board
    told = {cell.words for table in (board.chosen, board.plans) for row in table.rows for cell in row[2:4]
            if isinstance(cell, Figure)}  # fmt: skip
    for row in recommendation_of(example).ranking:
        assert not numbers & {f"{row.score:.1f}", f"{row.score:.2f}"} - told


def texts_of(value):
    """Every text of a part of the report."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list | tuple):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from texts_of(inner)


def test_page_one_says_what_was_not_chosen_and_why(example, rendered, report_of, pages_of):
    first, table = pages_of(rendered(example))[0], report_of(example).board.not_chosen
    names, why = table.rows[0]
    assert packed(names) in first
    assert packed(why) in first


def test_the_annex_has_points_sources_with_dates_and_versions(example, rendered, report_of, pages_of):
    annex, report = pages_of(rendered(example))[1], report_of(example)
    assert "forthislistonly" in annex
    assert "askyourattorney" in annex
    assert "catalog" in annex.lower()
    for source in report.annex.sources.entries[: report.annex.sources.core]:
        assert packed(source.title) in annex
        assert re.search(r"\d{4}|no date", source.details)


def test_every_number_in_brackets_on_page_one_is_a_source(example, rendered, report_of, pages_of):
    cited = {int(n) for group in re.findall(r"\[([\d, ]+)\]", pages_of(rendered(example))[0])
             for n in group.split(",")}  # fmt: skip
    assert cited <= {source.number for source in report_of(example).annex.sources.entries}
    assert max(cited, default=0) <= report_of(example).annex.sources.core


def test_the_full_annex_has_every_need_and_everything_ruled_out(report_of, recommendation_of, pages_of):
    text = " ".join(pages_of(render_pdf(report_of("two-officer-police"), detail="full")))
    for out in recommendation_of("two-officer-police").ruled_out:
        assert packed(out.name) in text
    assert page.validate_pdf_bytes(
        render_pdf(report_of("two-officer-police"), detail="full"), profile=UA_1
    ).is_compliant


def test_title_language_headings_and_chart_are_there_for_a_screen_reader(example, rendered):
    catalog = pypdf.PdfReader(BytesIO(rendered(example)))
    assert "which platforms to run" in str(catalog.metadata.title)
    root = catalog.trailer["/Root"]
    assert root["/Lang"] == "en"
    tags = set(_tags(root["/StructTreeRoot"]))
    assert {"/H1", "/H2", "/Table", "/TH", "/TD", "/Figure"} <= tags


def _tags(node):
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for inner in node:
            yield from _tags(inner)
    elif isinstance(node, dict):
        if "/S" in node:
            yield node["/S"]
        if "/K" in node:
            yield from _tags(node["/K"])


def test_the_same_report_gives_the_same_text(example, rendered, report_of, pages_of):
    assert pages_of(rendered(example)) == pages_of(render_pdf(report_of(example)))


def test_a_panic_of_the_typesetter_is_an_error_of_ours(report_of, monkeypatch):
    class PanicException(BaseException):
        """As the binding raises it: outside Exception."""

    def panics(*_args, **_options):
        raise PanicException("index out of bounds")

    monkeypatch.setattr(pdf.typst, "compile", panics)
    with pytest.raises(ReportError, match="index out of bounds"):
        render_pdf(report_of("two-officer-police"))


def test_the_templates_are_alone_in_their_folder_and_evaluate_nothing():
    templates = sorted(pdf.TEMPLATES.iterdir())
    assert [path.name for path in templates] == ["board.typ", "cards.typ", "paper.typ", "parts.typ"]
    for path in templates:
        assert not re.search(r"\b(eval|read|plugin)\(", path.read_text(encoding="utf-8"))
