"""Draft of the post for the first 15 minutes of an emergency, in the lengths that its channels take."""

from __future__ import annotations

from advisor.telling.plan.crisis import ALERT_SOURCES
from advisor.telling.plan.drafts.draft import Draft, item
from advisor.telling.plan.spoken import Spoken
from advisor.text import _
from advisor.words.lists import listed


def first_minutes_post(now: Spoken) -> Draft:
    """Said within 15 minutes, with what is known then."""
    alerts = listed([now.name(name) for name in now.alerts])
    first = (
        _("Send it first by: {alerts}. Then the website, then the other accounts.").format(alerts=alerts)
        if alerts
        else _(
            "First ask [county duty desk, phone] to send the alert. Then the website and the other accounts."
        )
    )
    return Draft(
        id="first-15-minutes",
        title=_("Post for the first 15 minutes"),
        mark="adapt",
        paragraphs=(
            first,
            _("Short, for an alert:"),
            _("[DANGER] at [place]. [Do this now]. Until [time]. From {department}. More: [website].").format(
                department=now.signed
            ),
            _("Longer, for the website and the other accounts:"),
            _("{department}, [time]: We are responding to [what] at [place].").format(department=now.signed),
            _("If you are in [area]: [do this now]. If you are not: stay away and keep roads free."),
            _("Call 9-1-1 only for an emergency. For questions call [number]."),
            _("What we know: [facts that are confirmed]. What we do not know yet: [what]."),
            _("Our next message comes at [time], here and on [website]."),
            _("Do not write:"),
            item(_("names of people who are hurt or dead, before the family knows")),
            item(_("a guess at the cause, or whose fault it is")),
            item(_("where responders stand or go")),
        ),
        sources=ALERT_SOURCES,
        compare=("cisa_alert_essentials", "fema_is_42"),
    )
