//! The team: who is on it, how somebody comes and goes, which families are whose.

use clap::{Args, Subcommand};
use doorstep_core::error::{AppError, Code};
use doorstep_core::ids::{FamilyId, OpId, StaffId};
use doorstep_core::session::Session;
use doorstep_core::team::{
    AddStaff, Caseload, GivePhrase, HandOverCaseload, OneTimePhrase, RemoveOutcome, RemoveStaff, RenameStaff,
    SetStaffRole, TeamMember, add_staff, caseload, give_phrase, hand_over_caseload, remove_staff, rename_staff,
    set_staff_role, team,
};
use doorstep_vault::KdfCost;

use crate::answer::{Answer, Refusal, Told};
use crate::find;

/// The team.
#[derive(Subcommand)]
pub enum StaffCommand {
    /// Everybody, with role, families and way in.
    List,
    /// Somebody joins. Prints a phrase for their first sign-in, once.
    Add {
        /// Their name.
        name: String,
        /// programmeLead, supervisor, visitor, kitCoordinator or frontDesk.
        #[arg(long, default_value = "visitor")]
        role: String,
    },
    /// What somebody does from now on.
    Role {
        /// Who, by id or name.
        staff: String,
        /// programmeLead, supervisor, visitor, kitCoordinator or frontDesk.
        role: String,
    },
    /// What somebody is called.
    Rename {
        /// Who, by id or name.
        staff: String,
        /// Their name from now on.
        name: String,
    },
    /// Somebody forgot their passphrase, or has no way in yet. Prints a phrase for one sign-in, once.
    Reset {
        /// Who, by id or name.
        staff: String,
    },
    /// Somebody leaves: all keys are renewed. Copies they already have stay readable to them.
    Remove {
        /// Who, by id or name.
        staff: String,
        /// Their families have no visitor for now.
        #[arg(long)]
        leave_unassigned: bool,
    },
    /// Families pass from one visitor to another, and each is introduced.
    HandOver(HandOver),
}

/// A hand-over.
#[derive(Args)]
pub struct HandOver {
    /// Whose families, by id or name; without it, those that nobody leads.
    #[arg(long, value_name = "STAFF")]
    from: Option<String>,
    /// Who leads from now on.
    #[arg(long, value_name = "STAFF")]
    to: String,
    /// Who visits besides.
    #[arg(long, value_name = "STAFF")]
    second: Option<String>,
    /// Only this family, by id, number or name; may be given several times.
    #[arg(long, value_name = "FAMILY")]
    family: Vec<String>,
    /// Who introduces them; whoever led until now if left out.
    #[arg(long, value_name = "STAFF")]
    introduced_by: Option<String>,
    /// together, call or message.
    #[arg(long, default_value = "together")]
    way: String,
    /// By which day; two weeks if left out.
    #[arg(long, value_name = "DATE")]
    due: Option<String>,
}

/// Carries out what was asked about the team.
pub fn staff(session: &mut Session, asked: StaffCommand) -> Told {
    let op_id = OpId::fresh();
    let changed = match asked {
        StaffCommand::List => return list(session),
        StaffCommand::Add { name, role } => {
            let given = add_staff(session, AddStaff { op_id, name, role }, KdfCost::calibrated())?;
            return slip(session, &given);
        }
        StaffCommand::Reset { staff } => {
            let id = find::staff(session, &staff)?;
            let given = give_phrase(session, GivePhrase { op_id, id }, KdfCost::calibrated())?;
            return slip(session, &given);
        }
        StaffCommand::Remove { staff, leave_unassigned } => return remove(session, op_id, &staff, leave_unassigned),
        StaffCommand::Role { staff, role } => {
            let id = find::staff(session, &staff)?;
            set_staff_role(session, SetStaffRole { op_id, id, role })?
        }
        StaffCommand::Rename { staff, name } => {
            let id = find::staff(session, &staff)?;
            rename_staff(session, RenameStaff { op_id, id, name })?
        }
        StaffCommand::HandOver(asked) => {
            let request = which(session, op_id, asked)?;
            hand_over_caseload(session, request)?
        }
    };
    Answer::saved(&changed, session.words())
}

fn list(session: &Session) -> Told {
    let view = team(session)?;
    let line = |one: &TeamMember| {
        let TeamMember { id, name, role, caseload, last_signed_in, way_in, .. } = one;
        format!("{id}  {name}  {role}  {caseload}  {way_in}  {}\n", last_signed_in.as_deref().unwrap_or("-"))
    };
    Answer::of(&view, view.members.iter().map(line).collect::<String>())
}

/// The phrase stands on a line of its own: it is never shown again.
fn slip(session: &Session, given: &OneTimePhrase) -> Told {
    let says = session.words().say("cli-staff-phrase", &[("name", given.name.as_str().into())]);
    Answer::of(given, format!("{says}\n{}", given.phrase))
}

fn remove(session: &mut Session, op_id: OpId, asked: &str, leave_unassigned: bool) -> Told {
    let id = find::staff(session, asked)?;
    match remove_staff(session, RemoveStaff { op_id, id, leave_unassigned }, &mut |_, _| true)? {
        RemoveOutcome::StillVisits { families } => {
            let lines = families.iter().map(|family| format!("{}  {}", family.id, family.name)).collect();
            Err(Refusal::coded("still-visits", "staff").with(&families, lines))
        }
        done @ RemoveOutcome::Removed { backup_due, .. } => {
            let says = if backup_due { "cli-staff-removed" } else { "cli-saved" };
            Answer::of(&done, session.words().word(says))
        }
    }
}

fn which(session: &Session, op_id: OpId, asked: HandOver) -> Result<HandOverCaseload, Refusal> {
    let HandOver { from, to, second, family, introduced_by, way, due } = asked;
    let somebody = |named: Option<String>| -> Result<Option<StaffId>, Refusal> {
        named.map(|named| find::staff(session, &named)).transpose()
    };
    let from = somebody(from)?;
    let theirs = caseload(session, Caseload { staff: from })?;
    let named = family.iter().map(|one| find::family(session, one)).collect::<Result<Vec<FamilyId>, _>>()?;
    let is_meant = |id: FamilyId| named.is_empty() || named.contains(&id);
    let families: Vec<FamilyId> =
        theirs.into_iter().filter(|one| (from.is_none() || one.lead) && is_meant(one.id)).map(|one| one.id).collect();
    if let Some(strange) = named.iter().find(|id| !families.contains(id)) {
        return Err(Refusal::from(AppError::field(Code::NotFound, "family")).with(strange, vec![strange.to_string()]));
    }
    Ok(HandOverCaseload {
        op_id,
        families,
        to: find::staff(session, &to)?,
        second: somebody(second)?,
        introduced_by: somebody(introduced_by)?,
        way,
        due_on: due,
        words: None,
    })
}
