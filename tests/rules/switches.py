"""Every rule of the advice that can be taken out, in the order of docs/method.md.

`with rule.without(): …` gives the advice as it would be if nobody had thought of the rule.
"""

from __future__ import annotations

import math

from advisor.decision.acting import (
    contracts,
    inside_the_set,
    layers,
    lists,
    outside_the_set,
    ranking_rows,
)
from advisor.decision.choosing import beside, candidates, keeping, portfolio, worked_on
from advisor.decision.choosing import selection as searching
from advisor.decision.facts import (
    accounts_to_keep_up,
    evidence,
    new_money,
    other_languages,
    own_accounts,
    presence,
    running_accounts,
    settled_accounts,
)
from advisor.decision.weighing import assessment, benefit, best_modes, needs, screening
from tests.rules import taken_out as out
from tests.rules.switching import Rule, facts, replacing, setting, together

_TOO_LITTLE_KNOWN = "Every rating of the data is known today; it stands for tables of one's own."
_ANSWERED = "It does what the department says in its answers, which neither cases nor samples do."

RULES: tuple[Rule, ...] = (
    # ------------------------------------------------------------ needs
    Rule(
        "families",
        "A family of purposes weighs as its most important purpose, not as the sum.",
        lambda: replacing(needs.family_weights, out.families_by_their_sum),
        stays="It is an axiom, not a finding: whoever ticks four like purposes must not out-vote the fifth.",
    ),
    Rule(
        "natural_audiences",
        "A purpose serves only those of the chosen audiences that are natural to it.",
        lambda: replacing(needs.audiences_of, out.every_chosen_audience),
        stays="Else press would be meant for all residents, and reasons would say so.",
    ),
    # ------------------------------------------------------------ fit
    Rule(
        "jobs_take_skills",
        "Talk and live video are done only in a mode that has somebody for them.",
        lambda: replacing(benefit._job, out.a_job_without_a_skill),
        stays="Without it a page that nobody answers would be said to converse.",
    ),
    # ------------------------------------------------------------ access
    Rule(
        "horizons",
        "Each purpose has its own time in which a message must be met (without: weeks for all).",
        lambda: replacing(needs.weigh, out.all_in_weeks),
    ),
    Rule(
        "followings",
        "A town's account speaks to some of a network's users (without: to all).",
        lambda: facts(out.all_users_follow),
    ),
    Rule(
        "geometric_middle",
        "The middle of a range of shares is the geometric mean (without: the arithmetic one).",
        lambda: replacing(evidence.middle, out.mean),
    ),
    Rule(
        "the_place_moves_its_people",
        "A network that is seldom used in such places is seldom used by each group of their people.",
        lambda: replacing(presence._use_the_towns_community, out.nothing),
        stays="Else parents in farm country would be on Nextdoor as often as parents in a suburb.",
    ),
    Rule(
        "passed_on",
        "Posts of some purposes are passed on beyond the followers.",
        lambda: facts(out.nothing_is_passed_on),
        stays="Proposal to strike it, or find a source: our judgment, and nothing here needs it.",
    ),
    Rule(
        "worth_curve",
        "The first part of the people met is worth more than the last (without: a straight line).",
        lambda: replacing(evidence.worth, out.straight),
    ),
    Rule(
        "looked_up_by_all",
        "What is looked up is open to every user of a platform, follower or not.",
        lambda: setting("LOOKED_UP", ""),
    ),
    Rule(
        "walls_cut_nobody_twice",
        "A wall takes no surveyed user away (without: a quarter behind a part of one, half behind a whole).",
        lambda: facts(out.users_are_cut_at_the_wall),
    ),
    Rule(
        "cold_accounts",
        "An account kept for emergencies is met by fewer than a busy one.",
        lambda: facts(out.a_sleeping_account_is_met_as_a_busy_one),
        stays="No case turns on so little; the lower shares stand in delivery.csv.",
    ),
    Rule(
        "own_figures",
        "Their own figures say who is there today.",
        lambda: replacing(presence._use_own_accounts, out.nothing),
        stays="What a town counted is better than a national share; few cases tell figures.",
    ),
    Rule(
        "new_starts_small",
        "An account they lack counts as a new one by its review day.",
        lambda: replacing(presence._not_running, out.no_account_is_new),
        stays="Else an account that nobody follows yet would stand level with one that half the town reads.",
    ),
    # ------------------------------------------------------------ what is not known
    Rule(
        "little_known_is_last",
        "With less than 70% of its weight known, a platform stands after all others.",
        lambda: replacing(best_modes.too_little_known, out.no),
        stays=_TOO_LITTLE_KNOWN,
    ),
    # ------------------------------------------------------------ features
    Rule(
        "page_and_feature",
        "A page takes the better of itself and its live or group feature.",
        lambda: replacing(benefit._alternatives, out.pages_alone),
    ),
    Rule(
        "feature_in_its_row",
        "A page's feature stands inside its row and takes no place.",
        lambda: replacing(ranking_rows.folded, out.features_in_rows_of_their_own),
    ),
    # ------------------------------------------------------------ screening
    Rule(
        "police_tools",
        "Tools of the police are for the police, or for purposes about crime.",
        lambda: replacing(screening._is_for_the_police_alone, out.no),
    ),
    Rule(
        "unknown_skills",
        "A skill of which nobody said anything shuts nothing.",
        out.unknown_skills_are_missing,
        stays="Files with a list of what lacks are newer than cases and samples.",
    ),
    Rule(
        "running_proves_skills",
        "An account that runs proves the skills it takes.",
        lambda: replacing(own_accounts.skills_proved, out.no_set),
    ),
    Rule(
        "gates_are_tasks",
        "An open question about an account that runs is a dated task, and it goes on.",
        lambda: replacing(screening.screen, out.running_accounts_wait_at_the_gate),
        stays="Few run what has a gate; without it the open question would have no day.",
    ),
    # ------------------------------------------------------------ kept first
    Rule(
        "keep_first",
        "What runs is kept first, as a copy at least.",
        lambda: replacing(keeping.kept_first, out.none_of_them),
    ),
    Rule(
        "half_the_hours",
        "Copies take half of the hours at most (without: all).",
        lambda: setting("SHARE_OF_HOURS_FOR_COPIES", 1.0),
        stays="Proposal to look again: towns would be met better, but no hours left for work.",
    ),
    Rule(
        "most_people_first",
        "What warns is kept first, then what has most people (without: by the account's id).",
        lambda: replacing(running_accounts.running, out.by_name_alone),
        stays="It decides only where not all copies fit, which is seldom.",
    ),
    Rule(
        "asleep_ends",
        "An account that sleeps is not kept.",
        lambda: replacing(running_accounts.ending_reason, out.sleep_is_no_reason),
    ),
    Rule(
        "too_few_ends",
        "An account with fewer people than the low end of running ones is not kept.",
        lambda: replacing(running_accounts.ending_reason, out.no_account_has_too_few),
        stays="Few accounts are so small; without it hours would go to accounts that nobody reads.",
    ),
    Rule(
        "young_accounts_have_time",
        "Too few is fewer than an account has after its first year, and no list has too few (without: the "
        "low end of old accounts, and of lists).",
        lambda: replacing(running_accounts._least_share, out.old_accounts_are_the_measure),
        stays="A year is what a new account is given; who signed up for a list asked to be on it.",
    ),
    Rule(
        "ready_is_awake",
        "What warns or takes tips is silent until it is needed, and does not sleep.",
        lambda: replacing(own_accounts._kept_ready, out.no),
        stays="Silence is what a warning system is for.",
    ),
    Rule(
        "looked_up_speaks_to_nobody",
        "What people neither follow nor join but look up is kept last (without: by all who may look it up).",
        lambda: replacing(running_accounts._usual_share, out.looked_up_by_everybody),
        stays="Else a tip line is kept before a page that thousands follow.",
    ),
    Rule(
        "own_page_first",
        "Of two awake pages one in staff hands stays before a council member’s (without: the larger one).",
        lambda: replacing(own_accounts.main_account, out.the_larger_one),
        stays="Official news must not hang on one person’s office; few cases have such a page.",
    ),
    Rule(
        "what_runs_has_what_it_needs",
        "What is known to be missing bars what is new, and nothing that runs.",
        lambda: replacing(screening._known_to_be_missing, out.missing_for_what_runs_too),
        stays="Else an office that sends wireless alerts is told to let them go for an unticked box.",
    ),
    Rule(
        "must_stay",
        "What they say must stay is ended by nothing but a rule.",
        lambda: replacing(settled_accounts.must_stay, out.no),
        stays=_ANSWERED,
    ),
    Rule(
        "owned_lists_run",
        "A list or contract that they own is an account that runs.",
        lambda: replacing(own_accounts._owned_channels, lambda *_told: []),
        stays="Else a contract they pay for would be opened as if it were new.",
    ),
    Rule(
        "free_hours_keep_the_next",
        "Hours that the best plan leaves keep the next of the running accounts.",
        lambda: replacing(portfolio._while_free, out.none_of_them),
        stays="The search keeps what serves a need; this keeps the rest beside idle hours.",
    ),
    Rule(
        "second_pages",
        "A second page with people of its own is kept beside the set.",
        lambda: replacing(beside.kept_beside, out.none_of_them),
        stays="Few towns of the cases have two pages; without it the people of the second one are lost.",
    ),
    Rule(
        "another_language",
        "Where many speak another language and somebody may write it, a small second page goes on.",
        lambda: replacing(other_languages.another_language_is_written, out.no),
        stays="No field tells an account’s language; two towns were told to give up their Spanish pages.",
    ),
    Rule(
        "a_copy_that_serves_best_is_written_for",
        "A copy that serves a need, and better than every other member, is worked on.",
        lambda: replacing(worked_on._serving_best, lambda *_told: []),
        stays="Else the page with most people would be told to copy what a new and smaller one posts.",
    ),
    Rule(
        "leads_for_what_matters_most",
        "Where no life is at stake, what does most for the most important purposes is named first.",
        lambda: replacing(worked_on.as_named, out.named_by_what_they_add),
        stays="Else a text list led a town whose first wish is everyday news.",
    ),
    Rule(
        "first_copy_is_written_for",
        "Where nothing else is posted to, the copy kept first is worked on.",
        lambda: replacing(worked_on._first_posted, lambda *_told: []),
        stays="Without it copies would be told to copy posts that nobody writes.",
    ),
    Rule(
        "worked_on_for_a_need",
        "What runs is worked on only where it serves some need more than hardly.",
        lambda: replacing(candidates._is_worth_working_on, out.yes),
        stays="Else a copy takes hours that change nothing.",
    ),
    # ------------------------------------------------------------ then chosen
    Rule(
        "a_second_adds",
        "A second platform for a need adds 30% of what it covers of the rest (without: nothing).",
        lambda: setting("SECOND_PLATFORM_ADDS", 0.0),
    ),
    Rule(
        "opening_costs",
        "A new account must add 0.2% of covered need.",
        lambda: setting("OPENING_COST", 0.0),
        stays="Proposal to look again: without it more is met in even towns.",
    ),
    Rule(
        "five_accounts",
        "Five accounts at most, or one more than run, unless they say otherwise (without: no limit).",
        lambda: setting("MOST_ACCOUNTS", 99),
        stays="Proposal to look again: the number is our judgment, and hours limit a set already.",
    ),
    Rule(
        "warnings_take_no_place",
        "Where lives are at stake, warnings that others run take no place among the accounts.",
        lambda: replacing(accounts_to_keep_up.kept_up_by_others, out.no_set),
        stays="A limit of two pages is no reason to go without; few cases state a limit.",
    ),
    Rule(
        "better_than_what_runs",
        "Where something new does no job better than what runs could, it must add ten times as much.",
        lambda: replacing(assessment._within_reach, out.nothing_is_within_reach),
        stays="“Another one serves this” is a reason not to open something; hours that are left are none.",
    ),
    Rule(
        "bought_for_a_job",
        "What is bought does some job better than what runs could, by as much as serves a need at all.",
        lambda: replacing(candidates._is_worth_opening, out.money_is_no_question),
        stays="A board asks what the money brings; a hundredth of covered need is no answer.",
    ),
    Rule(
        "one_list_to_join",
        "Beside an alert list that runs, or that others run, no list of their own is opened.",
        lambda: replacing(candidates._together, out.lists_of_others_are_no_list),
        stays="Residents would be asked to sign up twice for the same warnings.",
    ),
    Rule(
        "one_product_for_a_job",
        "One alert product and one tip product in a set.",
        lambda: replacing(candidates._together, out.any_two_together),
        stays="Two tip lines split the tips; no case has the money for two.",
    ),
    Rule(
        "nothing_bought_unasked",
        "Without a known budget nothing is bought.",
        lambda: replacing(new_money.new_money, out.unknown_money_is_no_limit),
        stays="Nobody has voted for the money.",
    ),
    Rule(
        "fees_in_the_budget",
        "A budget that holds today's fees leaves the rest for what is new.",
        lambda: replacing(new_money.fees_in_budget, out.no_fees),
        stays=_ANSWERED,
    ),
    Rule(
        "workable_fit",
        "Only what is at least workable for one need joins the set.",
        lambda: setting("WORKABLE", 0.0),
    ),
    Rule(
        "an_alarm_for_life_safety",
        "Where lives are at stake, an alert channel that fits is in the set.",
        lambda: replacing(searching.Limits, out.limits_without_an_alarm),
        stays="The search takes an alert channel by itself nearly always; this is for where it would not.",
    ),
    # ------------------------------------------------------------ beside the set
    Rule(
        "layers_side_by_side",
        "Ways to warn stand side by side (without: whatever warns is one product, and no layers are told).",
        lambda: together(
            replacing(candidates._together, out.one_way_of_warning),
            replacing(layers.warning_layers, out.nothing),
        ),
        stays="No case owns two ways to warn that would exclude each other; a town that does loses one.",
    ),
    Rule(
        "streams_for_reporters",
        "Streams are for reporters; else their name is kept for emergencies.",
        lambda: together(
            replacing(assessment._name_only, out.no_set), replacing(inside_the_set._name_only, out.nothing)
        ),
    ),
    Rule(
        "served_at_all",
        "Below a value of 0.15 a need is nobody's job.",
        lambda: setting("SERVED_AT_ALL", 0.0),
    ),
    Rule(
        "lists_into_lists",
        "A list of people ends only into another list.",
        lambda: replacing(lists.list_of_people, out.nothing),
        stays="Lists seldom end; where one does, its people wait for a message that never comes.",
    ),
    Rule(
        "not_to_a_smaller_place",
        "Nobody is sent to a place with less than a quarter of the people.",
        lambda: setting("MOST_TIMES_LARGER", math.inf),
        stays="Few accounts that end have so many people, and then it is told where the news is.",
    ),
    Rule(
        "only_to_what_runs",
        "People are sent only to what runs today.",
        lambda: replacing(outside_the_set.place_to_move_to, out.sent_anywhere),
        stays="What would be a place and does not run yet is seldom in a set beside an account that ends.",
    ),
    Rule(
        "silent_is_tested",
        "A system that was silent for half a year is tested.",
        lambda: replacing(own_accounts.silent, out.no_set),
        stays="Neither cases nor laws ask for a test; a list that nobody tried fails on the day.",
    ),
    Rule(
        "weak_is_mended",
        "A page that few see or answer, or that one person holds, is put right first.",
        lambda: replacing(inside_the_set._weak, out.nothing),
        stays="Put right or kept, the account goes on, which is all that cases and laws ask.",
    ),
    Rule(
        "others_accounts",
        "Accounts of residents and private ones are not theirs.",
        lambda: replacing(own_accounts.is_ours, out.every_account_is_theirs),
        stays="Few cases tell of accounts that are not theirs; the department cannot run them.",
    ),
    Rule(
        "doubtful_is_tried",
        "Something new that few draws ask for is put on trial.",
        lambda: setting("TRIAL_BELOW", 0.0),
        stays="Tried or added, it is opened, which is all that cases ask.",
    ),
    Rule(
        "incident_first",
        "What was reported of a vendor stands first in the action of its product.",
        lambda: replacing(contracts.incidents_first, out.the_item_as_it_is),
        stays="It is a sentence, which neither cases nor laws read; whoever relies on the product must know.",
    ),
)
BY_NAME = {rule.name: rule for rule in RULES}
