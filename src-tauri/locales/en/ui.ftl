# Words of the two windows: the frame, opening and locking, settings, help and bringing things in.
# Short sentences, plain words, about the reading level of a twelve-year-old.

### Words used everywhere

save = Save
cancel = Cancel
close = Close
back = Back
continue = Continue
change = Change
add = Add
remove = Remove
undo = Undo
show = Show
hide = Hide
yes = Yes
no = No
optional = optional
saved = Saved
saved-at = Saved { $time }
problem-title = There is a problem
minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
step = Step { $n } of { $of }
language-en = English
language-es = Español

date-day = Day
date-month = Month
date-year = Year
date-problem-missing = Fill in all three boxes, or leave all three empty.
date-problem-day = The day is a number from 1 to 31.
date-problem-month = The month is a number from 1 to 12, or its name.
date-problem-year = The year has four digits, like 2025.
date-problem-no-such-day = This month has no such day.

### The frame around every page

nav-label = Rooms
nav-today = Today
nav-families = Families
nav-kits = Kits
nav-shelf = Shelf
nav-import = Import
nav-review = To file
nav-settings = Settings
nav-programme = Programme
nav-help = Help
nav-count = { $n } waiting
find = Find
find-label = A name, a word, or something to do
find-results = What was found
find-nothing = Nothing found for “{ $text }”. Part of a name is enough, and accents do not matter.
find-foot = Arrows to choose, Enter to open, Esc to leave
find-kind-family = Family
find-kind-person = Person
find-kind-note = Note
find-kind-kit = Kit
find-kind-item = On the shelf
find-kind-action = Do
lock = Lock
undo-last = Undo the last thing I did
undone = Undone. It is as it was before.
undo-nothing = There is nothing to undo.
undo-some-kept = Undone, but this was changed again since and stays: { $fields }
saved-here = Everything saved here, { $time }
saved-none = Nothing to save yet
demo-tag = invented families
idle-warning = { $n ->
    [one] Locks in { $n } second. What you typed is kept.
   *[other] Locks in { $n } seconds. What you typed is kept.
}
idle-stay = Stay
skip-to-main = Skip to the page
not-found-title = There is no page here
not-found-text = What was here may have been moved or removed.
view-failed-title = This page could not be opened
view-failed-text = Go to another page and come back. If it happens again, lock and unlock.
to-today = Go to Today
stopped-title = Doorstep could not start
stopped-text = Close this window and open Doorstep again. Nothing you saved is lost.
missing-commits-title = { $n ->
    [one] The last change may be missing
   *[other] The last { $n } changes may be missing
}
missing-commits-text = The computer stopped before they reached the disk. Look at what you did last, and do it again if it is not there.
missing-commits-read = I have read this

### The first minute

welcome-in = Welcome, { $name }
welcome-in-lead = { $programme } is ready. How would you like to begin?
welcome-import = Bring in your spreadsheets
welcome-import-text = Families, things on the shelf, or counts. You see everything before it comes in, and can take it all back.
welcome-demo = Look around first
welcome-demo-text = Fills this place with forty invented families, so that you can try everything. Nobody in it is real.
welcome-demo-busy = Inventing forty families
welcome-empty = Start with an empty book
welcome-empty-text = Add the first family by hand.

### Opening the door

