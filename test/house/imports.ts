import { posix } from 'node:path'
import ts from 'typescript'
import type { Source } from './sources.ts'

export interface Import {
  /** A path from the root, `node:…`, or the name of a package and what follows it. */
  readonly target: string
  /** Nothing of it is there at run time. */
  readonly typesOnly: boolean
}

/** Everything that a file imports or exports from elsewhere, `import()` included. */
export function importsOf({ path, text }: Source): Import[] {
  const found: Import[] = []
  const add = (specifier: ts.Node | undefined, typesOnly: boolean) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return
    const { text: name } = specifier
    const isRelative = name.startsWith('./') || name.startsWith('../')
    found.push({ target: isRelative ? posix.join(posix.dirname(path), name) : name, typesOnly })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node))
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false))
  return found
}
