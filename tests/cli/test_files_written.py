"""A command never writes over what it reads, and what it writes is whole or not there at all."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from advisor.catalog import default_folder
from advisor.cli import app
from advisor.outputs import OutputError, refuse_overwriting, written_together

EXAMPLE = Path(__file__).parents[2] / "examples" / "town-clerk-one-hour.json"
LINE = json.dumps({"schema_version": 1, "purposes": [{"id": "events"}], "resources": {"hours_per_week": 1}})
COMMAND = [sys.executable, "-c", "from advisor.cli import main; main()"]
Same = Callable[[Path], Path]


def as_it_is(file: Path) -> Path:
    return file


def from_the_folder_one_is_in(file: Path) -> Path:
    return Path(os.path.relpath(file.parent)) / file.name


def by_way_of_another_folder(file: Path) -> Path:
    (file.parent / "other").mkdir(exist_ok=True)
    return file.parent / "other" / ".." / file.name


def soft_link(file: Path) -> Path:
    link = file.with_name(f"soft-{file.name}")
    link.symlink_to(file)
    return link


def link_to_the_folder(file: Path) -> Path:
    link = file.parent / "same-folder"
    link.symlink_to(file.parent, target_is_directory=True)
    return link / file.name


def hard_link(file: Path) -> Path:
    link = file.with_name(f"hard-{file.name}")
    os.link(file, link)
    return link


ALIASES = [
    as_it_is,
    from_the_folder_one_is_in,
    by_way_of_another_folder,
    soft_link,
    link_to_the_folder,
    hard_link,
]


def run(*arguments: object) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, [str(argument) for argument in arguments])
    return done.exit_code, done.stdout, done.stderr


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    # the name has an ending that every option takes
    return Path(shutil.copyfile(EXAMPLE, tmp_path / "answers.json"))


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    file = tmp_path / "departments.jsonl"
    file.write_text(f"{LINE}\n" * 3)
    return file


def refused(done: tuple[int, str, str], *, reason: str = "which is read here") -> None:
    code, out, said = done
    assert code == 2
    assert out == ""
    assert reason in said
    assert said.count("\n") == 1


@pytest.mark.parametrize("alias", ALIASES)
@pytest.mark.parametrize("option", ["--report", "--pdf", "--cards"])
def test_a_report_is_never_written_over_the_answers(option: str, alias: Same, answers: Path) -> None:
    other = alias(answers)
    refused(run("recommend", answers, option, other))
    refused(run("recommend", other, option, answers))
    assert answers.read_bytes() == EXAMPLE.read_bytes()


@pytest.mark.parametrize("alias", ALIASES)
def test_results_of_a_batch_are_never_written_over_the_departments(alias: Same, lines: Path) -> None:
    before = lines.read_bytes()
    other = alias(lines)
    refused(run("batch", lines, "--out", other))
    refused(run("batch", other, "--out", lines))
    assert lines.read_bytes() == before


@pytest.mark.parametrize("alias", ALIASES)
def test_two_files_of_one_run_are_never_one_file(alias: Same, answers: Path) -> None:
    old = answers.with_name("a.pdf")
    old.write_bytes(b"of yesterday")
    other = alias(old)
    for pair in (("--pdf", "--cards"), ("--report", "--report"), ("--report", "--pdf")):
        refused(run("recommend", answers, pair[0], old, pair[1], other), reason="one of them would be lost")
    assert old.read_bytes() == b"of yesterday"


@pytest.mark.parametrize("other", ["new.pdf", "./new.pdf", "NEW.PDF", "soft-new.pdf"])
def test_two_files_that_are_not_there_yet_are_never_one_either(other: str, answers: Path) -> None:
    """A disk that sees no case would keep one of new.pdf and NEW.PDF."""
    (answers.parent / "soft-new.pdf").symlink_to(answers.parent / "new.pdf")
    new = answers.parent / "new.pdf"
    refused(
        run("recommend", answers, "--pdf", new, "--cards", answers.parent / other),
        reason="one of them would be lost",
    )
    assert not new.exists()


def test_a_name_in_another_case_of_a_file_that_is_there_is_another_file_where_the_disk_says_so(
    answers: Path,
) -> None:
    other = answers.with_name("ANSWERS.json")
    code, _out, _said = run("recommend", answers, "--report", other)
    # on a disk that sees no case it is the same file, and refused
    assert code == (0 if other.exists() and not os.path.samefile(answers, other) else 2)
    assert answers.read_bytes() == EXAMPLE.read_bytes()


def test_the_logo_is_not_written_over(answers: Path) -> None:
    logo = answers.with_name("logo.pdf")
    logo.write_bytes(b"ours")
    refused(run("recommend", answers, "--pdf", logo, "--logo", logo))
    assert logo.read_bytes() == b"ours"


@pytest.mark.parametrize("name", ["platforms.csv", "library.csv", "datapackage.json"])
def test_no_table_of_the_data_is_written_over_nor_put_where_one_may_stand(name: str, answers: Path) -> None:
    folder = Path(shutil.copytree(default_folder(), answers.parent / "data"))
    table = folder / name
    if name == "library.csv":
        table.unlink()
    before = table.read_bytes() if table.exists() else None
    refused(run("recommend", answers, "--data", folder, "--report", table))
    refused(run("batch", answers, "--data", folder, "--out", table))
    assert (table.read_bytes() if table.exists() else None) == before


def test_the_shipped_tables_are_not_written_over_either(answers: Path) -> None:
    table = default_folder() / "platforms.csv"
    before = table.read_bytes()
    refused(run("recommend", answers, "--report", table))
    assert table.read_bytes() == before


def test_standard_input_that_comes_from_the_file_is_known(lines: Path) -> None:
    before = lines.read_bytes()
    with lines.open("rb") as given:
        done = subprocess.run(
            [*COMMAND, "batch", "-", "--out", str(lines)], stdin=given, capture_output=True, text=True
        )
    assert done.returncode == 2
    assert "standard input" in done.stderr
    assert lines.read_bytes() == before


def test_the_file_that_the_result_is_printed_into_is_no_place_for_a_report(answers: Path) -> None:
    printed = answers.with_name("out.json")
    with printed.open("wb") as into:
        done = subprocess.run(
            [*COMMAND, "recommend", str(answers), "--report", str(printed)], stdout=into, stderr=-1, text=True
        )
    assert done.returncode == 2
    assert "where the result is printed" in done.stderr


# ---------------------------------------------------------------- pipes and devices


def test_standard_output_sent_to_a_file_keeps_what_stood_there_before(lines: Path) -> None:
    into = lines.with_name("all.jsonl")
    into.write_text("of yesterday\n")
    with into.open("ab") as file:
        done = subprocess.run([*COMMAND, "batch", str(lines), "--out", "/dev/stdout"], stdout=file, stderr=-1)
    assert done.returncode == 0, done.stderr
    assert into.read_text().startswith("of yesterday\n{")
    assert len(into.read_text().splitlines()) == 4


def test_a_report_goes_into_a_pipe_before_the_result(answers: Path) -> None:
    done = subprocess.run(
        [*COMMAND, "recommend", str(answers), "--pdf", "/dev/stdout"], capture_output=True, check=True
    )
    assert done.stdout.startswith(b"%PDF-")
    assert done.stdout.rstrip().endswith(b"}")


def test_nowhere_may_be_named_twice(answers: Path, lines: Path) -> None:
    assert run("recommend", answers, "--pdf", "/dev/null", "--cards", "/dev/null")[0] == 0
    assert run("batch", lines, "--out", "/dev/null")[0] == 0
    assert Path("/dev/null").is_char_device()


def test_a_named_pipe_is_written_into_and_stays_one(lines: Path) -> None:
    pipe = lines.with_name("pipe")
    os.mkfifo(pipe)
    with lines.with_name("read").open("wb") as read:
        reader = subprocess.Popen(["cat", str(pipe)], stdout=read)
        assert run("batch", lines, "--out", pipe)[0] == 0
        assert reader.wait(timeout=30) == 0
    assert len(lines.with_name("read").read_text().splitlines()) == 3
    assert pipe.is_fifo()


def test_a_pdf_asked_for_as_pdf_is_no_other_kind_of_file(answers: Path) -> None:
    code, _out, said = run("recommend", answers, "--pdf", answers.with_name("r.docx"))
    assert code == 1
    assert "--pdf writes a PDF" in said


# ---------------------------------------------------------------- whole or not at all


def test_a_run_that_fails_half_way_leaves_the_old_files_and_nothing_beside_them(
    answers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = [answers.with_name(name) for name in ("a.md", "b.md")]
    for file in old:
        file.write_text("of yesterday")
    before = sorted(os.listdir(answers.parent))
    monkeypatch.setattr("advisor.documents.render_cards", fail)
    code, _out, said = run(
        "recommend", answers, "--report", old[0], "--report", old[1], "--cards", answers.with_name("c.pdf")
    )
    assert code == 1
    assert "No space left" in said
    assert "c.pdf" not in os.listdir(answers.parent)
    assert sorted(os.listdir(answers.parent)) == before
    assert [file.read_text() for file in old] == ["of yesterday"] * 2


def fail(*_given: object) -> bytes:
    raise OSError(28, "No space left on device")


def test_a_disk_that_fills_up_at_the_end_leaves_nothing(
    answers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("advisor.outputs.os.fsync", fail)
    code, _out, said = run("recommend", answers, "--report", answers.with_name("new.md"))
    assert code == 1
    assert "new.md: No space left" in said
    assert os.listdir(answers.parent) == ["answers.json"]


@pytest.mark.parametrize("broken", ["fsync", "replace"])
def test_when_the_second_of_two_files_cannot_take_its_place_no_other_name_is_left(
    broken: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    works, calls = getattr(os, broken), []

    def fails_the_second_time(*given: object) -> None:
        calls.append(given)
        if len(calls) == 2:
            raise OSError(28, "No space left on device")
        works(*given)

    monkeypatch.setattr(f"advisor.outputs.os.{broken}", fails_the_second_time)
    one, two = tmp_path / "one", tmp_path / "two"
    with pytest.raises(OSError, match="No space left") as caught, written_together([one, two]):
        pass
    assert caught.value.filename == str(two)
    assert os.listdir(tmp_path) == (["one"] if broken == "replace" else [])


def test_a_batch_that_is_killed_leaves_the_old_results_and_nothing_beside_them(lines: Path) -> None:
    out = lines.with_name("out.jsonl")
    out.write_text("of yesterday")
    before = sorted(os.listdir(lines.parent))
    program = (
        "import os, sys; import advisor.batch as b; from advisor.cli import main\n"
        f"def endless(*_a, **_k):\n    yield b.Outcome(1, '{{}}' * 100_000)\n    print('on', flush=True)\n"
        "    sys.stdin.read()\n"
        f"b.outcomes = endless\nsys.argv = ['', 'batch', {str(lines)!r}, '--out', {str(out)!r}]\nmain()"
    )
    run = subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert run.stdout
    assert run.stdout.readline() == "on\n"
    run.kill()
    run.wait(timeout=30)
    run.stdout.close()
    if run.stdin:
        run.stdin.close()
    assert sorted(os.listdir(lines.parent)) == before
    assert out.read_text() == "of yesterday"


def test_a_file_of_its_own_rights_keeps_them_and_a_new_one_has_the_usual(tmp_path: Path) -> None:
    old, new, usual = tmp_path / "old", tmp_path / "new", tmp_path / "usual"
    old.write_text("x")
    old.chmod(0o640)
    usual.write_text("x")
    with written_together([old, new]) as files:
        for file in files:
            file.write(b"y")
    assert old.stat().st_mode & 0o777 == 0o640
    assert new.stat().st_mode == usual.stat().st_mode
    assert old.read_text() == new.read_text() == "y"


def test_a_link_stays_a_link_and_its_file_is_the_one_written(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "deep" / "file")
    with written_together([link]) as (file,):
        file.write(b"y")
    assert link.is_symlink()
    assert (tmp_path / "deep" / "file").read_text() == "y"


def test_a_folder_and_a_place_that_is_none_are_told_before_the_work_begins(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none" / "file"):
        with pytest.raises(OSError, match=r"directory") as caught, written_together([path]):
            pytest.fail("the work began")
        assert caught.value.filename == str(path)


def test_files_beside_each_other_are_not_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x")
    refuse_overwriting([tmp_path / "b", tmp_path / "c"], [tmp_path / "a", "-"], [(tmp_path, ["d"])])
    with pytest.raises(OutputError):
        refuse_overwriting([tmp_path / "b", tmp_path / "d"], [tmp_path / "a"], [(tmp_path, ["d"])])
