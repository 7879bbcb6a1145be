import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const source = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(source, path), 'utf8');

/** Every screen, dialog and card that is about one family. A new one joins this list and carries the banner. */
const aboutOneFamily = [
  'views/FamilyView.svelte',
  'views/family/FamilySheets.svelte',
  'views/family/FamilyCards.svelte',
  'views/BriefView.svelte',
  'views/HistoryView.svelte',
  'views/VisitView.svelte',
  'views/ReleaseView.svelte',
  'views/ConsentView.svelte',
  'views/PlanView.svelte',
  'views/KitsView.svelte',
  'views/TodayView.svelte',
  'views/KeepingView.svelte',
  'features/kits/KitCard.svelte',
  'features/review/ReviewCard.svelte',
];

it.each(aboutOneFamily)('%s shows the banner of a safe contact', (path) => {
  expect(read(path), 'the rule stands wherever somebody works with the family').toMatch(/<FamilyBanner /);
});

it('folds the banner on one screen only, while the visit is going on', () => {
  const all = ['views', 'features'].flatMap((folder) =>
    readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.svelte')).map((name) => `${folder}/${name}`),
  );
  const folding = all.flatMap((path) => [...read(path).matchAll(/<FamilyBanner [^>]*folded[^>]*>/g)].map(([tag]) => `${path}: ${tag}`));
  expect(folding, 'everywhere else nothing of what protects somebody is folded away').toEqual([
    "views/VisitView.svelte: <FamilyBanner family={data.familyId} folded={stage === 'jot'} />",
  ]);
});

it('leaves no page about a family out of the list', () => {
  const pages = readdirSync(join(source, 'views')).filter((name) => name.endsWith('View.svelte'));
  const about = pages.filter((name) => /commands\.(family|visit|brief|release|releases|historyOf|attachments)\b/.test(read(`views/${name}`)));
  const missing = about.filter((name) => !aboutOneFamily.includes(`views/${name}`));
  expect(missing, 'a page that reads one family is about that family').toEqual([]);
});

it('draws the banner from one question only', () => {
  const users = (folder: string): string[] =>
    readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.svelte') && /<SafeContact(Banner|Short)\b/.test(read(`${folder}/${name}`)));
  expect([...users('views'), ...users('features')], 'FamilyBanner asks the backend; nobody else draws the lines').toEqual([]);
});
