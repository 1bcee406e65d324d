"""Keeper rules as data: the criteria for the photo to keep, in order."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

MOST_RULES = 59
"""How many rules an order may have: each has its bit where the deciding ones are noted."""


class Criterion(StrEnum):
    """What a rule looks at, worded as a property of the photo to keep.

    The values of each criterion are in core.groups.merits, its words in desktop.rules.rule_words. Catalogs store the
    enum values, so they never change.
    """

    reason: str

    def __new__(cls, value: str, reason: str = "") -> Self:
        criterion = str.__new__(cls, value)
        criterion._value_, criterion.reason = value, reason
        return criterion

    PROTECTED = "protected", "in a protected folder"
    UNFRAMED = "unframed", "no frame around it"
    WHOLE = "whole", "the whole picture"
    PROPORTIONS = "proportions", "true proportions"
    FOLDER = "folder", "in {}"
    PATH = "path contains", "its path contains “{}”"
    OTHER_PATH = "path does not contain", "its path does not contain “{}”"
    PIXELS = "pixels", "most pixels"
    RAW = "raw", "has a RAW file"
    FACTS = "facts", "most facts about the photo"
    GPS = "gps", "says where it was taken"
    RATING = "rating", "highest rating"
    KEYWORDS = "keywords", "most keywords"
    CAMERA = "camera", "as the camera wrote it"
    VERSION = "version", "nearly all copies are of its version"
    COMPRESSION = "compression", "least compressed"
    LARGER_FILE = "larger file", "largest file"
    COMPANIONS = "companions", "has the most that belongs to it"
    SMALLER_FILE = "smaller file", "smallest file"
    OLDER = "older", "earliest date"
    NEWER = "newer", "latest date"
    UNCOPIED = "uncopied", "not named a copy"
    OWN_FOLDER = "own folder", "in a folder of your own"
    SHORTER_PATH = "shorter path", "shortest path"
    OLDER_FILE = "older file", "oldest file"
    NEWER_FILE = "newer file", "newest file"
    LONGER_PATH = "longer path", "longest path"

    @property
    def takes_text(self) -> bool:
        """Whether its rules need a folder or a pattern; there may be several of them."""
        return self in (Criterion.FOLDER, Criterion.PATH, Criterion.OTHER_PATH)

    @property
    def is_within_version(self) -> bool:
        """Whether it concerns how a picture is stored, which does not compare a picture with an edit of it: its rules
        apply only between photos of one version."""
        return self in _WITHIN_VERSION

    @property
    def is_personal(self) -> bool:
        """Whether it states the person's own choice, independent of the photos' qualities."""
        return self is Criterion.PROTECTED or self.takes_text


_WITHIN_VERSION = frozenset(
    {
        Criterion.COMPRESSION,
        Criterion.LARGER_FILE,
        Criterion.COMPANIONS,
        Criterion.SMALLER_FILE,
        Criterion.UNCOPIED,
        Criterion.OWN_FOLDER,
        Criterion.SHORTER_PATH,
        Criterion.LONGER_PATH,
        Criterion.OLDER_FILE,
        Criterion.NEWER_FILE,
    }
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `text` is the folder or pattern of a criterion that takes one."""

    criterion: Criterion
    on: bool = True
    text: str = ""

    @property
    def speaks(self) -> bool:
        return self.on and bool(self.text.strip() or not self.criterion.takes_text)

    @property
    def folder(self) -> str:
        """The path of the folder that the text names; ~ is the home folder."""
        return os.path.normpath(os.path.expanduser(self.text.strip()))


Rules = tuple[Rule, ...]


class Doubt(StrEnum):
    """Why the rules leave a group undecided."""

    TIE = "undecided: no rule decides between the best of them"
    VERSIONS = "undecided: one is an edit of another, and each of them is there once"
    UNMATCHED = "undecided: the photo that the rules prefer does not match all the others"
    ONLY_RAW = "undecided: another photo has a RAW file or a video, the one that the rules prefer has none"
    ENLARGED = "undecided: the photo that the rules prefer is larger, and shows no more than a smaller one"
    COARSE = "undecided: the photo that the rules prefer shows more, another one a part of it in finer detail"
    PART = "undecided: the photo that the rules prefer is a part of another one"
    ORIGIN = "undecided: another photo is as the camera wrote it, the one that the rules prefer is not"


SAME = "they are the same file"
"""The reason for keeping one of several photos that no rule tells apart, and that are identical."""


def in_words(rules: Sequence[Rule]) -> str:
    """The reason for keeping a photo that these rules decided for."""
    return ", ".join(rule.criterion.reason.format(rule.text) for rule in rules)


def to_text(rules: Sequence[Rule]) -> str:
    """The rules as JSON, the form in which they are stored."""
    return json.dumps([{"rule": rule.criterion.value, "on": rule.on, "text": rule.text} for rule in rules])


def from_text(text: str) -> Rules:
    """The stored rules; the default if there are none or they cannot be read. Rules of a later version are left out,
    and criteria that are not listed are appended, switched off."""
    try:
        stored = json.loads(text) if text else None
    except ValueError:
        stored = None
    if not isinstance(stored, list):
        return DEFAULT_RULES
    return completed([rule for entry in stored if (rule := _rule(entry)) is not None])


def completed(rules: Sequence[Rule]) -> Rules:
    """The rules with each criterion that takes no text exactly once: at its first place, or appended, switched off."""
    order: list[Rule] = []
    seen: set[Criterion] = set()
    for rule in rules[:MOST_RULES]:
        if rule.criterion.takes_text or rule.criterion not in seen:
            order.append(rule)
            seen.add(rule.criterion)
    missing = [Rule(kind, False) for kind in Criterion if not kind.takes_text and kind not in seen]
    return (*order[: MOST_RULES - len(missing)], *missing)


DEFAULT_RULES = completed(
    [
        Rule(Criterion.PROTECTED),
        Rule(Criterion.UNFRAMED),
        Rule(Criterion.WHOLE),
        Rule(Criterion.PROPORTIONS),
        Rule(Criterion.PIXELS),
        Rule(Criterion.RAW),
        Rule(Criterion.FACTS),
        Rule(Criterion.CAMERA),
        Rule(Criterion.VERSION),
        Rule(Criterion.COMPRESSION),
        Rule(Criterion.LARGER_FILE),
        Rule(Criterion.COMPANIONS),
        Rule(Criterion.OLDER),
        Rule(Criterion.UNCOPIED),
        Rule(Criterion.OWN_FOLDER),
        Rule(Criterion.SHORTER_PATH),
        Rule(Criterion.OLDER_FILE),
    ]
)


def _rule(entry: object) -> Rule | None:
    if not isinstance(entry, dict) or str(entry.get("rule")) not in set(Criterion):
        return None
    return Rule(Criterion(entry["rule"]), bool(entry.get("on")), str(entry.get("text", "")))
