import {
  applyEdits,
  findNodeAtLocation,
  getNodeValue,
  modify,
  parseTree,
  type FormattingOptions,
  type JSONPath,
  type ParseError,
} from 'jsonc-parser';
import type { Severity } from 'retext-substantiate/kit';
import { manifestKey, manifestName } from '../../../config/index.js';
import type { TextEdit } from '../../../engine/types.js';
import type { ConfigEdits } from './config-edits.js';
import { cutDown } from './yaml-text.js';

/** The edits of a config in JSON. @param name the file's name: in a manifest the config stands under its key. */
export function jsonEdits(name: string): ConfigEdits {
  const base: JSONPath = name === manifestName ? [manifestKey] : [];
  return {
    addSuppression: (config, suppression) =>
      addTo(config, [...base, 'suppressions'], suppression, (item) => {
        const { rule, fingerprint, path } = (item ?? {}) as Partial<typeof suppression>;
        return rule === suppression.rule && fingerprint === suppression.fingerprint && path === suppression.path;
      }),
    addTerm: (config, phrase) => addTo(config, [...base, 'terms'], phrase, (item) => String(item).toLowerCase() === phrase.toLowerCase()),
    setSeverity: (config, rule, severity) => setSeverity(config, [...base, 'rules', rule], severity),
  };
}

function addTo(config: string, list: JSONPath, item: unknown, isSame: (item: unknown) => boolean): TextEdit | undefined {
  const there = valueAt(config, list);
  if (there === 'unreadable' || (Array.isArray(there) && there.some(isSame))) return undefined;
  return Array.isArray(there) ? changed(config, [...list, there.length], item, true) : changed(config, list, [item], false);
}

function setSeverity(config: string, rule: JSONPath, severity: Severity | 'off'): TextEdit | undefined {
  const there = valueAt(config, rule);
  if (there === 'unreadable') return undefined;
  const isMap = typeof there === 'object' && there !== null;
  return changed(config, isMap ? [...rule, 'severity'] : rule, severity, false);
}

/** What stands at a place; `unreadable` where the text is not a config that can be edited. */
function valueAt(config: string, path: JSONPath): unknown {
  const errors: ParseError[] = [];
  const root = parseTree(config, errors, { allowTrailingComma: true });
  if (errors.length > 0 || root?.type !== 'object') return 'unreadable';
  const node = findNodeAtLocation(root, path);
  return node && (getNodeValue(node) as unknown);
}

function changed(config: string, path: JSONPath, value: unknown, isArrayInsertion: boolean): TextEdit {
  const edits = modify(config, path, value, { formattingOptions: formattingOf(config), isArrayInsertion });
  return cutDown(config, applyEdits(config, edits));
}

/** As the file is indented already. */
function formattingOf(config: string): FormattingOptions {
  const indent = /^([ \t]+)\S/mu.exec(config)?.[1] ?? '  ';
  return {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 1 : indent.length,
    eol: config.includes('\r\n') ? '\r\n' : '\n',
  };
}
