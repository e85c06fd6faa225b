"""What the running server lets in: under which names, from which pages, by which doors, and how much."""

from __future__ import annotations

import http.client
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import InvalidStatus
from websockets.sync.client import ClientConnection, connect

from advisor.web.uploads import MOST_BYTES, MOST_FILES

from .conftest import NAME, ROOT, SUB_PATH, Served

SECRET = "what-nobody-may-read-in-a-log"


def ask(served: Served, path: str, method: str = "GET", body: bytes | None = None, **headers: str) -> Any:
    """One request below the sub-path; the answer has its body in `text`."""
    connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=20)
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request(method, f"/{SUB_PATH}{path}", body, sent)
    answer: Any = connection.getresponse()
    answer.text = answer.read().decode(errors="replace")
    connection.close()
    return answer


def socket_of(served: Served, origin: str | None, host: str | None = None) -> ClientConnection:
    """A websocket as a browser opens it from a page of this origin."""
    address = f"ws://{host or f'127.0.0.1:{served.port}'}/{SUB_PATH}/_stcore/stream"
    return connect(
        address, origin=origin, subprotocols=["streamlit"], max_size=None, max_queue=None,  # type: ignore[arg-type, list-item]
        sock=socket.create_connection(("127.0.0.1", served.port)),
    )  # fmt: skip


@contextmanager
def session_of(served: Served) -> Iterator[str]:
    """A visit; gives the id of its session."""
    with socket_of(served, f"http://127.0.0.1:{served.port}") as browser:
        message = BackMsg()
        message.rerun_script.query_string = ""
        browser.send(message.SerializeToString())
        while True:
            told = ForwardMsg.FromString(browser.recv(timeout=30))  # type: ignore[arg-type]
            if told.WhichOneof("type") == "new_session":
                yield told.new_session.initialize.session_id
                return


def upload(served: Served, session: str, name: str, content: bytes, token: bool = True) -> int:
    """Send a file as the box of the page does; returns the status."""
    cookie = ask(served, "/_stcore/health").headers["set-cookie"].split(";")[0]
    head = f'--b\r\nContent-Disposition: form-data; name="f"; filename="{name}"\r\n\r\n'.encode()
    headers = {"Content_Type": "multipart/form-data; boundary=b", "Cookie": cookie}
    if token:
        headers["X_Xsrftoken"] = cookie.split("=", 1)[1]
    answer = ask(
        served, f"/_stcore/upload_file/{session}/{name}", "PUT", head + content + b"\r\n--b--\r\n", **headers
    )
    return int(answer.status)


# -------------------------------------------------------------------------------------------------- names


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]:80", NAME, NAME.upper() + ":443"])
def test_the_app_answers_to_its_own_names(served: Served, host: str) -> None:
    assert ask(served, "/", Host=host).status == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", f"{NAME}.evil.example", f"evil-{NAME}", "127.0.0.1.evil.example", "2130706433",
     "0.0.0.0", "192.168.1.20", "localhost@evil.example", "evil.example:80:80", "", "a b", "[::2]"],
)  # fmt: skip
@pytest.mark.parametrize("path", ["/", "/_stcore/health", "/plan", "/static/js/x.js"])
def test_and_to_no_other_name_on_any_page(served: Served, host: str, path: str) -> None:
    answer = ask(served, path, Host=host)

    assert answer.status in (400, 421)
    assert "<html" not in answer.text


def test_two_names_in_one_request_are_none(served: Served) -> None:
    with socket.create_connection(("127.0.0.1", served.port)) as line:
        line.sendall(f"GET /{SUB_PATH}/ HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n".encode())
        assert re.match(rb"HTTP/1.1 (400|421) ", line.recv(4096))


def test_a_forwarded_name_is_not_believed(served: Served) -> None:
    assert ask(served, "/", Host="evil.example", X_Forwarded_Host=NAME).status == 421


# ---------------------------------------------------------------------------------------------- websockets


