# The team: staff, roles, caseloads, keys.
programme-lead = The team, the backups and how long things are kept.

# What the team's use cases refuse.

error-choose-passphrase = This phrase was for your first time only.
    .next = Choose a passphrase of your own. Nobody else will know it.
error-passphrase-is-the-slip = That is the phrase from the slip of paper.
    .next = Choose another one: whoever gave you the slip knows this one.
error-staff-already-in = This person can open the records already.
    .next = If they forgot their passphrase, give them a new slip on the team’s page.
error-last-lead = Somebody must be left who holds the keys and the backups.
    .next = Make a colleague programme lead first, then do this again.
error-no-recovery-words = These records have no recovery words, so no key is changed.
    .next = Print new recovery words first.
error-not-yourself = Nobody can do this to themselves.
    .next = Ask another programme lead, or change your own passphrase on the Programme page.
error-not-undone = Keys changed with this, so it cannot be undone.
    .next = Put it right on the team’s page.
error-cannot-visit = This person’s role does not go to families.
    .next = Choose somebody who visits, or change their role first.
error-still-visits = Families would be left without a visitor.
    .next = Hand them over first, or say that they have nobody for now.
error-copy-differs = The records could not be copied faithfully, so no key was changed.
    .next = Everything is as it was. Check that the disk is sound and has room, then try again.
error-new-keys-unfinished = The new keys are almost in place. Doorstep must close the records to finish.
    .next = Unlock again: it goes on from where it stopped. Nothing is lost.
error-records-older-than-keys = The records in this folder are older than the keys beside them.
    .next = An older copy was put here. Change nothing. Bring the newer records back, or open the last backup.
error-keys-and-records-differ = The keys and the records in this folder do not belong together.
    .next = Often an older copy of one file was put beside newer ones. Change nothing. Bring the right files back, or open the last backup.

team-mended = put right to match the keys

field-staff = a member of the team
field-family-lead = who leads the visits
field-handoff = a family being passed on
field-handoff-done-on = whether the family has met their new visitor
