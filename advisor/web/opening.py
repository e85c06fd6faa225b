"""The one gate before every page: what was saved elsewhere comes in; of what is unread no form is drawn."""

from __future__ import annotations

from typing import Protocol

from advisor.text import _
from advisor.web import frame, navigation, session
from advisor.web.widgets import notices

# These need no answers: they open while a work cannot be read, and say so above.
WITHOUT_WORK = ("start", *navigation.REFERENCE)


class Page(Protocol):
    """A page as the router gives it."""

    @property
    def url_path(self) -> str: ...

    def run(self) -> None: ...


def show(page: Page) -> None:
    """Draw the page, or why the work of this address cannot be read."""
    work = session.arrive()
    here = page.url_path or "start"
    if not work.unreadable or here in WITHOUT_WORK:
        page.run()
        return
    frame.open_page(frame.UNREADABLE, _("Your work cannot be read"))
    notices.unreadable(work)
    navigation.page_link("start", _("To the first page"), icon=":material/arrow_back:")
    frame.close_page()
