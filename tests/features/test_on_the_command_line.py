"""What the command line can do: every option changes what is written or printed."""

from __future__ import annotations

import io
import json
import sys
import types
from pathlib import Path
from typing import Any

import pypdf
import pytest
from PIL import Image
from typer.testing import CliRunner

from advisor.cli import app
from advisor.decision import ENGINE_VERSION

EXAMPLES = Path(__file__).parents[2] / "examples"
CLERK = EXAMPLES / "town-clerk-one-hour.json"


def run(*arguments: object) -> Any:
    done = CliRunner().invoke(app, [str(argument) for argument in arguments])
    assert done.exit_code == 0, done.stderr
    return done


def test_the_version_is_printed() -> None:
    assert run("--version").stdout == f"advisor {ENGINE_VERSION}\n"


@pytest.mark.parametrize(
    ("layout", "kind"),
    [("board", "Recommendation to the board"), ("staff_report", "Staff report"), ("memo", "Memo")],
)
def test_a_report_is_the_paper_that_was_asked_for(layout: str, kind: str, tmp_path: Path) -> None:
    run("recommend", CLERK, "--report", tmp_path / "r.md", "--layout", layout)
    assert f"**{kind}**" in (tmp_path / "r.md").read_text(encoding="utf-8")


def test_a_review_is_a_paper_once_there_is_one(tmp_path: Path) -> None:
    done = CliRunner().invoke(
        app, ["recommend", str(CLERK), "--report", str(tmp_path / "r.md"), "--layout", "review"]
    )
    assert done.exit_code == 1
    assert "There is no review yet" in done.stderr

    later = json.loads(CLERK.read_bytes()) | {"reviews": [{"reviewed_on": "2027-06-01"}]}
    (tmp_path / "later.json").write_text(json.dumps(later), encoding="utf-8")
    run("recommend", tmp_path / "later.json", "--report", tmp_path / "r.md", "--layout", "review")
    assert "**Review**" in (tmp_path / "r.md").read_text(encoding="utf-8")


def test_the_full_report_has_every_part(tmp_path: Path) -> None:
    for detail in ("short", "full"):
        run("recommend", CLERK, "--report", tmp_path / f"{detail}.md", "--detail", detail)
    short, full = ((tmp_path / f"{d}.md").read_text(encoding="utf-8") for d in ("short", "full"))
    assert full.count("\n## ") > 2 * short.count("\n## ")


def test_colour_and_logo_are_those_of_the_department(tmp_path: Path) -> None:
    logo = tmp_path / "seal.png"
    Image.new("RGB", (120, 60), "#7a1f3d").save(logo)
    run("recommend", CLERK, "--pdf", tmp_path / "plain.pdf")
    run("recommend", CLERK, "--pdf", tmp_path / "ours.pdf", "--colour", "#7a1f3d", "--logo", logo)
    plain, ours = (
        pypdf.PdfReader(io.BytesIO((tmp_path / name).read_bytes())) for name in ("plain.pdf", "ours.pdf")
    )
    assert len(ours.pages[0].images) == len(plain.pages[0].images) + 1
    drawn: list[bytes] = []
    for file in (plain, ours):
        contents = file.pages[0].get_contents()
        assert contents is not None
        drawn.append(contents.get_data())
    red = f"{0x7A / 255:.3f}"[:4].encode()
    assert red not in drawn[0]
    assert red in drawn[1]


def test_advice_batch_and_check_use_tables_of_ones_own(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    run("data", "export", folder)
    file = folder / "platforms.csv"
    file.write_text(file.read_text("utf-8-sig").replace("Facebook page", "Our Page"), encoding="utf-8")

    def names(result: str) -> set[str]:
        return {row["name"] for row in json.loads(result)["ranking"]}

    assert "Our Page" in names(run("recommend", CLERK, "--data", folder).stdout)
    (tmp_path / "in.jsonl").write_text(json.dumps(json.loads(CLERK.read_bytes())) + "\n", encoding="utf-8")
    run("batch", tmp_path / "in.jsonl", "--out", tmp_path / "out.jsonl", "--data", folder, "--jobs", 1)
    assert "Our Page" in names((tmp_path / "out.jsonl").read_text(encoding="utf-8"))
    assert "0 problems" in run("check", folder).stdout


def test_serving_listens_where_it_is_told_and_answers_to_the_names_given(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    served: dict[str, Any] = {}
    module = types.ModuleType("advisor.web.serving")
    module.serve = lambda **options: served.update(options)  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "advisor.web.serving", module)
    run("data", "export", tmp_path / "mine")

    names = ("--host", "advice.example.gov", "--host", "x.example")
    run("serve", "--port", 9000, "--address", "0.0.0.0", *names, "--data", tmp_path / "mine")
    assert served == {
        "port": 9000, "address": "0.0.0.0", "data": tmp_path / "mine",
        "hosts": ["advice.example.gov", "x.example"],
    }  # fmt: skip

    monkeypatch.setenv("STREAMLIT_SERVER_PORT", "9001")
    run("serve")
    assert (served["port"], served["address"]) == (9001, "127.0.0.1")
