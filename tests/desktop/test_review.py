"""The rules of marking: one photo of each group stays, and marks belong to photos."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.actions import Removal
from core.catalog import Folder, Verdict
from core.columns.photo_set import PhotoSet
from core.photo import Group, Relation, VerdictKind
from core.rules import Doubt
from desktop.lanes import overview
from desktop.lanes.overview import Overview, Wish
from desktop.review import Review
from desktop.reviewing.marking import Marking
from desktop.reviewing.queues import Queue
from tests.desktop.drawing import group, photo

pytestmark = pytest.mark.usefixtures("qt")


def library(count: int = 9) -> Overview:
    """Two groups, 1 2 3 and 4 5, and a series of 1 4 6."""
    return overview.build(
        folders=(),
        photos={number: photo(number, size=100 * number) for number in range(1, count + 1)},
        groups=[group(1, 2, 3), group(4, 5), group(1, 4, 6, relation=Relation.SIMILAR_SHOT, score=60)],
        problems=(),
    )


@pytest.fixture
def review() -> Review:
    result = Review()
    result.replace(library())
    return result


def test_accepting_marks_all_but_the_keepers_and_sums_their_bytes(review: Review) -> None:
    review.accept(review.overview.rows)
    assert review.marks == {2, 3, 5}
    assert review.bytes_marked == 1000


def test_accepting_unmarks_a_keeper(review: Review) -> None:
    review.toggle(1)
    review.accept(review.overview.rows[:1])
    assert review.marks == {2, 3}


def test_a_series_is_never_marked_by_accepting(review: Review) -> None:
    review.accept(review.overview.rows[2:])
    assert review.marks == frozenset()


def test_the_last_photo_of_a_group_cannot_be_marked(review: Review) -> None:
    assert [review.toggle(number) for number in (4,)] == [""]
    assert "5.jpg" in review.toggle(5)
    assert review.marks == {4}


def test_a_keeper_cannot_be_marked_by_its_series_when_its_copies_go(review: Review) -> None:
    review.toggle(5)
    assert "4.jpg" in review.keep_only(review.overview.rows[2], 6)
    assert review.marks == {1, 5}


def test_a_removal_names_what_stays_also_when_the_keeper_goes(review: Review) -> None:
    review.toggle(1)
    review.toggle(2)
    review.toggle(5)
    assert list(review.removals()) == [Removal(1, 3), Removal(2, 3), Removal(5, 4)]


def test_marks_survive_a_new_overview_for_photos_that_are_still_in_a_group(review: Review) -> None:
    review.accept(review.overview.rows)
    smaller = overview.build(
        folders=(), photos={number: photo(number, size=10) for number in (1, 2, 3)}, groups=[group(1, 2)], problems=()
    )
    review.replace(smaller)
    assert review.marks == {2}
    assert review.bytes_marked == 10


def told(review: Review) -> list[list[int]]:
    """What is marked, and what waits."""
    return [list(review.marks), list(review.away)]


def stricter(*groups: Group) -> Overview:
    """The same library where photos have to be more alike."""
    now = library()
    return overview.build(folders=(), photos=now.photos, groups=groups, problems=(), similarity=90)


def test_marks_rest_while_the_similarity_leaves_no_group_for_them(review: Review) -> None:
    review.accept(review.overview.rows)
    review.replace(stricter(group(4, 5)))
    assert told(review) == [[5], [2, 3]]
    review.replace(library())
    assert told(review) == [[2, 3, 5], []]


def test_one_photo_stays_of_each_part_of_a_group_that_falls_apart(review: Review) -> None:
    review.accept(review.overview.rows)
    review.replace(stricter(group(2, 3)))
    assert told(review) == [[3], [2, 5]]
    again = Review()
    again.replace(review.overview)
    again.restore(review.marks | review.away)
    assert told(again) == [[3], [2, 5]], "as at the next start"
    review.replace(library())
    assert review.marks == {2, 3, 5}


def test_marks_that_rest_end_with_the_others(review: Review) -> None:
    review.accept(review.overview.rows)
    review.replace(stricter(group(4, 5)))
    review.clear()
    review.replace(library())
    assert review.marks == frozenset()


def test_a_mark_ends_where_its_group_dissolves_at_the_same_similarity(review: Review) -> None:
    review.accept(review.overview.rows)
    now = library()
    review.replace(overview.build(folders=(), photos=now.photos, groups=[group(1, 2, 3)], problems=()))
    assert told(review) == [[2, 3], []]


def kept_both() -> Overview:
    """The same library after *keep both* of 4 and 5; 5 is in another series."""
    now = library()
    first, second = sorted((now.photos[4].digest, now.photos[5].digest))
    groups = [group(1, 2, 3), group(5, 6, relation=Relation.SIMILAR_SHOT, score=60)]
    said = [Verdict(first, second, VerdictKind.KEEP_BOTH, "2026-01-01T00:00:00")]
    return overview.build(folders=(), photos=now.photos, groups=groups, problems=(), verdicts=said)


def test_a_verdict_ends_a_mark_without_a_word_and_gives_it_back_when_withdrawn(review: Review) -> None:
    """“What was found out since speaks for keeping them” was said of the pair that they had just decided to keep."""
    ended: list[Marking] = []
    review.ended.connect(ended.append)
    review.accept(review.overview.rows)
    review.replace(kept_both())
    assert review.marks == {2, 3}
    assert not ended
    review.replace(library())
    assert review.marks == {2, 3, 5}, "the verdict is withdrawn"
    review.replace(library())
    assert review.marks == {2, 3, 5}


def test_no_mark_comes_back_with_a_verdict_that_was_taken_back_meanwhile(review: Review) -> None:
    """Everything was unmarked, and a photo was marked once a verdict of before was withdrawn."""
    review.accept(review.overview.rows)
    review.replace(kept_both())
    review.clear()
    review.replace(library())
    assert not review.marks


def test_what_rules_suggested_is_marked_no_more_once_its_group_is_undecided(review: Review) -> None:
    ended: list[Marking] = []
    review.ended.connect(ended.append)
    review.accept(review.overview.rows)
    now = library()
    doubtful = replace(group(1, 2, 3), doubt=Doubt.TIE)
    review.replace(overview.build(folders=(), photos=now.photos, groups=[doubtful, group(4, 5)], problems=()))
    assert review.marks == {5}
    assert [list(marking.unmarked) for marking in ended] == [[2, 3]]
    review.take_back(ended[0])
    assert review.marks == {2, 3, 5}
    review.replace(overview.build(folders=(), photos=now.photos, groups=[doubtful, group(4, 5)], problems=()))
    assert review.marks == {2, 3, 5}, "by now the person has decided"


def test_what_was_suggested_as_a_copy_is_marked_no_more_once_it_is_only_another_shot(review: Review) -> None:
    """Its mark held in the series, of which nothing is suggested."""
    review.replace(only(group(1, 2, 3), group(4, 5)))
    review.accept(review.overview.rows)
    series = group(1, 3, relation=Relation.SIMILAR_SHOT, score=60)
    review.replace(only(group(1, 2), group(4, 5), series))
    assert review.marks == {2, 5}
    assert review.toggle(3) == ""
    review.replace(only(group(1, 2), group(4, 5), series))
    assert review.marks == {2, 3, 5}, "by now the person has decided"


def only(*groups: Group) -> Overview:
    return overview.build(folders=(), photos=library().photos, groups=groups, problems=())


def with_an_edit() -> Overview:
    """One group: 1, its copy 2, its edit 3 and two copies of that."""
    photos = {number: photo(number) for number in range(1, 6)}
    groups = [group(1, 2, 3, 4, 5, edits={3: 3, 4: 3, 5: 3})]
    return overview.build(folders=(), photos=photos, groups=groups, problems=())


def test_accepting_leaves_an_edit_and_its_copies_go_for_it(review: Review) -> None:
    review.replace(with_an_edit())
    assert review.overview.rows[0].staying == {1, 3}
    review.accept(review.overview.rows)
    assert list(review.removals()) == [Removal(2, 1), Removal(4, 3), Removal(5, 3)]
    review.toggle(3)
    assert Removal(4, 1) in review.removals()


def test_what_was_found_to_be_an_edit_is_marked_no_more(review: Review) -> None:
    photos = with_an_edit().photos
    review.replace(overview.build(folders=(), photos=photos, groups=[group(1, 2, 3, 4, 5)], problems=()))
    review.accept(review.overview.rows)
    again = Review()
    again.replace(with_an_edit())
    again.restore(review.marks, suggested=review.suggested)
    review.replace(with_an_edit())
    assert review.marks == again.marks == {2, 4, 5}


@pytest.mark.parametrize(("doubt", "left"), [(Doubt.VERSIONS, [5]), (Doubt.ENLARGED, [5]), (Doubt.TIE, [2, 3, 5])])
def test_what_a_look_found_before_the_window_closed_ends_marks_at_the_next_start(
    review: Review, doubt: Doubt, left: list[int]
) -> None:
    """Nothing compared them: what the rules had suggested was removed although they do so no more."""
    review.accept(review.overview.rows)
    assert review.suggested == {2, 3, 5}
    now = library()
    doubtful = replace(group(1, 2, 3), doubt=doubt)
    again = Review()
    ended: list[Marking] = []
    again.ended.connect(ended.append)
    again.replace(overview.build(folders=(), photos=now.photos, groups=[doubtful, group(4, 5)], problems=()))
    again.restore(review.marks, suggested=review.suggested)
    assert list(again.marks) == left
    assert again.away == frozenset()
    assert [list(marking.unmarked) for marking in ended] == ([[2, 3]] if left == [5] else [])
    again.clear()
    again.restore(review.marks, suggested=PhotoSet.of([5]))
    assert again.marks == {2, 3, 5}, "what the person marked in spite of a doubt"


def test_marks_hold_where_a_group_is_undecided_as_some_of_it_have_gone(review: Review) -> None:
    review.accept(review.overview.rows)
    left = {number: photo for number, photo in library().photos.items() if number != 3}
    doubtful = replace(group(1, 2), doubt=Doubt.TIE)
    review.replace(overview.build(folders=(), photos=left, groups=[doubtful, group(4, 5)], problems=()))
    assert told(review) == [[2, 5], [3]]


def test_the_mark_of_a_photo_that_became_another_is_gone(review: Review) -> None:
    review.accept(review.overview.rows)
    now = library()
    changed = {**now.photos, 3: replace(now.photos[3], digest=bytes(32))}
    review.replace(overview.build(folders=(), photos=changed, groups=now.groups, problems=()))
    assert review.marks == {2, 5}
    assert review.away == frozenset()


def test_a_removal_undone_and_done_again_in_haste_gives_its_marks_back(review: Review) -> None:
    """Done again before the photos were in the list, and undone once more, they came back without their marks."""
    review.accept(review.overview.rows[1:2])
    for _ in range(2):
        review.forget([5])
        assert told(review) == [[], []]
        review.expect([5])
    assert told(review) == [[], [5]]


def test_the_marks_of_photos_that_are_away_wait_for_them(review: Review) -> None:
    def told() -> list[list[int]]:
        return [list(photos) for photos in (review.marks, review.away, review.returned)]

    review.accept(review.overview.rows)
    some = overview.build(
        folders=(), photos={number: photo(number) for number in (1, 3)}, groups=[group(1, 3)], problems=()
    )
    review.replace(some)
    assert told() == [[3], [2, 5], []]
    review.note_gone(frozenset({3}), frozenset({3}))
    assert told() == [[], [2, 3, 5], []]
    review.forget([5])
    assert told() == [[], [2, 3], []], "that one went by what its mark was for"
    review.note_gone(frozenset({3}), frozenset())
    review.replace(library())
    assert told() == [[], [2, 3], [2, 3]]
    review.restore(review.away & PhotoSet.of([2, 5]))
    assert told() == [[2], [], []], "and 3 is another file by now, as the catalog knows"


@pytest.mark.parametrize("offline", [True, False])
def test_marks_rest_while_the_disk_of_what_stays_for_them_is_away(review: Review, offline: bool) -> None:
    """A stick was unplugged for a minute, and the copies of its photos had lost their marks. Those of photos whose
    copy was deleted end, as there is nothing to stay for them."""

    def read(numbers: Iterable[int], *groups: Group, away: bool = False) -> Overview:
        photos = {n: photo(n, path=f"/usb/{n}.jpg") if n in (1, 4) else photo(n) for n in numbers}
        folders = (Folder("/photos", False, False), Folder("/usb", False, away))
        return overview.build(folders=folders, photos=photos, groups=groups, problems=())

    with_stick = read(range(1, 6), group(1, 2, 3), group(4, 5))
    without_stick = read((2, 3, 5), group(2, 3), away=offline)
    review.replace(with_stick)
    review.accept(review.overview.rows)
    assert review.marks == {2, 3, 5}
    review.replace(without_stick)
    assert review.marks == {3}, "of those that are left one stays"
    assert review.away == ({2, 5} if offline else set())
    review.replace(without_stick)
    review.replace(with_stick)
    assert review.marks == ({2, 3, 5} if offline else {3})


def test_accepting_a_whole_list_is_accepting_each_of_its_groups(review: Review) -> None:
    review.toggle(1)
    review.accept(overview.arrange(review.overview, Wish()).rows)
    everything = set(review.marks), review.bytes_marked
    review.clear()
    assert (set(review.marks), review.bytes_marked) == (set(), 0)
    review.accept(review.overview.rows)
    assert (set(review.marks), review.bytes_marked) == everything == ({2, 3, 5}, 1000)


def test_protected_photos_get_no_mark_in_any_way_and_have_theirs_again_afterwards(review: Review) -> None:
    """A slip of the key took an evening's marks."""
    review.accept(review.overview.rows)
    whole = library()
    review.replace(replace(whole, protected=PhotoSet.of([2, 3])))
    assert (set(review.marks), review.bytes_marked) == ({5}, 500)
    assert "protected" in review.toggle(2)
    assert "2 photos" in review.accept(review.overview.rows)
    assert "2 photos" in review.accept(overview.arrange(review.overview, Wish()).rows)
    assert "protected" in review.keep_only(review.overview.rows[0], 1)
    assert review.mark(frozenset({2, 3}), frozenset({1}))
    assert review.marks == {5}
    again = Review()
    again.replace(review.overview)
    again.restore(review.marks | review.away)
    for one in (review, again):
        one.replace(replace(whole, protected=PhotoSet.of([2])))
        assert one.marks == {3, 5}
        one.replace(whole)
        assert one.marks == {2, 3, 5}


