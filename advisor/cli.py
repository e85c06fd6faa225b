"""The command line: recommend, batch, check, data, purge, serve.

Results go to standard output, messages to standard error.
Exit codes: 0 done, 1 the answers or the data have a problem, 2 the command was typed wrongly.
Heavy libraries are imported inside the command that needs them: `advisor recommend` starts without them.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Annotated, Literal, NoReturn

import typer

from advisor.answers import Answers, AnswersError, holds_departments, parse_answers, parse_town
from advisor.catalog import Catalog, CatalogError, default_folder, load_catalog
from advisor.catalog.catalog import build
from advisor.catalog.checking import read_folder
from advisor.catalog.exporting import DATA_FILES, ExportError, export_tables
from advisor.decision import ENGINE_VERSION, Recommendation, TownRecommendation
from advisor.outputs import OutputError, refuse_overwriting, written_together
from advisor.telling import complete, complete_town, recommend, recommend_town
from advisor.text import _, ngettext

app = typer.Typer(
    name="advisor",
    help="Which communication platforms a small public department should run, and which not.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
data_app = typer.Typer(
    name="data",
    help="The tables behind the advice.",
    no_args_is_help=True,
    rich_markup_mode=None,
    epilog="Example: advisor data export my-data",
)
app.add_typer(data_app)

DataFolder = Annotated[
    Path | None, typer.Option("--data", metavar="FOLDER", help="Use the tables of this folder instead.")
]


# As in advisor.telling.blocks, which is imported by those only who want a report.
LayoutName = Literal["board", "staff_report", "memo", "review"]
DetailName = Literal["short", "full"]


def _fail(message: str, code: int = 1) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(code)


def _refuse_overwriting(outputs: Sequence[Path], reads: Sequence[Path | str], data: Path | None) -> None:
    """Ends the command, before anything is opened, where it would write over what it reads."""
    try:
        refuse_overwriting(outputs, reads, [(data or default_folder(), DATA_FILES)])
    except OutputError as error:
        _fail(str(error), 2)


def _catalog(folder: Path | None) -> Catalog:
    try:
        return load_catalog(folder)
    except CatalogError as error:
        _fail(str(error))


def _read(name: str) -> str:
    """A file's text, or standard input for "-"."""
    try:
        content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return content.decode("utf-8-sig")
    except OSError as error:
        _fail(_("{file}: {reason}. Check the name.").format(file=name, reason=error.strerror))
    except UnicodeDecodeError:
        _fail(_("{file}: not text in UTF-8. Choose the .json file that was saved.").format(file=name))


@app.command(
    "recommend", epilog="Example: advisor recommend examples/police-recruiting.json --pdf report.pdf"
)
def recommend_command(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help='An answers.json or a town.json; "-" reads standard input.')
    ],
    pdf: Annotated[
        Path | None, typer.Option("--pdf", metavar="FILE", help="Write the report as PDF, too.")
    ] = None,
    report: Annotated[
        list[Path] | None,
        typer.Option(
            "--report",
            metavar="FILE",
            help="Write the report as the kind of file its name ends in: .pdf, .docx, .xlsx, .csv, .json or "
            ".md. May be given several times.",
        ),
    ] = None,
    cards: Annotated[
        Path | None,
        typer.Option("--cards", metavar="FILE", help="Write a card for each platform as PDF, too."),
    ] = None,
    layout: Annotated[LayoutName, typer.Option("--layout", help="As which paper.")] = "board",
    detail: Annotated[DetailName, typer.Option("--detail", help="Two pages or so, or every part.")] = "short",
    colour: Annotated[
        str | None, typer.Option("--color", "--colour", metavar="#RRGGBB", help="Color of the headings.")
    ] = None,
    logo: Annotated[
        Path | None, typer.Option("--logo", metavar="FILE", help="A logo for the first page, PNG or JPEG.")
    ] = None,
    data: DataFolder = None,
) -> None:
    """Print the recommendation as JSON: for one department, or for all of a town.json."""
    wanted = [*([(pdf, "pdf")] if pdf else []), *((path, _ending(path)) for path in report or [])]
    outputs = [*(path for path, _kind in wanted), *([cards] if cards else [])]
    _refuse_overwriting(outputs, [file, *([logo] if logo else [])], data)
    catalog, text = _catalog(data), _read(file)
    try:
        if holds_departments(text):
            if outputs:
                _fail(_("{file}: a report is made for one department, not for a town.").format(file=file))
            typer.echo(_town(text, catalog).to_json(), nl=False)
            return
        answers = parse_answers(text, catalog)
    except AnswersError as error:
        _fail("\n".join(f"{file}: {problem}" for problem in error.problems))
    result = complete(recommend(catalog, answers), answers, catalog)
    if outputs:
        _write_reports(result, answers, catalog, wanted, cards, layout, detail, colour, logo)
    typer.echo(result.to_json(), nl=False)


