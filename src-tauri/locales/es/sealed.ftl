# Sealed records and who opened them.
