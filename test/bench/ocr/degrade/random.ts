/** A seeded stream of numbers: the same seed gives the same pictures on every machine (mulberry32, public domain). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** 0 to 1, 1 excluded. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let bits = this.#state;
    bits = Math.imul(bits ^ (bits >>> 15), bits | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  /** An integer of 16 bits. */
  short(): number {
    return (this.next() * 65536) >>> 0;
  }
}

/** 65,536 draws of the normal distribution, mean 0 and deviation 1 (Box–Muller): a lookup a pixel is enough for noise. */
export const NORMALS: Float32Array = (() => {
  const random = new Random(20221122);
  const draws = new Float32Array(65536);
  for (let i = 0; i < draws.length; i += 2) {
    const radius = Math.sqrt(-2 * Math.log(1 - random.next()));
    const angle = 2 * Math.PI * random.next();
    draws[i] = radius * Math.cos(angle);
    draws[i + 1] = radius * Math.sin(angle);
  }
  return draws;
})();
