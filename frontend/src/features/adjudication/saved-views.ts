import { z } from 'zod';

/** The views everybody has, in the order of a day. */
export const standardViews = ['open', 'mine', 'second', 'breached', 'outOfTerms', 'decided', 'all'] as const;
export type StandardView = (typeof standardViews)[number];

const savedViewSchema = z.object({
  name: z.string().min(1).max(40),
  view: z.enum(standardViews),
  line: z.string().max(32),
  q: z.string().max(80),
});

/** A way of looking at the queue that somebody gave a name. */
export type SavedView = z.output<typeof savedViewSchema>;

const KEY = 'makewhole.desk.views';
const DENSITY_KEY = 'makewhole.desk.density';

/** The views kept on this device; unreadable remains are dropped. */
export function readSavedViews(): readonly SavedView[] {
  try {
    const parsed = z.array(savedViewSchema).safeParse(JSON.parse(localStorage.getItem(KEY) ?? '[]'));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}

/** The list with one more, or the one of that name replaced; at most twelve. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  return [...views.filter((one) => one.name !== view.name), view].slice(-12);
}

export function keepSavedViews(views: readonly SavedView[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(views));
  } catch {
    // A full or forbidden storage loses a convenience, nothing else.
  }
}

export type DeskDensity = 'comfortable' | 'dense';

export function readDensity(): DeskDensity {
  try {
    return localStorage.getItem(DENSITY_KEY) === 'dense' ? 'dense' : 'comfortable';
  } catch {
    return 'comfortable';
  }
}

export function keepDensity(density: DeskDensity): void {
  try {
    localStorage.setItem(DENSITY_KEY, density);
  } catch {
    // As above.
  }
}
