/** What pages and panels are drawn with: components that know no report, for a document of its own and for an editor's panel. */
export { Bar, BarLegend, BarPattern, type BarProps } from './bar.js';
export { Columns } from './columns.js';
