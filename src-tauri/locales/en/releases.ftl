# Consent and release, safe contact as behaviour.

# A safe contact, asked again

safe-run-out = This rule was to end on { $date }. Keep to it until somebody has asked them.
safe-check-each = Ask at every contact if this is still right.
safe-forbidden-porch = Nobody comes to their door. They pick things up.
safe-still-right = Checked today, still right
safe-still-right-done = Noted: checked with them today
safe-today-title = Ask if it is still safe
safe-today-line = Last checked { $day }
safe-today-never = Never checked
safe-today-go = Look at the rule
safe-recheck = Ask again after
safe-recheck-hint = A family in a shelter: two weeks or less. What is safe changes.
safe-recheck-days =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
safe-each = Ask at every contact
safe-expires = Until when they want this
safe-expires-hint = Leave it empty if it has no end. After that day the rule still holds until somebody has asked them.
safe-not-now = Cannot be picked: { $why }
safe-paper-title = Paper about this family can be found
safe-paper-why = This family has a safe-contact rule. A file or a sheet of paper can be seen by somebody who must not see it.
safe-paper-how = It carries no address and not our name. If a cover name is set, it stands in place of theirs, and people are shown by initials. Words that people said are printed as they said them.
safe-paper-where = Save it only where nobody else looks, and destroy it when you have used it.
safe-paper-yes = Save it all the same
error-confirm-safe-contact = This family has a safe-contact rule, so paper about them needs a second yes.
    .next = Read the rule. If paper is still safe, confirm and save again.

field-safe-contact-expires-on = until when the rule holds
field-safe-contact-recheck-days = when the rule is asked again
field-safe-contact-each-contact = asking at every contact
