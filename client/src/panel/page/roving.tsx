import type { ComponentChildren, TargetedFocusEvent, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface RovingProps {
  readonly children: ComponentChildren;
  readonly class?: string;
}

/** What the arrow keys go through. */
const stops = 'button[data-stop]';

/**
 * Makes the buttons in it one stop of the Tab key: arrow keys lead from one to the next, Home and End to the first and last.
 * Of a thousand findings nobody wants to press Tab a thousand times.
 */
export function Roving({ children, class: className }: RovingProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // The button that could be reached may be gone.
    if (box.current && !box.current.querySelector(`${stops}[tabindex="0"]`)) admit(box.current.querySelector<HTMLElement>(stops));
  });
  return (
    <div ref={box} class={className} onKeyDown={moveFocus} onFocusIn={reach}>
      {children}
    </div>
  );
}

function moveFocus(event: TargetedKeyboardEvent<HTMLDivElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(stops)];
  const here = all.findIndex((button) => button === event.target);
  if (here < 0) return;
  const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: all.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  all[Math.min(Math.max(next, 0), all.length - 1)]?.focus();
}

function reach(event: TargetedFocusEvent<HTMLDivElement>): void {
  const reached = event.target;
  if (!(reached instanceof HTMLElement) || !reached.matches(stops)) return;
  for (const former of event.currentTarget.querySelectorAll<HTMLElement>(`${stops}[tabindex="0"]`)) former.tabIndex = -1;
  admit(reached);
}

function admit(button: HTMLElement | null): void {
  if (button) button.tabIndex = 0;
}
