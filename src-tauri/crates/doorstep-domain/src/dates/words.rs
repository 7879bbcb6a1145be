//! Month names in English and Spanish, folded.

const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "enero", "ene"],
    &["february", "feb", "febrero"],
    &["march", "mar", "marzo"],
    &["april", "apr", "abril", "abr"],
    &["may", "mayo"],
    &["june", "jun", "junio"],
    &["july", "jul", "julio"],
    &["august", "aug", "agosto", "ago"],
    &["september", "sep", "sept", "septiembre", "setiembre", "set"],
    &["october", "oct", "octubre"],
    &["november", "nov", "noviembre"],
    &["december", "dec", "diciembre", "dic"],
];

/// The month of a folded word, 1 to 12.
pub(super) fn month(word: &str) -> Option<i8> {
    let place = MONTHS.iter().position(|names| names.contains(&word))?;
    i8::try_from(place + 1).ok()
}

/// Words that may stand in a date and say nothing ("3 de marzo de 2024", "Friday 5 Nov").
pub(super) fn is_filler(word: &str) -> bool {
    const FILLERS: [&str; 30] = [
        "de",
        "del",
        "of",
        "the",
        "el",
        "st",
        "nd",
        "rd",
        "th",
        "born",
        "dob",
        "nacido",
        "nacida",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "lunes",
        "viernes",
        "on",
    ];
    FILLERS.contains(&word)
}

/// Words that say that a date is not certain.
pub(super) fn is_about(word: &str) -> bool {
    const ABOUT: [&str; 14] = [
        "about",
        "around",
        "approx",
        "approximately",
        "circa",
        "ca",
        "roughly",
        "maybe",
        "est",
        "aproximadamente",
        "aprox",
        "alrededor",
        "hacia",
        "quizas",
    ];
    ABOUT.contains(&word)
}

/// Words that say that a baby is expected.
pub(super) fn is_expected(word: &str) -> bool {
    const EXPECTED: [&str; 9] =
        ["expected", "expecting", "due", "edd", "esperado", "esperada", "esperando", "parto", "fpp"];
    EXPECTED.contains(&word)
}
