"""The actions on photos that are not kept, and the person's choices for them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from core.actions import Action, ActionReport
from core.metadata.rescue import Rescue


class Act(Enum):
    """What becomes of photos that do not stay."""

    TRASH = "trash"
    MOVE = "move"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Choice:
    """An act with its details."""

    act: Act
    folder: str = ""  # to move to; empty while none is chosen
    keep_folders: bool = True  # when moved: in the sub-folders they have in the library
    hold: bool = False  # into the holding folder of a disk that has no trash
    link: Action = Action.HARD_LINK
    rescues: tuple[Rescue, ...] = ()  # what is written beside the photos that stay

    @property
    def is_ready(self) -> bool:
        """Whether it says all that is needed."""
        return self.act is not Act.MOVE or bool(self.folder)


@dataclass(frozen=True, slots=True)
class Removed:
    """What was chosen, and what came of it."""

    choice: Choice
    report: ActionReport
