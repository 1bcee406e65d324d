"""The groups that are listed while a scan runs are said not to be all."""

from __future__ import annotations

from core.job import Progress, Stage
from desktop.app import Program
from desktop.waiting import wait_until


def test_the_list_says_that_more_is_to_come_until_it_is_whole(program: Program) -> None:
    """It stood still for minutes, with the number of photos of its first groups above it."""
    window = program.window
    more, photos = window.review_page.groups._more, window.side._summary
    assert more.isHidden()
    window.commands.scan.trigger()
    program.writing.progressed.emit(Progress(Stage.DECODING, done=50, total=9000))
    assert more.isHidden(), "it may be over before anybody could read it"
    program.writing.progressed.emit(Progress(Stage.DECODING, done=100, total=9000, seconds=2))
    assert more.text() == "2 groups so far. Comparing goes on once all photos are read."
    assert not more.isHidden()
    assert photos.text() == "6 photos so far"
    program.writing.progressed.emit(Progress(Stage.MATCHING))
    assert more.text() == "2 groups so far. Photos are still compared: more may come."
    wait_until(lambda: program.writing.idle, seconds=20, what="the end of the scan")
    assert more.isHidden()
    assert photos.text() == "6 photos"
