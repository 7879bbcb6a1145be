// Names for what the frame's commands take and give, read off the commands themselves so that they cannot drift.
import type { commands } from '../bindings/bindings';

type Commands = typeof commands;
type Given<Name extends keyof Commands> =
  Extract<Awaited<ReturnType<Commands[Name]>>, { status: 'ok' }> extends { data: infer Data } ? Data : never;
type Asked<Name extends keyof Commands> = Parameters<Commands[Name]>[0];

export type VaultStatus = Given<'vaultStatus'>;
export type PersonName = VaultStatus['people'][number];
export type CreateOutcome = Given<'finishCreate'>;
export type Session = Given<'session'>;
export type Settings = Given<'settings'>;
export type LanguageState = Settings['languages'][number];
export type SearchHit = Given<'search'>[number];

export type ImportKind = Asked<'importLoad'>['kind'];
export type Preview = Given<'importPreview'>;
export type Mapping = NonNullable<Asked<'importPreview'>['mapping']>;
/** The window always says every answer, the empty ones too. */
export type Answers = Required<Asked<'importPreview'>['answers']>;
export type DayOrder = Answers['dateOrders'][number]['order'];
export type DuplicateChoice = Answers['duplicates'][number]['choice'];
export type Question = Preview['questions'][number];
export type CellRef = Extract<Question, { kind: 'dateOrder' }>['examples'][number];
export type ProblemGroup = Preview['problems'][number];
export type Repair = ProblemGroup['repair'];
export type MayBeSame = Preview['duplicates'][number];
export type PreviewRow = Preview['rows'][number];
export type RowOutcome = PreviewRow['outcome'];
export type ImportDone = Given<'importCommit'>;
export type Backups = Given<'backups'>;
export type Drills = Given<'drills'>;
export type Integrity = Given<'checkIntegrity'>;
export type IntegrityPage = Given<'integrity'>;
export type CareAttention = Given<'careAttention'>;
export type BackupHere = Given<'restoreHere'>[number];
export type RestoreFrom = Asked<'restoreChoose'>;
export type FoundToRestore = NonNullable<Given<'restoreChoose'>>;
export type WouldComeBack = Extract<Given<'restoreOpen'>, { kind: 'would' }>['would'];

/** How far a long command is. */
export interface Progress {
  done: number;
  total: number;
}
