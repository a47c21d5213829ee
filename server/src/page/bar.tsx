/** What a bar shows: a part of a whole, as long as its share of the greatest whole. */
export interface BarProps {
  readonly part: number;
  readonly whole: number;
  /** The whole that takes the full width; its own where left out. */
  readonly greatest?: number;
}

const width = 200;
const height = 14;

/**
 * A bar that is filled as far as the part goes and hatched for the rest, so that it can be told without its colours.
 * It is hidden from those who have the page read out: its figures stand beside it.
 */
export function Bar({ part, whole, greatest = whole }: BarProps) {
  const scale = greatest > 0 ? width / greatest : 0;
  const filled = part * scale;
  const rest = (whole - part) * scale;
  return (
    <svg class="bar" viewBox={`0 0 ${String(width)} ${String(height)}`} width={width} height={height} aria-hidden="true" focusable="false">
      <rect class="bar-part" x="0" y="0" width={round(filled)} height={height} />
      {rest > 0 && <rect class="bar-rest" x={round(filled)} y="0" width={round(rest)} height={height} fill="url(#hatch)" />}
    </svg>
  );
}

/** Says what the two parts of the bars below stand for. */
export function BarLegend({ part, rest }: { readonly part: string; readonly rest: string }) {
  return (
    <p class="legend" aria-hidden="true">
      <Swatch part={1} /> {part} <Swatch part={0} /> {rest}
    </p>
  );
}

function Swatch({ part }: { readonly part: 0 | 1 }) {
  return (
    <span class="swatch">
      <Bar part={part} whole={1} />
    </span>
  );
}

/** The hatching of all bars of a page; to stand in it once. */
export function BarPattern() {
  return (
    <svg class="pattern" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="hatch-ground" width="5" height="5" />
          <rect class="hatch-line" width="2" height="5" />
        </pattern>
      </defs>
    </svg>
  );
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
