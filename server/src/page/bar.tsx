/** What a bar shows: a part of a whole, as long as its share of the greatest whole. */
export interface BarProps {
  readonly part: number;
  readonly whole: number;
  /** The whole that takes the full width; its own where left out. */
  readonly greatest?: number;
}

/**
 * A bar that is filled as far as the part goes and hatched for the rest, so that it can be told without its colours.
 * It is as wide as its place. It is hidden from those who have the page read out: its figures stand beside it.
 */
export function Bar({ part, whole, greatest = whole }: BarProps) {
  const scale = greatest > 0 ? 100 / greatest : 0;
  return (
    <svg class="bar" aria-hidden="true" focusable="false">
      <rect class="bar-part" x="0" y="0" width={percent(part * scale)} height="100%" />
      {whole > part && (
        <rect class="bar-rest" x={percent(part * scale)} y="0" width={percent((whole - part) * scale)} height="100%" fill="url(#hatch)" />
      )}
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

/** A length for a picture, of 100 at most. */
export function percent(length: number): string {
  return `${String(Math.round(Math.min(100, length) * 10) / 10)}%`;
}
