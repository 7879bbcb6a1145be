import { errorText } from '@/i18n';
import { asAppError, notices } from '@/platform';

interface Page<Line> {
  lines: Line[];
  more: boolean;
}

/** What lies behind a list's first page: read when somebody asks for it, kept while the first page is read again. */
export interface Older<Line> {
  readonly lines: readonly Line[];
  /** Whether there is still more; null until an older page was read. */
  readonly more: boolean | null;
  readonly asking: boolean;
  load(read: () => Promise<Page<Line>>): Promise<void>;
  forget(): void;
}

export function older<Line>(): Older<Line> {
  let lines = $state.raw<Line[]>([]);
  let more = $state<boolean | null>(null);
  let asking = $state(false);

  return {
    get lines() {
      return lines;
    },
    get more() {
      return more;
    },
    get asking() {
      return asking;
    },
    async load(read) {
      if (asking) return;
      asking = true;
      try {
        const page = await read();
        lines = [...lines, ...page.lines];
        more = page.more;
      } catch (thrown) {
        notices.trouble(errorText(asAppError(thrown)));
      } finally {
        asking = false;
      }
    },
    forget() {
      [lines, more] = [[], null];
    },
  };
}
