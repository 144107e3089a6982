// A lint rule: words are read while drawing. A text that a file takes while it is loaded would stay in the language of
// that moment. Objects of texts may be named anywhere; what they answer changes.

const fromText = /\/text\/[\w-]+\.ts$/

/** @type {import('eslint').Rule.RuleModule} */
export const noTextAtLoad = {
  meta: {
    type: 'problem',
    docs: { description: 'No text is taken from the language files while a file is loaded.' },
    messages: { taken: 'Read this text while drawing: taken here, it stays in the language of the start.' },
    schema: []
  },
  create(context) {
    const { parserServices, scopeManager } = context.sourceCode
    const isLoading = (node) => {
      for (let at = node.parent; at !== null && at !== undefined; at = at.parent) {
        if (/Function|PropertyDefinition|TSTypeQuery/.test(at.type)) return false
      }
      return true
    }
    const rootOf = (node) => {
      let at = node
      while (at.type === 'MemberExpression') at = at.object
      return at.type === 'Identifier' ? at : undefined
    }
    /** An import of a language file, or another name for a part of one. */
    const isText = (name) => {
      const variable = scopeManager.globalScope?.childScopes[0]?.set.get(name)
      return (variable?.defs ?? []).some(
        ({ type, node, parent }) =>
          (type === 'ImportBinding' && fromText.test(parent.source.value)) ||
          (type === 'Variable' &&
            node.init !== null &&
            node.init.type === 'MemberExpression' &&
            rootOf(node.init) !== undefined &&
            rootOf(node.init).name !== name &&
            isText(rootOf(node.init).name))
      )
    }
    /** Strings, and lists: a list is answered as it is at that moment. */
    const answersText = (node) => {
      const checker = parserServices.program.getTypeChecker()
      const type = parserServices.getTypeAtLocation(node)
      return (type.isUnion() ? type.types : [type]).some(
        (part) =>
          part.isStringLiteral() || checker.isArrayType(part) || checker.typeToString(part) === 'string'
      )
    }
    const check = (node, what) => {
      const root = rootOf(what)
      if (root !== undefined && isLoading(node) && isText(root.name) && answersText(node))
        context.report({ node, messageId: 'taken' })
    }
    return {
      MemberExpression(node) {
        if (node.parent.type !== 'MemberExpression') check(node, node)
      },
      CallExpression(node) {
        if (node.callee.type === 'MemberExpression' || node.callee.type === 'Identifier')
          check(node, node.callee)
      }
    }
  }
}
