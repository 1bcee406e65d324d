"""Names and explanations of keeper rules, and why a photo is the keeper, in the person's language."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

from core.photo import Group, Photo
from core.rules import SAME, Criterion, Doubt, Rule
from desktop import words
from desktop.reviewing.row import Row
from desktop.words import tr

_TOLD_APART = 16
"""How many photos of a group are looked at for one of the same name."""


def rule_title(criterion: Criterion) -> str:
    return {
        Criterion.PROTECTED: tr("In a protected folder"),
        Criterion.UNFRAMED: tr("Not framed"),
        Criterion.WHOLE: tr("Not cropped"),
        Criterion.PROPORTIONS: tr("Not stretched"),
        Criterion.FOLDER: tr("In the folder"),
        Criterion.PATH: tr("Path contains"),
        Criterion.OTHER_PATH: tr("Path does not contain"),
        Criterion.PIXELS: tr("More pixels"),
        Criterion.RAW: tr("RAW before JPEG"),
        Criterion.FACTS: tr("More details: date, place, stars"),
        Criterion.GPS: tr("Has a place (GPS)"),
        Criterion.RATING: tr("Higher rating"),
        Criterion.KEYWORDS: tr("More keywords"),
        Criterion.CAMERA: tr("As the camera wrote it"),
        Criterion.VERSION: tr("More copies look like it"),
        Criterion.COMPRESSION: tr("Less compressed"),
        Criterion.LARGER_FILE: tr("Larger file"),
        Criterion.COMPANIONS: tr("More that belongs to it"),
        Criterion.SMALLER_FILE: tr("Smaller file"),
        Criterion.OLDER: tr("Older date"),
        Criterion.NEWER: tr("Newer date"),
        Criterion.UNCOPIED: tr("Not named a copy"),
        Criterion.OWN_FOLDER: tr("In a folder of your own"),
        Criterion.SHORTER_PATH: tr("Shorter path"),
        Criterion.LONGER_PATH: tr("Longer path"),
        Criterion.OLDER_FILE: tr("Older file"),
        Criterion.NEWER_FILE: tr("Newer file"),
    }[criterion]


def rule_explanation(criterion: Criterion) -> str:
    """What a rule prefers, and where it is silent."""
    text = {
        Criterion.PROTECTED: tr("Keep the photo in a protected folder, where nothing is ever removed."),
        Criterion.UNFRAMED: tr("Keep the photo without a frame, caption or screen around it."),
        Criterion.WHOLE: tr("Keep the whole picture rather than a part of it."),
        Criterion.PROPORTIONS: tr("Keep the photo that is not wider or higher than the others."),
        Criterion.FOLDER: tr("Keep the photo that lies in this folder or below it."),
        Criterion.PATH: tr("Keep the photo with this in its folder or name; * and ? stand for any letters."),
        Criterion.OTHER_PATH: tr("Keep the photo without this in its folder or name; * and ? stand for any letters."),
        Criterion.PIXELS: tr("Keep the photo with the most pixels."),
        Criterion.RAW: tr("Keep what the camera's sensor saw rather than what was made of it."),
        Criterion.FACTS: tr("Keep the photo that has most of these: date, place, rating, keywords, caption."),
        Criterion.GPS: tr("Keep the photo that says where it was taken."),
        Criterion.RATING: tr("Keep the photo with the most stars."),
        Criterion.KEYWORDS: tr("Keep the photo with the most keywords."),
        Criterion.CAMERA: tr("Keep the photo that names its camera and no program for editing photos."),
        Criterion.VERSION: tr("Keep what looks like nearly all copies; of each edit the best photo stays too."),
        Criterion.COMPRESSION: tr(
            "Keep a file that loses nothing, such as a PNG, or else the JPEG of the highest quality; "
            "silent where a quality is unknown."
        ),
        Criterion.LARGER_FILE: tr("Keep the file with the most bytes."),
        Criterion.COMPANIONS: tr(
            "Keep the photo with the most bytes in the files that belong to it, such as a video or XMP."
        ),
        Criterion.SMALLER_FILE: tr("Keep the file with the fewest bytes."),
        Criterion.OLDER: tr("Keep the photo that was taken first, by its own date."),
        Criterion.NEWER: tr("Keep the photo that was taken last, by its own date."),
        Criterion.UNCOPIED: tr(
            "Keep the file whose name and folders do not call it a copy: Copy, Kopie, Backup, (1) and the like."
        ),
        Criterion.OWN_FOLDER: tr(
            "Keep the file in a folder that you named, not in one that a camera, a phone or a program made: "
            "DCIM, 100CANON, Camera Roll, Downloads, New folder and the like."
        ),
        Criterion.SHORTER_PATH: tr("Keep the file with the fewest letters in its folder and name."),
        Criterion.LONGER_PATH: tr("Keep the file with the most letters in its folder and name."),
        Criterion.OLDER_FILE: tr("Keep the file that was written first."),
        Criterion.NEWER_FILE: tr("Keep the file that was written last."),
    }[criterion]
    return f"{text} {tr('Silent between a photo and its edit.')}" if criterion.is_within_version else text


def _found(rule: Rule) -> str:
    """What a rule found in the photo that stays."""
    text = words.printable(rule.text)
    return {
        Criterion.PROTECTED: tr("in a protected folder"),
        Criterion.UNFRAMED: tr("not framed"),
        Criterion.WHOLE: tr("not cropped"),
        Criterion.PROPORTIONS: tr("true proportions"),
        Criterion.FOLDER: tr("in {}").format(text),
        Criterion.PATH: tr("its path contains “{}”").format(text),
        Criterion.OTHER_PATH: tr("its path does not contain “{}”").format(text),
        Criterion.PIXELS: tr("most pixels"),
        Criterion.RAW: tr("has a RAW file"),
        Criterion.FACTS: tr("most details: date, place, stars"),
        Criterion.GPS: tr("says where it was taken"),
        Criterion.RATING: tr("highest rating"),
        Criterion.KEYWORDS: tr("most keywords"),
        Criterion.CAMERA: tr("as the camera wrote it"),
        Criterion.VERSION: tr("nearly all copies look like it"),
        Criterion.COMPRESSION: tr("least compressed"),
        Criterion.LARGER_FILE: tr("largest file"),
        Criterion.COMPANIONS: tr("has the most that belongs to it"),
        Criterion.SMALLER_FILE: tr("smallest file"),
        Criterion.OLDER: tr("earliest date"),
        Criterion.NEWER: tr("latest date"),
        Criterion.UNCOPIED: tr("not named a copy"),
        Criterion.OWN_FOLDER: tr("in a folder of your own"),
        Criterion.SHORTER_PATH: tr("shortest path"),
        Criterion.LONGER_PATH: tr("longest path"),
        Criterion.OLDER_FILE: tr("oldest file"),
        Criterion.NEWER_FILE: tr("newest file"),
    }[rule.criterion]


def reason(group: Group) -> str:
    """Why the keeper of a group is the one to keep, or why none is: as short as the line of the list."""
    if group.doubt is not None:
        return _doubted(group.doubt)
    if group.reason == SAME:
        return tr("they are the same file")
    return ", ".join(_found(rule) for rule in group.deciding) or group.reason


def _doubted(doubt: Doubt) -> str:
    """What the rules do not decide."""
    return {
        Doubt.TIE: tr("no rule decides between the best of them"),
        Doubt.VERSIONS: tr("original and edit, each there once"),
        Doubt.UNMATCHED: tr("the best one does not match all others"),
        Doubt.ONLY_RAW: tr("only another one has a RAW file or video"),
        Doubt.ENLARGED: tr("the largest may be a mere enlargement"),
        Doubt.COARSE: tr("the whole is less sharp than a part of it"),
        Doubt.PART: tr("another one shows more than the best one"),
        Doubt.ORIGIN: tr("another one is the camera's own file"),
    }[doubt]


def called(photo: int, group: Group, photos: Mapping[int, Photo]) -> str:
    """The name of a photo of the group, with its folder where another one has the same."""
    path = photos[photo].path
    name = os.path.basename(path)
    others = (member.photo for member in group.members[:_TOLD_APART] if member.photo != photo)
    if any(name == os.path.basename(photos[other].path) for other in others if other in photos):
        name = os.path.join(os.path.basename(os.path.dirname(path)), name)
    return words.isolated(words.printable(name or path))


def _kept(group: Group, photos: Mapping[int, Photo]) -> str:
    """The photos that stay in words: the keeper, and how many edits of it, or others of which it is not sure."""
    edits = sum(member.kept is None for member in group.members) - 1
    if group.beside is not None:
        return _with_others(called(group.keeper, group, photos), edits)
    name = called(group.keeper, group, photos)
    if not edits:
        return name
    return tr("{name} and {edits}").format(name=name, edits=words.counted(edits, "%n edit", "%n edits"))


def own_choice(own: Sequence[int], group: Group, photos: Mapping[int, Photo]) -> str:
    """The photos of the group that stay as the person wishes."""
    return tr("You keep {}").format(_with_others(called(own[0], group, photos), len(own) - 1))


def _with_others(name: str, others: int) -> str:
    if not others:
        return name
    return tr("{name} and {others}").format(name=name, others=words.counted(others, "%n other", "%n others"))


def why(row: Row, photos: Mapping[int, Photo], *, own: Sequence[int] = ()) -> str:
    """The sentence above the photos of a row: which one to keep, why, and how well they match. `own` are the photos
    that the person keeps instead of the first."""
    preferred = called(row.group.members[1].photo, row.group, photos)
    keeper = _kept(row.group, photos) if row.is_decided else called(row.group.keeper, row.group, photos)
    if own and row.is_decided:
        text = tr("{own}. The rules prefer {keeper}: {reason}. {match}.")
    elif own:
        text = tr("{own}. {match}.")
    elif row.is_undecided and row.group.doubt is Doubt.UNMATCHED:
        text = tr("Undecided: the rules prefer {preferred}, which does not match all the others. {match}.")
    elif row.is_undecided:
        text = tr("Undecided: {reason}. {match}.")
    elif row.is_decided and row.group.beside is not None:
        text = tr("Keep {keeper}: {reason}. To be decided then: {doubt}. {match}.")
    elif row.is_decided:
        text = tr("Keep {keeper}: {reason}. {match}.")
    else:
        text = tr("Not copies: choose what you like best. First is {keeper}.")
    doubt = _doubted(row.group.beside) if row.group.beside is not None else ""
    told = {"keeper": keeper, "preferred": preferred, "reason": reason(row.group), "doubt": doubt, "match": _match(row)}
    return text.format(own=own_choice(own, row.group, photos) if own else "", **told)


def _match(row: Row) -> str:
    """The score of two photos, or the lowest that one of more has with the one to keep; identical ones all have 100."""
    one = len(row.group.members) == 2 or row.group.weakest >= 100
    text = tr("Match {}") if one else tr("Weakest match {}")
    return text.format(words.score(row.group.weakest))
