"""What the server tells the browser about its pages.

The policy lets a page load from its own server alone: a picture, a script or a style from elsewhere is not
fetched even if hostile text should ever become markup.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

from starlette.datastructures import MutableHeaders
from starlette.types import Message, Send
from streamlit import file_util

from advisor.web import scripts

INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def hash_of(script: str) -> str:
    """An inline script as the policy names it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def frame_scripts() -> list[str]:
    """The inline scripts in the one HTML file that Streamlit ships."""
    return INLINE_SCRIPT.findall((Path(file_util.get_static_dir()) / "index.html").read_text("utf-8"))


def content_security_policy(inline: Iterable[str]) -> str:
    """The policy as one header.

    Streamlit writes its styles into the page, hence 'unsafe-inline' for styles: a style can load nothing from
    elsewhere under the rest of the policy. Its reader of messages counts in WebAssembly, hence
    'wasm-unsafe-eval', which lets no text become a script. Charts need no `eval`: their formulas are read by
    an interpreter."""
    own = "'self'"
    rules = {
        "default-src": "'none'",
        "script-src": " ".join([own, "'wasm-unsafe-eval'", *map(hash_of, inline)]),
        "style-src": f"{own} 'unsafe-inline'",
        "img-src": f"{own} data: blob:",
        "font-src": f"{own} data:",
        "connect-src": own,
        "manifest-src": own,
        "worker-src": f"{own} blob:",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def headers() -> dict[str, str]:
    """The headers of every answer."""
    return {
        "Content-Security-Policy": content_security_policy([*frame_scripts(), *scripts.ALL]),
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",  # for browsers that do not know frame-ancestors
        # The address of a page holds the key to the work: no other site may learn it.
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    }


def with_headers(send: Send, extra: dict[str, str], scheme: str) -> Send:
    """A `send` that adds the headers, takes back what invites other sites, and marks cookies for HTTPS."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            message.setdefault("headers", [])
            sent = MutableHeaders(raw=message["headers"])
            for name in [name for name in sent if name.startswith("access-control-")]:
                del sent[name]
            for name, value in extra.items():
                sent[name] = value
            if scheme == "https":
                message["headers"] = [
                    (n, v + b"; Secure" if n.lower() == b"set-cookie" and b"secure" not in v.lower() else v)
                    for n, v in sent.raw
                ]
        await send(message)

    return sending
