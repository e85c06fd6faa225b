"""The pages in the browser: Streamlit only. No rule of the decision lives here."""
