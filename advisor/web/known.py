"""What all visitors share: the catalogue, the store, and results that were worked out once.

A result is keyed by the answers and the catalogue's version. Frozen values are shared as they are
(`cache_resource`): copying one for every rerun would cost more than the page itself. A session with tables
of its own has a catalogue of its own, whose version is made of their contents: two sessions never mix.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import streamlit as st

from advisor.answers import Answers, parse_answers
from advisor.catalog import Catalog, load_catalog
from advisor.catalog.own import digest_of, with_tables
from advisor.decision import Recommendation
from advisor.plan.last_result import without_record
from advisor.store import Store
from advisor.telling import complete, recommend
from advisor.web import own_data

RESULTS_KEPT = 500
OWN_CATALOGS_KEPT = 20
# Ranking and set do not hang on draws; the shares of a trial need fewer than those that are printed.
DRAWS_WHEN_TRYING = 1000


@st.cache_resource(show_spinner=False)
def shipped() -> Catalog:
    """The catalogue the server was started with, read once."""
    return load_catalog()


@st.cache_resource(show_spinner=False, max_entries=OWN_CATALOGS_KEPT)
def _own_catalog(digest: str, _tables: Mapping[str, bytes]) -> Catalog:
    return with_tables(shipped(), _tables)


def own_catalog(tables: Mapping[str, bytes]) -> Catalog:
    """The catalogue with these tables in it. Raises CatalogError when they do not fit."""
    return _own_catalog(digest_of(tables), tables)


def catalog() -> Catalog:
    """What is known: to this session, which may have brought tables of its own."""
    own = own_data.tables()
    return own_catalog(own) if own else shipped()


def today() -> date:
    """The day from which ages of claims are counted."""
    return date.today()


@st.cache_resource(show_spinner=False)
def _store(url: str | None) -> Store:
    return Store(url)


def store() -> Store:
    """Where work is saved. The address is asked for each time, so that a test may set its own."""
    return _store(os.environ.get("ADVISOR_DATABASE_URL"))


@st.cache_resource(show_spinner=False, max_entries=RESULTS_KEPT)
def _result(answers_json: str, catalog_version: str, _catalog: Catalog) -> Recommendation:
    answers = parse_answers(answers_json, _catalog)
    return complete(recommend(_catalog, answers), answers, _catalog)


def result(answers: Answers, known: Catalog | None = None) -> Recommendation:
    """The recommendation for these answers, with its checks and its plan.

    known  the catalogue, where it was fetched before: a file is made outside the visit that asked for it
    """
    used = known or catalog()
    return _result(without_record(answers).to_json(), used.version, used)


@st.cache_resource(show_spinner=False, max_entries=RESULTS_KEPT)
def _tried(answers_json: str, catalog_version: str, _catalog: Catalog) -> Recommendation:
    return recommend(_catalog, parse_answers(answers_json, _catalog), draws=DRAWS_WHEN_TRYING)


def tried(answers: Answers) -> Recommendation:
    """The recommendation for answers that are only tried: fewer draws and no plan, to follow at once."""
    used = catalog()
    return _tried(without_record(answers).to_json(), used.version, used)


def key(answers: Answers) -> str:
    """What tells results apart: the catalogue's version and the answers."""
    return f"{catalog().version}\n{without_record(answers).to_json()}"


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
