import { paperFields, signedPaperSchema, type SignedPaper } from './paper-kinds.ts';
import { refusal, success, type Result } from '../primitives/result.ts';

export type PaperTextFailure =
  | { readonly code: 'PAPER_NOT_JSON' }
  | { readonly code: 'PAPER_NOT_WELL_FORMED'; readonly place: string; readonly message: string }
  | { readonly code: 'PAPER_NOT_AS_WRITTEN' };

/**
 * A paper as text: the same bytes in a file, inside a PDF and in a QR code. There is one way only to write a paper, so that
 * a text which differs in a single byte is another text.
 */
export function paperText(paper: SignedPaper): string {
  const { format, kind, chainId, register, signer, signature } = paper;
  const facts = Object.fromEntries(paperFields[kind].map(({ name }) => [name, paper.facts[name]]));
  return JSON.stringify({ format, kind, chainId, register, facts, signer, signature });
}

/** Reads what somebody handed over. Nothing in it is believed yet. */
export function readPaperText(text: string): Result<SignedPaper, PaperTextFailure> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refusal({ code: 'PAPER_NOT_JSON' });
  }
  const parsed = signedPaperSchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const place = issue === undefined || issue.path.length === 0 ? 'the paper' : issue.path.join('.');
    return refusal({ code: 'PAPER_NOT_WELL_FORMED', place, message: issue?.message ?? 'is not as expected' });
  }
  return paperText(parsed.data) === text ? success(parsed.data) : refusal({ code: 'PAPER_NOT_AS_WRITTEN' });
}
