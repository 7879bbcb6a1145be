//! What lies on the shelves of the demo, and the kits made of it.

/// A thing on the shelf.
pub(super) struct Thing {
    pub name: &'static str,
    pub kind: &'static str,
    pub size: Option<&'static str>,
    pub unit: &'static str,
    pub pack_of: Option<u32>,
    pub min_age_months: Option<u32>,
    pub small_parts: bool,
    pub allergens: Option<&'static str>,
    /// What came in: pieces, lot, last day counted from today.
    pub lots: &'static [(u32, Option<&'static str>, Option<i32>)],
}

const KEEP: Thing = Thing {
    name: "",
    kind: "keep",
    size: None,
    unit: "piece",
    pack_of: None,
    min_age_months: None,
    small_parts: false,
    allergens: None,
    lots: &[],
};

const USED: Thing = Thing { kind: "consumable", ..KEEP };

/// The things, in an order that the kits below count by.
pub(super) const THINGS: [Thing; 26] = [
    Thing { name: "Board book, faces", unit: "book", size: Some("no words"), lots: &[(30, None, None)], ..KEEP },
    Thing {
        name: "Board book, animals",
        unit: "book",
        size: Some("Spanish and English"),
        lots: &[(24, None, None)],
        ..KEEP
    },
    Thing {
        name: "Rhyme card",
        kind: "sheet",
        unit: "sheet",
        size: Some("English"),
        lots: &[(60, None, None)],
        ..KEEP
    },
    Thing {
        name: "Rhyme card",
        kind: "sheet",
        unit: "sheet",
        size: Some("Spanish"),
        lots: &[(40, None, None)],
        ..KEEP
    },
    Thing {
        name: "Diapers",
        unit: "diaper",
        size: Some("size 1"),
        pack_of: Some(40),
        lots: &[(400, None, None)],
        ..USED
    },
    Thing {
        name: "Diapers",
        unit: "diaper",
        size: Some("size 2"),
        pack_of: Some(36),
        lots: &[(720, None, None)],
        ..USED
    },
    Thing {
        name: "Diapers",
        unit: "diaper",
        size: Some("size 4"),
        pack_of: Some(28),
        lots: &[(560, None, None)],
        ..USED
    },
    Thing {
        name: "Baby wipes",
        unit: "packet",
        lots: &[(48, Some("W-2207"), Some(420)), (24, Some("W-2311"), Some(540))],
        ..USED
    },
    Thing {
        name: "Diaper cream",
        unit: "tube",
        lots: &[(9, Some("C-118"), Some(44)), (30, Some("C-164"), Some(410))],
        ..USED
    },
    Thing { name: "Portable crib", kind: "loan", unit: "crib", lots: &[(6, Some("PC-9"), None)], ..KEEP },
    Thing { name: "Fitted sheet", unit: "sheet", size: Some("portable crib"), lots: &[(16, None, None)], ..KEEP },
    Thing { name: "Wearable blanket", unit: "piece", size: Some("0–6 months"), lots: &[(12, None, None)], ..KEEP },
    Thing {
        name: "Room-sharing card",
        kind: "sheet",
        unit: "sheet",
        size: Some("English and Spanish"),
        lots: &[(50, None, None)],
        ..KEEP
    },
    Thing { name: "Nesting cups", unit: "set", min_age_months: Some(6), lots: &[(14, None, None)], ..KEEP },
    Thing { name: "Rattle ring", unit: "piece", lots: &[(18, None, None)], ..KEEP },
    Thing { name: "Soft blocks", unit: "set", lots: &[(10, None, None)], ..KEEP },
    Thing { name: "Washable crayons", unit: "box", min_age_months: Some(18), lots: &[(20, None, None)], ..USED },
    Thing {
        name: "Lacing beads",
        unit: "box",
        min_age_months: Some(36),
        small_parts: true,
        lots: &[(8, Some("B-31"), None)],
        ..KEEP
    },
    Thing { name: "Rice", unit: "bag", size: Some("1 kg"), lots: &[(30, Some("R-70"), Some(300))], ..USED },
    Thing {
        name: "Oatmeal",
        unit: "bag",
        size: Some("500 g"),
        allergens: Some("oats, gluten"),
        lots: &[(4, Some("O-11"), Some(-6)), (22, Some("O-15"), Some(180))],
        ..USED
    },
    Thing {
        name: "Peanut butter",
        unit: "jar",
        allergens: Some("peanuts"),
        lots: &[(14, Some("P-5"), Some(95))],
        ..USED
    },
    Thing {
        name: "Baby cereal",
        unit: "box",
        min_age_months: Some(6),
        allergens: Some("milk"),
        lots: &[(6, Some("K-402"), Some(24)), (18, Some("K-431"), Some(210))],
        ..USED
    },
    Thing { name: "Pads for after birth", unit: "packet", lots: &[(20, None, None)], ..USED },
    Thing { name: "Water bottle with straw", unit: "piece", lots: &[(12, None, None)], ..KEEP },
    Thing { name: "Hat for small babies", unit: "piece", size: Some("preterm"), lots: &[(15, None, None)], ..KEEP },
    Thing { name: "Notebook", unit: "piece", lots: &[(25, None, None)], ..KEEP },
];

