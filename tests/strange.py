"""What strangers may bring in place of what our pages bring: JSON of any shape, and what is nearly a journey."""

from hypothesis import strategies as st

from decision_aid.models.vocabulary import HealthId, RedFlagId, ScarId, Site, ids
from decision_aid.person.answers import Answers
from decision_aid.person.journey import Journey
from samples import any_option

known = (
    st.sampled_from((*ids(ScarId), *ids(Site), "yes", "no", "unsure", "matters", "not-yet", "2056-03-01")) | any_option
)
names = st.sampled_from((*Answers.model_fields, *Journey.model_fields, *ids(HealthId), *ids(RedFlagId))) | any_option
any_letters = st.text(
    st.characters(exclude_categories=()), max_size=20
)  # halves of letters too, which no file and no screen can hold
any_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | any_letters | known,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(names | any_letters, inner, max_size=4),
    max_leaves=12,
)
like_answers = st.fixed_dictionaries({}, optional=dict.fromkeys(Answers.model_fields, known | any_json))
like_a_journey = st.fixed_dictionaries(
    {}, optional={**dict.fromkeys(Journey.model_fields, known | any_json), "answers": like_answers}
)
