import { relative } from 'node:path';
import { expiredIn, type Said, type Suppression } from '../config/index.js';
import { numberFingerprints } from '../engine/fingerprint.js';
import { Hash } from '../engine/hash.js';
import { expiredSuppression } from '../engine/notices.js';
import type { FileReport, ReportedFinding } from '../formats/report.js';
import type { FileSystem } from '../node/file-system.js';
import { readText } from '../node/read-text.js';
import type { Project } from './projects.js';
import { shown } from './targets.js';

/** What looking through configs needs to know. */
export interface ConfigSearch {
  readonly cwd: string;
  readonly fileSystem: FileSystem;
  /** Folder of the rules' pages, ending in `/`. */
  readonly docsUrl: string;
  /** As in `2027-03-31`. */
  readonly today: string;
}

/** What is to be told of the configs of projects: suppressions whose last day has passed. A config with nothing to tell is left out. */
export function configFindings(projects: Iterable<Project>, { cwd, fileSystem, docsUrl, today }: ConfigSearch): FileReport[] {
  const byPlace = new Map<string, Said<Suppression>[]>();
  for (const project of projects) {
    for (const said of project.settingsFor(project.config ?? cwd).settings.suppressions) {
      const own = byPlace.get(said.by.place) ?? [];
      if (!own.some(({ value }) => value === said.value)) byPlace.set(said.by.place, [...own, said]);
    }
  }
  return [...byPlace].flatMap(([place, suppressions]): FileReport[] => {
    const reading = readText(fileSystem, place);
    const text = 'text' in reading ? reading.text : '';
    const expired = expiredIn(suppressions, place, text, today);
    if (expired.length === 0) return [];
    const findings = expired.map(({ message, span }): ReportedFinding => {
      const { id, category, severity, why, question } = expiredSuppression;
      const about = { rule: id, category, severity, message, why, question, url: `${docsUrl}${id}.md` };
      return { ...about, extent: 'passage', ...span, text: text.slice(span.start, span.end), also: [], fixes: [], blockEnd: span.end };
    });
    const path = shown(relative(cwd, place));
    const fingerprints = numberFingerprints(
      expired.map(({ suppression: { rule, fingerprint } }) => new Hash().add(expiredSuppression.id).add(rule).add(fingerprint).toString()),
    );
    return [{ path, kind: 'register', text, words: 0, findings, fingerprints, sentences: [], sections: [], suppressed: [] }];
  });
}
