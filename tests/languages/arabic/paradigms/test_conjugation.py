"""A table of verbs known to be right, in the slots named by SLOTS."""

import pytest

from sijill.languages.arabic.paradigms import Inflection, Root, conjugate

SLOTS = (
    ("active", "perfect", "s"),
    ("active", "perfect", "p"),
    ("active", "imperfect", "s"),
    ("active", "imperfect", "p"),
    ("active", "jussive", "s"),
    ("passive", "perfect", "s"),
    ("passive", "perfect", "p"),
    ("passive", "imperfect", "s"),
)

TABLE = [
    # sound
    ("قتل", "I", "a-u", "قتل قتلوا يقتل يقتلون يقتل قتل قتلوا يقتل"),
    ("فجر", "II", "", "فجر فجروا يفجر يفجرون يفجر فجر فجروا يفجر"),
    ("هجم", "III", "", "هاجم هاجموا يهاجم يهاجمون يهاجم هوجم هوجموا يهاجم"),
    ("علن", "IV", "", "اعلن اعلنوا يعلن يعلنون يعلن اعلن اعلنوا يعلن"),
    ("سلل", "V", "", "تسلل تسللوا يتسلل يتسللون يتسلل تسلل تسللوا يتسلل"),
    ("ظهر", "VI", "", "تظاهر تظاهروا يتظاهر يتظاهرون يتظاهر تظوهر تظوهروا يتظاهر"),
    ("فجر", "VII", "", "انفجر انفجروا ينفجر ينفجرون ينفجر انفجر انفجروا ينفجر"),
    ("شبك", "VIII", "", "اشتبك اشتبكوا يشتبك يشتبكون يشتبك اشتبك اشتبكوا يشتبك"),
    ("هدف", "X", "", "استهدف استهدفوا يستهدف يستهدفون يستهدف استهدف استهدفوا يستهدف"),
    # four radicals
    ("سيطر", "QI", "", "سيطر سيطروا يسيطر يسيطرون يسيطر سيطر سيطروا يسيطر"),
    ("مركز", "QII", "", "تمركز تمركزوا يتمركز يتمركزون يتمركز تمركز تمركزوا يتمركز"),
    # hollow
    ("قول", "I", "a-u", "قال قالوا يقول يقولون يقل قيل قيلوا يقال"),
    ("عيش", "I", "a-i", "عاش عاشوا يعيش يعيشون يعش عيش عيشوا يعاش"),
    ("خوف", "I", "i-a", "خاف خافوا يخاف يخافون يخف خيف خيفوا يخاف"),
    ("حول", "III", "", "حاول حاولوا يحاول يحاولون يحاول حوول حوولوا يحاول"),
    ("صوب", "IV", "", "اصاب اصابوا يصيب يصيبون يصب اصيب اصيبوا يصاب"),
    ("هور", "VII", "", "انهار انهاروا ينهار ينهارون ينهر انهير انهيروا ينهار"),
    ("غيل", "VIII", "", "اغتال اغتالوا يغتال يغتالون يغتل اغتيل اغتيلوا يغتال"),
    ("عود", "X", "", "استعاد استعادوا يستعيد يستعيدون يستعد استعيد استعيدوا يستعاد"),
    # defective
    ("دعو", "I", "a-u", "دعا دعوا يدعو يدعون يدع دعي دعوا يدعي"),
    ("نفي", "I", "a-i", "نفي نفوا ينفي ينفون ينف نفي نفوا ينفي"),
    ("لقي", "I", "i-a", "لقي لقوا يلقي يلقون يلق لقي لقوا يلقي"),
    ("صفي", "II", "", "صفي صفوا يصفي يصفون يصف صفي صفوا يصفي"),
    ("نهي", "IV", "", "انهي انهوا ينهي ينهون ينه انهي انهوا ينهي"),
    ("بني", "V", "", "تبني تبنوا يتبني يتبنون يتبن تبني تبنوا يتبني"),
    ("ولي", "X", "", "استولي استولوا يستولي يستولون يستول استولي استولوا يستولي"),
    # doubled
    ("شنن", "I", "a-u", "شن شنوا يشن يشنون يشن شن شنوا يشن"),
    ("حلل", "VIII", "", "احتل احتلوا يحتل يحتلون يحتل احتل احتلوا يحتل"),
    ("شقق", "VII", "", "انشق انشقوا ينشق ينشقون ينشق انشق انشقوا ينشق"),
    ("هدد", "II", "", "هدد هددوا يهدد يهددون يهدد هدد هددوا يهدد"),
    # hamza
    ("ءكد", "II", "", "اكد اكدوا يوكد يوكدون يوكد اكد اكدوا يوكد"),
    ("ءسر", "I", "a-i", "اسر اسروا ياسر ياسرون ياسر اسر اسروا يوسر"),
    ("نشء", "IV", "", "انشا انشاوا ينشي ينشيون ينشي انشي انشيوا ينشا"),
    ("لجء", "I", "a-a", "لجا لجاوا يلجا يلجاون يلجا لجي لجيوا يلجا"),
    ("جيء", "I", "a-i", "جاء جاءوا يجيء يجيءون يجيء جيء جيءوا يجاء"),
    # first radical و, and the t of form VIII
    ("وقع", "I", "a-a", "وقع وقعوا يقع يقعون يقع وقع وقعوا يوقع"),
    ("ودي", "IV", "", "اودي اودوا يودي يودون يود اودي اودوا يودي"),
    ("صدم", "VIII", "", "اصطدم اصطدموا يصطدم يصطدمون يصطدم اصطدم اصطدموا يصطدم"),
    ("وهم", "VIII", "", "اتهم اتهموا يتهم يتهمون يتهم اتهم اتهموا يتهم"),
    ("دعي", "VIII", "", "ادعي ادعوا يدعي يدعون يدع ادعي ادعوا يدعي"),
]


@pytest.mark.parametrize(("letters", "form", "vowels", "forms"), TABLE)
def test_every_known_form_is_made_with_its_features(letters: str, form: str, vowels: str, forms: str) -> None:
    made = conjugate(Root(letters, form, vowels or "a-u"))
    wrong = [
        (spelling, slot)
        for spelling, slot in zip(forms.split(), SLOTS, strict=True)
        if Inflection(slot[0], slot[1], 3, slot[2], "m") not in made.get(spelling, ())
    ]
    assert wrong == []


def test_endings_before_a_consonant() -> None:
    made = conjugate(Root("شنن"))
    assert Inflection("active", "perfect", 1, "p", "m") in made["شننا"]
    assert "شنت" in made and "شنوا" in made and "يشن" in made
    assert Inflection("active", "perfect", 3, "p", "f") in conjugate(Root("عود", "X"))["استعدن"]


def test_feminine_and_dual() -> None:
    assert Inflection("active", "perfect", 3, "s", "f") in conjugate(Root("نفي", vowels="a-i"))["نفت"]
    assert Inflection("active", "perfect", 3, "s", "f") in conjugate(Root("لقي", vowels="i-a"))["لقيت"]
    assert Inflection("passive", "perfect", 3, "d", "m") in conjugate(Root("صوب", "IV"))["اصيبا"]
    assert Inflection("active", "imperfect", 3, "d", "f") in conjugate(Root("حول", "III"))["تحاولان"]


def test_impossible_forms_are_not_made() -> None:
    assert not {"قولوا", "يقلون", "قوال"} & set(conjugate(Root("قول")))
    assert not {"استعودوا", "يستعاودون"} & set(conjugate(Root("عود", "X")))
