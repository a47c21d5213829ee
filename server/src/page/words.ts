import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** A message in the reader's language: the English one is its key, `{0}` stands for the first argument. */
export type Translate = (message: string, ...args: (string | number)[]) => string;

/** How a page speaks. */
export interface Speech {
  readonly t: Translate;
  /** A number as the reader writes it, with so many decimal places; whole where left out. */
  readonly number: (value: number, places?: number) => string;
}

/** Puts the arguments of a message in their places. */
export function fill(message: string, ...args: (string | number)[]): string {
  return message.replace(/\{(\d+)\}/gu, (place, index: string) => String(args[Number(index)] ?? place));
}

/**
 * Speaks a language.
 * @param messages translations by their English; what is not among them stays English.
 * @param language its tag, such as `cy`; one that nobody knows writes numbers as English does.
 */
export function speechOf(messages: Readonly<Record<string, string>> = {}, language = 'en-GB'): Speech {
  const formats = [0, 1].map((places) => numberFormat(language, places));
  return {
    t: (message, ...args) => fill(messages[message] ?? message, ...args),
    number: (value, places = 0) => formats[places]?.format(value) ?? String(value),
  };
}

function numberFormat(language: string, places: number): Intl.NumberFormat {
  const options = { minimumFractionDigits: places, maximumFractionDigits: places };
  try {
    return new Intl.NumberFormat(language, options);
  } catch {
    return new Intl.NumberFormat('en-GB', options);
  }
}

/** English, unless a page says otherwise. */
export const SpeechContext = createContext<Speech>(speechOf());

/** How the page speaks that a component stands in. */
export function useSpeech(): Speech {
  return useContext(SpeechContext);
}
