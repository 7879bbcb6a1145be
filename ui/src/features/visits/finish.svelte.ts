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

/** The form as it opens: what the visit holds already, and nothing invented. */
export function startNote(visit: VisitView, today: string): Note {
  return {
    on: visit.on > today ? today : visit.on,
    minutes: visit.minutes === null ? '' : String(visit.minutes),
    saw: visit.saw,
    told: visit.told,
    enjoyed: visit.enjoyed,
    text: visit.text,
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
    return typeof read === 'object' && read !== null ? { ...start, ...(read as Partial<Note>) } : null;
  } catch {
    return null;
  }
}

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
