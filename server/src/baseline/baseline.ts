/** The name under which known findings are kept. */
export const baselineFileName = 'substantiate-baseline.json';
