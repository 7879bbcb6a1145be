import { orNull } from '@/shared/words';
import type { Place, RequestOf } from '@/shared/wire';
import { readGestation } from './gestation';

export interface NewAdult {
  name: string;
  said: string;
  relation: string;
}
export interface NewChild {
  name: string;
  said: string;
  /** Born, or on the way: decides which date is asked. */
  born: boolean;
  birthDate: string | null;
  birthApproximate: boolean;
  dueDate: string | null;
  gestation: string;
}

/** What stands in the enrolment form; plain data, since it is kept as a draft. */
export interface Enrolment {
  name: string;
  reference: string;
  languages: string[];
  interpreter: string;
  adults: NewAdult[];
  children: NewChild[];
  placeKind: Place['kind'];
  placeLine: string;
  placeNote: string;
  town: string;
  postcode: string;
  visitors: string[];
}

export const newAdult = (): NewAdult => ({ name: '', said: '', relation: '' });
export const newChild = (): NewChild => ({
  name: '',
  said: '',
  born: true,
  birthDate: null,
  birthApproximate: false,
  dueDate: null,
  gestation: '',
});
export const newEnrolment = (): Enrolment => ({
  name: '',
  reference: '',
  languages: [],
  interpreter: '',
  adults: [newAdult()],
  children: [newChild()],
  placeKind: 'address',
  placeLine: '',
  placeNote: '',
  town: '',
  postcode: '',
  visitors: [],
});

/** Whether anything about a child was typed; an untouched row is no child. */
const isChild = (child: NewChild): boolean =>
  child.name.trim() !== '' || child.birthDate !== null || child.dueDate !== null;

/** What is sent. Rows nobody filled are left out; of two dates only the one that was asked goes along. */
export function toRequest(opId: string, form: Enrolment): RequestOf<'enrolFamily'> {
  const kept = form.placeKind === 'address';
  return {
    opId,
    name: form.name,
    reference: orNull(form.reference),
    languages: form.languages,
    interpreter: orNull(form.interpreter),
    place: { kind: form.placeKind, line: kept ? orNull(form.placeLine) : null, note: orNull(form.placeNote) },
    town: orNull(form.town),
    postcode: orNull(form.postcode),
    adults: form.adults
      .filter(({ name }) => name.trim() !== '')
      .map(({ name, said, relation }) => ({ name, said: orNull(said), relation: orNull(relation) })),
    children: form.children.filter(isChild).map((child) => ({
      name: child.name,
      said: orNull(child.said),
      birthDate: child.born ? child.birthDate : null,
      birthApproximate: child.born && child.birthApproximate,
      dueDate: child.born ? null : child.dueDate,
      gestation: child.born ? readGestation(child.gestation) : null,
    })),
    visitors: form.visitors,
  };
}
