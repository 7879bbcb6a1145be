//! Visits: planned, finished, missed.

use clap::{Args, Subcommand};
use doorstep_core::ids::{OpId, PromiseId};
use doorstep_core::session::Session;
use doorstep_core::visits::{
    FinishVisit, MissVisit, NewPromise, NextTime, PlanVisit, VisitRequest, finish_visit, miss_visit, plan_visit,
    visit_page,
};

use crate::answer::{Answer, Told};
use crate::find;

/// Visits.
#[derive(Subcommand)]
pub enum VisitCommand {
    /// Plan one.
    Plan(Plan),
    /// Show one, with its prompts.
    Show {
        /// The visit by id, or a family for its next one.
        visit: String,
    },
    /// Finish its note.
    Finish(Box<Finish>),
    /// It did not happen.
    Miss {
        /// The visit by id, or a family for its next one.
        visit: String,
        /// Who could not keep it: family or programme.
        #[arg(long)]
        by: String,
        /// Why, in plain words.
        #[arg(long)]
        why: Option<String>,
    },
}

/// A visit to plan.
#[derive(Args)]
pub struct Plan {
    /// The family, by id, number or name.
    family: String,
    /// The day.
    #[arg(long, value_name = "DATE")]
    on: String,
    /// The time, HH:MM.
    #[arg(long)]
    time: Option<String>,
    /// How long.
    #[arg(long)]
    minutes: Option<u32>,
    /// How it is held: home, video, phone, message, mail, porch, group.
    #[arg(long, default_value = "home")]
    mode: String,
    /// Why.
    #[arg(long)]
    purpose: Option<String>,
}

/// A note to finish. Everything may be left out.
#[derive(Args)]
pub struct Finish {
    /// The visit by id, or a family for its next one.
    visit: String,
    /// The day it was held; today if left out.
    #[arg(long, value_name = "DATE")]
    held_on: Option<String>,
    /// How long.
    #[arg(long)]
    minutes: Option<u32>,
    /// What was seen or heard.
    #[arg(long, default_value = "")]
    saw: String,
    /// What the parents said.
    #[arg(long, default_value = "")]
    told: String,
    /// What was enjoyed together.
    #[arg(long, default_value = "")]
    enjoyed: String,
    /// Anything else.
    #[arg(long, default_value = "")]
    text: String,
    /// What they want to talk about next time.
    #[arg(long, default_value = "")]
    agenda: String,
    /// What went well, in their words.
    #[arg(long, default_value = "")]
    went_well: String,
    /// A strength that was seen.
    #[arg(long)]
    strength: Option<String>,
    /// Who was there, by name; several times for several people.
    #[arg(long = "there", value_name = "NAME")]
    attended: Vec<String>,
    /// A promise that was kept, by id; several times for several.
    #[arg(long = "kept", value_name = "ID")]
    kept: Vec<PromiseId>,
    /// A new promise of ours; several times for several.
    #[arg(long = "promise", value_name = "WORDS")]
    promises: Vec<String>,
    /// The day of the next visit.
    #[arg(long, value_name = "DATE")]
    next_on: Option<String>,
    /// Its time.
    #[arg(long, value_name = "TIME", requires = "next_on")]
    next_time: Option<String>,
    /// How it will be held.
    #[arg(long, value_name = "MODE", default_value = "home")]
    next_mode: String,
}

/// Plans, shows, finishes or misses a visit.
pub fn visit(session: &mut Session, asked: VisitCommand) -> Told {
    let op_id = OpId::fresh();
    match asked {
        VisitCommand::Plan(Plan { family, on, time, minutes, mode, purpose }) => {
            let family = find::family(session, &family)?;
            let made = plan_visit(session, PlanVisit { op_id, family, on, time, minutes, mode, purpose })?;
            Answer::saved(&made, session.words())
        }
        VisitCommand::Show { visit } => {
            let view = visit_page(session, VisitRequest { id: find::visit(session, &visit)? })?;
            let mut lines = vec![format!("{}  {}  {}", view.family_name, view.on, view.id)];
            lines.extend(view.safe_contact_lines.iter().map(|line| format!("! {line}")));
            lines.extend(view.prompts.iter().map(|prompt| format!("- {}", prompt.text)));
            Answer::of(&view, lines.join("\n"))
        }
        VisitCommand::Finish(asked) => finish(session, op_id, *asked),
        VisitCommand::Miss { visit, by, why } => {
            let visit = find::visit(session, &visit)?;
            let changed = miss_visit(session, MissVisit { op_id, visit, by, why })?;
            Answer::saved(&changed, session.words())
        }
    }
}

fn finish(session: &mut Session, op_id: OpId, asked: Finish) -> Told {
    let visit = find::visit(session, &asked.visit)?;
    let family = visit_page(session, VisitRequest { id: visit })?.family_id;
    let mut attended = Vec::new();
    for name in &asked.attended {
        attended.push(find::person(session, family, name)?);
    }
    let promises = asked.promises.into_iter().map(|words| NewPromise { who: "us".to_owned(), words, due_on: None });
    let request = FinishVisit {
        op_id,
        visit,
        on: asked.held_on.unwrap_or_else(|| session.today().to_string()),
        minutes: asked.minutes,
        saw: asked.saw,
        told: asked.told,
        enjoyed: asked.enjoyed,
        text: asked.text,
        agenda: asked.agenda,
        went_well: asked.went_well,
        strength: asked.strength,
        attended,
        kept: asked.kept,
        promises: promises.collect(),
        next: asked.next_on.map(|on| NextTime { on, time: asked.next_time, mode: asked.next_mode }),
    };
    let changed = finish_visit(session, request)?;
    Answer::saved(&changed, session.words())
}
