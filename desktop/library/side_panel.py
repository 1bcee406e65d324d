"""The side panel: the folders of the library, the queues, and the progress of work."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from core.catalog import Folder
from desktop.commands.command_button import CommandButton
from desktop.commands.commands import Commands
from desktop.lanes.operations import Loaded
from desktop.lanes.overview import Overview
from desktop.library.folder_model import FolderDelegate, FolderModel, lines
from desktop.reviewing.queue_model import TALLY, QueueDelegate, QueueModel, least_width
from desktop.reviewing.queues import Queue
from desktop.widgets import layouts, popups, style
from desktop.widgets.progress_panel import ProgressPanel
from desktop.words import tr


class SidePanel(QWidget):
    """Says which queue is chosen."""

    queue_chosen = Signal(object)  # Queue

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self.setAutoFillBackground(True)
        self._commands = commands
        self.folders = FolderModel(self)
        self.queues = QueueModel(self)
        buttons = [CommandButton(action, self, with_text=False) for action in (commands.scan, commands.add_folder)]
        self.folder_view = self._make_folders()
        self.queue_view = self._make_queues()
        self.progress = ProgressPanel(commands, self)
        self._summary = style.paragraph("", self)
        self._summary.setContentsMargins(14, 2, 8, 6)
        title = style.heading(tr("Folders"), self, 1.0)
        head = layouts.row(None, (title, 1), *buttons, margins=(14, 8, 6, 4))
        indented = layouts.row(None, self.folder_view, margins=(10, 0, 0, 0))
        heading = style.heading(tr("Copies"), self, 1.0)
        heading.setContentsMargins(14, 10, 8, 6)
        layouts.column(self, head, indented, self._summary, heading, (self.queue_view, 1), self.progress)
        self.choose(Queue.ALL)

    def show_overview(self, overview: Overview) -> None:
        self.folders.set_items(lines(overview.folders, overview.excluded.folders))
        self.queues.set_tallies(overview.tallies)
        rows = min(max(self.folders.rowCount(), 1), 6)
        self.folder_view.setFixedHeight(rows * max(self.folder_view.sizeHintForRow(0), 22) + 4)

    def say_photos(self, text: str) -> None:
        """How many photos there are."""
        self._summary.setText(text)

    @Slot(object)
    def follow_filters(self, loaded: Loaded) -> None:
        """The counts are those of the groups that the filters let through."""
        self.queues.set_tallies(loaded.arranged.tallies)

    def choose(self, queue: Queue) -> None:
        self.queue_view.setCurrentIndex(self.queues.index_of(queue))

    def light_queue(self, lit: bool) -> None:
        """Show which queue is chosen, or none while another page than its groups is seen."""
        chosen, selection = self.queue_view.currentIndex(), QItemSelectionModel.SelectionFlag
        self.queue_view.selectionModel().select(chosen, selection.ClearAndSelect if lit else selection.Clear)

    def step(self, by: int) -> None:
        """Go to the next or previous queue that has something."""
        index = self.queues.index(self.queue_view.currentIndex().row() + by)
        while index.isValid() and not index.data(TALLY).groups:
            index = self.queues.index(index.row() + by)
        if index.isValid():
            self.queue_view.setCurrentIndex(index)

    @property
    def queue(self) -> Queue:
        return self.queues.queue_at(self.queue_view.currentIndex())

    @property
    def selected_folder(self) -> Folder | None:
        chosen = self._selected
        return chosen if isinstance(chosen, Folder) else None

    @property
    def selected_excluded(self) -> str | None:
        chosen = self._selected
        return chosen if isinstance(chosen, str) else None

    @property
    def _selected(self) -> Folder | str | None:
        """Of a list of one nobody has to choose."""
        chosen = self.folder_view.selectedIndexes()  # Qt makes one current, and not selected, when the list is entered
        if not chosen and self.folders.rowCount() == 1:
            return self.folders.item_at(self.folders.index(0))
        return self.folders.item_at(chosen[0]) if chosen else None

    def _make_folders(self) -> QListView:
        view = QListView(self)
        view.setModel(self.folders)
        view.setItemDelegate(FolderDelegate(view))
        view.setMouseTracking(True)
        view.setIconSize(QSize(16, 16))
        view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._folder_menu)
        view.setAccessibleName(tr("Folders of the library"))
        view.setToolTip(tr("The folders that are looked through. Drop a folder on the window to add it."))
        view.selectionModel().selectionChanged.connect(self.follow_folder)
        self.folders.dataChanged.connect(self.follow_folder)
        self.folders.modelReset.connect(self.follow_folder)
        self._on_window_ground(view)
        return view

    def _make_queues(self) -> QListView:
        view = QListView(self)
        view.setModel(self.queues)
        view.setItemDelegate(QueueDelegate(view))
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setMinimumWidth(least_width(view.font()) + view.verticalScrollBar().sizeHint().width())
        view.setAccessibleName(tr("Kinds of copies"))
        view.setToolTip(tr("Kinds of copies, the safest first"))
        view.selectionModel().currentChanged.connect(self._queue_moved)
        view.clicked.connect(self._queue_moved)  # from a search, the themes or the map it leads back to its groups
        self._on_window_ground(view)
        return view

    def _on_window_ground(self, view: QListView) -> None:
        """These lists are part of the window's frame, not paper."""
        view.setBackgroundRole(QPalette.ColorRole.Window)
        view.viewport().setBackgroundRole(QPalette.ColorRole.Window)

    @Slot(QModelIndex)
    def _queue_moved(self, current: QModelIndex) -> None:
        if current.isValid():
            self.queue_chosen.emit(self.queues.queue_at(current))

    @Slot()
    def follow_folder(self) -> None:
        """The command shows whether the selected folder is protected."""
        folder = self.selected_folder
        self._commands.protect_folder.setChecked(folder is not None and folder.protected)

    @Slot(QPoint)
    def _folder_menu(self, where: QPoint) -> None:
        commands = self._commands
        item = self.folders.item_at(self.folder_view.indexAt(where))
        parts: list[tuple[QAction, ...]] = [(commands.add_folder, commands.scan, commands.compare_folders)]
        if isinstance(item, Folder):
            away = (commands.relocate_folder,) if item.offline else ()
            parts.insert(0, (*away, commands.protect_folder, commands.exclude, commands.remove_folder))
        elif item is not None:
            parts.insert(0, (commands.include,))
        popups.menu(self, *parts).popup(self.folder_view.viewport().mapToGlobal(where))
