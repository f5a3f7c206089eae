import {
  buildCertificateTree,
  depthOf,
  proofOf,
  rootFrom,
  type Certificate,
  type CertificateTree,
} from '@makewhole/domain/policies/certificate-tree.ts';
import { type Address, type Hex, stringToBytes } from 'viem';
import { z } from 'zod';
import { addressSchema, hexSchema, unitsSchema } from '@/lib/api-values.ts';
import { toJsonText } from '@/lib/save-file.ts';
import { certificateSchema, type GroupFile } from './group-file.ts';

const kind = 'makewhole.certificate.v1';

const certificateFileSchema = z.object({
  kind: z.literal(kind),
  chainId: z.number().int(),
  desk: addressSchema,
  groupId: z.number().int().positive(),
  certificate: certificateSchema,
  proof: z.array(z.object({ hash: hexSchema, assets: unitsSchema })),
});

/** One member's certificate with its proof: enough to become a policy, and nothing about anybody else. */
export type CertificateFile = z.output<typeof certificateFileSchema>;

/** The certificates of an issued group, each ready to be handed on; undefined while nobody took the offer. */
export function certificateWriter(file: GroupFile): ((leaf: Certificate) => CertificateFile) | undefined {
  const { chainId, desk, groupId } = file;
  if (groupId === null) return undefined;
  let tree: CertificateTree | undefined;
  return (certificate) => {
    tree ??= buildCertificateTree(file.leaves);
    return { kind, chainId, desk, groupId, certificate, proof: [...proofOf(tree, certificate.index)] };
  };
}

export function writeCertificate(file: CertificateFile): string {
  return toJsonText(file);
}

/** Where a member's link leads: all of it stands behind the `#`, which no browser sends to any server. */
export function certificateLink(origin: string, file: CertificateFile): string {
  const bytes = stringToBytes(JSON.stringify(JSON.parse(writeCertificate(file))));
  const base64 = btoa(String.fromCharCode(...bytes));
  return `${origin}/certificate#${base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

/** Reads a certificate out of its file or out of what stands behind the `#` of a link; undefined when it is none. */
export function parseCertificate(text: string): CertificateFile | undefined {
  try {
    const plain = text.trimStart().startsWith('{')
      ? text
      : atob(text.replace(/^#/, '').replaceAll('-', '+').replaceAll('_', '/'));
    const read = certificateFileSchema.safeParse(JSON.parse(plain));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** What the chain says of the group and of this certificate in it. */
export interface GroupStanding {
  readonly root: Hex;
  readonly totalAssets: bigint;
  readonly certificates: number;
  readonly startAt: number;
  readonly termDays: number;
  readonly used: boolean;
  /** From when the group may be closed, seconds. */
  readonly closableAt: number;
}

/** Why a certificate cannot become a policy; each has a sentence in `groups.certificate.fault`. */
export type CertificateFault = 'elsewhere' | 'proof' | 'outside' | 'used' | 'late';

export interface CertificateCheck {
  readonly chainId: number;
  readonly desk: Address;
  readonly standing: GroupStanding;
  /** Chain time, seconds. */
  readonly now: number;
}

/** The desk contract's own guards, computed here before anything is signed. */
export function findCertificateFault(
  { chainId, desk, certificate, proof }: CertificateFile,
  check: CertificateCheck,
): CertificateFault | undefined {
  const { standing, now } = check;
  if (chainId !== check.chainId || desk !== check.desk) return 'elsewhere';
  if (certificate.index >= standing.certificates || proof.length !== depthOf(standing.certificates)) return 'proof';
  const root = rootFrom(certificate, proof);
  if (root.hash !== standing.root || root.assets !== standing.totalAssets) return 'proof';
  if (!isWithin(certificate, standing)) return 'outside';
  if (standing.used) return 'used';
  return now >= standing.closableAt ? 'late' : undefined;
}

const DAY = 86_400;

function isWithin({ startAt, termDays }: Certificate, group: GroupStanding): boolean {
  return startAt >= group.startAt && startAt + termDays * DAY <= group.startAt + group.termDays * DAY;
}
