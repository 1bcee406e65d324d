"""The menu bar, made from the commands."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.commands.command import Section, section_title
from desktop.commands.commands import Commands
from desktop.commands.menu_bar import MenuBar
from desktop.widgets.menu import Menu
from desktop.words import tr


def bar_of(commands: Commands, parent: QWidget) -> MenuBar:
    """A menu for each section, in the order of the commands, with separators between groups."""
    bar = MenuBar(parent)
    elsewhere = set(map(id, (*commands.marks, *commands.languages)))
    begins = set(map(id, _begins_of_parts(commands)))
    for section in Section:
        menu = Menu(f"&{section_title(section)}", bar)
        bar.addMenu(menu)
        menu.setToolTipsVisible(True)
        for command in commands.all:
            if command.section is section and id(command.action) not in elsewhere:
                if id(command.action) in begins:
                    menu.addSeparator()
                menu.addAction(command.action)
        if section is Section.VIEW:
            languages = Menu(tr("Language"), menu)
            menu.addMenu(languages)
            languages.setToolTipsVisible(True)
            languages.addActions(commands.languages)
    return bar


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
