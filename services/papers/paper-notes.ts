import type { Paper } from '../../domain/papers/paper-kinds.ts';
import type { Words } from '../../domain/primitives/locale.ts';

/** What stands beside the code on a printed paper. */
export interface PaperNotes {
  readonly heading: Words;
  readonly body: Words;
}

/** How a stranger checks the paper, and what that proves. */
export function paperNotes({ facts }: Pick<Paper, 'facts'>): PaperNotes {
  const block = facts['block'] ?? '';
  return {
    heading: { en: 'Check this paper', 'zh-CN': '核验本文书' },
    body: {
      en:
        'The code holds everything that was signed; the file inside this PDF is the same text. ' +
        'npm run certificate:check -- FILE says, without a network, whether the carrier’s key signed exactly that, and prints it: ' +
        'compare it with this page, which itself is not signed. ' +
        `It proves what the carrier said it had read up to block ${block}; whether it still holds, the register says: add --rpc URL.`,
      'zh-CN':
        '二维码包含全部已签署的内容，PDF 内附的文件与之相同。运行 npm run certificate:check -- FILE，无需联网即可核验签名是否出自承保机构的密钥，并列出签署内容：' +
        `请与本页逐项比对，本页版面本身未经签署。签名证明承保机构在区块 ${block} 时的陈述；现在是否仍然有效，以登记簿为准：请加上 --rpc URL。`,
    },
  };
}
