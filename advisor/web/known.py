"""What all visitors share: the catalogue, the store, and results that were worked out once.

A result is keyed by the answers and the catalogue's version. Frozen values are shared as they are
(`cache_resource`): copying one for every rerun would cost more than the page itself.
"""

from __future__ import annotations

import os
from pathlib import Path

import streamlit as st

from advisor.answers import Answers, parse_answers
from advisor.catalog import Catalog, load_catalog
from advisor.decision import Recommendation, recommend
from advisor.plan import complete
from advisor.store import Store

RESULTS_KEPT = 500


@st.cache_resource(show_spinner=False)
def catalog() -> Catalog:
    """What is known, read once."""
    return load_catalog()


@st.cache_resource(show_spinner=False)
def _store(url: str | None) -> Store:
    return Store(url)


def store() -> Store:
    """Where work is saved. The address is asked for each time, so that a test may set its own."""
    return _store(os.environ.get("ADVISOR_DATABASE_URL"))


@st.cache_resource(show_spinner=False, max_entries=RESULTS_KEPT)
def _result(answers_json: str, catalog_version: str) -> Recommendation:
    answers = parse_answers(answers_json, catalog())
    return complete(recommend(catalog(), answers), answers, catalog())


def result(answers: Answers) -> Recommendation:
    """The recommendation for these answers, with its checks and its plan."""
    return _result(answers.to_json(), catalog().version)


def key(answers: Answers) -> str:
    """What tells results apart: the catalogue's version and the answers."""
    return f"{catalog().version}\n{answers.to_json()}"


def examples_folder() -> Path | None:
    """The ready examples: beside the program in a checkout, inside it when installed."""
    package = Path(__file__).resolve().parents[1]
    for folder in (package.parent / "examples", package / "_examples"):
        if folder.is_dir():
            return folder
    return None


@st.cache_resource(show_spinner=False)
def examples() -> dict[str, str]:
    """The ready examples by name: the text of each file."""
    folder = examples_folder()
    files = sorted(folder.glob("*.json")) if folder else []
    return {file.stem: file.read_text(encoding="utf-8") for file in files}
