import type { Editor } from './editor.js';

/** A step of a chapter: what the person does, and what they must see. */
export interface Step {
  readonly name: string;
  /** @param folder where the person's copy of the examples lies. */
  readonly act: (editor: Editor, folder: string) => Promise<void>;
}

/** What a person does in one sitting, from a fresh start; each step stands on those before it. */
export interface Chapter {
  readonly name: string;
  readonly theme: Theme;
  /** The editor's settings for this sitting. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Files that lie in the folder; the examples where it is left out. */
  readonly files?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

/** The looks that pictures are taken in. */
export const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  contrast: 'Default High Contrast',
} as const;
export type Theme = keyof typeof themes;