def test_what_is_protected_frees_no_space() -> None:
    """Beside a protected library stood 64 MB to free, and nothing of it could go."""
    paths = {1: "/safe/a.jpg", 2: "/safe/b.jpg", 3: "/other/a.jpg"}
    whole = overview.build(
        folders=[Folder("/safe", protected=True, offline=False), Folder("/other", protected=False, offline=False)],
        photos={number: photo(number, path=path, size=100 * number) for number, path in paths.items()},
        groups=[group(1, 2, 3, relation=Relation.IDENTICAL_FILE)],
        problems=(),
    )
    assert whole.protected == {1, 2}
    assert [whole.tallies[queue].gain for queue in (Queue.ALL, Queue.IDENTICAL_FILE)] == [300, 300]
    assert whole.rows[0].gain == 300


def test_a_photo_that_is_gone_gets_no_mark_and_is_not_named_to_stay(review: Review) -> None:
    review.toggle(1)
    review.toggle(2)
    review.note_gone(frozenset({1, 2, 3}), frozenset({1}))
    assert (set(review.marks), review.bytes_marked) == ({2}, 200)
    assert "no longer there" in review.toggle(1)
    assert list(review.removals()) == [Removal(2, 3)]
    review.note_gone(frozenset({1}), frozenset())
    assert review.toggle(1) == ""


