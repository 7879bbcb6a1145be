// Every screen of the main window, with the records of the demo programme on it.

/** Asks the backend as the page would. @param {string} command @param {object} [request] */
export function ask(app, command, request) {
  return app.run((name, args) => window.__TAURI_INTERNALS__.invoke(name, args), command, request ? { request } : {});
}

/**
 * The screens and their addresses. Ids are those of the records on show: the first visit due, a family with a
 * safe-contact rule if there is one.
 * @returns {Promise<{ name: string, hash: string }[]>}
 */
export async function screens(app) {
  const [families, today, board] = [await ask(app, 'families', { mine: false }), await ask(app, 'today'), await ask(app, 'kit_board', { mine: false })];
  const family = families.find((row) => row.safeContact) ?? families[0];
  const visit = today.visits[0];
  const card = board.columns.flatMap((column) => column.cards)[0];
  const { members } = await ask(app, 'team');
  const colleague = members.find((member) => member.caseload > 0 && !member.here);
  if (!colleague || !family || !visit || !card) throw new Error('the demo programme has no colleague, no family, no visit due or no kit under way');
  return [
    { name: 'today', hash: '#/' },
    { name: 'families', hash: '#/families' },
    { name: 'enrol', hash: '#/families/new' },
    { name: 'family', hash: `#/families/${family.id}` },
    { name: 'brief', hash: `#/families/${visit.familyId}/brief/${visit.id}` },
    { name: 'consent', hash: `#/families/${family.id}/consent/-` },
    { name: 'history', hash: `#/families/${family.id}/history` },
    { name: 'plan', hash: '#/plan' },
    { name: 'visit', hash: `#/visits/${visit.id}` },
    { name: 'kits', hash: '#/kits' },
    { name: 'kit', hash: `#/kits/${card.kitId}` },
    { name: 'kit-new', hash: '#/kits/new' },
    { name: 'shelf', hash: '#/shelf' },
    { name: 'receive', hash: '#/shelf/receive' },
    { name: 'import', hash: '#/import' },
    { name: 'review', hash: '#/review' },
    { name: 'programme', hash: '#/programme' },
    { name: 'team', hash: '#/programme/team' },
    { name: 'hand-over', hash: `#/programme/team/${colleague.id}/families` },
    { name: 'keeping', hash: '#/programme/keeping' },
    { name: 'changes', hash: '#/programme/changes' },
    { name: 'access', hash: '#/programme/access' },
    { name: 'settings', hash: '#/settings' },
    { name: 'languages', hash: '#/settings/languages' },
    { name: 'passphrase', hash: '#/settings/passphrase' },
    { name: 'diagnostics', hash: '#/settings/diagnostics' },
    { name: 'backups', hash: '#/backups' },
    { name: 'drill', hash: '#/backups/drill' },
    { name: 'integrity', hash: '#/integrity' },
    { name: 'help', hash: '#/help' },
    { name: 'help-permissions', hash: '#/help/permissions' },
    { name: 'help-safety', hash: '#/help/safety' },
    { name: 'help-computer', hash: '#/help/computer' },
  ];
}