def _town(text: str, catalog: Catalog) -> TownRecommendation:
    town = parse_town(text, catalog)
    return complete_town(recommend_town(catalog, town), town, catalog)


def _ending(path: Path) -> str:
    return path.suffix.removeprefix(".").lower()


def _write_reports(
    result: Recommendation,
    answers: Answers,
    catalog: Catalog,
    wanted: Sequence[tuple[Path, str]],
    cards: Path | None,
    layout: LayoutName,
    detail: DetailName,
    colour: str | None,
    logo: Path | None,
) -> None:
    """Every file that was asked for, of one report: all of them or none.

    wanted  (file, kind of file)
    """
    from advisor.documents import BrandingError, ReportError, branding, build_report, render_cards
    from advisor.documents.formats import FORMATS, render

    for path, kind in wanted:
        if kind not in FORMATS:
            _fail(
                _("{file}: not a kind of report. Let the name end in one of: {endings}.").format(
                    file=path, endings=", ".join(f".{ending}" for ending in FORMATS)
                )
            )
        if kind != _ending(path) in FORMATS:
            _fail(_("{file}: --pdf writes a PDF. Use --report for another kind of file.").format(file=path))
    outputs = [*(path for path, _kind in wanted), *([cards] if cards else [])]
    try:
        # without either, those that are saved with the answers
        look = branding(colour, logo.read_bytes() if logo else None) if colour or logo else None
        report = build_report(result, answers, catalog, branding=look)
        with written_together(outputs) as files:
            for (_path, kind), file in zip(wanted, files, strict=False):
                file.write(render(report, kind, layout=layout, detail=detail))
            if cards:
                files[-1].write(render_cards(report))
    except OSError as error:
        told = _("{file}: {reason}. Choose another place.")
        _fail(told.format(file=error.filename or outputs[0], reason=error.strerror))
    except (BrandingError, ReportError) as error:
        _fail(str(error))


@app.command(epilog="Example: advisor batch departments.jsonl --out results.jsonl --jobs 2")
def batch(
    file: Annotated[
        str, typer.Argument(metavar="IN.jsonl", help='One answers.json a line; "-": from a pipe.')
    ],
    out: Annotated[Path, typer.Option("--out", metavar="OUT.jsonl", help="One result a line, same order.")],
    jobs: Annotated[
        int | None, typer.Option("--jobs", min=1, help="Processes at once; one a core when left out.")
    ] = None,
    data: DataFolder = None,
) -> None:
    """Recommend for many departments, one a line; a bad line becomes an error line and the run goes on."""
    from advisor.batch import BrokenProcessPool, numbered_lines, outcomes

    _refuse_overwriting([out], [file], data)
    bad = done = 0
    try:
        found = outcomes(numbered_lines(file), data, jobs=jobs)
        with written_together([out]) as (results,):
            for outcome in found:
                results.write(f"{outcome.text}\n".encode())
                done += 1
                if outcome.problems:
                    bad += 1
                    typer.echo(f"{file}, line {outcome.number}: {outcome.problems[0]}", err=True)
    except CatalogError as error:
        _fail(str(error))
    except OSError as error:
        # reading names its file; a disk that is full while results are written names none
        name = error.filename or out
        _fail(_("{file}: {reason}. Check the name.").format(file=name, reason=error.strerror))
    except BrokenProcessPool:
        _fail(_("A process was ended from outside, after {count} lines. Try --jobs 1.").format(count=done))
    typer.echo(ngettext("{count} department", "{count} departments", done).format(count=done), err=True)
    if bad:
        _fail(ngettext("{count} line is not usable", "{count} lines are not usable", bad).format(count=bad))


