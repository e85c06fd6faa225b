"""A logo drawn anew: only its picture goes into a document, in sRGB, upright, small, in bounded memory."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import TYPE_CHECKING

from advisor.documents.errors import BrandingError
from advisor.text import _

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

MOST_BYTES = 2_000_000
MOST_PIXELS = 25_000_000
# As JPEG has it; a PNG that is one pixel wide and millions high would take memory for each row.
MOST_SIDE = 65_535
# A JPEG may draw every pixel many times over; ten times or so is usual.
MOST_DRAWN = 20 * MOST_PIXELS
SCAN = b"\xff\xda"
# Twice what is printed at 300 dots an inch; more would only make the file heavy.
KEPT_WIDTH, KEPT_HEIGHT = 1200, 600
# It is saved with the answers, whose file stays small enough to send.
KEPT_BYTES = 400_000
FORMATS = ("PNG", "JPEG")
# As many rows are unpacked at once.
STRIP_PIXELS = 1_000_000
ORIENTATION = 0x0112
# How a picture of each orientation is set upright, as Pillow names it; the last four change width and height.
UPRIGHT = {2: "FLIP_LEFT_RIGHT", 3: "ROTATE_180", 4: "FLIP_TOP_BOTTOM", 5: "TRANSPOSE", 6: "ROTATE_270",
           7: "TRANSVERSE", 8: "ROTATE_90"}  # fmt: skip


# the page asks for the same logo at every click
@lru_cache(maxsize=4)
def drawn_logo(content: bytes) -> bytes:
    """The picture of a PNG or JPEG file as a new PNG without anything else.

    Color profiles and CMYK become sRGB, 16 bits become 8, a turned photo is set upright, an animation shows
    its first picture. What is larger than is printed is made smaller while it is read.

    Raises BrandingError, one sentence, for another kind of file, a broken one, and one too large.
    """
    from PIL import Image, UnidentifiedImageError  # the command line starts without it

    if len(content) > MOST_BYTES:
        raise BrandingError(_("The logo is larger than {size} MB. Save a smaller one.").format(size=2))
    try:
        with Image.open(io.BytesIO(content), formats=FORMATS) as picture:
            # the size stands in the header: a picture that would fill the memory is never unpacked
            pixels = picture.width * picture.height
            drawn_over = content.count(SCAN) * pixels if picture.format != "PNG" else pixels
            longest = max(picture.size)
            if pixels > MOST_PIXELS or drawn_over > MOST_DRAWN or longest > MOST_SIDE:
                raise BrandingError(_("The logo has too many pixels. Save a smaller one."))
            return _small_png(_drawn(picture))
    except BrandingError:
        raise
    except UnidentifiedImageError as error:
        raise BrandingError(_("The logo is no PNG or JPEG picture. Save it as one of these.")) from error
    except Image.DecompressionBombError as error:
        raise BrandingError(_("The logo has too many pixels. Save a smaller one.")) from error
    # Pillow tells of a broken file by errors of many kinds
    except Exception as error:
        raise BrandingError(_("The logo is not whole or is broken. Save it again as PNG or JPEG.")) from error


def _drawn(picture: Picture) -> Picture:
    """The picture as RGB or RGBA, upright, and not much larger than it is kept."""
    from PIL import Image

    if picture.format == "PNG":  # its EXIF may stand behind the picture; a JPEG waits for `draft`
        picture.load()
    profile = picture.info.get("icc_profile")
    turned = _orientation(picture)
    width, height = (KEPT_HEIGHT, KEPT_WIDTH) if turned >= 5 else (KEPT_WIDTH, KEPT_HEIGHT)
    times = max(picture.width / width, picture.height / height)
    if times > 2:
        # a JPEG is unpacked at an eighth, a quarter or half of its size
        picture.draft(None, (round(2 * picture.width / times) or 1, round(2 * picture.height / times) or 1))
    times = max(picture.width / width, picture.height / height)
    smaller = _in_srgb(_reduced(picture, max(1, int(times / 2))), profile)
    smaller.thumbnail((width, height), Image.Resampling.LANCZOS)
    if turned in UPRIGHT:
        smaller = smaller.transpose(Image.Transpose[UPRIGHT[turned]])
    return smaller


def _orientation(picture: Picture) -> int:
    """1 to 8 as EXIF counts them; 1, upright, where it tells nothing that can be read."""
    try:
        return int(picture.getexif().get(ORIENTATION, 1))
    except Exception:  # broken EXIF does not spoil the picture
        return 1


def _reduced(picture: Picture, times: int) -> Picture:
    """The picture in one of the modes L, LA, RGB, RGBA and CMYK, `times` smaller each way.

    Row after row, so that beside the picture itself only a strip of it is unpacked.
    """
    from PIL import Image

    picture.load()
    rows = max(1, STRIP_PIXELS // picture.width // times) * times
    reduced: Picture | None = None
    for top in range(0, picture.height, rows):
        strip = _plain(picture.crop((0, top, picture.width, min(top + rows, picture.height))))
        strip = strip.reduce(times) if times > 1 else strip
        if reduced is None:
            whole = (strip.width, -(-picture.height // times))
            reduced = Image.new(strip.mode, whole)
        reduced.paste(strip, (0, top // times))
    assert reduced is not None  # a picture has a row
    return reduced


def _plain(strip: Picture) -> Picture:
    """Palettes, single bits and 16 bits made plain."""
    if strip.mode in ("L", "LA", "RGB", "RGBA", "CMYK") and "transparency" not in strip.info:
        return strip
    if strip.mode.startswith("I"):
        return strip.convert("I").point(lambda value: value / 256).convert("L")
    return strip.convert("L" if strip.mode == "1" and "transparency" not in strip.info else "RGBA")


def _in_srgb(picture: Picture, profile: bytes | None) -> Picture:
    """RGB, or RGBA where anything shows through, in the colors that every screen and printer knows."""
    from PIL import ImageCms

    alpha = picture.getchannel("A") if picture.mode in ("LA", "RGBA") else None
    colours = picture.convert(picture.mode.removesuffix("A")) if alpha else picture
    changed = None
    if profile:
        try:
            told = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            changed = ImageCms.profileToProfile(
                colours, told, ImageCms.createProfile("sRGB"), outputMode="RGB"
            )
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            changed = None  # a profile that is broken or of another kind of picture: its colors as they are
    drawn = changed or colours.convert("RGB")
    if alpha and alpha.getextrema() != (255, 255):
        drawn.putalpha(alpha)
    drawn.info.clear()
    return drawn


def _small_png(picture: Picture) -> bytes:
    """PNG, made smaller until it is light enough."""
    while True:
        written = io.BytesIO()
        picture.save(written, "PNG", optimize=True)
        if written.tell() <= KEPT_BYTES:
            return written.getvalue()
        picture.thumbnail((picture.width * 2 // 3, picture.height * 2 // 3))
