# The working screens: Today, families, visits, kits, the shelf, what waits for review.
# Short and plain; people's own words come before ours.

find-kind-visit = Visit

### Everywhere

more = More
choose = Choose…
show-all = Show all { $n }
reading = Reading…
read-again = Try again
saved-not = Not saved yet; trying again.
pieces = { $n ->
    [one] { $n } piece
   *[other] { $n } pieces
}
pieces-problem = Write a whole number of pieces.
chip-weeks = { $n ->
    [one] in a week
   *[other] in { $n } weeks
}
chip-no-day = No day yet
chip-other-day = Another day…
chip-remove = Take out { $what }
grid-before = The month before
grid-after = The month after
safe-contact = Safe contact
safe-contact-mark = Safe contact: read first
safe-unfold = Open
safe-fold = Close

### Today

today-title = Your work today
today-promised = We promised
today-group-overdue = Overdue
today-group-today = Today
today-group-week = This week
today-group-later = Later
today-nothing = Nothing is due today
today-nothing-text = No visits, and every promise is kept. Good time for a shelf count, or a quiet cup of tea.
today-follow-ups = To talk about, and to finish
follow-talk = Kit talk
follow-talk-do = Talk about it
follow-finishNote = Note
follow-note-of = visit of { $day }
follow-finishNote-do = Finish the note
follow-pack = To pack
follow-pack-do = Pack
follow-carry = With you
follow-carry-do = See the kit
review-waiting = { $n ->
    [one] { $n } cell from an import waits for somebody to decide.
   *[other] { $n } cells from an import wait for somebody to decide.
}
review-go = Look at it

### Promises

promises-open = Promises
promises-ours = What we promised
promises-theirs = What they will do
promises-none = Nothing is open. Promises made at a visit stand here until they are kept.
promise-add = Add a promise
promise-added = Promise written down
promise-save = Write it down
promise-who = Who promised?
promise-us = We did
promise-family = The family did
promise-us-short = We
promise-family-short = They
promise-words = What was promised
promise-words-hint = As one would say it: call the eye clinic about a ride.
promise-due = By when?
promise-no-day = no day set
promise-keep = Kept
promise-keep-what = Kept: { $what }
promise-kept = Promise kept
promise-drop = Drop
promise-drop-what = Drop: { $what }
promise-dropped = Promise dropped

### Planning a visit

visit-title = Visit
visit-plan = Plan a visit
visit-planned = Visit planned
visit-change = Change the plan
visit-change-title = Change the plan: { $family }
visit-change-save = Save the plan
visit-changed = Plan changed
visit-start = Start the visit
visit-finish = Finish the note
visit-back = The family’s page
visit-no-time = no time set
visit-has-jots = Jots waiting for a note
plan-family = Which family?
plan-day = Which day?
plan-needs-day = Choose a day.
plan-needs-mode = Choose how you meet.
plan-time = At what time?
plan-time-hint = Like 9:30
plan-minutes = How many minutes?
plan-mode = How will you meet?
plan-purpose = What is it for?
plan-purpose-hint = Optional. The family hears it beforehand.
missed-title = Visit did not happen: { $family }
missed-lead = It happens. Nothing counts against a family.
missed-by = Who could not make it?
missed-by-family = The family
missed-by-programme = We could not
missed-why = Why, if you know
missed-why-hint = Optional, in a few words.
missed-save = Write it down
missed-done = Written down: the visit did not happen
missed-was-family = The family could not make it
missed-was-programme = We could not make it

### The brief

brief-title = Visit brief
brief-open = Open brief
brief-back = The family’s page
brief-mind = Mind this:
brief-read = Read on screen
brief-pages = Preview pages
brief-pages-wait = Setting the pages…
brief-page = Page { $n } of { $of } of the brief as it prints. The same words can be read on screen.
brief-pdf = Save as PDF
brief-pdf-saved = Brief saved as PDF
guide-mode = How you will meet

### Jotting and finishing

