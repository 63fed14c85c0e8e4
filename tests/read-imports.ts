/** Reads from the syntax tree of a file what it imports and which global names it uses. */
import { parseSync } from 'vite'

export type Import = {
  /** Undefined where it is computed. */
  specifier: string | undefined
  /** Erased entirely: `import type`, `export type`, `import('x').T`. */
  typeOnly: boolean
  line: number
}

type Node = { type: string; start: number } & Record<string, unknown>

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

/** Calls `visit` for every node below `node`, with the node above it and the place it has there. */
function walk(node: Node, visit: (node: Node, above: Node, key: string) => void): void {
  for (const key in node) {
    const value = node[key]
    for (const child of Array.isArray(value) ? value : [value]) {
      if (!isNode(child)) continue
      visit(child, node, key)
      walk(child, visit)
    }
  }
}

function parse(path: string, text: string): Node {
  const lang = /\.(?:d\.)?tsx?$/.exec(path)?.[0].replaceAll('.', '') as 'ts' | 'tsx' | 'dts'
  const { program, errors } = parseSync(path, text, { lang, sourceType: 'module' })
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  return program as unknown as Node
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

/** The text of a literal, or of a template without gaps. */
function textOf(value: unknown): string | undefined {
  if (!isNode(value)) return undefined
  if (value.type === 'Literal') return typeof value.value === 'string' ? value.value : undefined
  if (value.type !== 'TemplateLiteral') return undefined
  const [only, ...more] = value.quasis as { value: { cooked: string } }[]
  return more.length === 0 ? only?.value.cooked : undefined
}

function isGlob({ type, object, property }: Node): boolean {
  const meta = isNode(object) && object.type === 'MetaProperty'
  return type === 'MemberExpression' && meta && isNode(property) && property.name === 'glob'
}

function importIn(node: Node): Omit<Import, 'line'> | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
      return { specifier: textOf(node.source), typeOnly: node.importKind === 'type' }
    case 'ExportAllDeclaration':
      return { specifier: textOf(node.source), typeOnly: node.exportKind === 'type' }
    case 'ExportNamedDeclaration':
      if (!node.source) return undefined
      return { specifier: textOf(node.source), typeOnly: node.exportKind === 'type' }
    case 'ImportExpression':
      return { specifier: textOf(node.source), typeOnly: false }
    case 'TSImportType':
      return { specifier: textOf(node.source), typeOnly: true }
    case 'TSExternalModuleReference':
      return { specifier: textOf(node.expression), typeOnly: false }
    default:
      return isGlob(node) ? { specifier: undefined, typeOnly: false } : undefined
  }
}

export function findImports(path: string, text: string): Import[] {
  const imports: Import[] = []
  walk(parse(path, text), (node) => {
    const found = importIn(node)
    if (found) imports.push({ ...found, line: lineAt(text, node.start) })
  })
  return imports
}

/** A property's name says nothing of the global of that name. */
function isPropertyName(above: Node, key: string): boolean {
  if (above.computed === true) return false
  const named = ['MemberExpression', 'Property', 'MethodDefinition', 'PropertyDefinition'].includes(
    above.type,
  )
  const typed = ['TSPropertySignature', 'TSMethodSignature', 'TSQualifiedName'].includes(above.type)
  return (named || typed) && (key === 'property' || key === 'key' || key === 'right')
}

/** What is used of an object such as `Math`: the member's name, or `*` where any could be meant. */
function memberOf(above: Node, key: string): string {
  if (above.type !== 'MemberExpression' || key !== 'object') return '*'
  const { computed, property } = above
  if (computed === true) return textOf(property) ?? '*'
  return isNode(property) ? String(property.name) : '*'
}

/** Uses of `names`, each an identifier such as `Date` or a member such as `Math.random`. */
export function findForbiddenNames(
  path: string,
  text: string,
  names: readonly string[],
): { name: string; line: number }[] {
  const found: { name: string; line: number }[] = []
  if (names.length === 0) return found
  walk(parse(path, text), (node, above, key) => {
    if (node.type !== 'Identifier' || isPropertyName(above, key)) return
    for (const name of names) {
      const [object, member] = name.split('.')
      if (node.name !== object) continue
      const used = memberOf(above, key)
      if (member === undefined || used === member || used === '*') {
        found.push({ name, line: lineAt(text, node.start) })
      }
    }
  })
  return found
}
