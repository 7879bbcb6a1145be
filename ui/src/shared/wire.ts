// Names for what the commands take and give, read off the commands themselves so that they cannot drift.
import type { commands } from '@/platform';

type Commands = typeof commands;
type Answer<Name extends keyof Commands> = Awaited<ReturnType<Commands[Name]>>;

/** What a command gives when it works. */
export type DataOf<Name extends keyof Commands> = Extract<Answer<Name>, { status: 'ok' }> extends { data: infer D } ? D : never;
/** What a command is asked with. */
export type RequestOf<Name extends keyof Commands> = Parameters<Commands[Name]>[0];

export type Today = DataOf<'today'>;
export type TodayVisit = Today['visits'][number];
export type FollowUp = Today['followUps'][number];
export type PromiseLine = Today['promises'][number];
export type SafeCheck = Today['safeChecks'][number];
export type HandoffLine = Today['handoffs'][number];
export type RenewalLine = Today['renewals'][number];
export type OverrideLine = Today['overrides'][number];
export type ReleaseView = DataOf<'release'>;
export type ReleaseForm = ReleaseView['form'];
export type ReleaseLine = ReleaseView['line'];
export type Keeping = DataOf<'keeping'>;
export type FamilyKeeping = Keeping['families'][number];
export type KeptClass = Keeping['classes'][number];
export type DestructionLine = Keeping['log'][number];
export type StillHeld = NonNullable<Keeping['stillHeld']>;
export type RecordForm = Parameters<Commands['exportFamily']>[1];
export type ShareCheck = DataOf<'checkShare'>;
export type Mode = TodayVisit['mode'];

export type FamilyRow = DataOf<'families'>[number];
export type FamilyView = DataOf<'family'>;
export type Place = FamilyView['place'];
export type PersonView = FamilyView['people'][number];
export type WayView = FamilyView['ways'][number];
export type WayKind = WayView['kind'];
export type StrengthView = FamilyView['strengths'][number];
export type VisitLine = NonNullable<FamilyView['nextVisit']>;
export type TimelineLine = FamilyView['timeline'][number];
export type Conflict = FamilyView['conflicts'][number];
export type SafeContact = NonNullable<FamilyView['safeContact']>;
export type SafeContactView = DataOf<'safeContact'>;
export type KitChoice = FamilyView['kitChoice'];
export type SealedRecords = DataOf<'openSealed'>;
export type RestrictedNote = SealedRecords['notes'][number];
export type SealedKind = RequestOf<'sealFact'>['kind'];
export type StaffMember = DataOf<'staff'>[number];

export type Team = DataOf<'team'>;
export type TeamMember = Team['members'][number];
export type OneTimePhrase = DataOf<'addStaff'>;
export type CaseloadFamily = DataOf<'caseload'>[number];

export type VisitView = DataOf<'visit'>;
export type Brief = DataOf<'brief'>;

export type KitBoard = DataOf<'kitBoard'>;
export type KitCard = KitBoard['columns'][number]['cards'][number];
export type DeliveryState = KitCard['state'];
export type Step = KitCard['steps'][number];
export type Way = NonNullable<KitCard['way']>;
export type KitView = DataOf<'kits'>[number];
export type LineRule = KitView['lines'][number]['rule'];
export type PackOutcome = DataOf<'packKit'>;
export type Short = Extract<PackOutcome, { kind: 'notEnough' }>['short'][number];
export type Stop = Extract<PackOutcome, { kind: 'stopped' }>['stops'][number];

export type Shelf = DataOf<'shelf'>;
export type ItemRow = Shelf['items'][number];
export type Lot = ItemRow['lots'][number];
export type StockPlace = Shelf['places'][number];
export type StockOutcome = DataOf<'moveStock'>;

export type ReviewLine = DataOf<'reviewList'>[number];
export type Filing = RequestOf<'fileReview'>['filing'];

export type FamilyName = DataOf<'familyName'>;
export type FamilyReach = DataOf<'familyReach'>;
export type FamilyKit = DataOf<'familyKit'>;
export type PermissionTable = DataOf<'permissions'>;
export type AccessLine = DataOf<'access'>['lines'][number];
export type HistoryPage = DataOf<'history'>;
export type HistoryLine = HistoryPage['lines'][number];

export type AttachmentView = DataOf<'attachments'>[number];
