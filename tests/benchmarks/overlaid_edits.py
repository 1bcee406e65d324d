"""Edits that apps make of photos: what is laid over them, and what they are laid into."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

import numpy as np
from PIL import Image, ImageDraw, ImageEnhance, ImageFont, ImageOps

from tests.benchmarks.edits import Draw, Edit

# What is laid over a photo.


def _pen(photo: Image.Image) -> ImageDraw.ImageDraw:
    return ImageDraw.Draw(photo, "RGBA")


def _emoji(photo: Image.Image) -> Image.Image:
    """One large smiling face over somebody's own."""
    pen, size = ImageDraw.Draw(photo), photo.height // 7
    x, y = photo.width * 0.45, photo.height * 0.4
    pen.ellipse((x - size, y - size, x + size, y + size), fill=(255, 210, 60))
    for side in (-1, 1):
        eye = x + side * size * 0.35
        pen.ellipse((eye - size / 7, y - size * 0.45, eye + size / 7, y - size * 0.1), fill=(90, 50, 20))
    pen.chord((x - size / 2, y - size * 0.3, x + size / 2, y + size * 0.6), 10, 170, fill="white")
    return photo


def _face_pixelated(photo: Image.Image) -> Image.Image:
    width, height = photo.size
    box = (width * 2 // 5, height // 4, width * 3 // 5, height // 2)
    face = photo.crop(box)
    coarse = face.resize((8, max(1, 8 * face.height // face.width)))
    photo.paste(coarse.resize(face.size, Image.Resampling.NEAREST), box)
    return photo


def _signed(photo: Image.Image) -> Image.Image:
    """A date stamp, and a large signature in the corner."""
    pen, high = _pen(photo), photo.height
    along = np.arange(0, 1, 0.02)
    across, down = photo.width * (0.55 + 0.4 * along), high * (0.9 - 0.05 * np.sin(along * 40) * (1 - along))
    line = list(zip(across.tolist(), down.tolist(), strict=True))
    pen.line(line, fill=(255, 255, 255, 230), width=max(3, high // 120))
    pen.text((high * 0.04, high * 0.04), "24.12.2019 18:31", font=ImageFont.load_default(high // 20), fill="yellow")
    return photo


def _text_box(photo: Image.Image) -> Image.Image:
    pen, high = _pen(photo), photo.height
    pen.rectangle((0, high * 0.78, photo.width, high * 0.93), fill=(0, 0, 0, 150))
    at = photo.width / 2, high * 0.855
    pen.text(at, "on the way back home", font=ImageFont.load_default(high // 14), fill="white", anchor="mm")
    return photo


def _subtitled(photo: Image.Image) -> Image.Image:
    pen, font = _pen(photo), ImageFont.load_default(photo.height // 15)
    for line, words in enumerate(("I never said that", "you could come along.")):
        at = photo.width / 2, photo.height * (0.86 + 0.08 * line)
        pen.text(at, words, font=font, fill="white", stroke_width=3, stroke_fill="black", anchor="mm")
    return photo


def _pointed_at(photo: Image.Image) -> Image.Image:
    """A red circle around something, and an arrow to it."""
    pen, (width, height), thick = _pen(photo), photo.size, max(4, photo.width // 120)
    pen.ellipse((width * 0.5, height * 0.3, width * 0.75, height * 0.62), outline=(230, 0, 0), width=thick)
    pen.line((width * 0.2, height * 0.85, width * 0.5, height * 0.6), fill=(230, 0, 0), width=thick)
    tip = (width * 0.52, height * 0.58)
    pen.polygon((tip, (width * 0.45, height * 0.6), (width * 0.49, height * 0.68)), fill=(230, 0, 0))
    return photo


def _played(photo: Image.Image) -> Image.Image:
    """The first picture of a film, with the button that starts it."""
    pen, (width, height) = _pen(photo), photo.size
    size, x, y = height / 8, width / 2, height / 2
    pen.ellipse((x - size, y - size, x + size, y + size), fill=(0, 0, 0, 140))
    pen.polygon(((x - size / 3, y - size / 2), (x - size / 3, y + size / 2), (x + size / 2, y)), fill="white")
    pen.rectangle((width * 0.88, height * 0.9, width * 0.98, height * 0.97), fill=(0, 0, 0, 190))
    font = ImageFont.load_default(height // 25)
    pen.text((width * 0.93, height * 0.935), "2:37", font=font, fill="white", anchor="mm")
    return photo


def _price(photo: Image.Image) -> Image.Image:
    pen, size = _pen(photo), photo.height * 0.17
    x, y = photo.width - size * 1.1, size * 1.1
    angles = np.arange(32) * np.pi / 16
    far = np.where(np.arange(32) % 2, 0.8, 1) * size
    pen.polygon([(x + r * np.cos(a), y + r * np.sin(a)) for r, a in zip(far, angles, strict=True)], fill=(220, 20, 30))
    pen.text((x, y), "-50 %", font=ImageFont.load_default(size / 2.2), fill="white", anchor="mm")
    return photo


def _cover(photo: Image.Image) -> Image.Image:
    """The title page of a magazine."""
    photo = ImageOps.fit(photo, (900, 1200))
    pen = _pen(photo)
    pen.text((450, 20), "TRAVEL", font=ImageFont.load_default(210), fill="white", anchor="ma")
    for number, words in enumerate(("40 places to see", "A week at sea", "What to pack")):
        pen.text((50, 700 + 110 * number), words, font=ImageFont.load_default(60), fill=(255, 230, 80))
    return photo


def _tiled_mark(photo: Image.Image) -> Image.Image:
    """The mark of a picture agency, all over the picture."""
    mark = Image.new("RGBA", (photo.width * 2, photo.width * 2))
    pen, step = ImageDraw.Draw(mark), photo.width // 4
    for y in range(0, mark.height, step // 2):
        for x in range(y % step, mark.width, step):
            pen.text((x, y), "sample", font=ImageFont.load_default(step // 5), fill=(255, 255, 255, 110))
    start = photo.width // 2
    mark = mark.rotate(30).crop((start, start, start + photo.width, start + photo.height))
    photo.paste(mark, (0, 0), mark)
    return photo


def _video_call(photo: Image.Image, others: Sequence[Image.Image]) -> Image.Image:
    small = ImageOps.fit(others[0], (photo.width // 4, photo.height // 4))
    photo.paste(small, (photo.width * 29 // 40, photo.height * 29 // 40))
    return photo


def _wallpaper(photo: Image.Image, draw: Draw) -> Image.Image:
    """A desktop with the photo as its ground, icons on it and a bar below."""
    photo = ImageOps.fit(photo, (1366, 768))
    pen = _pen(photo)
    for place in range(11):
        x, y = 24 + place // 6 * 100, 20 + place % 6 * 110
        colour = tuple(draw.randrange(256) for _ in range(3))
        pen.rounded_rectangle((x, y, x + 56, y + 56), 8, fill=colour)
        pen.text((x + 28, y + 62), "Document", font=ImageFont.load_default(14), fill="white", anchor="ma")
    pen.rectangle((0, 728, 1366, 768), fill=(20, 24, 32))
    return photo


# What a photo is laid into.


def _chat(photo: Image.Image) -> Image.Image:
    """A screenshot of a chat: the photo in a bubble, with an answer below it."""
    page = Image.new("RGB", (720, 1280), (236, 229, 221))
    pen = ImageDraw.Draw(page)
    pen.rectangle((0, 0, 720, 120), fill=(7, 94, 84))
    pen.text((100, 70), "Anna", font=ImageFont.load_default(36), fill="white")
    small = ImageOps.contain(photo, (520, 640))
    pen.rounded_rectangle((24, 160, 40 + small.width, 200 + small.height), 16, fill="white")
    page.paste(small, (32, 168))
    pen.rounded_rectangle((300, 240 + small.height, 690, 320 + small.height), 16, fill=(220, 248, 198))
    pen.text((325, 260 + small.height), "oh, how beautiful!", font=ImageFont.load_default(32), fill="black")
    pen.rounded_rectangle((20, 1190, 600, 1260), 30, fill="white")
    return page


def _before_after(photo: Image.Image) -> Image.Image:
    after = ImageEnhance.Color(ImageEnhance.Contrast(photo).enhance(1.4)).enhance(1.5)
    page = Image.new("RGB", (photo.width * 2 + 12, photo.height), "white")
    page.paste(photo, (0, 0))
    page.paste(after, (photo.width + 12, 0))
    return page


def _four_colours(photo: Image.Image) -> Image.Image:
    """The same picture four times, in four colours."""
    small = photo.convert("L").resize((photo.width // 2, photo.height // 2))
    page = Image.new("RGB", photo.size)
    for place, light in enumerate(("gold", "hotpink", "turquoise", "orangered")):
        page.paste(ImageOps.colorize(small, (30, 10, 60), light), (place % 2 * small.width, place // 2 * small.height))
    return page


def _ornate(photo: Image.Image) -> Image.Image:
    """A greeting card: a border with a pattern."""
    rim = photo.width // 9
    card = Image.new("RGB", (photo.width + 2 * rim, photo.height + 2 * rim), (250, 240, 220))
    pen = ImageDraw.Draw(card)
    for x in range(0, card.width, rim // 2):
        for y in range(0, card.height, rim // 2):
            pen.ellipse((x, y, x + rim // 3, y + rim // 3), fill=(200, 40 + (x * 7 + y) % 90, 70))
    card.paste(photo, (rim, rim))
    return card


def _round(photo: Image.Image) -> Image.Image:
    """A portrait for a profile: a circle of it on white."""
    side = min(photo.size)
    square = ImageOps.fit(photo, (side, side))
    mask = Image.new("L", square.size)
    ImageDraw.Draw(mask).ellipse((0, 0, side, side), fill=255)
    return Image.composite(square, Image.new("RGB", square.size, "white"), mask)


def overlaid_edits(draw: Draw, others: Sequence[Image.Image]) -> Mapping[str, Edit]:
    """These edits by their names, as tests.benchmarks.edits.edits; `others` are photos that show something else."""
    return {
        "emoji": _emoji,
        "face pixelated": _face_pixelated,
        "signed": _signed,
        "text box": _text_box,
        "subtitled": _subtitled,
        "pointed at": _pointed_at,
        "played": _played,
        "price": _price,
        "cover": _cover,
        "tiled mark": _tiled_mark,
        "video call": partial(_video_call, others=others),
        "wallpaper": partial(_wallpaper, draw=draw),
        "chat": _chat,
        "before and after": _before_after,
        "four colours": _four_colours,
        "ornate": _ornate,
        "round": _round,
    }
