import type PDFDocument from 'pdfkit';
import type { Hex } from 'viem';

const STRANDS = 14;
const STEP = 1.6;
const HEIGHT = 15;

/** Line work of fine strands; its waves follow from the digest, so that two papers never look the same. */
export function drawBand(
  sheet: InstanceType<typeof PDFDocument>,
  band: { readonly seed: Hex; readonly left: number; readonly right: number; readonly y: number },
): void {
  const pick = (place: number, least: number, most: number): number =>
    least + (Number.parseInt(band.seed.slice(2 + place * 2, 4 + place * 2), 16) / 255) * (most - least);
  const [long, short] = [Math.round(pick(0, 3, 6)), Math.round(pick(1, 9, 17))];
  const share = pick(2, 0.3, 0.6);
  const width = band.right - band.left;
  sheet.lineWidth(0.35);
  for (let strand = 0; strand < STRANDS; strand += 1) {
    const phase = (strand / STRANDS) * Math.PI * 2;
    for (let x = 0; x <= width; x += STEP) {
      const turn = (x / width) * Math.PI * 2;
      const wave = (1 - share) * Math.sin(turn * long + phase) + share * Math.sin(turn * short - phase * 2);
      const y = band.y + (HEIGHT * wave * (1 + Math.cos(turn * 2 + phase))) / 2;
      if (x === 0) sheet.moveTo(band.left, y);
      else sheet.lineTo(band.left + x, y);
    }
    sheet
      .strokeColor(strand % 3 === 0 ? '#345D9D' : '#0B6B50')
      .strokeOpacity(0.7)
      .stroke();
  }
  sheet.strokeOpacity(1);
}
