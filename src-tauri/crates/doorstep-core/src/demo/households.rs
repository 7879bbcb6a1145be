//! The other families: who they are; their notes come from the common words.

use super::household::{Adult, Child, Home, Household, PLAIN, adult, child};

/// A child with something to note beside name and day.
pub(super) const fn noted(
    name: &'static str,
    born: i32,
    gestation: Option<(u32, u32)>,
    allergies: Option<&'static str>,
    diaper: Option<&'static str>,
) -> Child {
    Child { gestation, allergies, diaper, ..child(name, born) }
}

/// An adult who is best called.
pub(super) const fn called(name: &'static str, relation: &'static str) -> Adult {
    Adult { ways: &[("call", "afternoons", "neutral")], ..adult(name, relation) }
}

/// Those that live around Eastmere, and some beyond.
pub(super) const FIRST: [Household; 15] = [
    Household {
        name: "Kaplan-Reyna",
        languages: &["English", "Spanish"],
        place: Home::At("23 Sorrel Street"),
        adults: &[called("Dafna Kaplan", "mother"), adult("Ignacio Reyna", "father")],
        children: &[child("Milo", -1010), noted("Vera", -214, Some((36, 1)), None, Some("2"))],
        time: "13:00",
        ..PLAIN
    },
    Household {
        name: "Oyelaran",
        languages: &["English", "Yoruba"],
        place: Home::At("17 Chandler Close"),
        town: "Quill Creek",
        adults: &[called("Bisi Oyelaran", "mother")],
        children: &[noted("Tomiwa", -698, None, Some("egg"), Some("5"))],
        time: "15:00",
        next: 8,
        ..PLAIN
    },
    Household {
        name: "Halvorsen",
        place: Home::At("1 Upper Weir"),
        town: "Harrow's Ferry",
        adults: &[adult("Signe Halvorsen", "mother"), called("Petra Lund", "mother")],
        children: &[noted("Aksel", -142, Some((40, 3)), None, Some("1"))],
        every: 7,
        time: "09:00",
        next: 6,
        ..PLAIN
    },
    Household {
        name: "Nakamura-Bright",
        languages: &["English", "Japanese"],
        place: Home::At("88 Saltmarsh Road"),
        town: "Harrow's Ferry",
        adults: &[adult("Emi Nakamura", "mother"), called("Lloyd Bright", "father")],
        children: &[child("Sora", -1322)],
        time: "16:30",
        mode: "video",
        next: 9,
        ..PLAIN
    },
    Household {
        name: "Achterberg",
        languages: &["English", "Dutch"],
        place: Home::At("3 Bell Yard"),
        visitor: 1,
        adults: &[called("Fenna Achterberg", "mother")],
        children: &[noted("Jip", -76, Some((39, 0)), None, Some("1"))],
        every: 7,
        time: "10:30",
        next: 0,
        ..PLAIN
    },
    Household {
        name: "Sepúlveda",
        languages: &["Spanish"],
        place: Home::At("52 Weaver's Lane"),
        visitor: 1,
        adults: &[adult("Rocío Sepúlveda", "mother"), called("Efraín Sepúlveda", "father")],
        children: &[noted("Ximena", -530, None, None, Some("4"))],
        time: "11:30",
        next: 1,
        ..PLAIN
    },
    Household {
        name: "Mbeki-Clarke",
        place: Home::NoFixed("with an aunt until the flat is ready; she knows where"),
        visitor: 1,
        adults: &[called("Thandi Mbeki", "mother")],
        children: &[noted("Zola", -288, Some((31, 5)), None, Some("2"))],
        every: 7,
        time: "14:00",
        mode: "phone",
        next: 3,
        ..PLAIN
    },
    Household {
        name: "Rahman",
        languages: &["Bengali", "English"],
        place: Home::At("14 Coppergate"),
        visitor: 1,
        adults: &[called("Nasrin Rahman (নাসরিন রহমান)", "mother"), adult("Shafiq Rahman", "father")],
        children: &[child("Anika", -845)],
        diet: Some("halal"),
        next: 4,
        ..PLAIN
    },
    Household {
        name: "Fitzwarren",
        place: Home::At("61 Tollgate Court"),
        visitor: 1,
        adults: &[called("Gemma Fitzwarren", "mother"), adult("Ron Fitzwarren", "grandfather")],
        children: &[child("Poppy", -1633), noted("Digby", -402, None, None, Some("4"))],
        time: "15:30",
        ..PLAIN
    },
    Household {
        name: "Hadžić",
        languages: &["Bosnian", "English"],
        place: Home::At("8 Tannery Walk"),
        town: "Quill Creek",
        visitor: 1,
        adults: &[called("Amra Hadžić", "mother")],
        children: &[child("Tarik", -972)],
        time: "13:00",
        next: 7,
        ..PLAIN
    },
    Household {
        name: "Bui",
        languages: &["Vietnamese", "English"],
        place: Home::At("29 Pinder Street"),
        town: "Quill Creek",
        visitor: 1,
        adults: &[adult("Bùi Thị Lan", "mother"), called("Bùi Văn Đức", "father")],
        children: &[noted("Bùi An", -188, Some((37, 2)), None, Some("2"))],
        time: "16:00",
        next: 8,
        ..PLAIN
    },
    Household {
        name: "Morwenna-Tate",
        place: Home::At("5 Cliff Row"),
        town: "Harrow's Ferry",
        visitor: 1,
        adults: &[adult("Jenna Morwenna", "mother"), called("Ellis Tate", "father")],
        children: &[child("", 64)],
        time: "12:00",
        mode: "phone",
        next: 2,
        ..PLAIN
    },
    Household {
        name: "Castellón",
        languages: &["Spanish", "English"],
        place: Home::At("40 Lantern Row"),
        town: "Harrow's Ferry",
        visitor: 1,
        adults: &[adult("Pilar Castellón", "grandmother")],
        children: &[noted("Gael", -1288, None, Some("gluten"), None)],
        kit_choice: "ask",
        time: "09:30",
        next: 9,
        ..PLAIN
    },
    Household {
        name: "Idris",
        languages: &["Arabic", "English"],
        place: Home::At("77 Orchard Bend"),
        town: "Harrow's Ferry",
        visitor: 1,
        adults: &[adult("Huda Idris (هدى إدريس)", "mother"), called("Yasin Idris", "father")],
        children: &[noted("Layan", -451, None, None, Some("4"))],
        diet: Some("halal"),
        time: "11:00",
        next: 6,
        ..PLAIN
    },
    Household {
        name: "Sandoval",
        languages: &["Spanish"],
        place: Home::At("19 Mill Steps"),
        town: "Quill Creek",
        visitor: 1,
        adults: &[called("Maricruz Sandoval", "mother")],
        children: &[noted("Elián", -97, Some((35, 6)), None, Some("1"))],
        every: 7,
        next: 2,
        ..PLAIN
    },
];
