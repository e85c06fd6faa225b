"""Running the app as a server: `advisor serve` calls `serve`.

Settings stand in `.streamlit/config.toml` beside the app, where `streamlit run` finds them too. One of them,
`runner.postScriptGC` off, needs a partner: `warm_up` collects once and freezes what will live for good.
Collecting after every run had made 60 viewers wait for seconds.
"""

from __future__ import annotations

import gc
import importlib
import logging
import os
import sys
import threading
from pathlib import Path

from advisor.answers import parse_answers
from advisor.text import _


def app_file() -> Path:
    """The router: at the top of a checkout, or carried inside the installed package."""
    package = Path(__file__).resolve().parents[1]
    checkout = package.parent / "app.py"
    return checkout if checkout.is_file() else package / "_app" / "app.py"


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
    from advisor.report import build_report, render_pdf
    from advisor.web import known

    text = next(iter(known.examples().values()), None)
    if text is not None:
        answers = parse_answers(text, known.catalog())
        render_pdf(build_report(known.result(answers), answers, known.catalog()))


def apologise(error: Exception) -> bool:
    """What a person sees when the program itself fails; the log has the rest. True: nothing more is shown."""
    import streamlit as st

    logging.getLogger("advisor").error("A page failed.", exc_info=error)
    st.error(
        _(
            "Something went wrong on our side. Your answers are saved. Reload the page; if it happens again, "
            "save your answers under “Take it with you” and tell whoever runs this server."
        )
    )
    return True


def serve(port: int = 8501, address: str = "127.0.0.1", data: Path | None = None) -> None:
    """Serve the app until stopped. Only this computer sees it unless another address is chosen.

    data  a folder of tables in place of the ones shipped with the program
    """
    import streamlit as st

    if data is not None:
        os.environ["ADVISOR_DATA"] = str(data)
    warm_up()
    threading.Thread(target=_first_document, daemon=True).start()
    # Streamlit looks for .streamlit/config.toml beside the program that was started. Without this it would
    # miss ours whenever `advisor` is called from another folder, and fall back to sending usage statistics.
    sys.argv = [str(app_file())]
    st.App(app_file(), on_script_error=apologise).run(config={"server.port": port, "server.address": address})
