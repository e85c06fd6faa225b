"""From the text of a JSON file to plain data, and what no answers may hold wherever it stands.

JSON says nothing of a name that stands twice, of half a character, of NaN or of depth; each of them would be
lost or break something later, so each is found here and placed.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from advisor.answers.errors import AnswersError

MAX_BYTES = 2_000_000
# The answers themselves are five levels deep; what others add to a decision or a review may be deeper.
MOST_DEPTH = 20
# No department has more to say; a page copies them all at every click.
MOST_VALUES = 50_000
# Above this a number with a fraction, as most programs keep numbers, skips some whole ones.
LARGEST_WHOLE_NUMBER = 2**53

SHOWN_OF_A_NAME = 60

Place = tuple[int | str, ...]


class Doubled(dict[str, Any]):
    """An object of a JSON file in which some names stand twice; the last of each is kept."""

    twice: tuple[str, ...] = ()


def decoded(text: str | bytes, *, too_large: str) -> Any:
    """Plain data from the text of a JSON file; a byte-order mark before it is no problem.

    too_large  what to say of a file that is larger than MAX_BYTES

    Raises AnswersError with one sentence where the text is no JSON at all.
    """
    if len(text) > MAX_BYTES:
        raise AnswersError([too_large])
    if isinstance(text, bytes) and not json.detect_encoding(text).startswith("utf-8"):
        raise AnswersError(["The file is text in UTF-16 or UTF-32. Save it as UTF-8 and open it again."])
    try:
        if isinstance(text, bytes):
            text = text.decode("utf-8-sig")
        return json.loads(text.removeprefix("\ufeff"), object_pairs_hook=_object)
    except UnicodeDecodeError:
        raise AnswersError(["The file is not text in UTF-8. Choose the .json file that was saved."]) from None
    except RecursionError:
        raise AnswersError(
            [f"The file is nested more than {MOST_DEPTH} levels deep. Choose the .json file that was saved."]
        ) from None
    except json.JSONDecodeError as error:
        raise AnswersError([_not_json(error)]) from None
    except ValueError:  # Python reads no whole number of more than 4,300 digits
        raise AnswersError(
            ["A number in the file is too long. Choose the .json file that was saved."]
        ) from None


def faults(data: Any, but: str = "") -> Iterator[Callable[[], str]]:
    """What may stand nowhere in answers: one sentence each, made when it is asked for.

    A name twice in one object, half a character, a number that is none or that cannot be kept, and objects in
    objects without end. Data that hold too many values are said to, and followed no further.

    but  a name of the outermost object that is not looked into
    """
    waiting: list[tuple[Place, Any]] = [((), data)]
    seen = 0
    while waiting:
        place, value = waiting.pop()
        seen += len(value) if isinstance(value, dict | list) else 0
        if seen > MOST_VALUES:
            yield lambda: f"The answers hold more than {MOST_VALUES:,} values. Take out what nobody typed."
            return
        match value:
            case dict() | list() if len(place) >= MOST_DEPTH:
                yield partial(_say, place, f"this is nested more than {MOST_DEPTH} levels deep. Take it out.")
            case dict():
                for name in value.twice if isinstance(value, Doubled) else ():
                    yield partial(_say, (*place, name), "this name is there twice. Keep one of them.")
                # the newest is looked at first, so that problems come in the order of the file
                inside = [name for name in value if place or name != but]
                waiting += [((*place, name), value[name]) for name in reversed(inside)]
                for name in inside:
                    if _is_broken(name):
                        yield partial(_say, (*place, name), f"the name {BROKEN}")
            case list():
                waiting += [((*place, k), inner) for k, inner in reversed(list(enumerate(value)))]
            case str() if _is_broken(value):
                yield partial(_say, place, f"the text {BROKEN}")
            case float() if not math.isfinite(value):
                yield partial(_say, place, f"{json.dumps(value)} is not a number. "
                              "Write digits, or null when unknown.")  # fmt: skip
            case int() if abs(value) > LARGEST_WHOLE_NUMBER:
                yield partial(_say, place, "the number is too large to be kept exactly. Check its digits.")


BROKEN = "holds half a character, which no file can keep. Type it again."


def placed(place: Place) -> str:
    """Where something stands: the names from the outside in, with points between them."""
    names = [shown(str(part)) for part in place if part != "[key]"]
    return ".".join(names if len(names) <= 6 else [*names[:6], "…"]) or "answers"


def shown(name: str) -> str:
    """The beginning of a name, in letters that every terminal can print on one line."""
    kept = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in name[:SHOWN_OF_A_NAME])
    return kept + ("…" if len(name) > SHOWN_OF_A_NAME else "")


def _say(place: Place, sentence: str) -> str:
    return f"{placed(place)}: {sentence}"


def _is_broken(text: str) -> bool:
    """Whether half of a pair of code units stands alone in a text."""
    if text.isascii():
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    doubled = Doubled(found)
    doubled.twice = tuple(name for name, times in Counter(n for n, _value in pairs).items() if times > 1)
    return doubled


def _not_json(error: json.JSONDecodeError) -> str:
    if error.msg == "Extra data" and error.lineno > 1:
        return (f"Line {error.lineno}: there is more after the first object, as in a file for advisor batch. "
                "Choose the .json file that was saved.")  # fmt: skip
    return f"Line {error.lineno}: this is not JSON ({error.msg}). Choose the .json file that was saved."
