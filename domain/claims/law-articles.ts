import type { Words } from '../primitives/locale.ts';
import type { ClaimClock } from './claim-types.ts';

/** Where a deadline comes from. An encoded rule, not legal advice. */
export interface LawArticle {
  /** "Insurance Law Art. 23". */
  readonly cite: Words;
  /** What it says, in a sentence. */
  readonly says: Words;
}

function article(cite: readonly [string, string], says: readonly [string, string]): LawArticle {
  return { cite: { en: cite[0], 'zh-CN': cite[1] }, says: { en: says[0], 'zh-CN': says[1] } };
}

/** What no law sets and the wording promises. */
const contractTerm = article(
  ['Policy wording, claims', '保险条款 理赔部分'],
  ['The wording promises this period.', '该期限由保险条款约定。'],
);

const cnClockStop = article(
  ['Insurance Law Art. 22; SPC Interpretation II Art. 15', '《保险法》第22条；最高法《司法解释（二）》第15条'],
  [
    'The insurer asks for missing documents promptly and once; the clock stands until they arrive.',
    '保险人应及时一次性通知补充材料；补充期间不计入核定期限。',
  ],
);

/** Profile label → clock → article. What is missing is a term of the contract. */
const articles: Readonly<Record<string, Partial<Readonly<Record<ClaimClock, LawArticle>>>>> = {
  'CN-GEN': {
    DocumentList: cnClockStop,
    Decide: article(
      ['Insurance Law Art. 23', '《保险法》第23条'],
      ['Decide promptly, in complex cases within 30 days.', '及时核定；情形复杂的，三十日内核定。'],
    ),
    DenialNotice: article(
      ['Insurance Law Art. 24', '《保险法》第24条'],
      ['A denial is notified within 3 days, with reasons.', '拒赔须自核定之日起三日内发出通知并说明理由。'],
    ),
    Pay: article(
      ['Insurance Law Art. 23', '《保险法》第23条'],
      ['Pay within 10 days of agreement.', '达成协议后十日内赔付。'],
    ),
    Interim: article(
      ['Insurance Law Art. 25', '《保险法》第25条'],
      ['After 60 days what can be determined is paid first.', '六十日内不能确定数额的，先行支付可确定的部分。'],
    ),
  },
  'CN-MTPL': {
    Acknowledge: article(
      ['Compulsory Motor Regulation Art. 27', '《交强险条例》第27条'],
      ['Reply at once and say how to claim.', '立即答复并告知赔偿程序。'],
    ),
    DocumentList: article(
      ['Compulsory Motor Regulation Art. 28', '《交强险条例》第28条'],
      ['List the documents in writing within 1 day.', '一日内书面告知所需材料。'],
    ),
    Decide: article(
      ['Compulsory Motor Regulation Art. 29', '《交强险条例》第29条'],
      ['Decide within 5 days of the documents.', '收到材料后五日内核定。'],
    ),
    Pay: article(
      ['Compulsory Motor Regulation Art. 29', '《交强险条例》第29条'],
      ['Pay within 10 days of agreement.', '达成协议后十日内赔付。'],
    ),
  },
  'CN-AGRI': {
    Decide: article(
      ['Agricultural Insurance Regulation Art. 12; Insurance Law Art. 23', '《农业保险条例》第12条；《保险法》第23条'],
      ['Survey promptly; decide within 30 days.', '及时查勘，三十日内核定。'],
    ),
    Pay: article(
      ['Agricultural Insurance Regulation Art. 14', '《农业保险条例》第14条'],
      ['Pay within 10 days of agreement.', '达成协议后十日内赔付。'],
    ),
  },
  'US-NAIC': {
    Decide: article(
      ['NAIC Models 900 and 902', 'NAIC 示范法 900、902'],
      ['Accept or deny within 21 days of the proof of loss.', '收到损失证明后二十一日内接受或拒绝。'],
    ),
    StatusEvery: article(
      ['NAIC Model 902', 'NAIC 示范法 902'],
      ['Written reasons for a delay every 45 days.', '延期的，每四十五日书面说明理由。'],
    ),
    Pay: article(
      ['NAIC Model 902', 'NAIC 示范法 902'],
      ['Pay within 30 days of affirming liability.', '确认责任后三十日内付款。'],
    ),
  },
  'US-CA': {
    Acknowledge: article(
      ['10 CCR 2695.5', '加州法规 10 CCR 2695.5'],
      ['Acknowledge within 15 calendar days.', '十五个日历日内确认收到。'],
    ),
    Decide: article(
      ['10 CCR 2695.7', '加州法规 10 CCR 2695.7'],
      ['Accept or deny within 40 calendar days of the proof of claim.', '收到索赔证明后四十个日历日内接受或拒绝。'],
    ),
    StatusEvery: article(
      ['10 CCR 2695.7', '加州法规 10 CCR 2695.7'],
      ['Written reasons every 30 days while undecided.', '未决期间每三十日书面说明理由。'],
    ),
    Pay: article(
      ['10 CCR 2695.7', '加州法规 10 CCR 2695.7'],
      ['Pay within 30 days of acceptance.', '接受后三十日内付款。'],
    ),
  },
  'US-TX': {
    Acknowledge: article(
      ['Tex. Ins. Code 542.055', '得州保险法 542.055'],
      ['Acknowledge within 15 days.', '十五日内确认收到。'],
    ),
    Decide: article(
      ['Tex. Ins. Code 542.056', '得州保险法 542.056'],
      ['Accept or reject within 15 business days of all items.', '收齐材料后十五个工作日内接受或拒绝。'],
    ),
    Extend: article(
      ['Tex. Ins. Code 542.056', '得州保险法 542.056'],
      ['With reasons, 45 days more.', '说明理由后可延长四十五日。'],
    ),
    Pay: article(
      ['Tex. Ins. Code 542.057', '得州保险法 542.057'],
      ['Pay within 5 business days.', '五个工作日内付款。'],
    ),
  },
  'US-FL': {
    Acknowledge: article(
      ['Fla. Stat. 627.70131', '佛州法典 627.70131'],
      ['Acknowledge within 7 days.', '七日内确认收到。'],
    ),
    Decide: article(
      ['Fla. Stat. 627.70131', '佛州法典 627.70131'],
      ['Pay or deny within 60 days.', '六十日内付款或拒赔。'],
    ),
  },
};

/** The article a profile's clock comes from; the policy wording where no law sets the period. */
export function articleOf(profileLabel: string, clock: ClaimClock): LawArticle {
  const profile = Object.hasOwn(articles, profileLabel) ? articles[profileLabel] : undefined;
  return profile?.[clock] ?? contractTerm;
}
