"""Many departments on several processes: the same lines in the same order, with flat memory."""

from __future__ import annotations

import json
import multiprocessing
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from advisor.batch import (
    LINES_PER_TASK,
    LINES_WORTH_A_PROCESS,
    ONE_THREAD,
    TASKS_AHEAD,
    BrokenProcessPool,
    NumberedLine,
    Outcome,
    numbered_lines,
    outcomes,
    usual_jobs,
)
from advisor.catalog import CatalogError
from advisor.cli import app

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.json"))

NO_PURPOSE = b'{"schema_version": 1}\n'
PURPOSES = ("events", "press", "recruitment", "tips", "programs")


def line(k: int) -> bytes:
    """A small department, each with a name of its own; done in a few milliseconds where hours are few."""
    answers = {
        "schema_version": 1,
        "department": {"name": f"Department {k}"},
        "purposes": [{"id": PURPOSES[k % len(PURPOSES)]}],
        "resources": {"hours_per_week": 1},
    }
    return json.dumps(answers).encode() + b"\n"


def iter_that_must_not_be_read() -> Iterator[NumberedLine]:
    pytest.fail("a line was read")
    yield 0, b""


def numbered(count: int) -> list[NumberedLine]:
    return [(k + 1, line(k)) for k in range(count)]


def quick(count: int) -> list[NumberedLine]:
    """Departments that chose no purpose yet: hardly any work, for what is about processes alone."""
    return [(k + 1, NO_PURPOSE) for k in range(count)]


@pytest.fixture(scope="module")
def with_bad_lines() -> list[NumberedLine]:
    lines = numbered(3 * LINES_PER_TASK)
    lines[4] = (5, b"not json\n")
    lines[17] = (18, b'{"schema_version": 1, "purposes": [{"id": "recruitmant"}]}\n')
    return lines


@pytest.fixture(scope="module")
def on_two(with_bad_lines: list[NumberedLine]) -> list[Outcome]:
    return list(outcomes(with_bad_lines, jobs=2))


def test_two_processes_give_the_same_bytes_as_one(
    with_bad_lines: list[NumberedLine], on_two: list[Outcome]
) -> None:
    assert on_two == list(outcomes(with_bad_lines, jobs=1))


def test_the_order_of_the_lines_is_kept(on_two: list[Outcome]) -> None:
    assert [found.number for found in on_two] == list(range(1, len(on_two) + 1))
    names = [json.loads(found.text).get("department") for found in on_two]
    good = [k for k, found in enumerate(on_two) if not found.problems]
    assert [names[k] for k in good] == [f"Department {k}" for k in good]


def test_a_bad_line_yields_an_error_with_its_number_and_the_run_goes_on(on_two: list[Outcome]) -> None:
    assert [found.number for found in on_two if found.problems] == [5, 18]
    told = json.loads(on_two[17].text)
    assert told["line"] == 18
    assert 'Did you mean "recruitment"?' in told["error"]
    assert told["error"] == " ".join(on_two[17].problems)


def test_a_byte_order_mark_is_no_problem() -> None:
    assert not next(outcomes([(1, b"\xef\xbb\xbf" + line(0))], jobs=1)).problems


def test_a_handful_of_lines_starts_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("advisor.batch.ProcessPoolExecutor", None)
    few = LINES_WORTH_A_PROCESS - 1
    assert len(list(outcomes(quick(few), jobs=2))) == few
    with pytest.raises(TypeError):
        list(outcomes(quick(few + 1), jobs=2))


def test_no_more_lines_are_read_ahead_than_the_bound_allows() -> None:
    read = 0

    def endless() -> Iterator[NumberedLine]:
        nonlocal read
        while True:
            read += 1
            yield read, b"not json\n"

    found = outcomes(endless(), jobs=2)
    for wanted in range(1, 10 * LINES_PER_TASK + 1):
        assert next(found).number == wanted
        assert read <= wanted + (2 * TASKS_AHEAD + 1) * LINES_PER_TASK
    found.close()  # type: ignore[attr-defined]


