//! Consent and release: what a family allows to be told, to whom, until when; and what was told (reference F.5).
//!
//! Invariants: a signed release is never edited; revoking ends it at once and leaves what was told before as it was
//! told; whatever leaves for somebody outside is logged first, with the release it went under or the emergency that
//! could not wait for one.

mod check_share;
mod compose_copy;
mod draft_release;
mod form;
mod list_releases;
mod read;
mod release_page;
mod renew_release;
mod revoke_release;
mod see_override;
mod share_copy;
mod sign_release;
mod today;

pub use check_share::{BlockedLine, CheckShare, ShareCheck, check_share};
pub use draft_release::{DraftRelease, draft_release};
pub use form::ReleaseForm;
pub use list_releases::{FamilyReleases, ReleaseLine, ReleasesRequest, list_releases};
pub use release_page::{ReleaseRequest, ReleaseView, ShareLine, release_page};
pub use renew_release::{RenewRelease, renew_release};
pub use revoke_release::{RevokeRelease, revoke_release};
pub use see_override::{SeeOverride, see_override};
pub use share_copy::{ShareCopy, ShareOutcome, keep_back, share_copy};
pub use sign_release::{SignRelease, sign_release};
pub use today::{OverrideLine, RenewalLine};
pub(crate) use today::{overrides, renewals};
