import type { Grey, PageImage, Projection, Sheet, StagePicture } from "../../../domain/picture.ts";
import { backgroundOf } from "./background.ts";
import { baseOf, reducedOf } from "./base.ts";
import { flatten, tonesOf } from "./flatten.ts";
import { type PoorPicture, poor } from "./poor.ts";
import { IDENTITY } from "./projection.ts";
import { blurOf, isClipped, isTooLarge, lowResolution, notReadable, qualityOf } from "./quality.ts";
import { resolutionOf, workingDpi } from "./resolution.ts";
import { blank } from "./scale.ts";
import { sheetOf } from "./sheet.ts";
import { poseOf, stand } from "./stand.ts";
import type { Legibility } from "./upright.ts";
import { viewOf } from "./view.ts";
import { warpMask } from "./warp.ts";

export type { PoorPicture } from "./poor.ts";
export type { Legibility } from "./upright.ts";

/** A page's picture made ready to be read. Its places: the middle of the top left pixel is (0.5, 0.5). */
export interface Prepared {
  /** Upright, straight, perspective undone, in the scanner's own tones; red seals taken away. */
  readonly grey: Grey;
  /** Same size: light evened, paper 255, ink dark; copier's bands and show-through gone. */
  readonly flat: Grey;
  /** Same size: 255 where a seal's red ink is; null when the scan has no colour. */
  readonly seal: Grey | null;
  /** Pixels an inch of all three. */
  readonly dpi: number;
  /** Clockwise quarter turns given to the image to stand upright. */
  readonly turned: 0 | 90 | 180 | 270;
  /** Degrees by which the turned image leans clockwise (its lines fall to the right): taken out. */
  readonly skew: number;
  /** Prepared places → places of the turned image, in its own pixels (oblong ones too). */
  readonly onTurned: Projection;
  /** Reasons to ask for a better picture; empty when it is good enough. */
  readonly poor: readonly PoorPicture[];
}

/**
 * A page's picture, upright, straight and evenly lit.
 * image → grey, seal off → despeckled → reduced view → turned, straightened → upright → flattened → judged
 *
 * Everything is estimated on the picture reduced to about 100 dpi; the full one is resampled once, and not at all when it
 * stands straight: a clean scan keeps its own pixels. Never throws; a picture not worth reading on carries a `poor` reason
 * that refuses.
 *
 * @param legibility asked only about a few lines, to tell a page from one on its head
 * @param sheet tells oblong pixels (fax) from square ones
 */
export async function prepare(
  image: PageImage,
  legibility: Legibility,
  onStage?: (picture: StagePicture) => void,
  sheet?: Sheet,
): Promise<Prepared> {
  if (isTooLarge(image.width, image.height)) return refused(blank(1, 1), image.dpi, poor("too-large", true));
  const own = resolutionOf(image, sheet);
  const base = baseOf(image, own);
  onStage?.({ name: "1-grey", picture: base.grey });
  const small = reducedOf(image, base);
  const view = viewOf(small.grey, small.dpi);
  const coarse = lowResolution(own);
  const why = notReadable(view) ?? coarse.find(({ refuse }) => refuse);
  if (why !== undefined) return refused(base.grey, base.resolution.x, why);
  const alone = sheetOf(base.grey, small, view);
  onStage?.({ name: "2-sheet", picture: alone.base });
  const pose = poseOf(alone, alone.small === small.grey ? view : viewOf(alone.small, small.dpi));
  const dpi = workingDpi(own);
  const { frame, grey, turned } = await stand(image, small, alone, pose, dpi, legibility);
  onStage?.({ name: "3-straight", picture: grey });
  const background = backgroundOf(grey, dpi);
  const tones = tonesOf(grey, background);
  const flat = flatten(grey, background, tones);
  onStage?.({ name: "4-flat", picture: flat });
  const seal = base.seal && warpMask(base.seal, base.sealed, frame.onBase, frame.width, frame.height);
  if (seal !== null) onStage?.({ name: "5-seal", picture: seal });
  const measures = {
    ...{ ink: tones.ink, noise: background.noise, paper: background.paper },
    blur: blurOf(base, background.paper, tones.ink),
    clipped: isClipped(pose.view),
    convergence: Math.max(pose.straightening.convergence, alone.angled ?? 0),
  };
  const reasons = [...coarse, ...qualityOf(measures)];
  return { grey, flat, seal, dpi, turned, skew: frame.skew, onTurned: frame.onTurned, poor: reasons };
}

/** A picture that is not read on, as it came. */
const refused = (grey: Grey, dpi: number, reason: PoorPicture): Prepared => ({
  ...{ grey, flat: grey, seal: null, dpi, turned: 0, skew: 0 },
  onTurned: IDENTITY,
  poor: [reason],
});
