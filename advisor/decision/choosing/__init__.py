"""Which platforms to run together: the exact search for the set and what is kept beside it."""
