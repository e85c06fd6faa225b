"""How it is said, once: every sentence of a recommendation, made from its codes and values."""
