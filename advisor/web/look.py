"""How the pages look beyond the theme: one small style sheet, and the mark in the browser's tab."""

from __future__ import annotations

import streamlit as st

# Drawn here, because an icon by name would be fetched from another site.
FAVICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" '
    'fill="#1f4e8c"/><path d="M7 9.5h18v10H16l-5 4.500v-4.500H7z" fill="#fff"/>'
    '<path d="M11.500 14.500l3 3 6-6" fill="none" stroke="#1f4e8c" stroke-width="2.200"/></svg>'
)

STYLE = """
<style>
  /* The theme's own colours are no variables of the page, and the reader's system picks the theme. */
  :root { --main: #1f4e8c; --on-main: #ffffff; --soft: #4a5561; }
  @media (prefers-color-scheme: dark) { :root { --main: #8ab4f8; --on-main: #12171d; --soft: #b9c3cd; } }

  /* Room to read, also with one hand on a phone. */
  [data-testid="stMainBlockContainer"] { padding: 1.25rem 1rem 4rem; max-width: 47rem; }
  [data-testid="stHeader"] { height: 0; min-height: 0; }
  h1 { font-size: 1.9rem; letter-spacing: -0.01em; text-wrap: balance; padding-bottom: .25rem; }
  h2 { font-size: 1.35rem; padding-top: 1.25rem; }
  h3 { font-size: 1.1rem; }

  /* Whatever is tapped is at least 44 pixels high. */
  [data-testid="stButton"] button, [data-testid="stDownloadButton"] button,
  [data-testid="stPageLink"] a, [data-testid="stNumberInput"] input,
  [data-testid="stTextInput"] input, [data-testid="stExpander"] summary,
  [data-testid="stSelectbox"] input, [data-testid="stDateInput"] input, [data-testid="stNumberInput"] button,
  [data-testid="stFileUploader"] button, [data-testid="stFormSubmitButton"] button { min-height: 44px; }
  [data-testid="stButtonGroup"] button { min-height: 44px; }
  [data-testid="stCheckbox"] label, [data-testid="stRadio"] [role="radiogroup"] > label {
    min-height: 44px; align-items: center; margin: 0; }
  [data-testid="stPageLink"] a { align-items: center; }
  [data-testid="stPageLink"] a p { white-space: normal; }

  /* The knob of a slider is small; the place one may touch is not. */
  [data-testid="stSlider"] [role="slider"]::after { content: ""; position: absolute; inset: -15px; }

  /* The steps at the top: one quiet row, the open page underlined. */
  .st-key-brand { border-bottom: 1px solid rgba(128, 128, 128, .25); padding-bottom: .25rem; }
  .st-key-brand a p { font-weight: 650; }
  .st-key-steps, .st-key-views, .st-key-closer { gap: .25rem; }
  .st-key-closer { margin-top: -.75rem; align-items: center; }
  .st-key-closer p { color: var(--soft); font-size: .9rem; }
  .st-key-steps a, .st-key-views a, .st-key-closer a { padding: .25rem .6rem;
    border-bottom: 3px solid transparent; border-radius: 6px 6px 0 0; }
  [class*="st-key-here-"] a { border-bottom-color: var(--main); }
  [class*="st-key-here-"] a p { font-weight: 650; }

  /* Contrast: the framework's small print is too pale in light, its main buttons in dark. */
  [data-testid="stCaptionContainer"] { opacity: .8; }
  [data-testid="stMarkdown"] blockquote, [data-testid="stMarkdown"] blockquote p {
    color: var(--soft); opacity: 1; }
  [class*="st-key-why-"] summary, [class*="st-key-why-"] summary * { color: var(--soft); opacity: 1; }
  [data-testid="stBaseButton-primary"]:enabled, [data-testid="stBaseButton-primary"]:enabled p {
    color: var(--on-main); }
  .st-key-summary p { font-size: 1.15rem; font-weight: 600; }

  /* What one ticks is a name: set in weight, since bold marks would be read aloud. */
  [class*="st-key-wish-"] [data-testid="stCheckbox"] label p { font-weight: 650; }

  /* Cards, and rows that need less room. */
  [class*="st-key-row-"] { padding: .5rem .9rem; gap: .25rem; border-radius: 8px; }
  [class*="st-key-row-"] [data-testid="stPageLink"] a { padding: 0; }
  [class*="st-key-row-"] [data-testid="stPageLink"] a p { font-weight: 600; text-decoration: underline; }
  [class*="st-key-card-"] { border-radius: 10px; }
  [class*="st-key-card-"] h2, [class*="st-key-card-"] h3, [class*="st-key-lead-"] h3 { padding: 0; }
  [class*="st-key-card-"] h2 { font-size: 1.15rem; }
  [class*="st-key-lead-"] { border-left: 5px solid var(--main) !important; }
  [class*="st-key-wish-on-"] { border-left: 4px solid var(--main) !important; }
  [class*="st-key-wish-"] { padding: .35rem .9rem .6rem; gap: .35rem; }

  /* A table of the result, as wide as the page; where there is no room it is moved sideways by itself. */
  .told { overflow-x: auto; position: relative; }
  .told table { width: 100%; border-collapse: collapse; font-size: .9rem; }
  .told caption { text-align: left; font-weight: 650; font-size: 1.1rem; padding: .25rem 0 .5rem; }
  .told caption.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden;
    clip-path: inset(50%); padding: 0; }
  .told :is(th, td) { text-align: left; vertical-align: top; padding: .4rem .9rem .4rem 0;
    border-bottom: 1px solid rgba(128, 128, 128, .3); overflow-wrap: break-word; min-width: 3.5rem; }
  .told thead th { color: var(--soft); font-weight: 400; vertical-align: bottom; }
  .told tbody th { font-weight: 600; min-width: 5.5rem; }
  .told .figures { text-align: right; font-variant-numeric: tabular-nums; }

  /* A long text: its contents in columns and always one tap away, its tables never wider than the page. */
  [class*="st-key-contents-"] { gap: .25rem; }
  [class*="st-key-contents-"] ul { columns: 10rem 2; column-gap: 1.5rem; margin: 0; }
  [class*="st-key-contents-"] li { break-inside: avoid; padding: .15rem 0; }
  .st-key-to-contents { position: fixed; right: 1rem; bottom: 1rem; z-index: 900; width: auto !important; }
  .st-key-to-contents * { width: auto !important; }
  .st-key-to-contents a { display: flex; align-items: center; min-height: 44px; padding: 0 .9rem;
    border-radius: 22px; background: var(--main); color: var(--on-main) !important; font-size: .9rem;
    text-decoration: none; box-shadow: 0 1px 6px rgba(0, 0, 0, .3); }
  [class*="st-key-told-"] table { display: block; max-width: 100%; overflow-x: auto; border: 0; }
  [class*="st-key-told-"] :is(th, td) { vertical-align: top; overflow-wrap: break-word; }
  [class*="st-key-told-"] td code { padding: 0; }
  [class*="st-key-told-"] :is(pre, pre code) { white-space: pre-wrap !important; overflow-wrap: anywhere; }
  @media print { .st-key-to-contents { display: none; } }

  /* Pressed by the page itself, when it is connected again. */
  :has(> .st-key-flight), .st-key-flight { display: none; }

  /* What was not saved when the server went away: above all, until it is closed. */
  #advisor-not-saved { position: fixed; inset: auto 0 0 0; z-index: 1000; padding: .75rem 1rem;
    background: #b3261e; color: #ffffff; font-family: "Source Sans", sans-serif;
    display: flex; gap: 1rem; align-items: center; justify-content: center; flex-wrap: wrap; }
  #advisor-not-saved button { min-height: 44px; padding: 0 1rem; border: 1px solid #ffffff;
    border-radius: 6px; background: transparent; color: #ffffff; font: inherit; cursor: pointer; }

  /* The menu of the framework has nothing for the reader. */
  [data-testid="stMainMenu"] { display: none; }

  @media (max-width: 480px) {
    h1 { font-size: 1.55rem; }
    /* All five steps in one row: the sign above its word. */
    .st-key-steps { display: grid !important; grid-template-columns: repeat(5, 1fr); gap: 0; }
    .st-key-steps > * { width: auto !important; min-width: 0; }
    .st-key-steps a { flex-direction: column; gap: 0; padding: .25rem 0; justify-content: center; }
    .st-key-steps a p { font-size: .78rem; }
    .st-key-views a, .st-key-closer a { padding: .25rem .4rem; }
    .st-key-closer a p { font-size: .9rem; }
    [class*="st-key-told-"] :is(th, td) { padding: .3rem .35rem; font-size: .82rem; line-height: 1.35; }
    .told table { font-size: .82rem; }
    /* Many columns of words: each row below the other, each cell behind the name of its column. */
    .told.wordy :is(table, caption, tbody, tr, th, td) { display: block; }
    .told.wordy thead { position: absolute; clip-path: inset(50%); }
    .told.wordy :is(th, td) { border: 0; padding: .1rem 0; text-align: left; }
    .told.wordy td::before { content: attr(data-column) ": "; color: var(--soft); }
    .told.wordy tbody tr { padding: .4rem 0; border-bottom: 1px solid rgba(128, 128, 128, .3); }
    [class*="st-key-told-"] td:first-child { min-width: 4.5rem; }
    [class*="st-key-told-"] td code { white-space: normal; overflow-wrap: anywhere; }
    .st-key-onward [data-testid="stButton"], .st-key-onward [data-testid="stButton"] button { width: 100%; }
  }
</style>
"""


def dress() -> None:
    """Put the style sheet on the page."""
    st.html(STYLE)


def is_dark() -> bool:
    """Whether the person sees the dark theme; light where the browser has not said yet."""
    return getattr(st.context.theme, "type", None) == "dark"
