//! What an invented family is made of. Days count from the day the demo is filled: below zero is past.

/// An invented family.
pub(super) struct Household {
    pub name: &'static str,
    pub languages: &'static [&'static str],
    pub interpreter: Option<&'static str>,
    pub place: Home,
    pub town: &'static str,
    /// Which of the three visitors leads; the first is whoever filled the demo.
    pub visitor: usize,
    pub adults: &'static [Adult],
    pub children: &'static [Child],
    pub diet: Option<&'static str>,
    pub kit_choice: &'static str,
    pub kit_words: Option<&'static str>,
    /// Days between visits.
    pub every: i32,
    pub time: &'static str,
    pub mode: &'static str,
    /// The day of the next visit.
    pub next: i32,
    pub purpose: Option<&'static str>,
    pub strengths: &'static [Strength],
    /// The latest visits, the last one first; older ones come from the common words.
    pub visits: &'static [Visit],
    pub promises: &'static [Promise],
    pub notes: &'static [(i32, &'static str, &'static str)],
    pub safe: Option<Safe>,
}

/// Where they live.
pub(super) enum Home {
    At(&'static str),
    NoFixed(&'static str),
    Withheld,
}

/// An adult.
pub(super) struct Adult {
    pub name: &'static str,
    pub said: Option<&'static str>,
    pub also: Option<&'static str>,
    pub relation: &'static str,
    /// Kind, when, voicemail; the number is given when it is written.
    pub ways: &'static [(&'static str, &'static str, &'static str)],
}

/// A child, born or expected.
pub(super) struct Child {
    pub name: &'static str,
    pub said: Option<&'static str>,
    pub also: Option<&'static str>,
    /// The day of birth, below zero; a day to come is the expected one.
    pub born: i32,
    /// Weeks and days of gestation.
    pub gestation: Option<(u32, u32)>,
    pub allergies: Option<&'static str>,
    pub diaper: Option<&'static str>,
}

/// A strength.
pub(super) struct Strength {
    pub words: &'static str,
    /// Which adult, by place in the family.
    pub adult: Option<usize>,
    pub said_by: Option<&'static str>,
    pub day: i32,
}

/// A visit's note.
#[derive(Clone, Copy, Default)]
pub(super) struct Visit {
    pub saw: &'static str,
    pub told: &'static str,
    pub enjoyed: &'static str,
    pub agenda: &'static str,
    pub well: &'static str,
}

/// A promise.
pub(super) struct Promise {
    pub who: &'static str,
    pub words: &'static str,
    pub due: Option<i32>,
    pub done: Option<i32>,
}

/// A safe contact rule, and a fact behind it that is sealed.
pub(super) struct Safe {
    pub allowed: &'static [(&'static str, &'static str, &'static str)],
    pub voicemail: &'static str,
    pub say_we_are: Option<&'static str>,
    pub never: &'static str,
    pub pickup_only: bool,
    pub cover_name: &'static str,
    pub checked: i32,
    pub sealed: (&'static str, &'static str),
}

/// A family about which nothing special is written down.
pub(super) const PLAIN: Household = Household {
    name: "",
    languages: &["English"],
    interpreter: None,
    place: Home::NoFixed(""),
    town: "Eastmere",
    visitor: 0,
    adults: &[],
    children: &[],
    diet: None,
    kit_choice: "yes",
    kit_words: None,
    every: 14,
    time: "10:00",
    mode: "home",
    next: 5,
    purpose: None,
    strengths: &[],
    visits: &[],
    promises: &[],
    notes: &[],
    safe: None,
};

/// An adult, by name and who they are to the children, reached by text.
pub(super) const fn adult(name: &'static str, relation: &'static str) -> Adult {
    Adult { name, said: None, also: None, relation, ways: &[("text", "", "")] }
}

/// A child, by name and day of birth.
pub(super) const fn child(name: &'static str, born: i32) -> Child {
    Child { name, said: None, also: None, born, gestation: None, allergies: None, diaper: None }
}
