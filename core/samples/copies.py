"""The edits that copies of photos usually have; each function makes one of them."""

from __future__ import annotations

from collections.abc import Callable

from PIL import Image, ImageDraw, ImageEnhance, ImageOps

Edit = Callable[[Image.Image], Image.Image]


def resized(long_side: int) -> Edit:
    def edit(picture: Image.Image) -> Image.Image:
        scale = long_side / max(picture.size)
        return picture.resize((round(picture.width * scale), round(picture.height * scale)), Image.Resampling.LANCZOS)

    return edit


def cropped(left: float, top: float, right: float, bottom: float) -> Edit:
    """Keep the part between these edges, in fractions of the width and the height."""

    def edit(picture: Image.Image) -> Image.Image:
        width, height = picture.size
        return picture.crop((round(left * width), round(top * height), round(right * width), round(bottom * height)))

    return edit


def turned(picture: Image.Image) -> Image.Image:
    return picture.transpose(Image.Transpose.ROTATE_90)


def mirrored(picture: Image.Image) -> Image.Image:
    return ImageOps.mirror(picture)


def grey(picture: Image.Image) -> Image.Image:
    return ImageOps.grayscale(picture).convert("RGB")


def sepia(picture: Image.Image) -> Image.Image:
    return ImageOps.colorize(ImageOps.grayscale(picture), "#1d1209", "#fff1d8", mid="#9a7350")


def vivid(picture: Image.Image) -> Image.Image:
    """A phone's filter: more colour, more contrast, warmer."""
    red, green, blue = ImageEnhance.Contrast(ImageEnhance.Color(picture).enhance(1.5)).enhance(1.12).split()
    return Image.merge("RGB", (red.point(lambda v: v * 1.06), green, blue.point(lambda v: v * 0.9)))


def brighter(picture: Image.Image) -> Image.Image:
    return ImageEnhance.Brightness(picture).enhance(1.22)


def framed(picture: Image.Image) -> Image.Image:
    """A white frame, wider at the bottom, like an instant photo."""
    side = picture.width // 18
    card = Image.new("RGB", (picture.width + 2 * side, picture.height + 5 * side), "#f7f5ef")
    card.paste(picture, (side, side))
    return card


def captioned(words: str) -> Edit:
    def edit(picture: Image.Image) -> Image.Image:
        card = picture.copy()
        band = picture.height // 8
        ImageDraw.Draw(card).rectangle((0, picture.height - band, *picture.size), fill="#000000")
        place = (picture.width // 2, picture.height - band // 2)
        ImageDraw.Draw(card).text(place, words, font_size=band * 0.52, fill="#ffffff", anchor="mm")
        return card

    return edit


def watermarked(picture: Image.Image) -> Image.Image:
    layer = Image.new("RGBA", picture.size, (0, 0, 0, 0))
    size = picture.width / 9
    place = (picture.width * 0.5, picture.height * 0.55)
    ImageDraw.Draw(layer).text(place, "PROOF COPY", font_size=size, fill=(255, 255, 255, 105), anchor="mm")
    layer = layer.rotate(24, Image.Resampling.BICUBIC)
    return Image.alpha_composite(picture.convert("RGBA"), layer).convert("RGB")


def on_a_phone(picture: Image.Image) -> Image.Image:
    """A screenshot of a phone on which the picture is open in an app."""
    screen = Image.new("RGB", (1080, 2160), "#101114")
    shown = picture.resize((1080, round(1080 * picture.height / picture.width)), Image.Resampling.LANCZOS)
    screen.paste(shown, (0, (2160 - shown.height) // 2))
    draw = ImageDraw.Draw(screen)
    draw.text((60, 44), "18:42", font_size=40, fill="#e8eaed")
    draw.line([(84, 168), (56, 196), (84, 224)], fill="#e8eaed", width=6)
    draw.text((540, 196), "Album", font_size=46, fill="#e8eaed", anchor="mm")
    for x in range(162, 1080, 252):
        draw.rounded_rectangle((x - 30, 2010, x + 30, 2070), 16, outline="#9aa0a6", width=5)
    draw.rounded_rectangle((400, 2124, 680, 2134), 5, fill="#e8eaed")
    return screen
