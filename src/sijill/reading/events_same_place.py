"""Whether the places of two tellings may be one place.

Decides by identity, by a country or region that holds the other, and by distance. Reads the place mentions of the
Scene. Leaves whether two tellings are one deed to `events_merged`.
"""

from typing import Final

from sijill.model import PlaceMention, Reference
from sijill.reading.scene import Scene
from sijill.world.distance import kilometres

_WIDE: Final = frozenset({"country", "region", "governorate", "province", "state"})
_NEIGHBOURS_KM: Final = 60.0  # a quarter, the village beside the town, the next town of a front


def same_place(left: Reference | None, right: Reference | None) -> bool:
    """Return whether two tellings name the same place, or one of them none.

    >>> from sijill.reading.trying import tellings
    >>> (left, right) = (told.place for told in tellings("قصفت سرت. قصفت مصراتة.")[1])
    >>> same_place(left, right), same_place(left, None)
    (False, True)
    """
    if left is None or right is None:
        return True
    if left.entity is not None and right.entity is not None:
        return left.entity == right.entity
    return left.text == right.text


def may_be_same_place(scene: Scene, left: Reference | None, right: Reference | None) -> bool:
    """Return whether one place may be told by the other: it holds it, lies beside it, or nobody knows where it lies.

    Asked only where the words themselves say that the deed is the one told before ("الغارات استهدفت الحويمي").

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("قصفت سرت. قصفت ليبيا.")
    >>> may_be_same_place(found, deeds[0].place, deeds[1].place)
    True
    """
    if same_place(left, right):
        return True
    one, other = _mention(scene, left), _mention(scene, right)
    if one is None or other is None:
        return True
    if one.country is not None and other.country is not None and one.country != other.country:
        return False
    if {one.place_kind, other.place_kind} & _WIDE:
        return True
    points = (one.latitude, one.longitude, other.latitude, other.longitude)
    known = [point for point in points if point is not None]
    return len(known) < len(points) or kilometres(*known) <= _NEIGHBOURS_KM


def _mention(scene: Scene, place: Reference | None) -> PlaceMention | None:
    if place is None or place.mention is None:
        return None
    name = scene.names[scene.covered(place.mention)[0]]
    return name if isinstance(name, PlaceMention) else None
