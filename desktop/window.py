"""The main window: its panels, and who tells whom."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow

from desktop.announcements import Announcements
from desktop.commands import menus
from desktop.commands.commands import Commands
from desktop.commands.help_controller import HelpController
from desktop.commands.offering import Situation, offer
from desktop.comparing.full_screen import FullScreen
from desktop.controller import Shared
from desktop.imaging.gallery import Gallery
from desktop.lanes.lanes import Lanes
from desktop.library.auto_scan import AutoScan
from desktop.library.away_folders import AwayFolders
from desktop.library.folder_changes import FolderChanges
from desktop.library.folders import Folders
from desktop.library.folders_page import FoldersPage
from desktop.library.gentle_scan import GentleScan
from desktop.library.overlap_controller import OverlapController
from desktop.library.progress_controller import ProgressController
from desktop.library.side_panel import SidePanel
from desktop.lookalikes.lookalikes import Lookalikes
from desktop.lookalikes.map_page import MapPage
from desktop.lookalikes.themes_page import ThemesPage
from desktop.panes import Page, Panes
from desktop.photo_actions import PhotoActions
from desktop.removal.action_bar import ActionBar
from desktop.removal.history_controller import HistoryController
from desktop.removal.removal_controller import RemovalController
from desktop.removal.settling import Settling
from desktop.removal.steps import Steps
from desktop.review import Review
from desktop.reviewing.first_step import FirstStep
from desktop.reviewing.growth import Growth
from desktop.reviewing.mark_controller import MarkController
from desktop.reviewing.mark_store import MarkStore
from desktop.reviewing.photo_controller import PhotoController
from desktop.reviewing.presence_watch import PresenceWatch
from desktop.reviewing.queues import Queue
from desktop.reviewing.report_controller import ReportController
from desktop.reviewing.review_page import ReviewPage
from desktop.reviewing.verdicts import Verdicts
from desktop.rules.rules_controller import RulesController
from desktop.search import drop
from desktop.search.learned_search import LearnedSearch
from desktop.search.results_page import ResultsPage
from desktop.search.search_box import SearchBox
from desktop.search.search_controller import SearchController
from desktop.view_switch import ViewSwitch
from desktop.welcome import Welcome
from desktop.widgets.message_bar import MessageBar
from desktop.window_state import WindowState


class Window(QMainWindow):
    """Owns the panels. The lanes are given to it and closed by who made them."""

    def __init__(
        self,
        lanes: Lanes,
        gallery: Gallery,
        folder_changes: FolderChanges,
        *,
        samples: Path,
        expected: bool,
    ) -> None:
        """`expected` says whether there is a catalog: a library will be there in a moment."""
        super().__init__()
        self.setWindowTitle("Simile")
        self.setAcceptDrops(True)
        self._lanes = lanes
        self._expected = expected
        self.commands = Commands(self)
        self.review = Review(self)
        self.search_box = SearchBox(self.commands, self)  # Tab goes through the panels in the order they are made
        switch = ViewSwitch(self.commands, self)
        self.messages = MessageBar(self)
        self.welcome = Welcome(self.commands, self)
        self.side = SidePanel(self.commands, self)
        self.review_page = ReviewPage(self.review, gallery, lanes.reading, self.commands, self)
        self.results = ResultsPage(self.commands, gallery, self)
        self.folders_page = FoldersPage(self.commands, self.review, gallery, self)
        self.themes_page = ThemesPage(self.commands, self.review, gallery, self)
        self.map_page = MapPage(self.commands, self.review, gallery, self)
        self.action_bar = ActionBar(self.commands, self)
        self._panes = Panes(
            welcome=self.welcome,
            search=self.search_box,
            switch=switch,
            messages=self.messages,
            side=self.side,
            pages=(self.review_page, self.results, self.folders_page, self.themes_page, self.map_page),
            actions=self.action_bar,
            side_panel=self.commands.side_panel,
            unfold=self.search_box.unfold,
            parent=self,
        )
        self.setCentralWidget(self._panes)
        shared = Shared(self, lanes, gallery, self.review, self.messages, self.commands)
        self.announcements = Announcements(shared)
        self.progress_controller = ProgressController(shared, self.side.progress)
        photo_actions = PhotoActions(shared)
        photo_actions.group_wished.connect(self._show_group)
        self.search_controller = SearchController(
            shared, self.search_box, self.results, photo_actions, self._panes.middle
        )
        self.lookalikes = Lookalikes(shared, self.themes_page, self.map_page, photo_actions)
        self.learned_search = LearnedSearch(shared, self.results, self.search_controller)
        self.folders = Folders(shared, self.side, samples=samples)
        self.photo_controller = PhotoController(shared, self.review_page, self.search_controller)
        self.mark_controller = MarkController(shared, self.review_page)
        self.removal_controller = RemovalController(shared)
        self.settling = Settling(shared)
        self.verdicts = Verdicts(shared, self.review_page)
        self.first_step = FirstStep(shared, self.mark_controller)
        self.growth = Growth(shared, self.review_page.groups, self.side)
        self.overlap_controller = OverlapController(shared, self.folders_page, photo_actions)
        self.auto_scan = AutoScan(shared, folder_changes, self.side.folders)
        self.gentle_scan = GentleScan(shared)
        self.presence_watch = PresenceWatch(shared, AwayFolders(shared, self.side), self.auto_scan)
        self.history_controller = HistoryController(shared)
        self.mark_store = MarkStore(shared)
        self.steps = Steps(shared)
        self.rules_controller = RulesController(shared)
        self.report_controller = ReportController(shared, self.review_page.groups.model)
        self.help_controller = HelpController(shared)
        self.full_screen = FullScreen(shared, self._panes, self.review_page)
        self.setMenuBar(menus.bar_of(self.commands, self))
        self._connect_lanes()
        self._connect_panels()
        self._connect_commands()
        page = self.review_page
        splitters = {"sides": self._panes.splitter, "review": page.splitter, "comparison": page.comparison.body}
        self._state = WindowState(self, splitters, page.groups)
        self._state.restore()
        self._follow_state()
        if not self._panes.started:
            self.welcome.take_focus()  # Return chooses a folder

    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything is told to stop now; who made the lanes waits for them once the window is gone."""
        self.full_screen.leave()
        self._state.remember()
        self.mark_store.keep_now()
        self._lanes.cancel()
        event.accept()

    # --- who tells whom -----------------------------------------------------------------------------------------

    def _connect_lanes(self) -> None:
        writing, reading = self._lanes.writing, self._lanes.reading
        writing.working.connect(self._worked)
        writing.unprepared.connect(self._expect_nothing)
        writing.changed.connect(reading.load)
        writing.revised.connect(reading.load_soon)
        self._lanes.deciding.changed.connect(reading.load)
        reading.loaded.connect(self.side.follow_filters)
        reading.arranged.connect(self.side.follow_filters)
        reading.loaded.connect(self._follow_state)  # by now the rows are there, as the filters let them pass
        reading.arranged.connect(self._follow_state)
        self._lanes.searching.answered.connect(self.lookalikes.remember_found)
        reading.loaded.connect(self.steps.renew)

    def _connect_panels(self) -> None:
        review_page = self.review_page
        self.review.replaced.connect(self._show_library)
        self.review.marked.connect(self._follow_state)
        self.side.queue_chosen.connect(self._show_queue)
        self.folders.changed.connect(self._show_review)
        review_page.refused.connect(self.messages.say)
        self.mark_controller.ended.connect(self.removal_controller.tell_ended)
        self.mark_controller.marked.connect(self.removal_controller.tell_marked)
        self.removal_controller.confirmed.connect(self.settling.note)
        self.removal_controller.confirmed.connect(self.steps.expect_removal)
        self._lanes.writing.stopped.connect(review_page.note_stopped)
        self._lanes.writing.broken_off.connect(review_page.note_stopped)
        self._lanes.writing.scanned.connect(review_page.note_scanned)
        review_page.groups.chosen.connect(self._lanes.writing.give_way)
        review_page.groups.chosen.connect(self.presence_watch.watch)
        review_page.problems.again_wished.connect(self._lanes.writing.try_again)
        self._panes.escaped.connect(self.search_controller.give_up)
        self.search_controller.answered.connect(partial(self._go_to, self.results))
        self.search_controller.folders_dropped.connect(self.folders.take)
        self.photo_controller.names_wished.connect(self._show_named)
        self.lookalikes.themes_opened.connect(partial(self._go_to, self.themes_page))
        self.lookalikes.map_opened.connect(partial(self._go_to, self.map_page))
        self.overlap_controller.opened.connect(partial(self._go_to, self.folders_page))

    def _connect_commands(self) -> None:
        commands = self.commands
        commands.quit.triggered.connect(self.close)
        commands.focus_search.triggered.connect(self.search_box.field.setFocus)
        commands.back.triggered.connect(self._show_review)
        commands.next_queue.triggered.connect(lambda: self.side.step(1))
        commands.previous_queue.triggered.connect(lambda: self.side.step(-1))

    # --- the library --------------------------------------------------------------------------------------------

    @Slot()
    def _show_library(self) -> None:
        self._expected = False
        self.side.show_overview(self.review.overview)
        self._follow_state()

    @Slot()
    def _expect_nothing(self) -> None:
        self._expected = False
        self._follow_state()

    @Slot(bool)
    def _worked(self, working: bool) -> None:
        if not working:
            self._lanes.reading.tell_rest()
        self._follow_state()

    @Slot()
    def _follow_state(self) -> None:
        """Show only what there is, and offer only what can be done."""
        overview, scanning = self.review.overview, self._lanes.writing.scanning
        page, queue = self._panes.page, self.side.queue
        started = bool(overview.folders) or scanning or self._expected or page is self.results
        if started != self._panes.started:
            self._panes.set_started(started)
            (self.review_page if started else self.welcome).take_focus()
        groups = self.review_page.groups
        tally = (groups.model.arranged if groups.header.only.asks else overview).tallies.get(queue)
        situation = Situation(
            overview,
            marked=self.review.count,
            working=self._lanes.writing.job is not None,
            scanning=scanning,
            reviewing=page is self.review_page,
            listed=queue if queue.has_groups and tally is not None and tally.groups > 0 else None,
            suggests=self.mark_controller.suggests,
            in_lookalikes=page in (self.themes_page, self.map_page),
        )
        offer(self.commands, situation)
        self.action_bar.show_marks(self.review.count, self.review.bytes_marked)
        self.review_page.set_scanning(scanning)

    # --- pages --------------------------------------------------------------------------------------------------

    @Slot(object)
    def _show_queue(self, queue: Queue) -> None:
        self._show_review()
        self.review_page.show_queue(queue)

    @Slot()
    def _show_review(self) -> None:
        self.search_controller.give_up()
        self._go_to(self.review_page)

    def _go_to(self, page: Page) -> None:
        if page is not self.review_page:
            self.full_screen.leave()
        self.announcements.forget_unanswered()
        self._panes.show_page(page)
        self.commands.themes.setChecked(page is self.themes_page)
        self.commands.map.setChecked(page is self.map_page)
        self.side.light_queue(page is self.review_page)
        self._follow_state()
        page.take_focus()

    @Slot(str)
    def _show_named(self, text: str) -> None:
        self.side.choose(Queue.ALL)
        self._show_review()
        self.review_page.groups.header.look_for(text)

    @Slot(int)
    def _show_group(self, photo: int) -> None:
        overview = self.review.overview
        if photo not in overview.rows_of:  # the library was read anew while the menu was open
            return
        queue = overview.rows[overview.rows_of[photo][0]].queue
        self.side.choose(queue)
        self._show_review()
        self.review_page.show_group_of(photo, queue)

    # --- drops anywhere on the window ---------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if drop.welcome(event):
            self._panes.overlay.cover()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._panes.overlay.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._panes.overlay.hide()
        if payload := drop.take(event, self):
            self.search_controller.take(payload, on_box=False)