def do(review: Review, what: str, number: int) -> None:
    """One wish of the person."""
    place = number % len(review.overview.rows)
    chosen = review.overview.rows[place : place + 1]
    match what:
        case "toggle":
            review.toggle(number)
        case "accept":
            review.accept(chosen)
        case "keep":
            review.keep_only(chosen[0], chosen[0].ids[number % len(chosen[0].ids)])
        case "unmark":
            review.unmark(chosen)
        case "clear":
            review.clear()


_WISHES = ("toggle", "accept", "keep", "unmark", "clear")


@given(st.lists(st.tuples(st.sampled_from(_WISHES[:-1]), st.integers(1, 6)), max_size=30))
def test_whatever_is_done_every_photo_to_go_has_one_that_stays(steps: list[tuple[str, int]]) -> None:
    review = Review()
    review.replace(library())
    rows = review.overview.rows
    for what, number in steps:
        do(review, what, number)
    removals = review.removals()
    assert {removal.photo for removal in removals} == review.marks
    assert not {removal.keeper for removal in removals} & review.marks
    for row in rows[:2]:  # the groups of copies
        assert set(row.ids) - review.marks


@given(st.lists(st.tuples(st.sampled_from(_WISHES), st.integers(1, 6)), max_size=20))
def test_every_wish_is_taken_back_and_done_again_as_one_step(steps: list[tuple[str, int]]) -> None:
    review = Review()
    review.replace(library())
    told: list[Marking] = []
    review.decided.connect(told.append)
    after = [review.marks]
    for what, number in steps:
        known = len(told)
        do(review, what, number)
        assert len(told) - known == (review.marks != after[-1])
        if len(told) > known:
            after.append(review.marks)
    for marking, before in zip(reversed(told), reversed(after[:-1]), strict=True):
        assert review.take_back(marking)
        assert review.marks == before
    for marking, then in zip(told, after[1:], strict=True):
        assert review.do_again(marking)
        assert review.marks == then
    assert len(told) == len(after) - 1, "reversing is no new wish"
    assert review.bytes_marked == sum(100 * number for number in review.marks)


def test_marks_of_photos_that_are_gone_cannot_be_taken_back(review: Review) -> None:
    told: list[Marking] = []
    review.decided.connect(told.append)
    review.accept(review.overview.rows[1:2])
    review.forget({5})
    assert not review.take_back(told[-1])