jot-label = A word to remember
jot-hint = Just enough for yourself. The note can wait.
jot-agenda = They wanted to talk about
jot-prompts = If it fits
jot-why = Where these come from
finish-lead = All of this is optional. One sentence is a good note.
finish-saw = What did you see or hear?
finish-saw-hint = Describe, don’t judge: “Ada looked at the book and reached for it.”
finish-told = What did they tell you?
finish-enjoyed = What did you enjoy together?
finish-text = Anything else to remember
finish-theirs = In their words
finish-agenda = What do they want to talk about next?
finish-wentWell = What went well, in their words?
finish-strength = A strength you noticed
finish-strength-hint = One line, so that it stands on their page.
finish-attended = Who was there?
finish-promises = Promises
finish-kept = Kept: { $what }
finish-promise-add = Add a promise
finish-promise-away = Remove promise { $n }
finish-when = When it was
finish-on = Which day?
finish-jots = Your jots
finish-jots-in = They stand in the note. Change them there as you like.
finish-jots-added = What is not in the note yet is put at its end when you save.
finish-no-jots = No jots from this visit.
finish-save = Save the note
finish-done = Note saved
next-title = Next time
next-planned = is planned already: { $day }.
next-same-time = Next week, same time ({ $time })
next-week = In a week
next-two-weeks = In two weeks
note-empty = No words yet
note-empty-text = This visit was finished without a note.
note-change = Change the note

### Families

families-title = Families
families-whose = Whose families
families-mine = My families
families-all = All families
families-filter = Find in this list
families-filter-clear = Show all again
families-count = { $n ->
    [one] { $n } family
   *[other] { $n } families
}
families-no-match = Nobody here by that name
families-no-match-text = Try a part of a name, a town or a language. Accents do not matter.
families-none-mine = No families are yours yet
families-none-mine-text = Families you visit stand here. Somebody else may visit the others.
families-see-all = See all families
families-none = No families yet
families-none-text = Bring in the list you have, or enrol the first family by hand.
families-import = Bring in a list
family-title = Family
family-no-visit = no visit planned
family-name = What do they call themselves?
family-name-hint = “Torres-Reyes”, “the Okafor-Bells”, or what is safe to write.
family-languages = Languages at home
family-languages-hint = As many as they speak.
family-interpreter = Interpreter
family-interpreter-hint = Optional. Language, dialect, who it should be.
family-reference = Your own number for them
family-reference-hint = Optional.
family-visitors = Home visitors
family-visitors-hint = The first one you tick leads.
family-visitor-lead = leads
family-kit-choice = Kits
family-kit-words = What they said about kits
family-diet = Food
family-enrolled = With us since
family-edit = Change the family’s details
family-saved = Family’s details saved
family-remove = Remove this family…
family-remove-title = Remove { $family }?
family-remove-lead = They go from every list, from Today and from the search, for everybody. Right after it, Undo brings them back. It is meant for a family that was written down by mistake, or twice.
family-remove-leave = If they stop coming, choose “They leave the programme” instead: they stay on the lists as a family that has left.
family-remove-erase = Removing deletes no words: what was written stays in the encrypted records. Only “Erase”, under Programme, destroys them for good.
family-remove-do = Remove
family-removed = { $family } removed
family-kits = Kits on their way
family-kits-board = See the kit board
family-kits-none = Nothing is on its way.
family-review = { $n ->
    [one] { $n } imported cell about this family waits for somebody to decide.
   *[other] { $n } imported cells about this family wait for somebody to decide.
}
kit-choice-yes = They like to get kits
kit-choice-ask = Ask each time
kit-choice-pickup = Only to pick up
kit-choice-booksOnly = Books only
kit-choice-no = No kits, please

### Enrolling

enrol-title = Enrol a family
enrol-lead = Start with people. Everything can be changed and added later.
enrol-who = Who they are
enrol-where = Where, and who visits
enrol-step = { $n } of 2
enrol-needs-name = Write what the family calls itself.
enrol-date-unclear = One of the dates cannot be read. Mend it, or empty its boxes.
enrol-alike = { $n ->
    [one] Could it be this family?
   *[other] Could it be one of these families?
}
enrol-adults = Adults
enrol-adult-add = Add an adult
enrol-adult-away = Remove adult { $n }
enrol-children = Children
enrol-child-add = Add a child
enrol-child-n = Child { $n }
enrol-child-away = Remove child { $n }
enrol-save = Enrol the family
enrol-safe = If a call, a letter or a visit could put somebody in danger: their page, which opens next, offers “Add a safe-contact rule…”.
enrol-back = Back to the people
enrol-done = { $family } enrolled
place-title = Where do they live?
place-address = At an address
place-none = No fixed place
place-none-hint = With friends, in a car, moving about.
place-withheld = Kept back
place-withheld-hint = The address stays out of lists, prints and search. It can be kept as a sealed fact.
place-line = Address
place-note = How to find them
place-note-hint = Optional. The blue door, the dog, where to park.
place-town = Town
place-postcode = Postcode
place-unknown = Address not noted

