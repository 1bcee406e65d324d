"""`train`: train a small network on any photos, and write it as a model for `--model`."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path

from core.command import DONE
from core.command.console import answer, say, warn, watching
from core.command.opened import CommandError, check_folders
from core.job import Cancelled, Job
from core.reports.wording import counted, duration

_FEWEST = 8  # pictures


def train(options: Namespace, job: Job) -> int:
    """Train on the pictures inside folders, and write the network and its JSON file."""
    try:
        import torch

        from core.training import export, recipes, start, views
    except ModuleNotFoundError as error:
        raise CommandError(
            f"Training needs {error.name}, which is not installed. Install it from the source: pip install '.[train]'."
        ) from error

    path: Path = options.out
    if path.suffix != ".onnx":
        raise CommandError(f"{path} does not end in .onnx. Choose another name.")
    check_folders((*options.folders, *options.classes, str(path.absolute().parent)))
    torch.set_num_threads(options.threads)
    try:
        known = start.encoder_of(options.start) if options.start else None
    except start.Foreign as error:
        raise CommandError(str(error)) from error
    with watching(job):
        pictures = views.load(options.folders, options.classes, job=job)
        if len(pictures) < _FEWEST:
            raise CommandError(f"There are {counted(len(pictures), 'picture')} to learn from; {_FEWEST} are the least.")
        course = recipes.train(
            pictures, recipe=options.recipe, epochs=options.epochs, minutes=options.minutes, job=job, start=known
        )
    went_on = f" --from {options.start.name}" if options.start else ""
    about = (
        f"Trained by `simile-cli train --recipe {options.recipe}{went_on}` on {counted(len(pictures), 'picture')}, "
        f"{counted(pictures.shared, 'named class', 'named classes')}, {counted(course.steps, 'step')} in "
        f"{duration(course.seconds)}."
    )
    export.export(course.encoder, path, about=about)
    if options.json:
        answer({"model": os.path.abspath(path), "pictures": len(pictures), "steps": course.steps, "loss": course.loss})
    else:
        say(f"{about} Written: {path}")
    if job.cancelled:
        warn("The training was stopped before its end: with more time the model becomes better.")
        raise Cancelled
    return DONE
