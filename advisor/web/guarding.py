"""The guard in front of the app: what is asked of the server is checked before Streamlit sees it.

It is ASGI middleware that `st.App` takes, so it stands before the app however the app is started. Streamlit
answers to any name, lets a page on the same machine in, and asks a site of the outside for its own address
when a websocket comes from a place it does not know. The guard decides all of that itself:

- the name in the Host header must be one of ours, or a page elsewhere could point its own name at us;
- a websocket must come from a page of ours;
- doors that the app does not use are closed;
- what one visitor may upload is bounded (`uploads`);
- every answer carries the headers of `policy`.
"""

from __future__ import annotations

import ipaddress
import logging
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import config

from advisor.text import _
from advisor.web import log, policy
from advisor.web.uploads import Uploads

HOSTS_VARIABLE = "ADVISOR_ALLOWED_HOSTS"
THIS_MACHINE = ("localhost", "127.0.0.1", "::1")
EVERY_ADDRESS = ("", "0.0.0.0", "::")
HOST = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(?::(\d{1,5}))?")
# All that the app needs of what Streamlit offers beside the pages. No metrics, no agents, no sign-in.
CORE = "/_stcore/"
OPEN_CORE = ("health", "host-config", "stream", "upload_file/", "bidi-components/")
CLOSED = ("/auth/", "/oauth2callback")
# A refusal is told to the log once, and not without end: a stranger must not fill the disk.
MOST_NAMES_LOGGED = 50

logger = logging.getLogger("advisor")


def host_name(host: str | None) -> tuple[str, str] | None:
    """Name and port of a Host header, the name in lower case without brackets; None: not a Host header."""
    found = HOST.fullmatch(host or "")
    return (found[1].strip("[]").lower().rstrip("."), found[2] or "") if found else None


@dataclass(frozen=True)
class Hosts:
    """The names under which the app answers.

    given  names that the operator listed, "*.example.gov" for all below a name
    address  what the server listens on
    """

    given: tuple[str, ...] = ()
    address: str = "127.0.0.1"

    def knows(self, name: str) -> bool:
        """Whether the app answers to this name. A bare address cannot be pointed at us by a stranger's name
        server, so a server that listens on every address answers to all of them."""
        if name in (*THIS_MACHINE, self.address.lower()) or self.lists(name):
            return True
        return self.address in EVERY_ADDRESS and _is_address(name)

    def lists(self, name: str) -> bool:
        """Whether the operator listed this name."""
        return any(
            name == given or (given.startswith("*.") and name.endswith(given[1:])) for given in self.given
        )

    def same_place(self, origin: str, host: str, others: Iterable[str] = ()) -> bool:
        """Whether a page of this origin is one of ours.

        host  the Host header, which a proxy may have replaced: then the origin must have a listed name
        others  whole origins that the operator trusts, "https://intranet.example.gov"
        """
        try:
            parts = urlsplit(origin.lower())
            name, port = parts.hostname or "", parts.port
        except ValueError:
            return False
        if parts.scheme not in ("http", "https") or not name:
            return False
        if parts.netloc == host.lower() or origin.lower() in {o.strip().lower() for o in others}:
            return True
        here = host_name(host)
        return self.lists(name) and (port is None or (here is not None and str(port) == here[1]))


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def allowed_hosts() -> Hosts:
    """The names as they are set: ADVISOR_ALLOWED_HOSTS, Streamlit's own list, and the address."""
    names = re.split(r"[\s,]+", os.environ.get(HOSTS_VARIABLE, "")) + list(
        config.get_option("server.allowedHosts")
    )
    given = dict.fromkeys(filter(None, map(_name_in, names)))
    return Hosts(tuple(given), config.get_option("server.address") or "")


def _name_in(typed: str) -> str:
    """The name in what an operator typed, which may be a whole address with a port."""
    found = host_name(re.sub(r"^https?://|/.*$", "", typed.strip().removeprefix("*.")))
    if found is None:
        if typed.strip():
            logger.warning("Not a name: %r. Give the name alone, such as advice.example.gov.", typed)
        return ""
    return ("*." if typed.strip().startswith("*.") else "") + found[0]


