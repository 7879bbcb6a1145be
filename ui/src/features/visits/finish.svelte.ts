import { readTime } from '@/shared/clockTime';
import type { Mode, PromiseLine, RequestOf, VisitView } from '@/shared/wire';
import { orNull } from '@/shared/words';
import { readWhole } from './plan';

/** What stands in the finishing form. It is kept as a draft, so it holds plain data only. */
export interface Note {
  on: string;
  minutes: string;
  saw: string;
  told: string;
  enjoyed: string;
  text: string;
  /** The jots that were put into the note, as they were then: what stands here is not put in a second time, however it was changed. */
  taken: string;
  agenda: string;
  wentWell: string;
  strength: string;
  attended: string[];
  kept: string[];
  promises: { who: PromiseLine['who']; words: string; dueOn: string | null }[];
  nextOn: string | null;
  nextTime: string;
  nextMode: Mode;
}

/** The form as it opens: what the visit holds already, with the jots where nothing was written yet, and nothing invented. */
export function startNote(visit: VisitView, today: string, jot: string): Note {
  const fresh = [visit.saw, visit.told, visit.enjoyed, visit.text].every((text) => text.trim() === '');
  return {
    on: visit.on > today ? today : visit.on,
    minutes: visit.minutes === null ? '' : String(visit.minutes),
    saw: visit.saw,
    told: visit.told,
    enjoyed: visit.enjoyed,
    text: fresh ? jot.trim() : visit.text,
    taken: fresh ? jot : '',
    agenda: visit.agenda,
    wentWell: visit.wentWell,
    strength: '',
    attended: [...visit.attended],
    kept: [],
    promises: [],
    nextOn: null,
    nextTime: visit.time ?? '',
    nextMode: visit.mode,
  };
}

/** A draft read back; null when it is of another make. */
export function readDraft(text: string, start: Note): Note | null {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? { ...start, taken: '', ...(read as Partial<Note>) } : null;
  } catch {
    return null;
  }
}

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

/** The jots that nobody has put into the note yet. They go when the note is saved, so none may be left over. */
export function jotsMissing(note: Note, jot: string): string[] {
  // Whole lines only: "tea" is not said by a note about a teacher, and a jot that stands twice does no harm.
  const had = new Set([note.taken, note.saw, note.told, note.enjoyed, note.text, note.agenda, note.wentWell].flatMap(linesOf));
  return linesOf(jot).filter((line) => !had.has(line));
}
/** The note with every jot in it: what is missing stands at its end. */
export const withJots = (note: Note, jot: string): Note => ({
  ...note,
  text: [note.text.trimEnd(), ...jotsMissing(note, jot)].filter(Boolean).join('\n'),
  taken: jot,
});

/** What is sent. Empty promises are no promises; without a next day nothing is planned. */
export function toRequest(opId: string, visit: string, note: Note): RequestOf<'finishVisit'> {
  const { on, saw, told, enjoyed, text, agenda, wentWell, attended, kept } = note;
  return {
    opId,
    visit,
    on,
    minutes: readWhole(note.minutes),
    saw,
    told,
    enjoyed,
    text,
    agenda,
    wentWell,
    strength: orNull(note.strength),
    attended,
    kept,
    promises: note.promises.filter(({ words }) => words.trim() !== ''),
    next: note.nextOn === null ? null : { on: note.nextOn, time: readTime(note.nextTime), mode: note.nextMode },
  };
}
