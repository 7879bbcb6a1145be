//! The other families: who they are; their notes come from the common words.

use super::household::{Adult, Child, Home, Household, PLAIN, adult, child};

/// A child with something to note beside name and day.
const fn noted(name: &'static str, born: i32, gestation: Option<(u32, u32)>, allergies: Option<&'static str>, diaper: Option<&'static str>) -> Child {
    Child { gestation, allergies, diaper, ..child(name, born) }
}

/// An adult who is best called.
const fn called(name: &'static str, relation: &'static str) -> Adult {
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

/// And the others.
pub(super) const SECOND: [Household; 14] = [
    Household {
        name: "Thorsby",
        place: Home::At("2 Ropewalk"),
        town: "Harrow's Ferry",
        visitor: 1,
        adults: &[adult("Callum Thorsby", "father")],
        children: &[noted("Maisie", -733, None, None, Some("5"))],
        time: "17:00",
        mode: "video",
        next: 10,
        ..PLAIN
    },
    Household {
        name: "Varga",
        languages: &["Hungarian", "English"],
        place: Home::At("36 Sorrel Street"),
        visitor: 1,
        adults: &[adult("Ildikó Varga", "mother"), called("Zsolt Varga", "father")],
        children: &[child("Botond", -1140)],
        time: "14:30",
        next: 11,
        ..PLAIN
    },
    Household {
        name: "Achieng",
        languages: &["Luo", "Swahili", "English"],
        place: Home::At("10 Beacon Terrace"),
        town: "Quill Creek",
        visitor: 2,
        adults: &[adult("Rehema Achieng", "mother")],
        children: &[noted("Baraka", -351, None, None, Some("3"))],
        time: "09:00",
        next: 0,
        ..PLAIN
    },
    Household {
        name: "Lavoie",
        languages: &["French", "English"],
        place: Home::At("55 Bell Yard"),
        visitor: 2,
        adults: &[called("Aurélie Lavoie", "mother"), adult("Thibault Lavoie", "father")],
        children: &[noted("Capucine", -620, None, Some("milk"), Some("5"))],
        time: "10:30",
        next: 1,
        ..PLAIN
    },
    Household {
        name: "Singh Gill",
        languages: &["Punjabi", "English"],
        place: Home::At("21 Chandler Close"),
        town: "Quill Creek",
        visitor: 2,
        adults: &[called("Harpreet Gill (ਹਰਪ੍ਰੀਤ)", "mother"), adult("Manjit Gill", "father"), called("Surjit Kaur", "grandmother")],
        children: &[child("Angad", -1480), noted("Mehar", -239, None, None, Some("2"))],
        diet: Some("vegetarian"),
        time: "13:30",
        next: 2,
        ..PLAIN
    },
    Household {
        name: "Papadakis",
        languages: &["Greek", "English"],
        place: Home::At("4 Ropewalk"),
        town: "Harrow's Ferry",
        visitor: 2,
        adults: &[adult("Eleni Papadakis (Ελένη)", "mother")],
        children: &[child("Nikos", -815)],
        time: "15:00",
        next: 3,
        ..PLAIN
    },
    Household {
        name: "Brightwater",
        place: Home::NoFixed("in the camper; parks by the ferry most nights"),
        town: "Harrow's Ferry",
        visitor: 2,
        adults: &[adult("Juniper Brightwater", "mother"), called("Cody Lane", "father")],
        children: &[noted("Fern", -165, Some((38, 4)), None, Some("2"))],
        every: 7,
        time: "11:00",
        next: 4,
        ..PLAIN
    },
    Household {
        name: "Yılmaz",
        languages: &["Turkish", "English"],
        place: Home::At("30 Tannery Walk"),
        town: "Quill Creek",
        visitor: 2,
        adults: &[called("Sevgi Yılmaz", "mother"), adult("Ufuk Yılmaz", "father")],
        children: &[noted("Defne", -498, None, None, Some("4"))],
        time: "14:00",
        ..PLAIN
    },
    Household {
        name: "Montoya",
        languages: &["Spanish", "English"],
        place: Home::At("7 Upper Weir"),
        town: "Harrow's Ferry",
        visitor: 2,
        adults: &[adult("Graciela Montoya", "foster carer"), called("Héctor Montoya", "foster carer")],
        children: &[noted("I.", -272, Some((34, 0)), None, Some("2"))],
        every: 7,
        next: 6,
        ..PLAIN
    },
    Household {
        name: "Ainsworth",
        place: Home::At("90 Saltmarsh Road"),
        town: "Harrow's Ferry",
        visitor: 2,
        adults: &[adult("Beth Ainsworth", "mother")],
        children: &[noted("Rory", -1075, None, Some("peanut"), None)],
        kit_choice: "no",
        kit_words: Some("We have plenty. Thank you for asking."),
        time: "16:00",
        mode: "phone",
        next: 7,
        ..PLAIN
    },
    Household {
        name: "Okonedo",
        place: Home::At("66 Coppergate"),
        visitor: 2,
        adults: &[adult("Femi Okonedo", "father"), called("Ruth Okonedo", "mother")],
        children: &[child("Simi", -930), child("Kemi", -930)],
        time: "09:30",
        next: 8,
        ..PLAIN
    },
    Household {
        name: "Wójcik-Ames",
        languages: &["English", "Polish"],
        place: Home::At("13 Cliff Row"),
        town: "Harrow's Ferry",
        visitor: 2,
        adults: &[adult("Magda Wójcik", "mother"), called("Neil Ames", "father")],
        children: &[noted("Staś", -421, None, None, Some("4"))],
        time: "12:30",
        next: 9,
        ..PLAIN
    },
    Household {
        name: "Chaudhary",
        languages: &["Hindi", "English"],
        place: Home::At("48 Weaver's Lane"),
        visitor: 2,
        adults: &[adult("Rekha Chaudhary (रेखा)", "mother")],
        children: &[child("", 103)],
        diet: Some("vegetarian"),
        time: "11:30",
        mode: "video",
        next: 10,
        ..PLAIN
    },
    Household {
        name: "Delacroix-Munn",
        languages: &["English", "French"],
        place: Home::At("9 Mill Steps"),
        town: "Quill Creek",
        visitor: 2,
        adults: &[called("Solène Delacroix", "mother"), adult("Patrick Munn", "father")],
        children: &[child("Inès", -1390), noted("Gus", -55, Some((36, 5)), None, Some("1"))],
        every: 7,
        time: "15:30",
        next: 3,
        ..PLAIN
    },
];
