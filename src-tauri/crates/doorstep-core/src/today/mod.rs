//! Today: the next thing to do, in order; what we promised on top.

mod follow_ups;
mod safe_checks;
#[allow(clippy::module_inception, reason = "one use case, one file, named by its verb")]
mod today;
mod visits;

pub use follow_ups::FollowUp;
pub use safe_checks::SafeCheck;
pub(crate) use today::review_waiting;
pub use today::{TodayView, today};
pub use visits::TodayVisit;
