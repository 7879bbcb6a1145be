//! "Do not overload" as arithmetic (reference D.3 rules 1 to 8).
//!
//! Only what people say of themselves sets the budget. What does not fit is put off to a day, in a
//! fixed order; what may never be put off stands apart. Nothing disappears.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::phrase::Phrase;

/// A reading may prepare a contact for this many days (rule 3).
pub const READING_DAYS: i64 = 14;
/// What is put off is looked at again after this many days, unless a legal date asks for it sooner.
pub const LOOK_AGAIN_DAYS: i64 = 14;
/// A legal date this near may not be put off (rule 5).
pub const LEGAL_DATE_DAYS: i64 = 7;
/// Budget when there is no reading, or people would rather not say (rule 2).
pub const BUDGET_WITHOUT_READING: u32 = 4;

/// Where a person puts themselves: energy up or down, pleasant or not. No quadrant is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Quadrant {
    /// High energy, unpleasant.
    Red,
    /// High energy, pleasant.
    Yellow,
    /// Low energy, unpleasant.
    Blue,
    /// Low energy, pleasant.
    Green,
}

impl Quadrant {
    /// Every quadrant.
    pub const ALL: [Quadrant; 4] = [Quadrant::Red, Quadrant::Yellow, Quadrant::Blue, Quadrant::Green];

    /// The stable code kept in the journal; never reused.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Quadrant::Red => "red",
            Quadrant::Yellow => "yellow",
            Quadrant::Blue => "blue",
            Quadrant::Green => "green",
        }
    }

    /// The quadrant of a code, or `None` for a code this version does not know.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Quadrant> {
        Quadrant::ALL.into_iter().find(|q| q.code() == code)
    }

    /// The catalogue's words for it: energy and feeling, never a colour alone.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Quadrant::Red => "reading-red",
            Quadrant::Yellow => "reading-yellow",
            Quadrant::Blue => "reading-blue",
            Quadrant::Green => "reading-green",
        }
    }

    /// Whether it asks for less today.
    #[must_use]
    pub fn is_unpleasant(self) -> bool {
        matches!(self, Quadrant::Red | Quadrant::Blue)
    }

    fn budget(self) -> u32 {
        if self.is_unpleasant() { 2 } else { 6 }
    }
}

/// What a person answered when asked how they are arriving.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Answer {
    /// They placed themselves.
    Placed(Quadrant),
    /// They would rather not say, which is an answer like any other.
    Skipped,
}

/// One person's own answer on one day. There is no way to enter somebody else's guess.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Who said it (a person id).
    pub person: String,
    /// Their name, for the page.
    pub name: String,
    /// The day.
    pub on: Date,
    /// What they said.
    pub answer: Answer,
}

/// What kind of thing the family is asked (rule 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AskKind {
    /// A new activity: weight 1.
    NewActivity,
    /// A form or screening: weight 3.
    Form,
    /// A kit that has to be set up: weight 2.
    KitWithSetUp,
    /// A call or an application they have to make: weight 2.
    CallOrApplication,
    /// A choice to make: weight 1.
    Choice,
    /// A kit that asks nothing: weight 0.
    KitReady,
    /// What the programme owes: weight 0.
    OwedByUs,
}

impl AskKind {
    /// The order in which things are put off (rule 4). What weighs nothing is never put off.
    pub const PUT_OFF_ORDER: [AskKind; 5] =
        [AskKind::NewActivity, AskKind::Form, AskKind::KitWithSetUp, AskKind::CallOrApplication, AskKind::Choice];

    /// How much it asks of the family.
    #[must_use]
    pub fn weight(self) -> u32 {
        match self {
            AskKind::Form => 3,
            AskKind::CallOrApplication | AskKind::KitWithSetUp => 2,
            AskKind::NewActivity | AskKind::Choice => 1,
            AskKind::KitReady | AskKind::OwedByUs => 0,
        }
    }
}

/// Why something may never be put off (rule 5). The order is that of the suggested short way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It is about safety.
    Safety,
    /// The law sets a date; it stands apart only when the date is within seven days.
    LegalDate(Date),
    /// The family asked for it.
    AskedByFamily,
    /// The programme promised it.
    OurPromise,
    /// None of these: it may be put off.
    Free,
}

/// Something the family would be asked to do, receive, answer or decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// Its id.
    pub id: String,
    /// What it is, for the page.
    pub what: Phrase,
    /// Its kind, which sets the weight.
    pub kind: AskKind,
    /// Whether it may be put off.
    pub standing: Standing,
}

