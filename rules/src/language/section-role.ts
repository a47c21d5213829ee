import type { SectionRole } from './block.js';
import { foldCase } from './text.js';

/** What headings say of their section; the first that fits decides. */
const headingCues: readonly (readonly [SectionRole, RegExp])[] = [
  [
    'recommendation',
    /\brecommendations?\b|\bareas for (?:improvement|development)\b|\bwhat needs to improve\b|\bnext steps\b|\bpriority actions?\b|\bareas for action\b/,
  ],
  [
    'plan',
    /\b(?:action|improvement|development|delivery) plan\b|\bour plans\b|\bpriorities\b|\bwhat we will do\b|\bforward plan\b|\bwork programme\b|\bplans for\b/,
  ],
  [
    'scope',
    /\bscope\b|\bmethodology\b|^about th(?:is|e) (?:inspection|report|visit|review|audit|self-evaluation|account|survey|document|paper)|\bhow we (?:carried|did|inspected)|\bpurpose of\b|\bterms of reference\b|\bapproach and\b/,
  ],
  [
    'definition',
    /\bglossary\b|\bdefinitions?\b|\bpolicy\b|\bprocedures?\b|\bguidance\b|\bimplications\b|\bstatutory (?:duties|framework|requirements)\b|\bgrade descriptors?\b/,
  ],
  [
    'reference',
    /\breferences\b|\bbibliography\b|^contacts?$|\bcontact (?:details|us|information|officers?)\b|\bfurther information\b|\bsupporting documents\b|\bapologies\b|\bdeclarations?\b|\bcontents\b|\binspection (?:team|details)\b|\bendnotes\b|\bsources\b/,
  ],
];
/** A heading such as `Progress against the action plan` holds findings although it names a plan. */
const findingsCue =
  /\bprogress\b|\bfindings\b|\bposition statement\b|\bperformance\b|\bupdate\b|\bimpact of\b|\beffectiveness\b|\bfollow-up\b|\bquarter(?:ly)?\b|\bq[1-4]\b|\bmonitoring\b|\boutturn\b/;

/**
 * What a section is about, judged from its headings, the outermost first: the innermost heading that says something decides.
 * A section whose headings say nothing holds findings.
 */
export function sectionRole(headings: readonly string[]): SectionRole {
  for (let index = headings.length - 1; index >= 0; index--) {
    const heading = foldCase((headings[index] ?? '').slice(0, 200));
    if (findingsCue.test(heading)) return 'finding';
    for (const [role, cue] of headingCues) if (cue.test(heading)) return role;
  }
  return 'finding';
}
