"""The licence of a site whose settings name none, as authors are told it."""

USUAL_NAME, USUAL_TERMS = "CC BY 4.0", "出典を示せば誰でも使える条件"
USUAL_LICENCE = f"{USUAL_NAME}({USUAL_TERMS})"


class _Promised:
    """Under which licence authors of this run publish."""

    licence: str = USUAL_LICENCE


def promise(licence: str) -> None:
    """Tell everybody who is asked from now on that texts are published under ``licence``."""
    _Promised.licence = licence


def promised() -> str:
    """Return the licence of this run, as authors are told it."""
    return _Promised.licence
