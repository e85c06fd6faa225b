"""Answers in flight: what was typed or clicked while the server went away is named when it is back.

A server that was killed cannot know of an answer that never reached it, and the framework, once connected
again, goes on showing the old page: the next click would be lost without a word. So the browser asks for a
run as soon as it is connected. Where a new server answers, the page is loaded anew, and what was touched a
moment before is compared with what is saved. Where it is the old one, nothing was lost, and all stays.
"""

from __future__ import annotations

import json
import secrets

import streamlit as st

from advisor.text import _

TOKEN = "flight-token"
RUNS = "flight-runs"
# The button that only the script presses; the style sheet hides its container.
BOX, BUTTON = "flight", "flight-back"

# `edits` holds the fields touched since they were last known to be saved: what they are called and showed.
# A field is told by the key of its container; the keys of all questions begin alike.
SCRIPT = """
(() => {
  const now = NOW, NAME = 'advisor-flight';
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
""".replace("BUTTON", BUTTON)


def watch(saved: bool) -> None:
    """Put the watch on the page. `saved`: whether all that this run knows of is saved."""
    if TOKEN not in st.session_state:
        st.session_state[TOKEN] = secrets.token_hex(4)
    st.session_state[RUNS] = st.session_state.get(RUNS, 0) + 1
    now = {
        "token": st.session_state[TOKEN],
        "run": st.session_state[RUNS],  # another text each time, so that the browser reads it again
        "saved": saved,
        "words": _("The connection was lost. Not saved, please answer again:"),
        "close": _("Close"),
    }
    # JSON inside a script: a closing tag in it would end the script.
    text = json.dumps(now).replace("<", "\\u003c")
    with st.container(key=BOX):
        st.html(f"<script>{SCRIPT.replace('NOW', text, 1)}</script>", unsafe_allow_javascript=True)
        st.button(_("Read again"), key=BUTTON)
