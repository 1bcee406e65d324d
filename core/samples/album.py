"""Which pictures the sample library has, when and where they were taken, and what became of each of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from core.samples import cities, horizons, landscapes, still
from core.samples.copies import (
    Copy,
    brighter,
    captioned,
    cropped,
    framed,
    grey,
    mirrored,
    on_a_phone,
    resized,
    sepia,
    turned,
    upside_down,
    vivid,
    watermarked,
)

Painter = Callable[[np.random.Generator], NDArray[np.uint8]]


@dataclass(frozen=True, slots=True)
class Scene:
    """One original, its series of near shots, and its copies."""

    paint: Painter
    path: str
    taken: str  # "2021-07-30 20:41:05"
    place: tuple[float, float] | None = None  # latitude and longitude, degrees
    copies: tuple[Copy, ...] = ()
    exact: tuple[str, ...] = ()  # where the same bytes lie again
    described: str = ""  # where the same picture lies with a caption in its metadata
    series: tuple[tuple[str, Painter], ...] = ()  # near shots, one second apart


LOW = {"quality": 62}
MESSENGER = {"quality": 70}


def _messenger(date: str, number: int) -> str:
    return f"Phone backup/Messenger/IMG-{date}-WA{number:04}.jpg"


SCENES: tuple[Scene, ...] = (
    Scene(
        landscapes.lake,
        "Camera/2021/Mountain lake/IMG_20210730_204105.jpg",
        "2021-07-30 20:41:05",
        (46.3641, 14.0938),
        (
            Copy(_messenger("20210731", 3), (resized(1280),), MESSENGER),
            Copy("Exports/For the web/mountain-lake.webp", (resized(1024),), {"quality": 80}),
            Copy("Exports/Prints/mountain-lake framed.jpg", (framed,)),
            Copy("Exports/Prints/mountain-lake 4x5.jpg", (cropped(0.2, 0.05, 0.95, 0.98),), camera_data=True),
            Copy("Phone backup/Screenshots/Screenshot_20210801-184210.png", (on_a_phone,), {}),
            Copy("Exports/Edited/mountain-lake vivid.jpg", (vivid,), camera_data=True),
        ),
        exact=("Old disk/Pictures/Holidays/IMG_20210730_204105.jpg",),
    ),
    Scene(
        horizons.sea,
        "Camera/2022/By the sea/IMG_20220814_202733.jpg",
        "2022-08-14 20:27:33",
        (43.5081, 16.4402),
        (
            Copy(_messenger("20220815", 12), (resized(1280),), MESSENGER),
            Copy("Exports/Edited/sail black and white.jpg", (grey,)),
            Copy("Exports/For the web/sail.jpg", (cropped(0.3, 0.2, 0.9, 0.85), resized(900)), LOW),
        ),
        series=tuple(
            (f"Camera/2022/By the sea/IMG_20220814_20273{3 + step}.jpg", partial(horizons.sea, moment=0.5 * step))
            for step in (1, 2, 3)
        ),
    ),
    Scene(
        horizons.balloons,
        "Camera/2023/Balloon morning/DSC_0412.jpg",
        "2023-05-20 06:58:12",
        (38.6431, 34.8289),
        (
            Copy("Exports/For the web/balloons.png", (resized(900),), {}),
            Copy("Exports/Prints/balloons mirrored.jpg", (mirrored,)),
            Copy("Exports/For the web/balloons proof.jpg", (resized(1200), watermarked)),
            Copy("Exports/For the web/red balloon.jpg", (cropped(0.52, 0.02, 0.98, 0.72),)),
        ),
        series=tuple(
            (f"Camera/2023/Balloon morning/DSC_041{2 + step}.jpg", partial(horizons.balloons, moment=0.9 * step))
            for step in (1, 2)
        ),
        described="Old disk/Pictures/Balloons/DSC_0412.jpg",
    ),
    Scene(
        cities.dusk,
        "Camera/2023/City by the river/DSC_0731.jpg",
        "2023-09-02 19:48:51",
        (50.1093, 8.6892),
        (
            Copy("Exports/For the web/skyline.avif", (), {"quality": 60, "speed": 9}),
            Copy("Exports/For the web/skyline small.jpg", (resized(480),), LOW),
            Copy("Exports/Edited/skyline brighter.jpg", (brighter,), camera_data=True),
            Copy("Phone backup/Screenshots/Screenshot_20230903-101518.png", (on_a_phone,), {}),
        ),
    ),
    Scene(
        cities.rain,
        "Camera/2023/City by the river/DSC_0754.jpg",
        "2023-09-02 22:06:30",
        (50.1136, 8.6797),
        (
            Copy("Exports/Prints/umbrella.tif", (), {"compression": "tiff_lzw"}),
            Copy("Old disk/Pictures/Scans/umbrella turned.jpg", (turned,)),
        ),
    ),
    Scene(
        landscapes.wood,
        "Camera/2022/Autumn/DSC_0196.jpg",
        "2022-10-22 11:14:09",
        (48.7758, 9.1829),
        (
            Copy("Old disk/Pictures/Scans/path upside down.jpg", (upside_down,)),
            Copy("Exports/For the web/path.jpg", (resized(1000),), LOW, camera_data=True),
        ),
    ),
    Scene(
        landscapes.pines,
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
        horizons.dunes,
        "Camera/2023/Desert/DSC_0077.jpg",
        "2023-11-05 08:03:40",
        (31.0990, -4.0117),
        (
            Copy("Exports/For the web/dunes.jpg", (resized(1400),), LOW),
            Copy("Exports/Prints/dunes panorama.jpg", (cropped(0.0, 0.2, 1.0, 0.75),)),
        ),
    ),
    Scene(
        still.fruit,
        "Camera/2021/Kitchen/IMG_20211003_101748.jpg",
        "2021-10-03 10:17:48",
        None,
        (
            Copy(_messenger("20211003", 4), (resized(1280),), MESSENGER),
            Copy("Exports/For the web/fruit.webp", (resized(1000),), {"quality": 78}),
        ),
    ),
    Scene(
        still.coffee,
        "Camera/2021/Kitchen/IMG_20211010_091502.jpg",
        "2021-10-10 09:15:02",
        None,
        (
            Copy(_messenger("20211010", 2), (resized(1024), captioned("Good morning")), LOW),
            Copy("Exports/For the web/coffee.png", (resized(700),), {}),
        ),
    ),
    Scene(
        still.dahlia,
        "Camera/2022/Garden/DSC_0150.jpg",
        "2022-08-28 14:40:26",
        None,
        (
            Copy("Exports/For the web/dahlia.jpg", (resized(800),), LOW),
            Copy("Exports/Edited/dahlia sepia.jpg", (sepia,)),
            Copy("Exports/Edited/dahlia turned.jpg", (turned, cropped(0.05, 0.05, 0.95, 0.95))),
        ),
        exact=("Old disk/Pictures/Garden/DSC_0150.jpg", "Phone backup/DCIM/Camera/DSC_0150.jpg"),
    ),
)
"""The first of them are those that show most: a short library takes only these."""
