import type { ReactNode } from 'react';

export interface QuestionProps {
  readonly number: number;
  readonly title: ReactNode;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/** A numbered question of the form, set like a paragraph of a document. */
export function Question({ number, title, hint, children }: QuestionProps) {
  return (
    <section
      className="grid grid-cols-[2rem_minmax(0,1fr)] border-t border-line py-8 first:border-0 first:pt-0"
      aria-label={typeof title === 'string' ? title : undefined}
    >
      <span aria-hidden className="figure pt-0.5 text-18 text-quiet">
        {number}
      </span>
      <div className="min-w-0">
        <h2 className="text-18 font-medium">{title}</h2>
        {hint === undefined ? null : <p className="mt-1 max-w-prose text-quiet">{hint}</p>}
        <div className="mt-4 grid gap-4">{children}</div>
      </div>
    </section>
  );
}
