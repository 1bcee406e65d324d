"""Every sentence of the window is there in every language, and the window speaks it."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QToolButton

from core.system import display
from desktop import __main__, app, core_sentences, language, words
from desktop.waiting import pause, wait_until
from tests.desktop.driving import Start

ROOT = Path(__file__).resolve().parents[2]
FORMS = {"de": 2, "fr": 2, "es": 2, "zh_CN": 1}
_MARK = re.compile(r"\{\w*\}|%L?n")


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    """resources/make_translations.py, which is a script and no part of the program."""
    spec = importlib.util.spec_from_file_location("make_translations", ROOT / "resources" / "make_translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def german(qt: QApplication) -> Iterator[QApplication]:
    language.speak(qt, "de")
    yield qt
    language.speak(qt, language.ENGLISH)


def messages(code: str) -> list[ElementTree.Element]:
    return list(ElementTree.parse(ROOT / "resources" / "translations" / f"simile_{code}.ts").iter("message"))


def forms_of(message: ElementTree.Element) -> list[str]:
    """What a sentence is translated to: several texts for one with plural forms."""
    translation = message.find("translation")
    assert translation is not None
    plural = translation.findall("numerusform")
    return [form.text or "" for form in plural] if plural else [translation.text or ""]


def marks(text: str) -> Counter[str]:
    return Counter(mark.replace("L", "") for mark in _MARK.findall(text))


def test_every_language_is_checked() -> None:
    assert set(FORMS) == set(language.LANGUAGES) - {language.ENGLISH}


def test_the_patterns_of_core_are_those_of_the_code(maker: ModuleType) -> None:
    assert json.loads(maker.PATTERNS.read_text(encoding="utf-8")) == maker.patterns(), "run make translations"


def test_no_sentence_names_a_key_that_macos_has_not(maker: ModuleType) -> None:
    assert [sentence for sentence in maker.spoken() if "Ctrl" in sentence] == []


@pytest.mark.parametrize("code", FORMS)
def test_every_sentence_is_translated(code: str, maker: ModuleType) -> None:
    wanted = dict.fromkeys(maker.patterns(), False) | maker.spoken()
    found = {message.findtext("source"): message.get("numerus") == "yes" for message in messages(code)}
    assert found == wanted, "run make translations"
    unfinished = [
        message.findtext("source")
        for message in messages(code)
        for translation in message.iter("translation")
        if translation.get("type") or not all(form.strip() for form in forms_of(message))
    ]
    assert unfinished == []


@pytest.mark.parametrize("code", FORMS)
def test_what_is_filled_in_stays(code: str) -> None:
    for message in messages(code):
        source = message.findtext("source") or ""
        forms = forms_of(message)
        assert len(forms) == (FORMS[code] if message.get("numerus") else 1), source
        for form in forms:
            assert marks(form) == marks(source), source
            assert "%n" not in form, f"{source}: %Ln groups the digits as the language does"


@pytest.mark.parametrize("code", FORMS)
def test_the_compiled_files_are_those_of_the_sources(code: str, maker: ModuleType, tmp_path: Path) -> None:
    source = ROOT / "resources" / "translations" / f"simile_{code}.ts"
    compiled = tmp_path / "compiled.qm"
    subprocess.run([maker.TOOLS / "lrelease", "-silent", source, "-qm", compiled], check=True)
    assert source.with_suffix(".qm").read_bytes() == compiled.read_bytes(), "run make translations"


@pytest.mark.parametrize(
    ("wished", "spoken"),
    [
        (["de-CH", "de", "en"], "de"),
        (["fr_CA"], "fr"),
        (["zh-Hans-CN", "zh-CN", "zh"], "zh_CN"),
        (["zh-Hant-TW", "zh-TW", "zh-Hant"], "en"),
        (["en-GB", "de"], "en"),
        (["ja-JP", "es-MX"], "es"),
        (["C"], "en"),
        ([], "en"),
    ],
)
def test_the_language_of_the_system(wished: list[str], spoken: str) -> None:
    assert language.first_spoken(wished) == spoken


def test_the_person_chooses_the_language_of_the_next_start(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    spoken: list[str] = []

    def run(*_: object, speaking: str, **__: object) -> int:
        spoken.append(speaking)
        return 0

    monkeypatch.setattr(app, "run", run)
    monkeypatch.setattr(language, "of_the_system", lambda: "fr")
    monkeypatch.setattr(display, "obstacle", lambda: None)
    program = start()
    by_code = {action.data(): action for action in program.window.commands.languages}
    assert list(by_code) == ["", *language.LANGUAGES]
    assert by_code[""].isChecked()
    for code in ("de", ""):
        by_code[code].trigger()
        assert by_code[code].text() in program.window.messages.text
        __main__.main([])
    __main__.main(["--language", "es"])
    assert spoken == ["de", "fr", "es"]


def test_numbers_and_plural_forms(german: QApplication) -> None:
    assert [words.photos(count) for count in (0, 1, 2, 1234)] == ["0 Fotos", "1 Foto", "2 Fotos", "1.234 Fotos"]
    assert words.size(3_400_000) == "3,4 MB"
    assert words.decimal(1234.5) == "1.234,5"


def test_qt_speaks_it_too(german: QApplication) -> None:
    assert german.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_what_core_says_is_known_by_its_pattern(german: QApplication) -> None:
    said = core_sentences.told("/a {b}.jpg is too large to be read safely.")
    assert said == "/a {b}.jpg ist zu groß, um sicher gelesen zu werden."
    nested = core_sentences.told(
        "The photo to keep, /a.jpg, was not found as it was: The file or its folder is gone. Scan again."
    )
    assert nested.endswith(": Die Datei oder ihr Ordner ist weg. Lesen Sie neu ein.")
    assert core_sentences.told("nothing that core says") == "nothing that core says"


def test_the_english_window_says_what_core_says() -> None:
    assert core_sentences.told("The file is empty.") == "The file is empty."


def says(button: QAbstractButton) -> str:
    """The text on a button; none where only its picture is shown."""
    only_icon = isinstance(button, QToolButton) and button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    return "" if only_icon else button.text()


def cut(buttons: list[QAbstractButton]) -> list[str]:
    return [says(button) for button in buttons if button.width() < button.minimumSizeHint().width()]


@pytest.mark.parametrize("code", FORMS)
def test_the_window_speaks_it_and_nothing_is_cut(code: str, qt: QApplication, start: Start, library: Path) -> None:
    language.speak(qt, code)
    try:
        program = start(library)
        window = program.window
        window.resize(1280, 800)
        wait_until(lambda: bool(window.review_page.groups.model.rowCount()), seconds=60, what="groups")
        english = {
            message.findtext("source")
            for message in messages(code)
            if (message.findtext("source") or "") not in forms_of(message)
        }
        shown = [button for button in window.findChildren(QAbstractButton) if button.isVisible() and says(button)]
        texts = {button.text() for button in shown} | {action.text() for action in window.actions()}
        texts |= {label.text() for label in window.findChildren(QLabel)}
        assert texts & english == set()
        wait_until(lambda: not cut(shown), seconds=5, what="room for the texts of all buttons")
        assert window.width() == 1280
        window.commands.filters.setChecked(True)
        pause(50)
        least = window.minimumSizeHint()
        assert least.width() <= 930, "a screen of 1920 x 1080 at 200 % has room for it"
        assert least.height() <= 510, "... with the frame of the window"
    finally:
        language.speak(qt, language.ENGLISH)