### People

people-title = Their people
people-add = Add a person
people-none = Nobody is noted yet.
person-unnamed = Baby, not named yet
person-say = say { $said }
person-also = also called { $name }
person-allergic = watch out for { $to }
person-diaper = diaper size { $size }
person-edit = Change this person
person-kind = Who is it?
person-adult = An adult
person-child = A child
person-name = Name
person-said = How to say it
person-said-example = mah-ree-SOHL
person-said-hint = Optional, as it sounds.
person-also-label = Also called
person-relation = Who they are
person-relation-example = mother, grandfather…
person-relation-hint = Optional: mother, father, grandmother.
person-allergies = Allergies
person-diaper-label = Diaper size
person-saved = Person saved
person-remove = Take out this person
person-removed = Person taken out
child-name = Name
child-name-hint = May stay empty before birth.
child-born = Born already?
child-born-yes = Yes
child-born-no = On the way
child-birth = Date of birth
child-birth-about = This date is a guess
child-gestation = Weeks of pregnancy at birth
child-gestation-hint = If early: 34w3d
child-due = Expected on

### How to reach them

moment-reach = Best way to reach
moment-next = Next visit
moment-language = Languages
moment-language-none = Not noted yet
moment-interpreter = Interpreter: { $who }
last-words = What they said last
ways-title = How to reach them
ways-none = No way is noted yet.
way-add = Add a way
way-change = Change this way
way-kind = Kind
way-person = Whose is it?
way-value = Number or address
way-value-hint = As they gave it.
way-hours = When
way-hours-hint = Optional: mornings, after 4.
way-voicemail = If a machine answers
way-rank = Which do they like best?
way-rank-first = 1, the best
way-saved = Way saved
way-remove = Take out this way
way-removed = Way taken out
way-not-safe = Not safe
way-only-safe = Only the ways their safe-contact rule allows can be picked.
way-none-safe = Their safe-contact rule allows no way yet. Add a safe way to the rule first.
way-needs-adult = Add an adult first: a way to reach belongs to somebody.
voicemail-unasked = Not asked yet
voicemail-never = leave no message
voicemail-neutral = only a message that does not name us
voicemail-allowed = a message is fine

### Safe contact

safe-set = Set a safe-contact rule
safe-add = Add a safe-contact rule…
safe-add-why = Could a call, a letter or a visit put somebody in danger? Say what is safe, and every page of this family shows it.
safe-change = Change the safe-contact rule
safe-lead = Only what stands here counts as safe. It is shown on top of every page of this family. Ask them each time.
safe-ways = Ways that are safe
safe-ways-none = None yet: then only talking in person is safe.
safe-way-add = Add a safe way
safe-way-away = Remove safe way { $n }
safe-way-needs-kind = Choose which way this is.
safe-way-needs-words = Say which number or address. Without it, every number of this kind would count as safe.
safe-voicemail = If a machine answers
safe-voicemail-neutral-hint = For example: “Please call back”, nothing else.
safe-say = Who do you say you are?
safe-say-hint = Optional: a name they chose, such as the library.
safe-dont = Never
safe-dont-hint = Optional, one a line, as it goes on after “never”: call the landline.
safe-pickup = They pick up kits; nobody brings them
safe-just-checked = Checked with them today
safe-checked-last = Last checked: { $day }
safe-cover = Name to print instead of theirs
safe-cover-hint = Optional. Stands on paper and labels.
safe-save = Save the rule
safe-saved = Safe-contact rule saved
safe-end = End the rule
safe-ended = Safe-contact rule ended

### Strengths, notes, sealed facts, the time line

