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

# The command line.

cli-staff-phrase = A phrase for { $name }’s next sign-in. Write it down, hand it over, keep no copy:
cli-staff-removed = Removed. All keys are new: make a backup now. Copies they already have stay readable to them.

# The team's page.

programme-team = The team
programme-team-text = Who is here, what each person does, whose families are whose.
team-title = The team
team-lead = Who can open these records, and what each person may see.
team-name = Name
team-name-hint = As colleagues say it. It stands at the door, where everybody can read it.
team-role = Role
team-role-label = What do they do here?
team-role-none = No role yet
team-role-programmeLead = Programme lead
team-role-hint-programmeLead = Looks after the team, the keys and the backups. Sees everything.
team-role-supervisor = Supervisor
team-role-hint-supervisor = Looks after visitors and their families. Sees every family.
team-role-visitor = Home visitor
team-role-hint-visitor = Visits families. Sees the notes and sealed facts of their own families.
team-role-kitCoordinator = Kit coordinator
team-role-hint-kitCoordinator = Packs kits. Sees a name, what the kit needs and how to hand it over.
team-role-frontDesk = Front desk
team-role-hint-frontDesk = Answers the door and the telephone. Sees a name and how to reach them.
team-role-change = Change role
team-role-of = { $name }’s role
team-role-saved = { $name }: { $role }
team-role-keys = Keys to sealed facts follow the role at once.
team-families = Families
team-caseload-of = { $name }: { $n ->
    [one] one family
   *[other] { $n } families
}
team-last-here = Last here
team-actions = What to do
team-you = you
team-leaving = Leaving
team-no-way-in = cannot open yet
team-not-in-yet = not been in yet
team-not-here = never on this computer
team-add = Add somebody
team-rename = Change name
team-renamed = From now on: { $name }
team-let-in = Give a way in
team-let-in-who = A way in for { $name }
team-let-in-text = { $name } gets five words on paper for their first time. Then they choose a passphrase that nobody else knows.
team-reset = Forgot passphrase
team-reset-who = { $name } forgot their passphrase
team-reset-do = Give new words
team-reset-text = { $name } gets new keys and five words for their next time. The old passphrase stops working now. Nothing they wrote is lost.
team-reset-backups = Backups made before today still open with the old passphrase.
team-slip-title = For { $name }
team-slip-text = Write these five words on paper and give it to { $name } yourself. They work once: then { $name } chooses a passphrase of their own.
team-slip-once = They are not shown again and not kept anywhere. If the paper is lost, make new words.
team-slip-closed = { $n ->
    [one] The sealed facts of one family stay closed to them until somebody who can open those signs in.
   *[other] The sealed facts of { $n } families stay closed to them until somebody who can open those signs in.
}
team-slip-done = I have written it down
team-remove = They are leaving
team-remove-finish = Finish removing
team-remove-who = { $name } is leaving
team-remove-cannot = All keys are made new. { $name } cannot open these records any more, nor any copy made from now on.
team-remove-copies = Copies and backups they already have stay readable to them. Nobody can take those back.
team-remove-wrote = What they wrote stays, under their name.
team-remove-list = { $name } has no way in. Their name leaves the list; what they wrote stays.
team-remove-still = { $name } still visits { $n ->
    [one] one family
   *[other] { $n } families
}
team-hand-over-first = Hand them over first
team-unassigned-ok = They have nobody for now. I will find somebody.
team-remove-do = Remove { $name }
team-remove-running = Making all keys new
team-remove-running-text = This can be cut short by nothing worse than a pause: if the computer stops, the next unlock goes on.
team-removed = { $name } is no longer on the team.
team-removed-text = All keys are new. Make a backup now. Older backups still open for whoever left, if they kept a copy.
team-unassigned = { $n ->
    [one] One family has no home visitor.
   *[other] { $n } families have no home visitor.
}
team-find-visitor = Find somebody
team-passing = Being passed on

# Handing families over.

team-hand-over = Hand over families
team-families-of = { $name }’s families
team-families-nobody = Families without a home visitor
team-hand-over-lead = A family is not a file. Somebody they know introduces the person who comes next.
team-which-families = Which families?
team-pick-all = Tick all
team-pick-none = Tick none
team-passing-on = being passed on already
team-pick-family = Tick at least one family.
team-to = Who visits from now on?
team-choose = Choose somebody
team-pick-person = Choose who visits from now on.
team-second = Does somebody else visit too?
team-nobody = Nobody else
team-person-load = { $name } ({ $n ->
    [one] one family
   *[other] { $n } families
})
team-way = How do they meet?
team-way-hint = Best is together, with the person the family knows.
team-way-together = Together, at a visit
team-way-call = On a call of three
team-way-message = By a message first
team-due = By when?
team-told = What is the family told?
team-told-hint = In words they would like to hear. Both visitors see it.
team-hand-over-do = { $n ->
    [0] Hand over
    [one] Hand over one family
   *[other] Hand over { $n } families
}
team-handed-over = { $n ->
    [one] One family handed over
   *[other] { $n } families handed over
}
team-no-families = No families to hand over
team-no-families-text = Nobody is waiting here.
today-handoffs = To introduce
family-handoff = A new visitor is on the way
handoff-together = { $by } brings { $to } along
handoff-call = { $by } and { $to } call together
handoff-message = { $by } writes about { $to } first
handoff-alone = { $to } introduces themselves
handoff-met = They have met
handoff-met-who = { $family }: they have met
handoff-done = { $family } has met { $to }

# The first sign-in.

first-title = Now choose a passphrase of your own
first-text = The words on the paper worked once. From now on only your own passphrase opens, and nobody else knows it.
first-busy = Putting your own passphrase in place

# The keychain.

keychain-title = Without typing
keychain-on = Let this computer’s keychain open for me
keychain-hint = { $n ->
    [one] Anybody who is logged in to this computer as you can then open the records. Your passphrase is asked for once a day.
   *[other] Anybody who is logged in to this computer as you can then open the records. Your passphrase always works, and is asked for every { $n } days so that you do not forget it.
}
keychain-is-on = The keychain opens from now on.
keychain-is-off = Only your passphrase opens from now on.
keychain-open = Open with the keychain
error-keychain-not-set-up = The keychain is not set up for you.
    .next = Type your passphrase.
error-keychain-refused = This computer’s keychain is not there, or said no.
    .next = Type your passphrase: it always works.
error-keychain-missing = This computer’s keychain holds nothing for you.
    .next = Type your passphrase. If you changed computers, set the keychain up again on your passphrase’s page.
error-keychain-changed = What the keychain holds no longer fits.
    .next = Type your passphrase, then set the keychain up again on your passphrase’s page.
error-keychain-time-to-type = It is time to type your passphrase again, so that you do not forget it.
    .next = Type it once; after that the keychain opens again.
