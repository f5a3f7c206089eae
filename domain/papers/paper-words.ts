import { productName } from '../products/product-names.ts';
import { formatMoney } from '../primitives/money.ts';
import type { Words } from '../primitives/locale.ts';
import { present } from '../primitives/assert.ts';
import type { Paper, PaperKind } from './paper-kinds.ts';

/** What a paper is called. */
export const paperTitles: Readonly<Record<PaperKind, Words>> = {
  InsuranceCertificate: { en: 'Certificate of insurance', 'zh-CN': '保险证明' },
  PremiumReceipt: { en: 'Premium receipt', 'zh-CN': '保费收据' },
  ClaimPaymentReceipt: { en: 'Claim payment receipt', 'zh-CN': '赔款收据' },
};

/** What each fact is called on paper and on screens. Those of the asset are part of the amounts. */
const factWords: Readonly<Record<string, Words>> = {
  policyId: { en: 'Policy', 'zh-CN': '保单号' },
  claimId: { en: 'Claim', 'zh-CN': '理赔案号' },
  holder: { en: 'Holder', 'zh-CN': '投保人' },
  payee: { en: 'Paid to', 'zh-CN': '收款人' },
  product: { en: 'Product', 'zh-CN': '产品' },
  versionId: { en: 'Version of the terms', 'zh-CN': '条款版本' },
  termsHash: { en: 'Fingerprint of the terms', 'zh-CN': '条款指纹' },
  limitAssets: { en: 'Limit', 'zh-CN': '保额' },
  premiumAssets: { en: 'Premium of the whole term', 'zh-CN': '全期保费' },
  refundedAssets: { en: 'Paid back', 'zh-CN': '已退还' },
  startAt: { en: 'Cover begins', 'zh-CN': '保障开始' },
  endAt: { en: 'Cover ends', 'zh-CN': '保障结束' },
  soldAt: { en: 'Sold', 'zh-CN': '售出时间' },
  paidAt: { en: 'Paid on', 'zh-CN': '支付时间' },
  paidAssets: { en: 'Paid', 'zh-CN': '已支付' },
  how: { en: 'How', 'zh-CN': '支付方式' },
  status: { en: 'Status', 'zh-CN': '状态' },
  transaction: { en: 'Transaction', 'zh-CN': '交易' },
  block: { en: 'Read up to block', 'zh-CN': '读取至区块' },
  issuedAt: { en: 'Issued', 'zh-CN': '出具时间' },
};

const valueWords: Readonly<Record<string, Words>> = {
  waiting: { en: 'waiting period', 'zh-CN': '等待期内' },
  active: { en: 'covered', 'zh-CN': '保障中' },
  tail: { en: 'ended, losses can still be reported', 'zh-CN': '已到期，仍可报案' },
  closable: { en: 'ended', 'zh-CN': '已到期' },
  closed: { en: 'closed', 'zh-CN': '已关闭' },
  paid: { en: 'paid to the address', 'zh-CN': '已付至该地址' },
  'debt-paid': { en: 'paid later, when money came in', 'zh-CN': '资金到位后补付' },
};

const monthNames = 'January February March April May June July August September October November December'.split(' ');

/** One fact as a person reads it. */
export interface FactLine {
  readonly name: string;
  readonly label: Words;
  readonly value: Words;
  /** Hashes and addresses: not to be read aloud, but to be compared. */
  readonly isCode: boolean;
}

/** The facts of a paper in words, in their order. */
export function paperLines(paper: Paper): readonly FactLine[] {
  const asset = { symbol: fact(paper, 'symbol'), decimals: Number(fact(paper, 'decimals')) };
  return Object.entries(paper.facts)
    .filter(([name]) => factWords[name] !== undefined)
    .map(([name, written]) => ({
      name,
      label: present(factWords[name], `${name} has a name`),
      value: inWords(name, written, asset),
      isCode: written.startsWith('0x'),
    }));
}

function inWords(name: string, written: string, asset: { symbol: string; decimals: number }): Words {
  if (name === 'product') return productName(written);
  if (name === 'claimId') return both(`${BigInt(written) >> 16n}-${BigInt(written) & 0xffffn}`);
  if (name === 'how' || name === 'status') return valueWords[written] ?? both(written);
  if (name.endsWith('Assets')) return both(formatMoney({ assets: BigInt(written), asset }));
  return name.endsWith('At') ? instantWords(Number(written)) : both(written);
}

/** "22 November 2026, 18:34 UTC" and “2026年11月22日 18:34（UTC）”. */
export function instantWords(instant: number): Words {
  const at = new Date(instant * 1_000);
  const time = at.toISOString().slice(11, 16);
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()];
  return {
    en: `${day} ${present(monthNames[month], 'a month')} ${year}, ${time} UTC`,
    'zh-CN': `${year}年${month + 1}月${day}日 ${time}（UTC）`,
  };
}

function both(text: string): Words {
  return { en: text, 'zh-CN': text };
}

function fact(paper: Paper, name: string): string {
  return present(paper.facts[name], `a ${paper.kind} says its ${name}`);
}
