"""The words of the method page: the field's terms, and what each constant is for. No number stands here."""

from __future__ import annotations

from advisor.questions.question import mark

# Constants that name a thing of the catalogue and hold no number.
NAMES_OF_THINGS = frozenset(
    {"LIFE_SAFETY_PURPOSE", "CONVERSATION_FAMILY", "ALERT_KINDS", "STREAM", "REPORTERS"}
)

TERMS = (
    (mark("Alternative"), mark("a platform run in one way: posts and replies, weekly, posts only, or "
                               "emergencies only.")),
    (mark("Criterion"), mark("something that counts: a purpose for a group of people, or a measure of "
                             "success.")),
    (mark("Weight"), mark("the share of the whole that a criterion has. All weights together are 100 %.")),
    (mark("Value function"), mark("turns a rating or a share of people into a value from 0 to 1, with fixed "
                                  "ends: adding a platform never reorders the others.")),
    (mark("Additive value"), mark("the score: the sum of weight times value.")),
    (mark("SMAA"), mark("stochastic multicriteria acceptability analysis: the answer is worked out for many "
                        "weights and values that fit what you said, and we count how often it stays the "
                        "same (Lahdelma and Salminen 2001).")),
    (mark("Central weights"), mark("the middle of all weights that put a platform first: “choose this "
                                   "if …”.")),
    (mark("Tipping point"), mark("the weight at which another platform, or another set, would be first.")),
    (mark("TURF"), mark("total unduplicated reach and frequency: how many people a set could reach, each "
                        "person counted once. We report it and never optimise it.")),
    (mark("Rank-order centroid"), mark("weights when only the order is known: the mean of all weights that "
                                       "keep it (Barron and Barrett 1996).")),
)  # fmt: skip

