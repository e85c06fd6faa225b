"""A logo of any origin is printed in its right colors and upright, and nothing else of its file is kept."""

import io
import struct
import subprocess
import sys
import zlib

import pytest
from PIL import Image, ImageCms, PngImagePlugin, TiffImagePlugin

from advisor.documents import BrandingError
from advisor.documents.logos import KEPT_BYTES, KEPT_HEIGHT, KEPT_WIDTH, MOST_BYTES, drawn_logo

RED, BLUE = (200, 30, 40), (20, 60, 200)
SECRET = b"Jane Doe, 12 Elm Street"


def saved(picture, kind="PNG", **options):
    file = io.BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def halves(size=(300, 120), left=RED, right=BLUE, mode="RGB"):
    """Two colors side by side, so that it is seen which way is up."""
    picture = Image.new("RGB", size, left)
    picture.paste(right, (size[0] // 2, 0, *size))
    return picture.convert(mode)


def opened(content):
    return Image.open(io.BytesIO(drawn_logo(content)))


def seen(content):
    """The colors left and right, as on white paper."""
    picture = opened(content).convert("RGBA")
    paper = Image.new("RGBA", picture.size, "white")
    paper.alpha_composite(picture)
    width, height = paper.size
    return [paper.getpixel((x, height // 2))[:3] for x in (width // 5, width - 1 - width // 5)]


def alike(one, two, room=8):
    return all(abs(a - b) <= room for x, y in zip(one, two, strict=True) for a, b in zip(x, y, strict=True))


def swapped_profile(padding=0):
    """A color profile in which red and green change places; as large as those of a press where padded."""
    plain = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    names = {b"rXYZ": b"gXYZ", b"gXYZ": b"rXYZ"}
    table = bytearray(plain)
    for at in range(132, 132 + 12 * struct.unpack(">I", plain[128:132])[0], 12):
        table[at : at + 4] = names.get(plain[at : at + 4], plain[at : at + 4])
    table += bytes(padding)
    table[:4] = struct.pack(">I", len(table))
    return bytes(table)


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width, height, *chunks, depth=8, kind=2):
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(chunks) + chunk(b"IEND", b"")


# ---------------------------------------------------------------- right pictures


def palette_that_shows_through():
    picture = halves(mode="RGB").quantize(4)
    return saved(picture, transparency=picture.getpixel((299, 60)))


def sixteen_bits_of_gray():
    picture = Image.new("I;16", (300, 120), 0)
    picture.paste(51_400, (150, 0, 300, 120))
    return saved(picture)


def sixteen_bits_of_color():
    row = (
        b"\x00"
        + struct.pack(">3H", *(257 * c for c in RED)) * 150
        + struct.pack(">3H", *(257 * c for c in BLUE)) * 150
    )
    return png(300, 120, chunk(b"IDAT", zlib.compress(row * 120)), depth=16)


def animated():
    return saved(halves(), save_all=True, append_images=[Image.new("RGB", (300, 120), "white")], duration=99)


PICTURES = {
    "png": (lambda: saved(halves()), [RED, BLUE]),
    "jpeg": (lambda: saved(halves(), "JPEG", quality=95), [RED, BLUE]),
    "progressive": (lambda: saved(halves(), "JPEG", quality=95, progressive=True), [RED, BLUE]),
    "gray jpeg": (lambda: saved(halves(mode="L"), "JPEG"), [(82,) * 3, (64,) * 3]),
    "cmyk": (lambda: saved(halves(mode="CMYK"), "JPEG", quality=95), [RED, BLUE]),
    "palette": (lambda: saved(halves().quantize(4)), [RED, BLUE]),
    "palette that shows through": (palette_that_shows_through, [RED, (255,) * 3]),
    "one color that shows through": (lambda: saved(halves(), transparency=BLUE), [RED, (255,) * 3]),
    "16 bits of gray": (sixteen_bits_of_gray, [(0,) * 3, (200,) * 3]),
    "16 bits of color": (sixteen_bits_of_color, [RED, BLUE]),
    "1 bit": (lambda: saved(halves(left=(0,) * 3, right=(255,) * 3, mode="1")), [(0,) * 3, (255,) * 3]),
    "gray that shows through": (lambda: saved(halves(mode="LA")), [(82,) * 3, (64,) * 3]),
    "animation": (animated, [RED, BLUE]),
}


@pytest.mark.parametrize("name", PICTURES)
def test_every_kind_of_png_and_jpeg_is_drawn_in_its_colors(name):
    made, expected = PICTURES[name]
    assert alike(seen(made()), expected)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize("size", [(300, 120), (2600, 1040)])
def test_a_turned_photo_is_set_upright(orientation, kind, size):
    """Red must be left, whichever way the camera was held."""
    turn = {2: "FLIP_LEFT_RIGHT", 3: "ROTATE_180", 4: "FLIP_TOP_BOTTOM", 5: "TRANSPOSE", 6: "ROTATE_90",
            7: "TRANSVERSE", 8: "ROTATE_270"}.get(orientation)  # fmt: skip
    picture = halves(size)
    exif = Image.Exif()
    exif[0x0112] = orientation
    content = saved(picture.transpose(Image.Transpose[turn]) if turn else picture, kind, exif=exif)

    drawn = opened(content)
    assert drawn.width / drawn.height == pytest.approx(size[0] / size[1], rel=0.02)
    assert alike(seen(content), [RED, BLUE])
    assert not drawn.getexif()


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_color_profile_is_used_and_not_kept(kind):
    content = saved(halves(left=(255, 0, 0), right=(0, 255, 0)), kind, icc_profile=swapped_profile())

    assert alike(seen(content), [(0, 255, 0), (255, 0, 0)], room=12)
    assert "icc_profile" not in opened(content).info


@pytest.mark.parametrize("mode", ["RGB", "CMYK", "L"])
def test_a_profile_larger_than_a_logo_may_be_spoils_nothing(mode):
    """Press profiles have half a megabyte and more."""
    for profile in (swapped_profile(600_000), b"no profile" * 60_000):
        drawn = drawn_logo(saved(halves(mode=mode), "JPEG", icc_profile=profile))
        assert len(drawn) < 20_000
        assert b"iCCP" not in drawn


def test_nothing_that_was_written_about_the_picture_is_kept():
    exif = Image.Exif()
    exif[0x010E] = exif[0x013B] = SECRET.decode()
    exif.get_ifd(0x8825)[2] = TiffImagePlugin.IFDRational(41)
    text = PngImagePlugin.PngInfo()
    text.add_text("Author", SECRET.decode())
    text.add_itxt("XML:com.adobe.xmp", f"<x>{SECRET.decode()}</x>")
    text.add_text("Comment", SECRET.decode(), zip=True)
    files = [
        saved(halves(), pnginfo=text, exif=exif, dpi=(300, 300)),
        saved(halves(), "JPEG", exif=exif, comment=SECRET, xmp=SECRET, icc_profile=SECRET, dpi=(300, 300)),
        saved(halves()) + SECRET,
        saved(halves(), "JPEG") + SECRET,
        animated(),
    ]
    for content in files:
        drawn = drawn_logo(content)
        assert SECRET not in drawn
        names = [drawn[at + 4 : at + 8] for at in chunks_of(drawn)]
        assert set(names) == {b"IHDR", b"IDAT", b"IEND"}


def chunks_of(content):
    at = 8
    while at < len(content):
        yield at
        at += 12 + struct.unpack(">I", content[at : at + 4])[0]


@pytest.mark.parametrize("size", [(1, 1), (1, 5000), (5000, 1), (3000, 2000), (1200, 600), (601, 601)])
@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_of_any_shape_is_kept_small_enough_and_in_shape(size, kind):
    drawn = opened(saved(halves(size), kind))
    width, height = drawn.size
    assert width <= KEPT_WIDTH
    assert height <= KEPT_HEIGHT
    fits = min(KEPT_WIDTH / size[0], KEPT_HEIGHT / size[1], 1)
    assert (width, height) == tuple(max(1, round(side * fits)) for side in size)


def test_a_photo_that_packs_badly_is_made_smaller_until_it_is_light():
    noise = Image.effect_noise((1500, 1000), 90).convert("RGB")
    drawn = drawn_logo(saved(noise, "JPEG"))
    assert len(drawn) <= KEPT_BYTES
    assert Image.open(io.BytesIO(drawn)).width > 300


# ---------------------------------------------------------------- refused in one sentence


def bomb():
    return png(60_000, 60_000, chunk(b"IDAT", zlib.compress(bytes(1000))))


def endless_scans():
    """A progressive JPEG that draws its pixels a thousand times over."""
    content = saved(Image.new("L", (5000, 4900)), "JPEG", progressive=True)
    last = content.rindex(b"\xff\xda")
    return content[:-2] + content[last:-2] * 1000 + content[-2:]


REFUSED = {
    "gif": (lambda: saved(halves(mode="P"), "GIF"), "no PNG or JPEG"),
    "webp": (lambda: saved(halves(), "WEBP"), "no PNG or JPEG"),
    "tiff": (lambda: saved(halves(), "TIFF"), "no PNG or JPEG"),
    "bmp": (lambda: saved(halves(), "BMP"), "no PNG or JPEG"),
    "svg": (lambda: b'<svg xmlns="http://www.w3.org/2000/svg"/>', "no PNG or JPEG"),
    "pdf": (lambda: b"%PDF-1.7\n", "no PNG or JPEG"),
    "postscript": (lambda: b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "no PNG or JPEG"),
    "the head of a png alone": (lambda: b"\x89PNG\r\n\x1a\n", "no PNG or JPEG"),
    "gif that says it is a png": (
        lambda: b"\x89PNG\r\n\x1a\n" + saved(halves(mode="P"), "GIF"), "no PNG or JPEG"),
    "png cut short": (lambda: saved(halves((3000, 2000)))[:1500], "not whole"),
    "jpeg cut short": (lambda: saved(Image.effect_noise((900, 900), 90), "JPEG")[:30_000], "not whole"),
    "png of zeros": (lambda: png(300, 120, chunk(b"IDAT", bytes(500))), "broken"),
    "no width": (lambda: png(0, 120, chunk(b"IDAT", zlib.compress(b""))), "no PNG or JPEG"),
    "bomb": (bomb, "too many pixels"),
    "just above": (lambda: png(5001, 5000, chunk(b"IDAT", zlib.compress(bytes(1000)))), "too many pixels"),
    "a pixel wide": (lambda: png(1, 65_536, chunk(b"IDAT", zlib.compress(bytes(99)))), "too many pixels"),
    "a pixel high": (lambda: png(65_536, 1, chunk(b"IDAT", zlib.compress(bytes(99)))), "too many pixels"),
    "scans": (endless_scans, "too many pixels"),
    "profile that unpacks to 60 MB": (
        lambda: png(9, 9, chunk(b"iCCP", b"x\0\0" + zlib.compress(bytes(60_000_000)))), "broken"),
    "heavy": (lambda: bytes(MOST_BYTES + 1), "larger than 2 MB"),
}  # fmt: skip


@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_usable_picture_is_refused_in_one_sentence(name):
    made, words = REFUSED[name]
    with pytest.raises(BrandingError, match=words) as caught:
        drawn_logo(made())
    assert str(caught.value).count(". ") == 1
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize("kind", ["JPEG", "progressive", "PNG"])
def test_a_logo_of_25_megapixels_takes_little_time_and_memory(kind, tmp_path):
    """In a process of its own, where nothing else counts."""
    picture = halves((5000, 5000))
    options = (
        {"quality": 60, "progressive": kind == "progressive"} if kind != "PNG" else {"compress_level": 1}
    )
    file = tmp_path / "logo"
    file.write_bytes(saved(picture, "PNG" if kind == "PNG" else "JPEG", **options))
    assert file.stat().st_size <= MOST_BYTES
    program = (
        "import resource, sys, time; from PIL import Image, ImageCms\n"
        "from advisor.documents.logos import drawn_logo\n"
        "def most(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024\n"
        "content = open(sys.argv[1], 'rb').read()\n"
        "before = most(); began = time.process_time()\n"
        "drawn_logo(content)\n"
        "print(time.process_time() - began, most() - before)"
    )
    # by way of a shell: a process begins with the most memory that its parent has had
    shell = ["sh", "-c", '"$0" -c "$@"; exit $?', sys.executable, program, str(file)]
    done = subprocess.run(shell, capture_output=True, text=True, check=True)
    seconds, megabytes = map(float, done.stdout.split())
    print(kind, seconds, megabytes)
    assert seconds < 5
    assert megabytes < (180 if kind != "JPEG" else 40)
