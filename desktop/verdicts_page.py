"""The queue of what was decided: every verdict with both its photos, to be looked at again and withdrawn."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop import style
from desktop.commands import Commands
from desktop.decision_model import DecisionDelegate, DecisionModel
from desktop.decisions import Decision
from desktop.gallery import Gallery
from desktop.notice import Notice
from desktop.queues import Queue, explanation, title
from desktop.words import tr


class VerdictsPage(QWidget):
    """A list of pairs. What is selected can be withdrawn."""

    withdrawal_wished = Signal(object)  # list of Decision

    def __init__(self, gallery: Gallery, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self.model = DecisionModel(self)
        self.view = self._make_view(gallery)
        notice = Notice(self)
        notice.say("accept", tr("Nothing decided yet"), tr("N says that two photos are no duplicates, B keeps both."))
        self._pages = QStackedWidget(self)
        self._pages.addWidget(notice)
        self._pages.addWidget(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._make_header())
        layout.addWidget(self._pages, 1)
        self.addAction(commands.withdraw_verdict)
        gallery.thumbnails.arrived.connect(self.view.viewport().update)

    def show_decisions(self, decisions: Sequence[Decision]) -> None:
        """The latest first."""
        self.model.set_decisions(decisions)
        self._pages.setCurrentIndex(1 if decisions else 0)
        if decisions and not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(0))

    def selected(self) -> list[Decision]:
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        found = (self.model.decision_at(self.model.index(row)) for row in rows)
        return [decision for decision in found if decision is not None]

    def take_focus(self) -> None:
        self.view.setFocus()

    def _make_header(self) -> QWidget:
        header = QFrame(self)
        header.setObjectName("problemsHeader")
        head = QLabel(title(Queue.DECIDED), header)
        head.setFont(style.sized(self.font(), 1.2, bold=True))
        withdraw = QToolButton(header)
        withdraw.setDefaultAction(self._commands.withdraw_verdict)
        withdraw.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        withdraw.setAccessibleName(self._commands.withdraw_verdict.text())
        withdraw.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        words = QVBoxLayout()
        words.addWidget(head)
        meaning = QLabel(explanation(Queue.DECIDED), header)
        meaning.setWordWrap(True)
        words.addWidget(meaning)
        inner = QHBoxLayout(header)
        inner.setContentsMargins(12, 10, 12, 10)
        inner.addLayout(words, 1)
        inner.addWidget(withdraw, 0, Qt.AlignmentFlag.AlignVCenter)
        return header

    def _make_view(self, gallery: Gallery) -> QListView:
        view = QListView(self)
        view.setModel(self.model)
        view.setItemDelegate(DecisionDelegate(gallery, view))
        view.setUniformItemSizes(True)
        view.setLayoutMode(QListView.LayoutMode.Batched)
        view.setBatchSize(500)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setMouseTracking(True)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.setAccessibleName(tr("Verdicts"))
        view.setToolTip(tr("What you said of pairs of photos. Select some to withdraw them."))
        view.customContextMenuRequested.connect(self._show_menu)
        return view

    @Slot()
    def withdraw(self) -> None:
        """Ask for the selected verdicts to be forgotten."""
        self.withdrawal_wished.emit(self.selected())

    @Slot(QPoint)
    def _show_menu(self, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self._commands.withdraw_verdict)
        menu.popup(self.view.viewport().mapToGlobal(where))
