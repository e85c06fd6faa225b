"""How numbers, names, periods and ids are said: pure functions of their arguments, below everything else."""
