export type Language = 'zh' | 'en';

/** Chinese first: `['受理台', 'Desk']`. */
export type Said = readonly [zh: string, en: string];
