//! Kits on their way, in every state there is.

/// A kit on its way. Days count from today.
pub(super) struct Course {
    /// The family, by place in the tables.
    pub family: usize,
    /// The kit, by place among the recipes.
    pub kit: usize,
    pub state: &'static str,
    pub asked: i32,
    pub words: &'static str,
    /// The day it is planned for, or was.
    pub planned: Option<i32>,
    pub way: &'static str,
    /// Who brings it: one of the three visitors.
    pub carrier: Option<usize>,
    /// The day it reached them.
    pub done: Option<i32>,
    /// What they said about it.
    pub heard: &'static str,
    /// What came out of the talk, or why not.
    pub said: &'static str,
}

const ASKED: Course = Course {
    family: 0,
    kit: 0,
    state: "asked",
    asked: -1,
    words: "",
    planned: None,
    way: "ownVisitor",
    carrier: None,
    done: None,
    heard: "",
    said: "",
};

const TALKED: Course = Course { state: "talked", ..ASKED };

/// The kits.
pub(super) const COURSES: [Course; 31] = [
    Course {
        state: "heardBack",
        asked: -16,
        words: "Un libro con animales, si hay. A ella le gustan las orejas.",
        planned: Some(-7),
        carrier: Some(0),
        done: Some(-7),
        heard: "Lo abre ella sola en la página del conejo. Siempre el conejo.",
        ..ASKED
    },
    Course {
        kit: 1,
        state: "planned",
        asked: -4,
        words: "Talla 2, por favor; la 1 ya aprieta.",
        planned: Some(0),
        carrier: Some(0),
        ..ASKED
    },
    Course {
        family: 1,
        kit: 4,
        state: "out",
        asked: -6,
        words: "Something he can fill and empty, like my pots.",
        planned: Some(0),
        carrier: Some(0),
        ..ASKED
    },
    Course {
        family: 1,
        state: "talked",
        asked: -60,
        words: "Pictures, any language.",
        planned: Some(-52),
        carrier: Some(0),
        done: Some(-52),
        heard: "He takes it to bed.",
        said: "Wordless is best for three languages in one house.",
        ..TALKED
    },
    Course { family: 2, kit: 7, words: "For the basket by the window.", asked: -3, ..ASKED },
    Course {
        family: 2,
        kit: 5,
        state: "viaVisitor",
        asked: -20,
        words: "Laleh wants to make a gift.",
        planned: Some(-5),
        carrier: Some(0),
        done: Some(-5),
        ..ASKED
    },
    Course {
        family: 3,
        kit: 1,
        state: "packed",
        asked: -2,
        words: "For both, same size for now.",
        planned: Some(1),
        carrier: Some(0),
        ..ASKED
    },
    Course { family: 3, kit: 4, words: "One set is enough, they share.", asked: -6, ..ASKED },
    Course {
        family: 3,
        kit: 3,
        state: "talked",
        asked: -150,
        words: "A second place to sleep.",
        planned: Some(-146),
        carrier: Some(0),
        done: Some(-146),
        heard: "Each has a corner now.",
        said: "Set it up together at the next visit.",
        ..TALKED
    },
    Course {
        family: 4,
        kit: 2,
        state: "handedOver",
        asked: -9,
        words: "Size 4, and wipes.",
        planned: Some(-5),
        carrier: Some(0),
        done: Some(-5),
        ..ASKED
    },
    Course {
        family: 5,
        kit: 3,
        state: "packed",
        asked: -5,
        words: "Something that folds.",
        planned: Some(3),
        way: "pickup",
        ..ASKED
    },
    Course {
        family: 5,
        kit: 2,
        state: "pickedUp",
        asked: -20,
        words: "Size 4.",
        planned: Some(-11),
        way: "pickup",
        done: Some(-11),
        ..ASKED
    },
    Course {
        family: 6,
        kit: 7,
        state: "handedOver",
        asked: -30,
        words: "A notebook would be nice.",
        planned: Some(-8),
        carrier: Some(0),
        done: Some(-8),
        ..ASKED
    },
    Course {
        family: 7,
        kit: 6,
        state: "planned",
        asked: -2,
        words: "Arroz, y nada con cacahuate.",
        planned: Some(4),
        carrier: Some(0),
        ..ASKED
    },
    Course {
        family: 8,
        kit: 4,
        state: "leftSafe",
        asked: -12,
        words: "By the third bell, in the bicycle box.",
        planned: Some(-3),
        way: "leftSafe",
        carrier: Some(0),
        done: Some(-3),
        ..ASKED
    },
    Course {
        family: 9,
        kit: 0,
        state: "heardBack",
        asked: -21,
        words: "Books, yes.",
        planned: Some(-9),
        carrier: Some(0),
        done: Some(-9),
        heard: "Danylo reads to the cat.",
        ..ASKED
    },
    Course {
        family: 9,
        kit: 6,
        state: "declined",
        asked: -40,
        words: "",
        said: "Thank you, we manage; others need it more.",
        ..ASKED
    },
    Course { family: 11, kit: 1, asked: -1, words: "For Vera, when there are some.", ..ASKED },
    Course {
        family: 12,
        kit: 6,
        state: "notDelivered",
        asked: -8,
        words: "No egg in anything, please.",
        planned: Some(-1),
        way: "courier",
        carrier: Some(1),
        said: "nobodyIn",
        ..ASKED
    },
    Course {
        family: 13,
        kit: 3,
        state: "talked",
        asked: -120,
        words: "Before he comes home.",
        planned: Some(-118),
        carrier: Some(0),
        done: Some(-118),
        heard: "He slept in it the first night.",
        said: "The sheets are a finger too wide.",
        ..TALKED
    },
    Course {
        family: 15,
        kit: 1,
        state: "sent",
        asked: -10,
        words: "By mail is easiest.",
        planned: Some(-6),
        way: "mail",
        done: Some(-6),
        ..ASKED
    },
    Course {
        family: 16,
        kit: 2,
        state: "packed",
        asked: -3,
        words: "Talla 4.",
        planned: Some(1),
        carrier: Some(1),
        ..ASKED
    },
    Course {
        family: 17,
        kit: 3,
        state: "planned",
        asked: -2,
        words: "For the aunt's place.",
        planned: Some(2),
        way: "courier",
        carrier: Some(1),
        ..ASKED
    },
    Course { family: 20, kit: 5, words: "For Tarik, he is three next month.", asked: -2, ..ASKED },
    Course {
        family: 22,
        kit: 7,
        state: "later",
        asked: -14,
        words: "After the move, please.",
        said: "Not before the boxes are unpacked.",
        ..ASKED
    },
    Course {
        family: 24,
        kit: 2,
        state: "out",
        asked: -7,
        words: "Size 4, thank you.",
        planned: Some(0),
        way: "courier",
        carrier: Some(2),
        ..ASKED
    },
    Course {
        family: 28,
        kit: 4,
        state: "returned",
        asked: -12,
        words: "Cups, like the neighbour's.",
        planned: Some(-3),
        way: "courier",
        carrier: Some(2),
        said: "noCourier",
        ..ASKED
    },
    Course {
        family: 30,
        kit: 1,
        state: "handedOver",
        asked: -8,
        words: "For Mehar.",
        planned: Some(-2),
        carrier: Some(2),
        done: Some(-2),
        ..ASKED
    },
    Course { family: 32, kit: 6, words: "Things that need no refrigerator.", asked: -1, ..ASKED },
    Course {
        family: 33,
        kit: 2,
        state: "cancelled",
        asked: -25,
        words: "Size 4.",
        said: "They found a big pack themselves.",
        ..ASKED
    },
    Course {
        family: 36,
        kit: 5,
        state: "talked",
        asked: -70,
        words: "Two of everything, they are two.",
        planned: Some(-61),
        carrier: Some(2),
        done: Some(-61),
        heard: "One makes, one sells.",
        said: "One box was enough for both.",
        ..TALKED
    },
];
