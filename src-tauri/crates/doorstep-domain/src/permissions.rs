//! The table of permissions: every act × every role. Help shows it; a test carries out every cell of it.
//!
//! An act has the name of its command. One that is not in the table is done by nobody, and one that writes may write
//! only what its line says: the journal's door refuses the rest.

use crate::team::Reach::{self, Caseload as Mine, Everywhere as All, Nowhere as No};
use crate::team::{Permission, Section};

/// How far each role reaches: lead, supervisor, visitor, kit coordinator, front desk.
type Row = [Reach; 5];

/// Nothing about families in it, or only what is one's own: half-typed words, one's passphrase, taking back.
const EVERYBODY: Row = [All, All, All, All, All];
/// Who answers for the programme: keys, backups, what cannot be taken back.
const LEAD: Row = [All, No, No, No, No];
/// Who answers for visitors and their caseloads.
const LEADERS: Row = [All, All, No, No, No];
/// The work with a family: for those who meet them. A visitor meets their own caseload.
const WORK: Row = [All, All, Mine, No, No];
/// A family joins: whoever stands at the door brings them in, and leads them from then on.
const INTAKE: Row = [All, All, All, No, No];
/// What the front desk does for whoever rings: it writes, and reads nothing back.
const AT_THE_DESK: Row = [All, All, Mine, No, All];
/// A kit on its way. The coordinator moves every kit; a visitor those of the caseload, and those they carry.
const KIT: Row = [All, All, Mine, All, No];
/// What lies on shelves says nothing of families, and a visitor packs and carries too.
const SHELF: Row = [All, All, All, All, No];
/// What kits and shelves are made of: one hand keeps them in order.
const ORDER: Row = [All, All, No, All, No];

/// Every act, in the order that Help shows them.
pub const SECTIONS: &[Section] = &[
    Section { name: "families", lines: FAMILIES },
    Section { name: "visits", lines: VISITS },
    Section { name: "kits", lines: KITS },
    Section { name: "shelf", lines: SHELVES },
    Section { name: "sealed", lines: SEALED },
    Section { name: "releases", lines: RELEASES },
    Section { name: "keeping", lines: KEEPING },
    Section { name: "kept", lines: KEPT },
    Section { name: "team", lines: TEAM },
    Section { name: "programme", lines: PROGRAMME },
    Section { name: "own-things", lines: OWN },
];

const FAMILIES: &[Permission] = &[
    // A list tells a name and who visits, so that everybody knows whom to ask; more only of whom one may open.
    line("families", EVERYBODY),
    line("family_name", EVERYBODY),
    // What may be found follows what may be opened: notes by those who read them, things by those who see the shelf.
    line("search", EVERYBODY),
    line("family", WORK),
    line("timeline", WORK),
    // The front desk rings back: ways, hours, and the rule of a safe contact, never an address.
    line("family_reach", AT_THE_DESK),
    // The rule of a safe contact is open to everybody who may meet them, or ring.
    line("safe_contact", EVERYBODY),
    writes("check_safe_contact", &["safe_contact.check"], AT_THE_DESK),
    line("likely_duplicates", INTAKE),
    writes("enrol_family", &["family.enrol"], INTAKE),
    writes("edit_family", &["family.edit"], WORK),
    // Nobody ends their own work with a family alone.
    writes("remove_family", &["family.remove"], LEADERS),
    writes("save_person", &["person.save"], WORK),
    writes("remove_person", &["person.remove"], WORK),
    writes("save_way", &["way.save"], WORK),
    writes("remove_way", &["way.remove"], WORK),
    writes("set_safe_contact", &["safe_contact.set"], WORK),
    writes("add_strength", &["strength.add"], WORK),
    writes("remove_strength", &["strength.remove"], WORK),
    writes("add_promise", &["promise.add"], WORK),
    writes("keep_promise", &["promise.keep"], WORK),
    writes("drop_promise", &["promise.drop"], WORK),
    writes("add_note", &["note.add"], WORK),
    // Whoever picks up the telephone for a colleague: written, never read.
    writes("take_message", &["note.add"], [All, All, All, No, All]),
];

