"""Whether a word only speaks of a deed: condemned, praised, accused, judged, investigated, remembered.

Decides by the nearest framed word to the left. Reads the Scene. Leaves what that counts to `events_told` and
`events_grounds`.
"""

from typing import Final

from sijill.reading.scene import Scene

_SPEAKS: Final = 9  # tokens a word of comment governs over: "اتهم القضاء العسكري ثلاثة من أفراد الخلية بقتل"


def speaks_of(scene: Scene, at: int) -> str:
    """Return how a word to the left only speaks of the deed at a token (condemned, accused …), empty when none does.

    >>> from sijill.reading.trying import scene
    >>> speaks_of(scene("أدان الوزير الهجوم على سرت"), 2), speaks_of(scene("وقع الهجوم على سرت"), 1)
    ('judged', '')
    """
    first, _ = scene.range_of(at)
    marks, frames, content = scene.marks, scene.frames, False
    for n in range(at - 1, max(first, at - _SPEAKS) - 1, -1):
        if marks[n]:
            return ""
        frame = frames[n]
        content = content or scene.particles[n] == "that"
        if frame is None or (content and scene.nouns[n] is not None and frame.speaks_of == "investigated"):
            continue  # "خلصت لجنة التحقيق إلى أن الغاز استخدم": what was found out is told
        if frame.speaks_of:
            return frame.speaks_of
        if scene.verbs[n] is not None or frame.part == "stance":
            return ""
    return ""
