/** What help says behind the options. */
const examples = `
Examples:
  substantiate check                           the reports in this folder
  substantiate check reports/ notes.txt        a folder and a file
  substantiate check "reports/**/*-final.md"   what matches a pattern
  substantiate check --preset strict --fail-on error draft.md
  substantiate check reports/ --format json > findings.json
  substantiate check reports/ --changed main   only what a branch adds
  substantiate check --baseline                only what is not known yet
  substantiate check --output html=findings.html --output sarif=findings.sarif
  cat draft.md | substantiate check - --stdin-filename draft.md`;

const exitStatus = `
Exit status:
  0  passed
  1  findings at or above --fail-on, or another thing that had to be passed was not
  2  something could not be done: a wrong call or config, a file that can't be read`;

const files = `
Files:
  substantiate.yaml, substantiate.json   configs; those in folders above apply too, the nearest first
  .substantiateignore                    what to leave out, written as .gitignore is
  evidence.csv, .xlsx, .yaml, .json, .md the register of evidence, where the config names no other
  substantiate-baseline.json             known findings
  .substantiate/cache                    results kept by --cache`;

const environment = `
Environment:
  NO_COLOR, FORCE_COLOR                  colours never, or even when piped
  GITHUB_STEP_SUMMARY                    where --format github adds its summary`;

/** For the program as a whole. */
export const programHelp = `${examples}\n${exitStatus}\n${files}\n${environment}

Options of a command, and examples: substantiate COMMAND --help`;

/** For `check`. */
export const checkHelp = `${examples}\n${exitStatus}\n${files}\n${environment}`;
