# What the command line says beside the words of the screens.
cli-saved = Saved.
cli-nothing = Nothing here.
cli-unlocked = { $programme } opens for { $name }.
cli-new-passphrase = New passphrase
cli-words = Write these 24 words on paper:
cli-type-back = Type the 24 words back from the paper
cli-type-words = Type the 24 words from the paper
cli-passphrase-changed = The new passphrase is in force.
cli-promise = Promise
cli-visit = Visit
cli-follow-up = To do
cli-review-waiting = { $count ->
    [one] { $count } line of an import waits for a person.
   *[other] { $count } lines of imports wait for a person.
}
cli-numbers = on hand { $onHand }, promised { $promised }, free { $free }
cli-import-summary = Rows: { $rows }. Come in: { $add }. Join what is there: { $join }. Wait for a choice: { $waiting }. Do not come in: { $rejected }. No records: { $leftOut }. Cells that wait for a person: { $review }.
cli-question-date-order = Column “{ $column }”: does the day or the month come first? For example { $example }. Answer with --date-order.
cli-question-serial = Column “{ $column }”: are these numbers days, as a spreadsheet counts them? For example { $example }. Answer with --serial-dates.
cli-question-name-order = Column “{ $column }”: does the last name stand before the comma? For example { $example }. Answer with --name-order.
cli-question-place = Where does this stock stand? Answer with --place.
cli-undone = { $count ->
    [one] Taken back: { $count } record is as it was.
   *[other] Taken back: { $count } records are as they were.
}
cli-verified = { $count ->
    [one] The journal is whole: { $count } entry.
   *[other] The journal is whole: { $count } entries.
}
cli-rebuilt = { $count ->
    [one] Built again from the journal: { $count } record.
   *[other] Built again from the journal: { $count } records.
}

error-passphrase-unread = This could not be read.
    .next = Send it as a line of plain text on standard input, or name the descriptor with --passphrase-fd.
error-several-match = Several fit this name.
    .next = Use one of their ids.
error-not-enough = There is too little there. Nothing was changed.
    .next = Count the shelf, receive more, or take it from another place.
error-pack-stopped = Something in this kit asks to think again. Nothing was changed.
    .next = Leave it out, or say with --reasons why it goes with them all the same.
error-pack-never = Something in this kit never goes to this family. Nothing was changed.
    .next = Take another lot, or another kit.
error-file-unreadable = This file could not be read.
    .next = Check its name, that it may be read, and that it has the shape the help describes.
error-not-a-choice = This is not one of the choices.
    .next = The help lists them.
error-questions-open = Some things must not be guessed. Nothing came in.
    .next = Answer them and import again; --dry-run shows what would come of it.
error-journal-broken = The journal does not fit together at this place.
    .next = Change nothing here. Open the last backup, and tell your programme lead.
error-journal-short = The last changes are missing from the journal.
    .next = The computer may have stopped before they reached the disk, or an older copy was put in place. Look at what was done last.
