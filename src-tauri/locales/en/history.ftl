# The readable history: who, what, before and after.