impl Ask {
    fn stands_apart(&self, on: Date) -> bool {
        match self.standing {
            Standing::Safety | Standing::AskedByFamily | Standing::OurPromise => true,
            Standing::LegalDate(date) => date <= add_days(on, LEGAL_DATE_DAYS),
            Standing::Free => false,
        }
    }

    /// The day to look again: two weeks on, and always a week before a legal date.
    fn look_again(&self, on: Date) -> Date {
        let usual = add_days(on, LOOK_AGAIN_DAYS);
        match self.standing {
            Standing::LegalDate(date) => usual.min(add_days(date, -LEGAL_DATE_DAYS)),
            _ => usual,
        }
    }
}

/// What a contact may hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoadPlan {
    /// How much may be asked today.
    pub budget: u32,
    /// What stays, in the order it came.
    pub kept: Vec<Ask>,
    /// What is put off, each with the day to look again, in the order it was put off.
    pub put_off: Vec<(Ask, Date)>,
    /// What may never be put off, shown apart.
    pub apart: Vec<Ask>,
    /// The one item standing apart for which a short way is suggested, if the day is over budget.
    pub short_way: Option<String>,
}

/// Fits asks into the budget of the day (rules 1 to 7).
///
/// `readings` are those of the adults who will be there. What stands apart counts towards the
/// load, so that a full day is not filled further, but is itself never put off.
#[must_use]
pub fn fit(asks: &[Ask], readings: &[Reading], on: Date) -> LoadPlan {
    let budget = budget(readings, on);
    let (apart, mut kept): (Vec<Ask>, Vec<Ask>) = asks.iter().cloned().partition(|ask| ask.stands_apart(on));
    let mut load = weight_of(&apart) + weight_of(&kept);
    let over = load > budget;
    let mut put_off = Vec::new();
    for kind in AskKind::PUT_OFF_ORDER {
        while load > budget {
            let Some(last) = kept.iter().rposition(|ask| ask.kind == kind) else {
                break;
            };
            let ask = kept.remove(last);
            load -= ask.kind.weight();
            let again = ask.look_again(on);
            put_off.push((ask, again));
        }
    }
    let short_way = over.then(|| needs_short_way(&apart)).flatten();
    LoadPlan { budget, kept, put_off, apart, short_way }
}

/// The budget of the day: the lowest of what the adults' latest readings allow (rule 2).
#[must_use]
pub fn budget(readings: &[Reading], on: Date) -> u32 {
    latest_readings(readings, on)
        .iter()
        .map(|reading| match reading.answer {
            Answer::Placed(quadrant) => quadrant.budget(),
            Answer::Skipped => BUDGET_WITHOUT_READING,
        })
        .min()
        .unwrap_or(BUDGET_WITHOUT_READING)
}

/// Each person's latest reading of the last 14 days (rule 3), latest first.
#[must_use]
pub fn latest_readings(readings: &[Reading], on: Date) -> Vec<&Reading> {
    let oldest = add_days(on, -READING_DAYS);
    let mut usable: Vec<&Reading> = readings.iter().filter(|reading| (oldest..=on).contains(&reading.on)).collect();
    usable.sort_by_key(|reading| std::cmp::Reverse(reading.on));
    let mut people: Vec<&str> = Vec::new();
    usable.retain(|reading| {
        let first = !people.contains(&reading.person.as_str());
        people.push(&reading.person);
        first
    });
    usable
}

/// Whether the visitor may want to talk this through in supervision: one person's last three
/// readings were unpleasant, or three of theirs within 28 days (rule 8). Nothing is written down.
#[must_use]
pub fn suggest_supervision(readings: &[Reading], on: Date) -> bool {
    readings.iter().any(|one| {
        let mut theirs: Vec<&Reading> = readings.iter().filter(|r| r.person == one.person && r.on <= on).collect();
        theirs.sort_by_key(|r| std::cmp::Reverse(r.on));
        let unpleasant = |r: &&&Reading| matches!(r.answer, Answer::Placed(q) if q.is_unpleasant());
        let in_a_row = theirs.iter().take_while(unpleasant).count();
        let month = add_days(on, -28);
        let lately = theirs.iter().filter(|r| r.on >= month);
        in_a_row >= 3 || lately.filter(unpleasant).count() >= 3
    })
}

fn weight_of(asks: &[Ask]) -> u32 {
    asks.iter().map(|ask| ask.kind.weight()).sum()
}

fn needs_short_way(apart: &[Ask]) -> Option<String> {
    apart.iter().filter(|ask| ask.kind.weight() > 0).min_by_key(|ask| ask.standing).map(|ask| ask.id.clone())
}

/// Saturates at the ends of the calendar, where no visit is planned.
fn add_days(date: Date, days: i64) -> Date {
    date.saturating_add(days.days())
}
