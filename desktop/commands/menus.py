"""The menu bar, made from the commands."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenuBar

from desktop.commands.command import Section, section_title
from desktop.commands.commands import Commands
from desktop.words import tr


def fill(bar: QMenuBar, commands: Commands) -> None:
    """Add a menu for each section, in the order of the commands, with separators between groups."""
    elsewhere = set(map(id, (*commands.marks, *commands.languages)))
    begins = set(map(id, _begins_of_parts(commands)))
    for section in Section:
        menu = bar.addMenu(f"&{section_title(section)}")
        menu.setToolTipsVisible(True)
        for command in commands.all:
            if command.section is section and id(command.action) not in elsewhere:
                if id(command.action) in begins:
                    menu.addSeparator()
                menu.addAction(command.action)
        if section is Section.VIEW:
            languages = menu.addMenu(tr("Language"))
            languages.setToolTipsVisible(True)
            languages.addActions(commands.languages)


def _begins_of_parts(commands: Commands) -> tuple[QAction, ...]:
    """The commands with a separator above them."""
    return (
        *(commands.scan, commands.remove_folder, commands.watch_folders, commands.save_report, commands.quit),
        commands.history,
        *(commands.go_to_group, commands.focus_search, commands.back),
        *(commands.not_duplicate, commands.accept_all, commands.rules, commands.trash),
        commands.open_photo,
        *(
            commands.side_panel,
            commands.next_group,
            commands.filters,
            commands.zoom_in,
            commands.side_by_side,
            commands.take_turns,
        ),
        *(commands.full_screen, commands.about_library),
    )
