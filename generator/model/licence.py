"""The licence of a site whose settings name none, as authors are told it."""

USUAL_NAME, USUAL_TERMS = "CC BY 4.0", "出典を示せば誰でも使える条件"
USUAL_LICENCE = f"{USUAL_NAME}({USUAL_TERMS})"
