/** `2026-11-27 20:15:30`, Moscow time, which has been UTC+3 all year round since 2014. */
export const moscowTime = (epochMilliseconds: number): string =>
  new Date(epochMilliseconds + 3 * 60 * 60 * 1000).toISOString().slice(0, 19).replace('T', ' ');
