import type { OverviewAnswer, OverviewParams, ReportOverview } from 'substantiate/protocol';
import { after, type Ending } from './clock.js';
import { Listeners } from './listeners.js';

/** How long a text is left alone after a change before its overview is asked for again, in milliseconds. */
const settling = 250;

/** Asks the server for an overview; throws where it can't be asked. */
export type AskOverview = (params: OverviewParams) => Promise<OverviewAnswer>;

interface Watched {
  watchers: number;
  /** Undefined until the server has answered; null where it knows no such report. */
  overview: ReportOverview | null | undefined;
  waiting?: Ending | undefined;
  asking: boolean;
  /** Something changed while the server was asked. */
  again: boolean;
}

/**
 * What the server tells of the reports that somebody watches: the status item and the panel share one answer.
 * Nothing is asked of the others. Documents are known by their addresses as strings.
 */
export class Overviews {
  readonly #ask: AskOverview;
  readonly #watched = new Map<string, Watched>();
  readonly #changes = new Listeners<string>();

  constructor(ask: AskOverview) {
    this.#ask = ask;
  }

  /** Tells the address of a watched report whenever {@link of} answers otherwise than before. */
  readonly onDidChange = this.#changes.add;

  /** The last answer; undefined where there is none yet, or nobody watches; null where the server knows no such report. */
  of(uri: string): ReportOverview | null | undefined {
    return this.#watched.get(uri)?.overview;
  }

  /** Follows a report from now on, until the answer is disposed of. The first to watch it has it asked for at once. */
  watch(uri: string): Ending {
    const watched = this.#watched.get(uri) ?? { watchers: 0, overview: undefined, asking: false, again: false };
    watched.watchers += 1;
    if (watched.watchers === 1) {
      this.#watched.set(uri, watched);
      void this.#fetch(uri, watched);
    }
    let over = false;
    return {
      dispose: () => {
        if (over) return;
        over = true;
        watched.watchers -= 1;
        if (watched.watchers > 0) return;
        watched.waiting?.dispose();
        this.#watched.delete(uri);
      },
    };
  }

  /** A report may read differently now: it is asked for again once it has been left alone for a moment. */
  changed(uri: string): void {
    const watched = this.#watched.get(uri);
    if (!watched) return;
    watched.waiting?.dispose();
    watched.waiting = after(settling, () => {
      watched.waiting = undefined;
      void this.#fetch(uri, watched);
    });
  }

  /** Asks for all anew, as a server does that knows nothing of earlier answers. */
  restart(): void {
    for (const [uri, watched] of this.#watched) {
      if (watched.overview) watched.overview = { ...watched.overview, resultId: '' };
      void this.#fetch(uri, watched);
    }
  }

  async #fetch(uri: string, watched: Watched): Promise<void> {
    if (watched.asking) {
      watched.again = true;
      return;
    }
    watched.asking = true;
    try {
      const previousResultId = watched.overview?.resultId;
      const answer = await this.#ask({ uri, ...(previousResultId && { previousResultId }) });
      this.#take(uri, watched, answer);
    } catch {
      // A server that is down keeps the last answer standing; `restart` asks again.
    } finally {
      watched.asking = false;
      if (watched.again && this.#watched.get(uri) === watched) {
        watched.again = false;
        void this.#fetch(uri, watched);
      }
    }
  }

  #take(uri: string, watched: Watched, answer: OverviewAnswer): void {
    if (this.#watched.get(uri) !== watched || (answer && 'unchanged' in answer)) return;
    if (answer === null && watched.overview === null) return;
    watched.overview = answer;
    this.#changes.tell(uri);
  }
}
