export function countPackages(folder: string, paths: readonly string[]): number;
