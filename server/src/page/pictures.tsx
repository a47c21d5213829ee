import { Bar, percent } from './bar.js';
import { severities, total, type Counts, type Coverage } from './report.js';

/** The fillings of the pictures below; to stand in a page once, beside those of plain bars. */
export function PicturePatterns() {
  return (
    <svg class="pattern" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="fill-warning" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="fill-warning-ground" width="4" height="4" />
          <rect class="fill-warning-line" width="2.4" height="4" />
        </pattern>
        <pattern id="fill-info" width="4" height="4" patternUnits="userSpaceOnUse">
          <rect class="fill-info-ground" width="4" height="4" />
          <circle class="fill-info-dot" cx="2" cy="2" r="1.3" />
        </pattern>
      </defs>
    </svg>
  );
}

/** How many findings there are of each severity, as lengths beside each other: full, hatched, dotted, hollow. The figures stand beside it. */
export function SeverityBar({ counts, greatest }: { readonly counts: Counts; readonly greatest: number }) {
  const scale = greatest > 0 ? 100 / greatest : 0;
  let from = 0;
  return (
    <svg class="bar severity-bar" aria-hidden="true" focusable="false">
      {severities.map((severity) => {
        const count = counts[severity];
        const start = from;
        from += count;
        return (
          count > 0 && (
            <rect key={severity} class={`bar-${severity}`} x={percent(start * scale)} y="0" width={percent(count * scale)} height="100%" />
          )
        );
      })}
    </svg>
  );
}

/** Findings per 1,000 words as the length of a bar; none where there are too few words to tell. */
export function DensityBar({ density, greatest }: { readonly density: number | undefined; readonly greatest: number }) {
  return (
    <svg class="bar density-bar" aria-hidden="true" focusable="false">
      {density !== undefined && greatest > 0 && (
        <rect class="bar-density" x="0" y="0" width={percent((density * 100) / greatest)} height="100%" />
      )}
    </svg>
  );
}

/** How many of the claims rest on evidence. */
export function CoverageBar({ claims, evidenced }: Coverage) {
  return <Bar part={evidenced} whole={claims} />;
}

/** The most findings that one of several has. */
export function mostFindings(all: readonly { readonly counts: Counts }[]): number {
  return all.reduce((most, { counts }) => Math.max(most, total(counts)), 0);
}
