"""The Word file: real headings, lists and table heads, title and language, no complaint on opening."""

import io
import shutil
import subprocess
import zipfile

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from advisor.documents.flow import flow
from advisor.documents.formats import render
from tests.documents.facts import tables_of


@pytest.fixture(scope="module")
def content(report_of):
    return render(report_of("parks-department"), "docx", detail="full")


@pytest.fixture
def document(content):
    return docx.Document(io.BytesIO(content))


def test_topics_are_headings_of_the_second_level_and_parts_of_the_third(document, report_of):
    found = [p.text for p in document.paragraphs if p.style.name == "Heading 2"]
    assert found == [s.heading for s in flow(report_of("parks-department"))]
    assert {p.style.name for p in document.paragraphs} >= {
        "Heading 1", "Heading 2", "Heading 3", "List Bullet", "List Number", "Caption"
    }  # fmt: skip


def test_no_heading_is_bold_text_only_and_no_list_a_dash(document):
    for line in document.paragraphs:
        assert not line.text.startswith(("- ", "• "))


def test_the_head_of_every_table_is_marked_and_repeats_and_rows_stay_whole(document, report_of):
    tables = [t for t in tables_of(flow(report_of("parks-department"))) if t.rows]
    assert len(document.tables) == len(tables)
    for table in document.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_every_picture_says_what_it_shows(document):
    pictures = list(document.element.body.iter(qn("wp:docPr")))
    assert len(pictures) >= 2
    assert all(len(p.get("descr") or "") > 60 for p in pictures)


def test_title_and_language_are_those_of_the_report(document, report_of):
    properties = document.core_properties
    assert properties.title == report_of("parks-department").title
    assert properties.language == "en-US"
    spoken = {lang.get(qn("w:val")) for lang in document.styles.element.iter(qn("w:lang"))}
    assert spoken == {"en-US"}
    # no part of the text is in another
    assert not list(document.element.body.iter(qn("w:lang")))


def test_every_table_says_its_title_and_whether_its_rows_have_heads(document, report_of):
    tables = [t for t in tables_of(flow(report_of("parks-department"))) if t.rows]
    assert {t.named for t in tables} == {True, False}
    for made, told in zip(document.tables, tables, strict=True):
        properties = made._tbl.tblPr
        title = properties.find(qn("w:tblCaption")).get(qn("w:val"))
        assert title == told.heading or (title and not told.heading)
        look = properties.find(qn("w:tblLook"))
        assert (look.get(qn("w:firstRow")), look.get(qn("w:firstColumn"))) == ("1", str(int(told.named)))
        assert made.style.name == "Report Table"


def test_each_list_of_steps_starts_at_one(document):
    numbers = [p._p.pPr.numPr.numId.val for p in document.paragraphs if p.style.name == "List Number"]
    assert len(set(numbers)) >= 3


def test_every_part_is_whole_xml(content):
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(package.read(name))


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_it_opens_in_libreoffice_with_all_its_pages(content, tmp_path):
    file = tmp_path / "report.docx"
    file.write_bytes(content)
    done = subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "pdf",
         "--outdir", str(tmp_path), str(file)],
        capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip
    # the one thing it says is that Java is absent, which has nothing to do with the file
    said = [line for line in done.stderr.splitlines() if "javaldx" not in line]
    assert not said
    import pypdf

    assert len(pypdf.PdfReader(tmp_path / "report.pdf").pages) >= 5
