"""What goes and what stays for it, as the table of the confirmation."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, Qt, Signal

from core.actions import Action, Removal, Removals
from core.columns.arrays import Flags, Integers
from core.columns.photos import Photos
from core.photo import Photo
from desktop import core_sentences, words
from desktop.removal.act import Act, Choice
from desktop.removal.forecast import Forecast
from desktop.removal.photo_name import PHOTO
from desktop.removal.weighing import Weighed, counts
from desktop.reviewing.queues import Queue, title
from desktop.reviewing.rows import QUEUES
from desktop.widgets.list_model import SEEN, Index
from desktop.widgets.table_model import TableModel
from desktop.words import tr

NAME = 0
SIZE = 2
STAYS = 3
KIND = 4
FATE = 5
"""The column of what will happen to the photo: known once the files on the disk were looked at."""

_TICKED = SEEN | Qt.ItemFlag.ItemIsUserCheckable


class RemovalModel(TableModel[Removal]):
    """A line for each photo that goes: its name, its size, what stays, what it is to that one, and where it goes or why
    it may not. A photo that is unticked stays; its line remains."""

    unticked = Signal()  # or ticked again: other photos go than before

    def __init__(
        self,
        act: Act,
        weighed: Weighed,
        photos: Mapping[int, Photo],
        parent: QObject | None = None,
        *,
        roots: Sequence[str] = (),
    ) -> None:
        """`roots` are the folders of the library."""
        heads = (tr("Goes"), tr("From"), tr("Size"), tr("Stays for it"), tr("Kind"), tr("Where to"))
        super().__init__(heads, parent, roots=roots)
        self._weighed = weighed
        self.items = self._removals = weighed.removals  # each is made when its line is seen
        self.going: Flags = np.ones(len(self._removals), np.bool_)
        """Whether each is ticked (n,)."""
        self._withdrawn: Flags = np.zeros(len(self._removals), np.bool_)  # which stay by what was found out since
        self._photos = Photos.of(photos)  # each is looked up when its line is seen
        self._forecast = Forecast.of(())
        self._choice = Choice(act)

    def show_forecast(self, forecast: Forecast, choice: Choice) -> None:
        """Add what the files on the disk say to it."""
        self._forecast = forecast
        self._choice = choice
        if self._removals:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._removals) - 1, FATE))

    # --- what is ticked -----------------------------------------------------------------------------------------

    def tick(self, lines: range, going: bool | Flags) -> None:
        """Let the photos of these lines go, or stay; those that were withdrawn stay."""
        if lines:
            part = slice(lines.start, lines.stop)
            self.going[part] = going & ~self._withdrawn[part]
            self.dataChanged.emit(self.index(lines[0], 0), self.index(lines[-1], FATE))
            self.unticked.emit()

    def withdraw(self, lines: Flags) -> None:
        """Let the photos of these lines (n,) stay: they cannot be ticked any more."""
        if (lines & ~self._withdrawn).any():
            self._withdrawn |= lines
            self.tick(range(len(lines)), self.going & ~lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Not put together anew each time, for all lines may be asked at once."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _TICKED if index.column() == NAME and not self._withdrawn[index.row()] else SEEN

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.tick(range(index.row(), index.row() + 1), Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    @property
    def removals(self) -> Removals:
        """Those that are ticked."""
        return Removals(self._removals.photos[self.going], self._removals.keepers[self.going])

    @property
    def staying(self) -> Integers:
        """The ids of the photos that were unticked."""
        return self._removals.photos[~self.going & ~self._withdrawn]

    @property
    def withdrawn_count(self) -> int:
        """How many stay by what was found out since."""
        return int(np.count_nonzero(self._withdrawn))

    def can_go(self, line: int) -> bool:
        """Whether a line can be ticked."""
        return not self._withdrawn[line]

    @property
    def kinds(self) -> Mapping[Queue, int]:
        """How many go of each kind."""
        return counts(self._weighed.kinds[self.going])

    @property
    def last_count(self) -> int:
        """How many go of which no other one stays that looks like it."""
        return int(np.count_nonzero(self._weighed.last & self.going))

    @property
    def larger_count(self) -> int:
        """How many go that have more pixels than what stays."""
        return int(np.count_nonzero(self._weighed.larger & self.going))

    def photos_of(self, line: int) -> tuple[Photo, Photo]:
        """The photo that goes, and the one that stays for it."""
        return self._photos[int(self._removals.photos[line])], self._photos[int(self._removals.keepers[line])]

    # --- what is seen -------------------------------------------------------------------------------------------

    def shown(self, item: Removal, index: Index, role: int) -> str | Photo | Qt.CheckState | None:
        line, column = index.row(), index.column()
        if role == Qt.ItemDataRole.CheckStateRole and column == NAME:
            return Qt.CheckState.Checked if self.going[line] else Qt.CheckState.Unchecked
        if role == PHOTO:
            return self._photos[item.keeper if column == STAYS else item.photo]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(item, line, column)
        if role != Qt.ItemDataRole.ToolTipRole:
            return None
        if column == FATE and line < len(self._forecast):
            return self._fate(line)
        if column == STAYS:
            return words.printable(self._photos[item.keeper].path)
        going = self._photos[item.photo]
        return "\n".join(words.printable(path) for path in (going.path, *self._companions(line, going)))

    def _text(self, removal: Removal, line: int, column: int) -> str:
        if column == FATE:
            return self._fate(line) if line < len(self._forecast) else ""
        if column == KIND:
            return self.kind_of(line)
        going = self._photos[removal.photo]
        if column == SIZE:
            found = int(self._forecast.sizes[line]) if line < len(self._forecast) else 0
            return words.size(found or going.shot_size)
        if column == STAYS:
            return self._name_of_staying(going, self._photos[removal.keeper])
        return self._name(line, going) if column == NAME else words.folder(going.path, self.roots)

    def kind_of(self, line: int) -> str:
        """What a photo is to the one that stays for it, and what would be lost with it."""
        if not self.going[line]:
            return tr("Stays too: you unticked it") if self.can_go(line) else tr("Stays: found out since")
        kind = title(QUEUES[self._weighed.kinds[line]])
        if self._weighed.last[line]:
            return tr("{}: the last one that looks like this").format(kind)
        return tr("{}: what stays is smaller").format(kind) if self._weighed.larger[line] else kind

    def _name(self, line: int, going: Photo) -> str:
        count = len(self._companions(line, going))
        if not count:
            return words.name(going.path)
        files = words.counted(count, "%n file", "%n files")
        return tr("{name} + {files}").format(name=words.name(going.path), files=files)

    def _name_of_staying(self, going: Photo, staying: Photo) -> str:
        """With its folder, where that is another one than the photo goes from."""
        if os.path.dirname(going.path) == os.path.dirname(staying.path):
            return words.name(staying.path)
        return words.printable(words.below(staying.path, self.roots))

    def bytes_going(self) -> int:
        """Of the photos, and of what goes with them, as the last scan saw it."""
        rows = self._photos.rows_of(self.removals.photos)
        sizes = self._photos.columns.size[rows] if self._choice.act is Act.LINK else self._photos.shot_sizes(rows)
        return int(sizes.sum())

    def companion_count(self) -> int:
        """How many files go because they belong to the photos."""
        if len(self._forecast):
            return sum(len(paths) for line, paths in self._forecast.companions.items() if self.going[line])
        known = {} if self._choice.act is Act.LINK else self._photos.companions
        return sum(len(known.get(photo, ())) for photo in self.removals.photos.tolist()) if known else 0

    def _companions(self, line: int, going: Photo) -> Sequence[str]:
        """What goes with a photo: as the disk has it now, or else as the last scan saw it."""
        if line < len(self._forecast):
            return self._forecast.companions.get(line, ())
        return [] if self._choice.act is Act.LINK else [companion.path for companion in going.companions]

    def _fate(self, line: int) -> str:
        """Where a photo goes, or why it is left alone."""
        forecast, choice = self._forecast, self._choice
        if line in forecast.refusals:
            return tr("stays: {}").format(core_sentences.told(forecast.refusals[line]))
        if line in forecast.names:
            return tr("as {}").format(words.printable(forecast.names[line]))
        if choice.act is Act.MOVE:
            return tr("to {}").format(words.printable(choice.folder))
        if choice.act is Act.LINK:
            hard = choice.link is Action.HARD_LINK
            return tr("a hard link takes its place") if hard else tr("a symbolic link takes its place")
        if line in forecast.holdings:
            return tr("to {}").format(words.printable(forecast.holdings[line]))
        return tr("to the trash of its disk")
