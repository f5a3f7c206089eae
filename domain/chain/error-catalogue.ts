import { accessErrors } from './catalogue/access-errors.ts';
import { auditErrors } from './catalogue/audit-errors.ts';
import { claimErrors } from './catalogue/claim-errors.ts';
import { courseErrors } from './catalogue/course-errors.ts';
import { decisionErrors } from './catalogue/decision-errors.ts';
import { deskErrors } from './catalogue/desk-errors.ts';
import { disputeErrors } from './catalogue/dispute-errors.ts';
import type { ErrorText, ErrorTexts } from './catalogue/error-text.ts';
import { fillSentence, type FillContext } from './catalogue/fill-sentence.ts';
import { drawErrors } from './catalogue/draw-errors.ts';
import { fastTrackErrors } from './catalogue/fast-track-errors.ts';
import { groupErrors } from './catalogue/group-errors.ts';
import { observationErrors } from './catalogue/observation-errors.ts';
import { policyErrors } from './catalogue/policy-errors.ts';
import { panelErrors } from './catalogue/panel-errors.ts';
import { poolErrors } from './catalogue/pool-errors.ts';
import { productErrors } from './catalogue/product-errors.ts';
import { arbitratorRegisterErrors } from './catalogue/arbitrator-errors.ts';
import { registerErrors } from './catalogue/register-errors.ts';
import { renewalErrors } from './catalogue/renewal-errors.ts';
import { saleErrors } from './catalogue/sale-errors.ts';
import { seatErrors } from './catalogue/seat-errors.ts';
import { serviceErrors } from './catalogue/service-errors.ts';
import { tokenErrors } from './catalogue/token-errors.ts';
import { transferErrors } from './catalogue/transfer-errors.ts';
import { treasuryErrors } from './catalogue/treasury-errors.ts';
import { voteErrors } from './catalogue/vote-errors.ts';
import { triggerErrors } from './catalogue/trigger-errors.ts';

/** Every error a contract of ours, or one we inherit from, can throw, in words. */
export const errorCatalogue: ErrorTexts = {
  ...productErrors,
  ...saleErrors,
  ...renewalErrors,
  ...policyErrors,
  ...registerErrors,
  ...serviceErrors,
  ...transferErrors,
  ...groupErrors,
  ...claimErrors,
  ...decisionErrors,
  ...courseErrors,
  ...disputeErrors,
  ...deskErrors,
  ...seatErrors,
  ...panelErrors,
  ...voteErrors,
  ...arbitratorRegisterErrors,
  ...poolErrors,
  ...auditErrors,
  ...treasuryErrors,
  ...observationErrors,
  ...triggerErrors,
  ...fastTrackErrors,
  ...drawErrors,
  ...accessErrors,
  ...tokenErrors,
};

/** An error with its arguments by name; what `decodeRevert` and the `can…` functions give. */
export interface NamedError {
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** An error in words, in one language. */
export interface DescribedError {
  readonly code: string;
  /** What happened, to the holder. */
  readonly holder: string;
  /** What happened, to staff. */
  readonly staff: string;
  /** What to do. */
  readonly next: string;
}

/** For an error nobody has written words for: it names the code, so that it can be reported. */
const unknownText: ErrorText = {
  holder: ['The contract refused this. Nothing changed.', '合约拒绝了此操作，未发生变动。'],
  staff: ['The call was reverted with {name:text}.', '调用被回退：{name:text}。'],
  next: ['Check what you entered; if it is right, report the code.', '请核对所填内容；如无误，请报告该代码。'],
};

/** The words for an error, with its arguments put in. */
export function describeError(error: NamedError, context: FillContext): DescribedError {
  const text = Object.hasOwn(errorCatalogue, error.name) ? errorCatalogue[error.name] : undefined;
  const { holder, staff, next } = text ?? unknownText;
  const args = text === undefined ? { name: error.name } : error.args;
  return {
    code: error.name,
    holder: fillSentence(holder, args, context),
    staff: fillSentence(staff, args, context),
    next: fillSentence(next, args, context),
  };
}
