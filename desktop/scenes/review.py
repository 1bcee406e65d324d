"""The screenshots of the start, the lists, the comparison, verdicts, folders and rules."""

from __future__ import annotations

from core.rules import DEFAULT_RULES, Criterion, Rule, Rules, completed
from desktop.comparing.side_by_side import AT_ONCE
from desktop.reviewing.queues import Queue
from desktop.scenes.camera import SIZE, Camera
from desktop.waiting import pause


def begin(camera: Camera) -> None:
    """The first start, and the groups that come of it."""
    window = camera.window
    camera.program.start()
    pause(300)
    camera.keep("welcome")
    camera.program.writing.add_folders([str(camera.photos)])
    window.review_page.take_focus()
    camera.until(lambda: camera.program.writing.job is None, "the scan ends")
    pause(1000)
    mark(camera)
    camera.keep("review")
    window.commands.select_all.trigger()
    camera.keep("selected")
    window.review_page.groups.select(0)


def mark(camera: Camera) -> None:
    """Accept what is suggested in the first groups."""
    camera.window.review_page.groups.select(0)
    for _ in range(3):
        camera.commands.accept.trigger()


def compare(camera: Camera) -> None:
    """A group in every way, and groups of every kind."""
    window, commands = camera.window, camera.commands
    comparison = window.review_page.comparison
    camera.show(Queue.CROPPED)
    comparison.choose(len(comparison.row.ids) - 1 if comparison.row else 0)  # the crop, drawn on the whole
    camera.keep("cropped")
    commands.flicker.trigger()
    comparison.pair.flicker.show(second=True)
    camera.keep("flicker")
    commands.split.trigger()
    camera.keep("split")
    commands.difference.trigger()
    camera.show(Queue.RECOLOURED)
    comparison.choose(len(comparison.row.ids) - 1 if comparison.row else 0)  # the one that differs most
    pause(100)
    camera.keep("difference")
    commands.full_screen.trigger()
    window.showNormal()  # the screen of these pictures is a small one
    window.resize(SIZE)
    camera.keep("full-screen")
    window.full_screen.leave()
    window.resize(SIZE)
    commands.side_by_side.trigger()
    camera.show(Queue.TURNED, "turned")
    camera.show(Queue.SIMILAR, "similar")
    camera.show(Queue.UNREADABLE, "unreadable")
    _filmstrip(camera)
    camera.show(Queue.RESAVED, "resaved")
    comparison.viewpoint.zoom_to(4)
    camera.keep("zoomed")
    comparison.viewpoint.fit()
    view = window.review_page.groups.view
    camera.keep_opened(
        "menu", lambda: view.customContextMenuRequested.emit(view.visualRect(view.currentIndex()).center())
    )


def _filmstrip(camera: Camera) -> None:
    """The largest group: more photos than are compared at once."""
    camera.show(Queue.ALL)
    groups = camera.window.review_page.groups
    sizes = [len(row.ids) for row in groups.model.rows]
    if max(sizes) > AT_ONCE:
        groups.select(sizes.index(max(sizes)))
        camera.keep("filmstrip")


def decide(camera: Camera) -> None:
    """Two verdicts and their list; the folder view, of a library with a protected folder."""
    window, commands = camera.window, camera.commands
    camera.show(Queue.SIMILAR)
    for command in (commands.not_duplicate, commands.keep_both):
        decided: list[object] = []
        camera.program.lanes.deciding.decided.connect(decided.append)
        command.trigger()
        camera.until(decided.copy, "a verdict")
        pause(300)
    camera.show(Queue.DECIDED, "decided")
    window.messages.dismiss()
    window.side.folder_view.setCurrentIndex(window.side.folders.index(0))
    commands.protect_folder.trigger()
    commands.compare_folders.trigger()
    camera.until(window.folders_page.grid.photos.rowCount, "folders that overlap")
    camera.keep("folders")
    commands.protect_folder.trigger()
    commands.back.trigger()
    window.messages.dismiss()


def rule(camera: Camera) -> None:
    """Filters, the rules, and what they leave to the person where they are few."""
    commands = camera.commands
    camera.show(Queue.ALL)
    commands.filters.trigger()
    pause(300)
    camera.keep("filters")
    commands.filters.trigger()
    camera.keep_opened("rules", commands.rules.trigger)
    few = tuple(Rule(criterion) for criterion in (Criterion.UNFRAMED, Criterion.WHOLE, Criterion.PIXELS))
    _use(camera, few)
    camera.show(Queue.UNDECIDED, "undecided")
    _use(camera, DEFAULT_RULES)


def _use(camera: Camera, rules: Rules) -> None:
    camera.program.lanes.deciding.rule(rules)
    camera.until(lambda: camera.window.review.overview.rules == completed(rules), "the rules are applied")
