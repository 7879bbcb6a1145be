import type { SafeContact } from '@/shared/wire';

/** Every channel, in the order a person picks from. */
export const channels = ['call', 'text', 'whatsapp', 'messenger', 'signal', 'zalo', 'email', 'mail', 'inPerson', 'landline', 'video'] as const;

/** A rule as the form opens: nothing is safe until somebody says so. */
export const emptyRule = (): SafeContact => ({
  allowed: [],
  voicemail: 'never',
  sayWeAre: null,
  never: [],
  pickupOnly: false,
  noAddress: true,
  coverName: null,
  lastChecked: null,
  expiresOn: null,
  recheckDays: null,
  eachContact: false,
});
