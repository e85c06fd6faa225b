"""Running the app as a server: `advisor serve` calls `serve`, and `streamlit run app.py` does the same.

Both find in `app.py` an app made of `parts`: the guard before it, and what is to be done once at the start.
Settings stand in `.streamlit/config.toml` beside the app, where Streamlit finds them; its variables
(`STREAMLIT_SERVER_BASE_URL_PATH` and so on) and the options of `advisor serve` come before the file.

One setting, `runner.postScriptGC` off, needs a partner: `warm_up` collects once and freezes what will live
for good. Collecting after every run had made 60 viewers wait for seconds.
"""

from __future__ import annotations

import gc
import importlib
import logging
import os
import threading
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from advisor.answers import parse_answers
from advisor.text import _


def app_file() -> Path:
    """The router: at the top of a checkout, or carried inside the installed package."""
    package = Path(__file__).resolve().parents[1]
    checkout = package.parent / "app.py"
    return checkout if checkout.is_file() else package / "_app" / "app.py"


def parts() -> dict[str, Any]:
    """What `st.App` is made of beside the router."""
    from starlette.middleware import Middleware

    from advisor.web.guarding import Guard

    return {"middleware": [Middleware(Guard)], "lifespan": _ready, "on_script_error": apologise}


@asynccontextmanager
async def _ready(_app: object) -> AsyncIterator[None]:
    """Once, before the first visit."""
    from advisor.web import log

    log.keep_text_out()
    warm_up()
    threading.Thread(target=_first_document, daemon=True).start()
    yield


def warm_up() -> None:
    """Import and read before the first visit what it would else wait for, then let the collector skip it."""
    from advisor.web import known

    # By name: it is Streamlit that draws with them, and on the first visit that would take a second.
    for name in ("pandas", "altair", "advisor.charts"):
        importlib.import_module(name)
    # Outside a visit Streamlit's caches warn that there is no page to draw on.
    for name in ("streamlit.runtime.caching", "streamlit.runtime.scriptrunner_utils"):
        logging.getLogger(name).setLevel(logging.ERROR)
    known.catalog().set_reach  # noqa: B018 (read here, since it is read on first use)
    gc.collect()
    gc.freeze()


def _first_document() -> None:
    """Make one report: fonts and the chart engine take seconds once, and no visitor should wait for them."""
    from advisor.documents import build_report, render_pdf
    from advisor.web import known

    text = next(iter(known.examples().values()), None)
    if text is not None:
        answers = parse_answers(text, known.catalog())
        render_pdf(build_report(known.result(answers), answers, known.catalog()))


def apologise(error: Exception) -> bool:
    """What a person sees when the program itself fails; Streamlit has logged where. True: nothing more is
    shown."""
    import streamlit as st

    st.error(
        _(
            "Something went wrong on our side. Your answers are saved. Reload the page; if it happens again, "
            "save your answers under “Take it with you” and tell whoever runs this server."
        )
    )
    return True


def serve(
    port: int = 8501, address: str = "127.0.0.1", data: Path | None = None, hosts: Sequence[str] = ()
) -> None:
    """Serve the app until stopped. Only this computer sees it unless another address is chosen.

    data  a folder of tables in place of the ones shipped with the program
    hosts  names under which the app answers, beside those of this machine and the address
    """
    from streamlit.web import cli

    from advisor.web.guarding import EVERY_ADDRESS, HOSTS_VARIABLE

    if data is not None:
        os.environ["ADVISOR_DATA"] = str(data)
    if hosts:
        os.environ[HOSTS_VARIABLE] = " ".join([*hosts, os.environ.get(HOSTS_VARIABLE, "")])
    # Streamlit's own command, since it alone reads every variable that is named after a setting.
    command = ["run", str(app_file()), "--server.port", str(port), "--server.address", address]
    # What is printed as the place to go; the settings say localhost.
    if address not in EVERY_ADDRESS and "STREAMLIT_BROWSER_SERVER_ADDRESS" not in os.environ:
        command += ["--browser.serverAddress", address]
    cli.main(command, prog_name="streamlit", standalone_mode=False)
