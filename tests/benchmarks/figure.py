"""One result of a benchmark: what was measured, beside a floor or a peer of the same run, and what is right."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module


@dataclass(frozen=True, slots=True)
class Figure:
    """A value and, where there is one, what it is compared with. Times are noisy, so a ratio says more than a value.

    `beside` is a floor (what nobody could do without) or a peer (another program, another way), measured in the same
    run and in the same unit; `beside_what` names it. A limit that is None is not judged. Everything is better when
    it is less: a recall is told as the share that is missed.
    """

    what: str
    value: float
    unit: str
    beside: float | None = None
    beside_what: str = ""
    most: float | None = None
    """The greatest value that is right, in `unit`."""
    most_ratio: float | None = None
    """The greatest value / beside that is right."""

    @property
    def ratio(self) -> float | None:
        """How many times `beside` it is; None without one, or where that is nothing."""
        return self.value / self.beside if self.beside else None

    @property
    def is_right(self) -> bool:
        """Whether it keeps within both of its limits."""
        ratio = self.ratio
        return (self.most is None or self.value <= self.most) and (
            self.most_ratio is None or ratio is None or ratio <= self.most_ratio
        )

    def __str__(self) -> str:
        text = f"{self.what}: {_short(self.value)} {self.unit}"
        if self.most is not None:
            text += f" (at most {_short(self.most)})"
        if self.beside is not None:
            text += f"; {self.beside_what} {_short(self.beside)} {self.unit}"
        if self.ratio is not None:
            text += f"; ratio {_short(self.ratio)}"
        if self.most_ratio is not None:
            text += f" (at most {self.most_ratio:g})"
        return text if self.is_right else f"{text}: TOO MUCH"


def measured(name: str) -> list[Figure]:
    """The brief form of the benchmark of that name, each figure printed as soon as it is known."""
    figures = []
    for figure in import_module(f"tests.benchmarks.{name}").brief():
        print(f"  {figure}", flush=True)
        figures.append(figure)
    return figures


def _short(value: float) -> str:
    """Three digits that count, without an exponent."""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"
