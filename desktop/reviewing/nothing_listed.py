"""The notice in place of an empty list of groups: why it is empty, and what to do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QKeySequence

from core.grouping import DEFAULT_SIMILARITY
from core.job import Progress
from core.photo import Problem
from desktop import core_sentences, words
from desktop.commands.commands import Commands
from desktop.lanes.overview import Overview, Tally
from desktop.reviewing.queues import Queue, left_unread, title
from desktop.words import tr

Said = tuple[str, str, str]
"""The name of an icon, a head line, a sentence or two."""


def why_empty(
    overview: Overview,
    queue: Queue,
    commands: Commands,
    *,
    opening: Progress | None = None,
    filtered: bool = False,
    scanning: bool = False,
    stopped: bool = False,
    similarity: float = DEFAULT_SIMILARITY,
) -> Said:
    """The notice for an empty list.

    `opening` is the progress of reading the library, None once it is read; `stopped` says that the last scan was
    stopped; `similarity` is the least score of copies, 0 to 100.
    """
    if opening is not None:
        return "picture", tr("Opening your library"), _how_far(opening)
    if filtered and overview.rows:  # where there is no group at all, it is not for them
        text = tr("No group has a photo that fits all filters. “{}” shows all groups.")
        return "search", tr("No group fits"), text.format(commands.reset_filters.text())
    if scanning:
        return "scan", tr("Looking for copies"), tr("Groups appear here while your photos are read.")
    if stopped:
        text = tr("Some photos are not read or not compared yet. Scan again to go on.")
        return "scan", tr("The scan was stopped"), text
    if any(folder.offline for folder in overview.folders):
        text = tr("Its photos are remembered, and here again once its disk is connected. If it was moved: “{}”.")
        return "warning", tr("A folder is offline"), text.format(commands.relocate_folder.text())
    if not overview.photos:
        return _no_photos(overview.problems)
    if queue is Queue.ALL:
        return "accept", tr("No copies"), _next_step(overview, similarity)
    text = tr("There is nothing in the list “{}”.").format(title(queue))
    following = _following(overview, queue)
    if following is not None:
        key = commands.next_queue.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        text += "\n" + tr("{key} leads to the next one, “{list}”.").format(key=key, list=title(following))
    return "accept", tr("Nothing here"), text


def _following(overview: Overview, queue: Queue) -> Queue | None:
    """The next queue that has groups."""
    queues = list(Queue)
    later = queues[queues.index(queue) + 1 :]
    return next((other for other in later if other.has_groups and _tally(overview, other).groups), None)


def _tally(overview: Overview, queue: Queue) -> Tally:
    return overview.tallies.get(queue, Tally())


def _no_photos(problems: Sequence[Problem]) -> Said:
    """The notice for a library without photos: perhaps it is the wrong folder, or it cannot be looked into."""
    if len(problems) == 1:
        reason = f"{words.name(problems[0].path)}: {core_sentences.told(problems[0].reason)}"
        return "warning", tr("No photo could be read"), reason
    if problems:
        return "warning", tr("No photo could be read"), left_unread(len(problems))
    text = tr("There is no picture in the folders of your library. Drop another folder on this window.")
    return "picture", tr("No photos found"), text


def _next_step(overview: Overview, similarity: float) -> str:
    """What to do if the library has no copies."""
    if similarity > DEFAULT_SIMILARITY:
        return tr("No two photos of your library are as alike as you ask for. A lower similarity may show copies.")
    if not _tally(overview, Queue.SIMILAR).groups:
        return tr("No photo of your library exists twice. Nothing to do.")
    text = tr("No photo of your library exists twice. What was taken several times is in the list “{}”.")
    return text.format(title(Queue.SIMILAR))


def _how_far(opening: Progress) -> str:
    """How much of the library has been read, if it could not be opened from its saved columns."""
    if not opening.total:
        return tr("Its groups appear here in a moment.")
    done, total = words.number(min(opening.done, opening.total)), words.number(opening.total)
    return tr("{done} of {total} photos looked up. The next start is quicker.").format(done=done, total=total)