@dataclass
class Guard:
    """Stands before the app. `hosts` is read from the settings when left out."""

    app: ASGIApp
    hosts: Hosts = field(default_factory=allowed_hosts)
    uploads: Uploads = field(default_factory=Uploads)
    _logged: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        base = (config.get_option("server.baseUrlPath") or "").strip("/")
        self.base = f"/{base}" if base else ""
        self.others: list[str] = config.get_option("server.corsAllowedOrigins")
        self.headers = policy.headers()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request through, or refuse it. Other kinds of scope pass."""
        if scope["type"] == "http":
            await self._http(scope, receive, policy.with_headers(send, self.headers, scope["scheme"]))
        elif scope["type"] == "websocket":
            await self._websocket(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        started = False

        async def watched(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        refused = self._refusal(scope)
        if refused is not None:
            await refused(scope, receive, send)
            return
        try:
            session_id = self._uploads_for(scope)
            if session_id is None:
                await self.app(scope, receive, watched)
            else:
                await self.uploads.admit(session_id, self.app, scope, receive, watched)
        except Exception as error:
            logger.error("A request failed: %s", log.place_of(error))
            if started:
                raise ConnectionError from None
            await PlainTextResponse(_("Something went wrong."), 500)(scope, receive, send)

    def _refusal(self, scope: Scope) -> Response | None:
        if not self._host_is_ours(scope):
            return PlainTextResponse(
                _(
                    "This server does not answer to this name. Whoever runs it can add the name: "
                    "advisor serve --host NAME"
                ),
                421,
            )
        if self._is_closed(scope["path"]):
            return PlainTextResponse(_("Not found."), 404)
        return None

    def _host_is_ours(self, scope: Scope) -> bool:
        sent = Headers(scope=scope).getlist("host")
        found = host_name(sent[0]) if len(sent) == 1 else None
        if found is not None and self.hosts.knows(found[0]):
            return True
        if found is not None:
            # Only letters, digits and dots come this far, so nobody writes lines of their own into the log.
            told = f"Refused a request for {found[0]}. If that is this server: --host {found[0]}"
            self._tell_once(found[0], told)
        return False

    def _tell_once(self, what: str, words: str) -> None:
        if what not in self._logged and len(self._logged) < MOST_NAMES_LOGGED:
            self._logged.add(what)
            logger.warning(words)

    def _is_closed(self, path: str) -> bool:
        path = path.removeprefix(self.base)
        if path.startswith(CLOSED):
            return True
        return path.startswith(CORE) and not any(
            path == CORE + door or (door.endswith("/") and path.startswith(CORE + door)) for door in OPEN_CORE
        )

    def _uploads_for(self, scope: Scope) -> str | None:
        """The session for which a file comes in; None: no file comes in."""
        if scope["method"] != "PUT":
            return None
        found = re.fullmatch(re.escape(self.base) + r"/_stcore/upload_file/([^/]+)/[^/]+", scope["path"])
        return found[1] if found else None

    async def _websocket(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = Headers(scope=scope)
        origins, host = headers.getlist("origin"), headers.get("host", "")
        ours = self._host_is_ours(scope) and (
            not origins or (len(origins) == 1 and self.hosts.same_place(origins[0], host, self.others))
        )
        if not ours:
            self._tell_once("websocket", "Refused a websocket from a page that is not of this server.")
            await send({"type": "websocket.close", "code": 1008})
            return
        await self.app(_with_our_origin(scope, host) if origins else scope, receive, send)


def _with_our_origin(scope: Scope, host: str) -> Scope:
    """The scope with the origin named as the host: the guard has checked it, and Streamlit, comparing the two
    once more, would else go and ask the outside for its address."""
    secure = scope["scheme"] in ("wss", "https")
    origin = f"{'https' if secure else 'http'}://{host}".encode("latin-1")
    return {
        **scope,
        "headers": [(name, origin if name == b"origin" else value) for name, value in scope["headers"]],
    }
