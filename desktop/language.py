"""Which language the window speaks, and loading its words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLibraryInfo, QLocale, QSettings, QTranslator
from PySide6.QtWidgets import QApplication

from desktop import resource, words

ENGLISH = "en"
NAMES = {ENGLISH: "English", "de": "Deutsch", "fr": "Français", "es": "Español", "zh_CN": "简体中文"}
"""Each as those call it who speak it: whoever is lost in another one finds it."""

LANGUAGES = tuple(NAMES)
"""English is what the code is written in; the others are files in resources/translations."""

_SETTING = "window/language"


def chosen() -> str:
    """The code in LANGUAGES that the person chose; "" for the system's language."""
    name = str(_settings().value(_SETTING, ""))
    return name if name in LANGUAGES else ""


def choose(name: str) -> None:
    """Use this language, or the system's if "", from the next start on."""
    _settings().setValue(_SETTING, name)


def _settings() -> QSettings:
    """The program's: its language is asked for before there is an application that knows its name."""
    return QSettings(QSettings.defaultFormat(), QSettings.Scope.UserScope, "Simile", "Simile")


def of_the_system() -> str:
    """The first of the system's preferred languages that the window speaks; else English."""
    return first_spoken(QLocale.system().uiLanguages())


def first_spoken(wished: Iterable[str]) -> str:
    """The first of names like "de-CH" and "zh-Hans-CN" that is in LANGUAGES; "zh-TW" is not "zh_CN"."""
    for name in wished:
        language, *further = name.replace("_", "-").split("-")
        simplified = language == "zh" and not {"Hant", "TW", "HK", "MO"} & set(further)
        spoken = "zh_CN" if simplified else language
        if spoken in LANGUAGES:
            return spoken
    return ENGLISH


def speak(program: QApplication, language: str) -> None:
    """Let the program speak one of LANGUAGES, before its first widget is made: with Qt's own words and its numbers."""
    words.tr.cache_clear()
    QLocale.setDefault(_numbers(language))
    for translator in program.findChildren(QTranslator):  # of an earlier call
        program.removeTranslator(translator)
        translator.setParent(None)
    if language == ENGLISH:
        return
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{language}", qt), (f"simile_{language}", str(resource.FOLDER / "translations"))):
        translator = QTranslator(program)
        if translator.load(name, folder):
            program.installTranslator(translator)


def _numbers(language: str) -> QLocale:
    """How numbers are written: as the system does where it speaks this language, as in Switzerland."""
    system, plain = QLocale.system(), QLocale(language)
    return system if language != ENGLISH and system.language() == plain.language() else plain
