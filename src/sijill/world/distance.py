"""How far two points of the earth lie apart.

Decides the one formula that reading, linking and the matching of sheets share. Knows no places.
"""

from math import asin, cos, radians, sin, sqrt
from typing import Final

_EARTH_KM: Final = 6371.0


def kilometres(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """Return the great-circle distance of two points, given in degrees, in km (haversine formula).

    >>> round(kilometres(32.88, 13.19, 31.2, 16.59))
    371
    """
    lat, lon, lat2, lon2 = map(radians, (latitude, longitude, other_latitude, other_longitude))
    half = sin((lat2 - lat) / 2) ** 2 + cos(lat) * cos(lat2) * sin((lon2 - lon) / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(half))
