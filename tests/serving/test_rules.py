"""The rules of the guard, each by itself: names, places, room for uploads, scripts, what the log may hold."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from advisor.web import log, policy, scripts, uploads
from advisor.web.guarding import HOSTS_VARIABLE, Hosts, allowed_hosts, host_name
from advisor.web.uploads import MEBIBYTE, MOST_BYTES_IN_ALL, MOST_FILES, Uploads

from .conftest import ROOT

SECRET = "what-nobody-may-read-in-a-log"


@pytest.mark.parametrize(
    ("header", "name"),
    [("Advice.Example.GOV", "advice.example.gov"), ("a.example:8501", "a.example"), ("[::1]:80", "::1"),
     ("a.example.", "a.example"), ("my_service:80", "my_service")],
)  # fmt: skip
def test_the_name_in_a_host_header_is_read(header: str, name: str) -> None:
    found = host_name(header)
    assert found is not None
    assert found[0] == name


@pytest.mark.parametrize(
    "header", [None, "", "a b", "a@b", "a/b", "a:b", "a:1:2", "a\n", "a,b", "[::1", "ä.example"]
)
def test_what_is_no_host_header_has_no_name(header: str | None) -> None:
    assert host_name(header) is None


def test_a_server_for_this_machine_answers_to_this_machine_alone() -> None:
    hosts = Hosts()
    assert all(map(hosts.knows, ("localhost", "127.0.0.1", "::1")))
    assert not any(map(hosts.knows, ("127.0.0.2", "10.0.0.1", "example.gov", "localhost.example.gov", "")))


def test_a_server_on_one_address_answers_to_that_address() -> None:
    hosts = Hosts(address="10.0.0.1")
    assert hosts.knows("10.0.0.1")
    assert not hosts.knows("10.0.0.2")


@pytest.mark.parametrize("address", ["", "0.0.0.0", "::"])
def test_a_server_on_every_address_answers_to_each_but_to_no_strange_name(address: str) -> None:
    hosts = Hosts(address=address)
    assert all(map(hosts.knows, ("192.168.1.20", "fe80::1", "8.8.8.8")))
    assert not any(
        map(hosts.knows, ("evil.example", "2130706433", "0x7f.1", "1.2.3", "192.168.1.20.evil.example"))
    )


def test_a_star_stands_for_names_below_a_name() -> None:
    hosts = Hosts(("*.example.gov",))
    assert hosts.knows("advice.example.gov")
    assert hosts.knows("a.b.example.gov")
    assert not any(map(hosts.knows, ("example.gov", "evilexample.gov", "advice.example.gov.evil.example")))


def test_a_star_alone_opens_nothing() -> None:
    assert not Hosts(("*", "*.")).knows("evil.example")


def test_names_are_read_from_the_variable_as_people_type_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(
        HOSTS_VARIABLE, "https://A.example.gov/advice, b.example.gov:8501 *.c.example.gov,, [::1] * ;"
    )

    assert allowed_hosts().given == ("a.example.gov", "b.example.gov", "*.c.example.gov", "::1")


@pytest.mark.parametrize(
    ("origin", "host", "ours"),
    [
        ("http://127.0.0.1:8501", "127.0.0.1:8501", True),
        ("http://LOCALHOST:8501", "localhost:8501", True),
        ("https://advice.example.gov", "127.0.0.1:8501", True),  # a proxy with a Host of its own
        ("https://advice.example.gov", "advice.example.gov:443", True),
        ("http://advice.example.gov:8501", "advice.example.gov:8501", True),
        ("https://intranet.example.gov", "127.0.0.1:8501", True),  # trusted as a whole
        ("http://intranet.example.gov", "127.0.0.1:8501", False),
        ("http://advice.example.gov:9999", "127.0.0.1:8501", False),
        ("http://localhost:3000", "localhost:8501", False),
        ("http://localhost:8501", "127.0.0.1:8501", False),
        ("http://evil.example", "127.0.0.1:8501", False),
        ("http://127.0.0.1:8501@evil.example", "127.0.0.1:8501", False),
        ("http://127.0.0.1:8501.evil.example", "127.0.0.1:8501", False),
        ("null", "127.0.0.1:8501", False),
        ("", "", False),
        ("http://", "", False),
        ("http://[bad", "127.0.0.1:8501", False),
        ("http://advice.example.gov:99999", "127.0.0.1:8501", False),
        ("chrome-extension://advice.example.gov", "127.0.0.1:8501", False),
    ],
)
def test_a_page_is_ours_or_it_is_not(origin: str, host: str, ours: bool) -> None:
    hosts = Hosts(("advice.example.gov",))
    assert hosts.same_place(origin, host, [" https://Intranet.example.gov "]) is ours


# ------------------------------------------------------------------------------------------------- uploads


def test_all_visitors_together_have_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    sessions = {f"s{n}": {"f": 16 * MEBIBYTE} for n in range(MOST_BYTES_IN_ALL // (16 * MEBIBYTE))}
    monkeypatch.setattr(uploads, "held", lambda: sessions)
    assert not Uploads().room_for("new")

    sessions.popitem()
    assert Uploads().room_for("new")


def test_files_that_are_still_coming_count_as_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "held", lambda: {"s": {str(n): 1 for n in range(MOST_FILES - 1)}})
    gate = Uploads()
    assert gate.room_for("s")

    gate.coming["s"] += 1
    assert not gate.room_for("s")
    assert gate.room_for("other")


def test_what_streamlit_holds_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """The one place that reads inside Streamlit: a change there is seen here."""
    from streamlit import runtime
    from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
    from streamlit.runtime.uploaded_file_manager import UploadedFileRec

    manager = MemoryUploadedFileManager("/upload")
    manager.add_file("s", UploadedFileRec("1", "a.csv", "text/csv", b"four"))
    monkeypatch.setattr(runtime, "exists", lambda: True)
    monkeypatch.setattr(runtime, "get_instance", lambda: SimpleNamespace(uploaded_file_mgr=manager))

    assert uploads.held() == {"s": {"1": 4}}


# ------------------------------------------------------------------------------------- policy and scripts


def test_the_policy_names_each_script_of_ours_and_of_the_frame_and_lets_no_other_run() -> None:
    rules = policy.headers()["Content-Security-Policy"].split("; ")
    allowed = next(rule for rule in rules if rule.startswith("script-src "))

    assert policy.frame_scripts()
    for script in (*scripts.ALL, *policy.frame_scripts()):
        assert policy.hash_of(script) in allowed
    assert "unsafe-inline" not in allowed
    assert "http" not in allowed


def test_a_page_carries_listed_scripts_only(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    monkeypatch.setenv("ADVISOR_DATABASE_URL", f"sqlite:///{tmp_path / 'work.db'}")
    page = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    found = re.findall(
        r"<script[^>]*>(.*?)</script>", "".join(e.proto.body for e in page.get("html")), re.DOTALL
    )

    assert found
    assert set(found) <= set(scripts.ALL)


def test_data_of_a_script_cannot_break_out_of_its_attribute(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(scripts.st, "html", lambda html, **_: drawn.append(html))
    scripts.run(scripts.BEGIN_AT_THE_TOP, arrival='"><img src=x>')

    assert "<img" not in drawn[0]


# ------------------------------------------------------------------------------------------------ the log


@pytest.fixture
def quiet_log() -> Iterator[None]:
    before = logging.getLogRecordFactory()
    log.keep_text_out()
    yield
    logging.setLogRecordFactory(before)


def _fail() -> None:
    try:
        raise KeyError(SECRET)
    except KeyError as error:
        raise ValueError(f"cannot read {SECRET}") from error


@pytest.mark.usefixtures("quiet_log")
def test_an_error_is_logged_by_kind_and_place_without_its_message(caplog: pytest.LogCaptureFixture) -> None:
    logger = logging.getLogger("streamlit.test")
    try:
        _fail()
    except ValueError as error:
        logger.exception("A page failed")
        logger.error("A page failed", exc_info=error)
        logger.exception("It failed: %s", error)
    formatted = [logging.Formatter().format(record) for record in caplog.records]

    assert len(formatted) == 3
    for line in formatted:
        assert SECRET not in line
        assert "ValueError at test_rules.py:" in line
        assert "KeyError at test_rules.py:" in line
        assert "\n" not in line


@pytest.mark.usefixtures("quiet_log")
def test_other_lines_of_the_log_stay_as_they_are(caplog: pytest.LogCaptureFixture) -> None:
    logging.getLogger("advisor").warning("%d files of %s", 3, "one visit")

    assert caplog.records[0].getMessage() == "3 files of one visit"
