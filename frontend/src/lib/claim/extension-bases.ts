/** Grounds for more time that this build has words for; the chain takes any label. */
export const extensionBases = ['INVESTIGATION', 'EXPERT_OPINION', 'AUTHORITY_REPORT', 'COMPLEX_CASE'] as const;
