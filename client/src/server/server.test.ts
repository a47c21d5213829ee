import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { Server, type ServerState } from './server.js';

/** Clients whose servers start, fail, and crash as they are told. */
function workshop(): {
  readonly server: Server;
  readonly clients: { crash: () => void; started: () => void; failed: () => void; stopped: number; heard: string[] }[];
  readonly states: ServerState[];
  readonly log: string[];
} {
  const clients: ReturnType<typeof workshop>['clients'] = [];
  const log: string[] = [];
  const server = new Server(
    (crash) => {
      let settle: (error?: Error) => void = () => undefined;
      const starting = new Promise<void>((resolve, reject) => {
        settle = (error) => {
          if (error) reject(error);
          else resolve();
        };
      });
      const made = {
        crash,
        started: () => settle(),
        failed: () => settle(new Error('no such program')),
        stopped: 0,
        heard: [] as string[],
      };
      clients.push(made);
      const client: Partial<BaseLanguageClient> = {
        start: () => starting,
        stop: () => {
          made.stopped += 1;
          return Promise.resolve();
        },
        sendRequest: (method: unknown, ...parameters: unknown[]) =>
          Promise.resolve(
            `${String(method)} by ${clients.indexOf(made)}${parameters.length === 1 ? '' : ' with more than its parameters'}` as never,
          ),
        onNotification: (method: unknown) => {
          made.heard.push(String(method));
          return { dispose: () => undefined };
        },
      };
      return client as BaseLanguageClient;
    },
    (message) => log.push(message),
  );
  const states: ServerState[] = [];
  server.onDidChange((state) => states.push(state));
  return { server, clients, states, log };
}

const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the server', () => {
  it('starts, and answers', async () => {
    const { server, clients, states } = workshop();
    const starting = server.start();
    await expect(server.request('question', {})).rejects.toThrow();
    clients[0]?.started();
    await starting;
    expect(states).toEqual(['starting', 'running']);
    await expect(server.request('question', {})).resolves.toBe('question by 0');
  });

  it('is started again after a crash, by a client of its own, and its news are still heard', async () => {
    const { server, clients, states, log } = workshop();
    server.onNotification('news', () => undefined);
    void server.start();
    clients[0]?.started();
    await settled();
    clients[0]?.crash();
    await settled();
    clients[1]?.started();
    await settled();
    expect(states).toEqual(['starting', 'running', 'starting', 'running']);
    expect(server.restarts).toBe(1);
    expect(log).toHaveLength(1);
    expect(clients[1]?.heard).toEqual(['news']);
    await expect(server.request('question', {})).resolves.toBe('question by 1');
    void server.restart();
    expect(server.restarts).toBe(0);
  });

  it('stays down after the fifth crash in three minutes, until somebody starts it', async () => {
    const { server, clients, log } = workshop();
    void server.start();
    for (let crash = 0; crash < 5; crash += 1) {
      clients.at(-1)?.started();
      await settled();
      clients.at(-1)?.crash();
      await settled();
    }
    expect(clients).toHaveLength(5);
    expect(server.state).toBe('down');
    expect(log.at(-1)).toContain('left down');
    const restarting = server.restart();
    await settled();
    clients.at(-1)?.started();
    await restarting;
    expect(server.state).toBe('running');
    clients.at(-1)?.crash();
    await settled();
    expect(clients).toHaveLength(7);
  });

  it('goes on for ever with a crash an hour', async () => {
    const { server, clients } = workshop();
    void server.start();
    for (let crash = 0; crash < 10; crash += 1) {
      clients.at(-1)?.started();
      await settled();
      clients.at(-1)?.crash();
      await vi.advanceTimersByTimeAsync(3_600_000);
    }
    expect(clients).toHaveLength(11);
  });

  it('survives a server that ends while it starts, though the client then reports a failure', async () => {
    const { server, clients } = workshop();
    void server.start();
    clients[0]?.crash();
    clients[0]?.failed();
    await settled();
    expect(server.state).toBe('starting');
    clients[1]?.started();
    await settled();
    expect(server.state).toBe('running');
  });

  it('is down where it can’t be started, and throws nothing', async () => {
    const { server, clients, log } = workshop();
    const starting = server.start();
    clients[0]?.failed();
    await starting;
    expect(server.state).toBe('down');
    expect(log).toHaveLength(1);
    expect(server.client).toBeUndefined();
  });

  it('that is started anew while it starts is ended when it has', async () => {
    const { server, clients } = workshop();
    void server.start();
    const restarting = server.restart();
    await settled();
    clients[1]?.started();
    await restarting;
    clients[0]?.started();
    await settled();
    expect(clients.map(({ stopped }) => stopped)).toEqual([1, 0]);
    expect(server.state).toBe('running');
  });

  it('that was ended on purpose stays so', async () => {
    const { server, clients } = workshop();
    void server.start();
    clients[0]?.started();
    await settled();
    await server.stop();
    clients[0]?.crash();
    await settled();
    expect(clients).toHaveLength(1);
    expect(server.state).toBe('down');
  });

  it('ended between a crash and the start that follows it stays so too', async () => {
    const { server, clients } = workshop();
    void server.start();
    clients[0]?.started();
    await settled();
    clients[0]?.crash();
    await server.stop();
    await settled();
    expect(clients).toHaveLength(1);
  });
});
