"""The command line: results on standard output, messages on standard error, exit codes with a meaning."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from advisor.catalog import default_folder
from advisor.cli import app

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.json"))
EXAMPLE = EXAMPLES[0]
HEAVY = {"pandas", "scipy", "altair", "streamlit", "typst", "sqlalchemy"}
COMMANDS = ["recommend", "batch", "check", "purge", "serve", "data"]


def run(*arguments: str, given: str | None = None) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, list(arguments), input=given)
    return done.exit_code, done.stdout, done.stderr


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_recommend_prints_the_contract_for_every_example(example: Path) -> None:
    code, out, err = run("recommend", str(example))
    assert code == 0, err
    result = json.loads(out)
    assert result["schema_version"] == 1
    assert result["set"]["platforms"]
    assert result["ranking"][0]["rank"] == 1
    assert {"ruled_out", "foundation", "actions", "warnings", "checks", "plan"} <= set(result)
    for row in result["ranking"]:
        assert sum(c["points"] for c in row["contributions"]) == pytest.approx(row["score"])


def test_recommend_reads_standard_input_and_gives_the_same_bytes() -> None:
    from_file = run("recommend", str(EXAMPLE))[1]
    from_pipe = run("recommend", "-", given=EXAMPLE.read_text(encoding="utf-8"))[1]
    assert from_pipe == from_file


def test_recommend_writes_the_report_too(tmp_path: Path) -> None:
    code, _out, err = run("recommend", str(EXAMPLE), "--pdf", str(tmp_path / "report.pdf"))
    assert code == 0, err
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF-")


def test_bad_answers_say_each_problem_and_exit_with_1(tmp_path: Path) -> None:
    file = tmp_path / "answers.json"
    file.write_text(
        '{"schema_version": 1, "purposes": [{"id": "recruitmant"}, {"id": "press", "importance": 9}]}'
    )
    code, out, err = run("recommend", str(file))
    assert code == 1
    assert out == ""
    assert "importance" in err
    assert "Traceback" not in err
    file.write_text('{"schema_version": 1, "purposes": [{"id": "recruitmant"}]}')
    assert 'Did you mean "recruitment"?' in run("recommend", str(file))[2]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    code, _out, err = run("recommend", str(tmp_path / "none.json"))
    assert code == 1
    assert "none.json" in err


def test_batch_keeps_the_order_and_goes_on_after_a_bad_line(tmp_path: Path) -> None:
    good = json.dumps({"schema_version": 1, "purposes": [{"id": "events"}]})
    lines = [good, '{"schema_version": 1, "purposes": [{"id": "nonsense"}]}', "not json", good]
    (tmp_path / "in.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    code, _out, err = run("batch", str(tmp_path / "in.jsonl"), "--out", str(tmp_path / "out.jsonl"))
    results = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert code == 1
    assert [("error" in r) for r in results] == [False, True, True, False]
    assert results[0]["ranking"] == results[3]["ranking"]
    assert "line 2" in err
    assert "line 3" in err


def test_check_of_the_shipped_data_prints_counts_and_no_problem() -> None:
    code, out, err = run("check")
    assert code == 0, err
    assert "platforms.csv: 45" in out
    assert "0 problems" in out


def test_check_of_a_broken_folder_prints_each_problem_and_exits_with_1(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(default_folder(), tmp_path / "data"))
    table = folder / "modes.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("facebook_page,full,3", "facebok_page,full,3"))
    code, _out, err = run("check", str(folder))
    assert code == 1
    assert "modes.csv, line" in err
    assert 'Did you mean "facebook_page"?' in err


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str) -> None:
    code, out, _err = run(command, "--help")
    assert code == 0
    assert len(out) > 100


def test_help_of_the_main_commands_shows_an_example() -> None:
    for command in ("recommend", "batch", "check", "serve"):
        assert "Example: advisor" in run(command, "--help")[1]


def test_a_wrongly_typed_command_exits_with_2() -> None:
    assert run("recomend")[0] == 2


@pytest.mark.parametrize(
    "program", ["import advisor", f"from advisor.cli import app; app(['recommend', {str(EXAMPLE)!r}])"]
)
def test_nothing_heavy_is_imported_for_a_recommendation(program: str) -> None:
    code = (
        "import sys\ntry:\n    " + program.replace("; ", "\n    ") + "\nexcept SystemExit:\n    pass\n"
        "print(sorted(set(sys.modules) & " + repr(HEAVY) + "), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip().splitlines()[-1] == "[]"


def test_a_town_is_recommended_with_the_accounts_of_all(tmp_path: Path) -> None:
    department = {"schema_version": 1, "department": {"name": "Parks"}, "purposes": [{"id": "events"}],
                  "resources": {"hours_per_week": 3}}  # fmt: skip
    town = {
        "schema_version": 1,
        "town": {"name": "Maple Falls", "population": 8000},
        "departments": [department, {**department, "department": {"name": "Fire"}}],
        "accounts": [{"id": "a", "platform": "facebook_page", "department": "Parks", "followers": 700}],
    }
    file = tmp_path / "town.json"
    file.write_text(json.dumps(town))
    code, out, _err = run("recommend", str(file))
    assert code == 0
    result = json.loads(out)
    assert [d["department"] for d in result["departments"]] == ["Parks", "Fire"]
    assert all(d["plan"] for d in result["departments"])
    assert result["accounts"]["a"]["action"] == "lead"
    code, _out, err = run("recommend", str(file), "--pdf", str(tmp_path / "x.pdf"))
    assert code == 1
    assert "one department" in err
