//! The table of permissions: every command × every role. Help shows it; a test runs every cell of it.

use crate::team::Permission;
use crate::team::Reach::{self, Caseload, Everywhere, Nowhere};

/// Everything that can be done, by the name of its command.
pub const PERMISSIONS: &[Permission] = &[
    //    act              lead        supervisor  visitor   coordinator  front desk
    line("family", [Everywhere, Everywhere, Caseload, Nowhere, Nowhere]),
    line("safe_contact", [Everywhere, Everywhere, Everywhere, Everywhere, Everywhere]),
    line("check_safe_contact", [Everywhere, Everywhere, Caseload, Nowhere, Everywhere]),
    line("team", [Everywhere, Everywhere, Nowhere, Nowhere, Nowhere]),
    line("caseload", [Everywhere, Everywhere, Nowhere, Nowhere, Nowhere]),
    line("add_staff", [Everywhere, Nowhere, Nowhere, Nowhere, Nowhere]),
    line("give_phrase", [Everywhere, Nowhere, Nowhere, Nowhere, Nowhere]),
    line("set_staff_role", [Everywhere, Nowhere, Nowhere, Nowhere, Nowhere]),
    line("rename_staff", [Everywhere, Nowhere, Nowhere, Nowhere, Nowhere]),
    line("remove_staff", [Everywhere, Nowhere, Nowhere, Nowhere, Nowhere]),
    line("hand_over_caseload", [Everywhere, Everywhere, Nowhere, Nowhere, Nowhere]),
    line("finish_handoff", [Everywhere, Everywhere, Caseload, Nowhere, Nowhere]),
    // Cover and lock: everybody's own window. Whether a machine may be covered at all is the lead's word.
    line("cover_settings", [Everywhere, Everywhere, Everywhere, Everywhere, Everywhere]),
    line("allow_cover", [Everywhere, Nowhere, Nowhere, Nowhere, Nowhere]),
    line("choose_pin", [Everywhere, Everywhere, Everywhere, Everywhere, Everywhere]),
    line("forget_pin", [Everywhere, Everywhere, Everywhere, Everywhere, Everywhere]),
    line("cover", [Everywhere, Everywhere, Everywhere, Everywhere, Everywhere]),
    line("uncover", [Everywhere, Everywhere, Everywhere, Everywhere, Everywhere]),
    line("safe_exit", [Everywhere, Everywhere, Everywhere, Everywhere, Everywhere]),
    line("read_clock_notice", [Everywhere, Nowhere, Nowhere, Nowhere, Nowhere]),
    // Nothing about people is in it.
    line("diagnostics", [Everywhere, Everywhere, Everywhere, Everywhere, Everywhere]),
    line("save_diagnostics", [Everywhere, Everywhere, Everywhere, Everywhere, Everywhere]),
];

const fn line(act: &'static str, reach: [Reach; 5]) -> Permission {
    Permission { act, reach }
}
