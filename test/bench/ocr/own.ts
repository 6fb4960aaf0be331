import type { Claim } from "../../../src/domain/claim.ts";
import { imagePdf } from "../../scans/image-pdf.ts";
import { pairInOrder, plain } from "./compare.ts";
import { type Degraded, degrade, VARIANTS, type Variant } from "./degrade/variants.ts";
import { openDrawer } from "./draw.ts";
import { seconds, share, table } from "./markdown.ts";
import type { BenchOptions } from "./options.ts";
import { carry, ontoRead } from "./places.ts";
import { askedAgain, type BenchReader, type Reading, refused } from "./read.ts";
import { bestCell, type Outcome, tally } from "./score.ts";
import { choosePages, readFixture, type TruePage } from "./true-pages.ts";

/** One degraded page, read. */
export interface ReadPage {
  readonly variant: Variant;
  readonly outcomes: readonly Outcome[];
  /** The page was not read, and said so. */
  readonly refused: boolean;
  /** It asks for another scan, whether it was read or not. */
  readonly askedAgain: boolean;
  readonly cpuSeconds: number;
}

/** Our own fixtures, degraded in every way: what is read, what is doubted, what is refused. */
export async function benchOwn(options: BenchOptions, reader: BenchReader): Promise<readonly ReadPage[]> {
  const pages = await choosePages(options.pages);
  const variants = VARIANTS.filter(({ name }) => options.only.length === 0 || options.only.includes(name));
  const read: ReadPage[] = [];
  for (const variant of variants)
    for (const [i, page] of pages.entries()) {
      const one = await readDegraded(variant, page, i + 1, reader);
      console.error(`${variant.name} ${i + 1}/${pages.length} ${seconds(one.cpuSeconds)} s`);
      read.push(one);
    }
  return read;
}

export async function readDegraded(
  variant: Variant,
  page: TruePage,
  seed: number,
  reader: BenchReader,
): Promise<ReadPage> {
  const degraded = await degradePage(variant, page, seed);
  const reading = await reader.read(imagePdf([degraded]), `${page.file} ${page.number} ${variant.name}`);
  return {
    variant,
    outcomes: [...cellOutcomes(variant, page, degraded, reading), ...claimOutcomes(variant.name, page, reading)],
    refused: refused(reading.notes, 1) && reading.straight.tables.length === 0,
    askedAgain: askedAgain(reading.notes, 1),
    cpuSeconds: reading.cpuSeconds,
  };
}

/** `page` drawn and degraded; what shows through from behind is the page beside it. */
export async function degradePage(variant: Variant, page: TruePage, seed: number): Promise<Degraded> {
  const drawer = await openDrawer(readFixture(page.file));
  try {
    const front = await drawer.draw(page.number, variant.dpi);
    const back = await drawer.draw(page.number < drawer.count ? page.number + 1 : page.number - 1 || 1, variant.dpi);
    return degrade(variant, front, back, seed);
  } finally {
    await drawer.close();
  }
}

function cellOutcomes(variant: Variant, page: TruePage, degraded: Degraded, reading: Reading): readonly Outcome[] {
  const [readPage] = reading.pages;
  if (readPage === undefined) return [];
  const map = ontoRead(degraded, variant.dpi, readPage);
  const cells = reading.straight.tables.flatMap((one) => one.cells);
  return page.cells.map((wanted) => {
    const found = bestCell(cells, carry(wanted.box, map));
    return {
      variant: variant.name,
      where: `${page.file} p${page.number}`,
      kind: wanted.kind,
      wanted: wanted.text,
      read: found?.text ?? null,
      confidence: found?.confidence ?? 1,
      doubts: found?.doubts ?? [],
      refused: found === null && refused(reading.notes, 1),
    };
  });
}

/** The figures stated in prose, in order; one that was invented counts as a figure that is wrong. */
function claimOutcomes(variant: string, page: TruePage, reading: Reading): readonly Outcome[] {
  const { partners, extra } = pairInOrder(page.claims, reading.straight.narrative.claims, claimDistance);
  const where = `${page.file} p${page.number} prose`;
  const unread = refused(reading.notes, 1);
  const outcome = (wanted: string, found: Claim | null): Outcome => ({
    variant,
    where,
    kind: "figure",
    wanted,
    read: found === null ? null : stated(found),
    confidence: found?.figure.at.confidence ?? 1,
    doubts: found?.figure.at.doubts ?? [],
    refused: found === null && unread,
  });
  return [
    ...page.claims.map((claim, i) => outcome(stated(claim), partners[i] ?? null)),
    ...extra.map((claim) => outcome("", claim)),
  ];
}

const stated = ({ figure }: Claim): string => plain(figure.text);
const claimDistance = (a: Claim, b: Claim): number =>
  stated(a) === stated(b) ? (a.measure === b.measure ? 0 : 0.2) : a.measure === b.measure ? 0.6 : 1.1;

/** A row a variant: what was read, doubted, refused, and what it cost. */
export function ownTable(read: readonly ReadPage[]): string {
  const groups = Map.groupBy(read, ({ variant }) => variant);
  const rows = [...groups].map(([variant, pages]) => {
    const { figures, exact, flagged, silent, lost, needless, characters, edits } = tally(
      pages.flatMap((one) => one.outcomes),
    );
    const cpu = pages.reduce((sum, one) => sum + one.cpuSeconds, 0) / pages.length;
    return [
      variant.name,
      variant.group,
      share(exact, figures),
      share(flagged, figures),
      share(silent, figures, 2),
      lost,
      share(needless, exact),
      `${((100 * edits) / Math.max(1, characters)).toFixed(2)}%`,
      `${pages.filter((one) => one.refused).length}/${pages.length}`,
      `${pages.filter((one) => one.askedAgain).length}/${pages.length}`,
      seconds(cpu),
    ];
  });
  return table(
    [
      "variant",
      "group",
      "figures exact",
      "wrong, flagged",
      "wrong, silent",
      "not found",
      "right, flagged",
      "CER",
      "not read",
      "asks for a rescan",
      "CPU s/page",
    ],
    rows,
  );
}
