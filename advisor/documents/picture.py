"""A chart as SVG, drawn without a browser and without the network."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from advisor.charts import Chart
from advisor.documents.cleaning import clean_text
from advisor.documents.drawing import bars_svg
from advisor.documents.typefaces import FONTS_FOLDER


@lru_cache(maxsize=1)
def _converter() -> Any:
    """vl-convert with the fonts the document is set in: text measured in another font would be clipped."""
    import vl_convert

    vl_convert.register_font_directory(str(FONTS_FOLDER))
    return vl_convert


def chart_svg(chart: Chart) -> str:
    """The chart drawn; nothing is fetched, whatever stands in it."""
    if chart.bars:
        return bars_svg(chart.bars)
    return _drawn(json.dumps(_clean_lines(chart.spec), ensure_ascii=False))


def chart_png(chart: Chart) -> bytes:
    """The chart as a picture of dots, for files that hold no SVG."""
    return _dotted(chart_svg(chart))


@lru_cache(maxsize=32)
def _dotted(svg: str) -> bytes:
    png: bytes = _converter().svg_to_png(svg, scale=2)
    return png


# Drawing takes most of the time of a document, and the same result is often printed again.
@lru_cache(maxsize=32)
def _drawn(spec: str) -> str:
    svg: str = _converter().vegalite_to_svg(json.loads(spec), allowed_base_urls=[])
    return svg


def _clean_lines(value: Any) -> Any:
    """Every text of a specification cleaned line by line: line breaks carry meaning in labels."""
    if isinstance(value, str):
        return "\n".join(_cleaned_line(line) for line in value.split("\n"))
    if isinstance(value, dict):
        return {key: _clean_lines(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_clean_lines(inner) for inner in value]
    return value


def _cleaned_line(line: str) -> str:
    """Plain ASCII (field names, expressions, colours) passes as it is, inner spaces included."""
    return line if line.isascii() and line.isprintable() else clean_text(line)
