import type { ErrorTexts } from './error-text.ts';

/** ReservePool's rarer doors, TreasuryDesk and EligibilityDesk. */
export const treasuryErrors = {
  PoolExitsPaused: {
    holder: ['Taking capital out is paused until {until:time}.', '资金退出暂停至 {until:time}。'],
    staff: ['The flag “capital exits” is up until {until:time}.', '“资金退出”暂停至 {until:time}。'],
    next: ['Come back then; the paused time is added to your window.', '请届时再来；暂停的时间会加到您的退出期。'],
  },
  PoolInDebt: {
    holder: [
      'The reserve owes {owedAssets:money}; nothing of the carrier leaves before that is paid.',
      '准备金尚欠 {owedAssets:money}，付清前承保方不得取款。',
    ],
    staff: [
      '{owedAssets:money} is owed; fees and deposit stay until it is paid.',
      '尚欠 {owedAssets:money}；付清前费用和保证金不得取出。',
    ],
    next: ['Recapitalise the pool and pay its debts.', '请补充资金并偿付欠款。'],
  },
  PoolRefundsUncovered: {
    holder: [
      'At most {limit:money} may leave now: the rest stays for tax and fees that holders may still ask back.',
      '目前最多可取出 {limit:money}：其余须留作投保人仍可要求退还的税费。',
    ],
    staff: [
      '{offered:money} is more than the {limit:money} that may leave: fees younger than 31 days, and what premium not yet earned bore of tax and fee, stay in the pool.',
      '{offered:money} 超过可取出的 {limit:money}：未满 31 天的费用，以及未满期保费所含的税费，须留在资金池中。',
    ],
    next: [
      'Accrue the pool and let its fees ripen, then take at most what is told as withdrawable.',
      '请先计提已赚保费并使费用到期，再按显示的可取金额取款。',
    ],
  },
  PoolZoneCapExceeded: {
    holder: [
      'This area is sold out: {capAssets:money} may be insured there together, and this would make it {insuredAssets:money}.',
      '该区域已售满：总保额上限为 {capAssets:money}，本单将使其达到 {insuredAssets:money}。',
    ],
    staff: [
      'Zone {zone:count} would insure {insuredAssets:money}, above its cap of {capAssets:money}.',
      '区域 {zone:count} 的总保额将达 {insuredAssets:money}，超过上限 {capAssets:money}。',
    ],
    next: ['Choose a smaller cover, or wait until the cap is raised.', '请降低保额，或待上限提高。'],
  },
  PoolRefundDaysInvalid: {
    holder: ['These days of cover cannot be given back.', '这些保障日不能退保。'],
    staff: [
      'A refund of policy {policyId:policy} from {fromDay:day} to {endDay:day} must begin at {today:day} or later, and before its end.',
      '保单 {policyId:policy} 的退费区间 {fromDay:day} 至 {endDay:day} 须不早于 {today:day}，且起始不晚于结束。',
    ],
    next: ['Cancel again; the days are computed anew.', '请重新退保，系统将重新计算天数。'],
  },
  PoolPayeeHeld: {
    holder: [
      'Payments to this address are on hold until {until:time}. The money is yours and waits.',
      '对该地址的付款暂缓至 {until:time}；款项仍归您所有。',
    ],
    staff: ['{payee:address} is on hold until {until:time}.', '{payee:address} 暂缓付款至 {until:time}。'],
    next: [
      'Wait for the end of the hold, or show the attestation that is missing.',
      '请等待期满，或提交所缺的资格证明。',
    ],
  },
  PoolInstructionNotOpen: {
    holder: ['This bank payment is settled already.', '该笔银行付款已处理完毕。'],
    staff: [
      'Instruction {instructionId:count} is not open (state {state:count}).',
      '指令 {instructionId:count} 不在待处理状态（{state:count}）。',
    ],
    next: ['Look it up again.', '请重新查询。'],
  },
  PoolInstructionNotOverdue: {
    holder: ['The bank has until {returnsAt:time} to pay.', '银行须在 {returnsAt:time} 前付款。'],
    staff: [
      'Instruction {instructionId:count} is not overdue before {returnsAt:time}.',
      '指令 {instructionId:count} 在 {returnsAt:time} 前不算逾期。',
    ],
    next: ['Come back then; the money then becomes a credit.', '请届时再来，款项将转为待领款。'],
  },
  PoolRecoveryShareTooLarge: {
    holder: ['More would go to the holder than was recovered.', '付给投保人的金额超过追回金额。'],
    staff: [
      'Of {assets:money} recovered for {claimId:claim}, {toHolderAssets:money} cannot go to the holder.',
      '案件 {claimId:claim} 追回 {assets:money}，不能付给投保人 {toHolderAssets:money}。',
    ],
    next: ['Enter a smaller part for the holder.', '请减少投保人所得部分。'],
  },
  TreasuryPoolUnknown: {
    holder: ['This is not a reserve of this deployment.', '这不是本系统的准备金池。'],
    staff: ['{pool:address} is not a pool of this deployment.', '{pool:address} 不是本部署的资金池。'],
    next: ['Choose a pool from the list.', '请从列表中选择资金池。'],
  },
  EligibilityMissing: {
    holder: [
      'This product needs a current attestation, and there is none for you.',
      '该产品须有有效的资格证明，您目前没有。',
    ],
    staff: [
      '{person:address} has no current attestation, or is on hold.',
      '{person:address} 没有有效的资格证明，或被暂缓付款。',
    ],
    next: ['Have yourself attested first.', '请先取得资格证明。'],
  },
  EligibilityPeriodInvalid: {
    holder: ['The attestation would count for too long or not at all.', '资格证明的期限过长或已过。'],
    staff: [
      '{until:time} for {person:address} must lie ahead, at {latest:time} the latest; or be zero.',
      '{person:address} 的期限 {until:time} 须晚于现在且不晚于 {latest:time}；或为零。',
    ],
    next: ['Choose another end.', '请选择其他截止时间。'],
  },
  HoldPersonZero: {
    holder: ['No address was given.', '未填写地址。'],
    staff: ['The zero address is nobody.', '零地址不代表任何人。'],
    next: ['Enter the person’s address.', '请填写对方地址。'],
  },
  HoldReferenceMissing: {
    holder: ['A hold needs a reference.', '暂缓付款须有文号。'],
    staff: [
      'A hold on {person:address} needs the reference of a list entry or order.',
      '对 {person:address} 暂缓付款须有名单条目或命令的文号。',
    ],
    next: ['Enter the reference.', '请填写文号。'],
  },
  HoldNeedsTwoPeople: {
    holder: ['This needs two people.', '此操作须由两人完成。'],
    staff: [
      '{caller:address} cannot hold {person:address} alone again; a renewal needs two people.',
      '{caller:address} 不能单独再次对 {person:address} 暂缓付款；延长须由两人完成。',
    ],
    next: ['Propose a renewal and have somebody else approve it.', '请提出延长，并由另一人批准。'],
  },
  HoldRenewalNotProposed: {
    holder: ['Nobody proposed this.', '无人提出此项。'],
    staff: [
      'No renewal of the hold on {person:address} with reference {orderReference:hash} waits; proposals last a day.',
      '没有待批准的对 {person:address} 的延长（文号 {orderReference:hash}）；提议一天内有效。',
    ],
    next: ['Propose it again.', '请重新提出。'],
  },
  HoldNone: {
    holder: ['There is no hold on this person.', '此人未被暂缓付款。'],
    staff: ['{person:address} is not on hold.', '{person:address} 未被暂缓付款。'],
    next: ['Nothing to do.', '无需操作。'],
  },
  HoldCallerIsManager: {
    holder: ['Two people must act in person here.', '此处须由两人亲自操作。'],
    staff: [
      '{caller:address} is the access manager; through it one person could be two.',
      '{caller:address} 是权限管理合约，经由它一人可冒充两人。',
    ],
    next: ['Call the desk directly.', '请直接调用该合约。'],
  },
} as const satisfies ErrorTexts;
