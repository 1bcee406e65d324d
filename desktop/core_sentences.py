"""Translates the sentences of core, which speaks English only, by recognising their patterns.

"/p/a.jpg is too large to be read safely." fits "{path} is too large to be read safely.". The translation of this
pattern is looked up and filled with the same path, which may be a sentence of core itself. `make translations` collects
the patterns.
"""

from __future__ import annotations

import json
import re
from functools import cache, lru_cache

from desktop import resource
from desktop.words import tr

_NAME = re.compile(r"\{(\w+)\}")


def told(sentence: str) -> str:
    """A sentence of core in the window's language; unchanged if there is no translation."""
    pattern, parts = _recognised(sentence)
    translated = tr(pattern)
    return sentence if translated == pattern else _NAME.sub(lambda name: told(parts[name[1]]), translated)


@lru_cache(maxsize=4096)  # a list asks again each time that it is painted
def _recognised(sentence: str) -> tuple[str, dict[str, str]]:
    """The pattern that a sentence fits, and its values; the sentence itself and no values if none fits."""
    for expression, pattern in _patterns():
        if found := expression.fullmatch(sentence):
            return pattern, found.groupdict()
    return sentence, {}


@cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    """The patterns, those with most letters of their own first, since they fit less by chance."""
    patterns: list[str] = json.loads(resource.read_text("translations/core.json"))
    patterns.sort(key=lambda pattern: len(_NAME.sub("", pattern)), reverse=True)
    return [(re.compile(_expression(pattern), re.DOTALL), pattern) for pattern in patterns]


def _expression(pattern: str) -> str:
    pieces = _NAME.split(pattern)  # text, name, text, name, ... text
    seen = set[str]()
    for place in range(1, len(pieces), 2):
        name = pieces[place]
        pieces[place] = f"(?P={name})" if name in seen else f"(?P<{name}>.+?)"
        seen.add(name)
        pieces[place - 1] = re.escape(pieces[place - 1])
    return "".join((*pieces[:-1], re.escape(pieces[-1])))
