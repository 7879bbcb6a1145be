//! macOS: the screen's lock comes over the distributed notifications, sleep and user switching from the workspace.

use std::ptr::NonNull;

use block2::RcBlock;
use objc2_app_kit::{NSWorkspace, NSWorkspaceSessionDidResignActiveNotification, NSWorkspaceWillSleepNotification};
use objc2_foundation::{
    NSDistributedNotificationCenter, NSNotification, NSNotificationCenter, NSNotificationName, ns_string,
};

/// Calls `lock` whenever the machine says that nobody should be seeing us.
pub fn listen(lock: impl Fn() + Send + Clone + 'static) {
    let distributed = NSDistributedNotificationCenter::defaultCenter();
    observe(&distributed, ns_string!("com.apple.screenIsLocked"), lock.clone());
    let workspace = NSWorkspace::sharedWorkspace().notificationCenter();
    #[allow(unsafe_code, reason = "names of notifications are statics of the system's own library")]
    // SAFETY: both are constants that the library sets before any program code runs.
    let (sleep, resign) = unsafe { (NSWorkspaceWillSleepNotification, NSWorkspaceSessionDidResignActiveNotification) };
    observe(&workspace, sleep, lock.clone());
    observe(&workspace, resign, lock);
}

fn observe(center: &NSNotificationCenter, name: &NSNotificationName, lock: impl Fn() + 'static) {
    let block = RcBlock::new(move |_: NonNull<NSNotification>| lock());
    #[allow(unsafe_code, reason = "the system's own interface for this is Objective-C")]
    // SAFETY: the block takes what the center gives it, and needs no queue: it is called on the main thread, which
    // posts these notifications and on which it was made.
    let observer = unsafe { center.addObserverForName_object_queue_usingBlock(Some(name), None, None, &block) };
    // It observes for as long as the program runs.
    std::mem::forget(observer);
}
