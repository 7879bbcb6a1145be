//! The table of permissions: every command × every role. Help shows it; a test runs every cell of it.

use crate::team::Permission;
use crate::team::Reach::{self, Caseload, Everywhere, Nowhere};

/// Everything that can be done, by the name of its command.
pub const PERMISSIONS: &[Permission] = &[
    //    act              lead        supervisor  visitor   coordinator  front desk
    line("family", [Everywhere, Everywhere, Caseload, Nowhere, Nowhere]),
    line("safe_contact", [Everywhere, Everywhere, Everywhere, Everywhere, Everywhere]),
    line("check_safe_contact", [Everywhere, Everywhere, Caseload, Nowhere, Everywhere]),
];

const fn line(act: &'static str, reach: [Reach; 5]) -> Permission {
    Permission { act, reach }
}