# Name in the program: what it is, its unit, and why it is as it is.
CONSTANTS: dict[str, tuple[str, str, str]] = {
    "UNKNOWN_MIDDLE": (mark("Middle of an unknown value"), "",
                       mark("Below “workable”, so that ignorance never beats a known “workable”.")),
    "SUCCESS_WEIGHT": (mark("Weight of being able to show success"), "%",
                       mark("A platform that can show whether it worked is worth more to a board.")),
    "READABLE_WORTH": (mark("Worth of a measure: not readable, own log, own figures"), "",
                       mark("A log of one's own counts, yet less than a platform's own figures.")),
    "KNOWN_SHARE_TO_LEAD": (mark("Share of the weight that must be known to be first"), "%",
                            mark("Nobody leads on guesses.")),
    "DEFAULT_IMPORTANCE": (mark("Importance when skipped"), "", mark("The middle of one to five.")),
    "ASSUMED_HOURS_PER_WEEK": (mark("Hours when unknown"), "hours a week",
                               mark("The answers at other hours are shown beside it.")),
    "HOURS_SHOWN_WHEN_UNKNOWN": (mark("Hours shown side by side when unknown"), "",
                                 mark("So that “don't know” is never a dead end.")),
    "SECOND_PLATFORM_ADDS": (mark("What a second platform for the same need adds"), "%",
                             mark("Of what the best leaves open. Higher makes sets larger.")),
    "OPENING_COST": (mark("What a new account must add"), "%",
                    mark("Of covered need. Higher makes sets smaller.")),
    "COPY_HOURS": (mark("Time that a copy takes"), "hours a week",
                   mark("A copy of other posts, with a look once a week. Our judgement.")),
    "COPY_HOURS_COMMENTS_OPEN": (mark("… where comments cannot be closed"), "hours a week",
                                 mark("Somebody has to look at them. Our judgement.")),
    "SHARE_OF_HOURS_FOR_COPIES": (mark("Share of the hours that copies may take"), "%",
                                  mark("The rest is for the work that serves your needs best.")),
    "USUAL_ADULTS": (mark("Adults of an ordinary small town"), "",
                     mark("Only to order accounts by their followers, where you do not say how many live "
                          "there.")),
    "OPENING_HOURS": (mark("Hours that opening an account takes once"), "hours",
                      mark("Setting it up, with a policy and a second administrator. Our judgement.")),
    "MOST_ACCOUNTS": (mark("Most accounts"), "", mark("Unless you say another number yourself.")),
    "WORKABLE": (mark("Least fit to join the set"), "", mark("Only what is at least workable for one need.")),
    "ADULT_SHARE_OF_RESIDENTS": (mark("Adults among a town's people"), "%",
                                 mark("Used only to turn followers into a share.")),
    "NATIONAL_SPANISH_SHARE": (mark("Spanish spoken at home, nation"), "%",
                               mark("National surveys hold that many already; only more is added.")),
    "ENGAGED_SHARE_OF_REACHED": (mark("Of the people a post reaches, so many react"), "%",
                                 mark("It turns the reactions you count into people reached.")),
    "SERVED_WELL": (mark("Value from which a need is served well"), "",
                    mark("The words of the board's page.")),
    "SERVED_AT_ALL": (mark("Value from which a need is a job of the platform"), "",
                      mark("Below it, the job is not named.")),
    "DRAWS": (mark("Draws"), "", mark("Enough that a share moves by half a point at most.")),
    "SEED": (mark("Seed of the draws"), "id", mark("Always the same, so that the same answers give the same "
                                                   "result.")),
    "SPREAD_BY_CERTAINTY": (mark("How far weights may stray"), "",
                            mark("The spread of their logarithm, by what you say of your weights.")),
    "USUAL_CERTAINTY": (mark("Certainty when you say nothing"), "",
                    mark("Most people know their weights roughly.")),
    "NO_CLEAR_LEADER": (mark("Too close to call"), "%", mark("When each of two wins within this range.")),
    "ROWS_COMPARED": (mark("Platforms compared in pairs"), "", mark("The first of the ranking.")),
    "NEAR_BEST_GAP": (mark("Sets close to the best"), "%", mark("Of covered need below the best set.")),
    "MOST_NEAR_BEST_SETS": (mark("Most sets kept for the draws"), "",
                    mark("More change nothing that is told.")),
    "NEXT_SETS": (mark("Other sets shown"), "", mark("A board can weigh so many.")),
    "WIDER_GAP": (mark("How far below the best we look for them"), "%", mark("If few sets are close.")),
    "MORE_HOURS_LOOKED_AT": (mark("More hours looked at"), "hours a week",
                             mark("When we ask what would bring a platform in.")),
    "WEIGHT_STEP": (mark("Step beyond a tipping point"), "", mark("So that the weight we name is enough.")),
    "ASLEEP_AFTER_DAYS": (mark("Without a post for so long, an account is asleep"), "days",
                          mark("Half a year. Our judgement.")),
    "MONTHS_TO_REVIVE": (mark("Time to wake a sleeping account"), "months", mark("Long enough to try it.")),
    "MONTHS_TO_REVIEW_A_COPY": (mark("Time until a copy is looked at again"), "months",
                                mark("Long enough to see whether anybody answers or follows.")),
    "MONTHS_TO_FIX": (mark("Time to put a weak account right"), "months",
                      mark("It stands in public meanwhile.")),
    "MONTHS_TO_MOVE": (mark("Time to take people along to another account"), "months",
                       mark("People do not look every week.")),
    "PEOPLE_WORTH_MOVING": (mark("Followers that are worth taking along"), "",
                            mark("Fewer can be told in one post.")),
    "SHARE_WORTH_MOVING": (mark("… and as a share of the residents"), "%",
                           mark("So that it is told the same way in a town of any size.")),
    "LEAST_SEEN_BY_FOLLOWERS": (mark("Followers that see a post, at least"), "%",
                                mark("The low end of what was published for page posts.")),
    "LEAST_ENGAGED": (mark("Of the people a post reaches, so many react at least"), "%",
                      mark("Half of the usual share. Our judgement.")),
    "LEAST_ENROLLED": (mark("Residents on an alert list, at least"), "%",
                       mark("The low end of the national averages that were published.")),
    "TRIAL_BELOW": (mark("A new account in the best set in fewer draws is a trial"), "%",
                    mark("Up to here the draws see no clear leader.")),
    "TRIAL_MONTHS": (mark("Length of a trial"), "months", mark("Two quarters of figures.")),
    "NAME_WORTH_CLAIMING": (mark("Adults on a network from which its name is worth claiming"), "%",
                            mark("Where so many are, somebody may pose as the department.")),
    "COVERED_TOO_LITTLE": (mark("Covered need below which “staff first” is the advice"), "%",
                           mark("If more hours would double it.")),
    "HOURS_OF_STAFF_FIRST": (mark("More hours that “staff first” asks for"), "hours a week",
                             mark("Less than a tenth of a full-time job.")),
    "OWN_PAGE_SHARE": (mark("Share of the main page's people from which another page stays"), "%",
                       mark("So many people cannot be moved by decree.")),
}  # fmt: skip
