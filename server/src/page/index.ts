/** What pages and panels are drawn with, for a document of its own and for an editor's panel. */
export { Bar, BarLegend, BarPattern, type BarProps } from './bar.js';
export { Columns } from './columns.js';
export { CountsRow } from './counts.js';
export { PageDocument } from './document.js';
export { isFiltering, kindsOf, noFilter, passes, type Filter, type Kind } from './filter.js';
export { FilterForm, type FilterFormProps } from './filter-form.js';
export { FindingList, type FindingListProps, type NumberedFinding } from './findings.js';
export type { Go, Target } from './go.js';
export { categoryName, KindList } from './kinds.js';
export { CoverageBar, DensityBar, PicturePatterns, SeverityBar } from './pictures.js';
export { PageParts, type PagePart } from './parts.js';
export { Quoted } from './quoted.js';
export { densityOf, severities, total, type Counts, type Coverage, type PageFinding, type PageSection, type Severity } from './report.js';
export { SectionTable, type SectionTableProps } from './sections.js';
export { SeverityMark, severityNoun, severityWord } from './severity.js';
export { pictureStyle } from './style.js';
export { Summary, type SummaryProps } from './summary.js';
export { fill, SpeechContext, speechOf, useSpeech, type Speech, type Translate } from './words.js';
