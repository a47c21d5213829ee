import type { EvidenceBook } from 'retext-substantiate/kit';
import type { EvidenceItem } from 'retext-substantiate/language';
import { CompletionItemKind, CompletionItemTag, MarkupKind, type CompletionItem, type CompletionList } from 'vscode-languageserver';
import type { ClientAbilities } from '../client-abilities.js';
import type { Format, ProseAround } from '../../engine/types.js';
import type { Evidence } from '../../evidence/evidence.js';
import { typedBefore, type Typed } from './completion-place.js';
import { describeItem } from './hover.js';
import { ItemSearch } from './item-search.js';
import { kindAndDate, whyNotCite } from './items.js';
import { rangeOf, type Placer } from './places.js';
import { titleMatches } from './title-matches.js';

/**
 * Up to so many items are sent at once, and the client chooses; of more, the best, and the client asks again. A thousand in one list take
 * longer to be written and read than to be found.
 */
export const mostAtOnce = 250;
/** Of more items than that, so many are sent. */
const mostOfMany = 100;
/** Items that fit the sentence come first, so many of them. */
const mostFitting = 10;
/** The words of the claim that a citation is to stand behind. */
const longestClaim = 400;

/** Characters that open a citation, or go on with one. */
export const completionTriggers: readonly string[] = ['[', '{', ';', ' '];

/** What completion is made from. */
export interface CompletionRequest {
  /** The report's address, to find the item again when the client asks for all of it. */
  readonly uri: string;
  readonly report: Placer;
  readonly format: Format;
  /** Where the cursor is. */
  readonly offset: number;
  /** What stands around it; undefined where that is no prose. */
  readonly prose: ProseAround | undefined;
  readonly book: EvidenceBook;
  /** Whether somebody asked: words of a title are then enough, without a bracket. */
  readonly isInvoked: boolean;
  readonly client: Pick<ClientAbilities, 'labelDetails'>;
}

/** Evidence that may be cited at a place: in an open bracket by id or title, elsewhere by words of a title. */
export function completeEvidence(request: CompletionRequest): CompletionList | null {
  const { prose, book, isInvoked } = request;
  if (!prose || book.items.length === 0) return null;
  const typed = typedBefore(prose, book);
  // Behind a comma most often stands a page.
  if (typed && !isInvoked && /,\s*$/u.test(prose.before)) return null;
  if (typed) return completeInBrackets(typed, prose, request);
  return isInvoked ? completeTitle(prose, request) : null;
}

function completeInBrackets(typed: Typed, prose: ProseAround, request: CompletionRequest): CompletionList {
  const { book, offset } = request;
  const isIncomplete = book.items.length > mostAtOnce;
  const items = isIncomplete ? bestOfMany(typed.words, prose, book) : book.items;
  const range = rangeOf({ start: offset - typed.before, end: offset + typed.after }, request.report);
  const fitting = rankByFit(prose, book);
  const offered = items.map((item, index): CompletionItem => {
    const textEdit = { range, newText: typed.write(item.id) };
    const rank = fitting.get(item.id) ?? mostFitting;
    return { ...toCompletion(item, [rank, index], request), textEdit, filterText: `${typed.lead}${item.id} ${item.title}` };
  });
  return { isIncomplete, items: offered };
}

/** Of a large register the items whose id or title begins like what is typed, or those that fit the sentence. */
function bestOfMany(words: string, prose: ProseAround, book: EvidenceBook): readonly EvidenceItem[] {
  const search = ItemSearch.over(book);
  if (words.trim() === '') return [...new Set([...search.best(claimIn(prose), mostFitting), ...book.items.slice(0, mostOfMany)])];
  const lower = words.toLowerCase();
  const byId = book.items.filter(({ id }) => id.toLowerCase().startsWith(lower)).slice(0, mostOfMany);
  return [...new Set([...byId, ...search.beginning(words, mostOfMany)])];
}

/** The rank of the items that have to do with the sentence to be evidenced; others have none. */
function rankByFit(prose: ProseAround, book: EvidenceBook): ReadonlyMap<string, number> {
  return new Map(
    ItemSearch.over(book)
      .best(claimIn(prose), mostFitting)
      .map(({ id }, index) => [id, index]),
  );
}

/** The sentence before the cursor; behind its full stop, that one. */
function claimIn({ before }: ProseAround): string {
  const near = before.slice(-longestClaim);
  const last = [...near.matchAll(/[.?!]\s+(?=\p{Lu})/gu)].at(-1);
  return last ? near.slice(last.index + last[0].length) : near;
}

function completeTitle(prose: ProseAround, request: CompletionRequest): CompletionList | null {
  // Of plain text, editors ask at every word, and a line's end takes what they offer.
  const matches = titleMatches(prose.before, request.book.items, { least: request.format === 'text' ? 2 : 1, most: mostOfMany });
  if (matches.length === 0) return null;
  const items = matches.map(({ item, length, title }, index) => ({
    ...toCompletion(item, [index], request),
    label: `[${item.id}] ${item.title}`,
    detail: kindAndDate(item),
    labelDetails: {},
    textEdit: { range: rangeOf({ start: request.offset - length, end: request.offset }, request.report), newText: `[${item.id}]` },
    filterText: title,
  }));
  return { isIncomplete: true, items };
}

/** @param ranks by which it stands in the list, the first one first. */
function toCompletion(item: EvidenceItem, ranks: readonly number[], { uri, client }: CompletionRequest): CompletionItem {
  const { id, title } = item;
  const doubt = whyNotCite(item);
  const about = [kindAndDate(item), doubt].filter(Boolean).join(' · ');
  return {
    label: id,
    kind: CompletionItemKind.Reference,
    detail: client.labelDetails || about === '' ? title : `${title} · ${about}`,
    ...(client.labelDetails && { labelDetails: { detail: `  ${title}`, description: about } }),
    // What should not be cited comes last; the rest by fit, then as in the register.
    sortText: [doubt === undefined ? 0 : 1, ...ranks].map((rank) => String(rank).padStart(4, '0')).join(''),
    ...(doubt !== undefined && { tags: [CompletionItemTag.Deprecated] }),
    data: { uri, id },
  };
}

/** The item in full, for a client that asks about one of those offered. */
export function resolveCompletion(completion: CompletionItem, evidence: Evidence, folder: string): CompletionItem {
  const { id } = (completion.data ?? {}) as { id?: unknown };
  if (typeof id !== 'string') return completion;
  return { ...completion, documentation: { kind: MarkupKind.Markdown, value: describeItem(id, evidence, folder) } };
}
