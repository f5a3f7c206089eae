import type { SolidityFile } from '../../solidity/read-unit.ts';
import type { Version } from './versions.ts';
import { SWITCH_FILE } from './switch-source.ts';

/** Bytes put in at a place, without anything taken away. May have stretches of the file in it, with their switches. */
export interface Insertion {
  readonly file: string;
  readonly at: number;
  readonly text: (stretch: (from: number, to: number) => string) => string;
  readonly fault: number;
}

/** A stretch of the made text, and the faults whose doing it is. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly faults: readonly number[];
}

interface Place {
  readonly kind: Version['host']['kind'];
  readonly type: string;
  readonly from: number;
  readonly to: number;
  readonly versions: readonly Version[];
}

/** A file in which every place has all its versions, and a switch chooses. */
export function switchFile(
  file: SolidityFile,
  versions: readonly Version[],
  insertions: readonly Insertion[],
): { readonly text: string; readonly stretches: readonly Stretch[] } {
  const places = placesOf(versions.filter((version) => version.file === file.path));
  const stretches: Stretch[] = [];
  let text = '';
  const own = insertions.filter((one) => one.file === file.path).sort((left, right) => left.at - right.at);
  const copy = (from: number, to: number): void => {
    let at = from;
    for (const insertion of own.filter((one) => one.at >= from && one.at < to)) {
      text += file.bytes.subarray(at, insertion.at).toString('utf8');
      const begun = text.length;
      text += insertion.text(apart);
      stretches.push({ from: begun, to: text.length, faults: [insertion.fault] });
      at = insertion.at;
    }
    text += file.bytes.subarray(at, to).toString('utf8');
  };
  const write = (from: number, to: number, inner: readonly Place[]): void => {
    let at = from;
    for (const place of inner.filter((one) => !inner.some((other) => other !== one && contains(other, one)))) {
      copy(at, place.from);
      choose(
        place,
        inner.filter((one) => one !== place && contains(place, one)),
      );
      at = place.to;
    }
    copy(at, to);
  };
  const choose = (place: Place, inner: readonly Place[]): void => {
    const begun = text.length;
    const isStatement = place.kind === 'statement';
    text += isStatement ? '{ ' : '(';
    for (const { fault, text: other } of place.versions) {
      const from = text.length;
      const version = place.kind === 'constant' ? `${place.type}(${other})` : isStatement ? other : `(${other})`;
      text += isStatement
        ? `if (MutantSwitch.on(${fault})) { ${version}\n} else `
        : `MutantSwitch.on(${fault}) ? ${version} : `;
      stretches.push({ from, to: text.length, faults: [fault] });
    }
    text += isStatement ? '{ ' : place.kind === 'constant' ? `${place.type}(` : '(';
    write(place.from, place.to, inner);
    text += isStatement ? '\n} }' : '))';
    stretches.push({ from: begun, to: text.length, faults: place.versions.map(({ fault }) => fault) });
  };
  const apart = (from: number, to: number): string => {
    const [before, known] = [text, stretches.length];
    text = '';
    const inner = places.filter((place) => place.from >= from && place.to <= to);
    write(from, to, inner);
    const made = text;
    text = before;
    stretches.length = known;
    return made;
  };
  write(0, file.bytes.length, places);
  text += `\nimport {MutantSwitch} from "${SWITCH_FILE}";\n`;
  return { text, stretches };
}

function placesOf(versions: readonly Version[]): readonly Place[] {
  const places = new Map<string, Place>();
  for (const version of versions) {
    const { from, to, kind, type } = version.host;
    const known = places.get(`${from}:${to}`);
    places.set(`${from}:${to}`, { kind, type, from, to, versions: [...(known?.versions ?? []), version] });
  }
  return [...places.values()].sort((left, right) => left.from - right.from || right.to - left.to);
}

function contains(outer: Place, inner: Place): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}
