//! Linux: the screen savers of the desktops on the session's bus, logind on the system's. Both speak D-Bus.

use zbus::blocking::{Connection, MessageIterator};
use zbus::{MatchRule, Message, message::Type, zvariant::OwnedObjectPath};

use crate::log;

/// The desktops' screen savers, by the interface they speak through.
const SAVERS: [&str; 6] = [
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
    "org.kde.screensaver",
];
const LOGIN: &str = "org.freedesktop.login1";
const SESSION: &str = "session bus";
const SYSTEM: &str = "system bus";
const SLEEP: &str = "PrepareForSleep";

/// Calls `lock` whenever the machine says that nobody should be seeing us.
pub fn listen(lock: impl Fn() + Send + Clone + 'static) {
    follow(SESSION, Connection::session, "ActiveChanged", lock.clone(), |message| {
        is_from(message, &SAVERS) && message.body().deserialize() == Ok(true)
    });
    // Suspend: the message comes while there is still a moment left.
    follow(SYSTEM, Connection::system, SLEEP, lock.clone(), |message| {
        is_from(message, &["org.freedesktop.login1.Manager"]) && message.body().deserialize() == Ok(true)
    });
    // `loginctl lock-session`, and desktops that lock through logind.
    follow(SYSTEM, Connection::system, "Lock", lock.clone(), |message| {
        is_from(message, &["org.freedesktop.login1.Session"])
    });
    // Another account takes the seat: a session of ours is no longer the one in front.
    follow(SYSTEM, Connection::system, "PropertiesChanged", lock, is_session_put_away);
}

fn is_from(message: &Message, interfaces: &[&str]) -> bool {
    message.header().interface().is_some_and(|interface| interfaces.contains(&interface.as_str()))
}

fn is_session_put_away(message: &Message) -> bool {
    use std::collections::HashMap;
    use zbus::zvariant::Value;
    let body = message.body();
    let told: Result<(&str, HashMap<&str, Value<'_>>, Vec<&str>), _> = body.deserialize();
    told.is_ok_and(|(interface, changed, _)| {
        interface == "org.freedesktop.login1.Session" && changed.get("Active") == Some(&Value::Bool(false))
    })
}

/// One thread for one kind of message: it sleeps in the kernel until one comes, and ends with its bus.
fn follow(
    bus: &'static str,
    connect: fn() -> zbus::Result<Connection>,
    member: &'static str,
    lock: impl Fn() + Send + 'static,
    means_lock: impl Fn(&Message) -> bool + Send + 'static,
) {
    std::thread::spawn(move || {
        let Ok(messages) = connect().and_then(|connection| subscribe(&connection, bus, member)) else {
            return log::note("no word from the machine", &bus);
        };
        for message in messages.flatten() {
            if means_lock(&message) {
                lock();
            }
        }
    });
}

fn subscribe(connection: &Connection, bus: &str, member: &'static str) -> zbus::Result<MessageIterator> {
    let mut rule = MatchRule::builder().msg_type(Type::Signal).member(member)?;
    if bus == SYSTEM {
        // On the system's bus everybody may speak; only logind is meant.
        rule = rule.sender(LOGIN)?;
        if let (true, Some(session)) = (member != SLEEP, own_session(connection)) {
            rule = rule.path(session)?;
        }
    }
    MessageIterator::for_match_rule(rule.build(), connection, None)
}

/// The session this program runs in, or the one that its account has in front. None if logind does not say: then every
/// session counts, and at worst we lock once too often.
fn own_session(connection: &Connection) -> Option<OwnedObjectPath> {
    let manager = Some("org.freedesktop.login1.Manager");
    let told = connection.call_method(Some(LOGIN), "/org/freedesktop/login1", manager, "GetSession", &("auto",));
    told.ok()?.body().deserialize().ok()
}
