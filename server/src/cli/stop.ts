/** The signals that end a program, with the exit status by which others know them. */
const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Has something done before the program ends early, by a signal or by itself. @returns what calls that off. */
export function onStop(stop: () => void): () => void {
  const handlers = Object.entries(signals).map(([signal, status]) => {
    const handler = (): void => process.exit(status);
    process.on(signal, handler);
    return () => void process.off(signal, handler);
  });
  process.on('exit', stop);
  return () => {
    process.off('exit', stop);
    for (const off of handlers) off();
  };
}
