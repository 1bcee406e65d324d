"""The commands of the menu Review: marks, verdicts, and removing the marked photos."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from desktop.commands.command import CommandSet, Section, explain
from desktop.words import tr


class ReviewCommands(CommandSet):
    """The menu Review."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        make = partial(self._make, Section.REVIEW)
        local = partial(make, in_review=True)
        self.accept = local(
            tr("Accept and go on"),
            "Return",
            tr("Mark every photo that is not suggested to stay, and go to the next group"),
            "accept",
        )
        self.toggle = local(
            tr("Mark or unmark the photo"), "Space", tr("Mark the current photo for removal, or unmark it")
        )
        self.keep_only = local(
            tr("Keep only this photo"), "K", tr("Mark every photo of the group but the current one"), "keep"
        )
        self.unmark_group = local(tr("Unmark the group"), "U", tr("Unmark all photos of the selected groups"))
        self.not_duplicate = local(
            tr("Not a duplicate"),
            "N",
            tr(
                "Never show the current photo with the suggested one again; "
                "on the suggested one: with none of the group"
            ),
            "not-duplicate",
        )
        self.keep_both = local(
            tr("Keep both"),
            "B",
            tr("They are copies, and both stay; with the suggested photo current, the whole group stays"),
            "keep-both",
        )
        self.withdraw_verdict = local(
            tr("Withdraw the verdict"),
            "W",
            tr("Forget what you said about the selected pairs of the list “Decided”"),
            "undo",
        )
        self.accept_all = make(
            tr("Accept all in this list"),
            "Ctrl+Shift+A",
            "",
            "accept-all",
        )
        self.offer_accept(suggests=True)
        self.explain_accept_all(suggests=True)
        self.mark_identical = make(
            tr("Mark identical files"),
            "Ctrl+Shift+I",
            tr("Mark all but one of the identical files in every group of the list"),
            "identical",
        )
        self.select_all = local(
            tr("Select all groups"), "Ctrl+A", tr("Select every group of the list; Shift selects from one to another")
        )
        self.mark_copies = make(
            tr("Mark the copies in the folder"),
            "Ctrl+Shift+M",
            tr("In the folder view: mark the photos of the first folder that are in the second too"),
            "accept",
        )
        self.mark_chosen = make(
            tr("Mark the copies"),
            "Ctrl+Shift+X",
            tr("In a theme or on the map: mark the copies among the selected photos, or among all that are listed"),
            "accept",
        )
        self.unmark_all = make(tr("Unmark everything"), "Ctrl+Shift+U", tr("Unmark all photos"))
        self.rules = make(
            tr("Keeper rules…"),
            "Ctrl+R",
            tr("Choose which photo of a group is kept, and in which order the rules are asked"),
            "rules",
        )
        self.trash = local(tr("Move to trash…"), "Del", tr("Put the marked photos in the trash, after asking"), "trash")
        self.move = make(
            tr("Move to folder…"), "Ctrl+M", tr("Move the marked photos to a folder, after asking"), "move"
        )
        self.link = make(
            tr("Replace by links…"),
            "Ctrl+Shift+L",
            tr("Replace each marked photo by a link to the photo that stays, after asking"),
            "link",
        )
        self.marks = [self._make_mark(number) for number in range(1, 10)]

    def offer_accept(self, *, suggests: bool) -> None:
        """Say what Return does: where nothing is suggested there is nothing to accept."""
        self.accept.setData("accept" if suggests else "resume")  # the name of its icon
        if suggests:
            self.accept.setText(tr("Accept and go on"))
            explain(self.accept, tr("Mark every photo but the suggested one, and go to the next group"))
        else:
            self.accept.setText(tr("Go on"))
            explain(
                self.accept,
                tr(
                    "No rule says which photo to keep: mark with Space what may go, or press K on the one that stays. "
                    "This goes to the next group"
                ),
            )

    def explain_accept_all(self, *, suggests: bool) -> None:
        """Say what is accepted, or why nothing can be."""
        if suggests:
            tip = tr("Mark what the rules leave out in every group of the list; undecided ones are left alone")
        else:
            tip = tr("No rule says which photo to keep in any group of this list: decide on each of them")
        explain(self.accept_all, tip)

    def _make_mark(self, number: int) -> QAction:
        action = self._make(
            Section.REVIEW,
            tr("Mark or unmark photo {}").format(number),
            str(number),
            tr("Mark photo {} of the group for removal, or unmark it").format(number),
            in_review=True,
        )
        action.setData(number - 1)
        return action
