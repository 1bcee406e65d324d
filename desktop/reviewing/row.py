"""One group of the review, with what the list shows of it."""

from __future__ import annotations

from dataclasses import dataclass

from core.photo import Group
from desktop.reviewing.queues import Queue


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list of groups."""

    group: Group
    queue: Queue
    gain: int  # bytes freed if the suggestion is accepted

    @property
    def ids(self) -> tuple[int, ...]:
        return tuple([member.photo for member in self.group.members])

    @property
    def staying(self) -> frozenset[int]:
        """The photos that are suggested to stay."""
        return frozenset([member.photo for member in self.group.members if member.kept is None and self.is_decided])

    @property
    def is_undecided(self) -> bool:
        """Whether these are copies among which the rules do not choose a keeper."""
        return self.queue.has_copies and self.group.doubt is not None

    @property
    def is_decided(self) -> bool:
        """Whether these are copies among which the rules choose the keeper."""
        return self.queue.has_copies and self.group.doubt is None
