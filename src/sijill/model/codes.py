"""The closed sets of values a Reading and a Record may hold, as types and as tuples in their documented order.

ACLED's 25 sub-events are named exactly as in its codebook; what each means here is in docs/codebook.md.
"""

from typing import Final, Literal, get_args

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
TimeMod = Literal["START", "MID", "END", "APPROX", "LESS_THAN", "MORE_THAN"]
Precision = Literal["day", "week", "month", "season", "year", "vague"]
Form = Literal["name", "description", "pronoun"]
Qualifier = Literal[
    "exact", "more_than", "at_least", "about", "nearly", "less_than", "at_most", "range",
    "few", "several", "some", "few_tens", "tens", "hundreds", "thousands", "many",
]
Measure = Literal[
    "killed", "injured", "missing", "detained", "surrendered", "freed", "escaped", "displaced", "bodies", "strikes",
    "attacks", "fighters", "vehicles", "buildings", "money", "distance", "area", "duration", "other",
]
Scope = Literal["incident", "day", "battle", "campaign", "conflict", "unknown"]
Realis = Literal["happened", "ongoing", "planned", "possible", "attempted", "denied"]
Mode = Literal["direct", "indirect"]
Stance = Literal["asserts", "denies", "expects", "demands", "warns"]
SpeakerForm = Literal["named", "described", "anonymous"]
Relation = Literal["agrees", "updates", "contradicts", "undetermined"]
SubEvent = Literal[
    "Government regains territory", "Non-state actor overtakes territory", "Armed clash",
    "Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack",
    "Remote explosive/landmine/IED", "Grenade",
    "Sexual violence", "Attack", "Abduction/forced disappearance",
    "Excessive force against protesters", "Protest with intervention", "Peaceful protest",
    "Violent demonstration", "Mob violence",
    "Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use",
    "Headquarters or base established", "Looting/property destruction", "Non-violent transfer of territory", "Other",
]

MEASURES: Final[tuple[str, ...]] = get_args(Measure)
QUALIFIERS: Final[tuple[str, ...]] = get_args(Qualifier)
REALIS: Final[tuple[str, ...]] = get_args(Realis)
RELATIONS: Final[tuple[str, ...]] = get_args(Relation)
SUB_EVENTS: Final[tuple[str, ...]] = get_args(SubEvent)

HAPPENED: Final[frozenset[str]] = frozenset({"happened", "ongoing"})  # what counts as having taken place

EVENT_TYPES: Final[dict[str, tuple[str, ...]]] = {
    "Battles": SUB_EVENTS[:3],
    "Explosions/Remote violence": SUB_EVENTS[3:9],
    "Violence against civilians": SUB_EVENTS[9:12],
    "Protests": SUB_EVENTS[12:15],
    "Riots": SUB_EVENTS[15:17],
    "Strategic developments": SUB_EVENTS[17:],
}
EVENT_TYPE_OF: Final[dict[str, str]] = {sub: kind for kind, subs in EVENT_TYPES.items() for sub in subs}
