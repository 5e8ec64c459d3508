import { posix } from 'node:path'
import ts from 'typescript'
import type { Source } from './sources.ts'

/** What a file takes of others by name: `path name`, and of what it loads as a whole all names that it mentions. */
function usesOf({ path, text }: Source): string[] {
  const uses: string[] = []
  /** Names that stand for a whole module. */
  const wholes = new Set<string>()
  const mentioned = new Set<string>()
  const parsed = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false)
  const moduleOf = (specifier: ts.Node | undefined) =>
    specifier && ts.isStringLiteralLike(specifier)
      ? posix.join(posix.dirname(path), specifier.text)
      : undefined
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) mentioned.add(node.text)
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      const module = moduleOf(node.moduleSpecifier)
      const named = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause
      if (module && named && (ts.isNamedImports(named) || ts.isNamedExports(named)))
        for (const { propertyName, name } of named.elements)
          uses.push(`${module} ${(propertyName ?? name).text}`)
      else if (module && named) wholes.add(module)
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const module = moduleOf(node.arguments[0])
      if (module) wholes.add(module)
    }
    ts.forEachChild(node, visit)
  }
  visit(parsed)
  return [...uses, ...[...wholes].flatMap((module) => [...mentioned].map((name) => `${module} ${name}`))]
}

interface Exported {
  readonly name: string
  /** Whether a reader finds words for it: its own, or those of the method of the store that it carries out. */
  readonly documented: boolean
  /** A type that another export of the file is described with: it has to be known where that one is. */
  readonly describes: boolean
}

function exportsOf({ path, text }: Source): Exported[] {
  const parsed = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const exported = parsed.statements.filter(
    (statement) =>
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword),
  )
  return exported.flatMap((statement) => {
    const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)
    const others = exported.filter((other) => other !== statement)
    const documented = ts.getJSDocCommentsAndTags(statement).length > 0 || carriesOutStep(statement)
    return namesOf(statement).map((name) => ({
      name,
      documented,
      describes: isType && others.some((other) => namesType(other, name)),
    }))
  })
}

/** A step of the store has its words at its method in `store/store.ts`. */
function carriesOutStep(statement: ts.Statement): boolean {
  if (!ts.isVariableStatement(statement)) return false
  return statement.declarationList.declarations.every(({ type }) => type?.getText().startsWith('StoreStep<'))
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText())
  const { name } = statement as ts.DeclarationStatement
  return name ? [name.getText()] : []
}

function namesType(node: ts.Node, name: string): boolean {
  if (
    (ts.isTypeReferenceNode(node) || ts.isExpressionWithTypeArguments(node)) &&
    node.getText().split(/\W/)[0] === name
  )
    return true
  return ts.forEachChild(node, (child) => namesType(child, name) || undefined) ?? false
}

/** Exports of `sources` that none of `users` takes, as `path name`. */
export function deadExports(sources: readonly Source[], users: readonly Source[]): string[] {
  const used = new Set(users.flatMap(usesOf))
  return sources.flatMap((source) =>
    exportsOf(source)
      .filter(({ name, describes }) => !describes && !used.has(`${source.path} ${name}`))
      .map(({ name }) => `${source.path} ${name}`),
  )
}

/** Exports without a word of documentation, as `path name`. */
export const undocumentedExports = (sources: readonly Source[]): string[] =>
  sources.flatMap((source) =>
    exportsOf(source)
      .filter(({ documented }) => !documented)
      .map(({ name }) => `${source.path} ${name}`),
  )
