import type { Words } from '../primitives/locale.ts';

const names = new Map<string, Words>([
  ['phone', { en: 'Phone cover', 'zh-CN': '手机保障' }],
  ['auto', { en: 'Car cover', 'zh-CN': '车辆保障' }],
  ['home', { en: 'Home cover', 'zh-CN': '家庭财产保障' }],
  ['hospital-cash', { en: 'Hospital cash', 'zh-CN': '住院津贴' }],
  ['travel', { en: 'Travel cover', 'zh-CN': '旅行保障' }],
  ['auto-csl', { en: 'Car cover, one limit', 'zh-CN': '车辆保障（统一限额）' }],
  ['rain', { en: 'Rain cover', 'zh-CN': '降雨保障' }],
  ['typhoon', { en: 'Typhoon cover', 'zh-CN': '台风保障' }],
  ['flight-delay', { en: 'Flight delay cover', 'zh-CN': '航班延误保障' }],
]);

/** What people call a product, as the screens say it; one that is not known here goes by its label. */
export function productName(label: string): Words {
  return names.get(label) ?? { en: label, 'zh-CN': label };
}
