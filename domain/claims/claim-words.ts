import type { Words } from '../primitives/locale.ts';
import type { ClaimAction, ClaimClock, ClaimPhase, ClaimVerdict } from './claim-types.ts';

function words(en: string, zh: string): Words {
  return { en, 'zh-CN': zh };
}

/** A phase, as a status. */
export const phaseWords: Readonly<Record<ClaimPhase, Words>> = {
  None: words('not filed', '未报案'),
  Filed: words('under review', '审核中'),
  AwaitingDocuments: words('waiting for documents', '待补充材料'),
  Decided: words('decided', '已裁定'),
  Appealed: words('in appeal', '申诉中'),
  Closed: words('closed', '已结案'),
};

/** What was found. */
export const verdictWords: Readonly<Record<ClaimVerdict, Words>> = {
  None: words('not decided', '未裁定'),
  Granted: words('granted in full', '全额赔付'),
  PartlyGranted: words('granted in part', '部分赔付'),
  Denied: words('denied', '拒赔'),
  Withdrawn: words('withdrawn', '已撤回'),
};

/** An act, as the history tells it. */
export const actionWords: Readonly<Record<ClaimAction, Words>> = {
  File: words('Claim filed', '报案'),
  Notify: words('Loss reported for a caller', '代为报案'),
  Acknowledge: words('Receipt acknowledged', '确认收到'),
  RecordNotice: words('Notice recorded', '登记通知'),
  AssignEvent: words('Assigned to an event', '归入事件'),
  Extend: words('Time to decide extended', '延长裁定期限'),
  RequestDocuments: words('Documents requested', '要求补充材料'),
  Supplement: words('Documents supplied', '补充材料'),
  Withdraw: words('Claim withdrawn', '撤回理赔'),
  Revise: words('Loss restated', '重新申报损失'),
  Advance: words('Paid on account', '预付赔款'),
  DecideInPart: words('Decided in part or denied', '裁定部分赔付或拒赔'),
  DecideInFull: words('Granted in full and paid', '裁定全额赔付并付款'),
  Escalate: words('Sent to the arbitrator because the insurer was silent', '因保险人逾期未决，提交仲裁'),
  SelfApprove: words('Approved because the insurer was silent', '因保险人逾期未决，自动赔付'),
  Accept: words('Decision accepted', '接受裁定'),
  Appeal: words('Appeal made', '提出申诉'),
  OpenDispute: words('Dispute opened', '开启争议'),
  Improve: words('Insurer raised its figure', '保险人提高赔付额'),
  Rule: words('Arbitrator ruled', '仲裁裁决'),
  Resolve: words('Resolved without a ruling', '无裁决结案'),
  Finalize: words('Closed after the time to disagree', '异议期满结案'),
  SupplementLoss: words('Further loss reported', '补报损失'),
  Award: words('Further payment awarded', '追加给付'),
  Recover: words('Money recovered', '追偿到账'),
  SettleTriggered: words('Paid by observation', '按观测值赔付'),
  ReviseReserve: words('Reserve revised', '修改准备金'),
  TopUp: words('Reserve topped up', '补足准备金'),
};

/** A clock of the law. */
export const clockWords: Readonly<Record<ClaimClock, Words>> = {
  Acknowledge: words('time to acknowledge', '确认期限'),
  DocumentList: words('time to ask for documents', '要求补充材料的期限'),
  Decide: words('time to decide', '裁定期限'),
  Extend: words('extension', '延长期'),
  StatusEvery: words('interval of status notices', '进展通知间隔'),
  DenialNotice: words('time to give reasons for a denial', '拒赔通知期限'),
  Pay: words('time to pay', '付款期限'),
  Interim: words('time until what is certain is paid', '先行赔付期限'),
  Supplement: words('time to supply documents', '补充材料期限'),
  Appeal: words('time to disagree', '异议期限'),
  EvidenceClose: words('time for evidence', '举证期限'),
  Ruling: words('time to rule', '裁决期限'),
};
