"""The tables as files. They are made when a button is pressed, outside the page's run."""

from __future__ import annotations

import csv
import functools
import io
import zipfile

import streamlit as st

from advisor.catalog import Catalog
from advisor.catalog.changes import written
from advisor.catalog.tables import BY_NAME, TABLES
from advisor.documents.csv_file import inert
from advisor.telling.claims import TABLES as CLAIMS
from advisor.telling.parts.what_is_known import file_of_table
from advisor.text import _
from advisor.web import known
from advisor.web.safe import file_stem


def downloads() -> None:
    """One table, or all of them."""
    catalog = known.catalog()
    st.header(_("Take the data with you"), anchor=False)
    st.caption(_("The tables open in any spreadsheet. Each row names its sources."))
    order = [*CLAIMS, *(table.name for table in TABLES if table.name not in CLAIMS)]
    name = st.selectbox(_("Table"), order, format_func=file_of_table, key="table-file")
    with st.container(horizontal=True):
        st.download_button(
            _("Download this table (CSV)"),
            functools.partial(table_csv, catalog, name),
            BY_NAME[name].file,
            "text/csv",
            on_click="ignore",
            icon=":material/table:",
            key="table-csv",
        )
        st.download_button(
            _("Download all tables (zip)"),
            functools.partial(all_tables, catalog),
            f"platform-advisor-data-{file_stem(catalog.version, 'own')}.zip",
            "application/zip",
            on_click="ignore",
            icon=":material/folder_zip:",
            key="tables-zip",
        )


def table_csv(catalog: Catalog, name: str) -> bytes:
    """One table as it would be read again. No cell can run as a formula; UTF-8 with a mark for Excel."""
    columns = BY_NAME[name].columns
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    for row in catalog.rows(name):
        writer.writerow(inert(written(getattr(row, column))) for column in columns)
    return text.getvalue().encode("utf-8-sig", "replace")


def all_tables(catalog: Catalog) -> bytes:
    """Every table with the version of the data: a folder that `advisor serve --data` can use."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for table in TABLES:
            archive.writestr(table.file, table_csv(catalog, table.name))
        archive.writestr("VERSION", catalog.version + "\n")
    return content.getvalue()
