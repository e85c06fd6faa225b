"""The sample reports: one PDF and one Word file for each example, accessible, of that department."""

import io
from pathlib import Path

import docx
import page
import pypdf

SAMPLES = Path(__file__).parents[2] / "docs" / "samples"


def test_each_example_has_a_pdf_and_a_word_file_of_its_department(example, answers_of):
    name = answers_of(example).department.name
    pdf = (SAMPLES / f"{example}.pdf").read_bytes()
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    assert name in reader.pages[0].extract_text()
    assert len(reader.pages) == 2
    assert page.validate_pdf_bytes(pdf, profile=page.ValidationProfile.PDF_UA_1).is_compliant
    word = docx.Document(SAMPLES / f"{example}.docx")
    assert name in [line.text for line in word.paragraphs if line.style.name == "Heading 1"]


def test_the_readme_of_the_samples_has_the_result_of_every_pdf():
    said = (SAMPLES / "README.md").read_text(encoding="utf-8")
    for path in SAMPLES.glob("*.pdf"):
        assert f"| {path.name} | PASS |" in said
    assert "NOT FOUND" not in said
