"""The sentences of a recommendation, made from codes and values."""
