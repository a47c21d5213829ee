/** What a terminal can do to text. */
export type Style = 'bold' | 'dim' | 'underline' | 'red' | 'green' | 'yellow' | 'blue' | 'cyan';

/** Dresses text for a terminal, or leaves it as it is. */
export type Paint = (style: Style | readonly Style[], text: string) => string;

/** Text as it is. */
export const plain: Paint = (_style, text) => text;
