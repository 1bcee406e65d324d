"""The answer to a query: its picture at the left, its look-alikes as a grid, best first."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QSpinBox,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.photo import Hit, Photo
from desktop import style, words
from desktop.commands import Commands
from desktop.gallery import Gallery
from desktop.notice import Notice
from desktop.operations import Answer
from desktop.result_model import ResultDelegate, ResultModel
from desktop.words import tr

_SIDE = 240  # pixels of the query's picture


class ResultsPage(QWidget):
    """Shows an answer and says what is wanted of a hit."""

    opened = Signal(object)  # Hit
    menu_wished = Signal(object, QPoint)  # Hit, on the screen
    limits_changed = Signal()

    def __init__(self, commands: Commands, gallery: Gallery, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("resultsPage")
        self.model = ResultModel(self)
        self._query_pixmap = QPixmap()
        self._view = self._make_view(gallery)
        self._notice = Notice(self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._view)
        self._pages.addWidget(self._notice)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._make_query())
        body.addWidget(self._pages, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._make_header(commands))
        layout.addLayout(body, 1)
        gallery.thumbnails.arrived.connect(self._view.viewport().update)

    @property
    def limit(self) -> int:
        return self._limit.value()

    @property
    def minimum(self) -> float:
        return float(self._minimum.value())

    @property
    def current(self) -> Hit | None:
        return self.model.hit_at(self._view.currentIndex())

    def show_answer(self, answer: Answer, photos: Mapping[int, Photo]) -> None:
        self._query_pixmap = QPixmap.fromImage(answer.picture)
        self._name.setText(words.printable(answer.query.name))
        self._draw_query()
        self.model.set_hits(answer.hits, photos)
        self._title.setText(
            tr("{} like this picture").format(words.photos(len(answer.hits)))
            if answer.hits
            else tr("No photo is like this picture")
        )
        if answer.hits:
            self._view.setCurrentIndex(self.model.index(0))
            self._view.scrollToTop()
            self._pages.setCurrentWidget(self._view)
        else:
            self._notice.say(
                "search",
                tr("Not in your library"),
                tr("Nothing looks like it. Lower the least score, or add the folder where it may be."),
            )
            self._pages.setCurrentWidget(self._notice)

    def take_focus(self) -> None:
        self._view.setFocus()

    def _make_header(self, commands: Commands) -> QWidget:
        header = QFrame(self)
        header.setObjectName("resultsHeader")
        back = QToolButton(header)
        back.setDefaultAction(commands.back)
        back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        back.setAutoRaise(True)
        back.setAccessibleName(commands.back.text())
        self._title = QLabel(header)
        self._title.setFont(style.sized(self.font(), 1.2, bold=True))
        self._minimum = QSpinBox(header)
        self._minimum.setRange(0, 100)
        self._minimum.setSingleStep(5)
        self._minimum.setValue(30)
        self._minimum.setSuffix(" %")
        self._minimum.setAccessibleName(tr("Least score"))
        self._minimum.setToolTip(tr("Show only photos that are at least so much alike"))
        self._limit = QSpinBox(header)
        self._limit.setRange(1, 1000)
        self._limit.setSingleStep(10)
        self._limit.setValue(50)
        self._limit.setAccessibleName(tr("Most results"))
        self._limit.setToolTip(tr("How many photos to show at most"))
        least, most = QLabel(tr("Least score"), header), QLabel(tr("At most"), header)
        least.setBuddy(self._minimum)
        most.setBuddy(self._limit)
        layout = QHBoxLayout(header)
        layout.setContentsMargins(8, 8, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(back)
        layout.addWidget(self._title, 1)
        for widget in (least, self._minimum, most, self._limit):
            layout.addWidget(widget)
        self._minimum.editingFinished.connect(self.limits_changed)
        self._limit.editingFinished.connect(self.limits_changed)
        return header

    def _make_query(self) -> QWidget:
        side = QWidget(self)
        side.setFixedWidth(_SIDE + 32)
        self._picture = QLabel(side)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setAccessibleName(tr("The picture that was searched for"))
        caption = QLabel(tr("Your picture"), side)
        caption.setFont(style.sized(self.font(), 1.0, bold=True))
        self._name = QLabel(side)
        self._name.setWordWrap(True)
        layout = QVBoxLayout(side)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addWidget(caption)
        layout.addWidget(self._picture)
        layout.addWidget(self._name)
        layout.addStretch(1)
        return side

    def _make_view(self, gallery: Gallery) -> QListView:
        view = QListView(self)
        view.setModel(self.model)
        view.setItemDelegate(ResultDelegate(gallery, view))
        view.setViewMode(QListView.ViewMode.IconMode)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setMovement(QListView.Movement.Static)
        view.setUniformItemSizes(True)
        view.setLayoutMode(QListView.LayoutMode.Batched)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setMouseTracking(True)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.setAccessibleName(tr("Photos that look like the picture"))
        view.setToolTip(tr("Double click or Enter: go to its group, or open it."))
        view.activated.connect(self._activated)
        view.customContextMenuRequested.connect(self._ask_menu)
        return view

    def _draw_query(self) -> None:
        ratio = self.devicePixelRatioF()
        room = QSize(round(_SIDE * ratio), round(_SIDE * ratio))
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        size = self._query_pixmap.size()
        pixmap = self._query_pixmap
        if size.width() > room.width() or size.height() > room.height():
            pixmap = pixmap.scaled(room, keep, smooth)
        pixmap.setDevicePixelRatio(ratio)
        self._picture.setPixmap(pixmap)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._query_pixmap.isNull():
            self._draw_query()

    @Slot(QModelIndex)
    def _activated(self, index: QModelIndex) -> None:
        hit = self.model.hit_at(index)
        if hit is not None:
            self.opened.emit(hit)

    @Slot(QPoint)
    def _ask_menu(self, where: QPoint) -> None:
        hit = self.model.hit_at(self._view.indexAt(where))
        if hit is not None:
            self.menu_wished.emit(hit, self._view.viewport().mapToGlobal(where))
