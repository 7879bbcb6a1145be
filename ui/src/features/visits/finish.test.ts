import { describe, expect, it } from 'vitest';
import type { VisitView } from '@/shared/wire';
import { jotsMissing, readDraft, startNote, toRequest, withJots } from './finish.svelte';

const visit = {
  id: 'v', on: '2026-03-04', time: '09:30', minutes: 60, mode: 'video', saw: '', told: '', enjoyed: '', text: '', agenda: '', wentWell: '', attended: [],
} as unknown as VisitView;

describe('finishing a note', () => {
  it('never dates a visit into the future', () => {
    expect(startNote(visit, '2026-03-02', '').on, 'finished early: it was today').toBe('2026-03-02');
    expect(startNote(visit, '2026-03-06', '').on).toBe('2026-03-04');
  });

  it('sends one sentence and invents nothing around it', () => {
    const note = { ...startNote(visit, '2026-03-06', ''), saw: 'Emilia reached for the spoon.' };
    const request = toRequest('op', 'v', note);
    expect(request.saw).toBe('Emilia reached for the spoon.');
    expect(request.next, 'no day chosen: nothing is planned').toBeNull();
    expect(request.strength, 'an empty strength is none').toBeNull();
  });

  it('leaves out promises without words and keeps the time of next time readable', () => {
    const note = { ...startNote(visit, '2026-03-06', ''), promises: [{ who: 'us' as const, words: '  ', dueOn: null }], nextOn: '2026-03-11', nextTime: '9.30' };
    const request = toRequest('op', 'v', note);
    expect(request.promises).toEqual([]);
    expect(request.next).toEqual({ on: '2026-03-11', time: '09:30', mode: 'video' });
  });

  it('reads a draft back over what the visit holds, and refuses what is no draft', () => {
    const start = startNote(visit, '2026-03-06', '');
    expect(readDraft('{"saw":"kept"}', start)?.saw).toBe('kept');
    expect(readDraft('{"saw":"kept"}', start)?.on, 'what an older draft lacks comes from the visit').toBe('2026-03-04');
    expect(readDraft('not json', start)).toBeNull();
  });

  it('opens an empty note with the jots in it, to be changed', () => {
    const note = startNote(visit, '2026-03-06', 'spoon\ntired, new job\n');
    expect(note.text).toBe('spoon\ntired, new job');
    expect(jotsMissing({ ...note, text: 'Emilia holds a spoon.' }, 'spoon\ntired, new job\n'), 'whoever rewrote them need not read them again').toEqual([]);
  });

  it('loses no jot: what is not in the note stands at its end', () => {
    const written = startNote({ ...visit, text: 'A calm hour.' }, '2026-03-06', 'spoon\ntea');
    expect(written.text, 'what somebody wrote stays as it is').toBe('A calm hour.');
    const whole = withJots({ ...written, saw: 'spoon', told: 'the teacher came' }, 'spoon\nnew job\ntea');
    expect(whole.text, 'a word inside another is not the jot').toBe('A calm hour.\nnew job\ntea');
    expect(withJots(whole, 'spoon\nnew job\ntea'), 'twice is once').toEqual(whole);
  });

  it('puts in what was jotted after the note was begun', () => {
    const begun = startNote(visit, '2026-03-06', 'spoon');
    expect(withJots({ ...begun, text: 'She holds it herself.' }, 'spoon\nnew job').text).toBe('She holds it herself.\nnew job');
  });

  it('takes nothing for granted in a draft of an older make', () => {
    const draft = readDraft('{"text":"A calm hour."}', startNote(visit, '2026-03-06', 'spoon'));
    expect(draft && jotsMissing(draft, 'spoon'), 'the jots were beside the note then').toEqual(['spoon']);
  });
});
