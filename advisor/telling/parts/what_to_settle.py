"""What stands behind a check that is to be settled before an account opens."""

from __future__ import annotations

from advisor.catalog import Catalog
from advisor.decision.result import CheckToSettle
from advisor.telling.sentences.naming import names
from advisor.text import _
from advisor.words.lists import apart, listed


def asked_whom(check: CheckToSettle) -> str:
    """Who can answer it; their attorney where the data name nobody."""
    return (
        apart([name.strip() for name in check.ask_whom.split(";")]) if check.ask_whom else _("your attorney")
    )


def whom_to_ask(check: CheckToSettle, catalog: Catalog) -> str:
    """Whom to ask, how old the rule is, and for which platforms it counts."""
    details = []
    if check.ask_whom:
        details.append(_("Ask: {whom}").format(whom=asked_whom(check)))
    if check.as_of:
        details.append(_("as of {date}; check again before you rely on it").format(date=check.as_of))
    if check.platforms:
        details.append(_("for {names}").format(names=listed(names(check.platforms, catalog))))
    return " · ".join(details)
