"""The department's colour and logo on its documents, checked before anything is printed with them."""

from __future__ import annotations

import base64
import re

from advisor.answers import Answers
from advisor.charts.themes import contrast
from advisor.documents.cleaning import clean_text
from advisor.documents.errors import BrandingError
from advisor.documents.logos import drawn_logo
from advisor.telling.blocks import OUR_COLOUR, PLAIN, Branding
from advisor.text import _

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
# Small text in the colour stands on white: WCAG 2 asks for 4.5 to 1.
LEAST_CONTRAST = 4.5


def branding(colour: str | None = None, logo: bytes | None = None, logo_alt: str = "") -> Branding:
    """The checked look. Raises BrandingError where the colour is too pale or the logo is no picture."""
    return Branding(
        colour=_checked_colour(colour) if colour else OUR_COLOUR,
        logo=drawn_logo(logo) if logo else None,
        logo_alt=clean_text(logo_alt),
    )


def branding_of(answers: Answers) -> Branding:
    """The look that is saved with the answers. Raises BrandingError where it cannot be printed."""
    wishes = answers.report
    if wishes is None or not (wishes.accent or wishes.logo):
        return PLAIN
    try:
        logo = base64.b64decode(wishes.logo, validate=True) if wishes.logo else None
    except ValueError as error:
        raise BrandingError(_("The logo is no PNG or JPEG picture. Save it as one of these.")) from error
    # a colour from a form is made readable rather than refused: the page says so where it is chosen
    return branding(readable(wishes.accent) if wishes.accent else None, logo, wishes.logo_alt or "")


def contrast_on_white(colour: str) -> float:
    """Contrast with white as WCAG 2 counts it, 1–21."""
    return contrast(colour, "#ffffff")


def readable(colour: str) -> str:
    """The colour itself, or the nearest darker one that reads well on white."""
    channels = [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
    for part in range(100, -1, -1):
        darker = "#" + "".join(f"{channel * part // 100:02x}" for channel in channels)
        if contrast_on_white(darker) >= LEAST_CONTRAST:
            return darker
    return "#000000"


def _checked_colour(colour: str) -> str:
    if not COLOUR.fullmatch(colour):
        raise BrandingError(_("A color is written as # and six digits or letters a–f, such as #1f4e8c."))
    if contrast_on_white(colour) < LEAST_CONTRAST:
        raise BrandingError(
            _("The color {color} is too pale to read on white. Use a darker one, such as {darker}.").format(
                color=colour.lower(), darker=readable(colour)
            )
        )
    return colour.lower()