strengths-title = What goes well
strengths-none = Nothing is noted yet. What did you enjoy seeing?
strength-add = Add a strength
strength-added = Strength added
strength-words = What goes well?
strength-words-hint = What you saw or they said: “Iván squeaks the book and Emilia looks.”
strength-person = About whom?
strength-all = All of them
strength-said-by = Who said it?
strength-said-by-hint = Only if these are their own words.
strength-seen = When?
strength-save = Add it
strength-remove = Take out this strength: { $what }
strength-removed = Strength taken out
note-add = Write a note
note-added = Note saved
note-kind = What is it?
note-kind-note = A note
note-kind-contact = We talked
note-kind-message = They left a message
note-text = What happened?
note-text-hint = Describe, don’t judge. Their own words are best.
note-on = Which day?
note-save = Save the note
sealed-title = Sealed facts
sealed-count = { $n ->
    [0] Sealed facts: none
    [one] { $n } sealed fact
   *[other] { $n } sealed facts
}
sealed-before = Sealed facts are kept apart: not in lists, not in search, not on paper. Open them only if you need them now, and look over your shoulder first.
sealed-open = Open the sealed facts
sealed-none = There are none.
sealed-add = Seal a fact
sealed-added = Fact sealed
sealed-lead = For what could bring somebody into danger. It can be opened by those who look after this family.
sealed-kind = What is it?
sealed-oldNumber = An old number
sealed-otherPerson = Another person
sealed-address = An address
sealed-note = Something else
sealed-text = The fact
sealed-save = Seal it
where-title = Where, and how they like it
timeline-title = Together so far
timeline-none = Nothing has been written yet. It begins with the first visit.
timeline-more = Show older
timeline-visit = Visit
timeline-note = Note
timeline-kit = Kit
timeline-promise = Promise
timeline-joined = Joined
timeline-visit-of = Visit of { $day }
conflict-title = Two versions were written: { $field }
conflict-field = one of the details
conflict-edit = Look at it and keep the right one

### Kits

