"""The method page on a phone: nothing is wider than the screen, and links lead to their place on the page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from advisor.web.widgets.method_text import texts

pytestmark = pytest.mark.browser
PATIENCE = 30_000  # milliseconds; a busy machine is slow, not broken
PHONE = {"width": 390, "height": 844}
# How far to the right anything reaches that is read.
WIDEST = """() => Math.max(...[...document.querySelectorAll(
    '[data-testid=stMain] :is(h1, h2, p, li, pre, table)')].map((part) =>
    part.getBoundingClientRect().right))"""


@pytest.fixture
def on_a_phone(page: Page, server: str) -> Page:
    page.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    page.set_viewport_size(PHONE)
    page.goto(f"{server}/method")
    expect(page.get_by_role("heading", name="Limits", level=2)).to_be_attached()
    return page


def test_nothing_is_wider_than_a_phone_with_every_detail_open(on_a_phone: Page) -> None:
    folded = on_a_phone.locator("[data-testid=stExpander] summary")
    assert folded.count() == sum(len(section.details) for text in texts() for section in text.sections)
    folded.evaluate_all("all => all.forEach((one) => one.click())")
    expect(on_a_phone.get_by_text("TRIAL_BELOW")).to_be_visible()

    assert on_a_phone.evaluate(WIDEST) <= PHONE["width"]


def test_a_link_of_the_contents_leads_to_its_section_and_one_leads_back(on_a_phone: Page) -> None:
    for words, anchor in (("Limits", "limits"), ("Reasons to end", "actions-reasons-to-end")):
        on_a_phone.get_by_role("link", name=words, exact=True).first.click()
        expect(on_a_phone.locator(f"#{anchor}")).to_be_in_viewport()
        on_a_phone.get_by_role("link", name="Contents", exact=True).click()
        expect(on_a_phone.get_by_role("heading", name="On this page")).to_be_in_viewport()


def test_an_address_that_names_a_section_opens_there(page: Page, server: str) -> None:
    page.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    page.set_viewport_size(PHONE)
    page.goto(f"{server}/method#limits")

    expect(page.locator("#limits")).to_be_in_viewport()
    page.wait_for_timeout(1500)  # the style sheet comes later and moves everything
    expect(page.locator("#limits")).to_be_in_viewport()
