//! Windows: a hidden window is told when the session is locked, taken over or left, and when the machine goes to sleep.

use std::cell::RefCell;

use windows_sys::Win32::Foundation::{HWND, LPARAM, LRESULT, WPARAM};
use windows_sys::Win32::System::LibraryLoader::GetModuleHandleW;
use windows_sys::Win32::System::RemoteDesktop::{NOTIFY_FOR_THIS_SESSION, WTSRegisterSessionNotification};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    CreateWindowExW, DefWindowProcW, DispatchMessageW, GetMessageW, MSG, PBT_APMSUSPEND, RegisterClassW,
    WM_POWERBROADCAST, WM_WTSSESSION_CHANGE, WNDCLASSW, WS_OVERLAPPED, WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT,
    WTS_SESSION_LOCK, WTS_SESSION_LOGOFF,
};
use windows_sys::w;

use crate::log;

thread_local! {
    /// What the window's procedure calls. It runs on the thread that made the window, and there is one such thread.
    static LOCK: RefCell<Option<Box<dyn Fn()>>> = const { RefCell::new(None) };
}

/// Calls `lock` whenever the machine says that nobody should be seeing us.
pub fn listen(lock: impl Fn() + Send + Clone + 'static) {
    std::thread::spawn(move || {
        LOCK.with(|kept| *kept.borrow_mut() = Some(Box::new(lock)));
        if !receive() {
            log::note("no word from the machine", &"session");
        }
    });
}

/// Makes the window and receives its messages. `false` if it could not be made.
///
/// A window of the desktop that is never shown, and not a message-only one: only the former hears of sleep.
#[allow(unsafe_code, reason = "the system's own interface for this is C")]
fn receive() -> bool {
    // SAFETY: all pointers are to values that live as long as the calls that take them; the class name is static; the
    // procedure has the signature that the system asks for; the window belongs to this thread, which receives for it.
    unsafe {
        let instance = GetModuleHandleW(std::ptr::null());
        let class = WNDCLASSW {
            lpfnWndProc: Some(procedure),
            hInstance: instance,
            lpszClassName: w!("SessionListener"),
            ..std::mem::zeroed()
        };
        RegisterClassW(&class);
        let none = std::ptr::null_mut();
        let window = CreateWindowExW(
            0,
            class.lpszClassName,
            w!(""),
            WS_OVERLAPPED,
            0,
            0,
            0,
            0,
            none,
            none,
            instance,
            std::ptr::null(),
        );
        if window.is_null() || WTSRegisterSessionNotification(window, NOTIFY_FOR_THIS_SESSION) == 0 {
            return false;
        }
        let mut message: MSG = std::mem::zeroed();
        while GetMessageW(&mut message, none, 0, 0) > 0 {
            DispatchMessageW(&message);
        }
    }
    true
}

/// What the system calls with each message.
#[allow(unsafe_code, reason = "the system's own interface for this is C")]
unsafe extern "system" fn procedure(window: HWND, message: u32, what: WPARAM, more: LPARAM) -> LRESULT {
    let means_lock = match (message, u32::try_from(what)) {
        (WM_WTSSESSION_CHANGE, Ok(event)) => {
            [WTS_SESSION_LOCK, WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOGOFF].contains(&event)
        }
        (WM_POWERBROADCAST, Ok(event)) => event == PBT_APMSUSPEND,
        _ => false,
    };
    if means_lock {
        LOCK.with(|kept| kept.borrow().iter().for_each(|lock| lock()));
    }
    // SAFETY: the very arguments that the system gave.
    unsafe { DefWindowProcW(window, message, what, more) }
}