const VISITS: &[Permission] = &[
    // A day of one's own: the front desk and the coordinator have none with families.
    line("today", WORK),
    line("visit", WORK),
    line("brief", WORK),
    line("brief_pages", WORK),
    line("save_brief_pdf", WORK),
    line("save_jot", WORK),
    writes("plan_visit", &["visit.plan"], AT_THE_DESK),
    // Changing a plan shows what it is for, which may be the family's own words.
    writes("change_visit", &["visit.change"], WORK),
    writes("finish_visit", &["visit.finish"], WORK),
    writes("miss_visit", &["visit.miss"], WORK),
];

const KITS: &[Permission] = &[
    line("kit_board", KIT),
    // Sizes, ages, allergies, diet, and how it may reach them: what packing needs, and nothing they told a visitor.
    line("family_kit", KIT),
    line("kits", EVERYBODY),
    writes("define_kit", &["kit.define"], ORDER),
    writes("ask_kit", &["kit.ask"], [All, All, Mine, All, All]),
    writes("plan_kit", &["kit.plan"], KIT),
    writes("pack_kit", &["kit.pack"], KIT),
    writes("unpack_kit", &["kit.unpack"], KIT),
    writes("send_kit", &["kit.send"], KIT),
    writes("hand_over", &["kit.handOver"], KIT),
    writes("not_delivered", &["kit.notDelivered"], KIT),
    writes("try_kit_again", &["kit.tryAgain"], KIT),
    writes("return_kit", &["kit.return"], KIT),
    // What is said across the counter is written down by whoever hears it.
    writes("hear_back", &["kit.hearBack"], KIT),
    // Talking it over is the visitor's: it is about the child, not about the box.
    writes("talk_kit", &["kit.talk"], WORK),
    writes("decline_kit", &["kit.decline", "kit.putOff"], KIT),
    writes("ask_kit_again", &["kit.askAgain"], KIT),
    writes("cancel_kit", &["kit.cancel"], KIT),
];

const SHELVES: &[Permission] = &[
    line("shelf", SHELF),
    writes("receive_stock", &["stock.receive"], SHELF),
    writes("move_stock", &["stock.move"], SHELF),
    writes("count_stock", &["stock.count"], SHELF),
    writes("add_item", &["item.save"], ORDER),
    writes("add_place", &["place.add"], ORDER),
];

const SEALED: &[Permission] = &[
    // A role opens the way to a sealed fact; the family's key opens the fact.
    writes("seal_fact", &["sealed.add"], WORK),
    line("open_sealed", WORK),
    writes("seal_restricted", &["restricted.add"], WORK),
    writes("remove_sealed", &["sealed.remove"], WORK),
    // That there is something sealed is told to nobody without the key; whom to ask is told to everybody who visits.
    line("access_card", WORK),
    // Who opened what is looked over by those who answer for it.
    line("access", LEADERS),
    line("review_list", WORK),
    writes("file_review", &["review.file"], WORK),
];

const RELEASES: &[Permission] = &[
    line("releases", WORK),
    line("release", WORK),
    writes("draft_release", &["release.draft"], WORK),
    writes("sign_release", &["release.sign"], WORK),
    writes("renew_release", &["release.renew"], WORK),
    writes("revoke_release", &["release.revoke"], WORK),
    line("check_share", WORK),
    writes("share_copy", &["share", "share.keep_back"], WORK),
    // Who answers for visitors looks at what could not wait.
    writes("see_override", &["share.see"], LEADERS),
];

const KEEPING: &[Permission] = &[
    // The farewell is the visitor's own.
    writes("leave_family", &["family.leave"], WORK),
    writes("welcome_back", &["family.welcome_back"], WORK),
    line("keeping", LEADERS),
    writes("place_hold", &["hold.place"], LEADERS),
    writes("end_hold", &["hold.end"], LEADERS),
    writes("export_family", &["keeping.export"], LEADERS),
    writes("set_period", &["keeping.period"], LEAD),
    writes("erase_family", &["keeping.erase"], LEAD),
];

