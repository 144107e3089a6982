import { lines } from './layout.ts'

/** Texts without any recovery key, which hold much that looks like one. */
export const textsWithoutKeys: Record<string, string> = {
  'only instructions': lines(
    'How to use backup codes',
    '1. Open Settings and choose Two-factor authentication.',
    '2. Select "Show recovery codes".',
    '3. Print them, or write them down.',
    'Each one-time code can be used only once. Need help? Call +1 (800) 555-0199 or visit https://example.com/help/2fa.',
    'Last updated: 2026-01-03 10:22, version 4.12.0, article KB0012345'
  ),
  'instructions in German': lines(
    'Wiederherstellungscodes',
    'Bewahren Sie Ihre Codes sicher auf. Jeder Einmalcode gilt nur einmal.',
    '• Einstellungen öffnen',
    '• Sicherheit wählen',
    '• Zwei-Faktor-Authentisierung',
    'Stand: 03.01.2026, Seite 2 von 4, Tel. 0800 1234 567'
  ),
  newsletter: lines(
    'The Security Weekly, issue 214',
    'Dear Jane,',
    'this week we talk about backup codes, CVE-2026-12345 and CVE-2026-23456, and Windows 11 24H2.',
    'Use code SAVE20WINTER at checkout, or coupon code: AB12-CD34-EF56.',
    '• CVE-2026-34567: a flaw in OpenSSL 3.4.1',
    '• iPhone15 and Pixel9 get updates',
    'Unsubscribe: https://news.example.com/u/a1b2c3d4e5f6g7h8?id=99887766',
    'Example Ltd, 12 Long Street, London SW1A 1AA, VAT GB123456789'
  ),
  addresses: lines(
    'jane.doe@example.com',
    'john1984@example.org',
    '"Kim, Ito" <k.ito@example.net>',
    'info@example.com'
  ),
  invoice: lines(
    'INVOICE',
    'Invoice number: INV-2026-00412',
    'Customer no. K-4711-0815',
    'Date 2026-01-03',
    'Pos\tArticle\tDescription\tQty\tPrice',
    '1\tAB-10023\tBackup drive 2 TB\t1\t89.90',
    '2\tAB-10024\tUSB cable\t2\t7.50',
    '3\tAB-20031\tPower supply\t1\t24.00',
    'Total EUR 128.90',
    'IBAN DE89 3704 0044 0532 0130 00  BIC COBADEFFXXX',
    'Order 112-1234567-1234567, tracking 1Z999AA10123456784',
    'Phone: 030 1234 5678'
  ),
  'a code by mail': lines(
    'Your verification code is 482913.',
    'It expires in 10 minutes. Do not share it.',
    'Ticket #20260103'
  ),
  log: lines(
    '2026-01-03 10:22:33 INFO  started build 20260103.1 commit 9fceb02d0ae598e95dc970b74767f19372d61af8',
    '2026-01-03 10:22:34 WARN  host db01.example.com session 5f4dcc3b5aa765d6 slow',
    '2026-01-03 10:22:35 INFO  done'
  ),
  headings: lines('Recovery', 'Passwords', 'Security', 'Settings', 'Appearance', 'Statistics'),
  empty: ' \n\t\n'
}
