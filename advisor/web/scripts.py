"""Every script that a page of ours carries. The policy of the server lets a browser run these and no other
script of a page, so a script that is not listed here does not run.

A script never changes: what differs from run to run stands in its `data-` attributes, or its text would not
be the one that the policy names.
"""

from __future__ import annotations

from html import escape

import streamlit as st

# A new page begins at its head, or at the place that its address names: once more when the style sheet has
# moved that. It acts once for each arrival, however often it is drawn.
BEGIN_AT_THE_TOP = (
    "(function () { const arrival = document.currentScript.dataset.arrival; "
    "if (window.advisorArrival !== arrival) { window.advisorArrival = arrival; "
    "if (location.hash) "
    "setTimeout(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), 1000); "
    "else document.querySelector('[data-testid=stMain]')?.scrollTo(0, 0) } })()"
)

# The button that only the next script presses; the style sheet hides its container.
BUTTON_OF_THE_FLIGHT = "flight-back"

# Names what was typed while the server went away (see flight.py).
# `edits` holds the fields touched since they were last known to be saved: what they are called and showed.
# A field is told by the key of its container; the keys of all questions begin alike.
WATCH_THE_FLIGHT = """
(() => {
  const said = document.currentScript.dataset, NAME = 'advisor-flight';
  const now = {token: said.token, saved: said.saved === 'True', words: said.words, close: said.close};
  const kept = window.advisorFlight ??= {edits: new Map(), token: null, lost: false, asked: 0, told: ''};
  const keyOf = (field) => [...field.classList].find((name) => name.startsWith('st-key-ask-'));
  const shows = (field) => [...field.querySelectorAll(
      'input, textarea, [data-tag], [aria-pressed], [aria-checked]')].map((part) =>
    part.matches('[type=checkbox], [type=radio]') ? part.checked
    : part.matches('[data-tag]') ? part.getAttribute('aria-label')
    : part.matches('button') ? (part.ariaPressed ?? part.ariaChecked)
    : part.closest('[data-testid=stMultiSelect]') ? '' : part.value).join('|');
  const all = () => new Map([...document.querySelectorAll('[class*="st-key-ask-"]')]
    .map((field) => [keyOf(field), field]));
  const labelOf = (field) => (field.querySelector('[data-testid="stWidgetLabel"]')?.innerText
    || field.querySelector('[aria-label]')?.getAttribute('aria-label') || field.innerText).trim();
  const remember = () => {
    const before = new Map([...all()].map(([key, field]) => [key, shows(field)]));
    const look = () => {
      for (const [key, field] of all())
        if (before.has(key) && before.get(key) !== shows(field))
          kept.edits.set(key, {label: labelOf(field), seen: shows(field), at: Date.now()});
    };
    setTimeout(look, 0);
    setTimeout(look, 150);
  };
  const tell = (labels) => {
    const text = labels.join('; ');
    if (text === kept.told) return;
    kept.told = text;
    document.getElementById('advisor-not-saved')?.remove();
    if (!text) return;
    const box = document.createElement('div'), close = document.createElement('button');
    box.id = 'advisor-not-saved';
    box.setAttribute('role', 'alert');
    box.textContent = `${now.words} ${text}`;
    close.textContent = now.close;
    close.onclick = () => box.remove();
    box.append(close);
    document.body.append(box);
  };
  // Once the page is calm, since a field is drawn empty before its value; what turns out well is taken back.
  const compare = (edits, rounds, calm, before) => {
    const found = all(), seen = edits.map(([key]) => found.has(key) ? shows(found.get(key)) : null);
    const still = document.querySelector('[data-test-script-state="notRunning"]')
      && !seen.includes(null) && JSON.stringify(seen) === before;
    calm = still ? calm + 1 : 0;
    if (calm >= 4 || !rounds)
      tell(edits.filter((_, place) => seen[place] !== null && seen[place] !== edits[place][1].seen)
        .map(([_, edit]) => edit.label));
    if (calm < 20 && rounds)
      setTimeout(() => compare(edits, rounds - 1, calm, JSON.stringify(seen)), 500);
  };
  const mind = () => {
    if (document.querySelector('[data-testid=stApp]')?.dataset.testConnectionState !== 'CONNECTED')
      kept.lost = true;
    else if (kept.lost && Date.now() > kept.asked + 5000) {
      kept.asked = Date.now();
      document.querySelector('.st-key-BUTTON button')?.click();
    }
  };
  if (kept.token === null) {
    for (const name of ['pointerdown', 'keydown', 'beforeinput', 'click'])
      document.addEventListener(name, remember, true);
    setInterval(mind, 250);
    const edits = JSON.parse(sessionStorage.getItem(NAME) ?? '[]');
    sessionStorage.removeItem(NAME);
    if (edits.length) compare(edits, 60, 0, '');
  } else if (kept.token !== now.token) {
    sessionStorage.setItem(NAME, JSON.stringify([...kept.edits]));
    location.reload();
    return;
  } else if (now.saved) {
    // What was touched a moment ago may have come too late for this run.
    for (const [key, edit] of kept.edits) if (Date.now() - edit.at > 1500) kept.edits.delete(key);
  }
  kept.token = now.token;
  kept.lost = false;
})()
""".replace("BUTTON", BUTTON_OF_THE_FLIGHT)

ALL = (BEGIN_AT_THE_TOP, WATCH_THE_FLIGHT)


def run(script: str, **data: object) -> None:
    """Put one of the scripts above on the page. `data` becomes its `data-` attributes."""
    attributes = "".join(f' data-{name}="{escape(str(value))}"' for name, value in data.items())
    st.html(f"<script{attributes}>{script}</script>", unsafe_allow_javascript=True)
