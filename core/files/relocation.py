"""A folder of the library that was renamed or moved: what is known of its photos goes with it."""

from __future__ import annotations

import os
from dataclasses import replace

from core.catalog import Catalog
from core.files import excluded
from core.files.inside import is_below, rebased
from core.groups.keeper import load_rules, save_rules
from core.refusal import Refused
from core.rules import Criterion, Rule
from core.storage.rebasing import rebase


def relocate(catalog: Catalog, folder: str, now: str) -> str:
    """Record that a folder of the library lies elsewhere now; returns its path there.

    Until a scan has seen its photos there it counts as away, so that nothing is done with them and marks are kept.
    Raises Refused if none of them is there, or if the library has photos there already.
    """
    now = os.path.abspath(now)
    ids = catalog.ids_below(folder)
    for root in (known.path for known in catalog.folders()):
        if is_below(now, root) or is_below(root, now):
            raise Refused(
                f"{now} lies in the library already, or holds a folder of it. Scan: photos that were moved there are "
                f"known again. Then take {folder} out of the library."
            )
    paths = catalog.paths_of(ids).values()
    if ids and not any(os.path.lexists(rebased(path, folder, now)) for path in paths):
        raise Refused(f"None of the photos of {folder} is in {now}. Choose the folder that has them now.")
    with catalog.writing():
        catalog.mark_missing(ids)
        catalog.set_offline(folder, True)
        rebase(catalog, folder, now)
        excluded.rebase(catalog, folder, now)
        save_rules(catalog, [_rebased(rule, folder, now) for rule in load_rules(catalog)])
    return now


def _rebased(rule: Rule, folder: str, now: str) -> Rule:
    if rule.criterion is not Criterion.FOLDER or not is_below(rule.folder, folder):
        return rule
    return replace(rule, text=rebased(rule.folder, folder, now))
