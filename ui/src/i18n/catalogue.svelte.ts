import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

export const languages = ['en', 'es'] as const;
export type Lang = (typeof languages)[number];

/** The language with this code, or English: a code may come from a machine that is set to something else. */
export const known = (code: string | undefined): Lang => languages.find((one) => code?.split(/[-_]/)[0] === one) ?? 'en';

type Args = Record<string, string | number>;

// Each language file is a chunk of its own; a window asks only for the topics it shows.
const files = import.meta.glob<string>('../../../src-tauri/locales/*/*.ftl', { query: '?raw', import: 'default' });
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFD\uFE70-\uFEFC]/;

let shown = $state.raw<{ lang: Lang; bundle: FluentBundle }>({ lang: 'en', bundle: new FluentBundle('en') });

/** The language on screen. */
export const lang = (): Lang => shown.lang;

/** Puts catalogue texts into a bundle; throws on a message that is there twice. */
export function bundleOf(language: Lang, texts: readonly string[]): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const text of texts) {
    const [problem] = bundle.addResource(new FluentResource(text));
    if (problem) throw problem;
  }
  return bundle;
}

/** Loads a language (only `topics` when given: file names without `.ftl`) and shows it from now on. */
export async function speak(language: Lang, topics?: readonly string[]): Promise<void> {
  const wanted = Object.entries(files).filter(([path]) => {
    const [, folder, topic] = /\/(\w+)\/([\w-]+)\.ftl$/.exec(path) ?? [];
    return folder === language && topic !== undefined && (!topics || topics.includes(topic));
  });
  const texts = await Promise.all(wanted.map(([, load]) => load()));
  shown = { lang: language, bundle: bundleOf(language, texts) };
  document.documentElement.lang = language;
  document.documentElement.dir = 'ltr'; // both languages of this version run left to right
}

/** Whether the catalogue has this message. */
export const has = (id: string): boolean => shown.bundle.hasMessage(id);

/** The message `id` (or one of its attributes, `id.next`) in the language on screen. An unknown id shows itself, so that a test can see it. */
export function t(id: string, args?: Args): string {
  const [name = id, part] = id.split('.');
  const message = shown.bundle.getMessage(name);
  const pattern = part === undefined ? message?.value : message?.attributes[part];
  if (!pattern) return id;
  return shown.bundle.formatPattern(pattern, args ? isolate(args) : undefined);
}

/** A name written right to left must not drag the words around it along. */
function isolate(args: Args): Record<string, FluentVariable> {
  return Object.fromEntries(
    Object.entries(args).map(([key, value]) =>
      typeof value === 'string' && rightToLeft.test(value) ? [key, `\u2068${value}\u2069`] : [key, value],
    ),
  );
}
