import { t } from '@/i18n';
import { may, type SearchHit } from '@/platform';
import { go, href } from '@/router';
import { opens } from '../firstRoom';

/** One line of the search list. */
export interface Line {
  key: string;
  kind: string;
  title: string;
  detail: string;
  /** The keys that do the same from anywhere; null for things that were found. */
  keys: string | null;
  run: () => void;
}

/** Where a found thing is looked at. Notes and people are read on their family's page. */
export function placeOf(hit: SearchHit): string {
  if (hit.kind === 'visit') return href('visit', { id: hit.id });
  if (hit.kind === 'item') return href('shelf');
  if (hit.kind === 'kit' && hit.familyId) return href('family', { id: hit.familyId });
  if (hit.kind === 'kit') return may('define_kit') ? href('kit', { id: hit.id }) : href('kits');
  return href('family', { id: hit.familyId ?? hit.id });
}

const fold = (text: string): string => text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '');

/** What one can do by name, with its shortcut; all of it while nothing is typed. Without a `cover` none is offered. */
export function actionsFor(text: string, does: { undo: () => void; lock: () => void; cover: (() => void) | null }): Line[] {
  const all: [id: string, keys: string, run: () => void, act?: string][] = [
    ['nav-today', 'Alt 1', () => go('today'), opens.today],
    ['nav-families', 'Alt 2', () => go('families'), opens.families],
    ['nav-kits', 'Alt 3', () => go('kits'), opens.kits],
    ['nav-shelf', 'Alt 4', () => go('shelf'), opens.shelf],
    ['nav-import', 'Alt 5', () => go('import'), opens.import],
    ['nav-settings', 'Alt 6', () => go('settings')],
    ['nav-help', 'F1', () => go('help')],
    ['help-safety', '', () => go('help-safety')],
    ['help-computer', '', () => go('help-computer')],
    ['diagnostics-open', '', () => go('diagnostics')],
    ['help-permissions', '', () => go('help-permissions')],
    ['visit-plan', '', () => go('plan'), 'plan_visit'],
    ['enrol-title', '', () => go('enrol'), 'enrol_family'],
    ['stock-receive', '', () => go('receive'), 'receive_stock'],
    ['kit-new', '', () => go('kit', { id: 'new' }), 'define_kit'],
    ['undo-last', 'Ctrl Z', does.undo],
    ['lock', 'Ctrl L', does.lock],
    ...(does.cover ? [['cover-now', 'Ctrl Shift L', does.cover] as [string, string, () => void]] : []),
  ];
  const words = fold(text).split(/\s+/).filter(Boolean);
  return all
    .filter(([, , , act]) => act === undefined || may(act))
    .map(([id, keys, run]) => ({ key: id, kind: t('find-kind-action'), title: t(id), detail: '', keys, run }))
    .filter((line) => words.every((word) => fold(line.title).includes(word)));
}
