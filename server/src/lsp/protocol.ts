/**
 * What client and server of this project say to each other beyond the language server protocol: names and plain data.
 * It imports nothing, so that a client takes nothing else of the server along.
 */

/** A place in a text, as the protocol counts: lines from 0, and UTF-16 units from 0 in a line. */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

/** A stretch of a text, its end not included. */
export interface TextRange {
  readonly start: TextPosition;
  readonly end: TextPosition;
}

/** Gravest first; the words of the config. */
export type FindingSeverity = 'error' | 'warning' | 'info' | 'hint';

/** How many findings there are of each severity. */
export type SeverityCounts = Readonly<Record<FindingSeverity, number>>;

/** Claims, and how many of them rest on evidence. */
export interface ClaimCounts {
  readonly claims: number;
  readonly evidenced: number;
}

/** Asks for the {@link ReportOverview} of an open report: {@link OverviewParams} to {@link OverviewAnswer}. */
export const overviewRequest = 'substantiate/overview';

export interface OverviewParams {
  readonly uri: string;
  /** The {@link ReportOverview.resultId} that the client has. */
  readonly previousResultId?: string;
}

/** Null where the document is not open or no report. */
export type OverviewAnswer = ReportOverview | { readonly unchanged: true } | null;

/** What there is to tell of one report as it stands. */
export interface ReportOverview {
  /** Equal only when everything else is. */
  readonly resultId: string;
  readonly uri: string;
  /** The client's version of the text that this is about. */
  readonly version: number;
  /** The preset that holds for the report, and the config that chose it or another of its rules. */
  readonly preset: string;
  readonly configUri?: string;
  /** Given where the config could not be used as it stands and an earlier reading of it holds, or nothing of it: a sentence. */
  readonly configProblem?: string;
  /** Words of prose that were read. */
  readonly words: number;
  readonly counts: SeverityCounts;
  /** Undefined where no evidence is asked for: `missing-evidence` is off. */
  readonly coverage?: ClaimCounts;
  /** In the report's order; what stands above the first heading, if anything, is the first. */
  readonly sections: readonly SectionOverview[];
  /** In the report's order: all, or of more than {@link mostListed} the {@link fewListed} worst. */
  readonly findings: readonly ListedFinding[];
  /** How many are not among {@link findings}. */
  readonly unlisted: number;
}

/** Up to here all findings are listed one by one. */
export const mostListed = 1000;

/** As many are listed of a report with more: at each pause in the typing, writing out and reading a thousand takes longer than finding them. */
export const fewListed = 300;

/** The stretch under one heading, up to the next heading of any level. */
export interface SectionOverview {
  /** Empty above the first heading. */
  readonly heading: string;
  /** 1 to 6, 7 for a line in bold that serves as a heading; 0 above the first. */
  readonly depth: number;
  readonly range: TextRange;
  readonly words: number;
  readonly counts: SeverityCounts;
  readonly coverage?: ClaimCounts;
}

/** One finding of a list. */
export interface ListedFinding {
  readonly rule: string;
  readonly category: string;
  readonly severity: FindingSeverity;
  readonly message: string;
  readonly question: string;
  readonly range: TextRange;
  /** Its place in {@link ReportOverview.sections}. */
  readonly section: number;
}

/** Asks for the findings of every report in the workspace: {@link CheckWorkspaceParams} to {@link CheckWorkspaceAnswer}; progress and cancelling as the protocol has them. */
export const checkWorkspaceRequest = 'substantiate/checkWorkspace';

export interface CheckWorkspaceParams {
  readonly workDoneToken?: string | number;
}

export interface CheckWorkspaceAnswer {
  /** In order of their addresses; those without findings too. */
  readonly reports: readonly CheckedReport[];
  /** Whether somebody stopped it before the end. */
  readonly cancelled: boolean;
  /** Files that could not be read, with the reason as a sentence. */
  readonly unread: readonly { readonly uri: string; readonly reason: string }[];
}

export interface CheckedReport {
  readonly uri: string;
  readonly words: number;
  readonly counts: SeverityCounts;
  readonly coverage?: ClaimCounts;
}

/** A report of a {@link CheckWorkspaceAnswer} that was deleted or renamed, or that its project no longer wants. */
export interface GoneReport {
  readonly uri: string;
  readonly gone: true;
}

/** Told by the server whenever what it last answered of a report in {@link CheckWorkspaceAnswer} is another now: {@link CheckedReport} or {@link GoneReport}. */
export const reportChangedNotification = 'substantiate/reportChanged';

/** Asks what a folder can be set up with: {@link SetUpChoicesParams} to {@link SetUpChoices}. */
export const setUpChoicesRequest = 'substantiate/setUpChoices';

export interface SetUpChoicesParams {
  /** The folder's address. */
  readonly folder: string;
}

export interface SetUpChoices {
  /** The usual one first. None where the folder has a config, which is left as it is. */
  readonly presets: readonly { readonly name: string; readonly summary: string }[];
  /** What there can be beside a config, and is not there yet. */
  readonly extras: readonly { readonly extra: SetUpExtra; readonly path: string }[];
}

/** A register of evidence to begin with, or a file that has a service check all reports. */
export type SetUpExtra = 'register' | 'github' | 'gitlab';

/** Asks for the files that a folder is set up with; the client writes them: {@link SetUpParams} to {@link SetUpAnswer}. */
export const setUpRequest = 'substantiate/setUp';

export interface SetUpParams {
  /** The folder's address. */
  readonly folder: string;
  /** One of {@link SetUpChoices.presets}; the usual one where left out. */
  readonly preset?: string;
  readonly extras: readonly SetUpExtra[];
  /** The version that a check elsewhere is to run. */
  readonly version: string;
}

export interface SetUpAnswer {
  /** Paths from the folder, with `/`; none of them exists. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** What was wanted and is there already: sentences without their full stop. */
  readonly kept: readonly { readonly path: string; readonly reason: string }[];
  /** The name of the config that the folder then has. */
  readonly config: string;
}

/** Asked of the client: the text of a file, or null. */
export const readTextRequest = 'substantiate/readText';
/** Asked of the client: whether there is a file or folder. */
export const existsRequest = 'substantiate/exists';
/** Asked of the client: the content of a file in base64, no more of it than `most` bytes; null where there is none, or `most` is left out and it is huge. */
export const readBytesRequest = 'substantiate/readBytes';
/** Asked of the client: the addresses of the files in a folder that match one of several globs, or null. */
export const findFilesRequest = 'substantiate/findFiles';
