import { decimalOf, type Figure, isNumeric } from "../../domain/figure.ts";

/** The number a figure states, as printed; null for a blank and for a wording. */
export const numberText = (figure: Figure | null): string | null => (isNumeric(figure) ? decimalOf(figure) : null);
