import type { Box } from "../../../src/domain/geometry.ts";
import type { Page } from "../../../src/domain/page.ts";
import type { Projection } from "../../../src/domain/picture.ts";
import { chain, IDENTITY, inverse, project, quarterTurn, scaling } from "./degrade/projection.ts";
import type { Degraded } from "./degrade/variants.ts";

/**
 * Points of the clean page → points of the page as it was read from the degraded picture.
 * clean points → clean pixels → degraded pixels → sheet → turned upright → straightened
 */
export function ontoRead({ picture, sheet, map }: Degraded, dpi: number, page: Page): Projection {
  const clean = scaling(dpi / 72, dpi / 72);
  const onSheet = scaling(sheet.width / picture.width, sheet.height / picture.height);
  return chain(chain(chain(clean, map), onSheet), fromSheet(sheet, page));
}

/** Points of the unturned sheet → points of the page as it was read. */
function fromSheet(sheet: { readonly width: number; readonly height: number }, page: Page): Projection {
  const turned = page.rotation === 0 ? IDENTITY : quarterTurn(sheet.width, sheet.height, page.rotation);
  return page.onSheet === undefined ? turned : chain(turned, inverse(page.onSheet));
}

/** The smallest upright box around `box` once carried over. */
export function carry([x0, top, x1, bottom]: Box, map: Projection): Box {
  const corners = [
    project(map, [x0, top]),
    project(map, [x1, top]),
    project(map, [x0, bottom]),
    project(map, [x1, bottom]),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
