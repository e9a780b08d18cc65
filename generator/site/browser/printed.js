// A book that is one file: its contents and its index get the numbers of sheets when it is printed.
import { numberOnPaper } from "../../scripts/sheets.js";

numberOnPaper(() => document.querySelector("main"));
