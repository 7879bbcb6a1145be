/** The kinds of kit, in the order a person picks from (reference G.1). */
export const kitKinds = [
  'literacy', 'diapers', 'hygiene', 'safeSleep', 'play', 'food', 'feeding', 'tech', 'postpartum', 'welcome', 'bigItem', 'comfort', 'other',
] as const;
export const lineRules = ['required', 'optional', 'chooseOne'] as const;