@app.command(epilog="Example: advisor check my-data --coverage")
def check(
    folder: Annotated[
        Path | None, typer.Argument(metavar="[FOLDER]", help="A data folder; the shipped one if left out.")
    ] = None,
    coverage: Annotated[
        bool, typer.Option("--coverage", help="Print how much is filled, sourced and recent, too.")
    ] = False,
    today: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], metavar="DAY", help="Count ages up to this day instead of today."),
    ] = None,
) -> None:
    """Check every table of a data folder and print each problem with file, line, column, rule and fix."""
    from advisor.catalog.completeness import missing_notes
    from advisor.catalog.coverage import coverage_lines, measure_coverage

    path = folder or default_folder()
    read, problems = read_folder(path, everything=True)
    for message in (*map(str, sorted(problems)), *missing_notes(path)):
        typer.echo(message, err=True)
    for name, rows in read.items():
        if (path / f"{name}.csv").is_file():
            typer.echo(f"{name}.csv: {len(rows)}")
    count = len(problems)
    summary = ngettext("{count} problem", "{count} problems", count).format(count=count)
    if problems:
        _fail(summary)
    typer.echo(summary)
    if coverage:
        seen_on = today.date() if today else date.today()
        typer.echo("\n".join(["", *coverage_lines(measure_coverage(build(read, path), seen_on))]))


@data_app.command("export", epilog="Example: advisor data export my-data")
def export_command(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A new or empty folder for the copy.")],
    force: Annotated[
        bool, typer.Option("--force", help="Overwrite the tables in a folder that is not empty.")
    ] = False,
) -> None:
    """Copy the tables, their version and their description into a folder, to edit them there."""
    try:
        written = export_tables(default_folder(), folder, force=force)
    except ExportError as error:
        _fail(str(error))
    typer.echo(_("{count} files are in {folder}.").format(count=len(written), folder=folder))
    next_steps = _("Edit them, run: advisor check {folder}, and use them with: advisor serve --data {folder}")
    typer.echo(next_steps.format(folder=folder), err=True)


@app.command(epilog="Example: advisor purge --days 730")
def purge(
    days: Annotated[
        int, typer.Option("--days", min=1, max=36_500, help="Delete work that was not changed for so long.")
    ],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask before deleting.")] = False,
) -> None:
    """Delete old saved work for good, in the database that ADVISOR_DATABASE_URL names or this user's own."""
    from advisor.store import Erased, Store, StoreError

    moment = datetime.now(UTC) - timedelta(days=days)
    try:
        store = Store()
        count = store.count_unchanged_since(moment)
        if not count:
            typer.echo(_("Nothing to delete: no saved work is that old."))
            return
        question = ngettext(
            "Delete {count} saved work, last changed before {day}? It cannot be brought back.",
            "Delete {count} saved works, last changed before {day}? They cannot be brought back.",
            count,
        ).format(count=count, day=moment.date())
        if not yes and not typer.confirm(question, err=True):
            _fail(_("Nothing was deleted."))
        gone, erased = store.purge(moment)
        store.close()
    except StoreError as error:
        _fail(str(error))
    typer.echo(ngettext("{count} work deleted.", "{count} works deleted.", gone).format(count=gone))
    if erased is Erased.LATER:
        _fail(
            _(
                "Its words are still in the log of the database, since somebody is reading there. "
                "They go with one of the next uses of the app."
            )
        )
    if erased is Erased.ELSEWHERE:
        typer.echo(_("The log and the backups of the database server may keep a copy for a while."), err=True)


@app.command(epilog="Example: advisor serve --port 9000")
def serve(
    port: Annotated[
        int,
        typer.Option(help="Port to listen on.", min=1, max=65535, envvar="STREAMLIT_SERVER_PORT"),
    ] = 8501,
    address: Annotated[
        str,
        typer.Option(
            help="Address to listen on; the default is this machine only.", envvar="STREAMLIT_SERVER_ADDRESS"
        ),
    ] = "127.0.0.1",
    host: Annotated[
        list[str] | None,
        typer.Option(
            "--host",
            metavar="NAME",
            help="A name under which people reach the app, such as advice.example.gov. May be given several "
            "times; ADVISOR_ALLOWED_HOSTS holds more, separated by commas.",
        ),
    ] = None,
    data: DataFolder = None,
) -> None:
    """Serve the app in a browser on this machine."""
    _catalog(data)  # a broken data folder is told here, not on a page
    from advisor.web.serving import serve as serve_web

    serve_web(port=port, address=address, data=data, hosts=host or ())


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"advisor {ENGINE_VERSION}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Platform Advisor."""


def main() -> None:
    """The console command."""
    app()
