//! Who is on the team, and what each role may do, where.
//!
//! Roles keep honest people in their lane: whoever can unlock holds the database key, so only sealed facts resist a
//! clever colleague (threat page). The table below is nevertheless the one place that decides, and an act that is
//! not in it is refused.

/// What somebody does in the programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Holds keys and backups, and answers for the programme.
    ProgrammeLead,
    /// Looks after visitors and their caseloads.
    Supervisor,
    /// Visits families.
    Visitor,
    /// Packs kits: sees a name, what the kit needs and how to hand it over.
    KitCoordinator,
    /// Answers the door and the telephone: sees a name and how to reach them.
    FrontDesk,
}

impl Role {
    /// Every role, the one with the most keys first.
    pub const ALL: [Self; 5] =
        [Self::ProgrammeLead, Self::Supervisor, Self::Visitor, Self::KitCoordinator, Self::FrontDesk];

    /// The code that stands in records.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::ProgrammeLead => "programmeLead",
            Self::Supervisor => "supervisor",
            Self::Visitor => "visitor",
            Self::KitCoordinator => "kitCoordinator",
            Self::FrontDesk => "frontDesk",
        }
    }

    /// The role with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// For which families a role may do something. Acts that concern no family are done `Everywhere` or `Nowhere`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// For none.
    Nowhere,
    /// For the families of the person's own caseload: those they lead or visit.
    Caseload,
    /// For every family.
    Everywhere,
}

/// One line of the table: an act by the name of its command, and how far each role's hand reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Permission {
    /// The command's name.
    pub act: &'static str,
    /// The names under which it may write into the journal; none for an act that reads.
    pub writes: &'static [&'static str],
    /// In the order of [`Role::ALL`].
    pub reach: [Reach; 5],
}

impl Permission {
    /// How far this role's hand reaches.
    #[must_use]
    pub fn reach_of(&self, role: Role) -> Reach {
        Role::ALL.iter().position(|one| *one == role).map_or(Reach::Nowhere, |at| self.reach[at])
    }
}

/// Lines that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Section {
    /// Its name, for the catalogue.
    pub name: &'static str,
    /// Its lines.
    pub lines: &'static [Permission],
}

/// Every line of the table.
pub fn permissions() -> impl Iterator<Item = &'static Permission> {
    super::permissions::SECTIONS.iter().flat_map(|section| section.lines)
}

/// The line of an act, if the table knows it.
#[must_use]
pub fn permission(act: &str) -> Option<&'static Permission> {
    permissions().find(|line| line.act == act)
}

/// How far a role's hand reaches in an act. An act that the table does not know is done by nobody.
#[must_use]
pub fn reach(act: &str, role: Role) -> Reach {
    permission(act).map_or(Reach::Nowhere, |line| line.reach_of(role))
}

/// Who may hold the key to a family's sealed facts: whoever answers for the programme, whoever looks after visitors,
/// and the visitors of that family. Of the team and the family's visitors, in the order of the team.
///
/// Sealed is by key and not by `if`: a key is wrapped for exactly these people, and for the recovery words.
#[must_use]
pub fn who_may_hold<I: Copy + PartialEq>(team: &[(I, Role)], visitors: &[I]) -> Vec<I> {
    let may = |(id, role): &&(I, Role)| match role {
        Role::ProgrammeLead | Role::Supervisor => true,
        Role::Visitor => visitors.contains(id),
        Role::KitCoordinator | Role::FrontDesk => false,
    };
    team.iter().filter(may).map(|(id, _)| *id).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_role_by_whether_it_visits_the_family() {
        let team: Vec<(u8, Role)> = (0..).zip(Role::ALL).collect();
        assert_eq!(who_may_hold(&team, &[]), [0, 1], "lead and supervisor hold every family's key");
        assert_eq!(who_may_hold(&team, &[2]), [0, 1, 2], "a visitor holds those of their own families");
        assert_eq!(who_may_hold(&team, &[3, 4]), [0, 1], "packing or answering the door needs no sealed fact");
        assert_eq!(who_may_hold(&team, &[9]), [0, 1], "somebody who is not on the team holds nothing");
        assert_eq!(who_may_hold::<u8>(&[], &[2]), [], "nobody");
    }

    #[test]
    fn codes_come_back() {
        for role in Role::ALL {
            assert_eq!(Role::from_code(role.code()), Some(role), "records name roles by code");
        }
        assert_eq!(Role::from_code("homeVisitor"), None, "an unknown code is no role at all");
    }

    #[test]
    fn an_act_has_one_line() {
        let mut seen = BTreeSet::new();
        for line in permissions() {
            assert!(seen.insert(line.act), "{} stands in the table twice: which line holds?", line.act);
        }
    }

    #[test]
    fn an_unknown_act_is_done_by_nobody() {
        for role in Role::ALL {
            assert_eq!(reach("drop_tables", role), Reach::Nowhere, "{role:?}: what the table does not know is refused");
        }
    }

    #[test]
    fn nobody_reaches_further_than_the_lead() {
        for line in permissions() {
            let lead = line.reach_of(Role::ProgrammeLead);
            assert_eq!(lead, Reach::Everywhere, "{}: somebody must be able to do it", line.act);
        }
    }

    #[test]
    fn a_role_that_has_no_caseload_is_given_none() {
        for line in permissions() {
            for role in [Role::ProgrammeLead, Role::Supervisor, Role::KitCoordinator, Role::FrontDesk] {
                assert_ne!(line.reach_of(role), Reach::Caseload, "{}: {role:?} has no families of their own", line.act);
            }
        }
    }
}
