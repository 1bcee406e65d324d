"""Letters on one form, which differ in a name and a number only."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw

from tests.benchmarks.templates import WORDS


def letter(name: str = "Mr Brown", number: str = "48 271") -> Image.Image:
    draw = np.random.default_rng(1)
    sheet = Image.new("RGB", (1000, 1400), "white")
    pen = ImageDraw.Draw(sheet)
    pen.text((90, 90), "River Board", fill="black", font_size=40)
    pen.text((640, 170), f"Ref. {number}", fill="black", font_size=22)
    pen.text((90, 220), f"Dear {name},", fill="black", font_size=22)
    for line in range(22):
        pen.text((90, 280 + 36 * line), " ".join(draw.choice(WORDS, 9)), fill="black", font_size=22)
    return sheet


def with_a_pen(sheet: Image.Image) -> Image.Image:
    copy = sheet.copy()
    ImageDraw.Draw(copy).line((650, 1150, 700, 1120, 730, 1170, 800, 1125), (20, 20, 120), 5)
    return copy
