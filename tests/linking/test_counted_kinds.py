"""Who is counted decides what is compared: attackers are no victims, soldiers no gunmen, one nation not another."""

import pytest

from sijill.linking.counted_kinds import may_count_same

DEAD, PEOPLE, CIVILIANS, CHILDREN = "قتيل", "أشخاص", "مدنيين", "أطفال"
FIGHTERS, SOLDIERS, POLICE, GUNMEN, ATTACKERS = "مقاتلين", "جنود", "شرطيين", "مسلحين", "مهاجمين"
PALESTINIANS, EGYPTIANS = "فلسطينيين", "مصريين"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (None, PEOPLE, True), (DEAD, CIVILIANS, True), (CIVILIANS, CHILDREN, False), (CIVILIANS, SOLDIERS, False),
        (DEAD, FIGHTERS, True), (FIGHTERS, SOLDIERS, True), (FIGHTERS, GUNMEN, True), (SOLDIERS, POLICE, True),
        (SOLDIERS, GUNMEN, False), (GUNMEN, ATTACKERS, True), (SOLDIERS, ATTACKERS, False), (DEAD, ATTACKERS, False),
        (None, ATTACKERS, False), (PALESTINIANS, DEAD, True), (PALESTINIANS, SOLDIERS, False),
        (PALESTINIANS, EGYPTIANS, False), (PALESTINIANS, PALESTINIANS, True), (PALESTINIANS, CHILDREN, True),
    ],
)
def test_kinds_that_may_be_one(one: str | None, other: str | None, same: bool) -> None:
    assert may_count_same(one, other) is may_count_same(other, one) is same
