/**
 * Gas of other systems for the nearest thing they have, as measured by running their own test suites in 2026. A dash: they
 * have no such step. Words where one number would mislead.
 */
export const peerNames = ['Ensuro v3', 'Etherisc GIF v3', 'Nexus Mutual', 'Neptune', 'UMA insurance'] as const;

export const peers: Readonly<Record<string, readonly string[]>> = {
  buy: ['221,990', '2.60 M', '843,293', '441,935–2,811,243', '127,375 (escrow)'],
  file: ['–', '340,843', '253,414', '314,742', '276,903'],
  decideAndPay: ['182,344', '1,321,698', '641,696', '618,125', '97,920–421,869'],
  fileToPaid: ['182 k (no claim)', '1.66 M', '0.90–1.09 M', '0.93 M', '0.37–0.42 M'],
  closeEach100: ['21,095', '342,296 (one)', '168,368 (one)', '258,423 (one)', '–'],
};
