// Whether a result is past its review on the day it is read.
import { today } from "../../scripts/days.js";

/** @param {import("./service/results.js").Item} item */
export const isOverdue = ({ overdue, due }) => overdue || (due !== "" && due < today());
