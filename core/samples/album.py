"""The list of sample pictures: when and where each was taken, and which copies are made of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from core.samples import copies as made
from core.samples import landscapes, things


@dataclass(frozen=True, slots=True)
class Copy:
    """One file made from a scene: its path, the edits in their order, and how it is saved."""

    path: str
    edits: tuple[made.Edit, ...] = ()
    quality: int = 88  # 0 to 100, where the format has it
    camera_data: bool = False  # whether the copy has the EXIF of the original


@dataclass(frozen=True, slots=True)
class Scene:
    """One original, its series of similar shots, and its copies. Paths are relative to the sample library."""

    paint: Callable[..., NDArray[np.uint8]]  # (generator[, moment=...]) -> RGB (height, width, 3)
    path: str
    taken: str  # "2021-07-30 20:41:05"
    place: tuple[float, float] | None = None  # latitude and longitude, degrees
    copies: tuple[Copy, ...] = ()
    exact: tuple[str, ...] = ()  # paths of files with the same bytes
    described: str = ""  # path of a file with the same pixels and a comment in its metadata
    series: tuple[tuple[str, float], ...] = ()  # similar shots, one second apart: path and moment


SCENES: tuple[Scene, ...] = (
    Scene(
        landscapes.lake,
        "Camera/2021/Mountain lake/IMG_20210730_204105.jpg",
        "2021-07-30 20:41:05",
        (46.3641, 14.0938),
        (
            Copy("Phone backup/Messenger/IMG-20210731-WA0003.jpg", (made.resized(1280),), 70),
            Copy("Exports/For the web/mountain-lake.webp", (made.resized(1024),), 80),
            Copy("Exports/Prints/mountain-lake framed.jpg", (made.framed,)),
            Copy("Exports/Prints/mountain-lake 4x5.jpg", (made.cropped(0.2, 0.05, 0.95, 0.98),), camera_data=True),
            Copy("Phone backup/Screenshots/Screenshot_20210801-184210.png", (made.on_a_phone,)),
            Copy("Exports/Edited/mountain-lake vivid.jpg", (made.vivid,), camera_data=True),
        ),
        exact=("Old disk/Pictures/Holidays/IMG_20210730_204105.jpg",),
    ),
    Scene(
        landscapes.sea,
        "Camera/2022/By the sea/IMG_20220814_202733.jpg",
        "2022-08-14 20:27:33",
        (43.5081, 16.4402),
        (
            Copy("Phone backup/Messenger/IMG-20220815-WA0012.jpg", (made.resized(1280),), 70),
            Copy("Exports/Edited/sail black and white.jpg", (made.grey,)),
            Copy("Exports/For the web/sail.jpg", (made.cropped(0.3, 0.15, 0.95, 0.85), made.resized(900)), 62),
        ),
        series=tuple((f"Camera/2022/By the sea/IMG_20220814_20273{3 + step}.jpg", 0.5 * step) for step in (1, 2, 3)),
    ),
    Scene(
        things.balloons,
        "Camera/2023/Balloon morning/DSC_0412.jpg",
        "2023-05-20 06:58:12",
        (38.6431, 34.8289),
        (
            Copy("Exports/For the web/balloons.png", (made.resized(900),)),
            Copy("Exports/Prints/balloons mirrored.jpg", (made.mirrored,)),
            Copy("Exports/For the web/balloons proof.jpg", (made.resized(1200), made.watermarked)),
            Copy("Exports/For the web/red balloon.jpg", (made.cropped(0.52, 0.02, 0.98, 0.72),)),
        ),
        series=tuple((f"Camera/2023/Balloon morning/DSC_041{2 + step}.jpg", 0.9 * step) for step in (1, 2)),
        described="Old disk/Pictures/Balloons/DSC_0412.jpg",
    ),
    Scene(
        things.dusk,
        "Camera/2023/City by the river/DSC_0731.jpg",
        "2023-09-02 19:48:51",
        (50.1093, 8.6892),
        (
            Copy("Exports/For the web/skyline.avif", quality=60),
            Copy("Exports/For the web/skyline small.jpg", (made.resized(480),), 62),
            Copy("Exports/Edited/skyline brighter.jpg", (made.brighter,), camera_data=True),
            Copy("Phone backup/Screenshots/Screenshot_20230903-101518.png", (made.on_a_phone,)),
        ),
    ),
    Scene(
        things.rain,
        "Camera/2023/City by the river/DSC_0754.jpg",
        "2023-09-02 22:06:30",
        (50.1136, 8.6797),
        (
            Copy("Exports/Prints/umbrella.tif"),
            Copy("Old disk/Pictures/Scans/umbrella turned.jpg", (made.turned,)),
        ),
    ),
    Scene(
        partial(landscapes.spruces, tones=landscapes.AUTUMN),
        "Camera/2022/Autumn/DSC_0196.jpg",
        "2022-10-22 11:14:09",
        (48.7758, 9.1829),
        (
            Copy("Old disk/Pictures/Scans/larches upside down.jpg", (made.turned, made.turned)),
            Copy("Exports/For the web/larches.jpg", (made.resized(1000),), 62, camera_data=True),
        ),
    ),
    Scene(
        partial(landscapes.spruces, tones=landscapes.MISTY),
        "Camera/2022/Autumn/DSC_0203.jpg",
        "2022-10-23 07:52:47",
        (48.5620, 8.2200),
        exact=("Old disk/Pictures/Autumn/DSC_0203.jpg",),
    ),
    Scene(
        landscapes.aurora,
        "Camera/2023/Northern lights/DSC_0688.jpg",
        "2023-03-18 23:31:15",
        (69.6492, 18.9553),
        described="Exports/Edited/aurora described.jpg",
    ),
    Scene(
        landscapes.dunes,
        "Camera/2023/Desert/DSC_0077.jpg",
        "2023-11-05 08:03:40",
        (31.0990, -4.0117),
        (
            Copy("Exports/For the web/dunes.jpg", (made.resized(1400),), 62),
            Copy("Exports/Prints/dunes panorama.jpg", (made.cropped(0.0, 0.2, 1.0, 0.75),)),
        ),
    ),
    Scene(
        things.fruit,
        "Camera/2021/Kitchen/IMG_20211003_101748.jpg",
        "2021-10-03 10:17:48",
        None,
        (
            Copy("Phone backup/Messenger/IMG-20211003-WA0004.jpg", (made.resized(1280),), 70),
            Copy("Exports/For the web/fruit.webp", (made.resized(1000),), 78),
        ),
    ),
    Scene(
        things.coffee,
        "Camera/2021/Kitchen/IMG_20211010_091502.jpg",
        "2021-10-10 09:15:02",
        None,
        (
            Copy(
                "Phone backup/Messenger/IMG-20211010-WA0002.jpg",
                (made.resized(1024), made.captioned("Good morning")),
                62,
            ),
            Copy("Exports/For the web/coffee.png", (made.resized(700),)),
        ),
    ),
    Scene(
        things.dahlia,
        "Camera/2022/Garden/DSC_0150.jpg",
        "2022-08-28 14:40:26",
        None,
        (
            Copy("Exports/For the web/dahlia.jpg", (made.resized(800),), 62),
            Copy("Exports/Edited/dahlia sepia.jpg", (made.sepia,)),
            Copy("Exports/Edited/dahlia turned.jpg", (made.turned, made.cropped(0.05, 0.05, 0.95, 0.95))),
        ),
        exact=("Old disk/Pictures/Garden/DSC_0150.jpg", "Phone backup/DCIM/Camera/DSC_0150.jpg"),
    ),
)
"""In the order of how much they demonstrate, since a short library takes only the first ones."""
