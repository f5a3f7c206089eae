import { isAddress, getAddress } from 'viem';
import { z } from 'zod';

/** How a paper is written; a later way has another number. */
export const PAPER_FORMAT = 'makewhole-paper-1';

const wholeSchema = z.string().regex(/^(0|[1-9]\d{0,38})$/, { error: 'is not a whole number' });
const addressSchema = z
  .string()
  .refine((text) => isAddress(text, { strict: true }) && getAddress(text) === text, { error: 'is not an address' });
const hashSchema = z.string().regex(/^0x[0-9a-f]{64}$/, { error: 'is not a hash' });
const wordSchema = z.string().max(64);

/** What a fact is: how it is written in the paper, and as what it is signed. */
const kindsOfFact = {
  uint256: wholeSchema,
  address: addressSchema,
  bytes32: hashSchema,
  string: wordSchema,
} as const;

type FactType = keyof typeof kindsOfFact;

/** One fact of a paper, in the order in which it is signed. */
export interface FactField {
  readonly name: string;
  readonly type: FactType;
}

function fields(list: Readonly<Record<string, FactType>>): readonly FactField[] {
  return Object.entries(list).map(([name, type]) => ({ name, type }));
}

/** Amounts are base units of `asset`; instants are seconds. */
const assetFacts = { asset: 'address', symbol: 'string', decimals: 'uint256' } as const;
/** The block up to which the signer had read, and when it signed. */
const readFacts = { block: 'uint256', issuedAt: 'uint256' } as const;

/** What each kind of paper says. Names are part of what is signed: append kinds, never change one. */
export const paperFields = {
  /** That the register holds this cover. */
  InsuranceCertificate: fields({
    policyId: 'uint256',
    holder: 'address',
    product: 'string',
    versionId: 'uint256',
    termsHash: 'bytes32',
    ...assetFacts,
    limitAssets: 'uint256',
    startAt: 'uint256',
    endAt: 'uint256',
    status: 'string',
    ...readFacts,
  }),
  /** That this much premium was paid for a policy, and what went back. */
  PremiumReceipt: fields({
    policyId: 'uint256',
    holder: 'address',
    product: 'string',
    ...assetFacts,
    premiumAssets: 'uint256',
    paidAssets: 'uint256',
    refundedAssets: 'uint256',
    soldAt: 'uint256',
    transaction: 'bytes32',
    ...readFacts,
  }),
  /** That a claim paid this payee; one paper for one payment. */
  ClaimPaymentReceipt: fields({
    claimId: 'uint256',
    policyId: 'uint256',
    payee: 'address',
    product: 'string',
    ...assetFacts,
    paidAssets: 'uint256',
    paidAt: 'uint256',
    how: 'string',
    transaction: 'bytes32',
    ...readFacts,
  }),
} as const;

export type PaperKind = keyof typeof paperFields;

export const paperKinds = [
  'InsuranceCertificate',
  'PremiumReceipt',
  'ClaimPaymentReceipt',
] as const satisfies readonly PaperKind[];

/** A paper as it is handed out. `register` is the PolicyBook it speaks of. */
export const signedPaperSchema = z
  .strictObject({
    format: z.literal(PAPER_FORMAT),
    kind: z.enum(paperKinds),
    chainId: z.number().int().positive(),
    register: addressSchema,
    facts: z.record(z.string(), z.string()),
    signer: addressSchema,
    signature: z.string().regex(/^0x[0-9a-f]{130}$/, { error: 'is not a signature' }),
  })
  .superRefine((paper, context) => {
    const expected = paperFields[paper.kind];
    const names = Object.keys(paper.facts);
    if (names.length !== expected.length || expected.some(({ name }, place) => names[place] !== name)) {
      context.addIssue({ code: 'custom', path: ['facts'], message: 'are not the facts of this kind of paper' });
      return;
    }
    for (const { name, type } of expected) {
      const checked = kindsOfFact[type].safeParse(paper.facts[name]);
      const message = checked.error?.issues[0]?.message;
      if (message !== undefined) context.addIssue({ code: 'custom', path: ['facts', name], message });
    }
  });

export type SignedPaper = z.infer<typeof signedPaperSchema>;

/** What is to be signed. */
export type Paper = Omit<SignedPaper, 'signer' | 'signature'>;
