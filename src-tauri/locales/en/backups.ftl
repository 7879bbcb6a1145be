# Backups, restoring, drills, and what to do about damage.

# What went wrong.
error-backup-damaged = This backup is damaged.
    .next = Use an older one, or a copy from a stick. Tell your programme lead: the disk may be failing.
error-backup-differs = The backup was not the same as the records, so it was not kept.
    .next = Make another one. If it happens again, use a different disk and tell whoever looks after this computer.
error-backup-other-keys = This backup is from before the keys were changed.
    .next = It still opens at the lock screen, with a passphrase or the words from that time.
error-copy-place-gone = The stick or folder is not there any more.
    .next = Plug it in again and start once more. No half of a copy was left on it.
error-no-backup = There is no backup yet.
    .next = Make one first: it takes a few seconds.
error-not-a-backup = This is not a backup of Doorstep.
    .next = Choose a file that ends in .copy, or a folder called backup with a number.
error-backup-newer = This backup was made by a newer Doorstep.
    .next = Install the newer version on this computer, then try again.
error-backup-other-programme = This backup belongs to another programme.
    .next = Bring it back into an empty folder, or look for the backup of this programme.
error-backup-wrong-passphrase = This passphrase does not open the backup.
    .next = Use the one from the day the backup was made. A copy on a stick opens for programme leads only, or with the 24 words.
error-nothing-to-save = Nothing in the damaged file can be read any more.
    .next = Bring back the newest backup. The damaged file has been kept.
error-records-damaged = Something is not as it was written.
    .next = Stop working here. At the lock screen, choose “Something is wrong”: it goes step by step and deletes nothing.
error-restore-would-replace = There are records in this folder already. Nothing was changed.
    .next = Choose an empty folder, or say --replace: what is there now is then kept aside.
error-delete-word-differs = This is not the word.
    .next = Type it as it stands above the box, or leave it: keeping the files harms nothing.

# The Programme page.
programme-backups = Backups
programme-backups-text = What is kept in case this computer breaks, and a copy to carry away.
programme-drill = Try a backup
programme-drill-text = Once a quarter: do the words on paper really open it?
programme-integrity = Checks and repairs
programme-integrity-text = Whether everything is as it was written, and what to do if not.

# Backups.
backups-lead = Doorstep makes a backup by itself every few hours while you work, opens it again, and checks every page of it.
backups-newest-today = The newest backup is from today
backups-newest = { $days ->
    [one] The newest backup is from yesterday
   *[other] The newest backup is { $days } days old
}
backups-none = There is no backup yet
backups-none-text = Doorstep makes the first one after a while. You can also make one now.
backups-whole = It was opened and is whole.
backups-since = { $n ->
    [0] Nothing has changed since.
    [one] One change is not in it yet.
   *[other] { $n } changes are not in it yet.
}
backups-make = Make a backup now
backups-making = Writing it and reading it back
backups-made = The backup is made, and it is whole.
backups-stopped = Stopped. Nothing was left behind.
backups-stop = Stop
backups-carry = A copy to carry away
backups-carry-text = One file for a stick or a folder on another disk. It opens only with the passphrase of a programme lead or with the 24 words, and its name tells the program and the day, and nobody’s name. Keep it in another building.
backups-carry-button = Save a copy …
backups-carrying = Saving the copy and reading it back
backups-carried = The copy is saved and was read back: { $name }
backups-carried-on = Last saved on { $day }
backups-carried-never = No copy has been saved from this computer yet.
backups-list = What is kept
backups-list-text = The last twelve, then one for each day, week and month. Older ones go by themselves.
backups-when = Made on
backups-why = Why
backups-size = Size
backups-state = State
backups-reason-regular = While working
backups-reason-asked = Somebody asked
backups-reason-beforeMigration = Before an update
backups-reason-beforeImport = Before bringing in a file
backups-reason-beforeNewKeys = Before new keys
backups-reason-afterNewKeys = After new keys
backups-sound = Whole
backups-damaged = Damaged
backups-room = Room they may take
backups-room-text = They take { $taken } of { $room } now. When it is full, the oldest go first, never the newest.
backups-room-short = Soon the oldest backups will go
backups-room-short-text = Give them more room, or save a copy to a stick first.
backups-restore-text = To go back to a backup, lock Doorstep and choose “Bring back a backup” there. You see what is in it before anything changes.
backups-kb = { $n } KB
backups-mb = { $n } MB
backups-gb = { $n } GB

