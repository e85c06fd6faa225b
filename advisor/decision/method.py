"""Every constant of the method in one place, with its reason. docs/method.md prints this table."""

from __future__ import annotations

# Value functions have fixed ends: 0 is "does not serve", 1 is "made for it and everyone is there".
# The worth of a rating step (0, 0.2, 0.5, 0.8, 1) stands in scales.csv: a step from poor to workable
# matters more than one from good to the field's first choice.

# An unknown fit or access runs over its whole range. Its middle lies below "workable" (0.5), so that
# ignorance never beats a known "workable".
UNKNOWN_MIDDLE = 0.2

# Success enters with a small weight: a platform that can show whether it worked is worth more to a board.
SUCCESS_WEIGHT = 0.10
# Reading a measure in one's own log is worth less than in the platform's own figures, yet counts.
READABLE_WORTH = {0: 0.0, 1: 0.6, 2: 1.0}

# Nobody is first with less than this share of the weight known.
KNOWN_SHARE_TO_LEAD = 0.70

# A skipped importance counts as the middle of 1–5.
DEFAULT_IMPORTANCE = 3

# Hours assumed when the department does not know them; the answer is shown at the others too.
ASSUMED_HOURS_PER_WEEK = 3.0
HOURS_SHOWN_WHEN_UNKNOWN = (1.0, 3.0, 6.0)

# The set: a second platform for the same need adds this share of what the best leaves open …
SECOND_PLATFORM_ADDS = 0.30
# … and a new account must add this much covered need: it breaks near ties, since its hours are a limit and
# its small start is in its values.
OPENING_COST = 0.002
# … and where it does no job better than what runs could, this much: a second channel for the same people must
# be worth the six hours that setting it up takes, and another page to look after.
COST_OF_A_SECOND = 0.02
# In hours: setting one up, with a policy, a second administrator and word to the press (our judgement).
OPENING_HOURS = 6.0
# What runs today without a reason to end is kept as a copy of other posts: a quarter of an hour a week, twice
# that where comments cannot be closed and must be looked at (our judgement) …
COPY_HOURS = 0.25
COPY_HOURS_COMMENTS_OPEN = 0.5
# … up to this share of the hours; what is left is for work that serves the needs best.
SHARE_OF_HOURS_FOR_COPIES = 0.5
# Adults of an ordinary small town, where the answers do not tell how many there are.
USUAL_ADULTS = 7_700
# Nobody is told to run more than this many accounts unless they say so themselves.
MOST_ACCOUNTS = 5

# Only what is at least workable (rating 2) for one of the needs may join the set.
WORKABLE = 0.5

# Adults are about 77% of a US town's residents (used only to turn followers into a share).
ADULT_SHARE_OF_RESIDENTS = 0.77

# About 13% of people in the US speak Spanish at home; national survey shares hold that many already.
NATIONAL_SPANISH_SHARE = 0.13

# Of the people a post of a government page reaches, so many react, comment, share or click (Hootsuite,
# Facebook, 2024: 1.54%). It turns a town's own engagement into people reached where it knows no reach.
ENGAGED_SHARE_OF_REACHED = 0.0154

# A need counts as served well from this value on; the steps of a value stand in words/steps.py.
SERVED_WELL = 0.30
# … and from this value on it is a job of the platform at all.
SERVED_AT_ALL = 0.15

# How sure: the number of draws, their seed, and how far weights may stray (standard deviation of the
# logarithm) by what the department says of its certainty; None: only the order is kept.
DRAWS = 10_000
SEED = 20_261_122
SPREAD_BY_CERTAINTY: dict[str, float | None] = {"sure": 0.10, "roughly": 0.35, "order_only": None}
USUAL_CERTAINTY = "roughly"
# Two platforms of which each wins in 40–60% of the draws have no clear leader between them.
NO_CLEAR_LEADER = (0.40, 0.60)
ROWS_COMPARED = 8
# Sets within this much covered need of the best are "near-best".
NEAR_BEST_GAP = 0.03
MOST_NEAR_BEST_SETS = 200
# How many other sets are shown, and how far below the best we look for them if few are near.
NEXT_SETS = 3
WIDER_GAP = 0.15

# What would change it: how many more hours a week are looked at, and how small a step beyond a tipping point
# is said (three digits of a weight).
MORE_HOURS_LOOKED_AT = 10.0
WEIGHT_STEP = 0.001

# Actions. An account without a post for half a year is asleep (our judgement).
ASLEEP_AFTER_DAYS = 182
# A sleeping account gets so many months to wake up, a weak one to be put right, an overlap to move people.
MONTHS_TO_REVIVE = 3
MONTHS_TO_FIX = 1
MONTHS_TO_MOVE = 3
# A copy is looked at again after so many months.
MONTHS_TO_REVIEW_A_COPY = 6
# An account that at least so many people, or this share of the residents, follow is not left overnight.
PEOPLE_WORTH_MOVING = 100
SHARE_WORTH_MOVING = 0.01
# A post that fewer than this share of followers see is below the published range (3 to 11%).
LEAST_SEEN_BY_FOLLOWERS = 0.03
# Half of the usual share of people who react (our judgement) is a page that talks past its readers.
LEAST_ENGAGED = ENGAGED_SHARE_OF_REACHED / 2
# Alert lists hold 12 to 16% of residents on average, as quoted for 2019; fewer is a list to grow first.
LEAST_ENROLLED = 0.12
# A member of the best set in this share of the draws is firm, from LIKELY_FROM likely, else a toss-up.
FIRM_FROM = 0.80
LIKELY_FROM = 0.60
# An account with this share of the adults never has too few people to go on.
NEVER_TOO_FEW = 0.05
# Keeping what runs costs this much of covered need, or more: the page says so and shows the other set.
KEEPING_TOLD_FROM = 0.03
# A new account that is in the best set in fewer than this share of the draws is a trial.
TRIAL_BELOW = 0.60
TRIAL_MONTHS = 6
# A network that so many adults use is one where somebody may pose as the department.
NAME_WORTH_CLAIMING = 0.20
# "Staff first" stands where today's hours cover less than this, and so many more hours would double it.
COVERED_TOO_LITTLE = 0.20
HOURS_OF_STAFF_FIRST = 3.0
# Several departments: a page keeps its own followers where it has this share of the main page's, or more.
OWN_PAGE_SHARE = 0.25
