//! And the rest of them.

use super::household::{Home, Household, PLAIN, adult, child};
use super::households::{called, noted};

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
        adults: &[
            called("Harpreet Gill (ਹਰਪ੍ਰੀਤ)", "mother"),
            adult("Manjit Gill", "father"),
            called("Surjit Kaur", "grandmother"),
        ],
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
        adults: &[adult("Rekha Chaudhary", "mother")],
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
