// Days and times of day are written as they are in English.

/** What is looked for: nothing. @type {((text: string) => {at: number, length: number, figure: string}[])[]} */
export const MOMENTS = [];
