//! A child's age on a day, both ways (reference C.1). No records are opened.

use clap::Args;
use doorstep_core::error::{AppError, Code, Outcome};
use doorstep_core::input;
use doorstep_domain::ages::{Adjusted, AgeView, Basis, Birth, Gestation, Span, age_on};
use doorstep_domain::brief::age_phrase;
use doorstep_words::Catalogue;
use jiff::Zoned;
use jiff::civil::Date;
use serde_json::{Value, json};

use crate::answer::{Answer, Told};

/// A child.
#[derive(Args)]
pub struct Age {
    /// The day of birth, YYYY-MM-DD.
    #[arg(long, value_name = "DATE")]
    born: String,
    /// Weeks of pregnancy at birth, like 34w3d.
    #[arg(long, value_name = "WEEKS")]
    gestation: Option<String>,
    /// The day of birth is not certain.
    #[arg(long)]
    approximate: bool,
    /// On which day; today if left out.
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
}

/// Tells it.
pub fn age(asked: &Age, words: &Catalogue) -> Told {
    let today = Zoned::now().date();
    let birth = Birth { date: input::date("born", &asked.born)?, approximate: asked.approximate };
    let on = input::date_if_any("on", asked.on.as_deref())?.unwrap_or(today);
    let gestation = weeks(asked.gestation.as_deref())?;
    let view = age_on(birth, gestation, on).map_err(|_| AppError::field(Code::NotADate, "born"))?;
    let line = words.phrase(&age_phrase(birth, gestation, on), today);
    Answer::of(&to_json(&view, birth.date, on, &line), line)
}

fn weeks(text: Option<&str>) -> Outcome<Option<Gestation>> {
    let wrong = || AppError::field(Code::NotAGestation, "gestation");
    text.map(str::trim).filter(|text| !text.is_empty()).map(|text| text.parse().map_err(|_| wrong())).transpose()
}

fn to_json(view: &AgeView, born: Date, on: Date, line: &str) -> Value {
    let (adjusted, days_before_due) = match view.adjusted {
        Adjusted::NotApplicable => (None, None),
        Adjusted::BeforeDue(days) => (None, Some(days)),
        Adjusted::Age(due) => (Some(span(due)), None),
    };
    json!({
        "born": born.to_string(),
        "on": on.to_string(),
        "chronological": span(view.chronological),
        "dueDate": view.due_date.map(|day| day.to_string()),
        "adjusted": adjusted,
        "daysBeforeDue": days_before_due,
        "basis": match view.basis { Basis::Adjusted => "adjusted", Basis::Chronological => "chronological" },
        "checklist": view.basis_checklist(),
        "checklists": view.checklist,
        "gestationKnown": view.gestation_known,
        "approximate": view.approximate,
        "line": line,
    })
}

fn span(span: Span) -> Value {
    json!({ "months": span.months, "days": span.days })
}
