/** Name of the list in the page, to hand keys and the focus to it. */
export const codesListId = 'codes'
