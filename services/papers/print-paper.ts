import type PDFDocument from 'pdfkit';
import type { QRCode } from 'qrcode';

import { paperText } from '../../domain/papers/paper-text.ts';
import { paperLines, paperTitles, type FactLine } from '../../domain/papers/paper-words.ts';
import { paperDigest } from '../../domain/papers/paper-digest.ts';
import type { SignedPaper } from '../../domain/papers/paper-kinds.ts';
import { drawBand } from './draw-band.ts';
import { fontBytes, paperFonts } from './paper-fonts.ts';
import { paperNotes } from './paper-notes.ts';

/** Name of the paper inside its PDF, which `npm run certificate:check` reads. */
export const ATTACHMENT = 'makewhole-paper.json';

const PAGE = { width: 595.28, left: 62, right: 533.28, figures: 238 } as const;
const INK = { ink: '#16181D', soft: '#5B6068', line: '#E4E0D6', money: '#0B6B50' } as const;
const QR_SIZE = 128;

type Sheet = InstanceType<typeof PDFDocument>;

/** The paper as one page of PDF in both languages, the signed text inside it as a file and as a QR code. */
export async function printPaper(paper: SignedPaper): Promise<Uint8Array> {
  const text = paperText(paper);
  const issued = new Date(Number(paper.facts['issuedAt']) * 1_000);
  const title = paperTitles[paper.kind];
  // Loaded with the first paper: a service that prints none starts without them.
  const [{ default: Document }, { default: codes }] = await Promise.all([import('pdfkit'), import('qrcode')]);
  const sheet = new Document({
    size: 'A4',
    margin: 0,
    lang: 'en',
    pdfVersion: '1.7',
    displayTitle: true,
    info: { Title: `${title.en} · ${title['zh-CN']}`, Author: 'Makewhole', CreationDate: issued, ModDate: issued },
  });
  const whole = collect(sheet);
  for (const font of paperFonts) sheet.registerFont(font, fontBytes(font));
  sheet.file(Buffer.from(text), {
    name: ATTACHMENT,
    type: 'application/json',
    description: 'What was signed',
    creationDate: issued,
    modifiedDate: issued,
  });

  drawHead(sheet, paper);
  const below = paperLines(paper).reduce((y, line) => drawFact(sheet, line, y), 202);
  const code = codes.create(text, { errorCorrectionLevel: 'L' });
  drawProof(sheet, paper, { code, y: Math.max(below + 22, 610) });
  sheet.end();
  return await whole;
}

function drawHead(sheet: Sheet, paper: SignedPaper): void {
  const title = paperTitles[paper.kind];
  drawBand(sheet, { seed: paperDigest(paper), left: PAGE.left, right: PAGE.right, y: 92 });
  sheet.font('strong').fontSize(10).fillColor(INK.ink);
  sheet.text('MAKEWHOLE', PAGE.left, 50, { characterSpacing: 2.4, lineBreak: false });
  sheet.font('strong').fontSize(25).text(title.en, PAGE.left, 122, { lineBreak: false });
  sheet.font('chinese').fontSize(15).text(title['zh-CN'], PAGE.left, 156, { lineBreak: false });
}

/** One fact: its name in both languages, what it is in both where they differ. Returns where the next begins. */
function drawFact(sheet: Sheet, { label, value, isCode, name }: FactLine, y: number): number {
  const width = PAGE.right - PAGE.figures;
  const isMoney = name.endsWith('Assets');
  sheet.font('text').fontSize(9.5).fillColor(INK.ink).text(label.en, PAGE.left, y, { lineBreak: false });
  sheet
    .font('chinese')
    .fontSize(8)
    .fillColor(INK.soft)
    .text(label['zh-CN'], PAGE.left, y + 12, { lineBreak: false });
  sheet.font(isCode ? 'code' : isMoney ? 'strong' : 'text').fontSize(isCode ? 7.6 : isMoney ? 12 : 10);
  sheet.fillColor(isMoney ? INK.money : INK.ink);
  if (isCode && value.en.length > 42) {
    sheet.text(value.en.slice(0, 34), PAGE.figures, y + 1, { width, lineBreak: false });
    sheet.text(value.en.slice(34), PAGE.figures, y + 11, { width, lineBreak: false });
  } else sheet.text(value.en, PAGE.figures, y, { width, lineBreak: false });
  if (value['zh-CN'] !== value.en) {
    sheet.font('chinese').fontSize(8.5).fillColor(INK.soft);
    sheet.text(value['zh-CN'], PAGE.figures, y + 12.5, { lineBreak: false });
  }
  sheet
    .moveTo(PAGE.left, y + 26.5)
    .lineTo(PAGE.right, y + 26.5)
    .lineWidth(0.5)
    .strokeColor(INK.line)
    .stroke();
  return y + 32;
}

/** The text that was signed as a QR code, and how a stranger checks it. */
function drawProof(sheet: Sheet, paper: SignedPaper, { code, y }: { readonly code: QRCode; readonly y: number }): void {
  drawCode(sheet, code, y);
  const left = PAGE.left + QR_SIZE + 22;
  const width = PAGE.right - left;
  const notes = paperNotes(paper);
  sheet.font('strong').fontSize(9.5).fillColor(INK.ink).text(notes.heading.en, left, y, { width });
  sheet
    .font('text')
    .fontSize(8)
    .fillColor(INK.soft)
    .text(notes.body.en, left, y + 15, { width, lineGap: 1 });
  sheet
    .font('chinese')
    .fontSize(9)
    .fillColor(INK.ink)
    .text(notes.heading['zh-CN'], left, sheet.y + 6, { width });
  sheet.font('chinese').fontSize(7.6).fillColor(INK.soft);
  sheet.text(notes.body['zh-CN'], left, sheet.y + 2, { width, lineGap: 1.5 });
  sheet.font('code').fontSize(6.6).fillColor(INK.soft);
  const foot = [
    `signer   ${paper.signer}`,
    `register ${paper.chainId}:${paper.register}`,
    `digest   ${paperDigest(paper)}`,
  ];
  foot.forEach((line, place) => sheet.text(line, PAGE.left, y + QR_SIZE + 24 + place * 10, { lineBreak: false }));
}

function drawCode(sheet: Sheet, { modules }: QRCode, y: number): void {
  const unit = QR_SIZE / modules.size;
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column) === 0) continue;
      sheet.rect(PAGE.left + column * unit, y + row * unit, unit, unit);
    }
  }
  sheet.fill('#000000');
}

function collect(sheet: Sheet): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const chunks: Uint8Array[] = [];
  sheet.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  sheet.on('end', () => resolve(Buffer.concat(chunks)));
  sheet.on('error', reject);
  return promise;
}
