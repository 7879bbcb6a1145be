//! Common words for the notes of older visits: what could be seen and heard, nothing that judges.
//! `{child}` and `{adult}` stand for the names.

/// What was seen, by age: expected, to 5 months, 6 to 11, 12 to 23, 24 to 35, from 36.
pub(super) const SAW: [&[&str]; 6] = [
    &[
        "{adult} had set up a corner by the window: a basket, two folded sheets, a lamp that gives little light.",
        "{adult} read out the questions for the clinic and put the three that matter most on top.",
        "{adult} laid a hand where the baby kicked and waited for the next one.",
        "{adult} hummed an old tune of the family and tapped the beat on the table.",
    ],
    &[
        "{child} looked from the lamp to {adult}'s face when {adult} began to speak, and stayed there.",
        "{adult} paused after each sound {child} made; {child} answered with another one, five times to and fro.",
        "{child} lay on the blanket, lifted the head to the red cloth and held it up for a few breaths.",
        "When {child} turned away, {adult} leaned back and waited. {child} turned round again and smiled.",
        "{adult} named each step of the diaper change; {child} kicked at the word for the water.",
        "{child} held on to {adult}'s finger with the whole hand through the song.",
    ],
    &[
        "{child} reached for the wooden spoon, passed it from one hand to the other and banged it on the bowl.",
        "{child} called out from the blanket; {adult} answered from the stove, and they went on like this while the rice cooked.",
        "{adult} hid behind the dish towel. {child} pulled it away and laughed out loud, then held it out for more.",
        "{child} rolled over twice to get to the ring and looked up at {adult} before taking it.",
        "{child} patted the picture of the dog. {adult} barked softly, and {child} patted it again.",
        "{child} sat between {adult}'s knees and dropped cups into the basket one after the other.",
    ],
    &[
        "{child} brought the book, turned it the right way round and pointed at the moon. {adult} said the word in both languages.",
        "{child} walked along the sofa with one hand on it, let go, took three steps to {adult} and sat down laughing.",
        "{adult} gave {child} a cloth to wipe the table with; {child} wiped it, then the chair, then {adult}'s knee.",
        "{child} pointed at the door and said a word for outside. {adult} said, \"First shoes,\" and {child} fetched them.",
        "{child} fed the bear with an empty spoon and looked round to see who was watching.",
        "{child} stacked four blocks; when they fell, {adult} said, \"Oh! Again?\" and {child} began anew.",
    ],
    &[
        "{child} told the story of the bus with both arms. {adult} asked what came next and waited for the answer.",
        "{child} sorted the socks by colour and named three of the colours.",
        "{adult} and {child} cut bananas together, {child} with the blunt knife, counting the pieces aloud.",
        "{child} asked \"why\" about the rain four times and got four answers.",
        "{child} waited by the slide until the younger child was down, then climbed up.",
        "{child} covered the doll, said \"sleep now\" and put a finger to the lips.",
    ],
    &[
        "{child} drew the family, oldest first, and told who was who.",
        "{child} explained the rules of the game to us and let {adult} begin.",
        "{child} wrote the first letter of the name on the window and asked for the next one.",
        "{adult} read one page, {child} told the next from the pictures.",
        "{child} set the table for everybody and counted the cups twice.",
    ],
];

/// How many of what they told, enjoyed and said went well fit a baby's first year: the first ones.
pub(super) const FOR_BABIES: (usize, usize, usize) = (6, 3, 4);

/// What they told.
pub(super) const TOLD: [&str; 10] = [
    "{adult} said the mornings go more smoothly since the clothes lie ready at night.",
    "{adult} said {child} now wakes once, drinks and goes back to sleep.",
    "{adult} talked about the new shifts, and who can be there on the two late days.",
    "{adult} said the check-up went as hoped, and showed the card.",
    "{adult} said that a cousin has moved in nearby, and that it is good to have somebody to call.",
    "{adult} told about a long week, and about the evening when everybody laughed at the spilled soup.",
    "{adult} said the walk to the playground has become the best part of the day.",
    "{adult} told how {child} greeted a neighbour by name on the stairs.",
    "{adult} asked what other families do about biting, and told what has helped so far.",
    "{adult} asked about the reading hour at the library, and whether one can just come.",
];

/// What was enjoyed together.
pub(super) const ENJOYED: [&str; 7] = [
    "The clapping song, three times over.",
    "Looking out at the rain together, saying nothing.",
    "Blowing on the paper snake, taking turns.",
    "Looking out at the garbage truck and waving.",
    "Peeling an orange and smelling the peel.",
    "Making a drum out of two pots.",
    "Finding everything in the kitchen that is round.",
];

/// What went well, in a parent's words.
pub(super) const WELL: [&str; 8] = [
    "Bath time is ours now. No phone, just us two.",
    "I did not think singing would do anything. It does.",
    "This week I asked for help once, and I got it.",
    "Everybody slept until six. Everybody.",
    "We sat on the floor until dinner burned a little, and it was worth it.",
    "I waited, and then the word came.",
    "Grandpa read to everyone on the video call.",
    "We made the whole walk without the stroller.",
];

/// What they would like to talk about next.
pub(super) const AGENDA: [&str; 6] = [
    "How to get ready for the new room",
    "Foods with more to chew",
    "What to say when two of them want the same thing",
    "The forms for child care",
    "Going to sleep without the bottle",
    "Something for us adults, for once",
];

/// Strengths that were seen.
pub(super) const STRENGTHS: [&str; 10] = [
    "{adult} waits for an answer before going on.",
    "{adult} notices when it is enough for everyone, and says so aloud.",
    "{adult} sings the same song at the same hour every evening.",
    "{adult} turns what is in the kitchen into a game.",
    "{adult} keeps a list of questions and asks them.",
    "{adult} says what comes next before it comes.",
    "{adult} knows every neighbour who can be called at night.",
    "{adult} leaves the last step to {child}, and waits.",
    "{adult} tells {child} the story of the day at bedtime.",
    "{adult} rests when {child} rests, and stands by it.",
];

/// Why a visit did not take place: by whom, and why.
pub(super) const MISSED: [(&str, &str); 4] = [
    ("family", "A fever in the house; they wrote in the morning."),
    ("programme", "The car was in the workshop; moved to the week after."),
    ("family", "A shift was changed at short notice."),
    ("programme", "Training day."),
];

/// Promises of ours that were kept, and theirs.
pub(super) const KEPT: [(&str, &str); 6] = [
    ("us", "Bring the timetable of the reading hour"),
    ("family", "Take the question list to the check-up"),
    ("us", "Ask whether there is a place in the Tuesday group"),
    ("family", "Write down one thing that made everybody laugh this week"),
    ("us", "Send the phone number of the dental van"),
    ("family", "Try the short walk after dinner and tell how it went"),
];