# Drills.
drill-title = Try a backup
drill-lead = A backup you have never opened is only a hope. Take the paper with the 24 words and open the newest one.
drill-last = { $days ->
    [0] The last time was today
    [one] The last time was yesterday
   *[other] The last time was { $days } days ago
}
drill-never = Nobody has done this yet
drill-due-text = It is time. Five minutes are enough.
drill-fine-text = Once in three months is enough.
drill-step-paper = Take the envelope from its place and open it.
drill-step-type = Type the words below, in their order. They stay valid.
drill-step-back = Put the paper in a new envelope, write today’s date on it, and put it back.
drill-go = Open the backup
drill-going = Opening and checking it
drill-well = { $families ->
    [one] It opened, everything in it is whole, and one family could be read.
   *[other] It opened, everything in it is whole, and { $families } families could be read.
}
drill-well-next = The date is written down. Seal the envelope again.
drill-badly = This backup is damaged.
drill-badly-next = Make a new backup now and do this again. Tell whoever looks after this computer.
drill-list = Earlier times
drill-by-program = By Doorstep itself
drill-by-person = With the words, by { $name }
drill-no-backup-text = Make a backup first, then come back.
drill-wrong-places = These words are not on our lists. Look at number { $places }.

# Checks and repairs.
integrity-lead = Doorstep reads every page of its file after each unlock, follows the journal from end to end, and adds up the shelf.
integrity-running = The check is still running. You can go on working.
integrity-sound = Everything is as it was written
integrity-sound-text = Checked { $when }. { $n ->
    [one] One entry was read.
   *[other] { $n } entries were read.
}
integrity-wrong = Something is not as it was written
integrity-wrong-text = Finish nothing here. Lock, and choose “Something is wrong” on the lock screen. It goes step by step, and nothing is deleted.
integrity-check = Check again
integrity-checking = Reading everything
integrity-pages = { $n ->
    [one] One page of the file is damaged.
   *[other] { $n } pages of the file are damaged.
}
integrity-structure = The file does not fit together in { $n ->
    [one] one place.
   *[other] { $n } places.
}
integrity-broken = The journal does not fit together at entry { $seq }.
integrity-broken-unreadable = The journal cannot be read.
integrity-missing = { $n ->
    [one] One saved change is missing at the end.
   *[other] { $n } saved changes are missing at the end.
}
integrity-discrepancies = { $n ->
    [one] One count of the shelf is not the sum of what was moved.
   *[other] { $n } counts of the shelf are not the sum of what was moved.
}
integrity-stale = { $n ->
    [one] One record is not what the journal says.
   *[other] { $n } records are not what the journal says.
}
integrity-lock = Lock and go there
integrity-aside = Kept aside
integrity-aside-text = From repairs and from bringing back backups. It takes room and nothing else.
integrity-aside-one = Number { $number }, { $size }
integrity-delete = Delete for good
integrity-delete-text = This cannot be taken back. Type { $word } to delete what was kept aside as number { $number }.
integrity-delete-word = delete
integrity-delete-label = The word
integrity-deleted = It is deleted.
integrity-banner = Something in the records is damaged
integrity-banner-text = See what it is before you go on writing.
integrity-banner-go = See what it is

# Today, for the programme lead.
care-no-backup = There is no backup of the last changes.
care-backup = { $days ->
    [one] The newest backup is one day old.
   *[other] The newest backup is { $days } days old.
}
care-drill = Nobody has tried a backup for { $days } days.
care-room = Backups need more room, or the oldest will go.
care-look = Look at it