const KEPT: &[Permission] = &[
    // Photos, papers and films. A restricted one needs the family's key besides.
    line("attachments", WORK),
    writes("attach_file", &["attachment.add"], WORK),
    line("open_attachment", WORK),
    line("film_part", WORK),
    // A copy leaves the vault: with a reason, and written down.
    line("save_attachment", WORK),
    writes("remove_attachment", &["attachment.remove"], WORK),
    // What was changed, by whom, and back again. Taking back a colleague's work asks for a reason.
    line("history", WORK),
    writes("undo_change", &["undo"], WORK),
    line("changes", LEADERS),
    line("journal_page", LEADERS),
    line("save_journal_pdf", LEADERS),
];

const TEAM: &[Permission] = &[
    line("team", LEADERS),
    line("caseload", LEADERS),
    writes("hand_over_caseload", &["caseload.hand-over"], LEADERS),
    // Whoever visits may come to hold the family's key: nobody gives that to a colleague alone.
    line("assign_visitors", LEADERS),
    // The families of one's own caseload are met by oneself.
    writes("finish_handoff", &["handoff.done"], WORK),
    // Who may come in, and who no longer may: the keys are the lead's.
    writes("add_staff", &["staff.add", "staff.phrase"], LEAD),
    writes("give_phrase", &["staff.phrase"], LEAD),
    writes("set_staff_role", &["staff.role"], LEAD),
    writes("rename_staff", &["staff.rename"], LEAD),
    writes("remove_staff", &["staff.remove"], LEAD),
];

const PROGRAMME: &[Permission] = &[
    line("import_load", ORDER),
    line("import_preview", ORDER),
    writes("import_commit", &["import.items", "import.stock"], ORDER),
    line("import_cancel", EVERYBODY),
    line("import_rejected", ORDER),
    // A file of families holds what only those who answer for all of them may see.
    writes("import_families", &["import.families"], LEADERS),
    writes("fill_demo", &["demo.fill"], LEAD),
    writes("sign_off_language", &["language.sign_off"], LEADERS),
    line("allow_cover", LEAD),
    line("accept_loss", LEAD),
    line("read_clock_notice", LEAD),
    line("read_vault_notices", LEAD),
    // Whoever holds the keys looks after what is kept.
    line("backups", LEAD),
    line("make_backup", LEAD),
    line("set_backup_room", LEAD),
    line("save_copy", LEAD),
    line("drills", LEAD),
    writes("drill", &["drill.record"], LEAD),
    line("delete_aside", LEAD),
    // That something is damaged concerns whoever is about to write.
    line("integrity", EVERYBODY),
    line("check_integrity", EVERYBODY),
    line("care_attention", EVERYBODY),
    line("care_cancel", EVERYBODY),
    line("verify_journal", LEADERS),
    line("rebuild_tables", LEAD),
];

const OWN: &[Permission] = &[
    line("permissions", EVERYBODY),
    line("session", EVERYBODY),
    // Names of colleagues: whom to ask.
    line("staff", EVERYBODY),
    line("settings", EVERYBODY),
    line("save_settings", EVERYBODY),
    line("change_passphrase", EVERYBODY),
    // Whoever sits there knows best whether the screen is being shared.
    line("hide_window", EVERYBODY),
    line("keychain", EVERYBODY),
    line("set_keychain", EVERYBODY),
    line("still_here", EVERYBODY),
    line("lock", EVERYBODY),
    // One's own window, covered and left. Whether a machine may be covered at all is the lead's word.
    line("cover", EVERYBODY),
    line("uncover", EVERYBODY),
    line("safe_exit", EVERYBODY),
    line("cover_settings", EVERYBODY),
    line("choose_pin", EVERYBODY),
    line("forget_pin", EVERYBODY),
    // Nothing about people is in it.
    line("diagnostics", EVERYBODY),
    line("save_diagnostics", EVERYBODY),
    // One's own actions only.
    line("undo", EVERYBODY),
    line("save_draft", EVERYBODY),
    line("draft", EVERYBODY),
    line("drop_draft", EVERYBODY),
];

/// An act that reads, or whose writing is not journaled.
const fn line(act: &'static str, reach: Row) -> Permission {
    Permission { act, writes: &[], reach }
}

/// An act that writes, under these names in the journal.
const fn writes(act: &'static str, writes: &'static [&'static str], reach: Row) -> Permission {
    Permission { act, writes, reach }
}
