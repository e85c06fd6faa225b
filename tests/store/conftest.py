"""A store for each test, on SQLite and, where its programs and driver are installed, on PostgreSQL."""

from __future__ import annotations

import importlib.util
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from advisor.store import Store


def _postgres_programs() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return found[-1].parent if found else None


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The URL of a PostgreSQL server of our own, in a temporary folder, stopped after the tests."""
    programs = _postgres_programs()
    if programs is None:
        pytest.skip("PostgreSQL is not installed")
    if importlib.util.find_spec("psycopg") is None:
        pytest.skip('psycopg is not installed: pip install "psycopg[binary]"')
    folder = Path(tempfile.mkdtemp(prefix="advisor-pg-"))
    as_user: dict[str, Any] = {}
    if os.geteuid() == 0:  # PostgreSQL refuses to run as root
        try:
            account = pwd.getpwnam("postgres")
        except KeyError:
            pytest.skip("PostgreSQL does not run as root, and there is no user postgres")
        os.chown(folder, account.pw_uid, account.pw_gid)
        as_user = {"user": "postgres"}
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    def run(program: str, *arguments: str) -> None:
        subprocess.run(
            [str(programs / program), "-D", str(folder / "data"), *arguments],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder, **as_user,
        )  # fmt: skip

    run("initdb", "-U", "advisor", "-A", "trust", "-N")
    run("pg_ctl", "-w", "-l", str(folder / "log"), "-o",
        f"-p {port} -h 127.0.0.1 -c unix_socket_directories='' -c fsync=off", "start")  # fmt: skip
    try:
        yield f"postgresql://advisor@127.0.0.1:{port}/postgres"
    finally:
        run("pg_ctl", "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def sqlite_file(tmp_path: Path, current_sqlite_file: Path) -> Path:
    path = tmp_path / "saved-work.db"
    shutil.copy(current_sqlite_file, path)
    return path


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    """A database that is ready, of each kind."""
    if request.param == "postgresql":
        return str(request.getfixturevalue("postgres_server"))
    return f"sqlite:///{request.getfixturevalue('sqlite_file')}"


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    opened = Store(url)
    yield opened
    opened.close()
