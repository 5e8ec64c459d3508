export function compileCacheIn(home: string, uid?: number): string | undefined
export function compileCache(): string | undefined
