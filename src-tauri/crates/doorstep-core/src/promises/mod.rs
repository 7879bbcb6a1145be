//! Promises: ours stand above any task of the family, theirs are theirs.

mod add_promise;
mod keep_promise;
mod lines;

pub use add_promise::{AddPromise, add_promise, promise_values};
pub use keep_promise::{PromiseRequest, drop_promise, keep_promise};
pub(crate) use lines::{COLUMNS, days_late, line};
pub use lines::{PromiseLine, open_promises_of};