def test_a_page_of_the_app_may_open_a_websocket(served: Served) -> None:
    for origin, host in (
        (f"http://127.0.0.1:{served.port}", None),
        (f"http://localhost:{served.port}", f"localhost:{served.port}"),
        (f"https://{NAME}", NAME),
        (f"https://{NAME}", None),  # a proxy that puts its own Host in
    ):
        with socket_of(served, origin, host):
            pass


@pytest.mark.parametrize(
    "origin",
    ["http://evil.example", "https://evil.example", f"https://{NAME}.evil.example", f"http://{NAME}:9999",
     "null", "file://", "http://localhost:3000", "http://127.0.0.1:1", "http://192.168.1.20", "chrome-extension://abc",
     f"ftp://{NAME}", "http://[bad", "https://www.streamlit.io"],
)  # fmt: skip
def test_no_other_page_may_and_nobody_is_asked_about_it(served: Served, origin: str) -> None:
    with pytest.raises(InvalidStatus) as refused, socket_of(served, origin):
        pass

    assert refused.value.response.status_code == 403
    assert served.outside == []


def test_a_websocket_under_another_name_is_refused(served: Served) -> None:
    with pytest.raises(InvalidStatus), socket_of(served, "http://evil.example", "evil.example"):
        pass


def test_nothing_outside_was_asked_since_the_start(served: Served) -> None:
    """The list is kept by Python itself: its first line is the server's own address."""
    with session_of(served):
        time.sleep(1)

    assert any("socket.bind" in line and str(served.port) in line for line in served.addresses_seen)
    assert served.outside == []


def test_listening_on_every_address_asks_nobody_for_ones_own(tmp_path: Any) -> None:
    """Streamlit prints where the app can be seen, and asks a site of the outside unless it was told."""
    code = (
        "import sys\n"
        "def watch(event, arguments):\n"
        "    if event in ('socket.getaddrinfo', 'socket.connect'): sys.exit(f'asked {arguments}')\n"
        "from streamlit import config\n"
        "from streamlit.web import bootstrap\n"
        f"config._main_script_path = {str(ROOT / 'app.py')!r}\n"
        "bootstrap.load_config_options({'server.address': '0.0.0.0'})\n"
        "sys.addaudithook(watch)\n"
        "bootstrap._print_url(False)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path)

    assert done.returncode == 0, done.stderr
    assert "http://localhost:" in done.stdout


# ------------------------------------------------------------------------------------------------- headers


@pytest.mark.parametrize(
    ("path", "method", "host"),
    [("/", "GET", NAME), ("/plan", "GET", NAME), ("/_stcore/health", "GET", NAME),
     ("/favicon.png", "HEAD", NAME),
     ("/_stcore/metrics", "GET", NAME), ("/media/none.pdf", "GET", NAME), ("/", "GET", "evil.example"),
     ("/_stcore/upload_file/a/b", "PUT", NAME), ("/_stcore/host-config", "OPTIONS", NAME)],
)  # fmt: skip
def test_every_answer_carries_the_headers(served: Served, path: str, method: str, host: str) -> None:
    headers = ask(served, path, method, Host=host).headers

    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "unsafe-eval" not in headers["content-security-policy"].replace("wasm-unsafe-eval", "")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"


@pytest.mark.parametrize("method", ["GET", "OPTIONS", "PUT"])
def test_no_other_site_is_invited(served: Served, method: str) -> None:
    headers = ask(served, "/_stcore/upload_file/a/b", method, Origin="http://evil.example").headers

    assert [name for name in headers if name.lower().startswith("access-control")] == []


def test_the_cookie_is_for_https_alone_where_the_page_came_by_https(served: Served) -> None:
    plain = ask(served, "/_stcore/health").headers["set-cookie"]
    secure = ask(served, "/_stcore/health", X_Forwarded_Proto="https").headers["set-cookie"]

    assert "SameSite=Lax" in plain
    assert "Secure" not in plain
    assert secure.endswith("; Secure")


# --------------------------------------------------------------------------------------------------- doors


@pytest.mark.parametrize(
    "path",
    ["/_stcore/metrics", "/_stcore/metrics/", "/_stcore/metrics?families=x", "/_stcore/%6detrics",
     "/_stcore/agent/openapi.json", "/_stcore/agent/interact", "/_stcore/agent/mcp",
     "/_stcore/script-health-check",
     "/_stcore/", "/_stcore/anything", "/auth/login", "/auth/logout", "/oauth2callback"],
)  # fmt: skip
@pytest.mark.parametrize("method", ["GET", "POST", "OPTIONS"])
def test_doors_that_the_app_does_not_use_are_closed(served: Served, path: str, method: str) -> None:
    assert ask(served, path, method).status == 404


@pytest.mark.parametrize(
    "path", ["/../_stcore/metrics", "//_stcore/metrics", "/./_stcore/metrics", "/x/_stcore/metrics"]
)
def test_and_no_way_round_leads_in(served: Served, path: str) -> None:
    assert "# TYPE" not in ask(served, path).text


def test_outside_the_sub_path_there_is_nothing(served: Served) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=20)
    for path in ("/", "/_stcore/health", "/_stcore/metrics", "/plan"):
        connection.request("GET", path)
        answer = connection.getresponse()
        answer.read()
        assert answer.status == 404, path
    connection.close()


