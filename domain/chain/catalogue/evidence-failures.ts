import type { FailureText } from './failure-text.ts';

/** Refusals of the vault. */
export const evidenceFailures = {
  DRAFT_NOT_FOUND: {
    status: 404,
    en: [
      'This set of files does not exist, or it belongs to another wallet.',
      'Sign in with the wallet that began it, or begin a new one.',
    ],
    zh: ['找不到这组材料，或者它属于另一个钱包。', '请用当初上传材料的钱包登录，或重新开始上传。'],
  },
  DRAFT_BOUND: {
    status: 409,
    en: [
      'These files belong to a filed claim and no longer change.',
      'Begin a supplement for the claim and add the file there.',
    ],
    zh: ['这些材料已随理赔申请提交，不能再改动。', '请为该理赔新建补充材料，再上传文件。'],
  },
  DRAFT_EMPTY: {
    status: 409,
    en: ['There is no file to seal.', 'Upload at least one file first, or file the claim without evidence.'],
    zh: ['还没有可以封存的文件。', '请先上传至少一个文件，或不附材料直接报案。'],
  },
  DRAFT_FULL: {
    status: 409,
    en: [
      'A set holds at most {files} files and {bytes} bytes.',
      'Remove a file that is not needed, or send the rest as a supplement.',
    ],
    zh: ['每组材料最多 {files} 个文件，合计 {bytes} 字节。', '请删除不需要的文件，或将其余文件作为补充材料提交。'],
  },
  DRAFT_LIMIT_REACHED: {
    status: 409,
    en: ['You have {limit} unfinished sets of files, the most a wallet may have.', 'Continue with one of them.'],
    zh: ['您已有 {limit} 组未提交的材料，达到上限。', '请继续使用其中一组。'],
  },
  EVIDENCE_NOT_FOUND: {
    status: 404,
    en: [
      'This file does not exist, or it is not yours to see.',
      'Check the link, and that you are signed in with the right wallet.',
    ],
    zh: ['找不到该文件，或您无权查看。', '请核对链接，并确认已用正确的钱包登录。'],
  },
  EVIDENCE_TOO_LARGE: {
    status: 413,
    en: [
      'A file may have at most {limitBytes} bytes (25 MB).',
      'Make the photo or video smaller, or split the document.',
    ],
    zh: ['单个文件最大 25 MB（{limitBytes} 字节）。', '请压缩照片或视频，或将文档拆分后再上传。'],
  },
  EVIDENCE_EMPTY: {
    status: 422,
    en: ['The file is empty.', 'Choose the file again.'],
    zh: ['文件是空的。', '请重新选择文件。'],
  },
  EVIDENCE_TYPE_REFUSED: {
    status: 415,
    en: [
      'By its content this is not a JPEG, PNG, WebP, HEIC, PDF or MP4.',
      'Save it as one of these and upload it again; changing the name alone does not help.',
    ],
    zh: ['从内容看，这不是 JPEG、PNG、WebP、HEIC、PDF 或 MP4 文件。', '请另存为以上格式之一再上传；只改文件名没有用。'],
  },
  EVIDENCE_HASH_MISSING: {
    status: 400,
    en: ['The upload does not say which keccak256 hash the file has.', 'Send it in the field contentHash.'],
    zh: ['上传时没有附上文件的 keccak256 哈希。', '请在 contentHash 字段中提供。'],
  },
  EVIDENCE_HASH_MISMATCH: {
    status: 422,
    en: [
      'What arrived is not what was sent: its hash is {computed}.',
      'Upload the file again. If it happens twice, something on the way changes files.',
    ],
    zh: ['收到的文件与发送的不一致：实际哈希为 {computed}。', '请重新上传。若再次出现，说明传输途中有程序改动了文件。'],
  },
  UPLOAD_MALFORMED: {
    status: 400,
    en: [
      'The upload could not be read: it must be multipart/form-data with one field "file" and one field "contentHash".',
      'Send it in this form.',
    ],
    zh: ['无法读取上传内容：须为 multipart/form-data，含一个 file 字段和一个 contentHash 字段。', '请按此格式发送。'],
  },
} as const satisfies Readonly<Record<string, FailureText>>;
