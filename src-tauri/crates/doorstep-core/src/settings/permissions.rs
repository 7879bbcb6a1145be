//! Who may do what: the table itself, for Help.

use doorstep_domain::permissions::SECTIONS;
use doorstep_domain::team::{Permission, Reach, Role, Section};
use serde::Serialize;

use crate::error::Outcome;
use crate::session::Session;

/// The table, with its acts in the reader's words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PermissionTable {
    /// The roles: the columns.
    pub roles: Vec<PermissionRole>,
    /// The rows, grouped.
    pub sections: Vec<PermissionSection>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PermissionRole {
    /// The role, by code.
    pub code: String,
    /// What it is called.
    pub says: String,
    /// It is the reader's own.
    pub own: bool,
}

/// Rows that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PermissionSection {
    /// What they are about, in words.
    pub heading: String,
    /// The rows.
    pub rows: Vec<PermissionRow>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PermissionRow {
    /// The commands it stands for: those that are one thing to a person.
    pub acts: Vec<String>,
    /// What it is, in words.
    pub says: String,
    /// `nowhere`, `caseload` or `everywhere`, in the order of the columns.
    pub reach: Vec<String>,
}

/// Reads the table. It is the same for everybody.
///
/// # Errors
/// [`crate::error::Code::NotAllowed`] for somebody without a role.
pub fn permissions(session: &Session) -> Outcome<PermissionTable> {
    session.permit("permissions")?;
    let own = session.role()?;
    let column = |role: Role| PermissionRole {
        code: role.code().to_owned(),
        says: session.words().word(&format!("permissions-role-{}", role.code().to_lowercase())),
        own: own == Some(role),
    };
    Ok(PermissionTable {
        roles: Role::ALL.map(column).to_vec(),
        sections: SECTIONS.iter().map(|section| told(session, section)).collect(),
    })
}

fn told(session: &Session, section: &Section) -> PermissionSection {
    let mut rows: Vec<PermissionRow> = Vec::new();
    for line in section.lines {
        let row = row(session, line);
        // To a person "keep", "read" and "drop" of half-typed words are one thing.
        match rows.iter_mut().find(|known| known.says == row.says && known.reach == row.reach) {
            Some(known) => known.acts.extend(row.acts),
            None => rows.push(row),
        }
    }
    PermissionSection { heading: session.words().word(&format!("permissions-{}", section.name)), rows }
}

fn row(session: &Session, line: &Permission) -> PermissionRow {
    PermissionRow {
        acts: vec![line.act.to_owned()],
        says: session.words().word(&format!("permission-{}", line.act.replace('_', "-"))),
        reach: line.reach.map(|reach| code(reach).to_owned()).to_vec(),
    }
}

fn code(reach: Reach) -> &'static str {
    match reach {
        Reach::Nowhere => "nowhere",
        Reach::Caseload => "caseload",
        Reach::Everywhere => "everywhere",
    }
}
