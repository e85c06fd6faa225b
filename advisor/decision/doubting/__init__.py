"""How sure the advice is: the draws, the shares that come of them, constants moved."""
