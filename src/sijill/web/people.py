"""Who decides: the name a reader chose, kept in a cookie, so that every decision of a small team carries who made it.

No passwords: on loopback whoever sits at the machine may decide, under any name. Without a cookie it is `$SIJILL_USER`,
else the user who runs the server. Decides what a name may be; leaves who may send at all to `access`.
"""

import getpass
import os
from typing import Final
from urllib.parse import parse_qs, quote, unquote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from sijill.web.rendering import plain

PATH: Final = "/who"
COOKIE: Final = "sijill_user"
LONGEST: Final = 60
_YEAR: Final = 365 * 24 * 3600


def _default_user() -> str:
    """Return who decides where nobody chose a name."""
    return os.environ.get("SIJILL_USER") or getpass.getuser()


def named(words: str) -> str | None:
    """Return a name as it is kept: one line without control characters, null when it is none or too long.

    >>> named(" هدى\\n"), named(""), named("x" * 61)
    ('هدى', None, None)
    """
    name = plain(words)
    return name if 0 < len(name) <= LONGEST else None


def who_of(request: Request) -> str:
    """Return who decides in a request."""
    return named(unquote(request.cookies.get(COOKIE, ""))) or _default_user()


async def chosen(request: Request) -> Response:
    """Keep the name of a form and send the reader back; an empty one forgets it."""
    form = {name: values[-1] for name, values in parse_qs((await request.body()).decode("utf-8", "replace")).items()}
    back = form.get("back", "/")
    back = back if back.startswith("/") and not back.startswith(("//", "/\\")) and "\n" not in back else "/"
    answer = RedirectResponse(back, 303)
    name = named(form.get("name", ""))
    if name is None:
        answer.delete_cookie(COOKIE)
    else:
        answer.set_cookie(COOKIE, quote(name), max_age=_YEAR, httponly=True, samesite="strict")
    return answer
