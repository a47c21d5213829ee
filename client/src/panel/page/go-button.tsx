import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Go, Target } from 'substantiate/page';

/** Leads the author to a place of the report that is shown. */
export const Lead = createContext<(to: Target) => void>(() => undefined);

/** A button that leads there. The arrow keys go from one to the next; Tab reaches one of them. */
export const GoButton: Go = ({ to, children }) => {
  const lead = useContext(Lead);
  return (
    <button
      type="button"
      class="go"
      data-stop
      tabIndex={-1}
      onClick={() => {
        lead(to);
      }}
    >
      {children}
    </button>
  );
};