# The lock screen: bringing back, and repairing.
restore-link = Bring back a backup
restore-link-empty = Bring back a copy instead
restore-title = Bring back a backup
restore-text = Choose where it is. You see what is in it before anything changes.
restore-choose-file = Choose a copy …
restore-choose-folder = Choose a backup’s folder …
restore-here = Backups on this computer
restore-made-on = Made on { $day }
restore-number = Number { $n }
restore-how = How do you want to open it?
restore-how-text-copy = A copy opens with the passphrase of a programme lead, or with the 24 words.
restore-how-text-backup = A backup opens with the passphrase you had on that day, or with the 24 words.
restore-by-passphrase = With a passphrase
restore-by-words = With the 24 words
restore-open = Open it and look
restore-opening = Opening and checking it
restore-would = This would come back
restore-would-families = Families
restore-would-people = Children and adults
restore-would-visits = Visits
restore-would-last = Last change
restore-missing = { $n ->
    [0] Nothing that was saved here is missing in it.
    [one] One change that was saved here later is not in it.
   *[other] { $n } changes that were saved here later are not in it.
}
restore-older-keys = It is from before the keys were changed. Whoever left the team since then could open these records again: remove them again afterwards.
restore-keeps = What is here now is kept aside. Nothing is deleted.
restore-go = Bring it back
restore-going = Putting it in place
restore-done = It is back
restore-done-text = Unlock it as you are used to.
restore-done-words = Unlock it with your passphrase. If it is lost, choose “I forgot it” and type the words once more.
restore-done-go = Go on to unlock
restore-wrong-words = These words do not open it. Compare them with the paper.
mend-link = Something is wrong
mend-title = Something is wrong
mend-text = We try one step after the other. Each works on a copy. Nothing is deleted, and you decide what takes the place.
mend-who = First, your passphrase: it proves that the keys are right, and that only the file is damaged.
mend-begin = Begin
mend-step-aside = A copy, byte for byte, is put aside
mend-step-retry = That copy is opened again
mend-step-save = What can still be read is saved
mend-step-backup = The newest backup
mend-try = Try again on a copy
mend-trying = Copying and trying
mend-opens-asItIs = The copy opens and everything in it is whole.
mend-opens-withFirstBytes = The beginning of the file was damaged. It could be written again from the keys, and everything is whole.
mend-opens-withoutWaiting = The last changes were damaged while they waited to be filed. Without them everything is whole.
mend-stays = The copy stays damaged. The next step saves what can still be read.
mend-save = Save what can be read
mend-saving = Reading table by table
mend-saved = This could be saved
mend-torn = Some lines could not be read. What the journal still holds was put together again.
mend-nothing = Nothing can be read any more. A backup is the way back.
mend-use = Let it take the place
mend-to-backups = Bring back a backup instead
mend-fine = Nothing is damaged, so there is nothing to repair.

# The command line.
cli-backup-made = Backup { $number } is made and whole.
cli-copy-made = The copy is saved and was read back: { $name }
cli-no-backups = There are no backups yet.
cli-verified-all = { $count ->
    [one] Everything is as it was written: { $count } entry.
   *[other] Everything is as it was written: { $count } entries.
}
cli-would-come-back = Families: { $families }. People: { $people }. Visits: { $visits }. Last change: { $last }. Changes that are not in it: { $missing }.
cli-brought-back = It is back.
cli-drill-well = Backup { $number } opened with the words, and everything in it is whole.

# Fields of records, as a history names them.
field-drill = A try of a backup
field-drill-held-on = Day
field-drill-kind = Kind
field-drill-by-whom = By whom
field-drill-backup = Backup
field-drill-came-out = How it came out

# Help.
help-broken = If the computer is lost or broken
help-broken-lead = You need the stick with a copy, and the passphrase of a programme lead or the paper with the 24 words.
help-broken-install = Install Doorstep on another computer and open it.
help-broken-choose = Press “Bring back a copy instead”, then “Choose a copy …”, and pick the file that ends in .copy.
help-broken-open = Open it with the passphrase, or type the 24 words.
help-broken-look = Look at what would come back, press “Bring it back”, and unlock.
help-broken-damage = If Doorstep says that something is damaged, lock it and choose “Something is wrong”. It works on copies and deletes nothing.
error-backup-older-keys = This backup is from before somebody left the team.
    .next = Take a newer one, or use the 24 words: a passphrase does not bring the old keys back.

### What the program noticed about its own files

vault-notices-title = Something about the files of these records
vault-notice-half-header = One of the two files with the keys could not be read. Everything opened with the other, and nothing is lost. When you have read this, both are written anew, and the damaged one is kept.
vault-notice-older-header = An older file with keys had been put in the place of the newest. Doorstep used the newest. If nobody did this on purpose, ask whoever looks after this computer.
vault-notice-older-keys = The file with the keys is older than these records remember: a passphrase that was changed, or somebody who left, may open them again. If nobody put it back on purpose, bring back the newest backup, or change the passphrases.
vault-notice-lost-mark = The small file that remembers how far the records had come was gone. Records from before may be missing without a sign. Look whether your last visits are there. Until you have read this, nothing is cleared away.
vault-notice-new-keys = Doorstep had been stopped while it gave everybody new keys. That is finished now. A backup under the new keys is made by itself.