unlock-title = Welcome back
unlock-who = Who is there?
unlock-who-label = Choose your name
unlock-who-missing = Choose your name first.
passphrase = Passphrase
unlock-passphrase-of = Passphrase of { $name }
unlock-passphrase-missing = Type your passphrase.
unlock = Unlock
unlock-busy = One moment
unlock-wrong = That is not the passphrase. Check for capital letters, or press Show to see what you type.
unlock-wait = { $n ->
    [one] You can try again in { $n } second.
   *[other] You can try again in { $n } seconds.
}
unlock-forgot = I forgot it
folder-warning-oneDrive = This folder lies inside OneDrive. Two computers could write to it at once. A folder of this computer alone is safer.
folder-warning-dropbox = This folder lies inside Dropbox. Two computers could write to it at once. A folder of this computer alone is safer.
folder-warning-googleDrive = This folder lies inside Google Drive. Two computers could write to it at once. A folder of this computer alone is safer.
folder-warning-nextcloud = This folder lies inside Nextcloud. Two computers could write to it at once. A folder of this computer alone is safer.
folder-warning-iCloud = This folder lies inside iCloud. Two computers could write to it at once. A folder of this computer alone is safer.
folder-warning-network = This folder lies on a shared drive. Two computers could write to it at once. A folder of this computer alone is safer.
folder-where = The folder:
folder-diagnostics = Make a file for whoever helps you
folder-diagnostics-saved = The file is saved. Nothing about people is in it.
look-again = Look again
quit = Quit

### Making a new vault

create-welcome = Welcome to Doorstep
create-welcome-text = Who your families are, what they asked for, what you promised, and what is in the bag. Let us set up a safe place for it. It takes about five minutes.
create-point-locked = Everything is locked with a passphrase. Nobody can read it without one, and neither can we.
create-point-here = It all stays on this computer. It works with no network.
create-point-words = You get 24 words on paper, in case the passphrase is lost. Have a pen and two envelopes at hand.
create-begin = Begin
create-folder = It will be kept in
create-programme = What is your programme called?
create-programme-text = The name stands on the lock screen and on printed pages.
create-programme-label = Name of the programme
create-programme-missing = Type the name of your programme.
create-you = What is your name?
create-you-text = You will be the programme lead here: the first person who holds a key. You can change roles later.
create-you-label = Your name
create-you-missing = Type your name.
create-passphrase = Choose your passphrase
create-passphrase-text = You type it each time you unlock. Five plain words are easy to remember and very hard to guess.
passphrase-way = Which one would you like?
passphrase-offered = Five words drawn for you
passphrase-offered-hint = Draw again until you like them.
passphrase-own = My own
passphrase-own-hint = 15 letters or more. Spaces are fine. No other rules.
passphrase-another = Draw again
passphrase-length = { $n ->
    [0] 15 letters or more.
    [one] 15 letters or more. You have { $n }.
   *[other] 15 letters or more. You have { $n }.
}
create-words = Write these 24 words on paper
create-words-text = If the passphrase is ever lost, these words are the only way back in. They are not stored anywhere.
words-label = The 24 words
words-advice-title = By hand, twice, in two sealed envelopes
words-advice = Keep them in two places that lock. Do not take a photo, and do not store them on a computer or phone.
words-written = I have written them down twice
create-type-back = Now type them back from your paper
create-type-back-text = So we both know the paper is right. Capital letters do not matter.
words-box = Word { $n }
words-check = Check and finish
words-many-empty = { $n } words are still missing. Type all 24.
words-empty = Some words are missing. Look at number { $places }.
words-differ = Not the same as on the screen before: number { $places }. Mend your paper, too.
words-unknown = Not one of the words we use: number { $places }. Check the spelling.
words-wrong = These words do not open this vault. Check their order, and that the paper belongs to this programme.
create-busy = Locking everything. This takes about a second.
recover-words = Type the 24 words from your paper
recover-words-text = They let you in and you choose a new passphrase. After that you get new words, and the old ones stop working.
recover-who = Who are you?
recover-passphrase = Choose a new passphrase
recover-new-words = Write down your 24 new words
recover-new-words-text = The old words stop working. Tear up the old papers when you are done.
recover-busy = Making new keys. This takes about a second.

### Settings

