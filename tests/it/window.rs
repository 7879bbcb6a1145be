//! What Settings says of the window on this machine.

use doorstep_core::session::Session;
use doorstep_core::settings::{HideWindow, hide_window, is_window_hidden, settings};
use doorstep_testkit::{TestVault, lock};

fn hidden(session: &Session) -> bool {
    let shown = settings(session).expect("the page").window_hidden;
    assert_eq!(shown, is_window_hidden(session).expect("the shell's question"), "page and window say the same");
    shown
}

#[test]
fn the_window_is_hidden_until_somebody_at_this_machine_shows_it() {
    let (vault, mut session) = TestVault::create();
    assert!(hidden(&session), "nobody has to think of it");
    hide_window(&mut session, HideWindow { hidden: false }).expect("the screen is being shared");
    lock(session);
    let mut session = vault.unlock();
    assert!(!hidden(&session), "it holds on this machine, over a lock");
    session.vault_mut().renew_device_id().expect("a copy on another machine");
    assert!(hidden(&session), "a copy of the folder elsewhere starts hidden");
    hide_window(&mut session, HideWindow { hidden: true }).expect("and it can be hidden again");
    assert!(hidden(&session), "at once");
}
