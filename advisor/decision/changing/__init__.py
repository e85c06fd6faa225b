"""What could change the advice: looser limits, other weights, a missing answer, another way to go."""
