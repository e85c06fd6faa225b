"""What a department wants and what each way of running a platform brings it: needs, weights, values."""
