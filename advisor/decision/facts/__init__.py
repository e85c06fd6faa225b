"""What is known before anything is weighed: the catalogue as arrays, who is there, the accounts of today."""
