"""Pictures made from one template with other words, numbers, marks: no two of a kind are copies."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from PIL import Image, ImageDraw

WORDS = ("report", "river", "again", "market", "winter", "stable", "region", "board", "costs", "plant", "week", "agree")


def _words(draw: np.random.Generator, count: int) -> str:
    return " ".join(draw.choice(WORDS, count))


def page(number: int) -> Image.Image:
    """A letter under the same head, its lines at the same places."""
    draw = np.random.default_rng([1, number])
    sheet = Image.new("RGB", (900, 1200), "white")
    pen = ImageDraw.Draw(sheet)
    pen.text((80, 60), "ACME Ltd - Internal", fill=(90, 90, 90), font_size=34)
    for line in range(24):
        pen.text((80, 160 + 41 * line), _words(draw, 9), fill="black", font_size=22)
    return sheet


def table(number: int) -> Image.Image:
    """A spreadsheet with other numbers."""
    draw = np.random.default_rng([2, number])
    sheet = Image.new("RGB", (1600, 900), "white")
    pen = ImageDraw.Draw(sheet)
    pen.rectangle((0, 0, 1600, 110), fill=(33, 115, 70))
    for column in range(12):
        for row in range(24):
            left, top = 40 + column * 130, 110 + row * 33
            pen.rectangle((left, top, left + 130, top + 33), outline=(208, 208, 208))
            text = f"{draw.uniform(0, 99999):,.2f}"
            pen.text((left + 120, top + 8), text, fill="black", font_size=17, anchor="ra")
    return sheet


def card(number: int) -> Image.Image:
    """The business card of another person."""
    draw = np.random.default_rng([3, number])
    sheet = Image.new("RGB", (1050, 600), "white")
    pen = ImageDraw.Draw(sheet)
    pen.rectangle((0, 0, 300, 600), fill=(20, 70, 140))
    pen.ellipse((75, 200, 225, 350), fill="white")
    pen.text((350, 170), _words(draw, 2).title(), fill="black", font_size=52)
    for line in range(4):
        text = f"{_words(draw, 2)} {draw.integers(10**6)}"
        pen.text((350, 290 + line * 50), text, fill=(60, 60, 60), font_size=30)
    return sheet


def calendar(number: int) -> Image.Image:
    """A month that begins on another day."""
    sheet = Image.new("RGB", (900, 900), "white")
    pen = ImageDraw.Draw(sheet)
    months = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October")
    pen.text((300, 50), f"{months[number % 10]} {2024 + number // 10}", fill=(180, 30, 30), font_size=60)
    for day in range(30):
        row, column = divmod(day + 3 * number % 7, 7)
        left, top = 40 + column * 117, 160 + row * 117
        pen.rectangle((left, top, left + 117, top + 117), outline="black")
        pen.text((left + 14, top + 12), str(day + 1), fill="black", font_size=34)
    return sheet


def slide(number: int) -> Image.Image:
    """Another slide of one set."""
    draw = np.random.default_rng([5, number])
    sheet = Image.new("RGB", (1280, 720), (250, 250, 252))
    pen = ImageDraw.Draw(sheet)
    pen.rectangle((0, 0, 1280, 110), fill=(0, 60, 120))
    pen.ellipse((1160, 15, 1240, 95), fill=(255, 170, 0))
    pen.text((60, 30), _words(draw, 3).title(), fill="white", font_size=50)
    for line in range(5):
        pen.text((80, 170 + line * 90), f"- {_words(draw, 6)}", fill="black", font_size=36)
    return sheet


def code(number: int) -> Image.Image:
    """A QR code: three eyes, and squares that say something else."""
    draw = np.random.default_rng([6, number])
    squares = draw.integers(0, 2, (33, 33), np.uint8)
    eye = np.pad(np.pad(np.ones((3, 3), np.uint8), 1), 1, constant_values=1)
    for top, left in ((0, 0), (0, 26), (26, 0)):
        squares[max(0, top - 1) : top + 8, max(0, left - 1) : left + 8] = 0
        squares[top : top + 7, left : left + 7] = eye
    picture = Image.fromarray(255 * (1 - np.pad(squares, 4)))
    return picture.resize((615, 615), Image.Resampling.NEAREST).convert("RGB")


def settings(number: int) -> Image.Image:
    """A screenshot of other settings of a telephone."""
    draw = np.random.default_rng([7, number])
    sheet = Image.new("RGB", (720, 1440), (242, 242, 247))
    pen = ImageDraw.Draw(sheet)
    pen.text((40, 90), "Settings", fill="black", font_size=50)
    for line in range(15):
        top = 190 + line * 79
        pen.rounded_rectangle((26, top, 694, top + 70), 12, fill="white")
        pen.rounded_rectangle((46, top + 15, 86, top + 55), 9, fill=tuple(draw.integers(40, 240, 3).tolist()))
        pen.text((106, top + 20), _words(draw, 2).title(), fill="black", font_size=28)
        pen.rounded_rectangle((600, top + 17, 670, top + 53), 18, fill=(52, 199, 89) if line % 3 else (210, 210, 215))
    return sheet


TEMPLATES: Mapping[str, Callable[[int], Image.Image]] = {
    "pages": page,
    "sheets": table,
    "cards": card,
    "calendars": calendar,
    "slides": slide,
    "QR codes": code,
    "settings": settings,
}
