//! The tables are what the journal says: after a working day on a real encrypted file, too.

use doorstep_core::demo::{FillDemo, fill_demo};
use doorstep_core::ids::OpId;
use doorstep_core::journal::{rebuild, verify};
use doorstep_testkit::{TestVault, dump, lock};

#[test]
fn the_demo_programme_is_the_same_after_a_rebuild_and_after_a_lock() {
    let (vault, mut session) = TestVault::create();
    fill_demo(&mut session, FillDemo { op_id: OpId::fresh() }).expect("an empty vault takes the demo");
    let before = dump(session.db());
    rebuild(session.vault_mut().connection()).expect("the tables are built again");
    assert_eq!(dump(session.db()), before, "every row comes back as it was");
    assert_eq!(verify(session.db()).expect("a walk").broken, None, "the chain holds over a whole programme");
    lock(session);
    let session = vault.unlock();
    assert_eq!(dump(session.db()), before, "and after lock and unlock");
    assert_eq!(session.missing_commits(), 0, "the high-water mark agrees with the file");
}
