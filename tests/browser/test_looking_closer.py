"""What if and why not in a real browser: a slider moves the ranking, a promise is tried and then kept."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser
PATIENCE = 30_000  # milliseconds; a busy machine is slow, not broken
PHONE = {"width": 390, "height": 844}


@pytest.fixture(autouse=True)
def patience(page: Page) -> None:
    page.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)


def heading(page: Page, name: str) -> None:
    expect(page.get_by_role("heading", name=name, level=1)).to_be_visible()


def open_example(page: Page, server: str, name: str) -> None:
    """The example as a copy of one's own; the address then holds the work."""
    page.goto(server)
    page.locator(f".st-key-example-{name} button").click()
    heading(page, "Your advice")


def view(page: Page, name: str) -> None:
    page.locator(".st-key-closer").get_by_role("link", name=name, exact=True).click()


def the_set(page: Page) -> Locator:
    return page.locator(".st-key-card-what-if")


def test_a_promise_of_why_not_is_tried_kept_and_followed_by_the_advice(page: Page, server: str) -> None:
    open_example(page, server, "town-clerk-one-hour")
    view(page, "Why not …?")
    heading(page, "Why not …?")
    page.get_by_role("combobox", name="Platform").fill("Video streaming")
    page.get_by_role("option", name="Video streaming on the agency website", exact=True).click()
    expect(page).to_have_url(re.compile("platform=website_streaming"))
    expect(page.get_by_text("You would then run:").first).to_contain_text("Video streaming")

    page.get_by_role("button", name="Try this in What if").first.click()
    heading(page, "What if …?")
    expect(the_set(page)).to_contain_text("Comes in: ")
    expect(the_set(page)).to_contain_text("Video streaming")

    page.get_by_role("button", name="Keep this").click()
    expect(page.get_by_text("Kept in your answers")).to_be_visible()
    expect(the_set(page)).to_contain_text("The same as with your answers")
    page.locator(".st-key-views").get_by_role("link", name="Advice").click()
    heading(page, "Your advice")
    expect(page.locator(".st-key-summary")).to_contain_text("video on your website")


def test_a_slider_moved_by_keyboard_moves_the_advice_and_back_undoes_it(page: Page, server: str) -> None:
    open_example(page, server, "police-recruiting")
    view(page, "What if")
    heading(page, "What if …?")
    expect(the_set(page)).to_contain_text("The same as with your answers")
    hours = page.get_by_role("slider", name="Hours a week")
    hours.focus()
    for _press in range(3):
        hours.press("ArrowLeft")

    expect(the_set(page)).to_contain_text("Worked on instead of copied: Email newsletter")
    expect(page.get_by_role("button", name="Keep this")).to_be_enabled()

    page.get_by_role("button", name="Back to what you answered").click()
    expect(the_set(page)).to_contain_text("The same as with your answers")
    expect(page.get_by_role("button", name="Keep this")).to_be_disabled()


@pytest.mark.parametrize("name", ["How sure", "What if", "Why not …?", "Compare two", "Reach"])
def test_on_a_phone_nothing_runs_off_the_side_and_links_can_be_tapped(
    page: Page, server: str, name: str
) -> None:
    page.set_viewport_size(PHONE)
    open_example(page, server, "police-recruiting")
    view(page, name)
    expect(page.locator(".st-key-foot")).to_be_visible()
    expect(page.locator("[class*='st-key-here-view-']")).to_have_text(name)

    wide = page.evaluate(
        "[document.documentElement, document.querySelector('[data-testid=stMain]')]"
        ".map(e => e.scrollWidth - e.clientWidth)"
    )
    assert wide == [0, 0]
    for row in (".st-key-views", ".st-key-closer"):
        for link in page.locator(f"{row} a").all():
            box = link.bounding_box()
            assert box is not None
            assert box["height"] >= 44
            assert box["x"] + box["width"] <= PHONE["width"]


def test_the_example_is_one_of_ours() -> None:
    """The journeys above rest on it: Instagram is left out, and a little more time brings it in."""
    example = Path(__file__).parents[2] / "examples" / "police-recruiting.json"
    assert json.loads(example.read_text(encoding="utf-8"))["resources"]["hours_per_week"] == 6
