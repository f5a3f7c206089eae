'use client';

import { Children, isValidElement, type ReactNode } from 'react';
import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { clauseAnchor } from '../wording/clauses.ts';

function textOf(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node);
  if (Array.isArray(node)) return node.map(textOf).join('');
  return isValidElement<{ readonly children?: ReactNode }>(node) ? textOf(node.props.children) : '';
}

/** A paragraph that begins with a bold number is a clause: it gets its address and hangs in the margin. */
function Paragraph({ children }: { readonly children?: ReactNode }) {
  const [first, ...rest] = Children.toArray(children);
  const number = /^\d+\.\d+$/.exec(textOf(first))?.[0];
  if (number === undefined || !isValidElement(first)) return <p className="mt-4 text-quiet">{children}</p>;
  return (
    <p
      id={clauseAnchor(number)}
      className="mt-4 grid scroll-mt-24 grid-cols-[2.5rem_minmax(0,1fr)] target:wash-clock sm:grid-cols-[3.25rem_minmax(0,1fr)]"
    >
      <a href={`#${clauseAnchor(number)}`} className="figure text-quiet hover:text-ink hover:underline">
        {number}
      </a>
      <span>{rest}</span>
    </p>
  );
}

function SectionTitle({ children }: { readonly children?: ReactNode }) {
  const number = /^(\d+)\./.exec(textOf(children))?.[1];
  return (
    <h2
      {...(number === undefined ? {} : { id: clauseAnchor(number) })}
      className="mt-12 scroll-mt-24 border-t border-line pt-5 text-18 font-medium target:wash-clock"
    >
      {children}
    </h2>
  );
}

const components: Components = {
  h1: () => null,
  h2: ({ children }) => <SectionTitle>{children}</SectionTitle>,
  p: ({ children }) => <Paragraph>{children}</Paragraph>,
};

/** A wording as it was written, with an address on every clause; raw HTML in it is not run. */
export function WordingText({ text, lang }: { readonly text: string; readonly lang: string }) {
  return (
    <div lang={lang} className="max-w-[44rem] leading-relaxed">
      <Markdown remarkPlugins={[remarkGfm]} components={components} skipHtml>
        {text}
      </Markdown>
    </div>
  );
}
