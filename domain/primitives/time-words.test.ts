import { expect } from 'chai';

import { NEVER } from './time.ts';
import { formatDuration, formatInstant } from './time-words.ts';

describe('time in words', () => {
  it('names instants with their zone', () => {
    expect(formatInstant(1_772_380_800, 'en')).to.equal('2026-03-01 16:00 UTC');
    expect(formatInstant(NEVER, 'zh-CN')).to.equal('无期限');
  });
  it('names lengths by their two largest units', () => {
    expect(formatDuration(604_800, 'en')).to.equal('7 days');
    expect(formatDuration(90_061, 'en')).to.equal('1 day 1 hour');
    expect(formatDuration(3_661, 'zh-CN')).to.equal('1小时1分钟');
    expect(formatDuration(0, 'en')).to.equal('0 seconds');
  });
});
