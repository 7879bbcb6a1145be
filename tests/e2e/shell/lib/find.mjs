// What runs inside the page to find things as a person names them: by role and accessible name.
// Plain functions without a closure, because their source text is sent to the page.

/**
 * The element with this role and name that can be seen, or null. Names match whole, or from their start with `starts`.
 * @param {string} role @param {string} name @param {boolean} starts
 */
export function byRole(role, name, starts) {
  const SELECTOR = {
    button: 'button, [role=button], input[type=submit], summary',
    link: 'a[href], [role=link]',
    textbox: 'input:not([type]), input[type=text], input[type=password], input[type=search], input[type=email], textarea, [role=textbox], [role=searchbox]',
    combobox: 'select, [role=combobox]',
    checkbox: 'input[type=checkbox], [role=checkbox], [role=switch]',
    radio: 'input[type=radio], [role=radio]',
    heading: 'h1, h2, h3, h4, [role=heading]',
    dialog: 'dialog[open], [role=dialog]',
    file: 'input[type=file]',
    marked: '[data-test-here]',
    any: 'input, select, textarea, button, a[href], [role]',
  };
  const tidy = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
  const textOf = (ids) => ids.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(' ');
  const nameOf = (element) => {
    const labelled = element.getAttribute('aria-labelledby');
    if (labelled) return tidy(textOf(labelled));
    const label = element.getAttribute('aria-label');
    if (label) return tidy(label);
    if (element.labels?.length) return tidy([...element.labels].map((one) => one.innerText || one.textContent).join(' '));
    return tidy(element.innerText || element.value || element.getAttribute('title') || element.getAttribute('placeholder'));
  };
  const seen = (element) => role === 'file' || (element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden');
  // An open dialog makes the rest of the page inert; one that a cover hides is not there.
  const dialogs = [...document.querySelectorAll('dialog[open]')].filter((one) => one.matches(':modal') && one.getClientRects().length > 0);
  const root = role === 'dialog' ? document : (dialogs.at(-1) ?? document);
  const wanted = tidy(name).toLowerCase();
  const found = [...root.querySelectorAll(SELECTOR[role])].filter(seen);
  const matches = (element) => {
    if (role === 'marked') return true;
    const own = nameOf(element).toLowerCase();
    return starts ? own.startsWith(wanted) : own === wanted;
  };
  const element = found.find(matches) ?? null;
  element?.scrollIntoView({ block: 'center' });
  return element;
}

/** All the words on the page that can be seen. */
export function words() {
  return document.body.innerText;
}

/** The names of what can be pressed and filled in, for a failure's message. */
export function offers() {
  const all = [...document.querySelectorAll('button, a[href], input, select, textarea')];
  return all.map((one) => `${one.tagName.toLowerCase()}: ${(one.getAttribute('aria-label') ?? one.labels?.[0]?.innerText ?? one.innerText ?? '').trim().slice(0, 60)}`).join('\n');
}
