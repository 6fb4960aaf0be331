import { type Bar, SNAP } from "./bars.ts";
import { Sets } from "./sets.ts";

/** Lines that cross each other, directly or through others: one table, frame or drawing. */
export interface Cluster {
  readonly horizontals: readonly Bar[];
  readonly verticals: readonly Bar[];
}

/** The groups of crossing lines, their loose ends cut off. */
export function clusterBars(horizontals: readonly Bar[], verticals: readonly Bar[]): readonly Cluster[] {
  const sets = new Sets(horizontals.length + verticals.length);
  horizontals.forEach((h, i) => {
    for (let j = firstFrom(verticals, h.from - SNAP); j < verticals.length; j++) {
      const v = verticals[j] as Bar;
      if (v.position > h.to + SNAP) break;
      if (crosses(h, v)) sets.join(i, horizontals.length + j);
    }
  });
  return [...groupsOf(sets, horizontals, verticals)].map(cutLooseEnds).filter(isClosable);
}

/** The index of the first bar (they are in order of position) at or after `position`. */
function firstFrom(bars: readonly Bar[], position: number): number {
  let low = 0;
  let high = bars.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bars[middle] as Bar).position < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

const crosses = (a: Bar, b: Bar): boolean =>
  b.position >= a.from - SNAP && b.position <= a.to + SNAP && a.position >= b.from - SNAP && a.position <= b.to + SNAP;

function groupsOf(sets: Sets, horizontals: readonly Bar[], verticals: readonly Bar[]): Iterable<Cluster> {
  const groups = new Map<number, { horizontals: Bar[]; verticals: Bar[] }>();
  const groupAt = (index: number) => {
    const root = sets.find(index);
    const known = groups.get(root) ?? { horizontals: [], verticals: [] };
    groups.set(root, known);
    return known;
  };
  horizontals.forEach((bar, i) => void groupAt(i).horizontals.push(bar));
  verticals.forEach((bar, j) => void groupAt(horizontals.length + j).verticals.push(bar));
  return groups.values();
}

const isClosable = ({ horizontals, verticals }: Cluster): boolean => horizontals.length >= 1 && verticals.length >= 1;

/**
 * Ends that meet no crossing line are cut back to the last crossing, so an underline that touches a cell's side
 * vanishes. Ends beyond the outermost crossing line stay where another line ends too: a table without outer rules.
 */
function cutLooseEnds({ horizontals, verticals }: Cluster): Cluster {
  return { horizontals: cutAll(horizontals, verticals), verticals: cutAll(verticals, horizontals) };
}

function cutAll(bars: readonly Bar[], across: readonly Bar[]): readonly Bar[] {
  const low = Math.min(...across.map((bar) => bar.position));
  const high = Math.max(...across.map((bar) => bar.position));
  const openLow = bars.filter((bar) => bar.from < low - SNAP);
  const openHigh = bars.filter((bar) => bar.to > high + SNAP);
  const cut: Bar[] = [];
  for (const bar of bars) {
    const crossings = across.filter((other) => crosses(bar, other)).map((other) => other.position);
    const keepLow = openLow.some((other) => other !== bar && Math.abs(other.from - bar.from) <= SNAP);
    const keepHigh = openHigh.some((other) => other !== bar && Math.abs(other.to - bar.to) <= SNAP);
    const from = keepLow && bar.from < low - SNAP ? bar.from : Math.min(...crossings);
    const to = keepHigh && bar.to > high + SNAP ? bar.to : Math.max(...crossings);
    if (to - from > SNAP) cut.push({ position: bar.position, from, to });
  }
  return cut;
}
