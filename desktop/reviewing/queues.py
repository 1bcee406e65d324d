"""The queues of the review, the safest first: kinds of copies that a person decides on in one go."""

from __future__ import annotations

from enum import Enum

from core.photo import SHOWS_MORE, UNFRAMED, Relation
from desktop import words
from desktop.words import tr


class Queue(Enum):
    """One list of the review, in the order in which they are shown."""

    ALL = "all"
    IDENTICAL_FILE = "identical files"
    IDENTICAL_PIXELS = "identical pixels"
    RESAVED = "re-saved or resized"
    TURNED = "rotated or mirrored"
    CROPPED = "cropped or framed"
    RECOLOURED = "recoloured or edited"
    UNDECIDED = "undecided"
    SIMILAR = "similar shots"
    UNREADABLE = "not readable"
    DECIDED = "decided"

    @property
    def has_copies(self) -> bool:
        """Whether its groups are copies, of which one stays."""
        return self.has_groups and self is not Queue.SIMILAR

    @property
    def has_groups(self) -> bool:
        """Whether it lists groups; the others list files or verdicts."""
        return self not in (Queue.UNREADABLE, Queue.DECIDED)


_QUEUE_OF = {
    Relation.IDENTICAL_FILE: Queue.IDENTICAL_FILE,
    Relation.IDENTICAL_PIXELS: Queue.IDENTICAL_PIXELS,
    Relation.RESAVED: Queue.RESAVED,
    Relation.RESIZED: Queue.RESAVED,
    Relation.ROTATED: Queue.TURNED,
    Relation.MIRRORED: Queue.TURNED,
    Relation.CROPPED: Queue.CROPPED,
    Relation.FRAMED: Queue.CROPPED,
    Relation.RECOLOURED: Queue.RECOLOURED,
    Relation.EDITED: Queue.RECOLOURED,
    Relation.SIMILAR_SHOT: Queue.SIMILAR,
    Relation.NONE: Queue.SIMILAR,
}


def queue_of(relation: Relation) -> Queue:
    """The queue of groups whose least certain relation is this one."""
    return _QUEUE_OF[relation]


def title(queue: Queue) -> str:
    return {
        Queue.ALL: tr("All copies"),
        Queue.IDENTICAL_FILE: tr("Identical files"),
        Queue.IDENTICAL_PIXELS: tr("Identical pixels"),
        Queue.RESAVED: tr("Re-saved or resized"),
        Queue.TURNED: tr("Rotated or mirrored"),
        Queue.CROPPED: tr("Cropped or framed"),
        Queue.RECOLOURED: tr("Recoloured or edited"),
        Queue.UNDECIDED: tr("Undecided"),
        Queue.SIMILAR: tr("Similar shots"),
        Queue.UNREADABLE: tr("Not readable"),
        Queue.DECIDED: tr("Decided"),
    }[queue]


def explanation(queue: Queue) -> str:
    """The content of a queue in one sentence."""
    return {
        Queue.ALL: tr(
            "Every group of copies, of whatever kind. One that has identical files and other copies is in two of the "
            "lists below, so that these add up to more."
        ),
        Queue.IDENTICAL_FILE: tr(
            "The same file, byte for byte, more than once. Accepting marks all but one of these; "
            "other photos of the group stay. Nothing is lost with a copy."
        ),
        Queue.IDENTICAL_PIXELS: tr("The same picture with different metadata: dates, place, keywords."),
        Queue.RESAVED: tr("The same picture saved again: other format, quality or size."),
        Queue.TURNED: tr("The same picture turned or mirrored."),
        Queue.CROPPED: tr("A part of the picture, or the picture inside a frame or a screenshot."),
        Queue.RECOLOURED: tr("The same picture with other colours, a filter, a caption or a retouched spot."),
        Queue.UNDECIDED: tr("Copies of any kind where your rules do not say which one to keep."),
        Queue.SIMILAR: tr("Shots of one scene, seconds apart. These are not copies: choose what you like best."),
        Queue.UNREADABLE: tr("Files that could not be read as photos, each with its reason."),
        Queue.DECIDED: tr("Pairs that you called no duplicates, or keep both of. They are not asked again."),
    }[queue]


def left_unread(count: int) -> str:
    """How many files could not be read, at least one, and where the reasons are."""
    text = words.counted(
        count,
        "%n file could not be read. The list “{}” says why.",
        "%n files could not be read. The list “{}” says why.",
    )
    return text.format(title(Queue.UNREADABLE))


def relation_title(relation: str) -> str:
    """The label of a relation, or of what core.photo.Match.said_of returns besides."""
    return {
        Relation.IDENTICAL_FILE: tr("Identical file"),
        Relation.IDENTICAL_PIXELS: tr("Identical pixels"),
        Relation.RESAVED: tr("Re-saved"),
        Relation.RESIZED: tr("Resized"),
        Relation.ROTATED: tr("Rotated"),
        Relation.MIRRORED: tr("Mirrored"),
        Relation.CROPPED: tr("Cropped"),
        Relation.FRAMED: tr("Framed"),
        Relation.RECOLOURED: tr("Recoloured"),
        Relation.EDITED: tr("Edited"),
        Relation.SIMILAR_SHOT: tr("Similar shot"),
        Relation.NONE: tr("Not a copy"),  # whatever else it has in common: a rough likeness is no promise
        SHOWS_MORE: tr("Shows more"),
        UNFRAMED: tr("Unframed"),
    }[relation]
