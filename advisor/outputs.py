"""Files that a command writes: never over what it reads, and whole or not at all.

What is written stays without a name until the work is done, then takes its place in one step. So a run that
fails or is killed leaves the old file whole and nothing beside it.
"""

from __future__ import annotations

import os
import secrets
import shutil
import stat
import sys
import tempfile
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import IO

from advisor.text import _

# Names of what a program already holds open: what they lead to cannot be replaced.
OPEN_ALREADY = ("/dev/std", "/dev/fd/", "/proc/")


class OutputError(ValueError):
    """A file that must not be written; the message says which and what to do."""


def refuse_overwriting(
    outputs: Sequence[Path], reads: Iterable[Path | str], folders: Iterable[tuple[Path, Iterable[str]]] = ()
) -> None:
    """Raises OutputError where an output is a file that is read, or two outputs are one file.

    reads    files that the command reads; "-" is standard input
    folders  (folder, names in it) that the command reads: one that is not there yet counts, too

    Files are compared, not names: `./x`, a link of either kind and another case of letters on a disk that
    sees none are the same file. A pipe and a device hold nothing that could be lost.
    """
    given = [path for path in outputs if _holds_something(path)]
    for path in given:
        for name in reads:
            if _same(path, name):
                raise OutputError(
                    _("{file}: this is {read}, which is read here. Choose another name for what is "
                      "written.").format(file=path, read=_("standard input") if name == "-" else name)
                )  # fmt: skip
        for folder, names in folders:
            if any(_same(path, folder / name) for name in names):
                raise OutputError(
                    _("{file}: this is a table of {folder}, which is read here. Choose another name for what "
                      "is written.").format(file=path, folder=folder)
                )  # fmt: skip
        if not _open_already(path) and _is_stream(path, 1):
            raise OutputError(
                _("{file}: this is where the result is printed. Choose another name for what is "
                  "written.").format(file=path)
            )  # fmt: skip
    for at, path in enumerate(given):
        for other in given[:at]:
            if _same(path, other):
                raise OutputError(
                    _("{file} and {other} are one file, so one of them would be lost. Give each a name of "
                      "its own.").format(file=other, other=path)
                )  # fmt: skip


@contextmanager
def written_together(paths: Sequence[Path]) -> Iterator[list[IO[bytes]]]:
    """A file to write into for each path; all take their places when the block ends, none when it fails.

    What is no plain file (a pipe, a device, standard output) is written straight away.

    Raises OSError, with the path as its file name, where a path cannot be written: at once where that is
    known at once.
    """
    with ExitStack() as stack:
        opened = [_opened(path) for path in paths]
        for file in opened:
            stack.enter_context(file)
        yield opened
        ready: list[tuple[str, Path]] = []
        try:
            for path, file in zip(paths, opened, strict=True):
                file.flush()
                if _has_a_place(path):
                    ready.append((_beside(path, file), path))
            while ready:
                name, path = ready[0]
                with _told(path):
                    os.replace(name, os.path.realpath(path))
                del ready[0]
        finally:
            for name, _path in ready:
                with suppress(OSError):
                    os.unlink(name)


def _opened(path: Path) -> IO[bytes]:
    """Nameless and in the same folder, so that it is on the same disk."""
    with _told(path):
        if not _has_a_place(path):
            for number, stream in ((1, sys.stdout), (2, sys.stderr)):
                if _is_stream(path, number):
                    # opening it by its name would begin at the top of the file it was sent to
                    stream.flush()
                    return os.fdopen(os.dup(number), "wb")
            return path.open("wb")
        if path.is_dir():
            raise IsADirectoryError(21, os.strerror(21))
        if path.exists() and not os.access(path, os.W_OK):
            raise PermissionError(13, os.strerror(13))
        return tempfile.TemporaryFile(dir=Path(os.path.realpath(path)).parent)


def _beside(path: Path, file: IO[bytes]) -> str:
    """The same content under a name beside the place it will take, with the rights of the old file."""
    real = Path(os.path.realpath(path))
    with _told(path):
        name = str(real.parent / f".advisor-{secrets.token_hex(6)}.tmp")
        try:
            file.seek(0)
            with open(name, "xb") as named:
                shutil.copyfileobj(file, named, 1 << 20)
                named.flush()
                os.fsync(named.fileno())
            if real.exists():
                shutil.copymode(real, name)
        except BaseException:
            with suppress(OSError):
                os.unlink(name)
            raise
    return name


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """An error names the file that was asked for, not the one made on the way."""
    try:
        yield
    except OSError as error:
        error.filename, error.filename2 = str(path), None
        raise


def _same(path: Path, other: Path | str) -> bool:
    if other == "-":
        return _is_stream(path, 0)
    other = Path(other)
    if path.exists() and other.exists():
        return os.path.samefile(path, other) and _holds_something(other)
    if path.exists() or other.exists():
        return False
    # neither is there yet: a disk that sees no case would make one file of both
    one, two = (Path(os.path.realpath(p)) for p in (path, other))
    return _folded(one.name) == _folded(two.name) and _same_folder(one.parent, two.parent)


def _same_folder(one: Path, two: Path) -> bool:
    return one == two or (one.exists() and two.exists() and os.path.samefile(one, two))


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _is_stream(path: Path, number: int) -> bool:
    """Whether the path leads to what standard input (0), output (1) or error (2) is."""
    try:
        return os.path.samestat(path.stat(), os.fstat(number))
    except (OSError, ValueError):
        return False


def _open_already(path: Path) -> bool:
    return os.path.abspath(path).startswith(OPEN_ALREADY)


def _holds_something(path: Path) -> bool:
    """Whether it is, or will be, a plain file."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except FileNotFoundError:
        return True
    except OSError:
        return False


def _has_a_place(path: Path) -> bool:
    """Whether something else can be put in its place: a pipe, a device and what is open already cannot."""
    if _open_already(path) and path.exists() and any(_is_stream(path, number) for number in (0, 1, 2)):
        return False
    return path.is_dir() or _holds_something(path)
