"""The queue of verdicts, each with both photos, to review and withdraw them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from core.photo import Photo
from desktop.commands.commands import Commands
from desktop.imaging.gallery import Gallery
from desktop.reviewing.decision_model import DecisionDelegate, DecisionModel
from desktop.reviewing.decisions import Decision
from desktop.reviewing.queue_header import QueueHeader
from desktop.reviewing.queues import Queue
from desktop.widgets import layouts, popups
from desktop.widgets.long_list import LongList
from desktop.widgets.notice import Notice
from desktop.words import tr


class VerdictsPage(QWidget):
    """A list of pairs; the selected ones can be withdrawn."""

    withdrawal_wished = Signal(object)  # list of Decision

    def __init__(self, gallery: Gallery, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self.model = DecisionModel(self)
        self._delegate = DecisionDelegate(gallery, self)
        self.view = self._make_view()
        notice = Notice(self)
        notice.say("accept", tr("Nothing decided yet"), tr("N says that two photos are no duplicates, B keeps both."))
        self._pages = layouts.pages(self, notice, self.view)
        layouts.column(self, QueueHeader(Queue.DECIDED, commands.withdraw_verdict, self), (self._pages, 1))
        self.addAction(commands.withdraw_verdict)
        gallery.thumbnails.arrived.connect(self.view.viewport().update)

    def show_decisions(
        self, decisions: Sequence[Decision], photos: Mapping[int, Photo], *, roots: Sequence[str]
    ) -> None:
        """Show these verdicts, the latest first. `photos` maps ids to photos, `roots` are the library's folders."""
        self._delegate.roots = tuple(roots)
        self.model.set_decisions(decisions, photos)
        self._pages.setCurrentIndex(1 if decisions else 0)
        if decisions and not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(0))

    def selected(self) -> list[Decision]:
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        found = (self.model.item_at(self.model.index(row)) for row in rows)
        return [decision for decision in found if decision is not None]

    def take_focus(self) -> None:
        self.view.setFocus()

    def _make_view(self) -> LongList:
        tip = tr("What you said of pairs of photos. Select some to withdraw them.")
        view = LongList(name=tr("Verdicts"), tip=tip, parent=self)
        view.setModel(self.model)
        view.setItemDelegate(self._delegate)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.customContextMenuRequested.connect(self._show_menu)
        return view

    @Slot()
    def withdraw(self) -> None:
        """Ask for the selected verdicts to be withdrawn."""
        self.withdrawal_wished.emit(self.selected())

    @Slot(QPoint)
    def _show_menu(self, where: QPoint) -> None:
        popups.menu(self, [self._commands.withdraw_verdict]).popup(self.view.viewport().mapToGlobal(where))