kits-title = Kits
kits-lead = From what they asked for to what we learned.
kits-board = Board
kits-defined = Our kits
kits-mine = Only my families
kits-carrying = With you now
kits-none = No kits yet
kits-none-text = A kit begins with an everyday moment it is for. Then come its contents.
board-path = Where the kits stand
board-asked = Asked for
board-planned = Planned
board-packed = Packed
board-out = On the way
board-handedOver = Delivered
board-notDelivered = Not delivered
board-heardBack = Heard back
board-none-asked = Nobody waits for an answer.
board-none-planned = Nothing is planned.
board-none-packed = Nothing stands packed.
board-none-out = Nothing is on the way.
board-none-handedOver = Nothing waits to hear back.
board-none-notDelivered = Everything found its family.
board-none-heardBack = No talk is waiting.
board-more = { $n ->
    [one] and { $n } more
   *[other] and { $n } more
}
board-empty = No kits are on their way
board-empty-text = When a family asks for something, ask for the kit on their page. It then stands here until you have talked about it.
card-for = for { $child }
card-planned-for = planned for { $day }
card-since = since { $day }
card-with = with { $who }
card-kept = waits at { $place }
card-left = left: { $where }
card-talk-due = Talk { $when }
card-basic-need = Basic need
step-title = { $step }: { $kit }, { $family }
step-done-sendOut = { $kit } is on its way
step-done-handOver = { $kit } handed over
step-done-pickUp = { $kit } was picked up
step-done-mail = { $kit } sent
step-done-giveByVisitor = { $kit } given by their visitor
step-done-leaveSafe = { $kit } left in a safe place
step-done-unpack = { $kit } unpacked; its things are back
step-done-askAgain = { $kit } is asked for again
step-done-cancel = { $kit } called off
step-done-notDelivered = Written down: { $kit } could not be given
step-done-tryAgain = { $kit } goes out again
step-done-bringBack = { $kit } is back, still packed
step-done-putOff = { $kit } can wait
step-done-decline = “No, thank you” written down
step-done-hearBack = Their words are written down
step-done-talk = Talked about { $kit }
step-hearBack-lead = Never ask first whether it was used.
step-hearBack-words = How did it go when they opened it?
step-hearBack-hint = Their own words are best.
step-hearBack-more = Who said it?
step-hearBack-more-hint = Optional
step-talk-lead = This closes the round. What you learn goes into the next kit.
step-talk-words = What did you talk about?
step-talk-hint = What the child did, what fitted, what they wish for next.
step-talk-more = What did we learn?
step-talk-more-hint = Optional, one line: larger letters, two sizes.
step-leaveSafe-words = Where was it left?
step-leaveSafe-hint = The place they named.
kit-ask = Ask for a kit
kit-ask-words = What did they say?
kit-ask-words-hint = In their words: “Does size 2 leak for everyone?”
kit-ask-by = Who asked?
kit-ask-by-unknown = Not noted
kit-ask-kit = Which kit?
kit-ask-child = For whom?
kit-ask-all = All of them
kit-ask-needs-kit = Choose a kit.
kit-ask-no-kits = There are no kits yet. Make one first, under Kits.
kit-ask-save = Ask for it
kit-asked = Kit asked for
kit-planned = Kit planned
kit-plan-on = When should it reach them?
kit-plan-way = How does it get there?
kit-plan-way-safe = Only the ways their safe-contact rule allows.
kit-plan-carrier = Who brings it?
kit-plan-nobody = Nobody yet
kit-plan-save = Plan it
kit-pack-save = Pack it
kit-pack-again = Try to pack again
kit-packed = { $kit } packed
pack-contents = In it: { $what }
pack-from = Take the things from
pack-no-places = There is no place for things yet. Add one on the Shelf page first.
pack-short = Not enough here. Nothing was moved.
pack-stop-never = This must not go to this family. Nothing was moved.
pack-stop-reason = Think about this before it goes. Nothing was moved.
pack-why = Why is it all right to send?
pack-why-hint = It is kept with the kit.
packing-past-use-by = { $item }: what is here is past its last day. Take it off the shelf, or receive fresh ones.
packing-recalled = { $item } is recalled. Put it aside.
packing-small-parts = { $item } has small parts, and a child under 3 may live there.
packing-label-age = { $item } is labelled for older children, and a child under 3 may live there.
packing-avoided = { $item } contains something this family avoids.
packing-lot-unknown = { $item } is under recall, and nobody knows which lot this is.
packing-near-use-by = { $item } has to be used soon.
packing-other = { $item } needs a second look.
short-item = Thing
short-wanted = Needed
not-delivered-why = What happened?
not-delivered-needs = Choose what happened.
not-delivered-words = In a few words
try-again-on = When does it go out again?
put-off-on = When shall we ask again?
decline-lead = “No, thank you” is a full answer. Nothing else changes.
decline-words = What they said
return-lead = It stays packed and promised to them.
return-to = Where does it stand now?
kit-title = Kit
kit-new = Make a kit
kit-new-lead = Begin with the everyday moment it is for.
kit-version = Version { $n }. Other contents make a new version; kits planned already keep theirs.
kit-with = The moment it is for
kit-with-hint = “Look at one page with Emilia and wait for what she points at.”
kit-with-es = The same in Spanish
kit-name = What do you call it?
kit-kind = What kind is it?
kit-kind-literacy = Books and words
kit-kind-diapers = Diapers
kit-kind-hygiene = Washing and care
kit-kind-safeSleep = Safe sleep
kit-kind-play = Play by age
kit-kind-food = Food
kit-kind-feeding = Feeding
kit-kind-tech = Phone and internet
kit-kind-postpartum = After birth
kit-kind-welcome = Welcome home
kit-kind-bigItem = Something big
kit-kind-comfort = Comfort
kit-kind-other = Something else
kit-basic = It meets a basic need
kit-basic-hint = Then we talk about it after 3 days instead of 7.
kit-lines = What is in it
kit-line-what = Thing
kit-line-item = { $item } ({ $n } free)
kit-line-quantity = Pieces
kit-line-rule = Must it be there?
kit-line-add = Add a thing
kit-line-away = Remove thing { $n }
kit-line-number = Write how many pieces of each thing: a whole number.
kit-rule-required = Always
kit-rule-optional = If there is some
kit-rule-chooseOne = They choose one
kit-learned = What did we learn since version { $n }?
kit-learned-hint = Optional. With a line here, a new version begins.
kit-save = Save the kit
kit-saved = { $kit } saved
kit-enough = { $n ->
    [0] not enough for any
    [one] enough for { $n }
   *[other] enough for { $n }
}
kit-gone = This kit is not here
kit-gone-text = Somebody may have removed it.
kit-no-items = Nothing to put in yet
kit-no-items-text = A kit is made of things on the shelf. Add some first.

### The shelf

