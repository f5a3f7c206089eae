/** The thread from a loss to money, as a mark: a hollow knot, a line, a filled one. */
export function Wordmark({ name }: { readonly name: string }) {
  return (
    <span className="inline-flex items-center gap-2.5 text-18 font-semibold tracking-tight">
      <svg aria-hidden viewBox="0 0 16 28" className="h-7 w-4">
        <path d="M8 8.5v11" stroke="var(--ink)" strokeWidth="1.75" />
        <circle cx="8" cy="5.5" r="3.25" fill="none" stroke="var(--ink)" strokeWidth="1.75" />
        <circle cx="8" cy="22.5" r="4" fill="var(--money)" />
      </svg>
      <span className="max-[22.5rem]:sr-only">{name}</span>
    </span>
  );
}
