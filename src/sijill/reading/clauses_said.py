"""What a speaker denies, hopes for or expects, in the first clause of what he says.

Decides whether the stance of a statement reaches a deed of its content. Reads the statements and the Scene. Leaves
stances told in the sentence itself to `clauses_governor`.
"""

from typing import Final

from sijill.reading.clauses_judgement import Judgement
from sijill.reading.clauses_reach import BARRIERS, REACH, is_about, is_answered, is_of_another
from sijill.reading.scene import FRAMES, STANCES, Scene

_DENIED: Final = 4  # tokens of what is denied, or answered, before the deed itself: "نفى وجود أي خطط لسحب"
_DENIED_KNOWN: Final = 1  # before a known deed: "نفى وقوع الهجوم"


def said(scene: Scene, at: int, first: int) -> Judgement | None:
    """Return what a speaker denies or hopes for, in the first clause of what he says: (نفى أن يكون الجيش قد قصف).

    >>> from sijill.reading.trying import scene
    >>> said(scene("نفى المتحدث أن يكون الجيش قد قصف المستشفى"), 6, 0)
    Judgement(realis='denied', by=6, why='denies')
    """
    start = scene.tokens[at].start
    for statement in scene.stances:
        content, realis = statement.content, STANCES[statement.stance]
        if content is None or not content.start <= start < content.end:
            continue
        between = [n for n in range(max(first, at - REACH - 3), at) if scene.tokens[n].start >= content.start]
        if any(FRAMES[scene.senses[n]].speaks_of for n in between if scene.senses[n]):
            continue  # "تنفي ضلوع الشرطة في مقتل": that there was a killing is not what is denied
        noun = scene.nouns[at]
        if noun is not None and realis == "denied" and len(between) > (_DENIED_KNOWN if noun.article else _DENIED):
            continue  # "نفت مسؤوليتها عن الهجوم": that there was one is not what is denied
        if noun is not None and realis == "denied" and is_about(scene, at, between):
            continue
        if is_answered(scene, at, range(max(first, at - _DENIED), at)):
            continue
        if realis == "denied" and between and is_of_another(scene, between[0] - 1, at):
            continue
        if not any(scene.is_mark(n) or scene.particles[n] in BARRIERS for n in between) and (
            at - len(between) == first or scene.tokens[at - len(between) - 1].start < content.start
        ):
            return Judgement(realis, at, statement.stance)
    return None
