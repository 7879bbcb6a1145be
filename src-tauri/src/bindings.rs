//! The handler, and the bindings that the window is written against: one list for both.

use tauri::Runtime;
use tauri::ipc::Invoke;

use crate::commands::{
    attachments, brief, care, cover, exchange, families, frame, history, keeping, keychain, kits, mending, recovery,
    releases, sealed, support, team, vault, visits,
};

macro_rules! commands {
    ($($module:ident::$name:ident $(<$runtime:ident>)?),* $(,)?) => {
        /// Answers the windows, on any runtime.
        pub fn handler<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($module::$name),*]
        }

        /// The same commands with their types, to write the bindings from.
        #[cfg(test)]
        fn typed() -> tauri_specta::Builder<tauri::Wry> {
            tauri_specta::Builder::new()
                .disable_serde_phases()
                .commands(tauri_specta::collect_commands![$($module::$name $(::<tauri::$runtime>)?),*])
        }
    };
}

commands![
    vault::vault_status,
    vault::begin_create,
    vault::offer_passphrase,
    vault::check_passphrase,
    vault::finish_create<Wry>,
    vault::unlock<Wry>,
    vault::choose_passphrase<Wry>,
    keychain::unlock_with_keychain<Wry>,
    recovery::begin_recovery,
    recovery::finish_recovery<Wry>,
    mending::restore_here,
    mending::restore_choose<Wry>,
    mending::restore_open,
    mending::restore_commit,
    mending::restore_cancel,
    mending::mend_begin,
    mending::mend_try,
    mending::mend_save,
    vault::quit<Wry>,
    frame::session,
    frame::accept_loss,
    frame::read_vault_notices,
    frame::staff,
    frame::permissions,
    team::team,
    team::caseload,
    team::add_staff,
    team::give_phrase,
    team::set_staff_role,
    team::rename_staff,
    team::remove_staff<Wry>,
    team::hand_over_caseload,
    team::finish_handoff,
    frame::still_here,
    frame::lock<Wry>,
    cover::cover_settings,
    cover::allow_cover,
    cover::choose_pin,
    cover::forget_pin,
    cover::cover<Wry>,
    cover::uncover<Wry>,
    cover::safe_exit<Wry>,
    cover::come_back<Wry>,
    cover::read_clock_notice,
    support::diagnostics,
    support::save_diagnostics<Wry>,
    support::save_closed_diagnostics<Wry>,
    frame::change_passphrase,
    keychain::keychain,
    keychain::set_keychain,
    frame::fill_demo,
    frame::undo,
    frame::settings,
    frame::save_settings,
    frame::hide_window<Wry>,
    frame::sign_off_language,
    frame::search,
    frame::review_list,
    frame::file_review,
    families::families,
    families::likely_duplicates,
    families::family,
    families::family_name,
    families::family_reach,
    families::family_kit,
    families::timeline,
    families::enrol_family,
    families::edit_family,
    families::remove_family,
    families::save_person,
    families::remove_person,
    families::save_way,
    families::remove_way,
    families::set_safe_contact,
    families::safe_contact,
    families::check_safe_contact,
    families::add_strength,
    families::remove_strength,
    families::add_promise,
    families::keep_promise,
    families::drop_promise,
    families::add_note,
    families::seal_fact,
    families::open_sealed,
    sealed::seal_restricted,
    sealed::remove_sealed,
    sealed::access_card,
    sealed::access,
    history::history,
    history::changes,
    history::undo_change,
    history::journal_page,
    history::save_journal_pdf<Wry>,
    attachments::attach_file<Wry>,
    attachments::attachments,
    attachments::open_attachment,
    attachments::film_part,
    attachments::save_attachment<Wry>,
    attachments::remove_attachment,
    visits::plan_visit,
    visits::change_visit,
    visits::visit,
    visits::save_jot,
    visits::finish_visit,
    visits::miss_visit,
    visits::save_draft,
    visits::draft,
    visits::drop_draft,
    visits::today,
    kits::kit_board,
    kits::define_kit,
    kits::ask_kit,
    kits::plan_kit,
    kits::pack_kit,
    kits::unpack_kit,
    kits::send_kit,
    kits::hand_over,
    kits::not_delivered,
    kits::try_kit_again,
    kits::return_kit,
    kits::hear_back,
    kits::talk_kit,
    kits::decline_kit,
    kits::ask_kit_again,
    kits::cancel_kit,
    kits::add_item,
    kits::add_place,
    kits::receive_stock,
    kits::move_stock,
    kits::count_stock,
    kits::kits,
    kits::shelf,
    brief::brief,
    brief::brief_pages,
    brief::save_brief_pdf<Wry>,
    releases::releases,
    releases::release,
    releases::draft_release,
    releases::sign_release,
    releases::renew_release,
    releases::revoke_release,
    releases::check_share,
    releases::share_copy<Wry>,
    releases::see_override,
    keeping::leave_family,
    keeping::welcome_back,
    keeping::keeping,
    keeping::set_period,
    keeping::place_hold,
    keeping::end_hold,
    keeping::erase_family,
    keeping::export_family<Wry>,
    exchange::import_load,
    exchange::import_preview,
    exchange::import_commit,
    exchange::import_cancel,
    exchange::import_rejected<Wry>,
    care::backups,
    care::make_backup,
    care::care_cancel,
    care::set_backup_room,
    care::save_copy<Wry>,
    care::drills,
    care::drill,
    care::integrity,
    care::check_integrity,
    care::delete_aside,
    care::care_attention,
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    include!("../commands.in");

    const BINDINGS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src/bindings/bindings.ts");

    fn generated() -> String {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("bindings.ts");
        super::typed()
            .export(specta_typescript::Typescript::default(), &file)
            .expect("every type that travels has a TypeScript form");
        std::fs::read_to_string(file).expect("the file that was just written")
    }

    /// `DOORSTEP_WRITE_BINDINGS=1 cargo test -p doorstep bindings` writes them anew.
    #[test]
    fn bindings_are_up_to_date() {
        let generated = generated();
        if std::env::var_os("DOORSTEP_WRITE_BINDINGS").is_some() {
            std::fs::write(BINDINGS, &generated).expect("the bindings can be written");
        }
        let committed = std::fs::read_to_string(BINDINGS).expect("the bindings are committed");
        assert!(
            committed == generated,
            "the window is written against other commands than there are: write the bindings anew"
        );
    }

    #[test]
    fn handler_manifest_and_capabilities_name_the_same_commands() {
        let declared: BTreeSet<String> =
            UNLOCK.iter().chain(MAIN).chain(NEUTRAL).map(|name| (*name).to_owned()).collect();
        let bindings = generated();
        let handled: BTreeSet<String> = bindings.split("__TAURI_INVOKE").filter_map(invoked).collect();
        assert_eq!(handled, declared, "a command is handled but not declared, or the other way round");
        for (window, wanted) in [("unlock", UNLOCK), ("main", MAIN), ("neutral", NEUTRAL)] {
            let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("capabilities").join(format!("{window}.json"));
            let text = std::fs::read_to_string(file).expect("each window has a capability file");
            let capability: serde_json::Value = serde_json::from_str(&text).expect("a capability file is JSON");
            let granted: BTreeSet<&str> = capability["permissions"]
                .as_array()
                .expect("a list")
                .iter()
                .filter_map(serde_json::Value::as_str)
                .collect();
            let wanted: Vec<String> = wanted.iter().map(|name| format!("allow-{}", name.replace('_', "-"))).collect();
            assert_eq!(
                granted,
                wanted.iter().map(String::as_str).collect(),
                "{window}.json grants exactly its window's commands"
            );
            assert_eq!(capability["windows"], serde_json::json!([window]), "a capability file speaks of one window");
        }
    }

    fn invoked(after: &str) -> Option<String> {
        let name = after.split('"').nth(1)?;
        after.trim_start().starts_with('(').then(|| name.to_owned())
    }
}
