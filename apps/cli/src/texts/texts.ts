import { en, type Texts } from './en.js';
import type { Lang } from './lang.js';
import { ru } from './ru.js';

export type { Texts } from './en.js';

/** By language. */
export const TEXTS: Readonly<Record<Lang, Texts>> = { en, ru };
