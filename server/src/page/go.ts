import type { ComponentChildren, ComponentType } from 'preact';

/** Where a page may lead: a section or a finding of the report, by number. */
export interface Target {
  readonly kind: 'section' | 'finding';
  readonly index: number;
}

/** What leads to a place in the report: a link on a page of its own, a button in an editor's panel. */
export type Go = ComponentType<{ readonly to: Target; readonly children?: ComponentChildren }>;
