/** Disjoint sets over 0 … size − 1 (Tarjan's union-find with path halving). */
export class Sets {
  readonly #parent: Int32Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, i) => i);
  }

  find(index: number): number {
    const parent = this.#parent;
    let node = index;
    while (parent[node] !== node) {
      const grandparent = parent[parent[node] as number] as number;
      parent[node] = grandparent;
      node = grandparent;
    }
    return node;
  }

  join(a: number, b: number): void {
    this.#parent[this.find(a)] = this.find(b);
  }
}
