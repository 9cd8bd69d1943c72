"""What a word of beginning or ending says of the deed it brings: it goes on, or is over.

Decides for a noun and the light verb or masdar that carries it (بدأت القوات عملية، انتهاء الحملة). Reads the Scene
around the light word. Leaves duration and habit to `clauses_lasting`.
"""

from typing import Final

from sijill.reading.clauses_judgement import ENDED, Judgement
from sijill.reading.clauses_lasting import began_since
from sijill.reading.clauses_slots import phrases
from sijill.reading.scene import FRAMES, Scene

_DATED: Final = 8  # tokens around a light word within which its year stands


def phase(scene: Scene, head: int, light: int) -> Judgement | None:
    """Return that a deed told as begun goes on, or one told as ended is over; null where its light word says neither.

    An operation begins to go on by itself; an attack where somebody begins it or its beginning is the news; anything
    that is told since when it began.

    >>> from sijill.reading.trying import scene
    >>> phase(scene("بدأت القوات عملية في سرت"), 2, 0).why, phase(scene("بدأ الهجوم بتفجير"), 1, 0)
    ('begun', None)
    """
    sense, frame = scene.senses[light], FRAMES[scene.sense(head)]
    if sense == "light_end" and frame.scope is not None:
        return Judgement("happened", light, ENDED)
    if sense == "light_begin" and frame.family != "accord":
        goes_on = frame.scope is not None or began_since(scene, light) or _is_offensive(scene, head, light)
        return Judgement("ongoing", light, "begun") if goes_on else None
    if sense == "launch" and frame.scope is not None and not _is_of_old(scene, light):
        return Judgement("ongoing", light, "begun")
    return None


def _is_offensive(scene: Scene, head: int, light: int) -> bool:
    """بدأت القوات هجوما، أعلن بدء هجوم: an attack somebody has begun goes on, one that begins is told whole."""
    if scene.sense(head) != "attack" or _is_of_old(scene, light):
        return False
    verb = scene.verbs[light]
    if verb is None:
        only_dates = light > scene.range_of(light)[0] and scene.particle(light - 1, "preposition")  # "قبيل بدء الهجوم"
        return light == head - 1 and not only_dates
    begun_by = any(phrase.slot == "subject" and phrase.first != head for phrase in phrases(scene, light))
    return verb.enclitic != "" or begun_by


def _is_of_old(scene: Scene, light: int) -> bool:
    """أطلقت البلاد عملية في عام 2013: a year is named for what lies far back."""
    first, end = scene.range_of(light)
    times = (scene.times[n] for n in range(max(first, light - _DATED), min(end, light + _DATED)))
    return any(time is not None and time.precision == "year" for time in times)
