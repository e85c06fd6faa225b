"""Text from people and from data, made harmless where Streamlit would read it as Markdown.

Markdown in a heading, a label or a metric can load pictures from other sites and turn "$5 and $9" into a
formula. Every text that is not written in our own source passes `plain` before it is drawn as Markdown.

Escaping is not enough: what is escaped is plain text once it is read, and then Streamlit goes over the text
again and makes links of addresses, pictures of ":streamlit:" and arrows of "->". See `SPELL`.
"""

from __future__ import annotations

import html
import re
from urllib.parse import quote, urlsplit

PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+")
# What the second reading acts on, escaped or not: addresses of the web and of mail, icons and pictures
# between two colons, arrows and other signs by themselves. An invisible joiner behind it breaks the spell.
SPELL = re.compile(r"(?i)https?:(?=//)|www(?=\.)|@(?=\S)|:(?=[\w+-]+:)|(?<!\S)[-<>~](?=(?:->|[-=>])(?!\S))")
JOINER = "\u2060"
# Words and the punctuation that means nothing to Markdown inside a line.
ORDINARY = re.compile(r"[^\W_](?:[^\W_]|[ ,.;?()/’'“”–—→&%-])*")
# Markdown reads these even inside a line: a letter by its name, and the number of a list.
NAMED_LETTER = re.compile(r"&\w+;")
NUMBER_OF_A_LIST = re.compile(r"\d+[.)](?:\s|$)")


def plain(text: object) -> str:
    """The text as Markdown that shows exactly the text: one line, no markup, links, pictures or formulas."""
    line = CONTROL.sub(" ", str(text)).strip()
    line = SPELL.sub(lambda found: found.group(0) + JOINER, line)
    return PUNCTUATION.sub(r"\\\1", line)


def label(text: str) -> str:
    """The text as the label of a widget, left as it is where that is harmless.

    Streamlit reads the label's source, backslashes included, to people who cannot see the page, so words
    are escaped only if they hold something that Markdown would act on.
    """
    harmless = ORDINARY.fullmatch(text) and not any(found.search(text) for found in (SPELL, NAMED_LETTER))
    harmless = harmless and not NUMBER_OF_A_LIST.match(text)
    return text if harmless else plain(text)


def html_text(text: object) -> str:
    """The text as HTML that shows exactly the text: one line, no markup; also inside an attribute."""
    return html.escape(CONTROL.sub(" ", str(text)).strip())


def link(title: str, url: str) -> str:
    """A Markdown link for a web address, or the title alone when the address is not one of the web."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return plain(title)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return plain(title)
    return f"[{plain(title)}](<{quote(url.strip(), safe=':/?#@!$&*+,;=%~-._')}>)"


def file_stem(title: str, fallback: str) -> str:
    """A name for a downloaded file: letters and digits only, so that every system takes it."""
    return re.sub(r"[^A-Za-z0-9]+", "-", title).strip("-").lower()[:60] or fallback
