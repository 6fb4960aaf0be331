/** The words a tick box stands after in these forms: the lights of an indicator. */
const BEFORE_A_BOX = /([红黄蓝绿]灯\s*)口/g;

/** `text` with the ideograph 口 (mouth) as the box □ it stands for after a light: the model knows both and confuses them. */
export const withTickBoxes = (text: string): string => text.replace(BEFORE_A_BOX, "$1□");
