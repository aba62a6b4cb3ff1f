// Why a comparison misses its aim, by `row.comparison`; shown on the page while it does.
export const REASONS = {};