shelf-title = Shelf
shelf-lead = What we have, what is promised, what is free.
shelf-filter = Find a thing
shelf-none = Nothing on the shelf yet
shelf-none-text = Bring in the list you have, or add things one by one.
shelf-import = Bring in a list
shelf-no-match = Nothing by that name
shelf-no-match-text = Try a part of its name, a size or a lot number.
shelf-discrepancies = { $n ->
    [one] { $n } thing counts below zero
   *[other] { $n } things count below zero
}
shelf-discrepancies-text = More was taken than was written down. Count what is there.
stock-item = Thing
stock-place = Place
stock-everywhere = Everywhere
stock-on-hand = On hand
stock-promised = Promised
stock-free = Free
stock-use-by = Use by
stock-do = Do
stock-lot = Lot
stock-lots = Where it lies
stock-pieces = Pieces
stock-small-parts = small parts
stock-receive = Receive things
stock-move = Move
stock-count = Count
stock-edit = Change details
use-by-soon = use soon
use-by-past = past its last day
use-by-fine = fine
lots-none = None here now.
lot-none = no lot
receive-needs-item = Choose what came in.
receive-quantity = How many pieces?
receive-quantity-hint = Single pieces, not boxes.
receive-from = Where did they come from?
receive-donor = Given to us
receive-supplier = Bought
receive-lot = Lot number
receive-lot-hint = Optional. For formula and food, it helps if something is recalled.
receive-use-by = Use by
receive-save = Take them in
receive-done = { $n ->
    [one] { $n } piece taken in
   *[other] { $n } pieces taken in
}
receive-ask = Somebody who looks after the shelf has to add the first thing and the first place.
receive-place-first = First, a place where things lie
receive-thing-first = Now the first thing
move-from = From
move-to = To
move-save = Move
move-done = Moved
move-nothing = There is nothing to move.
move-nowhere = There is only one place. Add another one first.
move-short = Not that many are free. Nothing was moved.
move-short-numbers = On hand: { $onHand }. Promised: { $promised }. Free: { $free }.
count-lead = Write what is really there. What was written before stays in the record.
count-where = Which ones?
count-pieces = How many are there?
count-save = Save the count
count-done = Count saved
item-add = Add a thing
item-name = What is it?
item-kind = What kind of thing?
item-kind-consumable = It is used up
item-kind-keep = They keep it
item-kind-loan = On loan
item-kind-sheet = A card or sheet
item-size = Size
item-unit = Counted in
item-unit-hint = piece, tin, book
item-pack = Pieces in a box
item-age = For children from, in months
item-age-hint = Optional, as on its label.
item-small-parts = It has small parts
item-small-parts-hint = Then packing stops for homes with a child under 3.
item-allergens = Contains
item-allergens-hint = Optional: milk, nuts, latex.
item-code = Code
item-saved = { $item } saved
place-add = Add a place
place-name = What is it called?
place-name-hint = Shelf A, Dana’s car.
place-kind = What is it?
place-kind-shelf = Shelf or room
place-kind-vehicle = Car
place-kind-office = Office
place-saved = { $place } added

### What waits for review

review-title = To file
review-lead = These cells came in with a list. They may be about somebody’s safety, or stand beside something that is. They are kept nowhere else until a person decides.
review-left = { $n ->
    [one] { $n } cell to decide
   *[other] { $n } cells to decide
}
review-none = Nothing waits
review-none-text = Every cell that waited has found its place.
review-line = { $family }, row { $row }
review-where = row { $row }, column “{ $column }”
review-is-rule = This cell, or one beside it in the same row, may say how they can be reached safely.
review-is-address = This cell, or one beside it in the same row, may hold an address that must be kept back.
review-rule-keeps = Put into the rule what everybody who meets them must know. The words of the cell stay with their sealed facts.
review-as-rule = Make it a safe-contact rule
review-as-sealed = Seal it
review-as-note = Nothing about safety: write it into a note
review-as-nothing = Nothing to keep
review-seal = Seal it
review-note = Write the note
review-note-text = Everybody who meets them can read it, and find it.
review-nothing = Let it go
review-reason = Why can it go?
review-reason-hint = One line, for whoever asks later.
review-filed = Decided
review-nobody = A title or a footer of the file
review-whose = Whose is it?
review-row = row { $row }
