"""Arabic verb forms made from a root and a form number, as the folded text spells them.

Decides: which unvocalised spellings a verb has and what each may mean. Reads nothing but its arguments; the verbs
themselves stand in `languages/arabic/verbs.tsv`. Leaves clitics to the word analysis and meaning to the frames.

Folded spelling: أ إ آ ٱ are ا, ى is ي, ة is ه, ؤ is و, ئ is ي, no short vowels, no doubling sign; ء stays.
"""

from sijill.languages.arabic.paradigms.conjugation import Inflection, conjugate
from sijill.languages.arabic.paradigms.derived import Derived, derive
from sijill.languages.arabic.paradigms.roots import FORMS, Root

__all__ = ["FORMS", "Derived", "Inflection", "Root", "conjugate", "derive"]
