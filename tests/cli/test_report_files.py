"""The report from the command line: the name of a file says what kind it is."""

import zipfile
from pathlib import Path

import pytest
from typer.testing import CliRunner

from advisor.cli import app

EXAMPLE = Path(__file__).parents[2] / "examples" / "town-clerk-one-hour.json"


def run(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["recommend", str(EXAMPLE), *arguments])
    return done.exit_code, done.stderr


def test_several_files_of_several_kinds_are_written_at_once(tmp_path: Path) -> None:
    names = [str(tmp_path / f"r.{ending}") for ending in ("pdf", "docx", "xlsx", "csv", "json", "md")]
    options = [part for name in names for part in ("--report", name)]
    code, said = run(
        *options, "--cards", str(tmp_path / "c.pdf"), "--layout", "staff_report", "--detail", "full"
    )
    assert code == 0, said
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "c.pdf").read_bytes().startswith(b"%PDF-")
    assert zipfile.is_zipfile(tmp_path / "r.docx")
    assert zipfile.is_zipfile(tmp_path / "r.xlsx")
    assert "Staff report" in (tmp_path / "r.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--report", "report.odt"], "not a kind of report"),
        (["--report", "{}/none/r.md"], "Choose another place"),
        (["--pdf", "{}/r.pdf", "--colour", "#ffcc00"], "too pale"),
        (["--pdf", "{}/r.pdf", "--colour", "blue"], "such as #1f4e8c"),
        (["--pdf", "{}/r.pdf", "--logo", "{}/none.png"], "none.png"),
    ],
)
def test_what_cannot_be_written_is_said_in_a_sentence(
    arguments: list[str], words: str, tmp_path: Path
) -> None:
    code, said = run(*(argument.format(tmp_path) for argument in arguments))
    assert code == 1
    assert words in said
    assert "Traceback" not in said
