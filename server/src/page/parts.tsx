import type { ComponentChildren } from 'preact';

/** A part of a page, listed in its contents. */
export interface PagePart {
  readonly id: string;
  readonly title: string;
  readonly content: ComponentChildren;
}

/** The parts of a page below each other, with a list of them before. */
export function PageParts({ parts }: { readonly parts: readonly PagePart[] }) {
  return (
    <>
      <nav aria-label="Contents">
        <ul>
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main id="main" tabIndex={-1}>
        {parts.map(({ id, title, content }) => (
          <section key={id} aria-labelledby={id}>
            <h2 id={id} tabIndex={-1}>
              {title}
            </h2>
            {content}
          </section>
        ))}
      </main>
    </>
  );
}
