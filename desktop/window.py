"""The main window: how the panels lie, and who tells whom."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMessageBox, QSplitter, QStackedWidget, QVBoxLayout, QWidget

import core
from core.job import Cancelled, Progress
from core.library import RefreshReport
from desktop import core_sentences, drop, menus, style, trouble, words
from desktop.acting import Acting
from desktop.action_bar import ActionBar
from desktop.bug_report import BugReport
from desktop.clusters_page import ClustersPage
from desktop.commands import Commands
from desktop.deciding import Deciding
from desktop.drop_veil import DropVeil
from desktop.folders import Folders
from desktop.folders_page import FoldersPage
from desktop.full_screen import FullScreen
from desktop.gallery import Gallery
from desktop.glances import Glances
from desktop.glancing import Glancing
from desktop.help_sheet import HelpSheet
from desktop.looking import Looking
from desktop.map_page import MapPage
from desktop.message_bar import Kind, MessageBar
from desktop.opening import Opening
from desktop.operations import Prepared
from desktop.overlapping import Overlapping
from desktop.progress_panel import ProgressPanel
from desktop.queues import Queue
from desktop.reading import Reading
from desktop.remembering import Remembering
from desktop.reporting import Reporting
from desktop.results_page import ResultsPage
from desktop.review import Review
from desktop.review_page import ReviewPage
from desktop.ruling import Ruling
from desktop.search_box import SearchBox
from desktop.searching import Searching
from desktop.side_panel import SidePanel
from desktop.steps import Steps
from desktop.verdicts import Verdicts
from desktop.view_switch import ViewSwitch
from desktop.watching import Watching
from desktop.welcome import Welcome
from desktop.window_state import WindowState
from desktop.words import tr
from desktop.writing import Writing


class Window(QMainWindow):
    """Owns the panels. The lanes are given to it and closed by who made them."""

    def __init__(
        self,
        writing: Writing,
        deciding: Deciding,
        reading: Reading,
        looking: Looking,
        glancing: Glancing,
        gallery: Gallery,
        *,
        samples: Path,
    ) -> None:
        super().__init__()
        self.setWindowTitle("Simile")
        self.setAcceptDrops(True)
        self._writing = writing
        self._deciding = deciding
        self._reading = reading
        self._looking = looking
        self._glancing = glancing
        self.commands = Commands(self)
        self.commands.paint_icons(self.palette())  # before the buttons measure themselves
        self.review = Review(self)
        self.messages = MessageBar(self)
        self.search_box = SearchBox(self.commands, self)
        self.welcome = Welcome(self.commands, self)
        self.side = SidePanel(self.commands, self)
        self.review_page = ReviewPage(self.review, gallery, reading, self.commands, self)
        self.results = ResultsPage(self.commands, gallery, self)
        self.folders_page = FoldersPage(self.commands, self.review, gallery, self)
        self.clusters_page = ClustersPage(self.commands, self.review, gallery, self)
        self.map_page = MapPage(self.commands, self.review, gallery, self)
        self.progress = ProgressPanel(self.commands, self)
        self.action_bar = ActionBar(self.commands, self)
        self._pages = QStackedWidget(self)
        self.searching = Searching(
            *(self.search_box, self.results, reading, self.review, self.commands, self._pages, self)
        )
        self.glances = Glances(
            *(self.clusters_page, self.map_page, glancing, self.review, self.searching, self.commands, self)
        )
        self.folders = Folders(self.side, writing, deciding, self.messages, self.commands, samples=samples, parent=self)
        self.opening = Opening(self.review_page, self.searching, self.messages, self.commands, self)
        self.acting = Acting(self.review, writing, reading, self.messages, self.commands, self)
        self.verdicts = Verdicts(self.review_page, self.review, deciding, self.messages, self.commands, self)
        self.overlapping = Overlapping(self.folders_page, looking, self.review, self.messages, self.commands, self)
        self.watching = Watching(looking, writing, self.review, self.messages, self.commands, self)
        self.remembering = Remembering(looking, writing, self.commands, self)
        self.steps = Steps(writing, deciding, self.messages, self.commands, self)
        self.ruling = Ruling(self.review, reading, deciding, self.commands, self)
        self.reporting = Reporting(
            self.review_page.groups.model, self.review, writing, self.messages, self.commands, self
        )
        self._lay_out()
        self.full_screen = FullScreen(self, self.review_page, self.messages, self.commands)
        menus.fill(self.menuBar(), self.commands)
        self._connect_lanes()
        self._connect_panels()
        self._connect_commands()
        self._follow_palette()
        style.follower().changed.connect(self._follow_palette)
        page = self.review_page
        splitters = {"sides": self._splitter, "review": page.splitter, "comparison": page.comparison.body}
        self._state = WindowState(self, splitters, page.groups)
        self._state.restore()
        self._follow_state()

    # --- how it lies --------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._without_catalog = False
        self._right = QStackedWidget(self)
        self._right.addWidget(self.review_page)
        self._right.addWidget(self.results)
        self._right.addWidget(self.folders_page)
        self._right.addWidget(self.clusters_page)
        self._right.addWidget(self.map_page)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.addWidget(self.side)
        self._splitter.addWidget(self._right)
        self._splitter.setStretchFactor(0, 0)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([210, 1070])
        self._splitter.setChildrenCollapsible(False)
        self._pages.addWidget(self.welcome)
        self._pages.addWidget(self._splitter)
        self._veil = DropVeil(self._pages)
        whole = QWidget(self)
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._switch = ViewSwitch(self.commands, whole)
        top = QHBoxLayout()
        top.setSpacing(0)
        top.addWidget(self.search_box, 1)
        top.addWidget(self._switch)
        layout.addLayout(top)
        layout.addWidget(self.messages)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.progress)
        layout.addWidget(self.action_bar)
        self.setCentralWidget(whole)

    @Slot()
    def _follow_palette(self) -> None:
        self.commands.paint_icons(self.palette())
        for panel in (self.messages, self.search_box, self.welcome, self.side, self.review_page.comparison):
            panel.follow_palette()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything is told to stop now; who made the lanes waits for them once the window is gone."""
        self.full_screen.leave()
        self._state.remember()
        self._writing.cancel()
        self._reading.cancel()
        self._looking.cancel()
        self._glancing.cancel()
        event.accept()

    # --- who tells whom -----------------------------------------------------------------------------------------

    def _connect_lanes(self) -> None:
        writing, reading = self._writing, self._reading
        writing.prepared.connect(self._prepared)
        writing.unprepared.connect(self._tell_unprepared)
        writing.progressed.connect(self._progressed)
        writing.working.connect(self._worked)
        writing.changed.connect(reading.load)
        writing.revised.connect(reading.load_soon)
        writing.scanned.connect(self._scanned)
        writing.failed.connect(self.tell_trouble)
        self._deciding.changed.connect(reading.load)
        self._deciding.failed.connect(self.tell_trouble)
        self._looking.failed.connect(self.tell_trouble)
        reading.loaded.connect(self.side.follow_filters)
        self.review_page.groups.chosen.connect(self._writing.give_way)
        reading.arranged.connect(self.side.follow_filters)
        reading.unanswered.connect(self.tell_trouble)
        reading.answered.connect(self.glances.remember_found)
        self._glancing.failed.connect(self.tell_trouble)
        reading.failed.connect(self.tell_trouble)

    def _connect_panels(self) -> None:
        self.review.replaced.connect(self._show_library)
        self.review.marked.connect(self._follow_state)
        self.side.queue_chosen.connect(self._show_queue)
        self.review_page.refused.connect(self.messages.say)
        self.searching.answered.connect(self._show_results)
        self.searching.folders_dropped.connect(self.folders.take)
        self.folders.changed.connect(self._show_review)
        self.searching.group_wished.connect(self._show_group)
        self.glances.themes_opened.connect(self._show_themes)
        self.glances.map_opened.connect(self._show_map)
        self.glances.group_wished.connect(self._show_group)
        self.glances.said.connect(self.messages.say)
        self.overlapping.opened.connect(self._show_folders)
        self.review_page.groups.chosen.connect(self.watching.watch)
        self.review_page.problems.again_wished.connect(self._writing.try_again)
        self.overlapping.group_wished.connect(self._show_group)
        self.overlapping.reveal_wished.connect(self.review_page.reveal_wished)
        self.searching.said.connect(self.messages.say)

    def _connect_commands(self) -> None:
        commands = self.commands
        commands.scan.triggered.connect(self._writing.scan)
        commands.pause.toggled.connect(self._pause)
        commands.stop.triggered.connect(self._writing.stop)
        commands.quit.triggered.connect(self.close)
        commands.focus_search.triggered.connect(self.search_box.field.setFocus)
        commands.back.triggered.connect(self._show_review)
        commands.next_queue.triggered.connect(lambda: self.side.step(1))
        commands.previous_queue.triggered.connect(lambda: self.side.step(-1))
        commands.help.triggered.connect(self._show_help)
        commands.about.triggered.connect(self._show_about)

    # --- the library --------------------------------------------------------------------------------------------

    @Slot(object)
    def _prepared(self, prepared: Prepared) -> None:
        self._without_catalog = False
        if prepared.settled:
            self.messages.say("\n".join(prepared.settled), kind=Kind.WARNING)
        if prepared.has_folders:
            self._writing.scan()

    @Slot(object)
    def _tell_unprepared(self, error: Exception) -> None:
        """Without a catalog there is no library: say why, and try again when asked to."""
        text = trouble.sentence(error)
        if text is None or isinstance(error, Cancelled):
            self.tell_trouble(error)
        else:
            self._without_catalog = True
            self.messages.say(text, kind=Kind.ERROR, button=tr("Start again"), answer=self._writing.prepare)

    @Slot()
    def _show_library(self) -> None:
        overview = self.review.overview
        self.side.show_overview(overview, words.photos(len(overview.photos)) if overview.photos else "")
        self._follow_state()

    # --- work ---------------------------------------------------------------------------------------------------

    @Slot(bool)
    def _worked(self, working: bool) -> None:
        self.commands.pause.setChecked(False)
        self.progress.set_working(working)
        if not working:
            self._reading.warm()
        self._follow_state()

    @Slot(object)
    def _progressed(self, progress: Progress) -> None:
        job = self._writing.job
        paused = job is not None and job.paused
        self.commands.pause.setText(tr("Continue") if paused else tr("Pause"))
        self.progress.show_progress(progress, paused=paused)

    @Slot(bool)
    def _pause(self, paused: bool) -> None:
        self._writing.pause(paused)

    @Slot(object)
    def _scanned(self, report: RefreshReport) -> None:
        offline = [problem for problem in report.scan.problems if "offline" in problem.reason]
        if offline:
            reason = core_sentences.told(offline[0].reason)
            self.messages.say(f"{words.printable(offline[0].path)}: {reason}", kind=Kind.WARNING)

    @Slot(object)
    def tell_trouble(self, error: Exception) -> None:
        """Words for what the person can do something about, a report for a mistake of the program."""
        text = trouble.sentence(error)
        if text is None:
            self.show_bug(trouble.report(error))
        elif not self._without_catalog:  # what the other lanes miss then is said already
            calm = isinstance(error, Cancelled)
            self.messages.say(text, kind=Kind.INFO if calm else Kind.ERROR)

    def show_bug(self, traceback: str) -> None:
        dialog = BugReport(traceback, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot()
    def _follow_state(self) -> None:
        """Show only what there is, and offer only what can be done."""
        overview, commands = self.review.overview, self.commands
        started = bool(overview.folders) or self._writing.scanning
        if started == (self._pages.currentWidget() is self.welcome):
            self._pages.setCurrentIndex(1 if started else 0)
            (self.review_page if started else self.welcome).take_focus()
        self.search_box.setVisible(started)
        self._switch.setVisible(started)
        self.action_bar.setVisible(started)
        working = self._writing.job is not None
        reviewing = self._right.currentWidget() is self.review_page and self.side.queue.has_groups
        seen = bool(overview.rows) and reviewing  # what is done with groups is done with groups that are seen
        for action, possible in (
            (commands.scan, not self._writing.scanning),
            (commands.pause, working),
            (commands.stop, working),
            (commands.remove_folder, bool(overview.folders)),
            (commands.protect_folder, bool(overview.folders)),
            (commands.try_again, bool(overview.problems)),
            (commands.full_screen, bool(overview.rows)),
            (commands.accept, seen),
            (commands.not_duplicate, seen),
            (commands.keep_both, seen),
            (commands.withdraw_verdict, bool(overview.decisions)),
            (commands.accept_all, seen),
            (commands.select_all, seen),
            (commands.rules, bool(overview.folders)),
            (commands.save_report, seen),
            (commands.unmark_all, bool(self.review.marks)),
            (commands.trash, bool(self.review.marks)),
            (commands.move, bool(self.review.marks)),
            (commands.link, bool(self.review.marks)),
            (commands.compare_folders, bool(overview.photos)),
            (commands.themes, bool(overview.photos)),
            (commands.map, bool(overview.photos)),
            (commands.draw_map_anew, bool(overview.photos)),
            (commands.mark_chosen, self._right.currentWidget() in (self.clusters_page, self.map_page)),
            (commands.back, self._right.currentWidget() is not self.review_page),
        ):
            action.setEnabled(possible)
        self.action_bar.show_marks(len(self.review.marks), self.review.bytes_marked)
        self.review_page.set_scanning(self._writing.scanning)

    # --- pages --------------------------------------------------------------------------------------------------

    @Slot(object)
    def _show_queue(self, queue: Queue) -> None:
        self._show_review()
        self.review_page.show_queue(queue)

    @Slot()
    def _show_review(self) -> None:
        self._reading.forget_search()
        self.search_box.show_idle()
        self._right.setCurrentWidget(self.review_page)
        self._follow_state()
        self.review_page.take_focus()

    @Slot()
    def _show_results(self) -> None:
        self._right.setCurrentWidget(self.results)
        self._follow_state()
        self.results.take_focus()

    @Slot()
    def _show_folders(self) -> None:
        self._right.setCurrentWidget(self.folders_page)
        self._follow_state()
        self.folders_page.take_focus()

    @Slot()
    def _show_themes(self) -> None:
        self._right.setCurrentWidget(self.clusters_page)
        self._follow_state()
        self.clusters_page.take_focus()

    @Slot()
    def _show_map(self) -> None:
        self._right.setCurrentWidget(self.map_page)
        self._follow_state()
        self.map_page.take_focus()

    @Slot(int)
    def _show_group(self, photo: int) -> None:
        overview = self.review.overview
        queue = overview.rows[overview.rows_of[photo][0]].queue
        self.side.choose(queue)
        self._show_review()
        self.review_page.show_group_of(photo, queue)

    @Slot()
    def _show_help(self) -> None:
        dialog = HelpSheet(self.commands, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot()
    def _show_about(self) -> None:
        box = QMessageBox(self)
        box.setWindowTitle(tr("About Simile"))
        box.setText(f"Simile {core.__version__}")
        box.setInformativeText(tr("Finds duplicate and look-alike photos. Free software under the MIT licence."))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    # --- drops anywhere on the window ---------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if drop.can_use(event.mimeData()):
            event.acceptProposedAction()
            self._veil.lower_over()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._veil.hide()
        gift = drop.unpack(event.mimeData())
        if gift:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.searching.take(gift, on_box=False)
