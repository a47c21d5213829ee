import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';

/** What a test is given. */
export interface PanelBench {
  readonly root: string;
  readonly browser: Browser;
  /** Folder for pictures. */
  readonly pictures: string;
}

/** Something that must hold of a page. */
export interface PanelTest {
  readonly name: string;
  readonly run: (bench: PanelBench) => Promise<void>;
}

/** What {@link axe} finds that would keep somebody from using a page. */
export interface AxeOutcome {
  readonly violations: readonly { readonly id: string; readonly impact: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** The script that looks a page over; it leaves itself in `window.axe`. */
export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
