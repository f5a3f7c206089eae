import type { Words } from '../primitives/locale.ts';

/** What caused a loss: codes that go on chain as labels, in sensitive lines as commitments. */
export const causeCodes = {
  FIRE: { en: 'Fire', 'zh-CN': '火灾' },
  LIGHTNING: { en: 'Lightning', 'zh-CN': '雷击' },
  WIND: { en: 'Wind', 'zh-CN': '大风' },
  HAIL: { en: 'Hail', 'zh-CN': '冰雹' },
  WATER_PIPE: { en: 'Burst pipe', 'zh-CN': '水管爆裂' },
  FREEZE: { en: 'Freezing', 'zh-CN': '冻损' },
  FLOOD: { en: 'Flood', 'zh-CN': '洪水' },
  QUAKE: { en: 'Earthquake', 'zh-CN': '地震' },
  THEFT: { en: 'Theft', 'zh-CN': '盗窃' },
  BURGLARY: { en: 'Burglary', 'zh-CN': '入室盗窃' },
  VANDAL: { en: 'Vandalism', 'zh-CN': '恶意破坏' },
  COLLISION: { en: 'Collision', 'zh-CN': '碰撞' },
  HIT_BY_OTHER: { en: 'Hit by another vehicle', 'zh-CN': '被其他车辆碰撞' },
  ANIMAL: { en: 'Animal', 'zh-CN': '动物' },
  GLASS: { en: 'Glass breakage', 'zh-CN': '玻璃破碎' },
  FALLING_OBJ: { en: 'Falling object', 'zh-CN': '坠物' },
  ACCIDENTAL_DAMAGE: { en: 'Accidental damage', 'zh-CN': '意外损坏' },
  LIQUID: { en: 'Liquid', 'zh-CN': '进液' },
  LOSS: { en: 'Loss', 'zh-CN': '遗失' },
  BATTERY: { en: 'Battery', 'zh-CN': '电池故障' },
  DELAY: { en: 'Delay', 'zh-CN': '延误' },
  CANCEL: { en: 'Cancellation', 'zh-CN': '取消' },
  BAGGAGE: { en: 'Baggage', 'zh-CN': '行李' },
  ILLNESS: { en: 'Illness', 'zh-CN': '疾病' },
  INJURY: { en: 'Injury', 'zh-CN': '意外伤害' },
  HOSPITAL: { en: 'Hospital stay', 'zh-CN': '住院' },
  RAIN_DEFICIT: { en: 'Too little rain', 'zh-CN': '降雨不足' },
  RAIN_EXCESS: { en: 'Too much rain', 'zh-CN': '降雨过量' },
  TYPHOON: { en: 'Typhoon', 'zh-CN': '台风' },
  HEAT: { en: 'Heat', 'zh-CN': '高温' },
  FROST: { en: 'Frost', 'zh-CN': '霜冻' },
  LIABILITY_BI: { en: 'Injury to others', 'zh-CN': '第三者人身伤害' },
  LIABILITY_PD: { en: 'Damage to others', 'zh-CN': '第三者财产损失' },
  CYBER: { en: 'Cyber incident', 'zh-CN': '网络事故' },
  OTHER: { en: 'Other', 'zh-CN': '其他' },
} as const satisfies Readonly<Record<string, Words>>;

export type CauseCode = keyof typeof causeCodes;

export function isCauseCode(text: string): text is CauseCode {
  return Object.hasOwn(causeCodes, text);
}

/** The words for a cause; for a commitment, which spells no code, that it is private. */
export function causeWords(code: string | undefined): Words {
  if (code !== undefined && isCauseCode(code)) return causeCodes[code];
  return { en: 'Private', 'zh-CN': '不公开' };
}
