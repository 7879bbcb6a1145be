//! Foods by their many names. Rather too careful: a clash only asks for a reason.

use crate::fold::tokens;

/// Words for the same food in English and Spanish, folded. Plural endings are cut before comparing.
const SAME_FOOD: [&[&str]; 12] = [
    &["milk", "lactose", "dairy", "casein", "whey", "leche", "lactosa", "lacteo", "caseina"],
    &["peanut", "groundnut", "cacahuate", "cacahuete", "mani"],
    &["nut", "almond", "cashew", "walnut", "hazelnut", "nuez", "nuec", "almendra", "avellana"],
    &["egg", "huevo"],
    &["wheat", "gluten", "trigo", "celiac", "coeliac", "celiaco", "celiaca"],
    &["soy", "soya", "soybean", "soja"],
    &["fish", "pescado"],
    &["shellfish", "shrimp", "prawn", "crab", "marisco", "camaron"],
    &["sesame", "tahini", "sesamo", "ajonjoli"],
    &["pork", "gelatin", "gelatine", "lard", "cerdo", "puerco", "gelatina", "manteca", "halal", "kosher"],
    &[
        "meat",
        "beef",
        "chicken",
        "carne",
        "pollo",
        "vegetarian",
        "vegan",
        "vegetariano",
        "vegetariana",
        "vegano",
        "vegana",
    ],
    &["latex"],
];

/// Whether what an item contains and what a home said name the same food.
pub(super) fn clash(contains: &str, said: &str) -> bool {
    let (contains, said) = (words(contains), words(said));
    contains.iter().any(|one| {
        said.iter().any(|other| {
            one == other || SAME_FOOD.iter().any(|same| same.contains(&one.as_str()) && same.contains(&other.as_str()))
        })
    })
}

/// Words that could name a food, folded and without a plural ending.
fn words(text: &str) -> Vec<String> {
    const SMALL_WORDS: [&str; 14] = [
        "no", "none", "and", "free", "allergy", "allergic", "alergia", "alergico", "sin", "con", "contain", "contiene",
        "the", "from",
    ];
    tokens(text)
        .into_iter()
        .map(|word| singular(&word))
        .filter(|word| word.chars().count() > 2 && !SMALL_WORDS.contains(&word.as_str()))
        .collect()
}

fn singular(word: &str) -> String {
    let cut = word.strip_suffix("es").filter(|w| w.ends_with('c') || w.ends_with('n'));
    let cut = cut.or_else(|| word.strip_suffix('s').filter(|w| !w.ends_with('s')));
    cut.unwrap_or(word).to_owned()
}
