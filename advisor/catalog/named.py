"""The ids that the program itself names: the whole list, held by `advisor check` and by a test.

Whatever else is true of one platform, purpose, audience or department stands in a column of data/.
"""

from __future__ import annotations

# Everybody who lives there: what surveys, the census and an account’s followers are counted of.
ALL_RESIDENTS = "all_residents"
# The form says what becomes of it when it is taken out; of several conversations it is named first.
TWO_WAY_DIALOG = "two_way_dialog"
# Whoever does not say what kind of department they are is shown this pack.
ANY_DEPARTMENT = "other"

NAMED = {
    "audiences": (ALL_RESIDENTS,),
    "purposes": (TWO_WAY_DIALOG,),
    "departments": (ANY_DEPARTMENT,),
}
