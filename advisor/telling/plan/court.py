"""The decisions of courts that the plan and the drafts name: which court, when, how far it reaches.

Each sentence ends with the advice to ask, so that none can be printed without it.
"""

from __future__ import annotations

from advisor.text import _

FILTER_SOURCES = (
    "src-seventh-circuit-finds-university-social-2025",
    "src-state-bar-wisconsin-2025-08",
    "src-tanner-v-ziegenhorn-opinion-2021",
    "src-hlerk-tanner-v-ziegenhorn",
)
FORUM_SOURCES = (
    "src-masc-uptown-2026-01",
    "src-masc-uptown-don-t-just",
    "src-unc-blocking-critics-2022",
)
CLOSED_SOURCES = (
    "src-public-safety-facebook-pages-first-2018",
    "src-pasco-sheriff-disables-comments-tips-2022",
)
PRIVATE_SOURCES = ("src-lindke-v-freed-opinion-2024", "src-washington-public-ports-assn-april-2024")


def filter_decisions() -> list[str]:
    """Why no word list stands between people and the page: two decisions, with court, date and reach."""
    return [
        _(
            "Krasno v. Mnookin (7th Circuit, 2025-08-01) struck an off-topic rule that a university ran by "
            "keyword filters: ask your attorney."
        ),
        _("It binds courts in Illinois, Indiana and Wisconsin, and others may differ: ask your attorney."),
        _(
            "Tanner v. Ziegenhorn (trial court, Eastern District of Arkansas, 2021-09-30) went against "
            "a state police profanity filter: ask your attorney."
        ),
        _("A trial court’s decision binds no other court: ask your attorney."),
    ]


def private_accounts() -> list[str]:
    """When a private account speaks for the government."""
    return [
        _("Lindke v. Freed (US Supreme Court, 2024-03-15) holds in every state: ask your attorney."),
        _(
            "A post is the government’s when its author had authority to speak for it and used it in that "
            "post: ask your attorney."
        ),
        _("So keep work off private accounts, and label a private one as private."),
    ]