def test_a_reader_who_stops_early_leaves_no_process_behind() -> None:
    found = outcomes(quick(LINES_WORTH_A_PROCESS), jobs=2)
    next(found)
    assert multiprocessing.active_children()
    found.close()  # type: ignore[attr-defined]
    assert not multiprocessing.active_children()


def test_a_command_that_is_killed_leaves_no_process_behind() -> None:
    """Its processes hold its standard output open, so reading to the end waits for all of them."""
    program = f"""
import os
from advisor.batch import outcomes
found = outcomes(((k, {NO_PURPOSE!r}) for k in range(1_000_000)), jobs=2)
for _k in range({4 * TASKS_AHEAD * LINES_PER_TASK}):
    next(found)  # by then both processes are at work
os._exit(7)
"""
    done = subprocess.run([sys.executable, "-c", program], stdout=subprocess.PIPE, timeout=60)
    assert done.returncode == 7


def test_the_surroundings_are_as_they_were_afterwards(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(ONE_THREAD[0], "3")
    monkeypatch.delenv(ONE_THREAD[1], raising=False)
    found = outcomes(quick(LINES_WORTH_A_PROCESS), jobs=2)
    next(found)
    assert os.environ[ONE_THREAD[0]] == "3"
    assert os.environ[ONE_THREAD[1]] == "1"
    list(found)
    assert os.environ[ONE_THREAD[0]] == "3"
    assert ONE_THREAD[1] not in os.environ


def test_a_broken_folder_is_told_before_any_line_is_read(tmp_path: Path) -> None:
    with pytest.raises(CatalogError):
        outcomes(iter_that_must_not_be_read(), tmp_path)


def test_a_missing_file_is_told_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        outcomes(numbered_lines(str(tmp_path / "none.jsonl")))
    out = tmp_path / "out.jsonl"
    out.write_text("of yesterday")
    done = CliRunner().invoke(app, ["batch", str(tmp_path / "none.jsonl"), "--out", str(out)])
    assert done.exit_code == 1
    assert "none.jsonl" in done.stderr
    assert out.read_text() == "of yesterday"


def test_blank_lines_are_passed_over_but_counted(tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    file.write_bytes(b"\n" + line(0) + b"  \n" + line(1).rstrip())
    assert [number for number, _line in numbered_lines(str(file))] == [2, 4]


def test_a_full_department_gives_the_same_bytes_on_any_number_of_processes(tmp_path: Path) -> None:
    """Each process has one thread for its matrix products, this one as many as cores: no bit may differ."""
    answers = [json.dumps(json.loads(path.read_bytes())) for path in EXAMPLES]
    file = tmp_path / "in.jsonl"
    file.write_text("\n".join(answers * 2) + "\n", encoding="utf-8")
    texts = []
    for jobs in ("1", "2"):
        out = tmp_path / f"out{jobs}.jsonl"
        done = CliRunner().invoke(app, ["batch", str(file), "--out", str(out), "--jobs", jobs])
        assert done.exit_code == 0, done.stderr
        texts.append(out.read_text(encoding="utf-8").splitlines())
    assert texts[0] == texts[1]
    assert len(texts[0]) == 2 * len(EXAMPLES)
    assert texts[0][: len(EXAMPLES)] == texts[0][len(EXAMPLES) : 2 * len(EXAMPLES)]


def test_no_jobs_at_all_is_a_wrongly_typed_command(tmp_path: Path) -> None:
    assert CliRunner().invoke(app, ["batch", "x", "--out", str(tmp_path / "y"), "--jobs", "0"]).exit_code == 2


def test_a_process_ended_from_outside_is_told_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ended(*_lines: object, **_options: object) -> Iterator[Outcome]:
        yield Outcome(1, "{}")
        raise BrokenProcessPool

    monkeypatch.setattr("advisor.batch.outcomes", ended)
    done = CliRunner().invoke(app, ["batch", "x", "--out", str(tmp_path / "out.jsonl")])
    assert done.exit_code == 1
    assert "ended from outside, after 1 lines" in done.stderr


def test_no_more_processes_than_cores_are_used_when_nobody_says() -> None:
    assert 1 <= usual_jobs() <= (os.cpu_count() or 1)
