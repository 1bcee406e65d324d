"""The confirmation before a removal: what goes, from where to where, what stays, and that it can be undone."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from core.actions import Removals
from core.columns.arrays import Flags, Integers
from core.files.excluded import NOTHING, Excluded
from core.job import Progress
from core.metadata.rescue import Rescue
from core.photo import Photo
from desktop import core_sentences, words
from desktop.imaging.gallery import Gallery
from desktop.lanes.overview import Overview
from desktop.removal import confirm_words
from desktop.removal.act import Act, Choice
from desktop.removal.check_notice import CheckNotice
from desktop.removal.choices import FolderChoice, HoldingChoice, LinkChoice
from desktop.removal.forecast import Forecast
from desktop.removal.pair_dialog import PairDialog
from desktop.removal.removal_model import FATE, NAME, RemovalModel
from desktop.removal.removal_table import RemovalTable
from desktop.removal.rescue_choice import RescueChoice
from desktop.removal.weighing import Weighed
from desktop.reviewing.queues import Queue
from desktop.widgets import layouts, on_screen, popups, style
from desktop.widgets.main_button import MainButton
from desktop.widgets.spoken import announce
from desktop.words import tr

_SIZE = QSize(1120, 760)


class ConfirmDialog(QDialog):
    """Asks, and checks the files meanwhile. Nothing has been touched when it opens.

    Its lines can be unticked: the check looks at all of them, what is said of them is about those that are ticked.
    """

    foresight_wished = Signal()  # another choice: what it would do is to be looked at
    check_unwished = Signal()  # nobody waits for that any more

    def __init__(
        self,
        act: Act,
        weighed: Weighed,
        photos: Mapping[int, Photo],
        *,
        folder: str = "",
        library: Excluded = NOTHING,
        parent: QWidget | None = None,
    ) -> None:
        """`folder` is where photos were moved to last, `library` says which folders are in the library."""
        super().__init__(parent)
        self.listed = weighed.removals
        """All of them, ticked or not."""
        self._act = act
        self._photos = photos
        self._library = library
        self._forecast: Forecast | None = None  # while the files are not checked
        self._model = RemovalModel(act, weighed, photos, self, roots=library.roots)
        self._model.unticked.connect(self._tell)
        self.setWindowTitle(confirm_words.title(act))
        on_screen.resize(self, _SIZE)
        self._title = style.heading("", self, 1.3)
        self._promise = style.paragraph("", self)
        self._kinds = style.paragraph("", self)
        self._doubts = style.paragraph("", self)
        self._doubts.setFont(style.sized(self.font(), 1.0, bold=True))  # among what is said each time
        self._finding = style.paragraph(
            tr("A scan still compares photos or looks at copies closely: it may yet speak for keeping some of these."),
            self,
        )
        self._finding.hide()
        self._since = style.paragraph("", self)
        hint = style.paragraph(
            tr("Untick what should stay (Space). A double click shows both photos large (Return)."), self
        )
        self._companions = style.paragraph("", self)
        self._only = style.paragraph("", self)
        self._only.hide()
        self._folder = FolderChoice(folder, self)
        self._folder.setVisible(act is Act.MOVE)
        self._link = LinkChoice(self)
        self._link.setVisible(act is Act.LINK)
        self._table = RemovalTable(self._model, self)
        self._rescue = RescueChoice(photos, self)
        self._rescues: Sequence[Rescue] | None = None  # while it is not known what would be lost
        self._holding = HoldingChoice(self)
        self._check = CheckNotice(self)
        self._check.stop_wished.connect(self.check_unwished)
        found = self._finding, self._since
        said = self._title, self._promise, self._kinds, self._doubts
        told = (*said, *found, self._companions, self._folder, self._link, hint)
        warned = (self._only, self._rescue, self._holding, self._check)
        layouts.sheet(self, told, self._table, (*warned, self._make_buttons()))
        self._folder.changed.connect(self._choose_anew)
        self._link.changed.connect(self._choose_anew)
        self._holding.clicked.connect(self._choose_anew)
        # While it cannot be answered, Qt would give the focus to the table, and Return would show a pair.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        (self._folder if act is Act.MOVE and not folder else self).setFocus()
        self._choose_anew()

    @property
    def removals(self) -> Removals:
        """What is to go: the lines that are ticked."""
        return self._model.removals

    @property
    def staying(self) -> Integers:
        """The ids of the photos that the person unticked."""
        return self._model.staying

    def show_finding(self, finding: bool) -> None:
        """Say whether a scan is at work that may still change what is suggested."""
        self._finding.setVisible(finding)

    def withdraw(self, lines: Flags) -> None:
        """Untick these lines (n,) for good: what was found out since speaks for keeping their photos."""
        before = self._model.withdrawn_count
        self._model.withdraw(lines)
        if self._model.withdrawn_count > before:
            announce(self, self._since.text())

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

    def show_photos(self, gallery: Gallery, overview: Overview) -> None:
        """Show what goes and what stays beside their names, and large where that is wished."""
        self._table.show_photos(gallery)
        self._table.enlarged.connect(lambda line: self._enlarge(line, gallery, overview))

    def _enlarge(self, line: int, gallery: Gallery, overview: Overview) -> None:
        dialog = PairDialog(self._model, line, gallery, overview, self)
        dialog.finished.connect(lambda _result: self._table.setCurrentIndex(self._model.index(dialog.line, NAME)))
        popups.open_dialog(dialog)

    @Slot(object)
    def offer_rescues(self, rescues: Sequence[Rescue]) -> None:
        """Say what only the photos say that would go. Nothing goes before that is known."""
        self._rescues = rescues
        self._tell()

    @Slot(object)
    def show_progress(self, progress: Progress) -> None:
        """Say how far the files are checked, while it is not known what they say."""
        self._check.show_progress(progress)

    @Slot(object)
    def show_forecast(self, forecast: Forecast) -> None:
        """Say which files can go as things are now, and where each of them goes."""
        self._forecast = forecast
        self._model.show_forecast(forecast, self.choice)
        self._table.setColumnHidden(FATE, not (forecast.refusals or forecast.holdings or forecast.names))
        self._tell()

    # --- what is said of those that are ticked ------------------------------------------------------------------

    @Slot()
    def _tell(self) -> None:
        model, removals = self._model, self.removals
        self._title.setText(confirm_words.question(self._act, len(removals)))
        choice = self.choice
        inside = bool(choice.folder) and self._library.leaves_in(os.path.abspath(choice.folder))
        promise = confirm_words.promise(self._act, words.size(model.bytes_going()), inside=inside)
        self._promise.setText(f"{promise} {confirm_words.way_back(self._act)}")
        kinds, last, larger = model.kinds, model.last_count, model.larger_count
        doubts = confirm_words.doubts(shots=kinds.get(Queue.SIMILAR, 0), last=last, larger=larger, inside=inside)
        self._kinds.setText(confirm_words.kinds(kinds))
        self._doubts.setText(doubts)
        self._doubts.setVisible(bool(doubts))
        withdrawn = model.withdrawn_count
        self._since.setText(confirm_words.found_since(withdrawn))
        self._since.setVisible(withdrawn > 0)
        companions = model.companion_count()
        self._companions.setText(confirm_words.companions(companions))
        self._companions.setVisible(companions > 0)
        if self._rescues is not None:
            stay = {*removals.keepers.tolist()} if self._rescues else ()
            self._rescue.offer([rescue for rescue in self._rescues if rescue.keeper in stay])
        only = self._tell_forecast(self._forecast) if self._forecast else ()
        self._only.setText(confirm_words.only(only) if only else "")
        self._only.setVisible(bool(only))
        self._enable(is_doubtful=bool(only or doubts))

    def _tell_forecast(self, forecast: Forecast) -> Sequence[str]:
        """Say what came of the check. Gives the paths of which nothing stays."""
        going = self._model.going
        refusals, holdings = (
            {line: said for line, said in each.items() if going[line]}
            for each in (forecast.refusals, forecast.holdings)
        )
        refused, count = len(refusals), len(self.removals)
        if refused:
            if refused < count:
                text = tr("{} cannot be removed as things are now: see the last column. The others can.")
            else:
                text = tr("{} cannot be removed as things are now: see the last column.")
            line, refusal = next(iter(refusals.items()))
            name = words.name(self._photos[self.listed[line].photo].path)
            self._check.say(f"{text.format(words.photos(refused))}\n{name}: {core_sentences.told(refusal)}")
        else:
            said = tr("Checked: all of them can go, and what stays for them is there.")
            renamed = sum(bool(going[line]) for line in forecast.names)
            self._check.say(f"{said}\n{confirm_words.renamed(renamed)}" if renamed else said)
        if self._act is Act.TRASH:  # a link's file always waits where its place is known
            self._holding.offer(len(holdings), next(iter(holdings.values()), ""))
        self._some_can_go = refused < count
        return [path for line, paths in forecast.only.items() if going[line] for path in paths]

    def accept(self) -> None:
        self._rescue.remember()
        super().accept()

    def _enable(self, *, is_doubtful: bool) -> None:
        """Let it be done once it is known what would be lost. Where that is doubtful, Enter does not do it."""
        ready = self._some_can_go and self._rescues is not None and len(self.removals) > 0
        self._go.setEnabled(ready)
        answer = self._cancel if is_doubtful else self._go
        answer.setDefault(True)
        if ready and self.focusWidget() in (self, self._cancel, self._go):  # not where the person has put it
            answer.setFocus()

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        self._cancel = buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self._cancel.setToolTip(tr("Remove nothing. What you unticked is no longer marked."))
        self._go = MainButton(confirm_words.button(self._act), buttons)
        buttons.addButton(self._go, QDialogButtonBox.ButtonRole.AcceptRole)
        self._go.setToolTip(tr("Do it now"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    @Slot()
    def _choose_anew(self) -> None:
        self._forecast = None
        self._some_can_go = self.choice.is_ready
        self._tell()
        if self._some_can_go:
            self._check.begin()
            self.foresight_wished.emit()
        else:
            self._check.say(tr("Choose the folder to move to."))
            self.check_unwished.emit()  # of the folder that was there before
