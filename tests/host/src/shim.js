// Stands where Tauri's bridge stands in the real window: the same calls, carried over this host's loopback address.
(() => {
  const label = ['unlock', 'neutral'].find((name) => location.pathname.includes(name)) ?? 'main';
  const page = crypto.randomUUID();
  const callbacks = new Map();
  const listeners = new Map();
  let leaving = false;
  addEventListener('pagehide', () => { leaving = true; });

  const random = () => crypto.getRandomValues(new Uint32Array(1))[0];

  function transformCallback(callback, once = false) {
    const id = random();
    callbacks.set(id, (data) => {
      if (once) callbacks.delete(id);
      return callback?.(data);
    });
    return id;
  }

  // Of Tauri's own commands the pages use these two.
  const own = {
    'plugin:event|listen': ({ event, handler }) => {
      listeners.set(handler, event);
      return handler;
    },
    'plugin:event|unlisten': ({ eventId }) => {
      listeners.delete(eventId);
      return null;
    },
  };

  async function invoke(command, args = {}) {
    if (own[command]) return own[command](args);
    const answer = await fetch(`/ipc/${label}/${encodeURIComponent(command)}`, { method: 'POST', body: JSON.stringify(args) });
    // The window is gone, as it would be in the app: nothing is ever answered to it.
    if (answer.status === 410) return new Promise(() => {});
    const value = await answer.json();
    if (!answer.ok) throw value;
    return value;
  }

  function deliver(letter) {
    if ('callback' in letter) return callbacks.get(letter.callback)?.(letter.message);
    for (const [id, event] of listeners) {
      if (event === letter.event) callbacks.get(id)?.({ event, id, payload: letter.payload });
    }
  }

  async function readMail() {
    while (!leaving) {
      let mail;
      try {
        mail = await (await fetch(`/mail/${label}/${page}`)).json();
      } catch {
        return; // The host has ended, or this page has.
      }
      mail.letters.forEach(deliver);
      if (mail.open !== label) {
        location.replace(mail.open === 'main' ? '/index.html' : `/${mail.open}.html`);
        return;
      }
    }
  }

  window.isTauri = true;
  window.__TAURI_EVENT_PLUGIN_INTERNALS__ = { unregisterListener: (_event, id) => listeners.delete(id) };
  window.__TAURI_INTERNALS__ = {
    metadata: { currentWindow: { label }, currentWebview: { windowLabel: label, label } },
    plugins: {},
    invoke,
    transformCallback,
    unregisterCallback: (id) => callbacks.delete(id),
    runCallback: (id, data) => callbacks.get(id)?.(data),
    callbacks,
    convertFileSrc: (path, scheme) => (scheme === 'vault' ? `/vault/${path}` : path),
  };
  void readMail();
})();
