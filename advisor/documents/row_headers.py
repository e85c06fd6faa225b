"""The first cell of a row as its header, for a screen reader: the typesetter tags the heads of columns alone.

The tags stand in the file as plain text, so a cell is retagged where it is, with as many bytes as before, and
the table of places at its end stays right. A file that is tagged otherwise is given back as it is.
"""

from __future__ import annotations

import re

ROW = re.compile(rb"<</Type/StructElem/S/TR/P \d+ 0 R/K\[((?:\d+ 0 R ?)+)\]")
CELL = re.compile(
    rb"(?m)^(\d+) 0 obj\n<</Type/StructElem/S/(TD)/P \d+ 0 R/A\[<</O/Table(/Headers\[[^\]]*\])>>"
)
# A row is named by its first cell where that is set in bold, as `Table.named` has it.
NAME = re.compile(rb"[^\n]*?/K\[(\d+) 0 R")
BOLD = re.compile(rb"(?m)^(\d+) 0 obj\n<</Type/StructElem/S/Strong/")
SCOPE = b"/Scope/Row"


def with_row_headers(document: bytes) -> bytes:
    """The same PDF, of the same length, in which the bold first cell of a row is the header of the row."""
    cells = {int(cell[1]): cell for cell in CELL.finditer(document)}
    bold = {int(one[1]) for one in BOLD.finditer(document)}
    changed = bytearray(document)
    for row in ROW.finditer(document):
        found = [cells.get(int(number)) for number in re.findall(rb"(\d+) 0 R", row[1])]
        first = found[0]
        if first is None or len(first[3]) < len(SCOPE):
            continue
        name = NAME.match(document, first.end())
        if name is None or int(name[1]) not in bold:
            continue
        changed[first.start(2) : first.end(2)] = b"TH"
        changed[first.start(3) : first.end(3)] = SCOPE.ljust(len(first[3]))
        # a cell that names its heads is read with these alone; else with those of its column and its row
        for cell in found[1:]:
            if cell is not None:
                changed[cell.start(3) : cell.end(3)] = b" " * len(cell[3])
    return bytes(changed)
