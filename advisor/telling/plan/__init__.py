"""The plan in words: what is done when, by whom, and by which routine."""