/// A kit: what it is called, its sentences, and its lines by place in [`THINGS`].
pub(super) struct Recipe {
    pub name: &'static str,
    pub kind: &'static str,
    pub basic_need: bool,
    pub with_en: &'static str,
    pub with_es: &'static str,
    /// What was learned before this version; with it there is an older version without its last line.
    pub learned: Option<&'static str>,
    pub lines: &'static [(usize, u32, &'static str)],
}

/// The kits.
pub(super) const RECIPES: [Recipe; 8] = [
    Recipe {
        name: "Bedtime books",
        kind: "literacy",
        basic_need: false,
        with_en: "For the last minutes of the day: one page, and wait for what the small finger points at.",
        with_es: "Para los últimos minutos del día: una página, y esperar a lo que señale el dedito.",
        learned: Some("Families asked for a card to keep beside the bed."),
        lines: &[(0, 1, "required"), (1, 1, "required"), (2, 1, "chooseOne"), (3, 1, "chooseOne"), (25, 1, "optional")],
    },
    Recipe {
        name: "Diapers, size 2",
        kind: "diaper",
        basic_need: true,
        with_en: "For the changing table: say what comes next, and leave room for an answer.",
        with_es: "Para el cambiador: decir lo que sigue, y dejar lugar para una respuesta.",
        learned: None,
        lines: &[(5, 36, "required"), (7, 2, "required"), (8, 1, "optional")],
    },
    Recipe {
        name: "Diapers, size 4",
        kind: "diaper",
        basic_need: true,
        with_en: "For standing changes: let them hold the clean one and hand it over.",
        with_es: "Para cambiar de pie: que sostenga el limpio y lo entregue.",
        learned: None,
        lines: &[(6, 28, "required"), (7, 2, "required")],
    },
    Recipe {
        name: "Safe sleep",
        kind: "safe_sleep",
        basic_need: true,
        with_en: "For the same song at the same hour, beside a bed of their own.",
        with_es: "Para la misma canción a la misma hora, junto a su propia cama.",
        learned: Some("The card belongs on top, not underneath."),
        lines: &[(9, 1, "required"), (10, 2, "required"), (11, 1, "optional"), (12, 1, "required")],
    },
    Recipe {
        name: "Play, 6 to 12 months",
        kind: "play",
        basic_need: false,
        with_en: "For the kitchen floor while something cooks: drop it in, look, take it out again.",
        with_es: "Para el suelo de la cocina mientras algo hierve: meter, mirar, sacar otra vez.",
        learned: None,
        lines: &[(13, 1, "required"), (14, 1, "required"), (15, 1, "optional")],
    },
    Recipe {
        name: "Making things, from 3 years",
        kind: "play",
        basic_need: false,
        with_en: "For a rainy hour at the table: each makes one, then tells about it.",
        with_es: "Para una hora de lluvia en la mesa: cada quien hace uno y luego lo cuenta.",
        learned: None,
        lines: &[(16, 1, "required"), (17, 1, "required"), (25, 1, "optional")],
    },
    Recipe {
        name: "Pantry box",
        kind: "food",
        basic_need: true,
        with_en: "For cooking one thing together: who stirs, who tastes, who counts.",
        with_es: "Para cocinar algo juntos: quién mueve, quién prueba, quién cuenta.",
        learned: Some("Ask about oats before packing."),
        lines: &[(18, 2, "required"), (19, 1, "required"), (21, 1, "optional")],
    },
    Recipe {
        name: "Welcome home",
        kind: "welcome",
        basic_need: false,
        with_en: "For the first days: write down one thing you notice, however small.",
        with_es: "Para los primeros días: apuntar una cosa que notes, por pequeña que sea.",
        learned: None,
        lines: &[(24, 1, "required"), (25, 1, "required"), (22, 1, "optional"), (23, 1, "optional")],
    },
];

/// Our places: name and kind. The goods come in at the first.
pub(super) const PLACES: [(&str, &str); 4] =
    [("Long shelf", "shelf"), ("Cellar shelf", "shelf"), ("White van", "vehicle"), ("Front office", "office")];
