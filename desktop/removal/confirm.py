"""The confirmation before a removal: what goes, from where to where, what stays, and that it can be undone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QWidget,
)

from core.actions import Removals
from core.job import Progress
from core.metadata.rescue import Rescue
from core.photo import Photo
from desktop import core_sentences, words
from desktop.imaging.gallery import Gallery
from desktop.removal import confirm_words
from desktop.removal.act import Act, Choice
from desktop.removal.check_notice import CheckNotice
from desktop.removal.choices import FolderChoice, HoldingChoice, LinkChoice
from desktop.removal.forecast import Forecast
from desktop.removal.kinds import counts
from desktop.removal.photo_name import EDGE, PhotoName
from desktop.removal.removal_model import FATE, NAME, SIZE, STAYS, RemovalModel
from desktop.removal.rescue_choice import RescueChoice
from desktop.reviewing.queues import Queue
from desktop.widgets import layouts, on_screen, style
from desktop.widgets.line_table import LineTable
from desktop.words import tr

_AIR = 24  # pixels beside a size
_LINE = EDGE + 6  # pixels of a line with photos


class ConfirmDialog(QDialog):
    """Asks, and checks the files meanwhile. Nothing has been touched when it opens."""

    plan_wished = Signal()  # another choice: what it would do is to be looked at
    check_unwished = Signal()  # nobody waits for that any more

    def __init__(
        self,
        act: Act,
        removals: Removals,
        photos: Mapping[int, Photo],
        *,
        kinds: Sequence[Queue] = (),
        folder: str = "",
        roots: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        """`kinds` says what each is to what stays, `folder` where photos were moved to last, `roots` are the folders
        of the library."""
        super().__init__(parent)
        self.removals = removals
        self._act = act
        self._photos = photos
        self._model = RemovalModel(act, removals, photos, self, roots=roots, kinds=kinds)
        self.setWindowTitle(confirm_words.title(act))
        on_screen.resize(self, QSize(980, 580))
        title = style.heading(confirm_words.question(act, len(removals)), self, 1.3)
        promise = confirm_words.promise(act, words.size(self._model.bytes_going()))
        body = style.paragraph(f"{promise} {confirm_words.way_back(act)}", self)
        told = style.paragraph(confirm_words.kinds(counts(kinds)), self)
        self._companions = style.paragraph("", self)
        self._only = style.paragraph("", self)
        self._only.hide()
        self._folder = FolderChoice(folder, self)
        self._folder.setVisible(act is Act.MOVE)
        self._link = LinkChoice(self)
        self._link.setVisible(act is Act.LINK)
        self._table = self._make_table()
        self._rescue = RescueChoice(photos, self)
        self._holding = HoldingChoice(self)
        self._rescues_known = self._some_can_go = False
        self._check = CheckNotice(self)
        self._check.stop_wished.connect(self.check_unwished)
        choices = (self._folder, self._link, (self._table, 1), self._only, self._rescue, self._holding)
        parts = (title, body, told, self._companions, *choices, self._check, self._make_buttons())
        layouts.column(self, *parts, margins=(20, 18, 20, 16), spacing=12)
        self._folder.changed.connect(self._choose_anew)
        self._link.changed.connect(self._choose_anew)
        self._holding.clicked.connect(self._choose_anew)
        self._choose_anew()

    @property
    def choice(self) -> Choice:
        """What the person has chosen."""
        return Choice(
            self._act,
            folder=self._folder.folder if self._act is Act.MOVE else "",
            keep_folders=self._folder.keep_folders,
            hold=self._holding.isChecked(),
            link=self._link.kind,
            rescues=self._rescue.rescues,
        )

    def show_photos(self, gallery: Gallery) -> None:
        """Show what goes and what stays beside their names."""
        for column in (NAME, STAYS):
            self._table.setItemDelegateForColumn(column, PhotoName(gallery, self._table))
        self._table.verticalHeader().setDefaultSectionSize(_LINE)
        gallery.thumbnails.arrived.connect(self._table.viewport().update)

    @Slot(object)
    def offer_rescues(self, rescues: Sequence[Rescue]) -> None:
        """Say what only the photos say that would go. Nothing goes before that is known."""
        self._rescue.offer(rescues)
        self._rescues_known = True
        self._enable()

    @Slot(object)
    def show_progress(self, progress: Progress) -> None:
        """Say how far the files are checked, while it is not known what they say."""
        self._check.show_progress(progress)

    @Slot(object)
    def show_forecast(self, forecast: Forecast) -> None:
        """Say which files can go as things are now, and where each of them goes."""
        self._model.show_forecast(forecast, self.choice)
        self._table.setColumnHidden(FATE, not (forecast.refusals or forecast.holdings or forecast.names))
        refused = len(forecast.refusals)
        if refused:
            if refused < len(forecast):
                text = tr("{} cannot be removed as things are now: see the last column. The others can.")
            else:
                text = tr("{} cannot be removed as things are now: see the last column.")
            line, refusal = next(iter(forecast.refusals.items()))
            name = words.name(self._photos[self.removals[line].photo].path)
            self._check.say(f"{text.format(words.photos(refused))}\n{name}: {core_sentences.told(refusal)}")
        else:
            said = tr("Checked: all of them can go, and what stays for them is there.")
            self._check.say(f"{said}\n{confirm_words.renamed(len(forecast.names))}" if forecast.names else said)
        if self._act is Act.TRASH:  # a link's file always waits where its place is known
            self._holding.offer(len(forecast.holdings), next(iter(forecast.holdings.values()), ""))
        self._some_can_go = refused < len(forecast)
        self._say_companions()
        self._only.setText(confirm_words.only(forecast.only) if forecast.only else "")
        self._only.setVisible(bool(forecast.only))
        self._enable()

    def accept(self) -> None:
        self._rescue.remember()
        super().accept()

    def _enable(self) -> None:
        ready = self._some_can_go and self._rescues_known
        begins = ready and not self._go.isEnabled()
        self._go.setEnabled(ready)
        if begins and self.focusWidget() in (None, self._cancel):  # where Qt has put it, not the person
            self._go.setFocus()

    def _say_companions(self) -> None:
        count = self._model.companion_count()
        self._companions.setText(confirm_words.companions(count))
        self._companions.setVisible(count > 0)

    def _make_table(self) -> LineTable:
        tip = tr("Each photo that goes and the one that stays for it, those that need most thought first")
        table = LineTable(self._model, name=tr("Photos that go and photos that stay"), tip=tip, parent=self)
        table.setAlternatingRowColors(True)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setWordWrap(True)  # beside a photo there is room for two lines, and a reason needs them
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(SIZE, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(SIZE, table.fontMetrics().horizontalAdvance("999.9 MB") + _AIR)
        table.setColumnHidden(FATE, True)  # where all go alike, the question says it
        return table

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        self._cancel = buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self._cancel.setToolTip(tr("Leave everything as it is"))
        self._go = buttons.addButton(confirm_words.button(self._act), QDialogButtonBox.ButtonRole.AcceptRole)
        self._go.setToolTip(tr("Do it now"))
        self._go.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    @Slot()
    def _choose_anew(self) -> None:
        ready = self.choice.is_ready
        self._some_can_go = ready
        self._say_companions()
        self._enable()
        if ready:
            self._check.begin()
            self.plan_wished.emit()
        else:
            self._check.say(tr("Choose the folder to move to."))
            self.check_unwished.emit()  # of the folder that was there before
