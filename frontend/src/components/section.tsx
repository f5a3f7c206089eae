import { type ReactNode, useId } from 'react';
import { classNames } from '@/lib/class-names.ts';

export interface PageHeadProps {
  /** Where this is, above the title: a short line or a link back. */
  readonly above?: ReactNode;
  readonly title: ReactNode;
  /** One or two sentences. */
  readonly lead?: ReactNode;
  /** What one can do here, at the right on a desktop. */
  readonly actions?: ReactNode;
}

/** The head of a page: what this document is. */
export function PageHead({ above, title, lead, actions }: PageHeadProps) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-6 pt-10 pb-8 sm:pt-14">
      <div className="min-w-0 max-w-[44rem]">
        {above === undefined ? null : <div className="mb-3 text-13 text-quiet">{above}</div>}
        <h1 className="text-34 font-medium">{title}</h1>
        {lead === undefined ? null : <p className="mt-3 text-18 text-quiet">{lead}</p>}
      </div>
      {actions === undefined ? null : <div className="flex flex-wrap gap-3">{actions}</div>}
    </header>
  );
}

export interface SectionProps {
  readonly title: ReactNode;
  /** Stands in the margin below the title on a desktop. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
  readonly id?: string;
  /** No hairline above. */
  readonly first?: boolean;
  /** Beside another column there is no margin: the title stands above its text. */
  readonly narrow?: boolean;
  readonly className?: string;
}

/** A section of a document: its title in the margin, its text beside it; stacked on a phone. */
export function Section({ title, note, children, id, first = false, narrow = false, className }: SectionProps) {
  const heading = useId();
  return (
    <section
      id={id}
      aria-labelledby={heading}
      className={classNames(
        'grid gap-x-12 gap-y-5 py-10',
        narrow ? '' : 'lg:grid-cols-[15rem_minmax(0,1fr)]',
        first ? '' : 'border-t border-line',
        className,
      )}
    >
      <div>
        <h2 id={heading} className="text-18 font-medium">
          {title}
        </h2>
        {note === undefined ? null : <div className="mt-2 text-13 text-quiet">{note}</div>}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}

export interface FactProps {
  readonly label: ReactNode;
  readonly children: ReactNode;
}

/** A list of facts: label and value on one hairline. Use inside `FactList`. */
export function Fact({ label, children }: FactProps) {
  return (
    <div className="flex items-baseline justify-between gap-6 border-b border-line py-2.5">
      <dt className="text-quiet">{label}</dt>
      <dd className="min-w-0 text-right">{children}</dd>
    </div>
  );
}

export function FactList({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  return <dl className={className}>{children}</dl>;
}

/** A remark that must not be missed but is no error. */
export function Notice({
  tone = 'note',
  children,
  title,
}: {
  readonly tone?: 'note' | 'clock' | 'breach' | 'money';
  readonly title?: string;
  readonly children: ReactNode;
}) {
  const tones = {
    note: 'border-note wash-note',
    clock: 'border-clock wash-clock',
    breach: 'border-breach wash-breach',
    money: 'border-money wash-money',
  } as const;
  return (
    <div role={tone === 'breach' ? 'alert' : 'note'} className={classNames('border-l-2 px-4 py-3', tones[tone])}>
      {title === undefined ? null : <p className="font-medium">{title}</p>}
      <div>{children}</div>
    </div>
  );
}
