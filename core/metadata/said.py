"""The facts that a photo states besides its pixels: date, place, rating, keywords, caption."""

from __future__ import annotations

from dataclasses import dataclass, replace

from core.photo import Facts


@dataclass(frozen=True, slots=True)
class Said:
    """The five facts that a person or a camera gave a photo."""

    taken: str | None = None  # "2021-07-30 18:05:59", the camera's local time; with a Z behind it, UTC
    latitude: float | None = None  # degrees, south and west negative
    longitude: float | None = None
    rating: int | None = None  # 1 to 5; 0 where a sidecar says that there is none
    keywords: tuple[str, ...] = ()
    caption: str = ""

    def __bool__(self) -> bool:
        return self != Said()

    def and_also(self, other: Said) -> Said:
        """These facts completed from `other`, with the keywords of both."""
        return Said(
            taken=self.taken or other.taken,
            latitude=other.latitude if self.latitude is None else self.latitude,
            longitude=other.longitude if self.latitude is None else self.longitude,
            rating=other.rating if self.rating is None else self.rating,
            keywords=tuple(dict.fromkeys((*self.keywords, *other.keywords))),
            caption=self.caption or other.caption,
        )

    def beyond(self, other: Said) -> Said:
        """The facts that `other` lacks. Where both have one, nothing is lost with this one."""
        known = {keyword.casefold() for keyword in other.keywords}
        only = replace(self, keywords=tuple(word for word in self.keywords if word.casefold() not in known))
        if other.taken:
            only = replace(only, taken=None)
        if other.latitude is not None:
            only = replace(only, latitude=None, longitude=None)
        if other.rating is not None or not self.rating:
            only = replace(only, rating=None)
        return replace(only, caption="") if other.caption else only


def said_by(facts: Facts) -> Said:
    """The facts in the photo's own file."""
    return Said(
        taken=facts.taken,
        latitude=facts.latitude if facts.longitude is not None else None,
        longitude=facts.longitude if facts.latitude is not None else None,
        rating=facts.rating or None,  # cameras write 0 into every photo
        keywords=facts.keywords,
        caption=facts.caption,
    )


def in_words(said: Said) -> str:
    """The facts on one line."""
    parts = [
        f"taken {said.taken}" if said.taken else "",
        f"at {said.latitude:.5f}, {said.longitude:.5f}" if said.latitude is not None else "",
        f"rating {said.rating}" if said.rating else "",
        f"keywords {', '.join(said.keywords)}" if said.keywords else "",
        f"caption “{said.caption}”" if said.caption else "",
    ]
    return "; ".join(filter(None, parts))
