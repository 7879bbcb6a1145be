import { errorText, t } from '@/i18n';
import {
  announce,
  asAppError,
  call,
  commands,
  newOpId,
  progressChannel,
  type Answers,
  type ImportDone,
  type ImportKind,
  type Mapping,
  type Preview,
} from '@/platform';
import { asBase64, largest } from './readFile';

export type Step = 'file' | 'columns' | 'questions' | 'check' | 'running' | 'done' | 'stopped';
type Finished = Extract<ImportDone, { kind: 'done' }>;

const noAnswers = (): Answers => ({ dateOrders: [], serialDates: [], nameOrders: [], duplicates: [], fixes: [], place: null });

/** One import from the choice of the file to its result. Nothing is written before `commit`. */
export class ImportFlow {
  step = $state<Step>('file');
  kind = $state<ImportKind>('families');
  fileName = $state('');
  preview = $state.raw<Preview | null>(null);
  busy = $state(false);
  problem = $state<string>();
  progress = $state.raw({ done: 0, total: 0 });
  result = $state.raw<Finished | null>(null);
  #token = '';
  #opId = newOpId();
  #mapping: Mapping | null = null;
  #answers = noAnswers();
  #question = 0;

  get answers(): Answers {
    return this.#answers;
  }

  /** Hands the bytes over and shows what was understood. */
  async load(file: File): Promise<void> {
    if (file.size > largest) {
      this.problem = t('bring-too-large');
      return;
    }
    await this.#try(async () => {
      const { token, preview } = await call(commands.importLoad, { kind: this.kind, content: await asBase64(file) });
      this.#token = token;
      this.#opId = newOpId();
      this.#mapping = null;
      this.#answers = noAnswers();
      this.fileName = file.name;
      this.preview = preview;
      this.step = 'columns';
    });
  }

  /** Another target for a column. */
  async choose(column: number, target: string): Promise<void> {
    const others = (this.#mapping?.columns ?? []).filter((choice) => choice.column !== column);
    this.#mapping = { header: this.#mapping?.header ?? { kind: 'find' }, columns: [...others, { column, target }] };
    await this.#ask();
  }

  /** Adds answers to those given so far; of two for the same thing the newer one counts. */
  async answer(more: Partial<Answers>): Promise<void> {
    const old = this.#answers;
    this.#answers = {
      dateOrders: newer(old.dateOrders, more.dateOrders, (one) => one.column),
      serialDates: newer(old.serialDates, more.serialDates, (one) => one.column),
      nameOrders: newer(old.nameOrders, more.nameOrders, (one) => one.column),
      duplicates: newer(old.duplicates, more.duplicates, (one) => one.row),
      fixes: newer(old.fixes, more.fixes, (one) => `${one.row}/${one.column}`),
      place: more.place ?? old.place,
    };
    await this.#ask();
  }

  async #ask(): Promise<void> {
    const mine = ++this.#question;
    await this.#try(async () => {
      const preview = await call(commands.importPreview, { token: this.#token, mapping: this.#mapping, answers: this.#answers });
      if (mine === this.#question) this.preview = preview;
    });
  }

  /** All or nothing. */
  async commit(): Promise<void> {
    this.step = 'running';
    this.progress = { done: 0, total: 0 };
    this.problem = undefined;
    const request = { opId: this.#opId, token: this.#token, mapping: this.#mapping, answers: this.#answers };
    try {
      const outcome = await call(
        commands.importCommit,
        request,
        progressChannel((progress) => (this.progress = progress)),
      );
      this.step = outcome.kind === 'done' ? 'done' : 'stopped';
      if (outcome.kind !== 'done') return;
      this.result = outcome;
      announce(outcome.changed, t('bring-done-toast', { n: outcome.added + outcome.joined }));
    } catch (thrown) {
      this.problem = errorText(asAppError(thrown));
      this.step = 'check';
    }
  }

  /** Stops a running import; nothing of it stays. */
  cancel(): Promise<void> {
    return this.#try(async () => void (await call(commands.importCancel)));
  }

  /** Writes the rows that stayed outside to a file the person chooses. */
  async saveRejected(): Promise<boolean> {
    let saved = false;
    await this.#try(async () => ({ saved } = await call(commands.importRejected, { token: this.#token, mapping: this.#mapping, answers: this.#answers })));
    return saved;
  }

  async #try(work: () => Promise<unknown>): Promise<void> {
    this.busy = true;
    this.problem = undefined;
    try {
      await work();
    } catch (thrown) {
      this.problem = errorText(asAppError(thrown));
    }
    this.busy = false;
  }
}

/** `old` with `more` added, where `more` replaces what is about the same thing. */
export function newer<T, K>(old: readonly T[], more: readonly T[] | undefined, about: (one: T) => K): T[] {
  const fresh = more ?? [];
  const replaced = new Set(fresh.map(about));
  return [...old.filter((one) => !replaced.has(about(one))), ...fresh];
}
