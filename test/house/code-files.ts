import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** One way by which a file reaches another file or a package. */
export interface Import {
  /** The file's path from the root, or the package's name as it is written. */
  to: string;
  inside: boolean;
  line: number;
  /** A type is gone when the program runs; a value comes along. */
  only: 'type' | 'value';
}

export interface CodeFile {
  /** From the root, with slashes. */
  file: string;
  lines: number;
  imports: Import[];
  /** Whether it does nothing but hand on what other files export. */
  barrel: boolean;
}

const CODE = /\.(ts|mts|cts|tsx|js|mjs|cjs|jsx|svelte|astro)$/;
const NOT_OURS = /^(\.|node_modules$|dist\b)/;

/** Every file of code below a folder, with what it imports. Hidden folders and what others made are left out. */
export function readCode(root: string): CodeFile[] {
  return listFiles(root, '')
    .filter((file) => CODE.test(file))
    .map((file) => readCodeFile(root, file));
}

function listFiles(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.test(entry.name)) return [];
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? listFiles(root, name) : [name];
  });
}

function readCodeFile(root: string, file: string): CodeFile {
  const text = readFileSync(path.join(root, file), 'utf8');
  const sources = scripts(file, text).map(({ script, line }) => ({
    line,
    source: ts.createSourceFile(file, script, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS),
  }));
  const statements = sources.flatMap(({ source }) => [...source.statements]);
  return {
    file,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    imports: sources.flatMap(({ source, line }) => readImports(file, source, line)),
    barrel: statements.length > 0 && statements.every(handsOn),
  };
}

/** The parts of a file that are TypeScript, each with the lines before it. */
function scripts(file: string, text: string): { script: string; line: number }[] {
  if (!/\.(svelte|astro)$/.test(file)) return [{ script: text, line: 0 }];
  const head = file.endsWith('.astro') ? [...text.matchAll(/^---\n([\s\S]*?)\n---$/gm)].slice(0, 1) : [];
  const tags = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)];
  return [...head, ...tags].map((match) => {
    const script = match[1] ?? '';
    const start = match.index + match[0].indexOf(script);
    return { script, line: text.slice(0, start).split('\n').length - 1 };
  });
}

function handsOn(statement: ts.Statement): boolean {
  return ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined;
}

function readImports(file: string, source: ts.SourceFile, linesBefore: number): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, only: Import['only']) => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const line = source.getLineAndCharacterOfPosition(specifier.getStart()).line + 1 + linesBefore;
    found.push({ ...target(file, specifier.text), line, only });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, importsTypes(node) ? 'type' : 'value');
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly ? 'type' : 'value');
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, 'type');
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], 'value');
    } else if (isAddressOfModule(node)) {
      add(node.arguments?.[0], 'value');
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function importsTypes({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause === undefined) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = importClause.namedBindings;
  if (importClause.name || names === undefined || !ts.isNamedImports(names)) return false;
  return names.elements.length > 0 && names.elements.every((element) => element.isTypeOnly);
}

/** `new URL('./worker.ts', import.meta.url)`: the way in which a bundler is told of a worker. */
function isAddressOfModule(node: ts.Node): node is ts.NewExpression {
  return (
    ts.isNewExpression(node) &&
    node.expression.getText() === 'URL' &&
    node.arguments?.[1]?.getText() === 'import.meta.url' &&
    CODE.test(node.arguments[0]?.getText().slice(1, -1) ?? '')
  );
}

function target(file: string, specifier: string): { to: string; inside: boolean } {
  if (!specifier.startsWith('.')) return { to: specifier, inside: false };
  const bare = specifier.replace(/\?.*$/, '');
  return { to: path.posix.normalize(path.posix.join(path.posix.dirname(file), bare)), inside: true };
}
