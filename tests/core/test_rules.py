"""The order of rules as data: what is stored comes back, and what cannot be read does no harm."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.rules import DEFAULT_RULES, MOST_RULES, Criterion, Rule, completed, from_text, in_words, to_text

ANY_RULES = st.lists(
    st.builds(Rule, st.sampled_from(list(Criterion)), st.booleans(), st.text(max_size=8)), max_size=MOST_RULES + 5
)


@given(ANY_RULES)
def test_an_order_comes_back_as_it_was_stored(rules: list[Rule]) -> None:
    whole = completed(rules)
    assert from_text(to_text(whole)) == whole
    assert completed(whole) == whole


@given(ANY_RULES)
def test_every_order_has_each_rule_without_a_text_once(rules: list[Rule]) -> None:
    whole = completed(rules)
    plain = [rule.criterion for rule in whole if not rule.criterion.takes_text]
    assert sorted(plain) == sorted(kind for kind in Criterion if not kind.takes_text)
    assert len(whole) <= MOST_RULES
    given_ = [rule for rule in rules[:MOST_RULES] if rule in whole]
    assert [rule for rule in whole if rule in rules] == list(dict.fromkeys(given_)) or len(set(rules)) < len(rules)


def test_only_rules_with_a_text_come_several_times_or_not_at_all() -> None:
    asked = [Rule(Criterion.FOLDER, text="/a"), Rule(Criterion.PIXELS), Rule(Criterion.FOLDER, text="/b")]
    whole = completed([*asked, Rule(Criterion.PIXELS, on=False)])
    assert list(whole[:3]) == asked
    assert not any(rule.on or rule.criterion.takes_text for rule in whole[3:])


def test_of_too_many_rules_the_first_ones_stay_and_no_plain_one_is_missing() -> None:
    plain = sum(not kind.takes_text for kind in Criterion)
    asked = [Rule(Criterion.FOLDER, text=f"/{number}") for number in range(MOST_RULES + 5)]
    whole = completed(asked)
    assert list(whole[: MOST_RULES - plain]) == asked[: MOST_RULES - plain]
    assert len(whole) == MOST_RULES


def test_the_default_order_is_whole() -> None:
    assert completed(DEFAULT_RULES) == DEFAULT_RULES


@pytest.mark.parametrize("text", ["", "{", "null", "7", '"pixels"', "{}"])
def test_an_order_that_cannot_be_read_is_the_default(text: str) -> None:
    assert from_text(text) == DEFAULT_RULES


def test_rules_that_are_not_known_are_left_out() -> None:
    strange = [{"rule": "colour of the sky", "on": True}, 5, {"on": True}, {"rule": ["raw"]}]
    stored = [*strange, {"rule": "raw", "on": True}]
    rules = from_text(json.dumps(stored))
    assert rules[0] == Rule(Criterion.RAW)
    assert not any(rule.on for rule in rules[1:])


def test_a_rule_without_its_text_says_nothing() -> None:
    assert not Rule(Criterion.FOLDER).speaks
    assert not Rule(Criterion.PATH, text="  ").speaks
    assert Rule(Criterion.PATH, text="copy").speaks
    assert Rule(Criterion.PIXELS).speaks
    assert not Rule(Criterion.PIXELS, on=False).speaks


def test_every_rule_has_its_words() -> None:
    for criterion in Criterion:
        assert in_words([Rule(criterion, text="here")])
    assert in_words([Rule(Criterion.PIXELS), Rule(Criterion.FOLDER, text="/a")]) == "most pixels, in /a"
