import type { SafeContact } from '@/shared/wire';

/** Every channel, in the order a person picks from. */
export const channels = ['call', 'text', 'whatsapp', 'messenger', 'signal', 'zalo', 'email', 'mail', 'inPerson', 'landline', 'video'] as const;

/** Whether a channel may be picked. Under a rule only what stands in it is safe; without one everything is. */
export const isSafe = (kind: string, rule: SafeContact | null): boolean =>
  rule === null || rule.allowed.some((way) => way.kind === kind);

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
});
