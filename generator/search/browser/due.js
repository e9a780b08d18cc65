// Whether a result is past its review on the day it is read: a site is read long after it was made.

/** @param {import("./service/results.js").Item} item */
export const isOverdue = ({ overdue, due }) => overdue || (due !== "" && due < new Date().toLocaleDateString("sv-SE")); // 2027-05-23, by the clock of the reader