# ------------------------------------------------------------------------------------------------- uploads


def test_an_upload_needs_the_token_of_the_page(served: Served) -> None:
    with session_of(served) as session:
        assert upload(served, session, "a.csv", b"x", token=False) == 403
        assert upload(served, session, "a.csv", b"x") == 204


def test_an_upload_for_nobody_is_refused(served: Served) -> None:
    assert upload(served, "no-such-session", "a.csv", b"x") == 400


def test_a_visit_may_upload_so_many_files_and_no_more(served: Served) -> None:
    with session_of(served) as session:
        answers = [upload(served, session, f"{n}.csv", b"x") for n in range(MOST_FILES + 5)]

        assert answers == [204] * MOST_FILES + [413] * 5
        with session_of(served) as another:
            assert upload(served, another, "a.csv", b"x") == 204


def test_a_visit_may_upload_so_much_and_no_more(served: Served) -> None:
    large = b"x" * (2 * 1024 * 1024 - 1000)
    with session_of(served) as session:
        answers = [upload(served, session, f"{n}.csv", large) for n in range(12)]

    assert answers.count(204) == MOST_BYTES // len(large)
    assert set(answers) == {204, 413}


def test_a_file_over_the_limit_is_refused(served: Served) -> None:
    with session_of(served) as session:
        assert upload(served, session, "a.csv", b"x" * (2 * 1024 * 1024 + 1)) == 413


# ----------------------------------------------------------------------------------------------------- log


def test_a_refused_name_is_told_once_with_what_to_do(served: Served) -> None:
    for _time in range(3):
        ask(served, "/", Host="once.example:8501")

    assert served.log.count("--host once.example") == 1


def test_the_log_holds_nothing_of_what_came_in(served: Served) -> None:
    with session_of(served) as session:
        upload(served, session, f"{SECRET}.json", SECRET.encode() * 100)
        upload(served, session, "a.json", SECRET.encode(), token=False)
    ask(served, f"/{SECRET}?{SECRET}={SECRET}", Cookie=f"_streamlit_xsrf={SECRET}", Referer=SECRET)
    ask(served, "/", Host=f"evil.example\t{SECRET}")
    with pytest.raises(InvalidStatus), socket_of(served, f"http://{SECRET}.example"):
        pass

    assert SECRET not in served.log


def test_streamlit_run_is_guarded_alike(
    start_server: Callable[..., Any], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("streamlit")
    environment = {
        "ADVISOR_ALLOWED_HOSTS": f"other.example.gov, {NAME}",
        "STREAMLIT_SERVER_BASE_URL_PATH": SUB_PATH,
    }
    with start_server(
        folder, "streamlit", str(ROOT / "app.py"), environment=environment, sub_path=SUB_PATH
    ) as address:
        served = Served(address, folder)

        assert ask(served, "/", Host="evil.example").status == 421
        assert ask(served, "/", Host=NAME).headers["x-content-type-options"] == "nosniff"
        assert ask(served, "/_stcore/metrics").status == 404
        with pytest.raises(InvalidStatus), socket_of(served, "http://evil.example"):
            pass
        with session_of(served) as session:
            assert session
