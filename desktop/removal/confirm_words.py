"""The words of the confirmation, for each action."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

from desktop import words
from desktop.removal.act import Act
from desktop.reviewing import queues
from desktop.reviewing.queues import Queue
from desktop.words import tr

TRASH_CAN_BE_READ = sys.platform not in ("win32", "darwin")


def title(act: Act) -> str:
    return {
        Act.TRASH: tr("Move to trash"),
        Act.MOVE: tr("Move to folder"),
        Act.LINK: tr("Replace by links"),
    }[act]


def question(act: Act, count: int) -> str:
    return {
        Act.TRASH: tr("Move {} to the trash?"),
        Act.MOVE: tr("Move {} to a folder?"),
        Act.LINK: tr("Replace {} by links?"),
    }[act].format(words.photos(count))


def button(act: Act) -> str:
    return {Act.TRASH: tr("Move to trash"), Act.MOVE: tr("Move"), Act.LINK: tr("Replace")}[act]


def promise(act: Act, size: str, *, inside: bool = False) -> str:
    """What is won, what stays, and that it is checked. Nothing is won where photos are moved `inside` the library."""
    texts = {
        Act.TRASH: tr("{} will be freed once you empty the trash. For each photo another one of its group stays."),
        Act.MOVE: tr("{} leave the library's folders. For each photo another one of its group stays."),
        Act.LINK: tr(
            "{} will be freed once you empty the trash, where the replaced files go. "
            "Each name stays in its place and leads to the photo that is kept."
        ),
    }
    text = tr("For each photo another one of its group stays.") if inside else texts[act].format(size)
    return text + " " + tr("Both files are checked again just before each move.")


def kinds(counts: Mapping[Queue, int]) -> str:
    """How many go of each kind."""
    each = tr("{kind}: {count}")
    told = [each.format(kind=queues.title(queue), count=words.number(count)) for queue, count in counts.items()]
    return " · ".join(one.replace(" ", "\N{NO-BREAK SPACE}") for one in told)


def doubts(*, shots: int = 0, last: int = 0, larger: int = 0, inside: bool = False) -> str:
    """That other shots are no copies, how many are the last that look as they do, how many are larger than what stays,
    and that they stay `inside` the library: a line for each."""
    lines = []
    if shots:
        warning = words.counted(
            shots,
            "%n is not a copy: what stays for it is another shot.",
            "%n are not copies: what stays for them are other shots.",
        )
        lines.append(warning)
    if last:
        warning = words.counted(
            last,
            "%n is the last that looks as it does: what stays for it was edited or mirrored, or shows less.",
            "%n are the last that look as they do: what stays for them was edited or mirrored, or shows less.",
        )
        lines.append(warning)
    if larger:
        warning = words.counted(
            larger,
            "%n is larger than the copy that stays for it, which has fewer pixels.",
            "%n are larger than the copies that stay for them, which have fewer pixels.",
        )
        lines.append(warning)
    if inside:
        lines.append(tr("This folder is in the library: what is moved there is listed as copies again."))
    return "\n".join(lines)


def found_since(count: int) -> str:
    """That photos were unticked while the question was open."""
    return words.counted(
        count,
        "%n photo is unticked: what was found out since speaks for keeping it.",
        "%n photos are unticked: what was found out since speaks for keeping them.",
    )


def companions(count: int) -> str:
    """That more files go than the photos themselves."""
    return words.counted(
        count,
        "With them goes %n file that belongs to them: a RAW file, a sidecar or the video of a Live Photo.",
        "%n files that belong to them go too: RAW files, sidecars, Live Photo videos.",
    )


def renamed(count: int) -> str:
    """That names are taken in the folder that photos are moved to."""
    return words.counted(
        count,
        "%n gets another name there, as its own is taken: see the last column.",
        "%n get other names there, as their own are taken: see the last column.",
    )


def only(paths: Sequence[str]) -> str:
    """That files go of which nothing stays, and which is the first."""
    return words.counted(
        len(paths),
        "%n RAW file or video goes of which there is no other, as the photo that stays has none: {}",
        "%n RAW files or videos go of which there are no others, as the photos that stay have none. The first: {}",
    ).format(words.printable(paths[0]))


def way_back(act: Act) -> str:
    """Whether it can be taken back on this system."""
    if act is Act.MOVE or TRASH_CAN_BE_READ:
        return tr("Undo brings them back, also after a restart.")
    return tr("To take it back, restore the files from the trash of your system.")
