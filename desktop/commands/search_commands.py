"""The commands of the menu Search."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from desktop.commands.command import CommandSet, Section
from desktop.words import tr


class SearchCommands(CommandSet):
    """The menu Search."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        make = partial(self._make, Section.SEARCH)
        local = partial(make, in_review=True)
        self.open_query = make(
            tr("Search for a picture…"), "Ctrl+F", tr("Choose a picture file and find its look-alikes"), "search"
        )
        self.paste_query = make(
            tr("Search for the pasted picture"),
            "Ctrl+V",
            tr("Find look-alikes of the picture, file or address on the clipboard"),
            "paste",
        )
        self.open_query.setIconText(tr("Open…"))
        self.paste_query.setIconText(tr("Paste"))
        self.find_like_this = local(
            tr("Find look-alikes of this photo"),
            "Ctrl+Shift+F",
            tr("Search the library for the current photo"),
            "search",
        )
        self.search_part = make(
            tr("Search for a part…"),
            "Ctrl+Shift+S",
            tr("Draw a rectangle on any photo in the window and find look-alikes of what is in it"),
            "part",
        )
        self.search_part.setIconText(tr("Part…"))
        self.go_to_group = make(
            tr("Go to its group"), "Ctrl+Shift+E", tr("Compare the chosen photo with its copies"), "open"
        )
        self.save_results = make(
            tr("Save the results…"),
            "Ctrl+Shift+R",
            tr("Write the results, with rank, path, score and measure, to a table (CSV) or a document (JSON)"),
            "save",
        )
        self.save_results.setIconText(tr("Save…"))
        self.copy_results = make(
            tr("Copy the results as text"),
            "Ctrl+Shift+C",
            tr("Copy rank, score and path of the results to the clipboard"),
            "copy",
        )
        self.copy_results.setIconText(tr("Copy"))
        self.focus_search = make(tr("Go to the search field"), "Ctrl+L", tr("Type a file or web address to search for"))
        self.choose_model = make(
            tr("Choose an image model…"),
            "",
            tr("Compare photos by what an ONNX model sees in them, for themes, map and search"),
            "file",
        )
        self.back = make(tr("Back to the groups"), "Esc", tr("Show the groups of copies again"), "back")
