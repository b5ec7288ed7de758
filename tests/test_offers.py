"""Nothing is asked in vain."""

from dataclasses import replace

import pytest

from decision_aid.offers import idle_offers
from samples import real_content


@pytest.mark.standard("SR3")
def test_each_answer_and_each_goal_on_offer_changes_something_for_each_scar_that_offers_it():
    assert [str(problem) for problem in idle_offers(real_content())] == []


def test_an_answer_that_no_rule_reads_is_found():
    content = real_content()
    without = {name: rule for name, rule in content.cautions.items() if not any(one.smoker for one in rule.when)}
    idle = {problem.key for problem in idle_offers(replace(content, cautions=without))}
    assert {"smoker: yes, for surgical-line", "smoker: no, for surgical-line"} <= idle
    assert not any(key.startswith("scar_age") for key in idle)