settings-at-once = Changes are saved at once.
settings-look = How it looks
settings-language = Language
settings-theme = Light or dark
theme-system = Like this computer
theme-light = Light
theme-dark = Dark
settings-safety = Locking
settings-lock = Lock when nobody is here for
settings-lock-hint = What you were typing is kept and there again when you unlock.
passphrase-change = Change my passphrase
passphrase-change-lead = You stay signed in. From now on only the new one opens the door.
passphrase-current = The passphrase you have now
passphrase-new = The new one
passphrase-changed = Your passphrase is changed.
languages-title = Careful words
languages-teaser = Words that a family’s safety or consent hangs on, in every language. A person who speaks the language at home should check them once.
languages-open = See the words and sign them off
languages-unchecked = { $n ->
    [0] all checked
    [one] { $n } language not yet checked
   *[other] { $n } languages not yet checked
}
languages-lead = If one of these is wrong, somebody could get hurt. Read each line beside the English. Sign only if you speak the language at home.
languages-not-checked = not yet checked by a speaker
languages-checked = checked by { $name }, { $date }
languages-caption = Careful words, with the English beside them
languages-name = Your name
languages-name-hint = We keep your name and today’s date with the words.
languages-name-missing = Type the name of the person who checked the words.
languages-sign = I speak this language, and the words are right
languages-signed = Thank you. The words are signed off.
settings-folder = Where it is kept
settings-folder-text = One folder holds everything, locked. Copy the whole folder to make a backup while Doorstep is closed.

### Help

help-what = What this is
help-what-lead = Everything you need at a family’s doorstep: who they are, what they asked for, what you promised, what is in the bag.
help-day-before = Before you go:
help-day-before-text = Today shows what is next. Open the brief: one page, made for reading in the car.
help-day-there = While you are there:
help-day-there-text = One small box for a jot. A word or two is enough.
help-day-after = Afterwards:
help-day-after-text = Finish the note from Today. Say what you promised, and when you come again.
help-day-kits = Kits:
help-day-kits-text = Each one has a reason in the family’s words, somebody who brings it, and a talk afterwards.
help-undo = Nothing is final
help-undo-text = Almost everything can be taken back. Press Undo in the message at the bottom, or Ctrl Z. So go ahead and try things.
help-keys = With the keyboard
keys-rooms = Go to a room
keys-next = Go to the next thing
keys-do = Open or do it
keys-leave = Leave without doing it
help-forgot = If you forget your passphrase
help-forgot-text = Choose “I forgot it” on the lock screen and type the 24 words from the sealed envelope. Without the passphrase and without the words nobody can open it. We cannot either.

### Error codes of opening and locking

error-passphrase-too-short = This passphrase is too short.
    .next = Use 15 letters or more, or take the five words.
error-passphrase-common = Many people use this passphrase.
    .next = Choose words that do not belong together, or take the five words.
error-passphrase-has-name = The name of your programme is in it, so it is easy to guess.
    .next = Leave the name out, or take the five words.
error-passphrase-repeats = It repeats the same letters.
    .next = Choose different words, or take the five words.
error-wrong-passphrase = That is not your passphrase.
    .next = Check for capital letters, or press Show to see what you type.

### Bringing things in from spreadsheets

