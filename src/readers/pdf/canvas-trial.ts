/** A context that takes ink, as far as the trial looks: one opaque pixel. */
const CONTEXT = { fillRect: () => {}, getImageData: () => ({ data: [0, 0, 0, 255] }) };

/** As much of an `OffscreenCanvas` as a trial of its size needs. */
class TrialCanvas {
  width: number;
  height: number;
  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
  }
  getContext = () => CONTEXT;
}

/**
 * Lets pdfjs find that pictures of any size can be held.
 *
 * pdfjs tries out how large a canvas the browser bears, and reads JPEG 2000 pictures beyond that at half their
 * resolution. Where there is no `OffscreenCanvas` to try it with, the trial fails from 2048 pixels on, so that every
 * 300 dpi page would lose half its pixels. Whatever else pdfjs uses one for is switched off outside browsers.
 */
export function passCanvasTrial(): void {
  if ("OffscreenCanvas" in globalThis) return;
  Object.defineProperty(globalThis, "OffscreenCanvas", { value: TrialCanvas, configurable: true, writable: true });
}
