"""Which font files the documents use: those shipped here, and the CJK font of its own package."""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

FONTS_FOLDER = Path(__file__).parent / "fonts"
CJK_PACKAGE = "manimgx_fonts_cjk"


@lru_cache(maxsize=1)
def font_folders() -> tuple[Path, ...]:
    """The folders that hold fonts. Without the CJK package its letters are replaced, not drawn as boxes."""
    spec = find_spec(CJK_PACKAGE)
    folders = [FONTS_FOLDER]
    if spec and spec.origin:
        folders.append(Path(spec.origin).parent)
    return tuple(folders)


@lru_cache(maxsize=1)
def font_files() -> tuple[Path, ...]:
    """Every font file, in a fixed order: those shipped here first."""
    files = (path for folder in font_folders() for path in sorted(folder.iterdir()))
    return tuple(path for path in files if path.suffix.lower() in {".ttf", ".otf", ".ttc"})