bring-title = Import
bring-lead = From a spreadsheet saved as CSV. You see everything before it comes in, and you can take it all back.
bring-steps = Steps of the import
bring-step-file = The file
bring-step-columns = Its columns
bring-step-questions = A few questions
bring-step-check = Look it over
bring-kind = What is in the file?
bring-kind-families = Families
bring-kind-families-hint = A list of families, with their people and how to reach them.
bring-kind-items = Things
bring-kind-items-hint = A list of things you give or lend, with codes or sizes.
bring-kind-stock = Counts
bring-kind-stock-hint = How many of each thing you have now.
bring-file = Drop the file here, or choose it
bring-choose = Choose a file
bring-file-hint = A .csv or .txt file. In a spreadsheet program: Save as, then CSV.
bring-too-large = This file is larger than 64 MB. Split it into smaller ones.
bring-reading = Reading the file
bring-columns-title = Does each column mean what we think?
bring-columns-text = { $file }: { $rows ->
    [one] { $rows } row.
   *[other] { $rows } rows.
} Change what is wrong, and ignore what you do not need.
bring-head-column = Column in the file
bring-head-examples = Examples
bring-head-target = Comes in as
bring-column = Column { $n }
bring-filled = { $n ->
    [one] { $n } cell filled
   *[other] { $n } cells filled
}
bring-target-of = { $column } comes in as
bring-guess = a guess
bring-ignored = { $n ->
    [one] { $n } column is ignored. It is still looked through for safe-contact orders.
   *[other] { $n } columns are ignored. They are still looked through for safe-contact orders.
}
bring-target-ignore = Ignore
bring-target-reference = Family number
bring-target-family-name = Family name
bring-target-adult = Adult { $n }: name
bring-target-adult-relation = Adult { $n }: relation
bring-target-phones = Phone numbers
bring-target-email = E-mail
bring-target-best-way = Best way to reach them
bring-target-languages = Languages
bring-target-interpreter = Interpreter
bring-target-child = Child { $n }: name
bring-target-child-birth = Child { $n }: born on
bring-target-child-gestation = Child { $n }: weeks at birth
bring-target-address = Address
bring-target-town = Town
bring-target-postcode = Postcode
bring-target-enrolled-on = Joined on
bring-target-visitor = Home visitor
bring-target-diapers = Diaper sizes
bring-target-food = Allergies and diet
bring-target-kits = Wants kits
bring-target-notes = Note
bring-target-item-name = Name of the thing
bring-target-code = Product code
bring-target-brand = Brand
bring-target-line = Product line
bring-target-size = Size
bring-target-per-pack = Pieces in a pack
bring-target-quantity = How many
bring-target-place = Place
bring-questions-title = What only you can know
bring-questions-text = We do not guess at these. Rows that depend on an answer wait until you give it.
bring-date = In “{ $column }”, what is { $example }?
bring-date-open = { $n ->
    [one] { $n } date can be read both ways.
   *[other] { $n } dates can be read both ways.
}
bring-date-month-first = The month comes first
bring-date-day-first = The day comes first
bring-date-fits = Every date in the column fits.
bring-date-against = { $n ->
    [one] { $n } date does not fit.
   *[other] { $n } dates do not fit.
}
bring-date-suggested = Fewer dates speak against this one.
bring-date-not-month = { $n ->
    [one] { $n } date that cannot have the month first
   *[other] { $n } dates that cannot have the month first
}
bring-date-not-day = { $n ->
    [one] { $n } date that cannot have the day first
   *[other] { $n } dates that cannot have the day first
}
bring-cell = Row { $row }: { $text }
bring-serial = { $n ->
    [one] In “{ $column }” there is { $n } plain number. Is it a day, as Excel counts days?
   *[other] In “{ $column }” there are { $n } plain numbers. Are they days, as Excel counts days?
}
bring-serial-example = { $text } would be { $day }.
bring-serial-yes = Yes, days
bring-serial-no = No, leave them out
bring-names = { $n ->
    [one] In “{ $column }”, { $n } name has a comma. What does it mean?
   *[other] In “{ $column }”, { $n } names have a comma. What does it mean?
}
bring-names-header = The title of the column says so already. You can change it.
bring-names-last = The last name comes first
bring-names-as-written = Leave the names as they are
bring-place = Where does all of this stand now?
bring-place-hint = The file does not say. You can move things later.
bring-place-new = Another place
bring-place-use = Use this place
bring-check-title = This will happen
bring-check-text = Nothing has been changed yet. All of it comes in together, or nothing does.
bring-header-row = { $n ->
    [1] The first row holds the names of the columns.
   *[other] Row { $n } holds the names of the columns.
}
bring-count-add = { $n ->
    [one] row comes in
   *[other] rows come in
}
bring-count-join = { $n ->
    [one] row joins one that is here
   *[other] rows join ones that are here
}
bring-count-wait = { $n ->
    [one] row waits for you
   *[other] rows wait for you
}
bring-count-rejected = { $n ->
    [one] row cannot come in
   *[other] rows cannot come in
}
bring-count-out = { $n ->
    [one] row is left out
   *[other] rows are left out
}
bring-stray = { $n ->
    [one] An order about safety belongs to no family
   *[other] { $n } orders about safety belong to no family
}
bring-stray-text = They stand in a title or a footer and belong to no family yet. They come in too, and wait under “To file” until you say whose they are.
bring-review-ahead = { $n ->
    [one] { $n } cell waits, because somebody’s safety may hang on it
   *[other] { $n } cells wait, because somebody’s safety may hang on them
}
bring-review-ahead-text = Some say how a family may be reached, or that their address must not be told. Others only stand in the same row: a number, a note, a visitor’s name we do not know. None of them goes into notes or search. They wait under “To file” until you decide about each one.
bring-repair-answer = Answer a question to mend this
bring-repair-mapping = Choose another column to mend this
bring-repair-duplicate = Maybe here already
bring-repair-fix = Type here what the cell should say
bring-repair-later = Good to know, for later
bring-to-questions = Go to the questions
bring-to-columns = Go to the columns
bring-show-rows = { $n ->
    [one] Show the row
   *[other] Show the { $n } rows
}
bring-show-cells = { $n ->
    [one] Show the cell
   *[other] Show the { $n } cells
}
bring-row = Row { $n }
bring-fix-label = Row { $n }, { $column }: what it should say
bring-same-as = looks like { $name }, who is here already
bring-same-as-row = looks like { $name } in row { $n }
bring-duplicate-label = What to do with row { $n }
bring-duplicate-choose = Choose
bring-duplicate-same = The same: add what is new
bring-duplicate-add = Somebody or something else: add it
bring-duplicate-skip = Leave this row out
bring-left-out-title = { $n ->
    [one] Show the row that is left out, and why
   *[other] Show the { $n } rows that are left out, and why
}
bring-first-rows = The first rows as they will come in
bring-head-row = Row
bring-head-name = Name
bring-head-facts = What we read
bring-head-outcome = What happens
bring-outcome-add = comes in
bring-outcome-addWithNotes = comes in, look at it later
bring-outcome-join = joins one that is here
bring-outcome-waits = waits for you
bring-outcome-rejected = cannot come in
bring-outcome-leftOut = left out
bring-commit = { $n ->
    [0] Nothing to bring in
    [one] Bring in { $n } row
   *[other] Bring in { $n } rows
}
bring-running = { $total ->
    [0] Bringing everything in
   *[other] Bringing everything in: { $done } of { $total }
}
bring-stop = Stop
bring-stopped = Stopped, as you asked
bring-stopped-text = Nothing has come in, and nothing has changed.
bring-done = { $n ->
    [one] { $n } row has come in.
   *[other] { $n } rows have come in.
}
bring-done-toast = { $n ->
    [one] { $n } row has come in
   *[other] { $n } rows have come in
}
bring-see-families = See the families
bring-see-items = See the shelf
bring-see-stock = See the shelf
bring-review = { $n ->
    [one] { $n } cell waits for you to file it
   *[other] { $n } cells wait for you to file them
}
bring-review-text = They are about safe contact or a hidden address, or stand beside such a cell. Until you file them, nobody finds them in notes or search.
bring-review-open = File them now
bring-rejected = { $n ->
    [one] { $n } row did not come in
   *[other] { $n } rows did not come in
}
bring-rejected-text = Save them with the reason beside each one, mend them in your spreadsheet, and bring them in later. The file is not locked, so keep it safe.
bring-rejected-save = Save the rows that did not come in
bring-rejected-saved = The rows are saved.
bring-undo-title = Not what you wanted?
bring-undo-text = All that came in goes away again. What somebody has changed since then stays.
bring-undo = Undo the whole import
bring-undone = The import is undone
bring-undone-text = All that came in with it is gone again.
bring-again = Bring in another file
