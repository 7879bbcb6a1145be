# Sealed records and who opened them.

sealed-ask = Sealed records of this family are opened by those who look after it. Please ask { $names }.
sealed-ask-nobody = Sealed records of this family are opened by those who look after it. Please ask your programme lead.
sealed-why = Why do you open it? (you may leave this empty)
sealed-opened = { $n ->
    [0] Nobody has opened them yet.
    [one] Opened once, by { $by } on { $on }.
   *[other] Opened { $n } times, last by { $by } on { $on }.
}
sealed-will-be-noted = That you opened them is written down.
sealed-remove = Take it out
sealed-removed = Taken out
restricted-add = Write a restricted note
restricted-title = Restricted notes
restricted-lead = For a report to the authorities, violence at home, or another matter that must not stand in the family’s file. Nobody sees that there is one who does not hold the family’s key. Write facts: what was seen and heard, not what you think of it.
restricted-kind = What is it about?
restricted-authorities = A report to the authorities
restricted-partner = Violence by a partner
restricted-other = Another restricted matter
restricted-facts = What happened? Facts only
restricted-on = On which day?
restricted-time = At what time?
restricted-time-hint = For example 14:30
restricted-told = Who was told?
restricted-reference = Reference number
restricted-save = Seal it
restricted-added = Restricted note sealed
access-title = Who opened sealed records
access-lead = Each time somebody opens a sealed record, it is written here. The list cannot be changed without it showing.
access-none = No sealed record has been opened yet.
access-older = Show older openings
access-records = { $n ->
    [one] one record
   *[other] { $n } records
}
access-when = When
access-who = Who
access-family = Family
access-what = What
access-why = Why
programme-access = Who opened sealed records
programme-access-text = Each opening, by whom and why
